import Ordering
import Terminal
import Wizard

/// An order from its purchases to the last mailbox: its status, what is delivered, what happens next.
enum OrderDrawing: ScreenDrawing {
  static func draw(
    _ screen: OrderScreen, _ wizard: WizardState, in area: Rectangle, on canvas: inout Canvas, _ windows: inout Windows
  ) {
    guard let order = screen.state.order else { return }
    let width = area.size.columns - 3
    if screen.state.showsAddress, let page = screen.paymentPage {
      return wholeAddress(page, screen, in: area, on: &canvas)
    }
    var lines = OrderLines.top(
      of: order, screen, clock: canvas.clock, glyphs: canvas.glyphs, width: width, height: area.size.rows)
    // The list keeps its head and a row.
    let most = max(0, area.size.rows - 2)
    let isCut = lines.count > most
    lines = Array(lines.prefix(most))
    for (index, line) in lines.enumerated() {
      let more = isCut && index == lines.count - 1 ? [(canvas.glyphs.ellipsis, StyleRole.plain)] : []
      canvas.run(line.pieces + more, 2 + line.indent, area.origin.row + index, width: width - line.indent)
    }
    if let status = lines.first { delivered(of: order, behind: status, row: area.origin.row, width: width, on: &canvas) }
    let (_, below) = area.split(top: lines.count)
    let (head, list) = below.split(top: 1)
    guard !list.isEmpty else { return }
    if screen.state.showsMailboxes {
      let mailboxes = OrderedMailboxes(order)
      // The columns may be too narrow for an address: the one under the cursor stands below.
      let (list, detail) = list.split(bottom: list.size.rows > 3 ? 1 : 0)
      if !detail.isEmpty, (0..<mailboxes.count).contains(screen.state.mailboxRow) {
        canvas.text(mailboxes[screen.state.mailboxRow].whole, 2, detail.origin.row, width: width, role: .dim)
      }
      let window = windows.show(
        Windows.List("orderMailboxes"), row: screen.state.mailboxRow, of: mailboxes.count, height: list.size.rows)
      let table = MailboxTable.table(of: order, width: area.size.columns, clock: canvas.clock, glyphs: canvas.glyphs)
      return canvas.list(table, window: window, focused: screen.state.mailboxRow, head: head.origin.row, in: list) { mailboxes[$0] }
    }
    let domains = OrderedDomain.all(of: order)
    let window = windows.show(Windows.List("order"), row: screen.state.row, of: domains.count, height: list.size.rows)
    let table = table(of: order, width: area.size.columns, clock: canvas.clock, glyphs: canvas.glyphs)
    canvas.list(table, window: window, focused: screen.state.row, head: head.origin.row, in: list) { domains[$0] }
  }

  /// How much of what was ordered is there, at the right of the status, while it is being set up.
  private static func delivered(of order: Order, behind status: OrderLines.Line, row: Int, width: Int, on canvas: inout Canvas) {
    guard order.status == .settingUp, let progress = order.progress else { return }
    let (done, all) = progress.domains.reduce((0, 0)) { ($0.0 + $1.delivered, $0.1 + $1.ordered) }
    let words = " " + OrderSentences.delivered(done, of: all)
    let columns = Canvas.barColumns + TextWidth.columns(of: words)
    let used = status.pieces.reduce(status.indent) { $0 + TextWidth.columns(of: $1.0) }
    let room = width - used - 2
    guard all > 0, room >= TextWidth.columns(of: words) else { return }
    let bar = room >= columns ? [(canvas.glyphs.bar(done, of: all, columns: Canvas.barColumns), StyleRole.accent)] : []
    let taken = room >= columns ? columns : TextWidth.columns(of: words)
    canvas.run(bar + [(words, .plain)], 2 + width - taken, row, width: taken)
  }

  /// Nothing but the address, so that it can be selected from the screen.
  private static func wholeAddress(
    _ page: PaymentPage, _ screen: OrderScreen, in area: Rectangle, on canvas: inout Canvas
  ) {
    let lines = OrderLines.whole(
      page.address.text, from: screen.state.addressRow, OrderLines.role(page), width: area.size.columns - 3, height: area.size.rows)
    for (index, line) in lines.enumerated() {
      canvas.run(line.pieces, 2, area.origin.row + index, width: area.size.columns - 3)
    }
  }

  private static func table(of order: Order, width: Int, clock: WallClock, glyphs: Glyphs) -> Table<OrderedDomain> {
    let nameWidth = min(40, width / 2) - 1
    let asked = order.progress.map { "  as of \(clock.minutes($0.at))" } ?? ""
    return Table(
      [
        Column("Domain", .fixed(nameWidth), losing: .middle) {
          DomainMark.cell($0.name.text, $0.provider, width: nameWidth, glyphs: glyphs)
        },
        Column("Mailboxes", .fixed(12), gap: 1, align: .right) { domain in
          TableCell(domain.delivered.map { OrderSentences.delivered($0, of: domain.ordered) } ?? String(domain.ordered))
        },
        Column([("Set-up", .label), (asked, .dim)], .share(1), gap: 3) { stage(of: $0, glyphs: glyphs) },
      ], width: width)
  }

  private static func stage(of domain: OrderedDomain, glyphs: Glyphs) -> TableCell {
    guard let stage = domain.stage else { return .empty }
    let (sign, role): (String, StyleRole) =
      switch stage {
      case .ready: (glyphs.tick, .good)
      case .failed, .cancelled, .undelivered: (glyphs.cross, .problem)
      case .ended: (glyphs.cross, .dim)
      case .notListed, .settingUp, .other: (glyphs.dot, .plain)
      }
    return TableCell([(sign + " ", role), (PurchaseSentences.stage(stage), role)])
  }
}
