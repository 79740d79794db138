import Ordering

extension ReviewScreen {
  /// Asks the vendor once more for every name and price, and for the quote when it is not fresh.
  mutating func refresh() {
    guard let offer = draft.offer else { return }
    if !state.finalCheck.isAsking { askForNames(offer) }
    let isStale = entry.quote.quote?.isOld(at: now) ?? true
    switch offer.vendor {
    case .instantly:
      guard entry.quote.quote?.source != .confirmed || isStale || entry.quote.refusal != nil else { return }
      guard let basket = entry.quote.basket else { return requote() }
      if !entry.quote.isAsking { askToConfirm(basket) }
    // Their prices come with the check.
    case .saleshandy, .scaledmail: if isStale { requote() }
    }
  }

  private mutating func askForNames(_ offer: Offer) {
    // Without names or prices to ask for, the book alone is asked, where a ceiling needs it.
    guard draft.kind.needsFinalCheck || context.shared.ceilings.needsBook || draft.client != nil else {
      return state.finalCheck = .received([], at: now)
    }
    let revision = context.shared.nextRevision()
    state.finalCheck = .asking(revision: revision, since: now)
    emit(.vendor(.finalCheck(FinalCheckRequest(draft, offer: offer, plan: state.plan), revision: revision)))
  }

  mutating func receiveFinalCheck(_ result: Result<FinalCheckAnswer, VendorFailure>, revision: Int) {
    guard state.finalCheck.isAwaiting(revision), let offer = draft.offer else { return }
    switch result {
    case .failure(let failure):
      state.finalCheck = .failed(failure)
      say(ReviewSentences.finalCheckFailed(failure), .warning)
    case .success(let answer):
      let before = entry.quote.quote
      let lost = record(answer, from: offer.vendor)
      state.spent = answer.spent
      state.earlier = answer.earlier
      state.client = answer.client
      state.approval = answer.approval
      state.finalCheck = .received(lost, at: now)
      if let plans = answer.plans { receive(plans, from: offer.vendor) }
      // The check may have changed a price: the quote follows the draft as it is now.
      if offer.vendor != .instantly {
        requote()
        noticeMove(from: before)
      }
      if state.isPackageGone { say(ReviewSentences.packageGone, .problem) }
      if !lost.isEmpty { say(ReviewSentences.lost(lost, in: draft.kind), .problem) }
    }
  }

  private mutating func receive(_ plans: Result<PriceList, VendorFailure>, from vendor: Vendor) {
    if let failure = context.shared.receive(plans, from: vendor) { say(Sentences.plansUnread(failure), .warning) }
  }

  /// Writes the last answers and prices into the draft.
  /// - Returns: the chosen names that can no longer be ordered.
  private mutating func record(_ answer: FinalCheckAnswer, from vendor: Vendor) -> [DomainName] {
    let byName = answer.names.byName
    let stock = Dictionary(answer.stock.map { ($0.name, $0.listing) }) { first, _ in first }
    for index in draft.lines.indices where draft.lines[index].isChosen {
      let name = draft.lines[index].name
      if let answer = byName[name] { draft.lines[index].answers[vendor] = answer }
      if let listing = stock[name] { draft.lines[index].listing = listing }
    }
    state.isPackageGone = draft.package != nil && answer.package == nil
    if let package = answer.package { draft.package = package }
    return draft.kind.needsFinalCheck ? draft.chosenNames.filter { byName[$0]?.canBeOrdered != true } : []
  }
}
