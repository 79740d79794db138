import Ordering
import Testing
import Wizard
import WizardTestSupport

@Suite("Back")
struct BackTests {
  @Test("leads from every screen home, one level at a time, and keeps the draft", arguments: CommandTests.screens)
  func home(screen: String) throws {
    try wizard { w in
      CommandTests.show(screen, w)
      w.dismiss { _ in true }
      let before = w.draft
      for _ in 0..<5 where w.state.screen != .home { w.press(.back) }
      #expect(w.state.screen == .home)
      #expect(w.draft?.typed == before?.typed)
      #expect(w.state.overlay == nil)
      w.dismiss { _ in true }
    }
  }

  @Test("goes from step to step in the order of the tracker")
  func steps() throws {
    try wizard { w in
      w.goToReview(.instantlyGoogle)
      var screens: [ScreenID] = []
      for _ in 0..<5 {
        w.press(.back)
        screens.append(w.state.screen)
      }
      #expect(screens == [.details, .mailboxes, .provider, .domains, .home])
      w.serve()
    }
  }

  @Test("at home does nothing")
  func home() throws {
    try wizard { w in
      w.start()
      #expect(w.state.status(of: .back) == .absent)
      w.press(.back)
      #expect(w.state.overlay == nil && w.state.screen == .home && !w.state.isLeaving)
    }
  }

  @Test("is held by no problem")
  func problems() throws {
    try wizard { w in
      w.goToDetails(.saleshandyGoogle)
      w.fill(.phone, "nonsense")
      w.press(.back)
      #expect(w.state.screen == .mailboxes)
      #expect(w.draft?.details.registrant.phone == "nonsense")
    }
  }
}
