import Ordering
import Terminal
import Wizard

/// A row of the grid as it is shown.
private struct GridRow {
  var domain = ""
  /// Its number within the domain, from 1.
  var number = 0
  var mailbox: Mailbox?
  var isVendorNamed = false
  var problem: Problem?

  /// The domain stands in its first row, and in the first one that is seen.
  init(_ screen: MailboxesScreen, at index: Int, window: Window, offer: Offer) {
    guard let cell = screen.gridCell(at: index) else { return }
    let draft = screen.entry.draft
    let line = draft.lines[cell.line]
    domain = cell.mailbox == 0 || index == window.offset ? line.name.text : ""
    number = cell.mailbox + 1
    mailbox = line.mailboxes[cell.mailbox]
    isVendorNamed = draft.isVendorNamed(line, in: offer)
    problem = screen.problem(at: cell)
  }
}

/// The grid of the mailboxes.
enum GridTable {
  /// The grid with its heads; the cell under the cursor takes what is typed.
  static func draw(
    _ screen: MailboxesScreen, _ wizard: WizardState, offer: Offer, window: Window, head: Int, in block: Rectangle,
    on canvas: inout Canvas
  ) {
    let table = table(width: block.size.columns, on: canvas)
    let state = screen.state
    canvas.list(table, window: window, focused: state.focus == .grid ? state.row : nil, head: head, in: block) {
      GridRow(screen, at: $0, window: window, offer: offer)
    }
    guard let field = wizard.field, field.isCell, window.rows.contains(state.row) else { return }
    let row = GridRow(screen, at: state.row, window: window, offer: offer)
    guard let position = MailboxColumn.allCases.firstIndex(of: state.column), !(state.column == .alias && row.isVendorNamed) else {
      return
    }
    let placed = table.columns[Self.firstCell + position]
    let line = block.origin.row + state.row - window.offset
    canvas.field(screen.text(of: field), caret: wizard.caret, placed.start, line, width: placed.width, role: .focus)
  }

  /// The column of the aliases, behind domain and number.
  private static let firstCell = 2
  /// In narrower blocks ‘First name’ has no room over its column.
  private static let fullTitles = 76

  private static func table(width: Int, on canvas: Canvas) -> Table<GridRow> {
    let cross = canvas.glyphs.cross
    let first = width < Self.fullTitles ? "First" : Sentences.title(of: .first)
    return Table(
      [
        Column("Domain", .share(32), losing: .middle) { TableCell($0.domain, $0.number == 1 ? .plain : .dim) },
        Column("#", .fixed(4), align: .right) { $0.number == 0 ? .empty : TableCell(String($0.number), .dim) },
        Column(Sentences.title(of: .alias), .share(28), gap: 2) { row in
          row.isVendorNamed ? TableCell(MailboxesSentences.aliasesByVendor, .dim) : TableCell(row.mailbox?.alias ?? "")
        },
        Column(first, .share(19), gap: 1) { TableCell($0.mailbox?.first ?? "") },
        Column(Sentences.title(of: .last), .share(21), gap: 1) { TableCell($0.mailbox?.last ?? "") },
        Column("", .fixed(11), gap: 1) { row in
          row.problem.map { TableCell("\(cross) \(MailboxesSentences.short($0.fault))", .problem) } ?? .empty
        },
      ], width: width)
  }
}
