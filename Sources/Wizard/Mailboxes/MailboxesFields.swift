public import Ordering

extension TextField {
  public static let people = TextField("people")

  /// A cell of the grid.
  public static func cell(line: Int, mailbox: Int, _ column: MailboxColumn) -> TextField {
    TextField("cell \(line) \(mailbox) \(column.rawValue)", isCell: true)
  }
}

extension MailboxesScreen {
  public var field: TextField? {
    switch state.focus {
    case .people: .people
    case .patterns: nil
    case .grid: gridCell.map { .cell(line: $0.line, mailbox: $0.mailbox, state.column) }
    }
  }

  public func text(of field: TextField) -> String {
    if field == .people { return draft.people }
    guard field.isCell, let cell = gridCell else { return "" }
    return draft[cell.line, cell.mailbox, state.column]
  }

  public mutating func write(_ text: String, in field: TextField) {
    if field == .people {
      draft.people = text
      fillGrid()
    } else if field.isCell, let cell = gridCell {
      write(text, in: cell, state.column)
    }
  }

  public func separator(in field: TextField) -> String? { field == .people ? ", " : nil }
}
