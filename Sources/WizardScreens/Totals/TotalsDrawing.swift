import Ordering
import Terminal
import Wizard

/// The groupings as tabs, a line each of the present one, and all of it together below.
enum TotalsDrawing: ScreenDrawing {
  static func draw(
    _ screen: TotalsScreen, _ wizard: WizardState, in area: Rectangle, on canvas: inout Canvas, _ windows: inout Windows
  ) {
    let (head, body) = area.split(top: 2)
    canvas.tabs(
      TotalsState.Grouping.allCases.map { (TotalsSentences.title(of: $0), $0 == screen.state.grouping) }, row: head.origin.row,
      width: area.size.columns)
    let (list, below) = body.split(bottom: 5)
    let lines = screen.lines
    let table = Table(columns(screen.state.grouping), width: area.size.columns)
    guard !lines.isEmpty else { return empty(screen.state, in: list.inset(columns: 2), on: &canvas) }
    let window = windows.show(Windows.List("totals"), row: screen.state.row, of: lines.count, height: list.size.rows)
    canvas.list(table, window: window, focused: screen.state.row, head: head.origin.row + 1, in: list) { lines[$0] }
    canvas.row(screen.sum, of: table, at: below.origin.row, isFocused: false)
    canvas.paragraph(
      TotalsSentences.meaning,
      in: Rectangle(column: 2, row: below.origin.row + 2, columns: area.size.columns - 3, rows: 3), role: .dim)
  }

  private static func empty(_ state: TotalsState, in block: Rectangle, on canvas: inout Canvas) {
    if let failure = state.failure {
      canvas.paragraph(Sentences.book(failure), in: block, role: .problem)
    } else {
      canvas.paragraph(state.isLoaded ? TotalsSentences.nothing : TotalsSentences.reading, in: block, role: .dim)
    }
  }

  private static func columns(_ grouping: TotalsState.Grouping) -> [Column<TotalsScreen.Line>] {
    [
      Column(TotalsSentences.head(of: grouping), .share(1, atMost: 40), losing: .middle) { TableCell($0.name) },
      Column("Orders", .fixed(8), gap: 1, align: .right) { TableCell(String($0.orders)) },
      Column("Mailboxes", .fixed(10), gap: 1, align: .right) { TableCell(String($0.mailboxes)) },
      Column("USD", .fixed(14), gap: 1, align: .right) { TableCell($0.amount.description) },
    ]
  }
}

extension Canvas {
  /// Parts of a screen beside each other, the present one between brackets.
  /// - Returns: the first column behind them.
  @discardableResult
  mutating func tabs(_ tabs: [(title: String, isShown: Bool)], row: Int, width: Int) -> Int {
    var column = 1
    for tab in tabs {
      let title = tab.isShown ? "[\(tab.title)]" : " \(tab.title) "
      column += text(title, column, row, width: width - column, role: tab.isShown ? .accent : .dim) + 1
    }
    return column
  }
}
