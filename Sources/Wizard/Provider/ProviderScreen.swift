import Foundation
public import Ordering

/// The second step: how many mailboxes a domain shall have, and which offer takes the names.
public struct ProviderScreen: StepModel {
  public static let step = Draft.Step.provider
  public static func stepTitle(in kind: OrderKind) -> String { ProviderSentences.title }

  public var state: ProviderState
  public var entry: OrderEntry
  public var context: Context

  public init(state: ProviderState, entry: OrderEntry, context: Context) {
    self.state = state
    self.entry = entry
    self.context = context
  }

  public var part: String { state.focus == .offers ? "offers" : "" }

  /// The offer under the cursor.
  public var focusedOffer: OfferRow? { state.rows.indices.contains(state.row) ? state.rows[state.row] : nil }

  public mutating func entered() {
    state.wanted = String(draft.wanted)
    state.focus = .offers
    if draft.kind.vendors.contains(.saleshandy), context.shared.priceList(of: .saleshandy) == nil { readPrices() }
    resumeLookUps(retrying: false)
    refreshOffers()
    let current = state.rows.firstIndex { $0.offer == draft.offer }
    state.row = current ?? state.rows.firstIndex(where: \.canTakeBasket) ?? 0
  }

  public mutating func draftChanged() { refreshOffers() }
  public mutating func answered() { refreshOffers() }

  /// One row an offer, priced for this basket.
  mutating func refreshOffers() {
    let open = Set(Vendor.allCases.filter { entry.lookUps[$0]?.isBusy == true })
    state.rows = draft.kind.offers.map { offer in
      let problems = DraftCheck.offer(offer, for: draft)
      let isAsking = open.contains(offer.vendor) && problems.contains { $0.fault == .notLookedUp(offer.vendor) }
      return OfferRow(
        offer: offer, problems: problems,
        quote: Estimate.quote(draft, offer: offer, priceList: context.shared.priceList(of: offer.vendor), at: now),
        mailboxesPerDomain: draft.mailboxesPerDomain(with: offer),
        isAsking: isAsking, fitting: isAsking ? nil : fitting(offer, without: problems))
    }
  }

  /// What an offer takes of the basket when the names it cannot take are left out.
  private func fitting(_ offer: Offer, without problems: [Problem]) -> OfferRow.Fitting? {
    let names = Set(problems.compactMap { if case .name(let name) = $0.place { name } else { nil } })
    var part = draft.deselecting(names)
    let beyond = part.beyondLimit(of: offer)
    guard !names.isEmpty || !beyond.isEmpty else { return nil }
    part = part.deselecting(beyond)
    let domains = part.lines.count(where: \.isChosen)
    guard domains > 0, DraftCheck.offer(offer, for: part).isEmpty else { return nil }
    let quote = Estimate.quote(part, offer: offer, priceList: context.shared.priceList(of: offer.vendor), at: now)
    let left = draft.chosenNames.filter { names.contains($0) || beyond.contains($0) }
    return OfferRow.Fitting(domains: domains, quote: quote, left: left)
  }

  public mutating func move(_ move: Move) {
    let all = ProviderState.Focus.allCases
    let order = FocusOrder(ring: all, column: all, list: .offers, rows: state.rows.count)
    let before = state.focus
    _ = state.move(move, in: order)
    if state.focus != before { caretToEnd() }
  }

  public static func fixes(_ place: Problem.Place) -> Bool {
    switch place {
    case .offer, .wanted: true
    case .names, .name, .price, .people, .mailbox, .detail: false
    }
  }

  public mutating func focus(on place: Problem.Place) { state.focus = place == .wanted ? .wanted : .offers }

  /// In a wide window the focused offer's figures, line by line; else the price of the order.
  public func shownQuote(isWide: Bool) -> ShownQuote? {
    guard isWide, let row = focusedOffer, row.canTakeBasket else { return ShownQuote(entry, at: now) }
    let chosen = draft.lines.count(where: \.isChosen)
    let basket = ShownQuote.Basket(domains: chosen, mailboxes: chosen * row.mailboxesPerDomain)
    return .quote(row.quote, nil, isOld: row.quote.isOld(at: now), basket)
  }
}
