import CNcurses
import Glibc
public import Terminal

/// A real terminal: shows frames through curses and turns keys, pastes, signals and hang-ups into events. Everything happens on the
/// main queue; writing never waits for the terminal. One may be open at a time in a process, since signals and curses' state belong
/// to the process.
@MainActor
public final class CursesTerminal: Screen, TerminalInput {
  /// The looks in use.
  public let theme: Theme
  /// Whether the terminal is written in UTF-8; if not, frames should be drawn with `Glyphs.ascii`, and other letters are shown by
  /// their ASCII likeness.
  public let isUTF8: Bool
  /// The signs this terminal can show.
  public var glyphs: Glyphs { isUTF8 ? .utf8 : .ascii }
  /// The size frames should have now.
  public private(set) var size: Size

  /// Called for each event; what came before it was set is delivered then.
  public var onEvent: (@MainActor (TerminalEvent) -> Void)? {
    didSet { deliver() }
  }

  private let tty: TTY
  private let screen: CursesScreen
  private var state = State.open
  private var isGone = false
  private var waitingEvents: [TerminalEvent] = []
  /// The newest frame, while the terminal is behind.
  private var waitingFrame: Frame?
  private var input: InputReader?
  private var output: OutputWriter?
  private var signals: Signals?

  private enum State {
    /// Showing frames.
    case open
    /// The terminal hung up: nothing is shown any more.
    case hungUp
    /// Given back.
    case closed
  }

  /// Bracketed paste: the terminal marks what is pasted. (Source: xterm control sequences, private mode 2004.)
  private static let pasteMarksOn = Array("\u{1B}[?2004h".utf8)
  private static let pasteMarksOff = Array("\u{1B}[?2004l".utf8)

  /// Opens the full screen on a terminal. Sets the process's character set (`LC_CTYPE`) and unsets the variables that would lead
  /// curses astray (`TERMINFO`, `LINES` and the like).
  ///
  /// - Parameters:
  ///   - environment: the process's environment: `TERM`, the locale (`LC_ALL`, `LC_CTYPE`, `LANG`) and `NO_COLOR`.
  ///   - escapePatience: how long a lone Escape waits for the rest of a sequence.
  ///   - theme: looks to use instead of those for the terminal's number of colours.
  ///   - input: where keys are read; standard input.
  ///   - output: where the screen is; standard output.
  /// - Throws: why there can be no full screen; the terminal is then untouched.
  public static func open(
    environment: [String: String], escapePatience: Duration = KeyDecoder.usualEscapePatience, theme: Theme? = nil, input: Int32 = 0,
    output: Int32 = 1
  ) throws(TerminalFailure) -> CursesTerminal {
    let tty = try TTY(input: input, output: output)
    do throws(TerminalFailure) {
      for variable in TerminalType.redirectingVariables { unsetenv(variable) }
      let isUTF8 = CharacterSet.use(environment)
      let type = try TerminalType.choose(environment["TERM"])
      let screen = try CursesScreen(type: type, size: tty.size, isUTF8: isUTF8)
      let theme = theme ?? Theme(colours: screen.colours, noColor: environment["NO_COLOR"])
      return CursesTerminal(tty: tty, screen: screen, theme: theme, isUTF8: isUTF8, escapePatience: escapePatience)
    } catch {
      tty.close()
      throw error
    }
  }

  private init(tty: TTY, screen: CursesScreen, theme: Theme, isUTF8: Bool, escapePatience: Duration) {
    self.tty = tty
    self.screen = screen
    self.theme = theme
    self.isUTF8 = isUTF8
    size = tty.size
    screen.use(theme)
    let restoring = Self.pasteMarksOff + CursesScreen.restoring()
    withUnsafePointer(to: tty.modesBefore) { cn_crash_arm(tty.input, tty.output, $0, restoring, restoring.count) }
    tty.enterRawMode()
    signals = Signals { [weak self] in self?.take($0) }
    input = InputReader(tty, escapePatience: escapePatience) { [weak self] in self?.send($0) }
    output = OutputWriter(tty, caughtUp: { [weak self] in self?.presentWaiting() }, gone: { [weak self] in self?.hangUp() })
    output?.write(Self.pasteMarksOn)
  }

  isolated deinit {
    close()
  }

  /// The signal that asked for the end, or that told of a terminal that is gone, however that was noticed; nil when a person left.
  public var endingSignal: Int32? {
    let number = cn_signals_ending()
    return number != 0 ? number : isGone ? SIGHUP : nil
  }

  /// Leaves the full screen and gives the terminal back as it was. Further calls do nothing.
  public func close() {
    guard state != .closed else { return }
    state = .closed
    onEvent = nil
    output?.finish(with: Self.pasteMarksOff + screen.ending())
    tty.leaveRawMode()
    cn_crash_disarm()
    input?.stop()
    signals?.stop()
  }

  // MARK: Screen

  /// Shows a frame. While the terminal is still busy with earlier bytes the newest frame waits, and those between are never
  /// written.
  public func present(_ frame: Frame) {
    guard state == .open, let output else { return }
    cn_crash_cover_thread()
    if output.isBehind {
      waitingFrame = frame
    } else {
      output.write(screen.bytes(for: frame))
    }
  }

  public var isBehind: Bool { waitingFrame != nil || output?.isBehind == true }

  /// Paints everything shown anew.
  public func repaint() {
    guard state == .open else { return }
    output?.write(screen.bytesAnew())
  }

  /// Sounds the bell, unless the terminal is behind.
  public func ring() {
    guard state == .open, let output, !output.isBehind else { return }
    output.write(screen.bell())
  }

  /// Throws away typed keys and pastes: those not read, those not decoded and those not delivered. A paste still on its way is
  /// thrown away to its end.
  public func flushInput() {
    guard state == .open else { return }
    input?.discard()
    waitingEvents.removeAll(where: \.isTyped)
  }

  private func presentWaiting() {
    guard let frame = waitingFrame else { return }
    waitingFrame = nil
    present(frame)
  }

  // MARK: Events

  private func send(_ events: [TerminalEvent]) {
    for event in events {
      if event == .hangup { hangUp() } else { waitingEvents.append(event) }
    }
    deliver()
  }

  private func deliver() {
    while let onEvent, !waitingEvents.isEmpty { onEvent(waitingEvents.removeFirst()) }
  }

  private func hangUp() {
    guard state == .open else { return }
    state = .hungUp
    isGone = true
    input?.pause()
    waitingEvents.append(.hangup)
    deliver()
  }

  private func take(_ news: Signals.News) {
    guard state == .open else { return }
    switch news {
    case .resized: adoptSize()
    case .continued:
      tty.enterRawMode()
      output?.write(Self.pasteMarksOn + screen.bytesAnew())
      adoptSize()
      send([.resumed])
    case .hungUp: hangUp()
    case .endWanted: send([.interrupt])
    }
  }

  private func adoptSize() {
    guard tty.size != size else { return }
    size = tty.size
    waitingFrame = nil
    screen.resize(to: size)
    send([.resize(size)])
  }
}
