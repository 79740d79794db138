import Terminal
import Testing

@Suite("Blocks of cells")
struct RectangleTests {
  private let screen = Rectangle(Size(columns: 80, rows: 24))

  @Test("a split gives every cell to exactly one part")
  func splits() {
    let (top, rest) = screen.split(top: 3)
    #expect(top.rows == 0..<3)
    #expect(rest.rows == 3..<24)
    let (left, right) = rest.split(right: 30)
    #expect(left.columns == 0..<50)
    #expect(right.columns == 50..<80)
    #expect(right.rows == 3..<24)
    #expect(screen.split(bottom: 2).bottom.rows == 22..<24)
    #expect(screen.split(left: 10).rest.columns == 10..<80)
  }

  @Test("a split larger than the block leaves an empty rest")
  func splitTooLarge() {
    #expect(screen.split(top: 99).rest.isEmpty)
    #expect(screen.split(left: -5).left.isEmpty)
    #expect(screen.split(right: 99).right == screen)
  }

  @Test("a margin larger than the block leaves an empty block")
  func inset() {
    #expect(screen.inset(columns: 2, rows: 1) == Rectangle(column: 2, row: 1, columns: 76, rows: 22))
    #expect(screen.inset(columns: 50).isEmpty)
  }

  @Test("blocks that do not meet share nothing")
  func intersections() {
    let corner = Rectangle(column: 75, row: 20, columns: 10, rows: 10)
    #expect(screen.intersection(corner) == Rectangle(column: 75, row: 20, columns: 5, rows: 4))
    #expect(screen.intersection(Rectangle(column: 90, row: 0, columns: 5, rows: 5)).isEmpty)
    #expect(corner.contains(Position(column: 84, row: 29)))
    #expect(!corner.contains(Position(column: 85, row: 29)))
  }

  @Test("a size is never negative")
  func negativeSize() {
    #expect(Size(columns: -1, rows: -1) == Size(columns: 0, rows: 0))
    #expect(Frame(size: Size(columns: -1, rows: 5)).text == ["", "", "", "", ""])
  }
}
