import Ordering

/// ScaledMail's plain refusals, by their words: it has no codes, and a 400 alone proves nothing.
///
/// Source: Vendors/ScaledMail, Refusals.
enum ScaledMailRefusal {
  /// Words that have to stand in it together, in lower case, for each cause.
  static let causes: [[String]] = [
    ["card", "declined"], ["card", "expired"], ["insufficient funds"],
    ["coupon", "expired"], ["coupon", "invalid"], ["coupon", "not found"], ["coupon", "not valid"],
    ["domain", "not available"], ["domain", "unavailable"], ["domain", "already used"], ["domain", "already in use"],
    ["domain", "taken"], ["domain", "not found"],
  ]

  static func isPlain(_ refusal: Refusal) -> Bool {
    let words = refusal.message.lowercased()
    return causes.contains { $0.allSatisfy(words.contains) }
  }
}
