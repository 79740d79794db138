import Ordering
import Terminal
import Wizard

extension HoldingsDrawing {
  /// The orders a vendor lists, and below the domains and the tag of the focused one.
  static func orders(_ screen: HoldingsScreen, in block: Rectangle, on canvas: inout Canvas, _ windows: inout Windows) {
    if let sentence = HoldingsSentences.instead(of: screen) {
      return instead(sentence, in: block.split(top: 1).rest, failure: screen.state.reading.failure, on: &canvas)
    }
    let orders = screen.lists.orders
    let (body, below) = block.split(bottom: 2)
    let (head, list) = body.split(top: 1)
    let chosen = screen.state.row
    let hasKeys = !screen.state.isFiltering
    let window = windows.show(Windows.List("heldOrders"), row: chosen, of: orders.count, height: list.size.rows)
    let table = Table(columns(screen, canvas.glyphs, canvas.clock), width: block.size.columns)
    canvas.list(table, window: window, focused: hasKeys ? chosen : nil, head: head.origin.row, in: list) { orders[$0] }
    if !hasKeys { canvas.bullet(chosen, of: window, in: list) }
    guard let order = screen.lists.focusedOrder else { return }
    let words =
      HoldingsSentences.insteadOfDetails(order, screen)
      ?? HoldingsSentences.details(of: order, names: screen.lists.names(of: order), at: screen.state.vendor)
    detail(words, screen, in: below.inset(columns: 2), on: &canvas)
  }

  /// A narrow window leaves the tag to the rows below.
  private static func columns(_ screen: HoldingsScreen, _ glyphs: Glyphs, _ clock: WallClock) -> [Column<HeldOrder>] {
    let lists = screen.lists
    return [
      Column("", .fixed(1)) { lists.isMarked($0) ? TableCell(glyphs.tick, .chosen) : .empty },
      Column("Order", .fixed(14), gap: 1, losing: .middle) { TableCell($0.id) },
      Column("What", .share(1), gap: 1) { TableCell($0.description) },
      Column("Amount", .fixed(10), gap: 1, align: .right) { TableCell($0.amount?.description ?? "", .amount) },
      Column("Status", .fixed(10), gap: 2) { TableCell($0.status) },
      Column("Ordered", .fixed(12), align: .right) { TableCell($0.createdAt.map { clock.date($0) } ?? "", .dim) },
      Column("Tag", .fixed(10), from: 76, gap: 2) { TableCell($0.tag ?? "", .dim) },
    ]
  }

  /// The domains of the focused order, line by line.
  static func orderedDomains(_ screen: HoldingsScreen, in block: Rectangle, on canvas: inout Canvas) {
    guard let order = screen.lists.focusedOrder, !block.isEmpty else { return }
    let (head, list) = block.split(top: 1)
    let (column, width) = (block.origin.column + 2, block.size.columns - 3)
    canvas.text("Domains of order \(order.id)", column, head.origin.row, width: width, role: .label)
    let names = screen.lists.names(of: order)
    for (line, name) in names.prefix(list.size.rows).enumerated() {
      let isCut = line == list.size.rows - 1 && names.count > list.size.rows
      let words = isCut ? "and \(names.count - line) more" : name.text
      canvas.text(words, column, list.origin.row + line, width: width, losing: .middle)
    }
    if names.isEmpty, let sentence = HoldingsSentences.insteadOfDetails(order, screen) {
      instead(sentence, in: list, on: &canvas)
    }
  }
}
