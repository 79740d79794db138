import Foundation
import Ordering
import Testing

@Suite("People dealt to domains")
struct DealingTests {
  private func draft(
    _ spread: Spread, people: Int = 5, domains: Int = 4, size: Int = 3, id: String = "d1",
    patterns: [AliasPattern] = AliasPattern.usual
  ) throws -> Draft {
    var draft = Draft(id: Draft.ID(id), at: noon)
    draft.spread = spread
    draft.offer = Offer(.saleshandy, .google, plan: .quarterly)
    draft.wanted = size
    draft.patterns = patterns
    draft.people = (0..<people).map { "First\($0.letters) Last\($0.letters)" }.joined(separator: ", ")
    draft.lines = try names(domains).map { DraftLine($0, isChosen: true) }
    fill(&draft)
    return draft
  }

  private func fill(_ draft: inout Draft) {
    draft.assignTurns()
    var filling = MailboxFilling(draft)
    for index in draft.lines.indices where draft.lines[index].isChosen {
      draft.lines[index].mailboxes = filling.mailboxes(
        of: draft.lines[index], old: draft.lines[index].mailboxes, size: draft.wanted, avoiding: [])
    }
  }

  private func people(_ draft: Draft) -> Set<Person> { Set(draft.lines.flatMap { $0.mailboxes.map(\.person) }) }

  @Test("nobody is left out while there are mailboxes for all", arguments: [Spread.people, .peopleAndPatterns], 1...12)
  func nobodyLeftOut(_ spread: Spread, _ count: Int) throws {
    for size in 1...4 {
      let draft = try draft(spread, people: count, domains: (count + size - 1) / size, size: size)
      #expect(people(draft).count == count, "\(count) people, \(size) mailboxes a domain")
      #expect(draft.idlePeople.isEmpty)
    }
  }

  @Test("aliases are unique on each domain, and full", arguments: Spread.allCases)
  func unique(_ spread: Spread) throws {
    for (count, size) in [(1, 3), (2, 3), (5, 3), (7, 4), (3, 12)] {
      var draft = try draft(spread, people: count, size: size)
      draft.allowsNumbers = true
      fill(&draft)
      for line in draft.lines {
        #expect(line.mailboxes.count == size)
        #expect(Set(line.mailboxes.map(\.alias)).count == size, "\(spread), \(count) people, \(size)")
      }
    }
  }

  @Test("the same draft is always dealt the same, another one otherwise")
  func seeded() throws {
    let lists = try (0..<12).map { try draft(.people, people: 9, id: "d\($0)").lines.map(\.mailboxes) }
    #expect(try draft(.people, people: 9, id: "d3").lines.map(\.mailboxes) == lists[3])
    #expect(Set(lists.map { $0[0] }).count > 3)
  }

  @Test("where everybody is on every domain, the first typed is the first")
  func first() throws {
    let draft = try draft(.people, people: 2, size: 3)
    #expect(draft.lines[0].mailboxes.map(\.first) == ["Firsta", "Firstb", "Firsta"])
    #expect(draft.lines[1].mailboxes.map(\.first) == ["Firsta", "Firstb", "Firstb"], "the third mailbox goes on to the next one")
  }

  @Test("with patterns each domain begins with another one")
  func patterns() throws {
    let draft = try draft(.peopleAndPatterns, people: 3, domains: 4, size: 3)
    #expect(Set(draft.lines.map { $0.mailboxes.map(\.alias).sorted() }).count == 4)
  }

