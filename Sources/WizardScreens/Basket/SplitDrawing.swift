import Ordering
import Terminal
import Wizard

/// The ways to split, one row an offer with what is typed for it and what it gets, and below the orders that this makes.
enum SplitDrawing: ScreenDrawing {
  static func draw(
    _ screen: SplitScreen, _ wizard: WizardState, in area: Rectangle, on canvas: inout Canvas, _ windows: inout Windows
  ) {
    let (head, body) = area.split(top: 3)
    ways(screen.state, in: head, on: &canvas)
    let orders = orderLines(screen, width: area.size.columns - 4)
    // The offers keep at least half the screen.
    let (above, below) = body.split(bottom: min(orders.count + 1, max(3, body.size.rows / 2)))
    offers(screen, wizard, in: above, on: &canvas, &windows)
    canvas.frame.horizontalLine(
      at: Position(column: 2, row: below.origin.row), columns: area.size.columns - 3, glyphs: canvas.glyphs)
    for (line, words) in orders.prefix(max(0, below.size.rows - 1)).enumerated() {
      let isLast = line == below.size.rows - 2 && orders.count > below.size.rows - 1
      canvas.text(
        isLast ? "and \(orders.count - line) more" : words.text, 2, below.origin.row + 1 + line, width: area.size.columns - 3,
        role: isLast ? .dim : words.role)
    }
  }

  private static func ways(_ state: SplitState, in block: Rectangle, on canvas: inout Canvas) {
    let row = block.origin.row
    let isFocused = state.focus == .way
    if isFocused { canvas.mark(0, row) }
    var column = 2 + canvas.text("By", 2, row, width: 3, role: .label) + 1
    for way in SplitState.Way.allCases {
      let isChosen = way == state.way
      if isFocused, isChosen { canvas.frame.cursor = Position(column: column + 1, row: row) }
      let pieces: [(String, StyleRole)] = [
        (canvas.glyphs.box(isChosen), isChosen ? .chosen : .plain), (SplitSentences.title(of: way), .plain),
      ]
      column += canvas.run(pieces, column, row, width: block.size.columns - column) + 2
    }
    let hint = Rectangle(column: 2, row: row + 1, columns: block.size.columns - 3, rows: 2)
    canvas.paragraph(SplitSentences.hint(of: state.way), in: hint, role: .dim)
  }

  private static func offers(
    _ screen: SplitScreen, _ wizard: WizardState, in block: Rectangle, on canvas: inout Canvas, _ windows: inout Windows
  ) {
    let (head, list) = block.split(top: 1)
    let state = screen.state
    let offers = screen.offers
    let window = windows.show(Windows.List("split"), row: state.row, of: offers.count, height: list.size.rows)
    let table = table(screen, width: block.size.columns)
    let focused = state.focus == .offers ? state.row : nil
    canvas.list(table, window: window, focused: focused, head: head.origin.row, in: list) { offers[$0] }
    guard focused != nil, window.rows.contains(state.row) else { return }
    let number = table.columns[2]
    canvas.field(
      wizard.field == .splitNumber ? wizard.text(of: .splitNumber) : "", caret: wizard.overlay == nil ? wizard.caret : nil,
      number.start, list.origin.row + state.row - window.offset, width: number.width, role: .focus)
  }

  private static func table(_ screen: SplitScreen, width: Int) -> Table<Offer> {
    let state = screen.state
    return Table<Offer>(
      [
        Column("Offer", .share(1)) { offer in TableCell(offer.title, state.costs?.fitting(offer) == 0 ? .dim : .plain) },
        Column("fits", .fixed(6), align: .right) { offer in TableCell(String(state.costs?.fitting(offer) ?? 0), .dim) },
        Column(SplitSentences.head(of: state.way), .fixed(8), gap: 2) { offer in
          let text = state.text(of: offer)
          guard text.isEmpty, state.way == .cheapest, let limit = state.costs?.limit(of: offer) else {
            return TableCell(text, .chosen)
          }
          return TableCell(String(limit), .dim)
        },
        Column("gets", .fixed(8), align: .right) { offer in
          let count = state.split?.domains(of: offer) ?? 0
          return TableCell(count == 0 ? "" : String(count), .title)
        },
        Column(SplitSentences.wholeCost, .fixed(15), from: 76, align: .right) { offer in
          guard let costs = state.costs, costs.fitting(offer) > 0 else { return .empty }
          return costs.wholeCost(offer).map { TableCell($0.description, .amount) } ?? TableCell(SplitSentences.unpriced, .dim)
        },
      ], width: width, margin: 2)
  }

  /// One line an order, one for all of them, and what found no room.
  private static func orderLines(_ screen: SplitScreen, width: Int) -> [(text: String, role: StyleRole)] {
    let state = screen.state
    var lines: [(text: String, role: StyleRole)] = []
    if let fault = SplitSentences.fault(state) { lines.append((fault, .warning)) }
    if let unplaced = state.split.flatMap({ SplitSentences.unplaced($0) }), !state.parts.isEmpty {
      lines.append((unplaced, .warning))
    }
    for (number, priced) in state.parts.enumerated() {
      lines.append((SplitSentences.line(number + 1, priced), .plain))
    }
    if state.parts.count > 1 { lines.append((SplitSentences.together(state.parts), .title)) }
    return lines.flatMap { line in TextWidth.wrap(line.text, columns: width).map { ($0, line.role) } }
  }
}
