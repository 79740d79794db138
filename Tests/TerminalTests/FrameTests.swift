import Terminal
import Testing

@Suite("Drawing on a frame")
struct FrameTests {
  private var frame = Frame(size: Size(columns: 10, rows: 3))

  @Test("text stands where it was put and takes its width")
  mutating func put() {
    #expect(frame.put("abc", at: Position(column: 2, row: 1)) == 3)
    #expect(frame.text == ["", "  abc", ""])
  }

  @Test("text is cut at the right edge")
  mutating func rightEdge() {
    #expect(frame.put("trynorthquay.com", at: Position(column: 5, row: 0)) == 5)
    #expect(frame.text[0] == "     tryno")
    #expect(frame.text[1].isEmpty)
  }

  @Test("text that begins left of the edge shows its later part")
  mutating func leftEdge() {
    #expect(frame.put("abcdef", at: Position(column: -2, row: 0)) == 6)
    #expect(frame.text[0] == "cdef")
  }

  @Test("nothing is written above, below or beside the frame")
  mutating func outside() {
    for position in [(-1, -1), (0, -1), (0, 3), (10, 0), (10, 2), (-50, 1)] {
      frame.put("abc", at: Position(column: position.0, row: position.1))
    }
    frame.fill(Rectangle(column: -5, row: -5, columns: 5, rows: 50), role: .problem)
    #expect(frame == Frame(size: frame.size))
  }

  @Test("text keeps to its own width")
  mutating func maxWidth() {
    #expect(frame.put("abcdef", at: Position(column: 1, row: 0), maxWidth: 3) == 3)
    #expect(frame.put("x", at: Position(column: 1, row: 1), maxWidth: 0) == 0)
    #expect(frame.put("x", at: Position(column: 1, row: 1), maxWidth: -4) == 0)
    #expect(frame.text == [" abc", "", ""])
  }

  @Test("roles follow the text, and a block can be given another role")
  mutating func roles() {
    frame.put("ab", at: Position(column: 0, row: 0), role: .good)
    frame.put("9.00", at: Position(column: 3, row: 0), role: .amount)
    #expect(frame.roles[0] == "gg.mmmm")
    frame.restyle(Rectangle(column: 1, row: 0, columns: 3, rows: 1), role: .focus)
    #expect(frame.roles[0] == "gfffmmm")
    #expect(frame.text[0] == "ab 9.00")
  }

  @Test("a filled block is blank")
  mutating func fill() {
    for row in 0..<3 { frame.put("xxxxxxxxxx", at: Position(column: 0, row: row)) }
    frame.fill(Rectangle(column: 2, row: 1, columns: 3, rows: 5), role: .dim)
    #expect(frame.text == ["xxxxxxxxxx", "xx   xxxxx", "xx   xxxxx"])
    #expect(frame.roles[1] == "..ddd")
  }

  @Test("a box has corners, sides and a title")
  mutating func box() {
    frame.box(frame.bounds, title: "Quote", glyphs: .utf8)
    #expect(frame.description == "┌─ Quo… ─┐\n│        │\n└────────┘")
    frame.box(frame.bounds, title: "Quote", glyphs: .ascii)
    #expect(frame.text == ["+- Quo~ -+", "|        |", "+--------+"])
  }

  @Test("a box with no room is not drawn")
  mutating func boxTooSmall() {
    frame.box(Rectangle(column: 0, row: 0, columns: 1, rows: 3), glyphs: .utf8)
    frame.box(Rectangle(column: 0, row: 0, columns: 3, rows: 1), glyphs: .utf8)
    #expect(frame == Frame(size: frame.size))
  }

  @Test("lines are cut at the edges")
  mutating func lines() {
    frame.horizontalLine(at: Position(column: 7, row: 1), columns: 50, glyphs: .ascii)
    frame.verticalLine(at: Position(column: 0, row: -2), rows: 50, glyphs: .ascii)
    frame.verticalLine(at: Position(column: 1, row: 0), rows: -3, glyphs: .ascii)
    #expect(frame.text == ["|", "|      ---", "|"])
  }

  @Test("no control or invisible character becomes a cell")
  mutating func controls() {
    frame.put("a\nb\u{1B}[c\u{202E}d\u{200B}", at: Position(column: 0, row: 0))
    #expect(frame.text == ["a\u{FFFD}b\u{FFFD}[c\u{FFFD}d\u{FFFD}", "", ""])
  }

  @Test("a combining mark joins the letter before it, the fifth is left out")
  mutating func combining() {
    let taken = frame.put("e\u{301}\u{302}\u{303}\u{304}\u{305}x", at: Position(column: 0, row: 0))
    #expect(taken == 2)
    #expect(frame[Position(column: 0, row: 0)].scalars == ["e", "\u{301}", "\u{302}", "\u{303}", "\u{304}"])
    #expect(frame[Position(column: 1, row: 0)].text == "x")
  }

  @Test("a combining mark without a letter changes nothing that was there")
  mutating func strayCombining() {
    frame.put("ab", at: Position(column: 0, row: 0))
    frame.put("\u{301}", at: Position(column: 2, row: 0))
    #expect(frame.text[0] == "ab")
    #expect(frame[Position(column: 1, row: 0)].scalars == ["b"])
  }
}
