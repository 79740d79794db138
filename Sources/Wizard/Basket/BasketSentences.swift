public import Ordering

/// What is said of the orders of a split basket.
public enum BasketSentences {
  static let allOrdered = "Every order of this basket is placed. Esc goes home."
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
  public static func status(_ entry: BasketEntry, _ draft: Draft?, isBeingPlaced: Bool) -> String {
    switch entry {
    case .order(let order): return PurchaseSentences.status(order.status)
    case .gone: return "deleted"
    case .draft:
      if isBeingPlaced { return "being placed" }
      guard let lacking = draft.flatMap(lacking) else { return "to be reviewed" }
      return lacking
    }
  }

  /// What an order still asks for; nil where its review is next.
  private static func lacking(_ draft: Draft) -> String? {
    guard let offer = draft.offer else { return "lacks an offer" }
    let problems =
      DraftCheck.names(draft) + DraftCheck.offer(offer, for: draft) + DraftCheck.people(draft)
      + DraftCheck.details(draft, offer: offer)
    guard let first = problems.stopping.first else { return nil }
    switch first.place {
    case .detail(let field): return "lacks \(Sentences.title(of: field))"
    case .people: return "lacks people"
    case .names, .name: return "names to look at"
    default: return "offer to look at"
    }
  }
}
