import Ordering

/// What is said of the orders of a split basket.
public enum BasketSentences {
  static let allOrdered = "Every order of this basket is placed. Esc goes home."
  static let notOrdered = "Not every order of this basket is placed yet."
  static let gone = "Its draft was deleted, and nothing of it was ordered."
  static let isBeingPlaced = "This order is being placed right now. Wait until that is done."
  public static let reading = "Reading the orders of the basket."
  public static let together = "Together"
  public static let left = "Not ordered yet"

  static func title(_ basket: BasketPart) -> String { "\(basket.name) in \(Sentences.count(basket.drafts.count, "order"))" }

  static func isNumber(_ number: Int, _ basket: BasketPart, isReview: Bool) -> String {
    "Order \(number) of \(basket.drafts.count) of ‘\(basket.name)’"
      + (isReview
        ? ": check the lines, then type its total. Alt-P shows all of them."
        : ": fill in what it lacks, then ^N goes to its review.")
  }

  /// How far an order is.
  /// - Parameters:
  ///   - entry: the order, or the draft of it.
  ///   - lacking: what a draft still asks for.
  ///   - isBeingPlaced: whether its purchases are under way.
  public static func status(_ entry: BasketEntry, lacking: [String], isBeingPlaced: Bool) -> String {
    switch entry {
    case .order(let order): return PurchaseSentences.status(order.status)
    case .gone: return "deleted"
    case .draft:
      if isBeingPlaced { return "being placed" }
      guard let first = lacking.first else { return "to be reviewed" }
      if lacking.count > 1 { return "lacks \(lacking.count) things" }
      return first.hasPrefix("people for") ? "lacks people" : first.hasSuffix("to look at") ? first : "lacks \(first)"
    }
  }

  /// All that an order lacks.
  static func lacks(_ number: Int, _ things: [String]) -> String? {
    things.isEmpty ? nil : "Order \(number) lacks: \(Sentences.list(things)). Enter goes there."
  }
}
