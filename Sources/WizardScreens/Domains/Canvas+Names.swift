import Ordering
import Terminal
import Wizard

extension Canvas {
  /// The list of the domain step in a table of its kind: a row a name, the head above them.
  mutating func names<Row>(
    of screen: DomainsScreen, _ table: Table<Row>, in body: Rectangle, _ windows: inout Windows, row: (DraftLine) -> Row
  ) {
    let lines = screen.entry.draft.lines
    let (head, block) = body.split(top: 1)
    let shown = screen.shownNames
    let cursor = shown.firstIndex(of: screen.state.row) ?? 0
    let window = windows.show(Windows.List("names"), row: cursor, of: shown.count, height: block.size.rows)
    let focused = screen.state.focus == .names && !shown.isEmpty ? cursor : nil
    list(table, window: window, focused: focused, head: head.origin.row, in: block) { row(lines[shown[$0]]) }
    guard let range = screen.range else { return }
    for index in window.rows where range.contains(shown[index]) {
      text(glyphs.bullet, 0, block.origin.row + index - window.offset, width: 1, role: .accent)
    }
  }
}
