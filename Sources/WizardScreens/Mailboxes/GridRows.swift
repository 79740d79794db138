import Ordering
import Terminal
import Wizard

/// The columns of the grid.
struct GridColumns {
  let domain = 2
  let domainWidth: Int
  let number: Int
  static let numberWidth = 4
  let starts: [Int]
  let widths: [Int]
  let mark: Int
  static let markWidth = 11

  init(width: Int) {
    let free = width - 2 - Self.numberWidth - Self.markWidth - 2 - 4
    domainWidth = free * 32 / 100
    let alias = free * 28 / 100
    let first = free * 19 / 100
    let last = free - domainWidth - alias - first
    number = domain + domainWidth
    let start = number + Self.numberWidth + 2
    starts = [start, start + alias + 1, start + alias + first + 2]
    widths = [alias, first, last]
    mark = start + alias + first + last + 3
  }
}

extension Canvas {
  mutating func gridHeads(_ columns: GridColumns, row: Int) {
    text("Domain", columns.domain, row, width: columns.domainWidth, role: .label)
    cell("#", columns.number, row, width: GridColumns.numberWidth, role: .label, align: .right)
    for (index, column) in MailboxColumn.allCases.enumerated() {
      let title = Sentences.title(of: column)
      let word = TextWidth.columns(of: title) > columns.widths[index] ? title.prefix { $0 != " " } : title[...]
      text(String(word), columns.starts[index], row, width: columns.widths[index], role: .label)
    }
  }

  /// The rows that are seen. The lines are walked once, to the first of them; what is not seen costs nothing.
  mutating func grid(
    _ state: WizardState, _ draft: Draft, sizes: MailboxSizes, window: Window, columns: GridColumns, in block: Rectangle
  ) {
    guard !window.rows.isEmpty, let first = state.gridCell(at: window.offset) else { return }
    var (line, mailbox) = (first.line, first.mailbox)
    for (position, gridRow) in window.rows.enumerated() {
      let row = block.origin.row + position
      let isFocused = gridRow == state.mailboxes.row && state.mailboxes.focus == .grid
      let showsDomain = mailbox == 0 || position == 0
      mailboxRow(
        GridPlace(
          line: line, mailbox: mailbox, showsDomain: showsDomain, isFocused: isFocused,
          isVendorNamed: draft.offer.map { draft.isVendorNamed(draft.lines[line], in: $0) } ?? false), state, draft, columns, row)
      mailbox += 1
      guard mailbox >= sizes.rows(of: draft.lines[line]) else { continue }
      guard let next = draft.lines[(line + 1)...].firstIndex(where: \.isChosen) else { return }
      (line, mailbox) = (next, 0)
    }
  }

  private struct GridPlace {
    let line: Int
    let mailbox: Int
    let showsDomain: Bool
    let isFocused: Bool
    let isVendorNamed: Bool
  }

  private mutating func mailboxRow(
    _ place: GridPlace, _ state: WizardState, _ draft: Draft, _ columns: GridColumns, _ row: Int
  ) {
    let line = draft.lines[place.line]
    if place.showsDomain {
      text(
        line.name.text, columns.domain, row, width: columns.domainWidth, role: place.mailbox == 0 ? .plain : .dim, losing: .middle)
    }
    cell(String(place.mailbox + 1), columns.number, row, width: GridColumns.numberWidth, role: .dim, align: .right)
    if place.isFocused { mark(0, row) }
    guard line.mailboxes.indices.contains(place.mailbox) else { return }
    let entry = line.mailboxes[place.mailbox]
    for (index, column) in MailboxColumn.allCases.enumerated() {
      let value =
        switch column {
        case .alias: entry.alias
        case .first: entry.first
        case .last: entry.last
        }
      let isCell = place.isFocused && column == state.mailboxes.column
      let caret = isCell && state.overlay == nil ? state.caret : nil
      if column == .alias, place.isVendorNamed {
        cell(Sentences.aliasesByVendor, columns.starts[index], row, width: columns.widths[index], role: .dim)
        continue
      }
      field(value, caret: caret, columns.starts[index], row, width: columns.widths[index])
    }
    guard let problem = Self.problem(of: line.name, place.mailbox, in: state) else { return }
    run(
      [(glyphs.cross + " ", .problem), (Sentences.short(problem.fault), .problem)], columns.mark, row, width: GridColumns.markWidth)
  }

  private static func problem(of name: DomainName, _ mailbox: Int, in state: WizardState) -> Problem? {
    state.mailboxes.problems[name]?.first { problem in
      if case .mailbox(_, let index, _) = problem.place { index == mailbox } else { false }
    }
  }
}
