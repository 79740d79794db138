import Terminal
import TestSupport
import Testing

@Suite("The sanitising door")
struct SafeTextTests {
  @Test(
    "harmless text passes unchanged",
    arguments: ["", "trynorthquay.com", "Zoë Müller-Nuñez", "日本語 🙂", "e\u{301}", "שלום", "12,50 €"])
  func harmless(text: String) {
    let safe = SafeText(foreign: text)
    #expect(Array(safe.text.unicodeScalars) == Array(text.unicodeScalars))
    #expect(safe.removed == 0)
  }

  /// Every class of character that may not reach a terminal, with all or the outer members of it.
  static let forbidden: [(String, [ClosedRange<UInt32>])] = [
    ("C0 and DEL", [0x00...0x08, 0x0B...0x0C, 0x0E...0x1F, 0x7F...0x7F]),
    ("C1", [0x80...0x9F]),
    ("line and paragraph separator", [0x2028...0x2029]),
    ("direction marks and overrides", [0x061C...0x061C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069]),
    ("zero width", [0x200B...0x200D, 0x2060...0x2064, 0xFEFF...0xFEFF]),
    ("tags", [0xE0001...0xE0001, 0xE0020...0xE007F]),
    ("soft hyphen, grapheme joiner, fillers", [0xAD...0xAD, 0x034F...0x034F, 0x115F...0x1160, 0x3164...0x3164, 0xFFA0...0xFFA0]),
    ("private use", [0xE000...0xE010, 0xF8FF...0xF8FF, 0xF0000...0xF0010, 0x10FFFD...0x10FFFD]),
    ("noncharacters", [0xFDD0...0xFDEF, 0xFFFE...0xFFFF, 0x1FFFE...0x1FFFF, 0x10FFFE...0x10FFFF]),
    ("interlinear and invisible formats", [0xFFF9...0xFFFB, 0x180E...0x180E, 0x1D173...0x1D17A]),
  ]

  @Test("each class of dangerous character leaves a visible mark and is counted", arguments: forbidden)
  func classes(name: String, ranges: [ClosedRange<UInt32>]) throws {
    for value in ranges.joined() {
      let scalar = try #require(Unicode.Scalar(value))
      let safe = SafeText(foreign: "a\(scalar)b")
      #expect(safe.text == "a\u{FFFD}b", "\(name) U+\(String(value, radix: 16))")
      #expect(safe.removed == 1)
    }
  }

  @Test("variation selectors are left out and counted")
  func selectors() {
    #expect(SafeText(foreign: "✓\u{FE0F}x\u{E0101}") == SafeText(foreign: "✓\u{FE0F}x\u{FE00}"))
    #expect(SafeText(foreign: "✓\u{FE0F}x").text == "✓x")
    #expect(SafeText(foreign: "✓\u{FE0F}x").removed == 1)
  }

  @Test("at most four combining marks stay on a letter")
  func combining() {
    let safe = SafeText(foreign: "Z" + String(repeating: "\u{301}", count: 50) + "y\u{301}")
    #expect(safe.text.unicodeScalars.count == 7)
    #expect(safe.removed == 46)
  }

  @Test("a mark at the beginning cannot join what stands before the text")
  func leadingMark() {
    #expect(SafeText(foreign: "\u{301}abc").text == "abc")
    #expect(SafeText(foreign: "a\n\u{301}b").text.unicodeScalars.count == 3)
  }

  @Test("on one line, line ends and tabs are blanks")
  func oneLine() {
    #expect(SafeText.singleLine("a\tb\r\nc\nd\re") == "a b c d e")
    #expect(SafeText(foreign: "a\tb\r\nc").removed == 0)
  }

  @Test("on many lines, every line end is the same")
  func manyLines() {
    #expect(SafeText(foreign: "a\tb\r\nc\nd\re\n\r", lines: .many).text == "a b\nc\nd\ne\n\n")
  }

  @Test("an escape sequence becomes harmless text")
  func escape() {
    #expect(SafeText.singleLine("\u{1B}[2J\u{1B}]0;x\u{7}") == "\u{FFFD}[2J\u{FFFD}]0;x\u{FFFD}")
  }

  @Test("what has passed once passes again unchanged, and every cell of it is one it promised", arguments: 0..<50)
  func idempotent(seed: Int) {
    var random = Seeded(seed: UInt64(seed + 7))
    var foreign = String.UnicodeScalarView()
    while foreign.count < 200 {
      let value =
        Bool.random(using: &random)
        ? UInt32.random(in: 0...0x3000, using: &random) : UInt32.random(in: 0...0x10FFFF, using: &random)
      if let scalar = Unicode.Scalar(value) { foreign.append(scalar) }
    }
    let safe = SafeText(foreign: String(foreign))
    #expect(SafeText(foreign: safe.text).text == safe.text)
    #expect(SafeText(foreign: safe.text).removed == 0)
    var frame = Frame(size: Size(columns: 500, rows: 1))
    frame.put(safe.text, at: Position(column: 0, row: 0))
    let cells = (0..<500).flatMap {
      frame[Position(column: $0, row: 0)].width > 0 ? frame[Position(column: $0, row: 0)].scalars : []
    }
    #expect(cells.prefix(safe.text.unicodeScalars.count).elementsEqual(safe.text.unicodeScalars))
  }
}