  @Test("one person a domain, in turn")
  func onePerson() throws {
    let draft = try draft(.onePerson, people: 3, domains: 6, size: 4)
    for line in draft.lines { #expect(Set(line.mailboxes.map(\.person)).count == 1) }
    #expect(people(draft).count == 3)
    #expect(draft.lines[0].mailboxes == draft.lines[3].mailboxes)
  }

  @Test("domains keep their mailboxes when others come and go", arguments: Spread.allCases)
  func stable(_ spread: Spread) throws {
    var draft = try draft(spread, people: 7, domains: 5)
    let before = draft.lines
    draft.lines[1].isChosen = false
    fill(&draft)
    for index in [0, 2, 3, 4] { #expect(draft.lines[index].mailboxes == before[index].mailboxes) }
    draft.lines.insert(DraftLine(try DomainName("new.com"), isChosen: true), at: 0)
    fill(&draft)
    for index in [0, 2, 3, 4] { #expect(draft.lines[index + 1].mailboxes == before[index].mailboxes) }
    #expect(spread == .same || draft.lines[0].turn == 1, "the new one gets the turn that was given back")
  }

  @Test("a part of a draft keeps its deal")
  func part() throws {
    let whole = try draft(.peopleAndPatterns, people: 7)
    var part = whole.part(Set(whole.lines.suffix(2).map(\.name)), id: Draft.ID("other"), name: "", at: noon)
    for index in part.lines.indices { part.lines[index].mailboxes = [] }
    fill(&part)
    #expect(part.lines == Array(whole.lines.suffix(2)))
  }

  @Test("an alias that was typed is used once; the name it was made for gets another")
  func typedAlias() throws {
    var draft = try draft(.same, people: 2, domains: 1, size: 2)
    draft.lines[0].mailboxes[1].alias = "firsta.lasta"
    draft.lines[0].mailboxes[1].edited = .alias
    fill(&draft)
    #expect(draft.lines[0].mailboxes.map(\.alias) == ["firsta", "firsta.lasta"])
  }

  @Test("what most domains share is read out")
  func likeness() throws {
    var draft = try draft(.same, people: 3, domains: 3)
    draft.brand = "a"
    let offer = try #require(draft.offer)
    let likeness = try #require(Likeness(draft, offer: offer))
    #expect(likeness.aliases == Likeness.Part(what: "", count: 3, all: 3))
    #expect(likeness.pattern == Likeness.Part(what: "first.last", count: 9, all: 9))
    #expect(likeness.ending == Likeness.Part(what: ".com", count: 3, all: 3))
    #expect(likeness.provider == Likeness.Part(what: "Google", count: 3, all: 3))
    draft.spread = .peopleAndPatterns
    fill(&draft)
    #expect(Likeness(draft, offer: offer)?.aliases == nil)
    draft.lines.removeLast(2)
    #expect(Likeness(draft, offer: offer) == nil)
  }
}

@Suite("Which cells were typed into")
struct EditedCellTests {
  @Test("is stored with the mailbox; one of an earlier program counts as typed in all cells")
  func coding() throws {
    func read(_ json: String) throws -> Mailbox { try JSONDecoder().decode(Mailbox.self, from: Data(json.utf8)) }
    #expect(try read(#"{"first":"A","last":"B","alias":"a","isEdited":true}"#).edited == .all)
    #expect(try read(#"{"first":"A","last":"B","alias":"a","isEdited":false}"#).edited == [])
    #expect(try read(#"{"first":"A","last":"B","alias":"a","isEdited":true,"edited":["alias","later"]}"#).edited == [.alias])
    for edited in [EditedCells.all, [], .alias, [.first, .last]] {
      let mailbox = Mailbox(first: "A", last: "B", alias: "a", edited: edited, picture: "7")
      #expect(try JSONDecoder().decode(Mailbox.self, from: JSONEncoder().encode(mailbox)) == mailbox)
    }
  }
}

@Suite("People who are renamed")
struct RenamingTests {
  private let mary = Person(first: "Mary", last: "Smith")

  @Test("are told from people who come, go or change places")
  func between() {
    let ada = Person(first: "Ada", last: "Lind")
    let maria = Person(first: "Maria", last: "Smith")
    #expect(Renaming.between([ada, mary], [ada, maria]) == [Renaming(old: mary, new: maria)])
    #expect(Renaming.between([ada, mary], [mary, ada]).isEmpty)
    #expect(Renaming.between([ada, mary], [mary]).isEmpty)
    #expect(Renaming.between([ada], [ada, mary]).isEmpty)
  }

  @Test(
    "take their aliases with them where these have their name",
    arguments: [
      ("mary.smith", "maria.schmidt"), ("msmith", "mschmidt"), ("mary.s", "maria.s"), ("smith-mary", "schmidt-maria"),
      ("sales", "sales"),
    ])
  func alias(old: String, new: String) {
    let renaming = Renaming(old: mary, new: Person(first: "Maria", last: "Schmidt"))
    let mailbox = Mailbox(first: "Mary", last: "Smith", alias: old, edited: .alias)
    #expect(renaming.applied(to: mailbox) == Mailbox(first: "Maria", last: "Schmidt", alias: new, edited: .alias))
  }
}

extension Int {
  fileprivate var letters: String { String(Character(UnicodeScalar(UInt8(97 + self % 26)))) }
}
