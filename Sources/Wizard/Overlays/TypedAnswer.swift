/// What has to be typed by hand before something that spends or destroys.
public enum TypedAnswer: Hashable, Sendable {
  /// The amount that is spent.
  case total(TypedTotal)
  /// The name of what is destroyed, or a word with its number.
  case word(String)
  /// How the person knows, in a few words.
  case reason

  /// Why what was typed does not answer; nil where it does.
  func objection(to typed: String) -> String? {
    let isEmpty = typed.allSatisfy(\.isWhitespace)
    switch self {
    case .total(let total):
      guard !total.isMet(by: typed) else { return nil }
      return isEmpty
        ? "Continue: type \(total.text ?? "the amount") and press Enter, or press Esc to leave the rest waiting."
        : "Continue: ‘\(typed)’ is not what the rest costs. Type \(total.text ?? "the amount"), or press Esc to leave the rest waiting."
    case .word(let word):
      guard typed.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ") != word else { return nil }
      return isEmpty
        ? "Confirmation: type ‘\(word)’ and press Enter, or press Esc; nothing is changed before."
        : "Confirmation: ‘\(typed)’ is not ‘\(word)’. Type it as it stands in the question, or press Esc."
    case .reason:
      guard typed.filter({ !$0.isWhitespace }).count < 4 else { return nil }
      return
        "Close as not bought: type in a few words how you know it, such as ‘not in the dashboard’, and press Enter; Esc leaves it open."
    }
  }

  /// Nothing pasted spends or destroys.
  var refusalOfPaste: String {
    switch self {
    case .total: "Continue: type the amount by hand; nothing pasted spends money."
    case .word: "Confirmation: type it by hand; nothing pasted destroys anything."
    case .reason: "Close as not bought: type the reason by hand; nothing pasted closes a purchase."
    }
  }
}
