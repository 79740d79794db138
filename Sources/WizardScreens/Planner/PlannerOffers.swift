import Ordering
import Terminal
import Wizard

extension PlannerDrawing {
  /// One row an offer, and below what the focused one's figures are.
  static func offers(
    _ screen: PlannerScreen, detailRows: Int, in block: Rectangle, on canvas: inout Canvas, _ windows: inout Windows
  ) {
    let rows = screen.plannedOffers
    let (body, below) = block.split(bottom: detailRows)
    let (head, list) = body.split(top: 1)
    let chosen = screen.state.row
    let hasKeys = screen.state.focus == .offers
    let window = windows.show(Windows.List("plannedOffers"), row: chosen, of: rows.count, height: list.size.rows)
    canvas.list(
      Table(columns, width: block.size.columns), window: window, focused: hasKeys ? chosen : nil, head: head.origin.row, in: list
    ) { rows[$0] }
    if !hasKeys { canvas.bullet(chosen, of: window, in: list) }
    if rows.indices.contains(chosen) {
      canvas.paragraph(PlannerSentences.detail(of: rows[chosen]), in: below.inset(columns: 2), role: .dim)
    }
  }

  /// A narrow window leaves the mailboxes per domain to the row below. The last column is for the sign that names come on top.
  private static var columns: [Column<PlannedOffer>] {
    [
      Column("Offer", .share(1)) { TableCell($0.offer.title) },
      Column("", .fixed(1)) { _ in .empty },
      Column("per domain", .fixed(10), from: 90, align: .right) { TableCell(String($0.mailboxesPerDomain), .dim) },
      Column("domains", .fixed(8), align: .right) { TableCell(String($0.domains)) },
      Column("mailboxes", .fixed(10), align: .right) { TableCell(String($0.mailboxes)) },
      Column("per month", .fixed(11), align: .right) { plan in
        guard let month = plan.monthly, plan.dueNow != nil else { return TableCell(PlannerSentences.noPriceKnown, .dim, span: 2) }
        return TableCell(month.description, .amount)
      },
      Column("due now", .fixed(12), align: .right) { TableCell($0.dueNow?.description ?? "", .amount) },
      Column("", .fixed(2)) { plan in plan.lacksNames && plan.monthly != nil ? TableCell(" +", .dim) : .empty },
    ]
  }
}
