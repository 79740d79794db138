/// Which orders home lists.
public struct OrderQuery: Hashable, Sendable {
  /// A part of the list.
  public enum Tab: String, CaseIterable, Sendable, Hashable {
    case all
    /// What is not over.
    case open
    /// What is ready and not archived.
    case ready
    /// Of what is not over, what a person has to see to.
    case attention

    /// Whether drafts can stand under it.
    public var listsDrafts: Bool { self != .ready }

    /// Whether a draft stands under it. One that is staged needs a second person, and one that is approved is to be placed.
    public func lists(_ draft: DraftSummary) -> Bool {
      switch self {
      case .all, .open: true
      case .ready: false
      case .attention: draft.isApproved != nil
      }
    }
  }

  public var tab: Tab
  /// Words that all have to stand in the order's name, the name of its client or one of its domains; empty for every order.
  public var text: String
  /// How many of the newest.
  public var newest: Int

  /// A question for a part of the orders.
  /// - Parameters:
  ///   - newest: how many of the newest.
  ///   - tab: which part.
  ///   - text: what a person typed to find them by.
  public init(newest: Int, tab: Tab = .all, text: String = "") {
    self.newest = newest
    self.tab = tab
    self.text = text
  }

  /// The words of the text.
  public var words: [String] { text.split(whereSeparator: \.isWhitespace).map(String.init) }
}
