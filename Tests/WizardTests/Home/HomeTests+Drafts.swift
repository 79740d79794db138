import Ordering
import Testing
import WizardTestSupport

@testable import Wizard

// Drafts at home: opened, left and deleted.

extension HomeTests {
  @Test("a draft that was ordered is no longer offered, one that was refused is")
  func ordered() throws {
    try wizard { w in
      w.world.drafts = [draft("bought"), draft("refused")]
      w.world.orders = [
        order("1", .placed(vendorOrder: nil, warning: nil), draft: "bought"),
        order("2", .rejected(Refusal(code: "400", message: "")), draft: "refused"),
      ]
      w.start()
      w.expect(.purchasing(.follow(Order.ID("1"))))
      #expect(w.state.home.drafts.map(\.name) == ["refused"])
    }
  }

  @Test(
    "a draft is resumed where it was left",
    arguments: [
      (Draft.Step.domains, Draft.Step.domains), (.provider, .provider), (.mailboxes, .mailboxes), (.details, .details),
      (.review, .details),
    ])
  func resumed(left: Draft.Step, found: Draft.Step) throws {
    try wizard { w in
      w.world.drafts = [draft("a", step: left, offer: .scaledmailGoogle)]
      w.start()
      w.press(.down, .accept)
      w.serve()
      #expect(w.state.screen == .step(found))
      #expect(w.draft?.brand == "brand of a")
      let said = left == .review ? "‘a’ was at the review, which is made anew" : "‘a’ is open as you left it: 0 chosen domains."
      #expect(w.said.hasPrefix(said))
    }
  }

  @Test("a draft without an offer is resumed at the offers at the latest")
  func withoutOffer() throws {
    try wizard { w in
      w.world.drafts = [draft("a", step: .mailboxes)]
      w.start()
      w.press(.down, .accept)
      w.serve()
      #expect(w.state.screen == .provider)
    }
  }

  @Test("a draft is read once, and dropped when the person has begun something else meanwhile")
  func readOnce() throws {
    try wizard { w in
      w.world.drafts = [draft("a")]
      w.start()
      w.press(.down, .accept, .accept)
      w.expect(.book(.openDraft(Draft.ID("a"))))
      #expect(w.open.isEmpty)
      w.press(.newOrder)
      w.type("southbay")
      w.answerLate(.draft(w.world.drafts[0]))
      #expect(w.draft?.brand == "southbay")
    }
  }

  @Test("a draft that the person comes back to while it is read is not read a second time, and is opened")
  func readOnceBeside() throws {
    try wizard { w in
      w.world.drafts = [draft("a"), draft("b")]
      w.start()
      w.press(.down, .accept, .down, .accept, .up, .accept)
      #expect(w.open == [.book(.openDraft(Draft.ID("a"))), .book(.openDraft(Draft.ID("b")))])
      w.serve()
      #expect(w.draft?.id == Draft.ID("a"))
    }
  }

  @Test("the draft that was just left is taken up again with its last letter")
  func lastLetter() throws {
    try wizard { w in
      w.press(.newOrder)
      w.type("northquay")
      w.world.drafts = [draft(try #require(w.draft).id.text)]
      w.press(.back)
      w.serve()
      w.press(.down, .accept)
      #expect(w.draft?.brand == "northquay")
    }
  }

  @Test("another draft begins with nothing of the one before on its screens")
  func fresh() throws {
    try wizard { w in
      w.goToDetails(.saleshandyGoogle, ["trynorthquay.com", "getnorthquay.com"])
      w.press(.next, .bottom)
      let revision = w.state.lookUpRevision
      w.press(.newOrder)
      #expect(w.state.domains.row == 0 && w.state.domains.focus == .brand)
      #expect(w.state.lookUpRevision > revision)
      #expect(w.state.provider.rows.isEmpty && w.state.mailboxes.problems.isEmpty)
      #expect(w.state.details.row == 0 && w.state.details.visited.isEmpty && w.state.review.plan == nil)
      #expect(w.state.caret == 0 && w.state.message == nil)
    }
  }

  @Test("deleting a draft asks first; Esc keeps it, a letter or Enter does too, the typed word deletes it")
  func deletes() throws {
    try wizard { w in
      w.world.drafts = [draft("a"), draft("b")]
      w.start()
      w.press(.down, .deleteDraft)
      #expect(w.state.question == .deleteDraft)
      w.press(.back)
      #expect(w.state.home.drafts.count == 2)
      w.press(.deleteDraft, .accept)
      #expect(w.state.question == .deleteDraft && w.said.hasPrefix("Confirmation: type ‘delete’"))
      w.type("y")
      w.press(.accept)
      #expect(w.state.home.drafts.count == 2)
      w.dismiss { $0 == .device(.flushInput) }
      #expect(w.open.isEmpty)
      w.retype("delete")
      w.press(.accept)
      w.serve()
      #expect(w.state.home.drafts.map(\.name) == ["b"])
      #expect(w.state.home.row == 1)
    }
  }

  @Test("a draft that another session has is not asked about: who has it is said")
  func deletesNoHeldDraft() throws {
    try wizard { w in
      w.world.drafts = [draft("a")]
      w.start()
      let holder = Holder(who: Operator(account: "desk", name: "ada"), process: 7, since: w.now, seenAt: w.now)
      let held = DraftSummary(
        id: Draft.ID("a"), name: "a", step: .domains, offer: nil, domains: 0, changedAt: w.now, status: .held(holder))
      w.press(.refresh)
      w.answer(.home(drafts: [held], orders: []))
      w.press(.down, .deleteDraft)
      #expect(w.state.question == nil && w.said.contains("is open in the session of ada"))
    }
  }

  @Test("only a draft can be deleted, and the reason says so")
  func deletesDraftsOnly() throws {
    try wizard { w in
      w.start()
      w.press(.deleteDraft)
      #expect(w.said == "Go to a draft first; only a draft can be deleted.")
    }
  }

  @Test("a draft that is deleted while it is read is not opened")
  func deletedMeanwhile() throws {
    try wizard { w in
      w.world.drafts = [draft("a")]
      w.start()
      let late = w.world.drafts[0]
      w.press(.down, .accept, .deleteDraft)
      w.type("delete")
      w.press(.accept)
      w.expect(.device(.flushInput))
      w.expect(.book(.openDraft(late.id)))
      w.serve()
      w.answerLate(.draft(late))
      #expect(w.state.screen == .home)
      #expect(w.draft == nil)
    }
  }

  @Test("a draft that is gone from the book is explained, and leaves the list at once")
  func gone() throws {
    try wizard { w in
      w.world.drafts = [draft("a")]
      w.start()
      w.press(.down)
      w.world.drafts = []
      w.press(.accept)
      w.serve()
      #expect(w.said == "Another session placed or removed it meanwhile. The list is as the order book has it now.")
      #expect(w.state.home.items == [.newOrder] && w.state.home.failure == nil)
    }
  }
}
