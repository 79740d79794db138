import Ordering

/// Instantly's business refusals: status 200 with an `order_error` and a list that explains it.
///
/// Source: Vendors/Instantly, Order errors, `order_error`.
enum InstantlyRefusal {
  /// The card was tried and refused: nothing is charged.
  static let paymentFailed = "payment_failed"

  /// The list that goes with a code; two of them are not named like the code.
  static let lists: [String: String] = [
    "unavailable_domains": "unavailable_domains",
    "blacklist_domains": "blacklist_domains",
    "invalid_domains": "invalid_domains",
    "invalid_forwarding_domains": "invalid_forwarding_domains",
    "invalid_accounts": "invalid_accounts",
    "missing_domain_orders": "missing_domain_orders",
    "domains_without_accounts": "domains_without_accounts",
    "provider_mismatch": "provider_mismatch_domains",
    "unsupported_provider": "unsupported_provider_domains",
    "provider_unavailable": "unavailable_email_providers",
  ]

  /// The refusal of an answer: the code, the names of its list and the words that come with them; then what every other list says, whichever
  /// code the vendor has chosen.
  static func read(_ reply: JSON, code: String) -> Refusal {
    let main = one(reply, code: code)
    let others = complaints(in: reply, besides: code)
    let words = [main.message] + others.map(sentence)
    return Refusal(
      code: code, message: words.filter { !$0.isEmpty }.joined(separator: "; "),
      names: (main.names + others.flatMap(\.names)).uniqued())
  }

  /// What the lists of an answer complain of, by the code each goes with.
  static func complaints(in reply: JSON, besides code: String? = nil) -> [Refusal] {
    lists.keys.sorted().filter { $0 != code }.compactMap { other in
      let complaint = one(reply, code: other)
      if !complaint.names.isEmpty { return complaint }
      // Whatever stands in it complains, also in a form that no page describes.
      let isBlank = reply[lists[other] ?? other].isBlank && (other != "blacklist_domains" || reply["blacklist_keywords"].isBlank)
      let words = complaint.message.isEmpty ? reply[lists[other] ?? other].reason : complaint.message
      return isBlank ? nil : Refusal(code: other, message: words ?? "in a form that cannot be read")
    }
  }

  /// What an answer that calls itself valid complains of all the same; nil where no list of it does.
  static func unsaid(in reply: JSON) -> Refusal? {
    let complaints = complaints(in: reply)
    // Of several the one that says that somebody has the names.
    let main = complaints.first { $0.code == "unavailable_domains" } ?? complaints.first
    return main.map { read(reply, code: $0.code) }
  }

  /// The same in words; nil where no list complains.
  static func words(of reply: JSON) -> String? {
    let all = complaints(in: reply)
    return all.isEmpty ? nil : all.map(sentence).joined(separator: "; ")
  }

  private static func sentence(_ refusal: Refusal) -> String {
    "\(refusal.code): \(refusal.message.isEmpty ? refusal.names.joined(separator: ", ") : refusal.message)"
  }

  private static func one(_ reply: JSON, code: String) -> Refusal {
    let entries = lists[code].map { reply[$0].list } ?? []
    switch code {
    case "invalid_accounts":
      let reasons = entries.map { "\($0["email"].text ?? $0["domain"].text ?? "?"): \($0["reason"].text ?? "invalid")" }
      return Refusal(
        code: code, message: reasons.joined(separator: "; "), names: entries.compactMap { $0["email"].text ?? $0["domain"].text })
    case "blacklist_domains":
      return Refusal(
        code: code, message: reply["blacklist_keywords"].list.compactMap(\.text).joined(separator: ", "),
        names: entries.compactMap(\.text))
    case "provider_unavailable":
      return Refusal(code: code, message: "", names: entries.map(providerName))
    case paymentFailed:
      return Refusal(code: code, message: reply["payment_failure_reason"].text ?? "")
    default:
      return Refusal(code: code, message: "", names: entries.compactMap(\.text))
    }
  }

  private static func providerName(_ number: JSON) -> String {
    let known = Offer.all.first { $0.vendor == .instantly && $0.provider.instantlyNumber == number.integer }
    return known?.providerTitle ?? number.text ?? "?"
  }
}
