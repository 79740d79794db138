import Terminal
import Testing

@testable import CursesTerminal

@Suite("Choosing a terminal description")
struct TerminalTypeTests {
  /// A database that knows what Debian's base terminfo knows, and a printer.
  private func kind(_ name: String) -> TerminalType.Kind {
    switch name {
    case "xterm", "xterm-256color", "screen", "screen-256color", "tmux-256color", "linux", "vt100": .full
    case "dumb", "unknown": .linesOnly
    default: .missing
    }
  }

  @Test(
    "a known terminal is taken as it is, a cousin of xterm that is missing becomes xterm",
    arguments: [
      ("xterm-256color", "xterm-256color"), ("linux", "linux"), ("vt100", "vt100"), ("tmux-256color", "tmux-256color"),
      ("xterm-kitty", "xterm-256color"), ("xterm-ghostty", "xterm-256color"), ("putty", "xterm-256color"),
      ("putty-256color", "xterm-256color"),
      ("alacritty", "xterm-256color"), ("foot", "xterm-256color"), ("wezterm", "xterm-256color"), ("st-256color", "xterm-256color"),
      ("rxvt-unicode-256color", "xterm-256color"), ("tmux", "screen-256color"), ("screen.linux", "screen-256color"),
      ("st", "xterm-256color"), ("vscode", "xterm-256color"), ("nsterm", "xterm-256color"), ("Apple_Terminal", "xterm-256color"),
      ("ms-terminal", "xterm-256color"), ("vt320", "vt100"), ("vt420", "vt100"), ("linux-16color", "linux"),
      ("zellij", "xterm-256color"),
    ])
  func choice(term: String, entry: String) throws {
    #expect(try TerminalType.choose(term, kind: kind) == entry)
  }

  @Test(
    "direct colour, where a number is a colour and not one of the palette, becomes the 256 colours of the same terminal",
    arguments: [
      ("xterm-direct", "xterm-256color"), ("tmux-direct", "tmux-256color"), ("konsole-direct", "xterm-256color"),
      ("xterm-direct256", "xterm-256color"),
    ])
  func direct(term: String, entry: String) throws {
    #expect(try TerminalType.choose(term) { name in name.contains("-direct") ? .full : kind(name) } == entry)
  }

  @Test("where little is known, the next best is taken")
  func ladder() throws {
    #expect(try TerminalType.choose("xterm-kitty") { $0 == "vt100" ? .full : .missing } == "vt100")
    #expect(throws: TerminalFailure.unknownTerminal("xterm-kitty")) { try TerminalType.choose("xterm-kitty") { _ in .missing } }
  }

  @Test("a terminal that cannot place the cursor is named as such", arguments: ["dumb", "unknown"])
  func linesOnly(term: String) {
    #expect(throws: TerminalFailure.cannotPlaceCursor(term)) { try TerminalType.choose(term, kind: kind) }
  }

  @Test("a terminal nobody knows, or none, is refused", arguments: ["wonderterm", nil, ""])
  func unknown(term: String?) {
    #expect(throws: TerminalFailure.unknownTerminal(term ?? "")) { try TerminalType.choose(term, kind: kind) }
  }

  @Test(
    "a name that is no plain name is never looked up",
    arguments: [
      "../../tmp/evil", "/tmp/evil", "xterm/../x", ".hidden", "-x", "a b", "x\u{1B}[2J", "xtérm", "x:",
      String(repeating: "x", count: 65),
    ])
  func hostile(term: String) {
    #expect(!TerminalType.isPlainName(term))
    #expect(throws: TerminalFailure.self) {
      try TerminalType.choose(term) { name in
        Issue.record("looked up \(name)")
        return .full
      }
    }
  }

  @Test("a refused name is shown without its dangerous characters")
  func shown() {
    #expect(throws: TerminalFailure.unknownTerminal("x\u{FFFD}[2J")) { try TerminalType.choose("x\u{1B}[2J", kind: kind) }
  }
}

extension CursesTerminalTests {
  @Test("this machine knows xterm, and knows that dumb cannot place the cursor")
  func database() {
    #expect(TerminalType.kind(of: "xterm") == .full)
    #expect(TerminalType.kind(of: "linux") == .full)
    #expect(TerminalType.kind(of: "dumb") == .linesOnly)
    #expect(TerminalType.kind(of: "no-such-terminal") == .missing)
  }

  @Test(
    "a text goes into a clipboard only of terminals that are known to take one, never of a console or through screen",
    arguments: [
      (["TERM": "xterm-256color"], .direct), (["TERM": "xterm-kitty"], .direct), (["TERM": "foot"], .direct),
      (["TERM": "linux"], nil), (["TERM": "vt220"], nil), (["TERM": "dumb"], nil), ([:], nil),
      (["TERM": "screen-256color"], nil), (["TERM": "xterm-256color", "STY": "123.pts-0"], nil),
      (["TERM": "tmux-256color"], .tmux), (["TERM": "screen-256color", "TMUX": "/tmp/tmux-0/default,1,0"], .tmux),
      (["TERM": "xterm-256color", "TMUX": ""], .direct),
    ] as [([String: String], Clipboard.Way?)])
  func clipboard(_ environment: [String: String], _ way: Clipboard.Way?) {
    #expect(TerminalType.clipboard(in: environment) == way)
  }
}
