import Ordering

extension WizardModel {
  mutating func enterMailboxes() {
    fillGrid()
    state.mailboxes.focus = state.draft?.people.isEmpty == false ? .grid : .people
  }

  mutating func runMailboxes(_ command: Command) {
    switch command {
    case .nextField, .previousField: moveMailboxFocus(forward: command == .nextField)
    case .up, .down, .pageUp, .pageDown, .top, .bottom: moveInMailboxes(command)
    case .left, .right: moveSideways(command)
    case .choose: togglePattern()
    case .toggleNumbers: toggleNumbers()
    case .copyDown: copyDown()
    case .refillNames: refill()
    case .vendorNames: askForNames()
    case .changeProvider: changeProvider()
    case .vendorNaming: toggleVendorNaming()
    default: break
    }
    caretToEnd()
  }

  mutating func acceptInMailboxes() {
    switch state.mailboxes.focus {
    case .people: state.mailboxes.focus = .grid
    case .patterns: togglePattern()
    case .grid: state.mailboxes.row = moved(state.mailboxes.row, by: .down, count: state.gridRows)
    }
    caretToEnd()
  }

  private mutating func moveMailboxFocus(forward: Bool) {
    if state.mailboxes.focus == .grid {
      // Inside the grid Tab goes from cell to cell, and out of it at its edges.
      let columns = MailboxColumn.allCases
      let position = (columns.firstIndex(of: state.mailboxes.column) ?? 0) + (forward ? 1 : -1)
      if columns.indices.contains(position) {
        state.mailboxes.column = columns[position]
        return
      }
      let row = state.mailboxes.row + (forward ? 1 : -1)
      if (0..<state.gridRows).contains(row) {
        state.mailboxes.row = row
        state.mailboxes.column = forward ? .alias : .last
        return
      }
    }
    let all = MailboxesState.Focus.allCases
    guard let index = all.firstIndex(of: state.mailboxes.focus) else { return }
    state.mailboxes.focus = all[(index + (forward ? 1 : all.count - 1)) % all.count]
    if state.mailboxes.focus == .grid {
      state.mailboxes.row = forward ? 0 : max(0, state.gridRows - 1)
      state.mailboxes.column = forward ? .alias : .last
    }
  }

  private mutating func moveInMailboxes(_ command: Command) {
    switch (state.mailboxes.focus, command) {
    case (.grid, .up) where state.mailboxes.row == 0: state.mailboxes.focus = .patterns
    case (.grid, _): state.mailboxes.row = moved(state.mailboxes.row, by: command, count: state.gridRows)
    case (.people, .down): state.mailboxes.focus = .patterns
    case (.patterns, .down): state.mailboxes.focus = .grid
    case (.patterns, .up): state.mailboxes.focus = .people
    default: break
    }
  }

  private mutating func moveSideways(_ command: Command) {
    guard state.mailboxes.focus == .patterns else { return }
    let position = state.mailboxes.patternCursor + (command == .left ? -1 : 1)
    state.mailboxes.patternCursor = min(max(position, 0), AliasPattern.allCases.count)
  }

  private mutating func togglePattern() {
    guard state.mailboxes.focus == .patterns else { return }
    let cursor = state.mailboxes.patternCursor
    guard AliasPattern.allCases.indices.contains(cursor) else {
      toggleNumbers()
      return
    }
    let pattern = AliasPattern.allCases[cursor]
    guard var patterns = state.draft?.patterns else { return }
    if patterns.contains(pattern) { patterns.removeAll { $0 == pattern } } else { patterns.append(pattern) }
    state.draft?.patterns = patterns
    fillGrid()
  }

  private mutating func toggleNumbers() {
    state.draft?.allowsNumbers.toggle()
    fillGrid()
  }

  /// Takes the cell's text from the same mailbox of the domain above.
  private mutating func copyDown() {
    guard let draft = state.draft, let cell = state.gridCell, let above = state.cell(above: cell) else { return }
    let column = state.mailboxes.column
    setCell(cell.line, cell.mailbox, column, to: draft[above.line, above.mailbox, column])
    state.mailboxes.row = moved(state.mailboxes.row, by: .down, count: state.gridRows)
  }

  /// Forgets what was typed into the grid and fills it anew.
  private mutating func refill() {
    guard var draft = state.draft else { return }
    for index in draft.lines.indices where draft.lines[index].isChosen { draft.lines[index].mailboxes = [] }
    state.draft = draft
    state.mailboxes.beyond = [:]
    fillGrid()
    say(Sentences.refilled)
  }

  /// Asks Saleshandy's generator for the focused domain's names, in the name of the first person.
  private mutating func askForNames() {
    guard let draft = state.draft, let offer = draft.offer, let person = Person.list(in: draft.people).first,
      let cell = state.gridCell ?? state.gridCell(at: 0)
    else { return }
    let name = draft.lines[cell.line].name
    state.mailboxes.asking = name
    let count = min(draft.mailboxesPerDomain(with: offer), SaleshandyRules.namesPerGeneration.upperBound)
    emit(.mailboxNames(person, name, count: count))
  }

  mutating func takeMailboxNames(_ result: Result<[String], VendorFailure>, for name: DomainName) {
    guard state.mailboxes.asking == name else { return }
    state.mailboxes.asking = nil
    guard var draft = state.draft, draft.offer?.vendor == .saleshandy,
      let index = draft.lines.firstIndex(where: { $0.name == name }),
      let person = Person.list(in: draft.people).first
    else { return }
    switch result {
    case .failure(let failure): say(Sentences.namesNotMade(failure), .warning)
    case .success(let aliases):
      let before = state.mailboxes.made[name] ?? []
      let open = draft.lines[index].mailboxes.indices.filter { position in
        let mailbox = draft.lines[index].mailboxes[position]
        return !mailbox.isEdited || before.contains(mailbox.alias)
      }
      let typed = draft.lines[index].mailboxes.indices.filter { !open.contains($0) }.map { draft.lines[index].mailboxes[$0].alias }
      var used = Set(typed)
      let usable = aliases.filter { AliasRules.fault(in: $0) == nil && used.insert($0).inserted }
      for (position, alias) in zip(open, usable) {
        draft.lines[index].mailboxes[position] = Mailbox(first: person.first, last: person.last, alias: alias, isEdited: true)
      }
      state.mailboxes.made[name] = Set(usable.prefix(open.count))
      state.draft = draft
      fillGrid()
      caretToEnd()
      say(Sentences.namesMade(min(usable.count, open.count), for: name))
    }
  }

  mutating func leaveMailboxes() {
    guard let draft = state.draft, let offer = draft.offer else { return }
    checkGrid()
    let problems = DraftCheck.mailboxes(draft, offer: offer).stopping
    guard let first = problems.first else {
      enterNext()
      return
    }
    let isTyped = draft.chosen.contains { $0.mailboxes.contains(where: \.isEdited) }
    let lacksPeople = Person.list(in: draft.people).isEmpty && !isTyped
    let lacksName = first.fault == .nameMissing
    if lacksPeople || lacksName, let people = state.mailboxes.peopleProblems.stopping.first {
      focus(on: people)
      return
    }
    focus(on: first)
    if let shortage = state.mailboxes.shortage { say(Sentences.shortage(shortage), .warning) }
  }
}
