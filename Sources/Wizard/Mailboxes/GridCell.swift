public import Ordering

/// A row of the grid: a mailbox of a chosen domain.
public struct GridCell: Equatable, Sendable {
  /// Index among the draft's lines.
  public let line: Int
  /// Number within the domain, from 0.
  public let mailbox: Int
}

extension MailboxesScreen {
  /// Rows of the grid.
  public var gridRows: Int { state.grid.rows }

  /// The mailbox a row shows.
  public func gridCell(at row: Int) -> GridCell? {
    guard let cell = state.grid.cell(at: row), draft.lines.indices.contains(cell.line) else { return nil }
    return draft.lines[cell.line].mailboxes.indices.contains(cell.mailbox) ? cell : nil
  }

  /// The mailbox under the cursor.
  public var gridCell: GridCell? { gridCell(at: state.row) }

  /// The same mailbox of the chosen domain above; nil where there is none.
  func cell(above cell: GridCell) -> GridCell? {
    guard let line = state.grid.line(before: cell.line) else { return nil }
    return draft.lines[line].mailboxes.indices.contains(cell.mailbox) ? GridCell(line: line, mailbox: cell.mailbox) : nil
  }

  /// The grid's row of a mailbox.
  func row(of name: DomainName, mailbox: Int) -> Int {
    guard let line = draft.lines.firstIndex(where: { $0.name == name && $0.isChosen }), let start = state.grid.start(ofLine: line)
    else { return 0 }
    return start + min(mailbox, max(0, draft.lines[line].mailboxes.count - 1))
  }

  /// The problem of a mailbox's column, or else of the mailbox.
  public func problem(at cell: GridCell, _ column: MailboxColumn? = nil) -> Problem? {
    state.problems[draft.lines[cell.line].name]?.first { problem in
      guard case .mailbox(_, let index, let its) = problem.place else { return false }
      return index == cell.mailbox && (column == nil || its == column)
    }
  }
}

extension Draft {
  /// The text of a cell; typing into it marks the cell as the person's own.
  subscript(line: Int, mailbox: Int, column: MailboxColumn) -> String {
    get {
      guard lines.indices.contains(line), lines[line].mailboxes.indices.contains(mailbox) else { return "" }
      return lines[line].mailboxes[mailbox][column]
    }
    set {
      guard lines.indices.contains(line), lines[line].mailboxes.indices.contains(mailbox) else { return }
      lines[line].mailboxes[mailbox][column] = newValue
      lines[line].mailboxes[mailbox].edited.insert(EditedCells(column))
    }
  }
}
