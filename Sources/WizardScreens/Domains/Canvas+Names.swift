import Ordering
import Terminal
import Wizard

extension Canvas {
  /// The list of the domain step in a table of its kind: a row a name, the head above them.
  /// - Parameter basis: what the rows rest on besides their lines; nil where they are drawn each time.
  mutating func names<Row>(
    of screen: DomainsScreen, _ table: Table<Row>, in body: Rectangle, _ windows: inout Windows,
    keptBy basis: KeptRows.Basis? = nil, row: (DraftLine) -> Row
  ) {
    let lines = screen.entry.draft.lines
    let (head, block) = body.split(top: 1)
    let shown = screen.shownNames
    let cursor = shown.firstIndex(of: screen.state.row) ?? 0
    let window = windows.show(Windows.List("names"), row: cursor, of: shown.count, height: block.size.rows)
    let focused = screen.state.focus == .names && !shown.isEmpty ? cursor : nil
    let keeps = basis != nil && recording == nil
    var kept = KeptRows()
    swap(&kept, &windows.keptRows)
    defer { windows.keptRows = kept }
    if let basis { kept.begin(basis) }
    list(table, window: window, focused: focused, head: head.origin.row, in: block) { canvas, index, line in
      let (name, place) = (lines[shown[index]], Position(column: table.origin, row: line))
      guard keeps, index != focused else {
        return canvas.row(row(name), of: table, at: line, isFocused: index == focused, number: index)
      }
      if kept.put(index, name, at: place, on: &canvas.frame) { return }
      canvas.row(row(name), of: table, at: line, isFocused: false, number: index)
      kept.keep(index, name, at: place, columns: table.width, of: canvas.frame)
    }
    guard let range = screen.range else { return }
    for index in window.rows where range.contains(shown[index]) {
      text(glyphs.bullet, 0, block.origin.row + index - window.offset, width: 1, role: .accent)
    }
  }
}
