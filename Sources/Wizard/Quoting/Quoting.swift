import Ordering

extension WizardModel {
  /// Prices the basket anew from our tables, in the same frame as the change, and asks the vendor to confirm it once it is complete.
  mutating func requote() {
    guard let draft = state.draft, let offer = draft.offer, draft.lines.contains(where: \.isChosen) else {
      if state.quote.isAsking { emit(.dropQuote) }
      forgetQuote()
      return
    }
    let basket = confirmableBasket(draft, offer: offer)
    if let basket, basket == state.quote.basket { return }
    if state.quote.isAsking { emit(.dropQuote) }
    forgetQuote()
    state.quote.quote = Estimate.quote(draft, offer: offer, priceList: state.priceLists[offer.vendor], at: state.now)
    guard let basket else { return }
    askToConfirm(basket)
  }

  /// Asks again for the same basket.
  mutating func reconfirm() {
    guard let basket = state.quote.basket else { return }
    askToConfirm(basket)
  }

  private mutating func askToConfirm(_ basket: Purchase) {
    state.quote.basket = basket
    state.quote.isAsking = true
    state.quote.refusal = nil
    state.quote.failure = nil
    state.quote.revision += 1
    emit(.confirmQuote(basket, revision: state.quote.revision))
  }

  private mutating func forgetQuote() {
    let revision = state.quote.revision + 1
    state.quote = QuoteState()
    state.quote.revision = revision
  }

  /// The basket as the vendor can price it: only Instantly can, once every mailbox is named.
  private func confirmableBasket(_ draft: Draft, offer: Offer) -> Purchase? {
    switch state.place {
    case .step(.mailboxes), .step(.details), .step(.review): break
    case .home, .order, .holdings, .planner, .step(.domains), .step(.provider): return nil
    }
    guard offer.vendor == .instantly else { return nil }
    // The grid's problems are kept in step with every cell: to look through all mailboxes at every key would be slow.
    guard DraftCheck.names(draft).stopping.isEmpty, state.mailboxes.problems.isEmpty else { return nil }
    if !draft.details.redirect.isEmpty, (try? Redirect(draft.details.redirect))?.bareHost == nil { return nil }
    return PurchasePlan.basket(draft)
  }

  mutating func takeConfirmation(_ result: Result<ConfirmedQuote, VendorFailure>, revision: Int) {
    guard revision == state.quote.revision, state.quote.isAsking else { return }
    state.quote.isAsking = false
    switch result {
    case .success(.quote(let quote)):
      noticeMove(from: state.quote.quote, to: quote)
      state.quote.quote = quote
    case .success(.refused(let refusal)):
      state.quote.refusal = refusal
      say(Sentences.quoteRefused(refusal), .problem)
    case .failure(let failure): state.quote.failure = failure
    }
  }

  /// At the review, a total that moved is shown beside the one before and has to be typed again.
  mutating func noticeMove(from old: Quote?, to new: Quote?) {
    guard state.place == .step(.review), let old, old.dueNow != new?.dueNow else { return }
    state.review.movedFrom = old.dueNow
    state.review.total = ""
    if let after = new?.dueNow { say(Sentences.totalMoved(from: old.dueNow, to: after), .warning) }
    caretToEnd()
  }
}
