import Terminal
import Testing

@Suite("What changed between two frames")
struct FrameChangesTests {
  private let size = Size(columns: 8, rows: 2)

  private func frame(_ rows: String...) -> Frame {
    var frame = Frame(size: size)
    for (row, text) in rows.enumerated() { frame.put(text, at: Position(column: 0, row: row)) }
    return frame
  }

  private func spans(_ later: Frame, since earlier: Frame?) -> [String] {
    later.changes(since: earlier).map { "\($0.row): \($0.columns)" }
  }

  @Test("equal frames differ in nothing, and a moved cursor is not a change of cells")
  func equal() {
    var later = frame("abc")
    later.cursor = Position(column: 1, row: 0)
    #expect(spans(later, since: frame("abc")).isEmpty)
  }

  @Test("only the cells that differ are named, neighbours together")
  func runs() {
    #expect(spans(frame("aXXdefYh", "z"), since: frame("abcdefgh")) == ["0: 1..<3", "0: 6..<7", "1: 0..<1"])
  }

  @Test("another role is a change")
  func role() {
    var later = frame("abc")
    later.restyle(Rectangle(column: 1, row: 0, columns: 1, rows: 1), role: .focus)
    #expect(spans(later, since: frame("abc")) == ["0: 1..<2"])
  }

  @Test("a wide character changes as a whole")
  func wide() {
    #expect(spans(frame("日b"), since: frame("本b")) == ["0: 0..<2"])
    #expect(spans(frame("ab"), since: frame("日")) == ["0: 0..<2"])
    var restyled = frame("日b")
    restyled.restyle(Rectangle(column: 1, row: 0, columns: 1, rows: 1), role: .focus)
    #expect(spans(restyled, since: frame("日b")) == ["0: 0..<2"])
  }

  @Test("without an earlier frame, or with one of another size, every row changes")
  func everything() {
    #expect(spans(frame("a"), since: nil) == ["0: 0..<8", "1: 0..<8"])
    #expect(spans(frame("a"), since: Frame(size: Size(columns: 7, rows: 2))) == ["0: 0..<8", "1: 0..<8"])
    #expect(spans(Frame(size: Size(columns: 0, rows: 3)), since: nil).isEmpty)
  }
}
