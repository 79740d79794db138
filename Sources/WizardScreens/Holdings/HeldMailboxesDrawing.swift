import Ordering
import Terminal
import Wizard

extension HoldingsDrawing {
  /// The mailboxes of the focused domain; beside the list of domains they only show what belongs to it.
  static func mailboxes(_ screen: HoldingsScreen, in block: Rectangle, on canvas: inout Canvas, _ windows: inout Windows) {
    guard let domain = screen.lists.focusedDomain, !block.isEmpty else { return }
    let (head, list) = block.split(top: 1)
    canvas.text(
      "Mailboxes of \(domain.name)", list.origin.column + 2, head.origin.row, width: head.size.columns - 3, role: .label,
      losing: .middle)
    if let sentence = HoldingsSentences.insteadOfMailboxes(screen) { return instead(sentence, in: list, on: &canvas) }
    let mailboxes = screen.lists.mailboxes
    let chosen = screen.state.rows[.mailboxes] ?? 0
    let isCurrent = screen.state.part == .mailboxes
    let hasKeys = isCurrent && !screen.state.isFiltering
    let window = windows.show(Windows.List("heldMailboxes"), row: chosen, of: mailboxes.count, height: list.size.rows)
    let width = list.size.columns
    let table = Table(columns(screen, width: width, canvas.glyphs), width: width, origin: list.origin.column)
    canvas.list(table, window: window, focused: hasKeys ? chosen : nil, head: nil, in: list) { mailboxes[$0] }
    if isCurrent, !hasKeys { canvas.bullet(chosen, of: window, in: list) }
  }

  /// A narrow panel leaves the person's name out, and of the addresses the domain, which stands above.
  private static func columns(_ screen: HoldingsScreen, width: Int, _ glyphs: Glyphs) -> [Column<HeldMailbox>] {
    [
      Column("", .fixed(1)) { screen.state.marked.contains($0.address) ? TableCell(glyphs.tick, .chosen) : .empty },
      Column("", .share(1), gap: 1, losing: .middle) { mailbox in
        TableCell(width < 61 ? String(mailbox.address.prefix { $0 != "@" }) : mailbox.address)
      },
      // A third of what mark and stage leave.
      Column("", .fixed(width / 3 - 8), from: 73, gap: 1) { TableCell("\($0.first) \($0.last)", .dim) },
      Column("", .fixed(16), gap: 1) { mailbox in
        let (sign, role) = sign(of: mailbox.stage, glyphs)
        return TableCell([(sign + " ", role), (PurchaseSentences.stage(mailbox.stage), role)])
      },
    ]
  }
}
