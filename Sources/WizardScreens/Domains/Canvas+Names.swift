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
    let window = windows.show(Windows.List("names"), row: screen.state.row, of: lines.count, height: block.size.rows)
    let focused = screen.state.focus == .names ? screen.state.row : nil
    list(table, window: window, focused: focused, head: head.origin.row, in: block) { row(lines[$0]) }
  }
}
