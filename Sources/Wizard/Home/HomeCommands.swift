import Ordering

extension WizardModel {
  /// What the first screen needs; the session runs it once at the start.
  public mutating func start() -> [Effect] { [.loadHome] }

  mutating func showHome(drafts: [DraftSummary], orders: [Order]) {
    // The first look at the book begins the look for what is open at the vendors.
    if !state.home.isLoaded {
      for order in orders where order.isOpen { emit(.follow(order.id)) }
    }
    state.home.drafts = drafts
    state.home.orders = orders
    state.home.isLoaded = true
    state.home.failure = nil
    state.home.row = min(state.home.row, state.home.items.count - 1)
  }

  mutating func runHome(_ command: Command) {
    switch command {
    case .up, .down, .pageUp, .pageDown, .top, .bottom, .nextField, .previousField:
      let move: Command = command == .nextField ? .down : command == .previousField ? .up : command
      state.home.row = moved(state.home.row, by: move, count: state.home.items.count)
    case .newOrder: newOrder()
    case .deleteDraft:
      guard case .draft(let summary) = state.home.items[state.home.row] else { return }
      state.overlay = .question(.deleteDraft(summary))
    case .refresh: emit(.loadHome)
    default: break
    }
  }

  mutating func openHomeItem() {
    guard state.home.items.indices.contains(state.home.row) else { return }
    switch state.home.items[state.home.row] {
    case .newOrder: newOrder()
    case .draft(let summary):
      if let draft = state.draft, draft.id == summary.id { open(draft) } else { emit(.openDraft(summary.id)) }
    case .attention(let order), .order(let order):
      show(order, isPlacing: false)
      state.place = .order
      look(at: order.id)
    }
  }

  mutating func newOrder() {
    let draft = Draft(id: Draft.ID(makeID()), at: state.now)
    begin(draft)
    enter(.domains)
  }

  /// Resumes a draft where the person left it; a review is entered anew, one step before it.
  mutating func open(_ draft: Draft) {
    begin(draft)
    enter(draft.step == .review ? .details : draft.step)
    say(Sentences.resumed(draft))
  }

  private mutating func begin(_ draft: Draft) {
    let revision = state.domains.revision + 1
    state.draft = draft
    state.domains = DomainsState()
    state.domains.revision = revision
    state.provider = ProviderState()
    state.mailboxes = MailboxesState()
    state.details = DetailsState()
    state.review = ReviewState()
    let quoteRevision = state.quote.revision + 1
    state.quote = QuoteState()
    state.quote.revision = quoteRevision
    requote()
  }
}
