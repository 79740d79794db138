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
  /// The domain's own provider, where it is another than the order's.
  var provider: String?
  var problem: Problem?
  /// Whether it is no more than that nobody has named it yet.
  var isOpen = false

  /// The domain stands in its first row, and in the first one that is seen; in each where rows are read one by one.
  init(_ screen: MailboxesScreen, at index: Int, window: Window, offer: Offer, isRead: Bool) {
    guard let cell = screen.gridCell(at: index) else { return }
    let draft = screen.entry.draft
    let line = draft.lines[cell.line]
    domain = isRead || cell.mailbox == 0 || index == window.offset ? line.name.text : ""
    number = cell.mailbox + 1
    mailbox = line.mailboxes[cell.mailbox]
    isVendorNamed = draft.isVendorNamed(line, in: offer)
    problem = screen.problem(at: cell)
    if !screen.state.marksNameless, let fault = problem?.fault, fault == .alias(.empty) || fault == .nameMissing { isOpen = true }
    let own = draft.offer(for: line, in: offer)
    provider = own == offer || domain.isEmpty ? nil : own.providerTitle
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
    let isRead = canvas.recording != nil
    canvas.list(table, window: window, focused: state.focus == .grid ? state.row : nil, head: head, in: block) {
      GridRow(screen, at: $0, window: window, offer: offer, isRead: isRead)
    }
    for row in window.rows where screen.selection?.contains(row) == true {
      let line = block.origin.row + row - window.offset
      if row != state.row { canvas.text(canvas.glyphs.bullet, 0, line, width: 1, role: .accent) }
      let column = table.columns[place(of: MailboxColumn.allCases.firstIndex(of: state.column) ?? 0)]
      canvas.frame.restyle(Rectangle(column: column.start, row: line, columns: column.width, rows: 1), role: .chosen)
    }
    guard let (field, caret) = canvas.focused, field.isCell, window.rows.contains(state.row) else { return }
    let row = GridRow(screen, at: state.row, window: window, offer: offer, isRead: isRead)
    guard let position = MailboxColumn.allCases.firstIndex(of: state.column), !(state.column == .alias && row.isVendorNamed) else {
      return
    }
    let placed = table.columns[Self.place(of: position)]
    let line = block.origin.row + state.row - window.offset
    canvas.field(screen.text(of: field), caret: caret, placed.start, line, width: placed.width, role: .focus)
  }

  /// The column of the aliases, behind domain, number and its mark; each of the others has its mark before it as well.
  private static func place(of position: Int) -> Int { 3 + 2 * position }
  /// In narrower blocks ‘First name’ has no room over its column.
  private static let fullTitles = 76

  private static func table(width: Int, on canvas: Canvas) -> Table<GridRow> {
    let cross = canvas.glyphs.cross
    let glyphs = canvas.glyphs
    // What the columns of fixed width leave, by the domain's share of it.
    let room = max(0, width - 3 - 4 - 2 - 2 - 12) * 32 / 100
    let domain = Column<GridRow>("Domain", .share(32), losing: .middle) { row in
      DomainMark.cell(row.domain, row.provider, width: room, role: row.number == 1 ? .plain : .dim, glyphs: glyphs)
    }
    let first = width < Self.fullTitles ? "First" : Sentences.title(of: .first)
    return Table(
      [
        domain,
        Column("#", .fixed(4), align: .right) { $0.number == 0 ? .empty : TableCell(String($0.number), .dim) },
        mark(.alias, gap: 1),
        Column(Sentences.title(of: .alias), .share(28)) { row in
          row.isVendorNamed ? TableCell(MailboxesSentences.aliasesByVendor, .dim) : TableCell(row.mailbox?.alias ?? "")
        },
        mark(.first),
        Column(first, .share(19)) { TableCell($0.mailbox?.first ?? "") },
        mark(.last),
        Column(Sentences.title(of: .last), .share(21)) { TableCell($0.mailbox?.last ?? "") },
        Column("", .fixed(11), gap: 1) { row in
          row.problem.map { problem in
            let words = MailboxesSentences.short(problem.fault)
            return row.isOpen ? TableCell(words, .dim) : TableCell("\(cross) \(words)", .problem)
          } ?? .empty
        },
      ], width: width)
  }

  /// Whether a row has not the room to show a mailbox whole.
  /// - Parameter width: the columns of the grid.
  static func cuts(_ mailbox: Mailbox, of name: DomainName, width: Int, on canvas: Canvas) -> Bool {
    let columns = table(width: width, on: canvas).columns
    let texts = [(0, name.text), (place(of: 0), mailbox.alias), (place(of: 1), mailbox.first), (place(of: 2), mailbox.last)]
    return texts.contains { TextWidth.columns(of: $0.1) > columns[$0.0].width - ($0.0 == 0 ? 1 : 0) }
  }

  /// Before a cell that a person typed into.
  private static func mark(_ column: MailboxColumn, gap: Int = 0) -> Column<GridRow> {
    Column("", .fixed(1), gap: gap) { row in
      row.mailbox?.edited.contains(column) == true ? TableCell(MailboxesSentences.editedMark, .accent) : .empty
    }
  }
}
