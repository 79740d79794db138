import CNcurses
import Terminal

/// Chooses the terminfo entry to use. `TERM` comes from the far end of the connection and is never trusted: only plain names are
/// looked up, and where this machine lacks the entry of a well-known terminal, an entry it understands is used instead.
enum TerminalType {
  /// What the terminfo database knows about a name.
  enum Kind {
    /// It can place the cursor.
    case full
    /// It can only print lines.
    case linesOnly
    /// There is no such entry.
    case missing
  }

  /// Environment variables by which curses would take its terminal description, sizes or habits from elsewhere. (CVE-2023-29491: a
  /// crafted description runs through curses' parser.)
  static let redirectingVariables = [
    "LINES", "COLUMNS", "TERMINFO", "TERMINFO_DIRS", "TERMCAP", "TERMPATH", "NCURSES_ASSUMED_COLORS", "NCURSES_CONSOLE2",
    "NCURSES_GPM_TERMS", "NCURSES_NO_HARD_TABS",
    "NCURSES_NO_MAGIC_COOKIE", "NCURSES_NO_PADDING", "NCURSES_NO_SETBUF", "NCURSES_NO_UTF8_ACS", "NCURSES_TRACE",
  ]

  /// The entry for a value of `TERM`.
  ///
  /// - Parameters:
  ///   - term: the value; `nil` when it is not set.
  ///   - kind: what the terminfo database knows about a name.
  static func choose(_ term: String?, kind: (String) -> Kind = kind(of:)) throws(TerminalFailure) -> String {
    let term = term ?? ""
    guard isPlainName(term) else { throw .unknownTerminal(SafeText.singleLine(String(term.prefix(40)))) }
    for candidate in entries(insteadOf: term) + [term] + likenesses(of: term) {
      switch kind(candidate) {
      case .full: return candidate
      case .linesOnly: throw .cannotPlaceCursor(term)
      case .missing: continue
      }
    }
    throw .unknownTerminal(term)
  }

  /// Asks the database.
  static func kind(of name: String) -> Kind {
    switch cn_terminal_kind(name) {
    case CN_KIND_FULL: .full
    case CN_KIND_LINES_ONLY: .linesOnly
    default: .missing
    }
  }

  /// Whether a terminal of this type is sure to have the character set of lines that its entry names. Our choice: not those that call themselves
  /// xterm, since PuTTY does so too and shows letters there while it is in UTF-8; they have plain signs, which are right everywhere.
  static func isSureOfLines(_ type: String) -> Bool {
    ["vt", "linux", "screen", "tmux", "rxvt", "st-", "ansi", "dec-"].contains { type.hasPrefix($0) }
  }

  /// Whether a name can be looked up: letters, digits, `+`, `-`, `.` and `_`, beginning with a letter or a digit, at most 64.
  static func isPlainName(_ name: String) -> Bool {
    guard let first = name.utf8.first, name.utf8.count <= 64, isAlphanumeric(first) else { return false }
    return name.utf8.allSatisfy { isAlphanumeric($0) || "+-._".utf8.contains($0) }
  }

  /// Entries to use in place of one of direct colour, where a number is a colour itself and not one of the palette, which the theme speaks of:
  /// the terminal's entry of 256 colours, or xterm's.
  private static func entries(insteadOf term: String) -> [String] {
    guard let end = term.firstRange(of: "-direct") else { return [] }
    return [term[..<end.lowerBound] + "-256color", "xterm-256color"]
  }

  /// Entries to use for a terminal this machine has none for, best first; none for a terminal nobody knows.
  static func likenesses(of term: String) -> [String] {
    if term.hasPrefix("linux") { return ["linux", "vt100"] }
    if term.hasPrefix("vt"), term.dropFirst(2).first?.isNumber == true { return ["vt220", "vt100"] }
    if families.contains(where: term.hasPrefix) { return ["xterm-256color", "xterm", "vt100"] }
    if multiplexers.contains(where: term.hasPrefix) { return ["screen-256color", "xterm-256color", "screen", "xterm", "vt100"] }
    return []
  }

  /// Terminals that understand what xterm understands; Debian's base terminfo lacks most of them.
  private static let families = [
    "xterm", "alacritty", "Apple_Terminal", "contour", "cygwin", "Eterm", "eterm", "foot", "ghostty", "gnome", "iterm", "iTerm",
    "kitty", "konsole",
    "mintty", "mlterm", "ms-terminal", "nsterm", "putty", "rio", "rxvt", "st", "terminator", "terminology", "termite", "vscode",
    "vte", "warp",
    "wezterm", "xfce", "zellij",
  ]

  /// By which way a text gets into the clipboard of the terminal; nil where it is none that is known to take one: the Linux console prints what it
  /// does not know, and GNU screen prints what is longer than its own strings.
  /// - Parameter environment: `TERM` as the terminal calls itself, `TMUX` and `STY`.
  static func clipboard(in environment: [String: String]) -> Clipboard.Way? {
    let term = environment["TERM"] ?? ""
    if environment["TMUX"]?.isEmpty == false || term.hasPrefix("tmux") { return .tmux }
    guard environment["STY"]?.isEmpty ?? true else { return nil }
    return families.contains(where: term.hasPrefix) ? .direct : nil
  }

  private static let multiplexers = ["screen", "tmux"]

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: false
    }
  }
}
