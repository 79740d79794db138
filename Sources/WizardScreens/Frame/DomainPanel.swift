import Ordering
import Terminal
import Wizard

/// The domain under the cursor, below the quote of a wide window: what is said of it, and its mailboxes.
enum DomainPanel {
  /// Columns below which a cut name tells nothing.
  private static var leastName: Int { 6 }

  /// Draws what there is room for; how many mailboxes were left out is said.
  static func draw(_ domain: ShownDomain, in block: Rectangle, on canvas: inout Canvas) {
    guard block.size.rows > 1, !(domain.facts.isEmpty && domain.mailboxes.isEmpty) else { return }
    var (row, end) = (block.origin.row, block.rows.upperBound)
    func text(_ text: String, _ role: StyleRole, _ canvas: inout Canvas) {
      guard row < end else { return }
      canvas.text(text, block.origin.column, row, width: block.size.columns, role: role, losing: .middle)
      row += 1
    }
    for line in TextWidth.wrap(domain.name.text, columns: block.size.columns) { text(line, .title, &canvas) }
    for fact in domain.facts {
      for line in TextWidth.wrap(fact, columns: block.size.columns) { text(line, .plain, &canvas) }
    }
    let isWhole = domain.mailboxes.count <= end - row
    let shown = domain.mailboxes.prefix(isWhole ? domain.mailboxes.count : max(0, end - row - 1))
    let widest = shown.map { TextWidth.columns(of: $0.alias) }.max() ?? 0
    // The alias is what is ordered: where one is long the names of people give way.
    let aliasWidth = min(widest, block.size.columns)
    for mailbox in shown {
      let name = [mailbox.first, mailbox.last].filter { !$0.isEmpty }.joined(separator: " ")
      if !mailbox.alias.isEmpty {
        canvas.text(mailbox.alias, block.origin.column, row, width: aliasWidth, losing: .middle)
      }
      let start = aliasWidth == 0 ? 0 : aliasWidth + 2
      if block.size.columns - start >= Self.leastName {
        canvas.text(name, block.origin.column + start, row, width: block.size.columns - start, role: .dim)
      }
      row += 1
    }
    if !isWhole { text(Sentences.furtherMailboxes(domain.mailboxes.count - shown.count), .dim, &canvas) }
  }
}
