import Ordering
import Testing
import Wizard
import WizardTestSupport

@Suite("How sure it has to be that a command was meant")
struct CareTests {
  @Test("placing an order is confirmed once nothing is missing; before that Enter only says what is")
  func placing() throws {
    try wizard { w in
      w.goToReview(.instantlyGoogle)
      w.serve()
      #expect(w.state.care(of: .accept) == .none && w.state.care(of: .placeOrder) == .none)
      let before = w.state.toConfirm
      w.retype(w.state.confirmation)
      #expect(w.state.status(of: .placeOrder) == .ready)
      #expect(w.state.care(of: .accept) == .confirmed && w.state.care(of: .placeOrder) == .confirmed)
      #expect(w.state.toConfirm == before && before != nil, "what is asked is the same whatever is typed")
      w.press(.palette)
      w.type("place ord")
      #expect(w.state.care(of: .accept) == .confirmed, "the palette is as sure as the command it runs")
      w.dismiss { _ in true }
    }
  }

  @Test("a question is confirmed once its word is typed, leaving by a key of its own, and moves need no care")
  func questions() throws {
    try wizard { w in
      w.world.drafts = [Draft(id: Draft.ID("a"), at: WizardHarness.start)]
      w.start()
      #expect(w.state.care(of: .down) == .none && w.state.care(of: .newOrder) == .none && w.state.toConfirm == nil)
      w.press(.down, .deleteDraft)
      #expect(w.state.care(of: .accept) == .none && w.state.toConfirm != nil)
      w.type("delete")
      #expect(w.state.care(of: .accept) == .confirmed)
      w.press(.back, .newOrder, .leave)
      #expect(w.state.care(of: .accept) == .alone)
      w.dismiss { _ in true }
    }
  }
}
