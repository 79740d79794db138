import Terminal

/// A table's columns, laid out for a width: the one way lists of rows are drawn.
struct Table<Row> {
  /// By reference, since a column is a dozen values and every cell asks for its own.
  final class Placed {
    let column: Column<Row>
    let start: Int
    let width: Int

    init(_ column: Column<Row>, start: Int, width: Int) {
      self.column = column
      self.start = start
      self.width = width
    }
  }

  let columns: [Placed]
  /// Where the block begins that the table is in.
  let origin: Int
  let width: Int

  /// Lays columns out.
  /// - Parameters:
  ///   - width: of the block the table is in, which is also what decides which columns show.
  ///   - start: of the first column; the pointer of the focused row stands before it.
  ///   - margin: blank columns at the right.
  ///   - origin: the block's first column, where it stands beside another.
  init(_ columns: [Column<Row>], width: Int, start: Int = 2, margin: Int = 1, origin: Int = 0) {
    self.origin = origin
    self.width = width
    let shown = columns.compactMap { column in column.widths.last { $0.from <= width }.map { (column, $0.width) } }
    let sizes = Self.sizes(shown, room: max(0, width - start - margin))
    let spare = max(0, width - start - margin - zip(shown, sizes).reduce(0) { $0 + $1.0.0.gap + $1.1 })
    var (placed, next, isSpread): ([Placed], Int, Bool) = ([], origin + start, false)
    for ((column, _), size) in zip(shown, sizes) {
      if column.isAtRight, !isSpread { (next, isSpread) = (next + spare, true) }
      placed.append(Placed(column, start: next + column.gap, width: size))
      next += column.gap + size
    }
    self.columns = placed
  }

  /// The widths of columns: fixed ones first, then each share its part of the rest, the last one what is left of it.
  private static func sizes(_ columns: [(Column<Row>, Column<Row>.Width)], room: Int) -> [Int] {
    var rest = room
    var weights = 0
    for (column, width) in columns {
      rest -= column.gap
      switch width {
      case .fixed(let size): rest -= size
      case .share(let weight, _): weights += weight
      }
    }
    let all = max(0, rest)
    rest = all
    var left = weights
    return columns.map { _, width in
      switch width {
      case .fixed(let size): return size
      case .share(let weight, let most):
        left -= weight
        let size = min(left == 0 ? rest : all * weight / max(1, weights), most)
        rest -= size
        return size
      }
    }
  }

  /// The width of a column by its number, for words that have to be shortened by their own rule.
  func width(of column: Int) -> Int { columns.indices.contains(column) ? columns[column].width : 0 }
}

extension Canvas {
  /// A list under its heads: the rows that are seen, the focused one shown over its whole width, and marks where rows are left out.
  /// - Parameters:
  ///   - focused: the row under the cursor; nil while the keys go elsewhere.
  ///   - row: makes a row of the list.
  mutating func list<Row>(_ table: Table<Row>, window: Window, focused: Int?, head: Int?, in block: Rectangle, row: (Int) -> Row) {
    list(table, window: window, focused: focused, head: head, in: block) { canvas, index, line in
      canvas.row(row(index), of: table, at: line, isFocused: index == focused, number: index)
    }
  }

  /// The same for who draws the rows.
  /// - Parameter draw: draws a row of the list at a row of the screen.
  mutating func list<Row>(
    _ table: Table<Row>, window: Window, focused: Int?, head: Int?, in block: Rectangle,
    draw: (inout Canvas, _ index: Int, _ line: Int) -> Void
  ) {
    if let head { heads(table, row: head) }
    if let focused {
      keyedList = KeyedList(columns: table.origin..<table.origin + table.width, focused: focused, count: window.count)
    }
    for (line, index) in window.rows.enumerated() {
      draw(&self, index, block.origin.row + line)
      if focused != nil { keyedList?.note(index, at: block.origin.row + line) }
    }
    moreMarks(window, in: block)
  }

  mutating func heads<Row>(_ table: Table<Row>, row: Int) {
    // They are read with each cell.
    guard recording == nil else { return }
    for placed in table.columns {
      draw(.several(placed.column.head), placed, align: placed.column.align, losing: .end, width: placed.width, row)
    }
  }

  /// One row of a table.
  /// - Parameter number: its place in the list, from 0; nil for a row that is none of it.
  mutating func row<Row>(_ row: Row, of table: Table<Row>, at line: Int, isFocused: Bool, number: Int? = nil) {
    if recording != nil { return recording?.note(.row(table.recorded(row, number: number, isFocused: isFocused))) ?? () }
    var next = 0
    for (index, placed) in table.columns.enumerated() where index >= next {
      let cell = placed.column.cell(row)
      next = index + max(1, cell.span)
      let last = table.columns[min(next, table.columns.count) - 1]
      let width = last.start + last.width - placed.start
      draw(cell.content, placed, align: cell.align ?? placed.column.align, losing: placed.column.losing, width: width, line)
    }
    if isFocused { focus(line, column: table.origin, columns: table.width) }
  }

  /// Shows a row as the focused one; the terminal's cursor sits on its pointer.
  mutating func focus(_ row: Int, column: Int = 0, columns: Int) {
    frame.put(glyphs.pointer, at: Position(column: column, row: row))
    frame.restyle(Rectangle(column: column, row: row, columns: columns, rows: 1), role: .focus)
    frame.cursor = Position(column: column, row: row)
  }

  private mutating func draw<Row>(
    _ content: TableCell.Content, _ placed: Table<Row>.Placed, align: TextWidth.Alignment, losing: TextWidth.Losing, width: Int,
    _ row: Int
  ) {
    guard width > 0 else { return }
    let pieces: [(String, StyleRole)]
    switch content {
    case .several(let several) where several.count != 1: pieces = several
    case .several(let only):
      return cell(only[0].0, placed.start, row, width: width, role: only[0].1, losing: losing, align: align)
    case .one(let text, let role):
      return cell(text, placed.start, row, width: width, role: role, losing: losing, align: align)
    }
    guard !pieces.isEmpty else { return }
    let taken = pieces.reduce(0) { $0 + TextWidth.columns(of: $1.0) }
    let start = align == .right ? max(0, width - taken) : 0
    run(pieces, placed.start + start, row, width: width - start)
  }
}
