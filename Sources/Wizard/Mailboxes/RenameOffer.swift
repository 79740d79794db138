import Ordering

// People whose names were changed while edited mailboxes still have the old ones.

extension Question.ID {
  static let renamePeople = Question.ID("renamePeople")
  static let refill = Question.ID("refill")
}

extension MailboxesScreen {
  /// What was changed in the people field since it was last left, as far as edited mailboxes still say the old names.
  /// - Returns: whether the person is asked.
  @discardableResult
  mutating func leftPeople() -> Bool {
    state.marksNameless = true
    let people = Person.list(in: draft.people)
    defer { state.knownPeople = people }
    guard let before = state.knownPeople, before != people else { return false }
    fillGrid(completes: true)
    var counts: [Person: Int] = [:]
    for mailbox in draft.lines.lazy.filter(\.isChosen).flatMap(\.mailboxes) where mailbox.isEdited {
      counts[mailbox.person, default: 0] += 1
    }
    let renamings = Renaming.between(before, people).filter { counts[$0.old] != nil }
    guard let first = renamings.first else { return false }
    state.renamings = renamings
    let count = renamings.reduce(0) { $0 + (counts[$1.old] ?? 0) }
    ask(
      Question(
        .renamePeople, MailboxesSentences.renames(count, first, others: renamings.count - 1), yes: "Update", no: "Keep",
        care: .typed))
    return true
  }

  public mutating func confirmed(_ question: Question, typed: String) {
    switch question.id {
    case .renamePeople: rename()
    case .refill: refill()
    default: break
    }
  }

  private mutating func rename() {
    let new = Dictionary(state.renamings.map { ($0.old, $0) }, uniquingKeysWith: { first, _ in first })
    state.renamings = []
    var count = 0
    for index in draft.lines.indices where draft.lines[index].isChosen {
      let mailboxes = draft.lines[index].mailboxes
      var aliases = Set(mailboxes.filter(\.isEdited).map(\.alias))
      for (place, mailbox) in mailboxes.enumerated() where mailbox.isEdited {
        guard let renaming = new[mailbox.person] else { continue }
        var renamed = renaming.applied(to: mailbox)
        // An alias that somebody typed elsewhere on the domain stays that one's.
        if renamed.alias != mailbox.alias, !aliases.insert(renamed.alias).inserted { renamed.alias = mailbox.alias }
        draft.lines[index].mailboxes[place] = renamed
        count += 1
      }
    }
    fillGrid()
    caretToEnd()
    say(MailboxesSentences.renamed(count))
  }
}

extension MailboxesSentences {
  static func renames(_ count: Int, _ renaming: Renaming, others: Int) -> String {
    let more = others == 0 ? "" : " (and \(Sentences.count(others, "more name", "more names")))"
    return
      "\(Sentences.count(count, "edited mailbox", "edited mailboxes")) still \(count == 1 ? "says" : "say") \(renaming.old.name)\(more). "
      + "Update to \(renaming.new.name)?"
  }

  static func renamed(_ count: Int) -> String {
    "\(Sentences.count(count, "edited mailbox has", "edited mailboxes have")) the new \(count == 1 ? "name" : "names")."
  }

  static func refills(_ count: Int) -> String {
    "Fill the grid again from people and patterns? \(Sentences.count(count, "edited mailbox is", "edited mailboxes are")) written over."
  }
}
