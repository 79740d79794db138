import Ordering
import Testing
import Wizard
import WizardTestSupport

@Suite("People spread over the domains, on the screen")
struct SpreadTests {
  private let domains = ["trynorthquay.com", "getnorthquay.com"]
  private let five = "Ada Lind, Bo Ek, Cy Fall, Di Gren, Eva Holm"

  private func named(_ w: WizardHarness) -> Set<String> {
    Set(w.draft?.lines.flatMap { $0.mailboxes.map(\.person.name) } ?? [])
  }

  @Test("five people on two domains of three mailboxes all have one, and no domain has a person twice")
  func everybody() throws {
    try wizard { w in
      w.goToMailboxes(.saleshandyGoogle, domains, wanted: 3)
      w.type(five)
      #expect(named(w).count == 5)
      #expect(w.state.mailboxes.idle.isEmpty)
      for line in w.draft?.lines ?? [] { #expect(Set(line.mailboxes.map(\.person)).count == 3) }
    }
  }

  @Test("the same on each can be chosen; who is left out is said, stands above the grid, and again at review")
  func same() throws {
    try wizard { w in
      w.goToMailboxes(.instantlyGoogle, domains)
      w.type(five)
      w.press(.down, .changeSpread)
      #expect(w.state.overlay?.as(ChoicesOverlay.self)?.list.row == 1)
      w.press(.up, .accept)
      #expect(w.draft?.spread == .same)
      #expect(w.draft?.lines[0].mailboxes == w.draft?.lines[1].mailboxes)
      #expect(
        w.said
          == "Without a mailbox: Di Gren and Eva Holm. Let people rotate (s in Patterns), order more mailboxes per domain, or leave them."
      )
      #expect(w.state.mailboxes.idle.map(\.person.name) == ["Di Gren", "Eva Holm"])
      w.press(.next)
      w.type("northquay.com")
      w.serve()
      w.press(.next)
      w.expect(.device(.flushInput))
      w.serve()
      #expect(w.state.review.idle.map(\.person.name) == ["Di Gren", "Eva Holm"])
      #expect(w.state.review.likeness?.aliases?.count == 2)
    }
  }

  @Test("a domain keeps its people when another is taken out and comes back")
  func stable() throws {
    try wizard { w in
      w.goToMailboxes(.saleshandyGoogle, ["trynorthquay.com", "getnorthquay.com", "northquayhq.com"], wanted: 2)
      w.type(five)
      let before = w.draft?.lines.map(\.mailboxes) ?? []
      w.press(.back, .back, .top, .choose)
      #expect(w.draft?.lines[0].isChosen == false)
      w.press(.next)
      w.serve()
      w.press(.next)
      #expect(w.state.screen == .mailboxes)
      #expect(w.draft?.lines.dropFirst().map(\.mailboxes) == Array(before.dropFirst()))
      w.press(.back, .back, .top, .choose, .next)
      w.serve()
      w.press(.next)
      #expect(w.draft?.lines.map(\.mailboxes) == before)
      w.serve()
    }
  }

  @Test("one person a domain: what her patterns cannot name is asked for in words that fit")
  func onePerson() throws {
    try wizard { w in
      w.goToMailboxes(.saleshandyGoogle, domains, wanted: 5)
      w.type("Ada Lind, Bo Ek")
      w.press(.down, .changeSpread, .bottom, .accept)
      #expect(w.draft?.lines.map { Set($0.mailboxes.prefix(4).map(\.first)).count } == [1, 1])
      #expect(w.state.mailboxes.shortage?.mailboxes == 1)
      w.press(.next)
      #expect(w.said == "1 mailbox per domain still needs a name. Choose more patterns, allow numbers, or spread people otherwise.")
    }
  }
}
