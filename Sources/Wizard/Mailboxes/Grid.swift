public import Ordering

/// A row of the grid: a mailbox of a chosen domain.
public struct GridCell: Equatable, Sendable {
  /// Index among the draft's lines.
  public let line: Int
  /// Number within the domain, from 0.
  public let mailbox: Int
}

extension WizardState {
  /// Rows of the grid.
  public var gridRows: Int { mailboxes.grid.rows }

  /// The mailbox a row shows.
  public func gridCell(at row: Int) -> GridCell? {
    guard let cell = mailboxes.grid.cell(at: row), let draft, draft.lines.indices.contains(cell.line) else { return nil }
    return draft.lines[cell.line].mailboxes.indices.contains(cell.mailbox) ? cell : nil
  }

  /// The same mailbox of the chosen domain above; nil where there is none.
  func cell(above cell: GridCell) -> GridCell? {
    guard let draft, let line = mailboxes.grid.line(before: cell.line) else { return nil }
    return draft.lines[line].mailboxes.indices.contains(cell.mailbox) ? GridCell(line: line, mailbox: cell.mailbox) : nil
  }

  /// The mailbox under the cursor.
  public var gridCell: GridCell? { gridCell(at: mailboxes.row) }

  /// The problem of a mailbox's column, or else of the mailbox.
  public func problem(at cell: GridCell, _ column: MailboxColumn? = nil) -> Problem? {
    guard let draft else { return nil }
    let name = draft.lines[cell.line].name
    return mailboxes.problems[name]?.first { problem in
      guard case .mailbox(_, let index, let its) = problem.place else { return false }
      return index == cell.mailbox && (column == nil || its == column)
    }
  }
}

extension Draft {
  subscript(line: Int, mailbox: Int, column: MailboxColumn) -> String {
    get {
      guard lines.indices.contains(line), lines[line].mailboxes.indices.contains(mailbox) else { return "" }
      let entry = lines[line].mailboxes[mailbox]
      return switch column {
      case .alias: entry.alias
      case .first: entry.first
      case .last: entry.last
      }
    }
    set {
      guard lines.indices.contains(line), lines[line].mailboxes.indices.contains(mailbox) else { return }
      switch column {
      case .alias: lines[line].mailboxes[mailbox].alias = newValue
      case .first: lines[line].mailboxes[mailbox].first = newValue
      case .last: lines[line].mailboxes[mailbox].last = newValue
      }
      lines[line].mailboxes[mailbox].isEdited = true
    }
  }
}

extension WizardModel {
  /// Gives every chosen domain the offer's number of mailboxes: typed ones stay, the rest comes from people and patterns, and what they
  /// cannot name stays empty for the person.
  mutating func fillGrid() {
    guard var draft = state.draft, let offer = draft.offer else { return }
    let generator = draft.generator
    let sizes = draft.sizes(in: offer)
    var usuals: [Int: NameGenerator.Result] = [:]
    var shortage = 0
    var wanted = 0
    for index in draft.lines.indices where draft.lines[index].isChosen {
      let name = draft.lines[index].name
      let size = sizes.rows(of: draft.lines[index])
      let taken = draft.kind == .extraMailboxes ? draft.lines[index].listing?.aliases ?? [] : []
      wanted = max(wanted, size)
      let old = withTyped(draft.lines[index].mailboxes, of: name, size: size)
      guard old.contains(where: \.isEdited) else {
        let usual = taken.isEmpty ? usuals[size] ?? generator.mailboxes(size) : generator.mailboxes(size, avoiding: taken)
        if taken.isEmpty { usuals[size] = usual }
        shortage = max(shortage, usual.missing)
        let filled = usual.mailboxes + Array(repeating: Mailbox(first: "", last: "", alias: ""), count: usual.missing)
        if draft.lines[index].mailboxes != filled { draft.lines[index].mailboxes = filled }
        continue
      }
      let kept = old.prefix(size)
      let edited = kept.filter(\.isEdited)
      let made = generator.mailboxes(size - edited.count, avoiding: taken.union(edited.map(\.alias)))
      shortage = max(shortage, made.missing)
      var next = made.mailboxes.makeIterator()
      draft.lines[index].mailboxes = (0..<size).map { position in
        if position < kept.count, kept[position].isEdited { return kept[position] }
        return next.next() ?? Mailbox(first: "", last: "", alias: "")
      }
    }
    state.draft = draft
    state.mailboxes.grid = GridIndex(draft, offer)
    state.mailboxes.shortage =
      shortage == 0
      ? nil
      : MailboxesState.Shortage(
        mailboxes: shortage, wanted: wanted,
        people: draft.patterns.isEmpty ? nil : (shortage + draft.patterns.count - 1) / draft.patterns.count)
    state.mailboxes.row = max(0, min(state.mailboxes.row, state.gridRows - 1))
    checkGrid()
  }

  /// A domain's mailboxes with what was typed beyond a smaller count; what `size` leaves out now is kept for later.
  private mutating func withTyped(_ mailboxes: [Mailbox], of name: DomainName, size: Int) -> [Mailbox] {
    var all = mailboxes
    if let beyond = state.mailboxes.beyond[name], beyond.count > all.count { all += beyond[all.count...] }
    guard all.count > size || state.mailboxes.beyond[name] != nil else { return all }
    state.mailboxes.beyond[name] = all.dropFirst(size).contains(where: \.isEdited) ? all : nil
    return all
  }

  /// Looks for problems in all chosen domains.
  mutating func checkGrid() {
    guard let draft = state.draft, let offer = draft.offer else { return }
    state.mailboxes.grid = GridIndex(draft, offer)
    state.mailboxes.peopleProblems = DraftCheck.people(draft)
    var problems: [DomainName: [Problem]] = [:]
    for line in draft.lines where line.isChosen {
      let found = DraftCheck.mailboxes(of: line, offer: offer, in: draft)
      if !found.isEmpty { problems[line.name] = found }
    }
    state.mailboxes.problems = problems
  }

  /// Writes into a cell; only its own domain is checked anew, so that a large grid stays quick.
  mutating func setCell(_ line: Int, _ mailbox: Int, _ column: MailboxColumn, to text: String) {
    state.draft?[line, mailbox, column] = text
    guard let draft = state.draft, let offer = draft.offer, draft.lines.indices.contains(line) else { return }
    let changed = draft.lines[line]
    let found = DraftCheck.mailboxes(of: changed, offer: offer, in: draft)
    state.mailboxes.problems[changed.name] = found.isEmpty ? nil : found
  }
}
