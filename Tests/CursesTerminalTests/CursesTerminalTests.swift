import CursesTerminal
import Glibc
import Terminal
import Testing

/// One at a time: signals, the locale and curses belong to the process.
@MainActor
@Suite("A real terminal", .serialized)
struct CursesTerminalTests {
  let pseudo: PseudoTerminal

  init() throws {
    pseudo = try PseudoTerminal()
  }

  func open(_ environment: [String: String] = [:]) throws -> CursesTerminal {
    let whole = ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8"].merging(environment) { $1 }
    return try CursesTerminal.open(environment: whole, input: pseudo.device, output: pseudo.device)
  }

  /// A frame as busy as a real one: a title, a list with a marker, a quote, a key bar.
  func list(marker: Int = 0, name: String = "northquay", due: String = "90.00", size: Size = Size(columns: 80, rows: 24)) -> Frame {
    var frame = Frame(size: size)
    frame.put(" SANDBOX ", at: Position(column: 0, row: 0), role: .sandbox)
    frame.horizontalLine(at: Position(column: 0, row: 1), columns: size.columns, glyphs: .utf8)
    frame.put("Brand or names", at: Position(column: 1, row: 2), role: .label)
    frame.put(name, at: Position(column: 17, row: 2))
    for row in 0..<12 {
      frame.put("✓  trynorthquay\(row).com", at: Position(column: 3, row: 5 + row), role: .good)
      frame.put(TextWidth.fit("15.50", columns: 9, align: .right), at: Position(column: 40, row: 5 + row), role: .amount)
    }
    frame.put("›", at: Position(column: 1, row: 5 + marker), role: .accent)
    frame.put("due now " + TextWidth.fit(due, columns: 8, align: .right), at: Position(column: 40, row: 20), role: .amount)
    frame.put("^N next  Esc back", at: Position(column: 1, row: size.rows - 1), role: .key)
    frame.cursor = Position(column: 3, row: 5 + marker)
    return frame
  }

  /// The bytes one more frame costs.
  func cost(of frame: Frame, on terminal: CursesTerminal) -> Int {
    terminal.present(frame)
    return pseudo.written().count
  }

  @Test("a text for the clipboard is written to a terminal that takes one, and not a byte of it to a console")
  func copies() throws {
    let terminal = try open()
    terminal.present(list())
    _ = pseudo.written()
    try terminal.copy("ada")
    #expect(pseudo.writtenText() == "\u{1B}]52;c;YWRh\u{7}")
    terminal.close()
    let console = try open(["TERM": "linux"])
    defer { console.close() }
    console.present(list())
    _ = pseudo.written()
    #expect(throws: ClipboardFault.unsupported) { try console.copy("ada") }
    #expect(pseudo.written().isEmpty)
  }

  // MARK: Bytes

  @Test("a frame that changes nothing costs nothing")
  func noChange() throws {
    let terminal = try open()
    defer { terminal.close() }
    terminal.present(list())
    #expect(!pseudo.written().isEmpty)
    #expect(cost(of: list(), on: terminal) == 0)
  }

  @Test("moving the marker and the cursor one row costs at most 32 bytes")
  func move() throws {
    let terminal = try open()
    defer { terminal.close() }
    terminal.present(list())
    _ = pseudo.written()
    for marker in Array(1...11) + (0...10).reversed() {
      terminal.present(list(marker: marker))
      let written = pseudo.writtenText()
      #expect(written.utf8.count <= 32, "to row \(marker): \(written.debugDescription)")
    }
    #expect(cost(of: list(marker: 11), on: terminal) <= 36)
  }

