extension Frame {
  /// Draws a level line from a position to the right.
  public mutating func horizontalLine(at position: Position, columns: Int, glyphs: Glyphs, role: StyleRole = .border) {
    let start = Position(column: max(0, position.column), row: position.row)
    guard columns > 0, bounds.contains(start), put(glyphs.horizontal, at: start, role: role) == 1 else { return }
    spread(start, columns: position.column + columns - start.column)
  }

  /// Draws an upright line from a position downwards.
  public mutating func verticalLine(at position: Position, rows: Int, glyphs: Glyphs, role: StyleRole = .border) {
    for row in position.row..<(position.row + max(0, rows)) {
      put(glyphs.vertical, at: Position(column: position.column, row: row), role: role)
    }
  }

  /// Draws the outline of a block, with a title in its upper line; what is inside stays as it is. A block under two columns or rows
  /// is not drawn.
  public mutating func box(_ block: Rectangle, title: String = "", glyphs: Glyphs, role: StyleRole = .border) {
    guard block.size.columns >= 2, block.size.rows >= 2 else { return }
    let inner = block.size.columns - 2
    let line = String(repeating: glyphs.horizontal, count: inner)
    let bottom = block.rows.upperBound - 1
    put(glyphs.topLeft + line + glyphs.topRight, at: block.origin, role: role)
    for row in block.rows.dropFirst().dropLast() {
      put(glyphs.vertical, at: Position(column: block.origin.column, row: row), role: role)
      put(glyphs.vertical, at: Position(column: block.columns.upperBound - 1, row: row), role: role)
    }
    put(glyphs.bottomLeft + line + glyphs.bottomRight, at: Position(column: block.origin.column, row: bottom), role: role)
    if !title.isEmpty, inner >= 5 {
      let shown = " " + TextWidth.truncate(title, to: inner - 4, ellipsis: glyphs.ellipsis) + " "
      put(shown, at: Position(column: block.origin.column + 2, row: block.origin.row), role: .title)
    }
  }
}
