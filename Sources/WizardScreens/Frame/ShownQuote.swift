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
    var each: Int { domains == 0 ? 0 : mailboxes / domains }
  }

  /// Nil on screens that have no quote.
  init?(_ state: WizardState) {
    switch state.place {
    case .home: return nil
    case .order:
      guard let order = state.order.order else { return nil }
      let basket = Basket(domains: order.plan.names.count, mailboxes: order.plan.mailboxCount)
      self = .quote(order.quote, nil, isOld: false, basket)
    case .step:
      let chosen = state.draft?.lines.count(where: \.isChosen) ?? 0
      guard let draft = state.draft, let quote = state.quote.quote else {
        self = .none(chosen: chosen)
        return
      }
      let basket = Basket(domains: chosen, mailboxes: chosen * draft.mailboxesPerDomain(with: quote.offer))
      self = .quote(quote, state.quote, isOld: quote.isOld(at: state.now), basket)
    }
  }
}
