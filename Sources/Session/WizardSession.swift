import Foundation
public import Ordering
public import Purchasing
public import Terminal
public import Wizard
public import WizardScreens

/// The running wizard: keys become commands, commands change the model, effects run off the main actor, and each change is one frame.
@MainActor
public final class WizardSession<Device: Screen & TerminalInput> {
  let device: Device
  let ports: Ports
  private let pauses: Pauses
  private let runner: EffectRunner
  private let saver: DraftSaver
  private(set) var model: WizardModel {
    didSet { read = nil }
  }
  /// The state as it is read, once it was: the frame and the key behind it ask the same one.
  private var read: WizardReading?
  /// The state with its screen, to be asked many things.
  var reading: WizardReading {
    if let read { return read }
    let new = model.state.reading
    read = new
    return new
  }
  var screen: WizardScreen
  private var ticking: Task<Void, Never>?
  private var listening: Task<Void, Never>?
  private let watch: ReconciliationLoop
  /// Everything typed and pasted passes here.
  let gate: InputGate
  /// Drafts this session has: the one being entered, unless home is shown instead, and those that are being ordered.
  private var held: Set<Draft.ID> = []
  /// Whether something has changed since the last frame.
  var isDrawDue = false
  /// Whether something of the device's is taken just now.
  var isTaking = false
  /// As it was last told.
  private var bookHealth = BookHealth.sound
  private var bookTerms = BookTerms.own
  private(set) var isOver = false
  var lastEvent: Date?
  /// The lock of a desk; nil elsewhere.
  let desk: DeskLock?
  var locking: Task<Void, Never>?
  /// Tells the audit of wrong PINs; nil while none was typed.
  var noting: Task<Void, Never>?
  private var whenOver: CheckedContinuation<Void, Never>?

  /// What is under way; at rest when zero. Waiting for a time of day does not count.
  public let busy = BusyCount()

  /// - Parameters:
  ///   - device: the terminal.
  ///   - ports: the world.
  ///   - model: the state and what it does.
  ///   - screen: draws the frames.
  ///   - pauses: how long is waited for what.
  ///   - clock: tells keys that are typed from text that comes at once.
  ///   - files: which of the machine's files may be read and written.
  ///   - desk: what a desk wants of who sits there; nil elsewhere.
  public init(
    device: Device, ports: Ports, model: WizardModel, screen: WizardScreen, pauses: Pauses = Pauses(), clock: InputClock = .system,
    files: FileAccess = .all, desk: DeskRules? = nil
  ) {
    self.desk = desk.map { DeskLock($0, now: ports.now) }
    self.device = device
    self.ports = ports
    self.pauses = pauses
    self.model = model
    self.screen = screen
    let reconciler = Reconciler(ports: ports)
    runner = EffectRunner(
      ports: ports, reconciler: reconciler, quotePause: pauses.quote, busy: busy, files: files,
      editions: model.state.shared.editions)
    watch = ReconciliationLoop(reconciler: reconciler, ports: ports, pause: pauses.tick, busy: busy)
    gate = InputGate(clock: clock, busy: busy)
    saver = DraftSaver(book: ports.book, pause: pauses.save, retry: pauses.retry, sleep: ports.sleep, busy: busy)
  }

  public var state: WizardState { model.state }

  /// Paints the first frame, then runs until the person leaves or the terminal is gone; everything typed is saved when it returns.
  /// - Parameters:
  ///   - notice: said once at the beginning.
  ///   - painted: called when the first frame is written, before anything else is done.
  /// - Returns: why the last change could not be saved, if so.
  public func run(saying notice: String? = nil, painted: () -> Void = {}) async -> BookFailure? {
    begin(painted: painted)
    if let notice { handle(.notice(notice)) }
    await withCheckedContinuation { continuation in
      if isOver { continuation.resume() } else { whenOver = continuation }
    }
    await finish()
    return saver.failure
  }

  /// Paints the first frame and listens; for tests, which drive a session without waiting for its end.
  public func begin(painted: () -> Void = {}) {
    runner.deliver = { [weak self] answer in self?.handle(.answer(answer)) }
    saver.failed = { [weak self] failure in self?.handle(.notSaved(failure)) }
    saver.recovered = { [weak self] in self?.handle(.savedAgain) }
    gate.reading = { [weak self] in self?.reading }
    gate.deliver = { [weak self] action in self?.takeMeant(action) }
    watchDesk()
    gate.arrive = { [weak self] in self?.device.deliverArrived() }
    lastEvent = ports.now()
    draw()
    painted()
    device.onDelivered = { [weak self] in self?.drawNow() }
    device.onEvent = { [weak self] event, time in self?.take(event, at: time) }
    run(model.start())
    watch.deliver = { [weak self] answer in self?.handle(.answer(answer)) }
    watch.begin()
    listening = Task { [weak self] in await self?.listen() }
    ticking = Task { [weak self, pauses, ports] in
      await self?.lookAtBook()
      while !Task.isCancelled {
        guard (try? await ports.sleep(pauses.tick)) != nil else { return }
        self?.handle(.tick)
        self?.leaveWhenIdle()
        try? await ports.book.heartbeat()
        await self?.lookAtBook()
      }
    }
  }

  /// What another session changed shows as soon as the book tells of it, and that the book is away, or back; a book that does not tell is read with
  /// every tick.
  private func listen() async {
    while !Task.isCancelled, await ports.book.nextChange() {
      handle(.tick)
      await lookAtBook()
    }
  }

  /// Tells when the order book can no longer be written, or can again: not at the first order only.
  private func lookAtBook() async {
    let health = await ports.book.health()
    if health != bookHealth, !isOver {
      bookHealth = health
      handle(.bookHealth(health))
    }
    guard health.allowsPurchases, let terms = try? await ports.book.terms(), terms != bookTerms, !isOver else { return }
    bookTerms = terms
    handle(.bookTerms(terms))
  }

