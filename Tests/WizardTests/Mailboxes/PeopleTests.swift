import Ordering
import Testing
import Wizard
import WizardTestSupport

@Suite("People as they come")
struct PeopleTests {
  private func aliases(_ w: WizardHarness, line: Int = 0) -> [String] { w.draft?.lines[line].mailboxes.map(\.alias) ?? [] }

  @Test("a pasted sheet becomes people; what was left out is said, and can be read in full")
  func sheet() throws {
    try wizard { w in
      w.goToMailboxes(.saleshandyGoogle, wanted: 2)
      w.paste(
        "First Name,Last Name,Title,Email\nMary,Quill,CEO,mary@acme.example\nAda,Lind,CTO,ada@acme.example\n,,,bo@acme.example")
      #expect(w.draft?.people == "Mary Quill, Ada Lind")
      #expect(aliases(w) == ["mary.quill", "ada.lind"])
      #expect(
        w.said
          == "People: 2 people read. Left out: the header (First Name, Last Name, Title, Email); columns Title and Email; bo@acme.example, "
          + "which is no name. F4 lists all of it.")
      w.press(.list)
      #expect(
        w.state.overlay?.as(ChoicesOverlay.self)?.list.all.map(\.title)
          == ["Header: First Name, Last Name, Title, Email", "Column Title", "Column Email", "bo@acme.example, which is no name"])
      w.press(.accept)
      #expect(w.state.overlay == nil)
    }
  }

  @Test("rows of a sheet keep first and last name apart; none becomes a part of the other")
  func tabs() throws {
    try wizard { w in
      w.goToMailboxes(.scaledmailGoogle)
      w.paste("José María\tde la Cruz\tmary@acme.example\nAda\tLind\tada@acme.example")
      #expect(w.draft?.people == "\"José María\" de la Cruz, Ada Lind")
      #expect(w.draft?.lines[0].mailboxes[0] == Mailbox(first: "José María", last: "de la Cruz", alias: "josemaria.delacruz"))
    }
  }

  @Test("people pasted behind others are kept apart from them")
  func beside() throws {
    try wizard { w in
      w.goToMailboxes(.scaledmailGoogle)
      w.type("Ada Lind")
      w.paste("Bo Ek\nCy Fall")
      #expect(w.draft?.people == "Ada Lind, Bo Ek, Cy Fall")
      w.edit(.start)
      w.paste("Di Gren\n")
      #expect(w.draft?.people == "Di Gren, Ada Lind, Bo Ek, Cy Fall")
    }
  }

  @Test("what can be read in two ways stands in the field and holds the step")
  func unclear() throws {
    try wizard { w in
      w.goToMailboxes(.scaledmailGoogle)
      w.paste("García Márquez, Gabriel José\nAda Lind")
      #expect(w.draft?.people == "García Márquez, Gabriel José; Ada Lind")
      w.press(.next)
      #expect(w.state.screen == .mailboxes)
      #expect(w.said.hasPrefix("People: ‘García Márquez, Gabriel José’ may be one person, last name first, or two people."))
    }
  }

  @Test("a problem in People holds the next step although the grid is full")
  func holds() throws {
    try wizard { w in
      w.goToMailboxes(.scaledmailGoogle)
      w.type("Ada Lind, Bo Ek, cy@acme.example")
      #expect(w.state.mailboxes.problemCount == 0)
      w.press(.accept, .next)
      #expect(w.state.screen == .mailboxes)
      #expect(w.state.field == .people)
      #expect(w.said == "People: ‘cy@acme.example’ is no name. Type first and last name in its place, or delete it.")
    }
  }

  @Test("whoever is named and has no mailbox is named, on the screen and when the step is left")
  func idle() throws {
    try wizard { w in
      w.goToMailboxes(.scaledmailSMTP)
      w.type("Jörg Weiß; Jorg Weiss")
      #expect(aliases(w) == ["jorg.weiss", "jorg", "jweiss", "jorgweiss"])
      w.press(.list)
      #expect(
        w.state.overlay?.as(ChoicesOverlay.self)?.list.all.map(\.title) == [
          "Jorg Weiss has no mailbox: every alias is Jörg Weiß's already"
        ])
      w.press(.back, .next)
      #expect(w.state.screen == .details)
      #expect(w.said == "Without a mailbox: Jorg Weiss. Type an alias of their own.")
      w.serve()
    }
  }

  @Test("one person in two spellings is one, in the better-cased spelling, and that is shown")
  func spellings() throws {
    try wizard { w in
      w.goToMailboxes(.scaledmailGoogle)
      w.type("MARY QUILL; Mary Quill")
      #expect(w.draft?.lines[0].mailboxes.map(\.first) == ["Mary", "Mary"])
      w.press(.list)
      #expect(w.state.overlay?.as(ChoicesOverlay.self)?.list.all.map(\.title) == ["MARY QUILL, the same as Mary Quill"])
    }
  }

  @Test("an alias whose spelling nobody can tell is marked and held, until it is accepted for all mailboxes of the person")
  func accepting() throws {
    try wizard { w in
      w.goToMailboxes(.scaledmailGoogle, ["trynorthquay.com", "getnorthquay.com"])
      w.type("山田 太郎, Ada Lind")
      #expect(w.state.mailboxes.problemCount == 2)
      w.press(.next)
      #expect(w.state.screen == .mailboxes)
      #expect(w.said.contains("check the spelling of 太郎 山田: ‘tailang.shantian’ is a guess."))
      #expect(w.state.title(of: .accept) == "Accept spelling")
      w.press(.accept)
      #expect(w.said == "‘tailang.shantian’ is how 太郎 山田 is spelt, in all mailboxes.")
      #expect(w.draft?.spellings == ["太郎 山田"])
      #expect(w.state.mailboxes.problemCount == 0)
      #expect(w.state.title(of: .accept) == "Next row")
      w.press(.next)
      #expect(w.state.screen == .details)
      w.serve()
    }
  }

  @Test("an alias that was typed over is accepted as it is, the others of the person wait")
  func touching() throws {
    try wizard { w in
      w.goToMailboxes(.scaledmailGoogle, ["trynorthquay.com", "getnorthquay.com"])
      w.type("山田 太郎, Ada Lind")
      w.press(.accept)
      w.retype("taro.yamada")
      #expect(w.state.mailboxes.problemCount == 1)
      #expect(w.draft?.lines[0].mailboxes[0].alias == "taro.yamada")
    }
  }

  @Test("capitals in an alias become small in sight")
  func lowered() throws {
    try wizard { w in
      w.goToMailboxes(.scaledmailGoogle)
      w.type("Ada Lind")
      w.press(.accept)
      w.retype("ADA")
      #expect(aliases(w)[0] == "ada")
      #expect(w.state.gridCell.flatMap { w.state.problem(at: $0) } == nil)
      w.edit(.killAll)
      w.paste("Ada.LIND")
      #expect(aliases(w)[0] == "ada.lind")
    }
  }

  @Test("a role's alias is warned of beside its cell, and holds nothing")
  func role() throws {
    try wizard { w in
      w.goToMailboxes(.scaledmailGoogle)
      w.type("Ada Lind")
      w.press(.accept)
      w.retype("postmaster")
      let cell = try #require(w.state.gridCell)
      let problem = try #require(w.state.problem(at: cell))
      #expect(
        Sentences.problem(problem)
          == "trynorthquay.com, mailbox 1, alias: ‘postmaster’ is no person's alias: Google reads its mail itself and gives it to no user. "
          + "Type another, or go on.")
      w.press(.next)
      #expect(w.state.screen == .details)
      w.serve()
    }
  }
}
