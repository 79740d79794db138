import Ordering

extension OrderKind {
  /// Whether the names are checked once more before paying: new ones may be gone, and stock sold. Own domains are looked for by the
  /// purchase's own guard.
  var needsFinalCheck: Bool { registersNames || self == .preWarmed }
}

extension ReviewScreen {
  /// Asks the vendor once more for every name, and for the quote when it is not fresh.
  mutating func refresh() {
    guard let offer = draft.offer else { return }
    if !state.finalCheck.isAsking { askForNames(offer) }
    let isStale = entry.quote.quote?.isOld(at: now) ?? true
    switch offer.vendor {
    case .instantly:
      guard entry.quote.quote?.source != .confirmed || isStale || entry.quote.refusal != nil else { return }
      guard let basket = entry.quote.basket else { return requote() }
      if !entry.quote.isAsking { askToConfirm(basket) }
    case .saleshandy: if isStale || context.shared.priceList(of: .saleshandy) == nil { readPrices() }
    case .scaledmail: if isStale { requote() }
    }
  }

  private mutating func askForNames(_ offer: Offer) {
    guard draft.kind.needsFinalCheck else { return state.finalCheck = .received([], at: now) }
    let revision = context.shared.nextRevision()
    state.finalCheck = .asking(revision: revision, since: now)
    emit(.vendor(.finalCheck(FinalCheckRequest(draft, offer: offer, plan: state.plan), revision: revision)))
  }

  mutating func receiveFinalCheck(_ result: Result<[NameAnswer], VendorFailure>, revision: Int) {
    guard state.finalCheck.isAwaiting(revision), let offer = draft.offer else { return }
    switch result {
    case .failure(let failure):
      state.finalCheck = .failed(failure)
      say(ReviewSentences.finalCheckFailed(failure), .warning)
    case .success(let answers):
      let before = entry.quote.quote
      let lost = record(answers, from: offer.vendor)
      // The check may have changed a price: the quote follows the draft as it is now.
      if offer.vendor != .instantly {
        requote()
        noticeMove(from: before)
      }
      state.finalCheck = .received(lost, at: now)
      if !lost.isEmpty { say(ReviewSentences.lost(lost), .problem) }
    }
  }

  /// Writes the last answers into the draft.
  /// - Returns: the chosen names that can no longer be ordered.
  private mutating func record(_ answers: [NameAnswer], from vendor: Vendor) -> [DomainName] {
    let byName = answers.byName
    for index in draft.lines.indices where draft.lines[index].isChosen {
      if let answer = byName[draft.lines[index].name] { draft.lines[index].answers[vendor] = answer }
    }
    return draft.chosenNames.filter { byName[$0]?.canBeOrdered != true }
  }
}
