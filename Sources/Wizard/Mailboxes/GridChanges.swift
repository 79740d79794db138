import Ordering

// What the commands of the mailbox step do.

extension MailboxesScreen {
  mutating func takeEnter() {
    switch state.focus {
    case .people:
      state.focus = .grid
      leftPeople()
    case .patterns: togglePattern()
    case .grid where selection != nil: endSelection()
    case .grid:
      if focusedSpelling != nil { acceptSpelling() }
      state.row = moved(state.row, by: .down, count: gridRows)
    }
    caretToEnd()
  }

  /// The name under the cursor whose spelling has to be looked at, with the alias made of it.
  var focusedSpelling: (name: String, alias: String)? {
    guard state.focus == .grid, state.anchor == nil, let cell = gridCell,
      case .spelling(let alias, let name) = problem(at: cell, .alias)?.fault
    else {
      return nil
    }
    return (name, alias)
  }

  /// A person has looked at how a name is spelt: that holds for all its mailboxes.
  mutating func acceptSpelling() {
    guard let spelling = focusedSpelling else { return }
    draft.spellings.insert(spelling.name)
    checkGrid()
    say(MailboxesSentences.spellingAccepted(spelling.alias, of: spelling.name))
  }

  /// Takes or leaves the pattern under the cursor, or numbers behind the last one.
  mutating func togglePattern() {
    guard state.focus == .patterns else { return }
    guard AliasPattern.allCases.indices.contains(state.patternCursor) else { return toggleNumbers() }
    let pattern = AliasPattern.allCases[state.patternCursor]
    if draft.patterns.contains(pattern) { draft.patterns.removeAll { $0 == pattern } } else { draft.patterns.append(pattern) }
    fillGrid()
    caretToEnd()
  }

  mutating func toggleNumbers() {
    draft.allowsNumbers.toggle()
    fillGrid()
    caretToEnd()
  }

  /// Takes the cell's text from the same mailbox of the domain above; in selected rows, from the first of them on.
  mutating func copyDown() {
    if let selection { return copySelectionDown(selection) }
    guard let cell = gridCell, let above = self.cell(above: cell) else { return }
    write(draft[above.line, above.mailbox, state.column], in: cell, state.column)
    state.row = moved(state.row, by: .down, count: gridRows)
    caretToEnd()
  }

  /// Fills the grid anew; what was typed into it is only forgotten after a question.
  mutating func askToRefill() {
    if let selection { return refillSelection(selection) }
    let edited = draft.lines.reduce(0) { $1.isChosen ? $0 + $1.mailboxes.count(where: \.isEdited) : $0 }
    guard edited > 0 else { return refill() }
    ask(Question(.refill, MailboxesSentences.refills(edited), yes: "Fill again", no: "Keep", care: .typed))
  }

  /// Forgets what was typed into the grid and fills it anew.
  mutating func refill() {
    for index in draft.lines.indices where draft.lines[index].isChosen { draft.lines[index].mailboxes = [] }
    state.beyond = [:]
    fillGrid()
    caretToEnd()
    say(MailboxesSentences.refilled)
  }

  /// Gives the focused domain the next provider of the same vendor that takes its name.
  mutating func changeProvider() {
    guard let offer = draft.offer, let cell = gridCell else { return }
    let line = draft.lines[cell.line]
    let all = draft.mixable(with: offer)
    guard let index = all.firstIndex(of: draft.offer(for: line, in: offer)) else { return }
    let next = all[(index + 1) % all.count]
    draft.lines[cell.line].provider = next.provider == offer.provider ? nil : next.provider
    fillGrid()
    state.row = row(of: line.name, mailbox: 0)
    caretToEnd()
    say(MailboxesSentences.providerChanged(line.name, to: next))
  }

  /// Lets ScaledMail make the aliases of the focused domain's provider from one name a domain, or types them again.
  mutating func toggleVendorNaming() {
    guard let offer = draft.offer else { return }
    let provider = gridCell.map { draft.offer(for: draft.lines[$0.line], in: offer).provider } ?? offer.provider
    let isOn = !draft.vendorNamed.contains(provider)
    if isOn { draft.vendorNamed.insert(provider) } else { draft.vendorNamed.remove(provider) }
    fillGrid()
    caretToEnd()
    say(MailboxesSentences.vendorNaming(Offer(offer.vendor, provider), isOn: isOn))
  }

  /// Goes on once every mailbox is named; else to the first problem.
  mutating func leaveGrid() {
    guard let offer = draft.offer else { return }
    if state.focus == .people, leftPeople() { return }
    checkGrid()
    if DraftCheck.peopleHold(draft), let people = state.peopleProblems.stopping.first { return show(people) }
    guard let first = DraftCheck.mailboxes(draft, offer: offer).stopping.first else {
      goOn()
      return state.idle.isEmpty ? () : say(MailboxesSentences.idle(state.idle, isSame: isSameOnSeveral), .warning)
    }
    let isTyped = draft.chosen.contains { $0.mailboxes.contains(where: \.isEdited) }
    let lacksPeople = Person.list(in: draft.people).isEmpty && !isTyped
    if lacksPeople || first.fault == .nameMissing, let people = state.peopleProblems.stopping.first { return show(people) }
    show(first)
    if let shortage = state.shortage {
      say(MailboxesSentences.shortage(shortage, draft.spread, hasPeople: !draft.people.allSatisfy(\.isWhitespace)), .warning)
    }
  }
}
