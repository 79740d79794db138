import Ordering
import Testing
import WizardTestSupport

@testable import Wizard

@Suite("A draft that is left for home")
struct LeftDraftTests {
  /// Back to home from any step.
  private func leave(_ w: WizardHarness) {
    for _ in 0..<5 where w.state.screen != .home { w.press(.back) }
    w.serve()
    #expect(w.state.screen == .home)
  }

  @Test(
    "is listed, and opens with everything that was typed and chosen, as it was left",
    arguments: [Offer.instantlyGoogle, .saleshandyGoogle, .scaledmailGoogle])
  func whole(offer: Offer) throws {
    try wizard { w in
      w.start()
      w.goToReview(offer, ["trynorthquay.com", "northquayhq.com"])
      w.press(.back, .back)
      for _ in 0..<3 where w.state.field?.isCell != true { w.press(.nextField) }
      w.retype("a.lind")
      leave(w)
      var left = try #require(w.draft)
      #expect(w.state.isDraftEdited)
      // As the book gives it to a program that was started again.
      left.step = .domains
      w.world.drafts = [left]
      w.press(.refresh)
      w.serve()
      #expect(w.state.home.drafts.map(\.id) == [left.id])
      w.press(.down, .accept)
      w.serve()
      let opened = try #require(w.draft)
      #expect(w.state.screen == .domains && opened.isAlike(left), "\(w.said)")
      #expect(opened.chosen.map(\.name.text) == ["trynorthquay.com", "northquayhq.com"] && opened.offer == offer)
      #expect(opened.people == "Ada Lind, Bo Ek" && opened.details.redirect == "northquay.com")
      #expect(opened.chosen.first?.mailboxes.first?.alias == "a.lind")
      for screen in [ScreenID.provider, .mailboxes, .details] {
        w.press(.next)
        w.serve()
        #expect(w.state.screen == screen, "\(w.said)")
      }
      #expect(w.draft?.chosen.first?.mailboxes.first?.alias == "a.lind" && w.draft?.hasTypedCells == true)
    }
  }

  @Test("in which nothing was typed is none to keep")
  func untouched() throws {
    try wizard { w in
      w.world.clients = [.acme(nil)]
      w.start()
      w.handle(.command(.newOrder))
      w.type("ac")
      w.press(.accept, .accept)
      w.serve()
      #expect(!w.state.isDraftEdited, "what a client has was typed by nobody")
      leave(w)
    }
  }

  @Test("is kept for an ending alone, and still after that was undone")
  func ending() throws {
    try wizard { w in
      w.begin(.newDomains)
      w.serve()
      w.press(.nextField, .choose)
      #expect(w.state.isDraftEdited)
      w.press(.undo)
      #expect(w.state.isDraftEdited, "redo would bring it back")
      leave(w)
    }
  }

  @Test("is kept where a line began it without names")
  func line() throws {
    try wizard { w in
      w.start()
      w.press(.oneLine)
      w.type("saleshandy google quarterly 4 > northquay.com")
      w.press(.accept)
      w.serve()
      #expect(w.draft?.details.redirect == "northquay.com" && w.draft?.lines.isEmpty == true, "\(w.said)")
      #expect(w.state.isDraftEdited)
      leave(w)
    }
  }
}
