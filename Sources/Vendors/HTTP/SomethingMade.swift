import Foundation
import Ordering

// A vendor that says no may have made an order, a subscription or a payment first. Words that tell of it outweigh every no.

extension Refusal {
  /// Whether the vendor says that something was made, or is being made, although it says no.
  ///
  /// Source: Vendors/ScaledMail, Errors: "Subscription created but unable to charge" came with a 400 and an order that existed.
  var tellsOfSomethingMade: Bool { SomethingMade.isTold(in: message) }
}

extension JSON {
  /// Members that name what was made.
  private static let ids = [
    "orderid", "subscriptionid", "paymentid", "paymentintentid", "chargeid", "invoiceid", "transactionid",
  ]

  /// Whether any text of the answer says that something was made, or a member names it.
  var tellsOfSomethingMade: Bool {
    switch self {
    // A text of one word is a code or a name.
    case .string(let text): text.contains(" ") && SomethingMade.isTold(in: text)
    case .array(let elements): elements.contains(where: \.tellsOfSomethingMade)
    case .object(let members):
      members.contains { key, value in
        let name = key.lowercased().filter { $0 != "_" && $0 != "-" }
        return JSON.ids.contains(name) && value.filledText != nil || value.tellsOfSomethingMade
      }
    case .null, .bool, .number: false
    }
  }
}

enum SomethingMade {
  /// Whether a sentence says that something was made or is under way, and does not deny it in the same breath.
  static func isTold(in text: String) -> Bool {
    text.lowercased().split { ".;,:!?()\n".contains($0) }.contains { clause in
      let words = clause.split { !$0.isLetter && $0 != "'" && $0 != "’" }.map(String.init)
      return words.indices.contains { made(words, at: $0) && !isDenied(words, at: $0) }
    }
  }

  private static let words: Set<String> = [
    "created", "charged", "captured", "placed", "purchased", "submitted", "processing", "pending", "succeeded", "activated",
    "active",
    "billed", "invoiced", "added", "provisioned", "completed", "successful", "successfully", "scheduled", "queued", "exists",
    "duplicate",
    "authorized", "authenticate", "authentication", "reserved", "subscribed", "renewed",
  ]

  private static func made(_ words: [String], at index: Int) -> Bool {
    if self.words.contains(words[index]) { return true }
    let before = index > 0 ? words[index - 1] : ""
    let next = index + 1 < words.count ? words[index + 1] : ""
    return switch words[index] {
    case "paid": ["been", "was", "is", "already"].contains(before)
    // An order that only could not be charged exists.
    case "charge": before == "to" && index > 1 && ["unable", "failed"].contains(words[index - 2])
    case "progress": before == "in"
    case "received": before == "payment"
    // A payment that its bank has yet to confirm is under way.
    case "confirm", "confirmation", "confirmed": words.contains("payment") || words.contains("bank") || words.contains("card")
    case "action": before == "requires" || before == "further"
    case "payment": next == "received"
    default: false
    }
  }

  /// Words that deny what comes right behind them, with at most two between, such as "could not be created".
  private static let denials: Set<String> = [
    "not", "cannot", "never", "no", "without", "before", "until", "can't", "couldn't", "wasn't", "isn't",
  ]

  private static let failures: Set<String> = ["error", "errors", "failure", "failed", "problem", "while", "trouble"]

  private static func isDenied(_ words: [String], at index: Int) -> Bool {
    guard words[index] != "charge" else { return false }
    let before = words[max(0, index - 4)..<index]
    let start = before.lastIndex { ["but", "and", "because", "since", "although", "though"].contains($0) }
    let near = before[(start.map { $0 + 1 } ?? before.startIndex)...]
    // "Error processing payment" tells of what went wrong.
    if words[index] == "processing", near.contains(where: failures.contains) { return true }
    let isUnable = zip(near, near.dropFirst()).contains { ["unable", "failed"].contains($0) && $1 == "to" }
    return isUnable || near.contains { denials.contains($0) || denials.contains($0.replacing("’", with: "'")) }
  }
}
