import Terminal

extension Canvas {
  /// An empty panel in the middle of a block, as large as asked or as fits; returns what is inside.
  mutating func panel(title: String, columns: Int, rows: Int, in block: Rectangle) -> Rectangle {
    recording?.note(.panel(title))
    let width = min(columns + 4, block.size.columns - 2)
    let height = min(rows + 2, block.size.rows)
    let panel = Rectangle(
      column: block.origin.column + (block.size.columns - width) / 2, row: block.origin.row + (block.size.rows - height) / 2,
      columns: width, rows: height)
    frame.fill(panel)
    frame.box(panel, title: title, glyphs: glyphs)
    return panel.inset(columns: 2, rows: 1)
  }
}
