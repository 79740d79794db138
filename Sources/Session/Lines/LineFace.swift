import Foundation
public import Ordering
public import Purchasing
public import Terminal
public import Wizard
import WizardScreens

/// The wizard spoken with in lines: the same session and the same view-models as the full screen, each screen as numbered questions and rows, answered
/// by typed lines. Nothing is drawn over: what is new is said once, below what was said before.
@MainActor
public final class LineFace {
  let session: WizardSession<LineSurface>
  let terminal: any LineTerminal
  let ports: Ports
  let clock: InputClock
  var editor = LineEditor()
  var isPrompting = false
  private var waitingLines: [Typed] = []
  private var waiter: CheckedContinuation<Typed?, Never>?
  private var silence: Task<Void, Never>?
  private var hasEnded = false
  /// What was said last.
  var said = Said()
  /// How many lines were said, so that no answer stays without one.
  var saidCount = 0
  /// What was said of the lock; empty while the desk is open.
  var lockSaid: [String] = []

  /// What comes of the keys.
  enum Typed: Equatable {
    case line(LineEditor.Line)
    case paste(String)
    case leave
    case end
  }

  /// - Parameters:
  ///   - terminal: where lines are read and written.
  ///   - ports: the world.
  ///   - model: the state and what it does.
  ///   - pauses: how long is waited for what.
  ///   - clock: tells keys that are typed from text that comes at once.
  ///   - files: which of the machine's files may be read and written.
  ///   - desk: what a desk wants of who sits there; nil elsewhere.
  public init(
    terminal: any LineTerminal, ports: Ports, model: WizardModel, pauses: Pauses = Pauses(), clock: InputClock = .system,
    files: FileAccess = .all, desk: DeskRules? = nil
  ) {
    let surface = LineSurface()
    self.terminal = terminal
    self.ports = ports
    self.clock = clock
    session = WizardSession(
      device: surface, ports: ports, model: model, screen: WizardScreen(glyphs: .ascii), pauses: pauses, clock: clock,
      files: files, desk: desk)
    surface.changed = { [weak self] in self?.noteChange() }
    surface.flushed = { [weak self] in self?.flushTyped() }
  }

  /// What is under way; at rest when zero.
  public var busy: BusyCount { session.busy }
  public var state: WizardState { session.state }
  public var finished: [Order] { session.finished }
  public var unrecorded: [Order.ID: PlanStop] { session.unrecorded }
  public var finishedChange: String? { session.finishedChange }
  public var unsavedDraft: String { session.unsavedDraft }
  public var endedByIdleTimeout: Bool { session.endedByIdleTimeout }
  public var endedByWrongPIN: Bool { session.endedByWrongPIN }

  /// Speaks until the person leaves, the lines are at their end or the terminal is gone; everything typed is saved when it returns.
  /// - Parameter notice: said once at the beginning.
  /// - Returns: why the last change could not be saved, if so.
  public func run(saying notice: String? = nil) async -> BookFailure? {
    terminal.onInput = { [weak self] input in self?.take(input) }
    let conversation = Task { await converse() }
    let failure = await session.run(saying: notice)
    terminal.onInput = nil
    deliver(nil)
    await conversation.value
    return failure
  }

  private func converse() async {
    say(LineSentences.beginning)
    await rest()
    announce()
    while !session.isOver {
      prompt()
      guard let typed = await next() else { break }
      isPrompting = false
      let (count, asked, before) = (saidCount, LineSentences.question(session.state, reading), session.state.draft)
      await answer(typed)
      guard !session.isOver else { break }
      await rest()
      tell()
      if saidCount == count, session.desk?.isLocked != true, LineSentences.question(session.state, reading) == asked {
        say(session.state.draft == before ? LineSentences.nothingChanged : LineSentences.done)
      }
    }
    // What comes next is somebody else's, and begins a line.
    if isPrompting { terminal.write("\n") }
    isPrompting = false
  }

  // MARK: What comes

  private func take(_ input: LineInput) {
    guard !session.isOver else { return }
    session.lastEvent = ports.now()
    switch input {
    case .line(let text): deliver(.line(LineEditor.Line(text: SafeText.singleLine(text), isTyped: session.state.mode == .sandbox)))
    case .end: deliver(.end)
    case .event(let event, let time): take(event, at: time ?? clock.now())
    }
  }

  private func take(_ event: TerminalEvent, at time: Duration) {
    silence?.cancel()
    if let desk = session.desk, desk.isLocked, event.isTyped {
      if case .key(let key) = event { takeLocked(key, at: desk) }
      return
    }
    editor.isHidden = session.state.isFieldSecret
    switch event {
    case .key(let key): act(on: editor.take(key, at: time))
    case .paste(let text): act(on: editor.take(paste: text, at: time))
    case .pasteCut, .pasteStalled, .mouse, .resize: break
    case .resumed: promptAgain()
    case .hangup, .interrupt: session.take(event, at: time)
    }
    guard let patience = editor.patience else { return }
    silence = Task { [weak self, clock] in
      guard (try? await clock.sleep(patience)) != nil, let self else { return }
      // Nothing came only if nothing waits behind this very task.
      terminal.deliverArrived()
      guard !Task.isCancelled else { return }
      act(on: editor.flush())
    }
  }

  /// While the desk is locked a line is the PIN, shown as stars.
  private func takeLocked(_ key: Key, at desk: DeskLock) {
    let before = desk.typed.count
    desk.take(key)
    let count = desk.typed.count
    if key == .enter { return terminal.write("\n") }
    terminal.write(count > before ? "*" : String(repeating: "\u{8} \u{8}", count: before - count))
  }

  private func act(on outputs: [LineEditor.Output]) {
    for output in outputs {
      switch output {
      case .echo(let text): terminal.write(text)
      case .line(let line): deliver(.line(line))
      case .paste(let text): deliver(.paste(text))
      case .leave: deliver(.leave)
      }
    }
  }

  private func deliver(_ typed: Typed?) {
    guard let waiting = waiter else {
      if let typed { waitingLines.append(typed) } else { hasEnded = true }
      return
    }
    waiter = nil
    waiting.resume(returning: typed)
  }

  private func next() async -> Typed? {
    if !waitingLines.isEmpty { return waitingLines.removeFirst() }
    guard !hasEnded, !session.isOver else { return nil }
    return await withCheckedContinuation { waiter = $0 }
  }

  /// Throws away what was typed ahead of a question about money; what nobody types here cannot be ahead of anything.
  private func flushTyped() {
    guard terminal.isTyped else { return }
    terminal.flushInput()
    editor.discard()
    waitingLines.removeAll { $0 != .leave && $0 != .end }
  }

  /// Waits until nothing is under way, telling meanwhile how it goes; a person who types on is not kept waiting.
  private func rest() async {
    while session.busy.count > 0, !session.isOver {
      if terminal.isTyped, !waitingLines.isEmpty { return }
      guard (try? await clock.sleep(.milliseconds(20))) != nil else { return }
    }
  }
}
