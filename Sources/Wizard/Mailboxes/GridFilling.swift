import Ordering

extension MailboxesScreen {
  /// Gives every chosen domain the offer's number of mailboxes: typed ones stay, the rest comes from people and patterns, and what they
  /// cannot name stays empty for the person.
  mutating func fillGrid() {
    guard let offer = draft.offer else { return }
    var draft = self.draft
    var names = GridNames(draft.generator)
    let sizes = draft.sizes(in: offer)
    for index in draft.lines.indices where draft.lines[index].isChosen {
      let line = draft.lines[index]
      let size = sizes.rows(of: line)
      let taken = draft.kind == .extraMailboxes ? line.listing?.aliases ?? [] : []
      let old = withTyped(line.mailboxes, of: line.name, size: size)
      let filled =
        old.contains(where: \.isEdited) ? names.beside(old, size, avoiding: taken) : names.mailboxes(size, avoiding: taken)
      if line.mailboxes != filled { draft.lines[index].mailboxes = filled }
    }
    self.draft = draft
    state.grid = GridIndex(draft, offer)
    let patterns = draft.patterns.count
    state.shortage =
      names.shortage == 0
      ? nil
      : MailboxesState.Shortage(
        mailboxes: names.shortage, people: patterns == 0 ? nil : (names.shortage + patterns - 1) / patterns)
    state.row = max(0, min(state.row, gridRows - 1))
    state.idle = names.idle(in: draft, offer)
    checkGrid()
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
    guard let offer = draft.offer, draft.lines.indices.contains(cell.line) else { return }
    let changed = draft.lines[cell.line]
    let found = DraftCheck.mailboxes(of: changed, offer: offer, in: draft)
    state.problems[changed.name] = found.isEmpty ? nil : found
  }
}

/// The names that people and patterns make for a grid, and how many they could not make.
private struct GridNames {
  private let generator: NameGenerator
  /// What domains of a size get where nothing stands in the way: made once, most domains are alike.
  private var usual: [Int: NameGenerator.Result] = [:]
  /// The most mailboxes of one domain that are without a name.
  private(set) var shortage = 0

  init(_ generator: NameGenerator) { self.generator = generator }

  mutating func mailboxes(_ size: Int, avoiding taken: Set<String>) -> [Mailbox] {
    let made = taken.isEmpty ? usual[size] ?? generator.mailboxes(size) : generator.mailboxes(size, avoiding: taken)
    if taken.isEmpty { usual[size] = made }
    shortage = max(shortage, made.missing)
    return made.mailboxes + Array(repeating: Self.nameless, count: made.missing)
  }

  /// The same around mailboxes that a person typed.
  mutating func beside(_ old: [Mailbox], _ size: Int, avoiding taken: Set<String>) -> [Mailbox] {
    let kept = old.prefix(size)
    let edited = kept.filter(\.isEdited)
    let made = generator.mailboxes(size - edited.count, avoiding: taken.union(edited.map(\.alias)))
    shortage = max(shortage, made.missing)
    var next = made.mailboxes.makeIterator()
    return (0..<size).map { position in
      if position < kept.count, kept[position].isEdited { return kept[position] }
      return next.next() ?? Self.nameless
    }
  }

  /// Who is named and has no mailbox; nobody where the vendor makes the aliases of one person a domain.
  func idle(in draft: Draft, _ offer: Offer) -> [NameGenerator.Idle] {
    var named: Set<Person> = []
    var last: [Mailbox] = []
    for line in draft.lines where line.isChosen {
      if draft.isVendorNamed(line, in: offer) { return [] }
      // Most domains have the same list.
      guard line.mailboxes != last else { continue }
      last = line.mailboxes
      for mailbox in last { named.insert(Person(first: mailbox.first, last: mailbox.last)) }
    }
    return named.isEmpty ? [] : generator.idle(named: named)
  }

  private static let nameless = Mailbox(first: "", last: "", alias: "")
}
