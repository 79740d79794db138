import Ordering
import Terminal
import Wizard

extension WizardScreen {
  /// The orders a vendor lists, and below the domains and the tag of the focused one.
  mutating func drawHeldOrders(_ state: WizardState, in block: Rectangle, on sheet: inout Canvas) {
    if let sentence = Sentences.instead(of: state) {
      sheet.instead(sentence, in: block.split(top: 1).rest, failure: state.holdings.reading.failure)
      return
    }
    let orders = state.heldOrders
    let (body, below) = block.split(bottom: 2)
    let (head, list) = body.split(top: 1)
    let columns = HeldOrderColumns(width: block.size.columns)
    sheet.heldOrderHeads(columns, row: head.origin.row)
    let window = window(.held(.orders), showing: state.holdings.row, of: orders.count, height: list.size.rows)
    for (line, index) in window.rows.enumerated() {
      let row = list.origin.row + line
      sheet.heldOrder(orders[index], columns: columns, row: row)
      if index == state.holdings.row { sheet.heldCursor(0, row, hasKeys: !state.holdings.isFiltering) }
    }
    sheet.moreMarks(window, in: list)
    sheet.heldOrderDetail(state, in: below.inset(columns: 2))
  }
}

/// The columns of the table of orders; a narrow window leaves the tag to the rows below.
struct HeldOrderColumns {
  let id = 2
  static let idWidth = 15
  let what: Int
  let whatWidth: Int
  let amount: Int
  static let amountWidth = 10
  let status: Int
  static let statusWidth = 12
  let date: Int
  static let dateWidth = 13
  let tag: Int
  let tagWidth: Int

  init(width: Int) {
    tagWidth = width < 76 ? 0 : 11
    what = id + Self.idWidth
    whatWidth = width - what - 1 - Self.amountWidth - Self.statusWidth - Self.dateWidth - tagWidth
    amount = what + whatWidth
    status = amount + Self.amountWidth + 2
    date = amount + Self.amountWidth + Self.statusWidth
    tag = date + Self.dateWidth + 1
  }
}

extension Canvas {
  fileprivate mutating func heldOrderHeads(_ columns: HeldOrderColumns, row: Int) {
    text("Order", columns.id, row, width: HeldOrderColumns.idWidth, role: .label)
    text("What", columns.what, row, width: columns.whatWidth, role: .label)
    cell("Amount", columns.amount, row, width: HeldOrderColumns.amountWidth, role: .label, align: .right)
    text("Status", columns.status, row, width: HeldOrderColumns.statusWidth - 2, role: .label)
    cell("Ordered", columns.date, row, width: HeldOrderColumns.dateWidth - 1, role: .label, align: .right)
    text("Tag", columns.tag, row, width: columns.tagWidth - 1, role: .label)
  }

  fileprivate mutating func heldOrder(_ order: HeldOrder, columns: HeldOrderColumns, row: Int) {
    text(order.id, columns.id, row, width: HeldOrderColumns.idWidth - 1, losing: .middle)
    text(order.description, columns.what, row, width: columns.whatWidth - 1)
    cell(order.amount?.description ?? "", columns.amount, row, width: HeldOrderColumns.amountWidth, role: .amount, align: .right)
    text(order.status, columns.status, row, width: HeldOrderColumns.statusWidth - 2)
    let date = order.createdAt.map { clock.date($0) } ?? ""
    cell(date, columns.date, row, width: HeldOrderColumns.dateWidth - 1, role: .dim, align: .right)
    text(order.tag ?? "", columns.tag, row, width: columns.tagWidth - 1, role: .dim)
  }

  fileprivate mutating func heldOrderDetail(_ state: WizardState, in block: Rectangle) {
    guard let order = state.focusedOrder else { return }
    let words =
      Sentences.insteadOfDetails(order, state)
      ?? Sentences.details(of: order, names: state.names(of: order), at: state.holdings.vendor)
    detail(words, state, in: block)
  }

  /// The focused order line by line.
  mutating func orderPanel(_ state: WizardState, in block: Rectangle) {
    guard let order = state.focusedOrder, !block.isEmpty else { return }
    let (head, list) = block.split(top: 1)
    text("Domains of order \(order.id)", block.origin.column + 2, head.origin.row, width: block.size.columns - 3, role: .label)
    let names = state.names(of: order)
    for (line, name) in names.prefix(list.size.rows).enumerated() {
      let isCut = line == list.size.rows - 1 && names.count > list.size.rows
      let words = isCut ? "and \(names.count - line) more" : name.text
      text(words, list.origin.column + 2, list.origin.row + line, width: list.size.columns - 3, losing: .middle)
    }
    if names.isEmpty, let sentence = Sentences.insteadOfDetails(order, state) { instead(sentence, in: list) }
  }
}
