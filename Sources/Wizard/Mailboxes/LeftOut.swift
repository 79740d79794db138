public import Ordering

// What of the people field is no person, to be read in full.

extension ChoiceList.ID {
  static let leftOut = ChoiceList.ID("leftOut")
}

extension MailboxesScreen {
  /// Each in a sentence: of the last pasted table, of the field as it stands, and who has no mailbox.
  public var leftOut: [String] {
    let pasted = state.pasted.map { $0.notes.map(MailboxesSentences.note) + $0.faults.map(MailboxesSentences.refused) } ?? []
    let own = state.peopleNotes.map(MailboxesSentences.note)
    return (pasted + own + state.idle.map(MailboxesSentences.idle) + (refusals?.lines ?? [])).uniqued()
  }

  /// Rows of the last file that were not taken.
  var refusals: Refusals? { ImportScreen(reading: context.wizard)?.state.refusals }

  /// The same in a few words for the line above the grid; empty where all became mailboxes.
  public var leftOutNote: String {
    if !state.idle.isEmpty { return MailboxesSentences.idleNote(state.idle) }
    return state.peopleNotes.isEmpty ? "" : MailboxesSentences.notes(state.peopleNotes.count)
  }

  mutating func listLeftOut() {
    let all = leftOut.enumerated().map { ChoiceList.Choice(value: "\($0.offset)", title: $0.element) }
    offer(ChoiceList(.leftOut, title: MailboxesSentences.leftOutTitle, all, accept: "Close"))
  }
}

extension MailboxesSentences {
  static let leftOutTitle = "Left out of People"

  static func spellingAccepted(_ alias: String, of name: String) -> String {
    "‘\(alias)’ is how \(name) is spelt, in all mailboxes."
  }

  /// What of the people was left out, or read in a way that somebody may want to know.
  public static func note(_ note: PeopleReading.Note) -> String {
    switch note {
    case .header(let row): "Header: \(row)"
    case .column(let title): "Column \(title)"
    case .address(let address, let name): "Address \(address) of \(name)"
    case .takenOff(let text, let name): "\(text), taken off \(name)"
    case .role(let text): "\(text), which is what somebody does"
    case .familyNameFirst(let name): "\(name): read with the family name first"
    case .double(let given, let kept): given == kept ? "\(given), given twice" : "\(given), the same as \(kept)"
    }
  }

  static func refused(_ fault: PeopleReading.Fault) -> String {
    switch fault {
    case .nobody(let text): "\(text), which is no name"
    case .order(let text): "\(text), which can be read in two ways"
    }
  }

  /// Why a person who is named has no mailbox, without a full stop.
  public static func idle(_ idle: NameGenerator.Idle) -> String {
    idle.twin.map { "\(idle.person.name) has no mailbox: every alias is \($0.name)'s already" }
      ?? "\(idle.person.name) has no mailbox: the others have all of them"
  }

  public static func idleNote(_ idle: [NameGenerator.Idle]) -> String {
    "no mailbox for \(Sentences.list(idle.map(\.person.name), shown: 2))"
  }
  static func notes(_ count: Int) -> String { "\(Sentences.count(count, "note")) on People, F4" }

  /// Who is named and has no mailbox, and the way out.
  /// - Parameter isSame: whether every domain has the same people, so that others could be on some.
  static func idle(_ idle: [NameGenerator.Idle], isSame: Bool = false) -> String {
    let names = Sentences.list(idle.map(\.person.name))
    let more = isSame ? "Let people rotate (s in Patterns), order more mailboxes per domain," : "Order more mailboxes per domain,"
    return "Without a mailbox: \(names). "
      + (idle.contains { $0.twin == nil } ? "\(more) or leave them." : "Type an alias of their own.")
  }

  /// What a pasted table or list became.
  static func pasted(_ found: PeopleReading) -> String? {
    var parts: [String] = []
    if let header = found.notes.lazy.compactMap({ if case .header(let row) = $0 { row } else { nil } }).first {
      parts.append("the header (\(header))")
    }
    let columns = found.notes.compactMap { if case .column(let title) = $0 { title } else { nil } }
    if !columns.isEmpty { parts.append("\(columns.count == 1 ? "column" : "columns") \(Sentences.list(columns))") }
    let others = found.notes.filter { note in
      switch note {
      case .header, .column: false
      default: true
      }
    }.map(MailboxesSentences.note)
    let all = found.faults.map(refused) + others
    if let first = all.first { parts.append(all.count == 1 ? first : "\(first) and \(all.count - 1) more") }
    guard !parts.isEmpty else { return nil }
    let people = Sentences.count(found.people.count, "person", "people")
    return "People: \(people) read. Left out: \(parts.joined(separator: "; ")). F4 lists all of it."
  }
}
