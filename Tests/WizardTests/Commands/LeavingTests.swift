import Ordering
import Testing
import Wizard
import WizardTestSupport

/// Leaving asks where something would be lost or broken off, and only there.
@Suite("Leaving")
struct LeavingTests {
  private func asks(_ w: WizardHarness, _ words: String) {
    w.press(.leave)
    #expect(w.state.asked?.text.contains(words) == true, "\(w.state.asked?.text ?? w.said)")
    #expect(!w.state.isLeaving)
    w.press(.back)
    w.dismiss { $0 == .device(.flushInput) }
  }

  private func leavesAtOnce(_ w: WizardHarness) {
    w.press(.leave)
    #expect(w.state.isLeaving)
    w.dismiss { _ in true }
  }

  @Test("while a basket is split, and while its orders are not all placed")
  func basket() throws {
    try wizard { w in
      w.start()
      w.choose(SplitTests.names)
      w.press(.next)
      w.serve()
      w.press(.splitBasket)
      w.serve()
      asks(w, "being split")
      w.press(.previousField, .choose, .choose, .nextField)
      w.type("1")
      w.press(.down)
      w.type("3")
      w.press(.accept)
      w.serve()
      if w.state.screen == .basket { asks(w, "Not every order of this basket") }
      w.dismiss { _ in true }
    }
  }

  @Test("while something typed for a client is not saved, and not once it is")
  func client() throws {
    try wizard { w in
      w.start()
      w.press(.showClients)
      w.press(.accept)
      w.type("Acme")
      asks(w, "What was typed for Acme is not saved")
    }
    try wizard { w in
      w.start()
      w.press(.showClients)
      leavesAtOnce(w)
    }
  }

  @Test("while numbers stand in the planner that nothing keeps")
  func planner() throws {
    try wizard { w in
      w.start()
      w.press(.showPlanner)
      w.serve()
      w.type("500")
      asks(w, "typed into the planner")
      w.dismiss { _ in true }
    }
    try wizard { w in
      w.start()
      w.press(.showPlanner)
      w.serve()
      leavesAtOnce(w)
    }
  }
}
