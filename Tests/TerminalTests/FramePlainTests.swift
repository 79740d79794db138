import Terminal
import TestSupport
import Testing

/// Plain ASCII is written in one go. A frame with a mark over a letter somewhere is written letter by letter, and has to look the same.
@Suite("Plain text in a frame")
struct FramePlainTests {
  private static let texts = ["", "a", "northquay.com", "12.90", "本", "a本b", "本本本本", "é", String(repeating: "x", count: 30)]

  @Test("in one go or letter by letter, and over whatever stood there, the same cells come of it", arguments: 0..<40)
  func sameCells(seed: Int) {
    var random = Seeded(seed: UInt64(seed))
    let size = Size(columns: 24, rows: 4)
    var plain = Frame(size: size)
    var marked = Frame(size: size)
    // Beyond the rows that are compared.
    marked.put("e\u{301}", at: Position(column: 0, row: 3))
    for _ in 0..<60 {
      let place = Position(column: Int.random(in: -4..<26, using: &random), row: Int.random(in: 0..<3, using: &random))
      let role = StyleRole.allCases.randomElement(using: &random) ?? .plain
      if Bool.random(using: &random) {
        let text = Self.texts.randomElement(using: &random) ?? ""
        let most = Bool.random(using: &random) ? nil : Int.random(in: -1..<9, using: &random)
        #expect(plain.put(text, at: place, role: role, maxWidth: most) == marked.put(text, at: place, role: role, maxWidth: most))
      } else {
        let block = Rectangle(column: place.column, row: place.row, columns: Int.random(in: 0..<9, using: &random), rows: 1)
        plain.fill(block, role: role)
        marked.fill(block, role: role)
      }
      for row in 0..<3 {
        for column in 0..<size.columns {
          let position = Position(column: column, row: row)
          guard plain[position] != marked[position] else { continue }
          Issue.record("\(position) differs: \(plain[position]) and \(marked[position])")
          return
        }
        #expect(isWhole(plain, row: row), "half of a wide character is left")
      }
    }
  }

  @Test("fitted into columns in one go is written and filled, or nothing at all", arguments: 0..<40)
  func fitted(seed: Int) {
    var random = Seeded(seed: UInt64(seed))
    let size = Size(columns: 24, rows: 3)
    var (fitted, apart) = (Frame(size: size), Frame(size: size))
    var taken = 0
    for _ in 0..<60 {
      let place = Position(column: Int.random(in: -2..<26, using: &random), row: Int.random(in: -1..<4, using: &random))
      let role = StyleRole.allCases.randomElement(using: &random) ?? .plain
      let text = Self.texts.randomElement(using: &random) ?? ""
      let columns = Int.random(in: -1..<16, using: &random)
      let align: TextWidth.Alignment = Bool.random(using: &random) ? .left : .right
      guard fitted.putFitted(text, at: place, columns: columns, align: align, role: role) else {
        #expect(fitted == apart, "something was written and is said not to be")
        // Something wide to stand in the way of the next ones.
        fitted.put(text, at: place, role: role, maxWidth: columns)
        apart.put(text, at: place, role: role, maxWidth: columns)
        continue
      }
      taken += 1
      #expect(text.utf8.count <= columns && place.column + columns <= size.columns)
      let start = align == .right ? place.column + columns - text.utf8.count : place.column
      apart.fill(Rectangle(column: place.column, row: place.row, columns: columns, rows: 1), role: role)
      apart.put(text, at: Position(column: start, row: place.row), role: role, maxWidth: columns)
      #expect(fitted == apart)
    }
    #expect(taken > 0)
  }

  /// Whether each wide character of a row has its second half, and each half its character.
  private func isWhole(_ frame: Frame, row: Int) -> Bool {
    let widths = (0..<frame.size.columns).map { frame[Position(column: $0, row: row)].width }
    return widths.indices.allSatisfy { index in
      (widths[index] == 2) == (index + 1 < widths.count && widths[index + 1] == 0)
    }
  }
}
