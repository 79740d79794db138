import Ordering

extension MailboxesScreen {
  /// Gives every chosen domain the offer's number of mailboxes: typed ones stay where they are, the other cells come from people and patterns, and
  /// what they cannot name stays empty for the person.
  /// - Parameters:
  ///   - writes: whether the draft takes it; where something was undone, only what is missing and who is left out is looked at.
  ///   - completes: whether the empty cells of typed mailboxes are filled; by itself, not while the people are being typed.
  mutating func fillGrid(writes: Bool = true, completes: Bool? = nil) {
    guard let offer = draft.offer else { return }
    var draft = self.draft
    draft.assignTurns()
    var filling = MailboxFilling(draft, completes: completes ?? (state.focus != .people))
    let sizes = draft.sizes(in: offer)
    for index in draft.lines.indices where draft.lines[index].isChosen {
      let line = draft.lines[index]
      let size = sizes.rows(of: line)
      let taken = draft.kind == .extraMailboxes ? line.listing?.aliases ?? [] : []
      let filled = filling.mailboxes(
        of: line, old: withTyped(line.mailboxes, of: line.name, size: size), size: size, avoiding: taken)
      if line.mailboxes != filled { draft.lines[index].mailboxes = filled }
    }
    if writes { self.draft = draft }
    state.grid = GridIndex(self.draft, offer)
    let patterns = draft.patterns.count
    // Where every domain is one person's, more people name none of its mailboxes.
    let people = patterns == 0 || draft.spread == .onePerson ? nil : (filling.shortage + patterns - 1) / patterns
    state.shortage = filling.shortage == 0 ? nil : MailboxesState.Shortage(mailboxes: filling.shortage, people: people)
    state.row = max(0, min(state.row, gridRows - 1))
    state.idle = filling.idle(in: self.draft, offer)
    checkGrid()
  }

  /// Something was undone or done again.
  /// - Parameter name: the domain, where that was one cell of one mailbox: then it alone is looked at, as when the cell is typed into.
  mutating func restored(cellOf name: DomainName?) {
    if let name, let line = draft.lines.first(where: { $0.name == name }) {
      checkMailboxes(of: line)
    } else {
      fillGrid(writes: false)
    }
  }

  /// A domain's mailboxes with what was typed beyond a smaller count; what `size` leaves out now is kept for later.
  private mutating func withTyped(_ mailboxes: [Mailbox], of name: DomainName, size: Int) -> [Mailbox] {
    var all = mailboxes
    if let beyond = state.beyond[name], beyond.count > all.count { all += beyond[all.count...] }
    guard all.count > size || state.beyond[name] != nil else { return all }
    state.beyond[name] = all.dropFirst(size).contains(where: \.isEdited) ? all : nil
    return all
  }

  /// Looks for problems in all chosen domains.
  mutating func checkGrid() {
    guard let offer = draft.offer else { return }
    state.grid = GridIndex(draft, offer)
    let people = PeopleReading(draft.people)
    state.peopleProblems = DraftCheck.people(draft, people)
    state.peopleNotes = people.notes
    var problems: [DomainName: [Problem]] = [:]
    var check = MailboxCheck(draft, offer)
    for line in draft.lines where line.isChosen {
      let found = check.problems(of: line)
      if !found.isEmpty { problems[line.name] = found }
    }
    state.problems = problems
  }

  /// Writes into a cell; only its own domain is checked anew, so that a large grid stays quick.
  mutating func write(_ text: String, in cell: GridCell, _ column: MailboxColumn) {
    draft[cell.line, cell.mailbox, column] = text
    if draft.lines.indices.contains(cell.line) { checkMailboxes(of: draft.lines[cell.line]) }
  }

  private mutating func checkMailboxes(of line: DraftLine) {
    guard let offer = draft.offer else { return }
    let found = DraftCheck.mailboxes(of: line, offer: offer, in: draft)
    state.problems[line.name] = found.isEmpty ? nil : found
  }
}
