import CNcurses
import Glibc
public import Terminal

/// A real terminal that is written line by line: nothing but text and line ends, so that one which cannot place a cursor will do. Keys, signals and
/// hang-ups come as on the full screen. One of both may be open at a time in a process.
@MainActor
public final class PlainTerminal: TerminalInput {
  /// Whether text is written in UTF-8; if not, by its ASCII likeness.
  public let isUTF8: Bool

  /// Called for each event; what came before it was set is delivered then.
  public var onEvent: (@MainActor (TerminalEvent, Duration?) -> Void)? {
    didSet { deliver() }
  }
  public var onDelivered: (@MainActor () -> Void)?

  private let tty: TTY
  private var isOpen = true
  private var isGone = false
  private var waitingEvents: [InputReader.Arrival] = []
  private var input: InputReader?
  private var output: OutputWriter?
  private var signals: Signals?

  /// Opens a terminal for lines. Sets the process's character set, as the full screen does.
  /// - Parameters:
  ///   - environment: the locale (`LC_ALL`, `LC_CTYPE`, `LANG`).
  ///   - input: where keys are read; standard input.
  ///   - output: where text is written; standard output.
  ///   - clock: stamps what arrives.
  /// - Throws: why lines cannot be read and written; the terminal is then untouched.
  public static func open(
    environment: [String: String], input: Int32 = 0, output: Int32 = 1, clock: InputClock = .system
  ) throws(TerminalFailure) -> PlainTerminal {
    PlainTerminal(tty: try TTY(input: input, output: output), isUTF8: CharacterSet.use(environment), clock: clock)
  }

  private init(tty: TTY, isUTF8: Bool, clock: InputClock) {
    self.tty = tty
    self.isUTF8 = isUTF8
    withUnsafePointer(to: tty.modesBefore) { cn_crash_arm(tty.input, tty.output, $0, "", 0) }
    tty.enterRawMode()
    signals = Signals { [weak self] in self?.take($0) }
    self.input = InputReader(tty, escapePatience: KeyDecoder.usualEscapePatience, clock: clock) { [weak self] in
      self?.deliverArrived()
    }
    self.output = OutputWriter(tty, caughtUp: {}, gone: { [weak self] in self?.hangUp() })
  }

  isolated deinit { close() }

  /// The signal that asked for the end, or that told of a terminal that is gone; nil when a person left.
  public var endingSignal: Int32? {
    let number = cn_signals_ending()
    return number != 0 ? number : isGone ? SIGHUP : nil
  }

  /// Writes text after all earlier text; lines end with `\n`.
  public func write(_ text: String) {
    guard isOpen else { return }
    cn_crash_cover_thread()
    let shown = isUTF8 ? text : ASCIIText.transliterate(text)
    output?.write(Array(shown.replacing("\n", with: "\r\n").utf8))
  }

  /// Throws away typed keys: those not read, those not decoded and those not delivered.
  public func flushInput() {
    input?.discard()
    waitingEvents.removeAll { $0.event.isTyped }
  }

  /// Gives the terminal back as it was. Further calls do nothing.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    (onEvent, onDelivered) = (nil, nil)
    output?.finish(with: [])
    if tty.isForeground { tty.leaveRawMode() }
    cn_crash_disarm()
    input?.stop()
    signals?.stop()
  }

  public func deliverArrived() {
    guard isOpen, !isGone, let input else { return }
    for arrival in input.take() {
      if arrival.event == .hangup { hangUp() } else { waitingEvents.append(arrival) }
    }
    deliver()
  }

  private func deliver() {
    while let onEvent, !waitingEvents.isEmpty {
      let (event, time) = waitingEvents.removeFirst()
      onEvent(event, time)
    }
    onDelivered?()
  }

  private func send(_ event: TerminalEvent) {
    waitingEvents.append((event, nil))
    deliver()
  }

  private func hangUp() {
    guard isOpen, !isGone else { return }
    isGone = true
    input?.pause()
    send(.hangup)
  }

  private func take(_ news: Signals.News) {
    guard isOpen, !isGone else { return }
    switch news {
    case .resized: break
    case .continued:
      guard endingSignal != nil || cn_stop_in_background(tty.input) else { return hangUp() }
      guard endingSignal == nil else { return }
      tty.enterRawMode()
      send(.resumed)
    case .hungUp: hangUp()
    case .endWanted: send(.interrupt)
    }
  }
}
