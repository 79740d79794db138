import CursesTerminal
import Glibc
import Terminal
import Testing

extension CursesTerminalTests {
  /// What a terminal of another size and kind than the usual one is sent, and what is left of it in the shell.
  @MainActor
  @Suite("Other terminals, and how they are left")
  struct Leaving {
    private func show(_ term: String, rows: Int) throws -> (opening: String, closing: String, glyphs: Glyphs) {
      let pseudo = try PseudoTerminal(columns: 80, rows: rows)
      let terminal = try CursesTerminal.open(
        environment: ["TERM": term, "LC_ALL": "C.UTF-8"], input: pseudo.device, output: pseudo.device)
      var frame = Frame(size: terminal.size)
      for row in 0..<rows { frame.put("row \(row)", at: Position(column: 2, row: row)) }
      terminal.present(frame)
      let opening = pseudo.writtenText()
      terminal.close()
      return (opening, pseudo.writtenText(), terminal.glyphs)
    }

    @Test("the mouse is asked for only where it is wanted, and given back before the paste marks", arguments: [true, false])
    func mouse(isWanted: Bool) throws {
      let pseudo = try PseudoTerminal(columns: 80, rows: 24)
      let terminal = try CursesTerminal.open(
        environment: ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8"], hasMouse: isWanted, input: pseudo.device,
        output: pseudo.device)
      terminal.present(Frame(size: terminal.size))
      #expect(pseudo.writtenText().contains("\u{1B}[?1000h\u{1B}[?1006h") == isWanted)
      terminal.close()
      let closing = pseudo.writtenText()
      #expect(closing.contains("\u{1B}[?1006l\u{1B}[?1000l") == isWanted)
      #expect(closing.contains("\u{1B}[?2004l"))
    }

    @Test(
      "in a window of 40 rows no scrolling region of 24 is left behind, and leaving opens the whole window to scrolling",
      arguments: ["xterm-256color", "screen-256color", "tmux-256color", "linux", "vt100", "vt220", "rxvt"])
    func region(term: String) throws {
      let shown = try show(term, rows: 40)
      for region in (shown.opening + shown.closing).matches(of: /\u{1B}\[1;(\d+)r/) {
        #expect(region.1 == "40", "\(region.0.debugDescription)")
      }
      let whole = try #require(shown.closing.ranges(of: "\u{1B}[r").last)
      if let leaving = shown.closing.ranges(of: "\u{1B}[?1049l").last { #expect(whole.upperBound <= leaving.lowerBound) }
      #expect(!shown.closing[whole.upperBound...].contains(/\u{1B}\[\d+;\d+r/))
    }

    @Test("on a vt100 and a vt220 of 36 rows the rows below the 24th are drawn where they belong", arguments: ["vt100", "vt220"])
    func tall(term: String) throws {
      let opening = try show(term, rows: 36).opening
      // A row is reached by its number or by a line end from the one before; never is the cursor kept within the first 24.
      #expect(opening.contains("row 35") && !opening.contains(/\u{1B}\[1;24r/))
      let numbered = opening.matches(of: /\u{1B}\[(\d+);\d+H/).compactMap { Int($0.1) }
      #expect(numbered.allSatisfy { $0 <= 36 })
    }

    @Test("keys are sent as their description says from the beginning, and as the shell knows them at the end")
    func keypad() throws {
      let shown = try show("xterm-256color", rows: 24)
      #expect(shown.opening.contains("\u{1B}[?1h\u{1B}="))
      #expect(shown.closing.contains("\u{1B}[?1l\u{1B}>"))
    }

    @Test("where there is no alternate screen the screen is left clean", arguments: ["linux", "vt100", "vt220"])
    func noAlternateScreen(term: String) throws {
      let closing = try show(term, rows: 24).closing
      let cleared = try #require(
        closing.ranges(of: "\u{1B}[J").last ?? closing.ranges(of: "\u{1B}[2J").last, "\(closing.debugDescription)")
      #expect(!closing[cleared.upperBound...].contains("row"))
    }

    @Test("the Linux console is drawn with the signs its fonts have")
    func console() throws {
      #expect(try show("linux", rows: 24).glyphs == .lines)
      #expect(try show("xterm-256color", rows: 24).glyphs == .utf8)
    }

    @Test("an unknown terminal of a known family says which description is used for it")
    func likeness() throws {
      let pseudo = try PseudoTerminal()
      let terminal = try CursesTerminal.open(
        environment: ["TERM": "vscode", "LC_ALL": "C.UTF-8"], input: pseudo.device, output: pseudo.device)
      #expect(terminal.type == "xterm-256color")
      terminal.close()
    }
  }
}
