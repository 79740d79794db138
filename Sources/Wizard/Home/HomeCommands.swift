import Ordering

extension WizardModel {
  /// What the first screen needs; the session runs it once at the start.
  public mutating func start() -> [Effect] {
    state.home.asksForNews = true
    return [.loadHome]
  }

  /// Lists what the book holds. A draft of which something was bought is not listed, so that it cannot be ordered again.
  mutating func showHome(drafts: [DraftSummary], orders: [Order]) {
    if state.home.asksForNews {
      state.home.asksForNews = false
      for order in orders where order.isOpen { emit(.follow(order.id)) }
      if let overdue = Sentences.overdue(orders, at: state.now) { say(overdue, .problem) }
    }
    let ordered = Set(orders.filter(\.mayHaveBought).map(\.draft))
    state.home.list(drafts: drafts.filter { !ordered.contains($0.id) }, orders: orders)
    state.home.isLoaded = true
    state.home.failure = nil
  }

  mutating func runHome(_ command: Command) {
    switch command {
    case .up, .down, .pageUp, .pageDown, .top, .bottom:
      state.home.row = moved(state.home.row, by: command, count: state.home.items.count)
    case .nextField, .previousField: state.home.row = state.home.startOfPart(forward: command == .nextField)
    case .deleteDraft:
      guard case .draft(let summary) = state.home.item else { return }
      state.overlay = .question(.deleteDraft(summary))
    case .refresh: emit(.loadHome)
    case .archive: archive(true)
    case .unarchive: archive(false)
    case .archiveFinished: askToArchiveFinished()
    case .showArchived: showArchived()
    default: break
    }
  }

  mutating func openHomeItem() {
    switch state.home.item {
    case nil: break
    case .newOrder: askKind()
    case .archive: showArchived()
    case .draft(let summary): resume(summary)
    case .attention(let order), .order(let order), .away(let order): openOrder(order)
    }
  }

  private mutating func resume(_ summary: DraftSummary) {
    if state.placing.values.contains(summary.id) {
      say(Sentences.draftBeingOrdered(summary), .warning)
    } else if let draft = state.draft, draft.id == summary.id {
      open(draft)
    } else if state.home.opening != summary.id {
      state.home.opening = summary.id
      emit(.openDraft(summary.id))
    }
  }

  /// A draft that comes when the person has gone on to something else stays where it is.
  mutating func takeDraft(_ draft: Draft) {
    guard state.place == .home, state.home.opening == draft.id else { return }
    state.home.opening = nil
    if !state.placing.values.contains(draft.id) { open(draft) }
  }

  /// Resumes a draft where the person left it; a review is entered anew, one step before it.
  mutating func open(_ saved: Draft) {
    var draft = saved
    draft.editions = state.editions
    begin(draft)
    let steps = draft.steps
    let before = steps.dropLast().last ?? .domains
    let step = draft.step == .review || !steps.contains(draft.step) ? before : draft.step
    let needsOffer = step == .mailboxes || step == .details
    let choosing = steps.contains(.provider) ? Draft.Step.provider : .domains
    enter(needsOffer && draft.offer == nil ? choosing : step)
    checkGrid()
    requote()
    if draft.offer?.vendor == .saleshandy, state.priceLists[.saleshandy] == nil { readPrices() }
    say(draft.step == .review ? Sentences.resumedBeforeReview(draft) : Sentences.resumed(draft))
  }

  /// Puts a draft in the place of the one before.
  mutating func begin(_ draft: Draft) {
    state.home.opening = nil
    closeDraft()
    state.draft = draft
    state.domains.reading = []
    state.domains.listFailures = [:]
    state.domains.listRevision += 1
    state.provider = ProviderState()
    state.mailboxes = MailboxesState()
    state.details = DetailsState()
    state.review = ReviewState()
  }
}
