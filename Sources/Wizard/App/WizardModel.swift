public import Foundation
public import Ordering

/// The router: takes what happened, gives it to the screen it belongs to, does what that asks for, and says what has to be done outside.
public struct WizardModel: Sendable {
  public internal(set) var state: WizardState
  /// Ten characters of base 32 for a new draft or order.
  let makeID: @Sendable () -> String
  /// What the action under way asks for.
  private var effects: [Effect] = []
  /// Whether the action under way undoes something or does it again.
  var isRestoring = false

  /// - Parameters:
  ///   - mode: sandbox or live.
  ///   - now: the present time.
  ///   - editions: which edition of each vendor's rules holds.
  ///   - ceilings: the most that may be spent.
  ///   - files: where files are read and written.
  ///   - makeID: makes ids.
  public init(
    mode: Mode, now: Date, editions: RuleEditions = .seeds, ceilings: Ceilings = Ceilings(), files: FilePlace = .anywhere,
    makeID: @escaping @Sendable () -> String
  ) {
    state = WizardState(mode: mode, now: now, editions: editions, ceilings: ceilings)
    self.makeID = makeID
    state.shared.files = files
  }

  /// What the first screen needs; the session runs it once at the start.
  public mutating func start() -> [Effect] {
    effects = []
    with(HomeScreen.self) { $0.begin() }
    return effects
  }

  /// Takes one action; the effects are to be run in their order.
  public mutating func handle(_ action: Action, at now: Date) -> [Effect] {
    effects = []
    state.shared.now = now
    isRestoring = false
    let (before, screen) = (state.entry?.boxedDraft, state.screen)
    let field = if case .edit = action { state.field } else { TextField?.none }
    var isAnswer = false
    switch action {
    case .command(let command): run(command)
    case .edit(let edit): self.edit(edit)
    case .paste(let text): paste(text)
    case .pasteCut(let bytes): say(Sentences.pasteCut(bytes), .warning)
    case .pasteStalled: say(Sentences.pasteStalled, .warning)
    case .tooSoon(let key): say(Sentences.tooSoon(key, isAnswer: state.toConfirm != nil), .warning)
    case .tick: ScreenRegistry[state.screen].tell(.tick, in: &self)
    case .answer(let answer):
      isAnswer = true
      receive(answer)
    case .notSaved(let failure):
      state.hasUnsaved = true
      say(Sentences.notSaved(failure), .problem)
    case .savedAgain:
      state.hasUnsaved = false
      say(Sentences.savedAgain)
    case .bookHealth(let health):
      state.shared.bookTrouble = health.trouble
      say(Sentences.health(health), health == .sound ? .info : .problem)
    case .bookTerms(let terms):
      let had = state.shared.terms
      state.shared.terms = terms
      with(HomeScreen.self) { $0.state.setReader(!terms.mayOrder) }
      if had.mayOrder != terms.mayOrder { say(Sentences.terms(terms), terms.mayOrder ? .info : .warning) }
    case .notice(let text): say(text, .warning)
    case .resume(let draft): resume(draft)
    case .finishing:
      state.overlay = nil
      say(Sentences.finishing)
    }
    let step = ScreenRegistry.step(state.screen)
    if case .command = action { state.entry?.history.seal() }
    if state.entry?.boxedDraft != before {
      if let before, !isRestoring { remember(before.wrappedValue, on: screen, field: field, after: action) }
      draftChanged(step)
    } else if isAnswer {
      step?.tell(.answered, in: &self)
    }
    return effects
  }

  /// Drafts that the action under way made of this one.
  var made: [Draft] { effects.compactMap { if case .book(.saveDraft(let draft)) = $0 { draft } else { nil } } }

  private mutating func receive(_ answer: Answer) {
    // What no single screen or order owns.
    if case .allowance(let vendor, let left) = answer { state.shared.allowances[vendor] = left }
    if case .theme(let name) = answer { say(Sentences.theme(name)) }
    if case .priceList(let vendor, let result) = answer { receivePriceList(result, from: vendor) }
    receiveClients(answer)
    receiveExports(answer)
    receiveUsed(answer)
    receiveSlip(answer)
    receiveTakenBack(answer)
    for screen in ScreenRegistry.all.reversed() { screen.tell(.answer(answer), in: &self) }
  }

  /// Keeps everything that depends on the draft in step with it, in the same action.
  private mutating func draftChanged(_ step: AnyStep?) {
    guard state.entry != nil else { return }
    let now = state.now
    state.entry?.draft.changedAt = now
    step?.tell(.draftChanged, in: &self)
    with(DomainsScreen.self) { $0.requote() }
  }

  mutating func emit(_ effect: Effect) { effects.append(effect) }

  mutating func say(_ text: String, _ tone: Message.Tone = .info) { state.message = Message(text, tone) }

  mutating func caretToEnd() { state.caret = state.field.map { state.text(of: $0).count } ?? 0 }
}

extension WizardModel {
  /// Lets a screen handle something: it gets its own state, and for a step the order being entered, gives them back changed, and what it asked for
  /// is done in its order.
  /// - Returns: nil where the screen is not there, such as a step without an order.
  @discardableResult
  mutating func with<Screen: ScreenModel, Value>(_ type: Screen.Type, _ work: (inout Screen) -> Value) -> Value? {
    guard let own = takeState(of: type) else { return nil }
    let entry = type.isStep ? state.takeEntry() : nil
    let context = Context(wizard: state, shared: state.shared, entry: entry, makeID: makeID)
    guard var screen = Screen(state: own, context: context) else { return nil }
    let value = work(&screen)
    state.shared = screen.context.shared
    let requests = screen.context.requests
    close(screen)
    for request in requests { perform(request) }
    return value
  }

  /// A screen's own state, taken out so that the screen is its only owner.
  private mutating func takeState<Screen: ScreenModel>(of type: Screen.Type) -> Screen.State? {
    guard type.isStep else { return state.screens.take(Screen.State.self) }
    return state.entry?.steps.take(Screen.State.self)
  }

  /// Puts back what a screen was given.
  private mutating func close<Screen: ScreenModel>(_ screen: Screen) {
    guard let step = screen as? any StepModel else {
      state.screens[Screen.State.self] = screen.state
      return
    }
    state.entry = step.entry
    state.entry?.steps[Screen.State.self] = screen.state
  }

}
