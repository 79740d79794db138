import Ordering

// Rows of the grid that are selected, and what is done to all of them.

extension Command {
  /// Begins or ends the selection of rows; while it lasts, letters are commands.
  public static let selectRows = Command("selectRows")
  public static let selectAll = Command("selectAll")
  /// Writes the aliases of the selected rows by a pattern.
  public static let fillPattern = Command("fillPattern")
  /// Finds a text in a column and puts another in its place.
  public static let replaceText = Command("replaceText")
  /// From a row to its person in the people field, and from there to that person's first row.
  public static let goToPerson = Command("goToPerson")
}

extension ChoiceList.ID {
  static let fillPattern = ChoiceList.ID("fillPattern")
}

extension MailboxesScreen {
  /// The selected rows; nil while none are.
  public var selection: ClosedRange<Int>? {
    guard state.focus == .grid, let anchor = state.anchor, gridRows > 0 else { return nil }
    let other = min(anchor, gridRows - 1)
    return min(other, state.row)...max(other, state.row)
  }

  /// What a command on rows is done to: the selection, or the row under the cursor.
  private var rows: ClosedRange<Int> { selection ?? state.row...state.row }

  mutating func toggleSelection() {
    state.anchor = state.anchor == nil ? state.row : nil
    caretToEnd()
  }

  mutating func selectAll() {
    state.anchor = 0
    state.row = max(0, gridRows - 1)
  }

  mutating func endSelection() {
    state.anchor = nil
    caretToEnd()
  }

  /// The first row's domain is copied down: every other selected row takes the cell of the same mailbox there; in one domain alone, that of the first row.
  mutating func copySelectionDown(_ rows: ClosedRange<Int>) {
    guard let source = gridCell(at: rows.lowerBound) else { return }
    let column = state.column
    let isOneDomain = gridCell(at: rows.upperBound)?.line == source.line
    change(rows, column: column) { draft, cell in
      if isOneDomain { return cell.mailbox == source.mailbox ? nil : draft[source.line, source.mailbox, column] }
      guard cell.line != source.line, draft.lines[source.line].mailboxes.indices.contains(cell.mailbox) else { return nil }
      return draft[source.line, cell.mailbox, column]
    }
  }

  mutating func offerPatterns() {
    let all = AliasPattern.allCases.map { ChoiceList.Choice(value: $0.rawValue, title: $0.title) }
    offer(ChoiceList(.fillPattern, title: MailboxesSentences.fillTitle(rows.count), all))
  }

  /// Writes the aliases of rows by a pattern; one that another row of the domain has, or that the name does not give, stays as it was.
  mutating func fill(by pattern: AliasPattern) {
    var used: [Int: Set<String>] = [:]
    var left = 0
    change(rows, column: .alias) { draft, cell in
      let mailbox = draft.lines[cell.line].mailboxes[cell.mailbox]
      let alias = pattern.alias(for: mailbox.person)
      if alias == mailbox.alias { return nil }
      var others = used[cell.line] ?? Set(draft.lines[cell.line].mailboxes.map(\.alias))
      guard !alias.isEmpty, others.insert(alias).inserted else {
        left += 1
        return nil
      }
      others.remove(mailbox.alias)
      used[cell.line] = others
      return alias
    }
    if left > 0 { say(MailboxesSentences.patternLeft(left, pattern), .warning) }
  }

  /// What was typed into rows gives way to people and patterns again.
  mutating func refillSelection(_ rows: ClosedRange<Int>) {
    var count = 0
    for row in rows {
      guard let cell = gridCell(at: row), draft.lines[cell.line].mailboxes[cell.mailbox].isEdited else { continue }
      draft.lines[cell.line].mailboxes[cell.mailbox] = Mailbox(first: "", last: "", alias: "")
      count += 1
    }
    fillGrid()
    say(MailboxesSentences.rowsRefilled(count))
  }

  mutating func offerToReplace() {
    context.show(ReplaceForm(column: state.column, rows: selection == nil ? nil : rows))
  }

