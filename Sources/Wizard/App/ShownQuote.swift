import Foundation
public import Ordering

/// What the quote's place says: figures, or why there are none.
public enum ShownQuote: Equatable, Sendable {
  case none(chosen: Int)
  /// The quote, how it stands where it is still asked for, and whether it has expired.
  case quote(Quote, QuoteState?, isOld: Bool, Basket)

  /// How much is bought.
  public struct Basket: Equatable, Sendable {
    public let domains: Int
    public let mailboxes: Int
    /// Whether the order was placed, so that nothing of it is due any more by being shown.
    public let isOrdered: Bool

    init(domains: Int, mailboxes: Int, isOrdered: Bool = false) {
      self.domains = domains
      self.mailboxes = mailboxes
      self.isOrdered = isOrdered
    }

    /// Mailboxes a domain; nil where domains have different numbers.
    public var each: Int? { domains == 0 ? 0 : mailboxes % domains == 0 ? mailboxes / domains : nil }
  }

  /// The price of the order being entered.
  init(_ entry: OrderEntry, at now: Date) {
    let draft = entry.draft
    let chosen = draft.lines.count(where: \.isChosen)
    guard let quote = entry.quote.quote else {
      self = .none(chosen: chosen)
      return
    }
    let sizes = draft.sizes(in: quote.offer)
    let mailboxes = draft.lines.reduce(0) { $1.isChosen ? $0 + sizes.mailboxes(on: $1) : $0 }
    let basket = Basket(domains: chosen, mailboxes: mailboxes > 0 ? mailboxes : quote.mailboxes)
    // A confirmation stays in sight while its amounts are asked for again with other names, so that nothing flickers at every letter.
    if entry.shownStep != .review, entry.quote.isAsking, let standing = entry.quote.standing, !standing.isOld(at: now) {
      self = .quote(standing, nil, isOld: false, basket)
    } else {
      self = .quote(quote, entry.quote, isOld: quote.isOld(at: now), basket)
    }
  }

  /// The price of a placed order.
  init(_ order: Order) {
    let basket = Basket(domains: order.plan.names.count, mailboxes: order.mailboxCount, isOrdered: true)
    self = .quote(order.wholeQuote, nil, isOld: false, basket)
  }
}
