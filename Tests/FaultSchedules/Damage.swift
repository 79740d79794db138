import Foundation
import HTTPTypes
import Ordering
import TestSupport

/// Answers as they come when something goes wrong on the way, or inside the vendor.
enum Damage {
  static func answer(_ code: Int, _ text: String = "") -> (HTTPResponse, Data) {
    (HTTPResponse(status: HTTPResponse.Status(code: code)), Data(text.utf8))
  }

  /// An answer of success, damaged.
  static func damaged(_ body: Data, by fault: Fault, _ kind: Purchase.Kind, _ dice: Dice) -> Data {
    switch fault {
    case .answerCut: return body.prefix(body.isEmpty ? 0 : dice.number(0...body.count - 1))
    case .answerEmpty: return Data(dice.pick(["", "null", "[]", "\"\""]).utf8)
    case .answerGarbage:
      return Data(dice.pick(["<html><body>Bad gateway</body></html>", "ok", "\u{0}\u{1}\u{2}", "{{}}", "{\"a\":1}}"]).utf8)
    case .wrongTypes: return changed(body, kind, dice) { object, key in object[key] = ["wrong"] }
    case .missingKeys: return changed(body, kind, dice) { object, key in object[key] = nil }
    case .echoesSimulation: return changed(body) { $0["simulation"] = true }
    case .duplicateKeys: return twice(body, dice)
    case .absurdNumbers: return dice.pick(Extreme.allCases).replacing(in: body)
    default: return body
    }
  }

  /// The keys without which nobody knows what was bought.
  private static func keys(_ vendor: Vendor) -> [String] {
    switch vendor {
    case .instantly: ["order_placed", "simulation", "order_items", "total_price"]
    case .saleshandy: ["orderId", "checkoutUrl", "payload"]
    case .scaledmail: []
    }
  }

  private static func changed(
    _ body: Data, _ kind: Purchase.Kind, _ dice: Dice, _ change: (inout [String: Any], String) -> Void
  ) -> Data {
    let key = dice.pick(keys(kind.vendor))
    return changed(body) { object in
      if var payload = object["payload"] as? [String: Any], key != "payload" {
        change(&payload, key)
        object["payload"] = payload
      } else {
        change(&object, key)
      }
    }
  }

  private static func changed(_ body: Data, _ change: (inout [String: Any]) -> Void) -> Data {
    guard var object = (try? JSONSerialization.jsonObject(with: body)) as? [String: Any] else { return body }
    change(&object)
    return (try? JSONSerialization.data(withJSONObject: object, options: .sortedKeys)) ?? body
  }

  /// A key that stands there twice, the first time with nothing.
  private static func twice(_ body: Data, _ dice: Dice) -> Data {
    let object = (try? JSONSerialization.jsonObject(with: body)) as? [String: Any] ?? [:]
    let keys = object.keys.sorted()
    guard !keys.isEmpty else { return Data(#"{"success":true,"success":false}"#.utf8) }
    return Data("{\"\(dice.pick(keys))\":null,".utf8) + body.dropFirst()
  }

  // MARK: Refusals, of what nothing was bought

  /// Statuses that prove at every vendor that nothing was bought. Source: Purchasing, Classification of answers.
  static let refusingStatuses = [401, 402, 403, 404, 405, 413, 415]

  /// The codes of Instantly's refusals and the lists that explain them. Source: Vendors/Instantly, Order errors, `order_error`.
  private static let instantlyLists = [
    "unavailable_domains": "unavailable_domains", "blacklist_domains": "blacklist_domains", "invalid_domains": "invalid_domains",
    "invalid_forwarding_domains": "invalid_forwarding_domains", "missing_domain_orders": "missing_domain_orders",
    "domains_without_accounts": "domains_without_accounts", "provider_mismatch": "provider_mismatch_domains",
    "unsupported_provider": "unsupported_provider_domains",
  ]

  /// A refusal in the vendor's own words.
  static func refusal(_ entry: Ledger.Entry, _ dice: Dice) -> (HTTPResponse, Data) {
    let name = entry.names.first?.text ?? ""
    switch entry.kind.vendor {
    case .instantly:
      let code = dice.pick(instantlyLists.keys.sorted())
      return answer(
        200,
        """
        {"order_placed":false,"simulation":false,"order_is_valid":false,"order_error":"\(code)",
         "\(instantlyLists[code] ?? code)":["\(name)"]}
        """)
    case .saleshandy:
      return dice.pick([
        answer(400, #"{"error":true,"type":"BadRequest","code":4000,"message":"Failed to purchase domain"}"#),
        answer(400, #"{"statusCode":400,"message":["phoneNumber must be a valid phone number"],"error":"Bad Request"}"#),
        answer(422, #"{"statusCode":422,"message":"Unprocessable","error":"Unprocessable Entity"}"#),
      ])
    case .scaledmail:
      return dice.pick([
        answer(400, "{\"error\":\"Domain \(name) is not available\"}"), answer(400, #"{"message":"provider is required"}"#),
        answer(422, #"{"error":"Domain is already used or unavailable"}"#),
      ])
    }
  }

  /// The card is declined and nothing was made; ScaledMail's orders are made all the same and answered like this.
  static func declined(_ vendor: Vendor) -> (HTTPResponse, Data) {
    vendor == .instantly
      ? answer(200, #"{"order_placed":false,"simulation":false,"order_is_valid":true,"order_error":"payment_failed"}"#)
      : answer(400, #"{"error":"Subscription created but unable to charge"}"#)
  }
}
