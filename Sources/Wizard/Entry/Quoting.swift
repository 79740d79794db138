import Ordering

extension StepModel {
  /// Prices the basket anew from our tables, in the same frame as the change, and asks the vendor to confirm it once it is complete.
  mutating func requote() {
    guard let offer = draft.offer, draft.lines.contains(where: \.isChosen) else { return forgetQuote() }
    let basket = confirmableBasket(offer: offer)
    if let basket, basket == entry.quote.basket { return }
    let before = entry.quote.quote?.source == .confirmed ? entry.quote.quote : entry.quote.standing
    forgetQuote()
    let estimate = Estimate.quote(draft, offer: offer, priceList: context.shared.priceList(of: offer.vendor), at: now)
    entry.quote.quote = estimate
    guard let basket else { return }
    askToConfirm(basket)
    if let before, before.offer == estimate.offer, before.figures == estimate.figures { entry.quote.standing = before }
  }

  /// Asks for the vendor's own price of a basket, after a short pause.
  mutating func askToConfirm(_ basket: Purchase) {
    let revision = context.shared.nextRevision()
    entry.quote.basket = basket
    entry.quote.asked = .asking(revision: revision, since: now)
    emit(.vendor(.confirmQuote(basket, revision: revision)))
  }

  private mutating func forgetQuote() {
    if entry.quote.isAsking { emit(.vendor(.dropQuote)) }
    entry.quote = QuoteState()
  }

  /// The basket as the vendor can price it: only Instantly can, once every mailbox is named, and only in the steps where it is asked for.
  private func confirmableBasket(offer: Offer) -> Purchase? {
    guard offer.vendor == .instantly, let shown = entry.shownStep, !shown.isBeforeMailboxes else { return nil }
    // The grid's problems are kept in step with every cell: to look through all mailboxes at every key would be slow.
    guard DraftCheck.names(draft).stopping.isEmpty, entry.steps[MailboxesState.self].problems.isEmpty else { return nil }
    if !draft.details.redirect.isEmpty {
      guard let redirects = draft.details.redirects, redirects.all.allSatisfy({ $0.bareHost != nil }) else { return nil }
    }
    return PurchasePlan.basket(draft)
  }

  /// Called once when a draft was resumed.
  mutating func resumed() {
    context.on(MailboxesScreen.self) { $0.checkGrid() }
    context.on(DomainsScreen.self) { $0.requote() }
    if draft.offer?.vendor == .saleshandy, context.shared.priceList(of: .saleshandy) == nil { readPrices() }
  }
}

extension Draft.Step {
  /// Whether mailboxes have no names yet.
  fileprivate var isBeforeMailboxes: Bool { self == .domains || self == .provider }
}
