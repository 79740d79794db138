import Foundation
import Ordering
import Terminal
import Wizard

extension WizardScreen {
  /// An order from its purchases to the last mailbox: what stands, what is delivered, what happens next.
  mutating func drawOrder(_ state: WizardState, in area: Rectangle, on sheet: inout Canvas) {
    guard let order = state.order.order else { return }
    let width = area.size.columns - 3
    var lines = OrderLines.top(of: order, state: state, clock: sheet.clock, glyphs: sheet.glyphs, width: width)
    let domains = OrderLines.domains(of: order)
    let fixed = min(lines.count, max(0, area.size.rows - 3))
    if lines.count > fixed { lines = Array(lines.prefix(fixed)) }
    for (index, line) in lines.enumerated() {
      sheet.run(line.pieces, 2 + line.indent, area.origin.row + index, width: width - line.indent)
    }
    let (_, below) = area.split(top: lines.count)
    let (head, list) = below.split(top: 1)
    guard !list.isEmpty else { return }
    let columns = OrderColumns(width: area.size.columns)
    sheet.orderHeads(order, columns: columns, row: head.origin.row)
    let window = window(.order, showing: state.order.row, of: domains.count, height: list.size.rows)
    for (line, index) in window.rows.enumerated() {
      let row = list.origin.row + line
      sheet.orderDomain(domains[index], columns: columns, row: row)
      if index == state.order.row { sheet.point(0, row) }
    }
    sheet.moreMarks(window, in: list)
  }
}

struct OrderColumns {
  let name = 2
  let nameWidth: Int
  let delivered: Int
  static let deliveredWidth = 12
  let stage: Int
  let stageWidth: Int

  init(width: Int) {
    nameWidth = min(40, width / 2)
    delivered = name + nameWidth
    stage = delivered + Self.deliveredWidth + 3
    stageWidth = width - stage - 1
  }
}

extension Canvas {
  fileprivate mutating func orderHeads(_ order: Order, columns: OrderColumns, row: Int) {
    text("Domain", columns.name, row, width: columns.nameWidth, role: .label)
    cell("Mailboxes", columns.delivered, row, width: OrderColumns.deliveredWidth, role: .label, align: .right)
    let asked = order.progress.map { "as of \(clock.minutes($0.at))" } ?? ""
    run([("Set-up", .label), ("  " + asked, .dim)], columns.stage, row, width: columns.stageWidth)
  }

  fileprivate mutating func orderDomain(_ domain: OrderLines.Domain, columns: OrderColumns, row: Int) {
    text(domain.name.text, columns.name, row, width: columns.nameWidth - 1, losing: .middle)
    let count = domain.delivered.map { Sentences.delivered($0, of: domain.ordered) } ?? String(domain.ordered)
    cell(count, columns.delivered, row, width: OrderColumns.deliveredWidth, align: .right)
    guard let stage = domain.stage else { return }
    let (sign, role): (String, StyleRole) =
      switch stage {
      case .ready: (glyphs.tick, .good)
      case .failed, .cancelled: (glyphs.cross, .problem)
      case .notListed, .settingUp, .other: (glyphs.dot, .plain)
      }
    run([(sign + " ", role), (Sentences.stage(stage), role)], columns.stage, row, width: columns.stageWidth)
  }
}
