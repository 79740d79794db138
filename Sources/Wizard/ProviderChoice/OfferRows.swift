import Ordering

extension WizardState {
  /// The offer under the cursor.
  public var focusedOffer: OfferRow? {
    provider.rows.indices.contains(provider.row) ? provider.rows[provider.row] : nil
  }
}

extension WizardModel {
  mutating func enterProvider() {
    guard let draft = state.draft else { return }
    state.provider.wanted = String(draft.wanted)
    state.provider.focus = .offers
    if draft.kind.vendors.contains(.saleshandy), state.priceLists[.saleshandy] == nil { readPrices() }
    resumeLookUps(retrying: false)
    refreshOffers()
    let current = state.provider.rows.firstIndex { $0.offer == draft.offer }
    state.provider.row = current ?? state.provider.rows.firstIndex(where: \.canTakeBasket) ?? 0
  }

  /// One row an offer, priced for this basket.
  mutating func refreshOffers() {
    guard let draft = state.draft else { return }
    let open = Set(Vendor.allCases.filter { state.domains.lookUps[$0]?.isBusy == true })
    state.provider.rows = draft.kind.offers.map { offer in
      let problems = DraftCheck.offer(offer, for: draft)
      return OfferRow(
        offer: offer, problems: problems,
        quote: Estimate.quote(draft, offer: offer, priceList: state.priceLists[offer.vendor], at: state.now),
        mailboxesPerDomain: draft.mailboxesPerDomain(with: offer),
        isAsking: open.contains(offer.vendor) && problems.contains { $0.fault == .notLookedUp(offer.vendor) })
    }
  }

  mutating func runProvider(_ command: Command) {
    switch command {
    case .nextField, .previousField:
      state.provider.focus = state.provider.focus == .offers ? .wanted : .offers
      caretToEnd()
    case .up where state.provider.focus == .offers && state.provider.row == 0:
      state.provider.focus = .wanted
      caretToEnd()
    case .down where state.provider.focus == .wanted:
      state.provider.focus = .offers
      caretToEnd()
    case .up, .down, .pageUp, .pageDown, .top, .bottom:
      guard state.provider.focus == .offers else { return }
      state.provider.row = moved(state.provider.row, by: command, count: state.provider.rows.count)
    case .removeUnavailable: removeUnavailable()
    case .moveToNewDraft: moveToNewDraft()
    case .refresh:
      readPrices()
      askAgain()
      refreshOffers()
    default: break
    }
  }

  mutating func acceptInProvider() {
    if state.provider.focus == .wanted {
      state.provider.focus = .offers
      caretToEnd()
    } else {
      takeOffer()
    }
  }

  mutating func setWanted(_ text: String) {
    state.provider.wanted = text
    guard let number = Int(text), number > 0 else { return }
    state.draft?.wanted = number
  }

  /// Takes the focused offer and goes on to its mailboxes.
  mutating func takeOffer() {
    guard let row = state.focusedOffer else { return }
    guard let wanted = Int(state.provider.wanted), wanted > 0 else {
      state.provider.focus = .wanted
      caretToEnd()
      say(Sentences.wantedMissing, .warning)
      return
    }
    guard row.canTakeBasket else {
      say(row.isAsking ? Sentences.stillAsking(row.offer) : Sentences.cannotTake(row), .warning)
      return
    }
    if state.draft?.offer?.vendor != row.offer.vendor { forgetProviders() }
    state.draft?.offer = row.offer
    enterNext()
  }

  /// A domain's own provider is of one vendor.
  private mutating func forgetProviders() {
    guard let draft = state.draft, draft.kind != .package else { return }
    for index in draft.lines.indices where draft.lines[index].provider != nil { state.draft?.lines[index].provider = nil }
  }

  private mutating func removeUnavailable() {
    guard let row = state.focusedOffer else { return }
    let unfit = Set(row.unfitNames)
    guard var draft = state.draft else { return }
    for index in draft.lines.indices where unfit.contains(draft.lines[index].name) { draft.lines[index].isChosen = false }
    state.draft = draft
    refreshOffers()
    say(Sentences.dropped(row.unfitNames, offer: row.offer))
  }

  /// Moves the names the offer cannot take to a second draft with the same people and details.
  private mutating func moveToNewDraft() {
    guard let row = state.focusedOffer, let draft = state.draft else { return }
    let unfit = Set(row.unfitNames)
    var second = draft.part(unfit, id: Draft.ID(makeID()), name: Sentences.secondDraft(of: draft.name), at: state.now)
    second.step = .provider
    second.offer = nil
    state.draft?.lines.removeAll { unfit.contains($0.name) }
    emit(.saveDraft(second))
    refreshOffers()
    say(Sentences.split(row.unfitNames.count, to: second.name))
  }
}
