import Ordering

extension Command {
  public static let removeUnavailable = Command("removeUnavailable")
  public static let takeFitting = Command("takeFitting")
  public static let moveToNewDraft = Command("moveToNewDraft")
}

extension ProviderScreen {
  public static let commands: [CommandRecord<ProviderScreen>] = [
    .accepting(title: { $0.isInOffers ? "Take offer" : "To the offers" }) { $0.takeEnter() },
    .goingBack { $0.goBack() },
    .goingOn(rank: { $0.isInOffers ? nil : 30 }) { $0.takeOffer() },
    .refreshing(rank: { $0.isInOffers ? 90 : nil }) { $0.refresh() },
    CommandRecord(
      .takeFitting, title: { ProviderSentences.takeFitting($0.focusedOffer) }, short: { _ in "Take what fits" },
      rank: { $0.isInOffers && $0.focusedOffer?.fitting != nil ? 12 : nil }, status: \.fittingStatus, care: { _ in .alone }
    ) { $0.takeFitting() },
    CommandRecord(
      .splitBasket, "Split over several offers", short: "Split", rank: { $0.isInOffers && $0.splitStatus == .ready ? 58 : nil },
      status: { $0.splitStatus }
    ) { $0.context.ask(.show(.split)) },
    CommandRecord(
      .removeUnavailable, "Remove unavailable names", short: "Remove", rank: { $0.isInOffers ? 62 : nil },
      status: \.unavailableStatus, care: { _ in .alone }
    ) { $0.removeUnavailable() },
    CommandRecord(
      .moveToNewDraft, "Move unavailable to a new draft", short: "Move out", rank: { $0.isInOffers ? 64 : nil },
      status: \.unavailableStatus, care: { _ in .alone }
    ) { $0.moveToNewDraft() },
  ]

  private var isInOffers: Bool { state.focus == .offers }

  /// Of what is done with the names that the focused offer cannot take.
  private var unavailableStatus: CommandStatus {
    guard let row = focusedOffer else { return .held(ProviderSentences.noOffer) }
    if row.isAsking { return .held(ProviderSentences.stillAsking(row.offer)) }
    let unavailable = row.namesLeftOut
    if unavailable.isEmpty { return .held(ProviderSentences.cannotTake(row)) }
    if unavailable.count == draft.chosenNames.count { return .held(ProviderSentences.allUnavailable(row.offer)) }
    return .ready
  }

  private var fittingStatus: CommandStatus {
    guard let row = focusedOffer, !row.canTakeBasket else { return .absent }
    return row.fitting == nil ? unavailableStatus == .ready ? .held(ProviderSentences.cannotTake(row)) : unavailableStatus : .ready
  }

  /// Takes the focused offer with the names that fit; the others stay in the list, not chosen.
  private mutating func takeFitting() {
    guard let row = focusedOffer, row.fitting != nil, Int(state.wanted) ?? 0 > 0 else { return takeOffer() }
    let left = row.namesLeftOut
    draft = draft.deselecting(Set(left))
    refreshOffers()
    takeOffer()
    if draft.offer == row.offer { say(ProviderSentences.deselected(left, offer: row.offer)) }
  }

  private mutating func takeEnter() {
    guard state.focus == .wanted else { return takeOffer() }
    state.focus = .offers
    caretToEnd()
  }

  private mutating func refresh() {
    readPrices()
    askAgain()
    refreshOffers()
  }

  /// Takes the focused offer and goes on to its mailboxes.
  private mutating func takeOffer() {
    guard let row = focusedOffer else { return }
    guard let wanted = Int(state.wanted), wanted > 0 else {
      state.focus = .wanted
      caretToEnd()
      return say(ProviderSentences.wantedMissing, .warning)
    }
    guard row.canTakeBasket else {
      return say(row.isAsking ? ProviderSentences.stillAsking(row.offer) : ProviderSentences.cannotTake(row), .warning)
    }
    let forgotten = draft.offer?.vendor == row.offer.vendor ? [] : forgetProviders(for: row.offer)
    draft.offer = row.offer
    goOn()
    let notes = [ProviderSentences.otherCount(in: draft, with: row.offer), ProviderSentences.forgotten(forgotten, for: row.offer)]
    let said = notes.compactMap(\.self).joined(separator: " ")
    if !said.isEmpty { say(said, .warning) }
  }

  /// A domain's own provider is of one vendor; what a sheet named before any vendor was chosen stays where the vendor sells it.
  /// - Returns: the providers that this vendor does not sell.
  private mutating func forgetProviders(for offer: Offer) -> [Provider] {
    guard draft.kind != .package else { return [] }
    let sold = draft.offer == nil ? Set(draft.mixable(with: offer).map(\.provider)) : []
    var lost: [Provider] = []
    for index in draft.lines.indices {
      guard let provider = draft.lines[index].provider else { continue }
      if sold.contains(provider), draft.mixable(with: offer).count > 1 {
        if provider == offer.provider { draft.lines[index].provider = nil }
        continue
      }
      draft.lines[index].provider = nil
      if draft.offer == nil, provider != offer.provider, draft.lines[index].isChosen { lost.append(provider) }
    }
    return lost
  }

  private mutating func removeUnavailable() {
    guard let row = focusedOffer else { return }
    draft = draft.deselecting(Set(row.namesLeftOut))
    refreshOffers()
    say(ProviderSentences.deselected(row.namesLeftOut, offer: row.offer))
  }

  /// Moves the names the offer cannot take to a second draft with the same people and details.
  private mutating func moveToNewDraft() {
    guard let row = focusedOffer else { return }
    let unavailable = Set(row.namesLeftOut)
    let name = ProviderSentences.secondDraft(of: draft.name)
    var second = draft.part(unavailable, id: Draft.ID(context.makeID()), name: name, at: now)
    second.step = .provider
    second.offer = nil
    draft.lines.removeAll { unavailable.contains($0.name) }
    context.on(DomainsScreen.self) { $0.keepCursor() }
    emit(.book(.saveDraft(second)))
    refreshOffers()
    say(ProviderSentences.moved(row.namesLeftOut.count, to: second.name))
  }
}

extension Draft {
  /// Without some of the chosen names, which stay in the list.
  func deselecting(_ names: Set<DomainName>) -> Draft {
    var draft = self
    for index in lines.indices where lines[index].isChosen && names.contains(lines[index].name) {
      draft.lines[index].isChosen = false
    }
    return draft
  }
}
