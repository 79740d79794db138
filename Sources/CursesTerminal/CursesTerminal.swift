import CNcurses
import Glibc
public import Terminal

/// A real terminal: shows frames through curses and turns keys, pastes, signals and hang-ups into events. Everything happens on the
/// main queue; writing never waits for the terminal. One may be open at a time in a process, since signals and curses' state belong
/// to the process.
@MainActor
public final class CursesTerminal: Screen, TerminalInput {
  /// The looks in use.
  public private(set) var theme: Theme
  /// Whether the terminal is written in UTF-8; if not, frames are drawn with other `glyphs`, and other letters are shown by
  /// their ASCII likeness.
  public let isUTF8: Bool
  /// The signs this terminal can show.
  public var glyphs: Glyphs {
    if isUTF8 { return type.hasPrefix("linux") ? .lines : .utf8 }
    return screen.hasLines ? .drawnLines : .ascii
  }
  /// The terminfo entry in use, which is another than `TERM` names where this machine does not know that one.
  public let type: String
  /// The size frames should have now.
  public internal(set) var size: Size

  /// Called for each event; what came before it was set is delivered then.
  public var onEvent: (@MainActor (TerminalEvent, Duration?) -> Void)? {
    didSet { deliver() }
  }
  public var onDelivered: (@MainActor () -> Void)?

  /// How a text gets into its clipboard; nil where it has none.
  private let clipboard: Clipboard.Way?
  let tty: TTY
  let screen: CursesScreen
  var state = State.open
  var isGone = false
  var waitingEvents: [InputReader.Arrival] = []
  /// The newest frame, while the terminal is behind.
  var waitingFrame: Frame?
  var input: InputReader?
  var output: OutputWriter?
  private var signals: Signals?

  enum State {
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
  /// Reports of buttons and wheel, in decimal numbers. (Source: xterm control sequences, private modes 1000 and 1006.)
  private static let mouseOn = Array("\u{1B}[?1000h\u{1B}[?1006h".utf8)
  private static let mouseOff = Array("\u{1B}[?1006l\u{1B}[?1000l".utf8)

  /// What the terminal is asked to mark and report, and the way back.
  let reportsOn: [UInt8]
  private let reportsOff: [UInt8]

  /// Opens the full screen on a terminal. Sets the process's character set (`LC_CTYPE`) and unsets the variables that would lead
  /// curses astray (`TERMINFO`, `LINES` and the like).
  ///
  /// - Parameters:
  ///   - environment: the process's environment: `TERM`, the locale (`LC_ALL`, `LC_CTYPE`, `LANG`) and `NO_COLOR`.
  ///   - escapePatience: how long a lone Escape waits for the rest of a sequence.
  ///   - theme: the look that was chosen.
  ///   - hasMouse: whether the terminal shall report the mouse; it then no longer selects text by itself.
  ///   - input: where keys are read; standard input.
  ///   - output: where the screen is; standard output.
  ///   - clock: stamps what arrives.
  /// - Throws: why there can be no full screen; the terminal is then untouched.
  public static func open(
    environment: [String: String], escapePatience: Duration = KeyDecoder.usualEscapePatience, theme: Theme.Kind = .usual,
    hasMouse: Bool = false, input: Int32 = 0, output: Int32 = 1, clock: InputClock = .system
  ) throws(TerminalFailure) -> CursesTerminal {
    let tty = try TTY(input: input, output: output)
    do throws(TerminalFailure) {
      for variable in TerminalType.redirectingVariables { unsetenv(variable) }
      let isUTF8 = CharacterSet.use(environment)
      let type = try TerminalType.choose(environment["TERM"])
      let screen = try CursesScreen(type: type, size: tty.size, isUTF8: isUTF8)
      let theme = Theme(colours: screen.colours, noColor: environment["NO_COLOR"], kind: theme)
      return CursesTerminal(
        tty: tty, screen: screen, type: type, theme: theme, isUTF8: isUTF8, hasMouse: hasMouse, escapePatience: escapePatience,
        clock: clock, clipboard: TerminalType.clipboard(in: environment))
    } catch {
      tty.close()
      throw error
    }
  }

  private init(
    tty: TTY, screen: CursesScreen, type: String, theme: Theme, isUTF8: Bool, hasMouse: Bool, escapePatience: Duration,
    clock: InputClock, clipboard: Clipboard.Way?
  ) {
    self.tty = tty
    self.clipboard = clipboard
    self.screen = screen
    self.type = type
    self.theme = theme
    self.isUTF8 = isUTF8
    reportsOn = Self.pasteMarksOn + (hasMouse ? Self.mouseOn : [])
    reportsOff = (hasMouse ? Self.mouseOff : []) + Self.pasteMarksOff
    size = tty.size
    screen.use(theme)
    let restoring = reportsOff + CursesScreen.restoring()
    withUnsafePointer(to: tty.modesBefore) { cn_crash_arm(tty.input, tty.output, $0, restoring, restoring.count) }
    tty.enterRawMode()
    signals = Signals { [weak self] in self?.take($0) }
    input = InputReader(tty, escapePatience: escapePatience, clock: clock) { [weak self] in self?.deliverArrived() }
    output = OutputWriter(tty, caughtUp: { [weak self] in self?.presentWaiting() }, gone: { [weak self] in self?.hangUp() })
    output?.write(reportsOn)
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
    (onEvent, onDelivered) = (nil, nil)
    output?.finish(with: reportsOff + screen.ending())
    if tty.isForeground { tty.leaveRawMode() }
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

  public func use(_ theme: Theme) {
    guard state == .open else { return }
    self.theme = theme
    screen.use(theme)
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

  /// Puts a text into the terminal's clipboard, behind what is written before it.
  public func copy(_ text: String) throws(ClipboardFault) {
    guard state == .open, let output, let clipboard else { throw .unsupported }
    output.write(try Clipboard.sequence(text, by: clipboard))
  }

  /// Throws away typed keys and pastes: those not read, those not decoded and those not delivered. A paste still on its way is
  /// thrown away to its end.
  public func flushInput() {
    guard state == .open else { return }
    input?.discard()
    waitingEvents.removeAll { $0.event.isTyped }
  }

  private func presentWaiting() {
    guard let frame = waitingFrame else { return }
    waitingFrame = nil
    present(frame)
  }
}
