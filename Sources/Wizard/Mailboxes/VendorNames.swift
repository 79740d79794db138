import Ordering

extension MailboxesScreen {
  /// Asks Saleshandy's generator for the focused domain's aliases, in the name of the first person.
  mutating func askForNames() {
    guard let offer = draft.offer, let person = Person.list(in: draft.people).first, let cell = gridCell ?? gridCell(at: 0)
    else { return }
    let name = draft.lines[cell.line].name
    let count = min(draft.mailboxesPerDomain(with: offer), SaleshandyRules.namesPerGeneration.upperBound)
    let revision = context.shared.nextRevision()
    state.vendorNames[name, default: Refreshed()].ask(revision: revision, at: context.now)
    emit(.vendor(.mailboxNames(person, name, count: count)))
    caretToEnd()
  }

  /// Fills the domain's mailboxes with usable aliases; what a person typed stays.
  mutating func receiveNames(_ result: Result<[String], VendorFailure>, for name: DomainName) {
    guard state.vendorNames[name]?.isAsking == true else { return }
    guard draft.offer?.vendor == .saleshandy, let index = draft.lines.firstIndex(where: { $0.name == name }),
      let person = Person.list(in: draft.people).first
    else {
      state.vendorNames[name]?.asked = .idle
      return
    }
    let now = now
    switch result {
    case .failure(let failure):
      state.vendorNames[name]?.receive(.failure(failure), at: now)
      say(MailboxesSentences.namesNotMade(failure), .warning)
    case .success(let aliases):
      let made = take(aliases, into: index, as: person)
      state.vendorNames[name]?.receive(.success(made), at: now)
      fillGrid()
      caretToEnd()
      say(MailboxesSentences.namesMade(made.count, for: name))
    }
  }

  /// - Returns: the aliases that were taken.
  private mutating func take(_ aliases: [String], into index: Int, as person: Person) -> Set<String> {
    let line = draft.lines[index]
    let before = state.vendorNames[line.name]?.last ?? []
    let open = line.mailboxes.indices.filter { !line.mailboxes[$0].isEdited || before.contains(line.mailboxes[$0].alias) }
    var used = Set(line.mailboxes.indices.filter { !open.contains($0) }.map { line.mailboxes[$0].alias })
    let usable = aliases.filter { AliasRules.fault(in: $0) == nil && used.insert($0).inserted }
    for (position, alias) in zip(open, usable) {
      draft.lines[index].mailboxes[position] = Mailbox(first: person.first, last: person.last, alias: alias, isEdited: true)
    }
    return Set(usable.prefix(open.count))
  }
}
