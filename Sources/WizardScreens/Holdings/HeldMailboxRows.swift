import Ordering
import Terminal
import Wizard

extension WizardScreen {
  /// The mailboxes of the focused domain; beside the list of domains they only show what belongs to it.
  mutating func drawHeldMailboxes(_ state: WizardState, in block: Rectangle, on sheet: inout Canvas) {
    guard let domain = state.focusedDomain, !block.isEmpty else { return }
    let (head, list) = block.split(top: 1)
    let column = list.origin.column
    sheet.text(
      "Mailboxes of \(domain.name)", column + 2, head.origin.row, width: head.size.columns - 3, role: .label, losing: .middle)
    if let sentence = Sentences.insteadOfMailboxes(state) {
      sheet.instead(sentence, in: list)
      return
    }
    let mailboxes = state.heldMailboxes
    let focused = state.holdings.rows[.mailboxes] ?? 0
    let isFocused = state.holdings.part == .mailboxes
    let columns = HeldMailboxColumns(list)
    let window = window(.held(.mailboxes), showing: focused, of: mailboxes.count, height: list.size.rows)
    for (line, index) in window.rows.enumerated() {
      let row = list.origin.row + line
      sheet.heldMailbox(
        mailboxes[index], isMarked: state.holdings.marked.contains(mailboxes[index].address), columns: columns, row: row)
      if index == focused, isFocused { sheet.heldCursor(column, row, hasKeys: !state.holdings.isFiltering) }
    }
    sheet.moreMarks(window, in: list)
  }
}

/// The columns of the table of mailboxes; a narrow panel leaves the person's name out.
struct HeldMailboxColumns {
  let mark: Int
  let address: Int
  let addressWidth: Int
  let person: Int
  let personWidth: Int
  let stage: Int
  /// Whether the domain, which stands above, is left out of the addresses.
  let isNarrow: Bool
  static let stageWidth = 16

  init(_ block: Rectangle) {
    mark = block.origin.column + 2
    address = block.origin.column + 4
    let free = block.size.columns - 5 - Self.stageWidth
    isNarrow = free < 40
    personWidth = free < 52 ? 0 : free / 3
    addressWidth = free - personWidth
    person = address + addressWidth
    stage = person + personWidth
  }
}

extension Canvas {
  fileprivate mutating func heldMailbox(_ mailbox: HeldMailbox, isMarked: Bool, columns: HeldMailboxColumns, row: Int) {
    if isMarked { text(glyphs.tick, columns.mark, row, width: 1, role: .chosen) }
    let address = columns.isNarrow ? String(mailbox.address.prefix { $0 != "@" }) : mailbox.address
    text(address, columns.address, row, width: columns.addressWidth - 1, losing: .middle)
    text("\(mailbox.first) \(mailbox.last)", columns.person, row, width: columns.personWidth - 1, role: .dim)
    let (sign, role) = sign(of: mailbox.stage)
    run([(sign + " ", role), (Sentences.stage(mailbox.stage), role)], columns.stage, row, width: HeldMailboxColumns.stageWidth)
  }
}
