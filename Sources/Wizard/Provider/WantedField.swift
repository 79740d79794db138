import Ordering

extension TextField {
  /// The wanted number of mailboxes a domain.
  public static let wanted = TextField("wanted")
}

extension ProviderScreen {
  public var field: TextField? { state.focus == .wanted ? .wanted : nil }

  public func text(of field: TextField) -> String { state.wanted }

  public mutating func write(_ text: String, in field: TextField) {
    state.wanted = text
    guard let number = Int(text), number > 0 else { return }
    draft.wanted = number
    // A number that is typed is meant for all.
    draft.counts = [:]
  }

  /// At most three digits.
  public func refusal(of text: String, pasted isPasted: Bool, in field: TextField) -> String? {
    let digits = isPasted ? text.filter { !$0.isWhitespace } : text
    guard digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return ProviderSentences.wantedTakesDigits }
    return state.wanted.count + digits.count > 3 ? ProviderSentences.wantedTooLong : nil
  }
}
