import Terminal
import TestSupport
import Testing

@Suite("Wide characters on a frame")
struct FrameWideTests {
  private var frame = Frame(size: Size(columns: 6, rows: 1))

  private func widths() -> [Int] {
    (0..<6).map { frame[Position(column: $0, row: 0)].width }
  }

  @Test("a wide character takes two cells, the second without text")
  mutating func two() {
    #expect(frame.put("日x", at: Position(column: 0, row: 0)) == 3)
    #expect(widths() == [2, 0, 1, 1, 1, 1])
    #expect(frame.text == ["日x"])
    #expect(frame[Position(column: 1, row: 0)].text.isEmpty)
  }

  @Test("an emoji is wide too")
  mutating func emoji() {
    frame.put("🙂!", at: Position(column: 1, row: 0))
    #expect(widths() == [1, 2, 0, 1, 1, 1])
  }

  @Test("a wide character that fits by half only leaves a blank")
  mutating func edge() {
    #expect(frame.put("abcd日日", at: Position(column: 1, row: 0)) == 5)
    #expect(frame.text == [" abcd"])
    #expect(widths() == [1, 1, 1, 1, 1, 1])
    #expect(frame.put("日日", at: Position(column: 0, row: 0), maxWidth: 3) == 3)
    #expect(frame.text == ["日 cd"])
  }

  @Test("a wide character cut by the left edge leaves a blank")
  mutating func leftEdge() {
    frame.put("xxxxxx", at: Position(column: 0, row: 0))
    frame.put("日ab", at: Position(column: -1, row: 0))
    #expect(frame.text == [" abxxx"])
  }

  @Test("overwriting the first half clears the second")
  mutating func firstHalf() {
    frame.put("日本", at: Position(column: 0, row: 0))
    frame.put("x", at: Position(column: 0, row: 0))
    #expect(frame.text == ["x 本"])
    #expect(widths() == [1, 1, 2, 0, 1, 1])
  }

  @Test("overwriting the second half clears the first")
  mutating func secondHalf() {
    frame.put("日本", at: Position(column: 0, row: 0))
    frame.put("x", at: Position(column: 1, row: 0))
    #expect(frame.text == [" x本"])
    #expect(widths() == [1, 1, 2, 0, 1, 1])
  }

  @Test("a wide character over two halves clears both neighbours")
  mutating func across() {
    frame.put("日本", at: Position(column: 0, row: 0))
    frame.put("語", at: Position(column: 1, row: 0))
    #expect(frame.text == [" 語"])
    #expect(widths() == [1, 2, 0, 1, 1, 1])
  }

  @Test("any drawing leaves whole characters only", arguments: 0..<200)
  mutating func wholeness(seed: Int) {
    var random = Seeded(seed: UInt64(seed + 1))
    for _ in 0..<30 {
      let text = String((0..<Int.random(in: 0...4, using: &random)).map { _ in "a日🙂é".randomElement(using: &random) ?? "a" })
      let column = Int.random(in: -3...7, using: &random)
      switch Int.random(in: 0...2, using: &random) {
      case 0: frame.fill(Rectangle(column: column, row: 0, columns: 2, rows: 1))
      case 1: frame.restyle(Rectangle(column: column, row: 0, columns: 1, rows: 1), role: .focus)
      default: frame.put(text, at: Position(column: column, row: 0), maxWidth: Int.random(in: 0...6, using: &random))
      }
    }
    let widths = widths()
    for column in 0..<6 {
      #expect((widths[column] == 2) == (column < 5 && widths[column + 1] == 0), "\(widths) \(frame)")
    }
    #expect(widths[0] != 0)
  }
}
