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
    let orders = Orders(SplitSentences.lines(screen.state), width: area.size.columns - 4)
    let isReading = screen.state.focus == .orders
    // Who reads the orders sees three offers above them; else the offers keep at least half the screen.
    let most = isReading ? body.size.rows - 4 : max(3, body.size.rows / 2)
    let (above, below) = body.split(bottom: min(orders.rows.count + 1, most))
    offers(screen, wizard, in: above, on: &canvas, &windows)
    let (rule, list) = below.split(top: 1)
    canvas.frame.horizontalLine(
      at: Position(column: 2, row: rule.origin.row), columns: area.size.columns - 3, glyphs: canvas.glyphs)
    if isReading {
      read(orders, row: screen.state.orderRow, in: list, on: &canvas, &windows)
    } else {
      glance(at: orders, wizard, in: list, on: &canvas)
    }
  }

  /// The orders that a split makes, each wrapped.
  private struct Orders {
    let lines: [SplitSentences.Line]
    let rows: [(text: String, line: Int)]

    init(_ lines: [SplitSentences.Line], width: Int) {
      self.lines = lines
      rows = lines.enumerated().flatMap { index, line in TextWidth.wrap(line.text, columns: width).map { ($0, index) } }
    }

    func role(of row: Int) -> StyleRole {
      switch lines[rows[row].line].kind {
      case .fault: .warning
      case .order: .plain
      case .sum: .title
      }
    }
  }

  /// As much of the orders as there is room for, and how to get to the others.
  private static func glance(at orders: Orders, _ wizard: WizardState, in list: Rectangle, on canvas: inout Canvas) {
    let isWhole = orders.rows.count <= list.size.rows || canvas.recording != nil
    let shown = isWhole ? orders.rows.count : max(0, list.size.rows - 1)
    for row in 0..<shown {
      canvas.text(orders.rows[row].text, 2, list.origin.row + row, width: list.size.columns - 3, role: orders.role(of: row))
    }
    guard !isWhole, list.size.rows > 0 else { return }
    let hidden = Array(orders.lines[orders.rows[shown].line...])
    let key = Bindings.label(for: Move.nextField.command, in: wizard)
    canvas.text(SplitSentences.more(hidden, key: key), 2, list.origin.row + shown, width: list.size.columns - 3, role: .dim)
  }

  /// The orders as a list that scrolls.
  private static func read(_ orders: Orders, row: Int, in list: Rectangle, on canvas: inout Canvas, _ windows: inout Windows) {
    let own = orders.rows.indices.filter { orders.rows[$0].line == row }
    // All rows of a line are seen, the first of them if there is no room for more.
    _ = windows.show(Windows.List("split orders"), row: own.last ?? 0, of: orders.rows.count, height: list.size.rows)
    let window = windows.show(Windows.List("split orders"), row: own.first ?? 0, of: orders.rows.count, height: list.size.rows)
    for (line, index) in window.rows.enumerated() {
      let at = list.origin.row + line
      canvas.text(orders.rows[index].text, 2, at, width: list.size.columns - 3, role: orders.role(of: index))
      guard orders.rows[index].line == row else { continue }
      if index == own.first {
        canvas.mark(0, at)
        canvas.frame.cursor = Position(column: 0, row: at)
      }
      canvas.frame.restyle(Rectangle(column: 0, row: at, columns: list.size.columns, rows: 1), role: .focus)
    }
    canvas.moreMarks(window, in: list)
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
}
