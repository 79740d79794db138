import Ordering
import Testing
import Wizard
import WizardTestSupport

@Suite("What was typed into the grid")
struct EditTests {
  private func aliases(_ w: WizardHarness, line: Int = 0) -> [String] { w.draft?.lines[line].mailboxes.map(\.alias) ?? [] }
  private func people(_ w: WizardHarness, line: Int = 0) -> [String] { w.draft?.lines[line].mailboxes.map(\.person.name) ?? [] }

  private func three(_ story: (WizardHarness) throws -> Void) throws {
    try wizard { w in
      w.goToMailboxes(.saleshandyGoogle, wanted: 3)
      w.type("Anna Berg, John Doe, Mary Smith")
      w.press(.accept)
      try story(w)
    }
  }

  @Test("stays where it is, and nobody else moves or is lost, also after Next and Back")
  func pinned() throws {
    try three { w in
      w.retype("a.berg")
      w.press(.next)
      #expect(w.state.screen == .details)
      w.press(.back)
      #expect(aliases(w) == ["a.berg", "john.doe", "mary.smith"])
      #expect(people(w) == ["Anna Berg", "John Doe", "Mary Smith"])
      #expect(w.state.mailboxes.idle.isEmpty)
      w.serve()
    }
  }

  @Test("in any row leaves all others as they were", arguments: 0..<3)
  func anyRow(_ row: Int) throws {
    try three { w in
      for _ in 0..<row { w.press(.down) }
      w.retype("typed")
      w.press(.top, .up)
      w.press(.right, .choose)
      w.press(.choose)
      var expected = ["anna.berg", "john.doe", "mary.smith"]
      expected[row] = "typed"
      #expect(aliases(w) == expected)
      #expect(w.draft?.lines[0].mailboxes.map(\.edited) == (0..<3).map { $0 == row ? [.alias] : [] })
    }
  }

  @Test("marks its own cell and no other")
  func marks() throws {
    try three { w in
      w.press(.nextField)
      w.retype("Ann")
      #expect(w.draft?.lines[0].mailboxes[0].edited == [.first])
      w.press(.nextField)
      w.retype("Bergh")
      #expect(w.draft?.lines[0].mailboxes[0].edited == [.first, .last])
    }
  }

  @Test("keeps its person when somebody is typed before the others; the one who gave way gets the free row")
  func reordered() throws {
    try three { w in
      w.retype("a.berg")
      w.press(.up, .up)
      w.retype("Mary Smith, Anna Berg, John Doe")
      w.press(.accept)
      #expect(aliases(w) == ["a.berg", "mary.smith", "john.doe"])
    }
  }

  @Test("a person typed over another leaves the other rows, and who lost theirs is in sight")
  func typedOver() throws {
    try three { w in
      w.retype("sales")
      w.press(.nextField)
      w.retype("Sally")
      w.press(.nextField)
      w.retype("Quay")
      w.press(.next, .back)
      #expect(people(w) == ["Sally Quay", "John Doe", "Mary Smith"])
      #expect(w.state.mailboxes.idle.map(\.person.name) == ["Anna Berg"])
      w.serve()
    }
  }

  @Test("an alias typed without a name gets the name of its place once there is one")
  func emptyCells() throws {
    try wizard { w in
      w.goToMailboxes(.saleshandyGoogle, wanted: 2)
      w.press(.accept, .down)
      w.type("bee")
      w.press(.top, .up, .up)
      w.type("Ada Lind, Bo Ek")
      w.press(.accept)
      #expect(aliases(w) == ["ada.lind", "bee"])
      #expect(people(w) == ["Ada Lind", "Bo Ek"])
    }
  }

  @Test("a renamed person's edited mailboxes are offered the new name, aliases and all")
  func renamed() throws {
    try three { w in
      w.press(.down, .down)
      w.retype("mary.s")
      w.press(.top, .up, .up)
      w.edit(.killWord, .killWord)
      w.type("Maria Schmidt")
      w.press(.accept)
      w.expect(.device(.flushInput))
      let question = try #require(w.state.overlay?.as(QuestionOverlay.self)?.question)
      #expect(question.text == "1 edited mailbox still says Mary Smith. Update to Maria Schmidt?")
      w.press(.accept)
      #expect(aliases(w) == ["anna.berg", "john.doe", "maria.s"])
      #expect(people(w) == ["Anna Berg", "John Doe", "Maria Schmidt"])
      #expect(w.said == "1 edited mailbox has the new name.")
      #expect(w.draft?.lines[0].mailboxes[2].edited == [.alias])
    }
  }

  @Test("the new name can be refused; then who has no mailbox is in sight, and nothing is asked twice")
  func notRenamed() throws {
    try three { w in
      w.retype("a.b")
      w.press(.up, .up)
      w.edit(.start, .killToEnd)
      w.type("Anne Berg, John Doe, Mary Smith")
      w.press(.next)
      w.expect(.device(.flushInput))
      #expect(w.state.screen == .mailboxes)
      w.press(.back)
      #expect(people(w) == ["Anna Berg", "John Doe", "Mary Smith"])
      #expect(w.state.mailboxes.idle.map(\.person.name) == ["Anne Berg"])
      w.press(.next)
      #expect(w.state.screen == .details)
      w.serve()
    }
  }

  @Test("nothing is asked where no edited mailbox has the old name")
  func noQuestion() throws {
    try three { w in
      w.press(.top, .up, .up)
      w.edit(.killWord)
      w.type("Schmidt")
      w.press(.accept)
      #expect(w.state.overlay == nil)
      #expect(aliases(w) == ["anna.berg", "john.doe", "mary.schmidt"])
    }
  }
}