  /// Puts a text in the place of another, in a column of all rows or of some.
  mutating func replace(_ form: ReplaceForm) {
    let isAlias = form.column == .alias
    let (old, new) = isAlias ? (form.find.lowercased(), form.with.lowercased()) : (form.find, form.with)
    guard gridRows > 0 else { return }
    let all = 0...gridRows - 1
    change(form.rows?.clamped(to: all) ?? all, column: form.column) { draft, cell in
      let text = draft[cell.line, cell.mailbox, form.column]
      return text.contains(old) ? text.replacing(old, with: new) : nil
    }
  }

  /// Writes into the cells of a column, and says how many changed.
  private mutating func change(_ rows: ClosedRange<Int>, column: MailboxColumn, _ text: (Draft, GridCell) -> String?) {
    var draft = self.draft
    var count = 0
    for row in rows {
      guard let cell = gridCell(at: row) else { continue }
      if column == .alias, let offer = draft.offer, draft.isVendorNamed(draft.lines[cell.line], in: offer) { continue }
      guard let new = text(draft, cell), new != draft[cell.line, cell.mailbox, column] else { continue }
      draft[cell.line, cell.mailbox, column] = new
      count += 1
    }
    self.draft = draft
    checkGrid()
    caretToEnd()
    say(
      count == 0 ? MailboxesSentences.nothingChanged : MailboxesSentences.cellsChanged(count, column), count == 0 ? .warning : .info
    )
  }
}

// From a row to its person, and back.

extension MailboxesScreen {
  mutating func goToPerson() {
    state.anchor = nil
    if state.focus == .people { return goToRow() }
    guard let cell = gridCell else { return }
    let person = draft.lines[cell.line].mailboxes[cell.mailbox].person
    guard let place = PeopleField.end(of: person, in: draft.people) else {
      return say(MailboxesSentences.notAmongPeople(person), .warning)
    }
    state.focus = .people
    context.ask(.caret(place))
  }

  /// To the first row of the person at the caret.
  private mutating func goToRow() {
    let caret = context.wizard.caret
    let people = Person.list(in: draft.people)
    let person = people.first { PeopleField.end(of: $0, in: draft.people).map { $0 >= caret } ?? false } ?? people.last
    guard let person,
      let row = (0..<gridRows).first(where: { row in
        gridCell(at: row).map { draft.lines[$0.line].mailboxes[$0.mailbox].person == person } ?? false
      })
    else { return say(MailboxesSentences.noRow(person), .warning) }
    state.focus = .grid
    state.row = row
    leftPeople()
    caretToEnd()
  }
}

extension PeopleField {
  /// Characters up to the end of a person's name as it stands in the field; nil where it does not stand there so.
  static func end(of person: Person, in text: String) -> Int? {
    guard Person.list(in: text).contains(person) else { return nil }
    let whole = [person.name, "\"\(person.first)\" \(person.last)", "\(person.last), \(person.first)"]
    let found =
      whole.lazy.compactMap { text.firstRange(of: $0) }.first ?? (person.last.isEmpty ? nil : text.firstRange(of: person.last))
    return found.map { text.distance(from: text.startIndex, to: $0.upperBound) }
  }
}

extension MailboxesSentences {
  static func fillTitle(_ rows: Int) -> String { "Aliases of \(Sentences.count(rows, "row")) by" }
  static func patternLeft(_ rows: Int, _ pattern: AliasPattern) -> String {
    "\(Sentences.count(rows, "row keeps its alias", "rows keep their aliases")): \(pattern.title) is another row's there, or the name has none."
  }
  static func cellsChanged(_ count: Int, _ column: MailboxColumn) -> String {
    "\(Sentences.title(of: column)): \(Sentences.count(count, "cell")) changed."
  }
  static let nothingChanged = "No cell of these rows changes."
  static func rowsRefilled(_ count: Int) -> String {
    count == 0 ? "None of these rows was typed into." : "\(Sentences.count(count, "row")) filled again from people and patterns."
  }
  static func notAmongPeople(_ person: Person) -> String {
    person.name.isEmpty
      ? "This row has no name yet: type it, or add people." : "\(person.name) is not among the people: only this row says so."
  }
  static func noRow(_ person: Person?) -> String {
    person.map { "\($0.name) has no mailbox. Spread people otherwise, or order more per domain." } ?? "People: nobody is named yet."
  }
  /// How many rows are selected.
  public static func selected(_ count: Int) -> String { "\(Sentences.count(count, "row")) selected" }
}