  /// Writes what is not yet written and waits until a purchase under way is recorded.
  public func finish() async {
    watch.end()
    locking?.cancel()
    (device.onEvent, device.onDelivered) = (nil, nil)
    gate.discard()
    noteDraft()
    saver.stop()
    sayFinishing()
    await saver.flush()
    await runner.finishPurchases()
    await noting?.value
    // Until here the session gives signs of life.
    ticking?.cancel()
    listening?.cancel()
    runner.cancelAll()
    try? await ports.book.leave()
  }

  /// The name of the draft that `run` could not save.
  public var unsavedDraft: String { saver.failedDraft }

  /// What became of the orders that were being placed when the session was left, once `finish` has returned.
  public private(set) var finished: [Order] = []
  /// Why the plans of those stopped whose answer is in no book, by order.
  public private(set) var unrecorded: [Order.ID: PlanStop] = [:]
  /// What became of the change of a vendor's holdings that was under way, in a sentence, once `finish` has returned.
  public private(set) var finishedChange: String?

  /// Whoever waits for the end sees why.
  private func sayFinishing() {
    guard !model.state.placing.isEmpty || model.state.changing.map({ ($0.waitsUntil ?? .distantPast) <= ports.now() }) ?? false
    else { return }
    _ = model.handle(.finishing, at: ports.now())
    device.present(screen.draw(model.state, size: device.size))
  }

  /// Whether the session ended because nobody pressed a key.
  public private(set) var endedByIdleTimeout = false

  /// Whether the session ended because the PIN was wrong too often.
  public internal(set) var endedByWrongPIN = false

  /// A session that nobody has used for the configured time is ended, its draft saved; a purchase under way is finished first.
  private func leaveWhenIdle() {
    guard let idle = pauses.idle, let last = lastEvent, model.state.placing.isEmpty else { return }
    guard ports.now().timeIntervalSince(last) >= idle / .seconds(1) else { return }
    endedByIdleTimeout = true
    end()
  }

  func handle(_ action: Action) {
    guard !isOver else { return noteEnd(of: action) }
    // Else the state had two holders and were copied.
    read = nil
    let effects = model.handle(action, at: ports.now())
    // A draft that was opened for somebody who has gone on to something else is let go of again.
    if case .answer(.draft(let draft)) = action { held.insert(draft.id) }
    // What a plan has left open is looked for from now on.
    if case .answer(.order(_, isPlacing: false)) = action { watch.checkSoon() }
    if case .answer(.planStopped) = action { watch.checkSoon() }
    noteDraft()
    run(effects)
    drawSoon()
  }

  private func noteEnd(of action: Action) {
    switch action {
    case .answer(.order(let order, isPlacing: false)): finished.append(order)
    case .answer(.planStopped(let order, let stop)):
      finished.append(order)
      if case .unrecorded = stop { unrecorded[order.id] = stop }
    case .answer(let answer):
      if let change = model.state.changing { finishedChange = HoldingChangeSentences.leftBehind(change, answer) ?? finishedChange }
    default: break
    }
  }

  /// A draft that is being ordered is not written any more: its order is in the book, and the draft is about to go.
  private func noteDraft() {
    let current = model.state.draft
    let isBeingOrdered = model.state.placing.values.contains { $0 == current?.id }
    let isAside = model.state.entry?.isAside == true && !isBeingOrdered
    // Once it is another session's to have, nothing is written any more.
    let isOurs = current.map { !isAside || held.contains($0.id) } ?? true
    if !isBeingOrdered, isOurs { saver.note(current, isEdited: model.state.isDraftEdited) }
    if let current, !isAside { held.insert(current.id) }
    // What is neither on the screen nor being ordered any more is free for other sessions.
    for draft in held where (draft != current?.id || isAside) && !model.state.placing.values.contains(draft) {
      held.remove(draft)
      saver.release(draft)
    }
  }

  func run(_ effects: [Effect]) {
    save(in: effects)
    for effect in effects {
      switch effect {
      case .device(.flushInput):
        device.flushInput()
        gate.discard()
      case .device(.ring): device.ring()
      case .device(.copy(let text)): handle(.answer(.copied(copy(text))))
      case .device(.nextTheme):
        device.use(device.theme.next)
        handle(.answer(.theme(device.theme.kind.rawValue)))
      case .device(.leave): end()
      case .book(.saveDraft): break
      case .purchasing(.place), .book(.loadHome), .book(.loadBasket), .book(.openDraft), .book(.deleteDraft),
        .book(.takeBack):
        // What was typed is on disk before the book is read or an order is placed.
        runner.run(effect, after: saver.flushing())
      case .book, .vendor, .purchasing, .file, .device(.wake): runner.run(effect)
      }
    }
  }

  /// All drafts that were made are written before the one whose names they took.
  private func save(in effects: [Effect]) {
    let made = effects.compactMap { if case .book(.saveDraft(let draft)) = $0 { draft } else { nil } }
    guard !made.isEmpty else { return }
    for draft in made {
      saver.save(draft)
      held.insert(draft.id)
    }
    saver.flushing()
  }

  /// - Returns: why the terminal did not get it; nil where it did.
  private func copy(_ text: String) -> CopyFault? {
    do throws(ClipboardFault) {
      try device.copy(text)
      return nil
    } catch {
      switch error {
      case .empty: return .empty
      case .unsupported: return .unsupported
      case .tooLarge(let bytes, let maximum): return .tooLarge(bytes, maximum: maximum)
      }
    }
  }

  func end() {
    guard !isOver else { return }
    isOver = true
    whenOver?.resume()
    whenOver = nil
  }
}
