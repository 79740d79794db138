import Ordering

// What screens ask the router for.

extension WizardModel {
  mutating func perform(_ request: Context.Request) {
    switch request {
    case .effect(let effect): emit(effect)
    case .say(let message): state.message = message
    case .show(let screen): show(screen)
    case .home: show(.home)
    case .overlay(let overlay):
      state.overlay = overlay
      caretToEnd()
    case .caretToEnd: caretToEnd()
    case .caret(let caret): state.caret = min(max(0, caret), state.field.map { state.text(of: $0).count } ?? 0)
    case .problem(let problem): show(problem)
    case .begin(let draft): begin(draft)
    case .resume(let draft): resume(draft)
    case .review(let draft): review(draft)
    case .close: close()
    case .command(let command): run(command)
    case .visit(let work): work(&self)
    }
  }

  /// Brings a screen up.
  private mutating func show(_ screen: ScreenID) {
    if screen != state.screen { ScreenRegistry[state.screen].tell(.left, in: &self) }
    state.shared.repeating = nil
    state.screen = screen
    state.message = nil
    let step = ScreenRegistry.step(screen)?.step
    state.entry?.shownStep = step
    if let step { state.entry?.draft.step = step }
    if screen == .home { state.entry?.isAside = true }
    ScreenRegistry[screen].tell(.entered, in: &self)
    // What the draft costs is asked again when it is resumed.
    if step == nil { with(DomainsScreen.self) { $0.requote() } }
    caretToEnd()
  }

  /// Goes to the field a problem belongs to and says its sentence.
  private mutating func show(_ problem: Problem) {
    guard let steps = state.entry?.draft.steps else { return }
    let step = ScreenRegistry.steps.first { steps.contains($0.step) && $0.fixes(problem.place) } ?? AnyStep(DomainsScreen.self)
    if state.screen != step.id { show(step.id) }
    step.tell(.focus(problem.place), in: &self)
    caretToEnd()
    say(Sentences.problem(problem), .problem)
  }

  /// Puts a draft in the place of the one before: nothing of that is left but the vendors' limits on calls.
  private mutating func begin(_ draft: Draft) {
    // What was done to it before home was shown can still be undone, where nobody has changed it meanwhile.
    let history = state.entry.flatMap { $0.draft.id == draft.id && $0.draft.isAlike(draft) ? $0.history : nil }
    close()
    state.screens[HomeState.self].opening = nil
    var draft = draft
    draft.editions = state.shared.editions
    state.entry = OrderEntry(draft, revision: state.shared.nextRevision())
    if let history { state.entry?.history = history }
    if let basket = draft.basket { with(BasketScreen.self) { $0.open(basket, at: draft.id) } }
    with(DomainsScreen.self) { $0.resumeLimits() }
  }

  /// Resumes a draft where the person left it; a review is entered anew, one step before it.
  mutating func resume(_ draft: Draft) {
    begin(draft)
    let steps = draft.steps
    let before = steps.dropLast().last ?? .domains
    let step = draft.step == .review || !steps.contains(draft.step) ? before : draft.step
    let needsOffer = step == .mailboxes || step == .details
    let choosing = steps.contains(.provider) ? Draft.Step.provider : .domains
    show(.step(needsOffer && draft.offer == nil ? choosing : step))
    with(DomainsScreen.self) { $0.resumed() }
    if let client = draft.client { emit(.book(.readClient(client.id, .refresh(draft.id)))) }
    say(draft.step == .review ? Sentences.resumedBeforeReview(draft) : Sentences.resumed(draft))
  }

  /// Opens a draft at its review, so that a total that is typed there lands in no other field; one that lacks something is resumed.
  mutating func review(_ draft: Draft) {
    guard draft.offer != nil, draft.lacksNothingButNames else { return resume(draft) }
    begin(draft)
    with(DomainsScreen.self) { $0.resumed() }
    show(.review)
    if let client = draft.client { emit(.book(.readClient(client.id, .refresh(draft.id)))) }
    say(Sentences.atReview(draft))
  }

  /// Lets go of the order being entered: what still comes for it is stale from here on.
  private mutating func close() {
    if state.entry?.quote.isAsking == true { emit(.vendor(.dropQuote)) }
    state.entry = nil
  }
}
