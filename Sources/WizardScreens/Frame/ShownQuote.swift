import Ordering
import Wizard

/// What the quote's place says: figures, or why there are none.
enum ShownQuote {
  case none(chosen: Int)
  case quote(Quote, QuoteState?, isOld: Bool, Basket)

  /// How much is bought.
  struct Basket {
    let domains: Int
    let mailboxes: Int
    /// Whether the order was placed, so that nothing of it is due any more by being shown.
    var isOrdered = false
    /// Mailboxes a domain; nil where domains have different numbers.
    var each: Int? { domains == 0 ? 0 : mailboxes % domains == 0 ? mailboxes / domains : nil }
  }

  /// Nil on screens that have no quote.
  ///
  /// - Parameter isWide: in a wide window the provider step shows the focused offer's figures, line by line.
  init?(_ state: WizardState, isWide: Bool) {
    switch state.place {
    case .home, .holdings, .planner: return nil
    case .order:
      guard let order = state.order.order else { return nil }
      let basket = Basket(domains: order.plan.names.count, mailboxes: order.plan.mailboxCount, isOrdered: true)
      self = .quote(order.quote, nil, isOld: false, basket)
    case .step:
      let chosen = state.draft?.lines.count(where: \.isChosen) ?? 0
      if isWide, state.place == .step(.provider), let row = state.focusedOffer, row.canTakeBasket {
        let basket = Basket(domains: chosen, mailboxes: chosen * row.mailboxesPerDomain)
        self = .quote(row.quote, nil, isOld: row.quote.isOld(at: state.now), basket)
        return
      }
      guard let draft = state.draft, let quote = state.quote.quote else {
        self = .none(chosen: chosen)
        return
      }
      let sizes = draft.sizes(in: quote.offer)
      let mailboxes = draft.lines.reduce(0) { $1.isChosen ? $0 + sizes.mailboxes(on: $1) : $0 }
      let basket = Basket(domains: chosen, mailboxes: mailboxes > 0 ? mailboxes : quote.mailboxes)
      self = .quote(quote, state.quote, isOld: quote.isOld(at: state.now), basket)
    }
  }
}