  @Test("a typed character costs at most 40 bytes, with an amount that changes at most 96")
  func typing() throws {
    let terminal = try open()
    defer { terminal.close() }
    var name = "north"
    func typed(_ character: Character, due: String) -> Frame {
      name.append(character)
      var frame = list(name: name, due: due)
      frame.cursor = Position(column: 17 + TextWidth.columns(of: name), row: 2)
      return frame
    }
    terminal.present(typed("q", due: "90.00"))
    _ = pseudo.written()
    for character in "uayé日" { #expect(cost(of: typed(character, due: "90.00"), on: terminal) <= 40) }
    #expect(cost(of: typed("x", due: "1350.50"), on: terminal) <= 96)
  }

  @Test("the first frame costs little more than its text")
  func firstFrame() throws {
    let terminal = try open()
    defer { terminal.close() }
    #expect(cost(of: list(), on: terminal) <= 1_600)
  }

  @Test("nothing but our own drawing reaches the terminal")
  func hostileText() throws {
    let terminal = try open()
    defer { terminal.close() }
    terminal.present(list())
    _ = pseudo.written()
    var frame = list()
    frame.put("a\u{1B}]0;x\u{7}\u{9B}2J\u{202E}\u{200B}\u{8}\r\nb", at: Position(column: 0, row: 22))
    terminal.present(frame)
    let text = pseudo.writtenText()
    let escapes = text.unicodeScalars.filter { $0 == "\u{1B}" }.count
    let sequences = text.matches(of: /\u{1B}(\[[0-9;?]*[A-Za-z]|\(B)/).count
    #expect(escapes == sequences, "\(text.debugDescription)")
    #expect(!text.unicodeScalars.contains { [0x07, 0x9B, 0x202E, 0x200B].contains($0.value) })
    #expect(text.contains("a\u{FFFD}]0;x\u{FFFD}\u{FFFD}2J\u{FFFD}\u{FFFD}"))
  }

  @Test("a terminal without UTF-8 gets ASCII only")
  func ascii() throws {
    let terminal = try open(["LC_ALL": "C"])
    defer { terminal.close() }
    #expect(!terminal.isUTF8)
    #expect(terminal.glyphs == .ascii)
    var frame = list()
    frame.put("Zoë 日本 🙂 →", at: Position(column: 0, row: 22))
    terminal.present(frame)
    let bytes = pseudo.written()
    #expect(bytes.allSatisfy { $0 < 0x80 })
    #expect(String(decoding: bytes, as: UTF8.self).contains("Zoe ???? ?? -"))
  }

  @Test(
    "without UTF-8, lines are drawn in the terminal's own character set where it is sure to have one",
    arguments: [("vt100", "\u{E}qqqq\u{F}"), ("vt220", "\u{1B}(0qqqq\u{1B}(B"), ("screen-256color", "\u{E}qqqq\u{F}")])
  func drawnLines(type: String, line: String) throws {
    let terminal = try open(["LC_ALL": "C", "TERM": type])
    defer { terminal.close() }
    #expect(terminal.glyphs == .drawnLines)
    var frame = Frame(size: Size(columns: 80, rows: 24))
    frame.put("due", at: Position(column: 0, row: 2))
    frame.horizontalLine(at: Position(column: 4, row: 2), columns: 4, glyphs: terminal.glyphs)
    frame.put("quiet", at: Position(column: 9, row: 2))
    terminal.present(frame)
    let text = pseudo.writtenText().replacing(/\u{1B}\[[0-9;]*m/, with: "")
    #expect(text.utf8.allSatisfy { $0 < 0x80 })
    #expect(text.contains(line) && text.contains("quiet"), "\(text.debugDescription)")
  }

  @Test("NO_COLOR sends no colour, and otherwise there is some", arguments: [nil, "1"])
  func noColor(value: String?) throws {
    let terminal = try open(value.map { ["NO_COLOR": $0] } ?? [:])
    defer { terminal.close() }
    terminal.present(list())
    #expect(pseudo.writtenText().contains(/\u{1B}\[[0-9;]*[34]8;5;/) == (value == nil))
  }

  @Test("other colours are written over the whole screen with the next frame, which is the same frame")
  func otherColours() throws {
    let terminal = try open()
    defer { terminal.close() }
    terminal.present(list())
    #expect(pseudo.writtenText().contains("38;5;28m"), "what is good, in the usual green")
    terminal.use(Theme(depth: .palette, kind: .dark))
    terminal.present(list())
    let dark = pseudo.writtenText()
    #expect(dark.contains("38;5;114m") && !dark.contains("38;5;28m"))
    #expect(dark.contains("trynorthquay11.com"), "written whole")
    #expect(cost(of: list(), on: terminal) == 0)
    terminal.use(Theme(depth: .palette, kind: .plain))
    terminal.present(list())
    let plain = pseudo.writtenText()
    #expect(plain.contains("trynorthquay11.com") && !plain.contains(/\u{1B}\[[0-9;]*[34]8;5;/))
  }

  // MARK: Opening and closing

  @Test("the terminal is as it was after closing")
  func closing() throws {
    let before = pseudo.modes()
    let terminal = try open()
    terminal.present(list())
    #expect(pseudo.modes() != before)
    let opening = pseudo.writtenText()
    #expect(opening.contains("\u{1B}[?1049h") && opening.contains("\u{1B}[?2004h"))
    terminal.close()
    terminal.close()
    let closing = pseudo.writtenText()
    #expect(closing.contains("\u{1B}[?1049l") && closing.contains("\u{1B}[?2004l"))
    #expect(pseudo.modes() == before)
    terminal.present(list(marker: 3))
    terminal.ring()
    #expect(pseudo.written().isEmpty)
  }

  @Test("a hidden cursor is shown again after closing")
  func cursor() throws {
    let terminal = try open()
    terminal.present(Frame(size: terminal.size))
    #expect(pseudo.writtenText().contains("\u{1B}[?25l"))
    terminal.close()
    #expect(pseudo.writtenText().contains("\u{1B}[?25h"))
  }

  @Test("keys arrive as bytes: nothing is echoed, and Ctrl-C, Ctrl-S and Ctrl-Z are only keys")
  func rawMode() async throws {
    let terminal = try open()
    defer { terminal.close() }
    var events: [TerminalEvent] = []
    terminal.onEvent = { event, _ in events.append(event) }
    _ = pseudo.written()
    pseudo.type("\u{3}\u{13}\u{11}\u{1A}\rx")
    #expect(try await eventually { events.count >= 5 })
    #expect(
      events == [.key(.control("c")), .key(.control("s")), .key(.control("q")), .key(.enter), .key(.character("x"))])
    #expect(pseudo.written().isEmpty)
  }

  @Test("a file or a pipe is no terminal")
  func noTerminal() throws {
    let file = Glibc.open("/dev/null", O_RDWR)
    defer { Glibc.close(file) }
    #expect(throws: TerminalFailure.notATerminal) { try CursesTerminal.open(environment: [:], input: file, output: pseudo.device) }
    #expect(throws: TerminalFailure.notATerminal) { try CursesTerminal.open(environment: [:], input: pseudo.device, output: file) }
  }

  @Test(
    "a refused terminal is left untouched",
    arguments: [("dumb", .cannotPlaceCursor("dumb")), ("wonderterm", .unknownTerminal("wonderterm")), ("", .unknownTerminal(""))]
      as [(String, TerminalFailure)])
  func refused(term: String, failure: TerminalFailure) throws {
    let before = pseudo.modes()
    #expect(throws: failure) { try open(["TERM": term]) }
    #expect(pseudo.modes() == before)
    #expect(pseudo.written().isEmpty)
  }

  @Test(
    "every terminal description of this machine that can place the cursor can be opened",
    arguments: ["linux", "vt100", "screen", "putty", "xterm-kitty", "ansi"])
  func opens(term: String) throws {
    let terminal = try open(["TERM": term])
    terminal.present(list())
    #expect(pseudo.writtenText().contains("trynorthquay"))
    terminal.close()
  }
}
