import Ordering
import Testing
import Wizard
import WizardTestSupport

@Suite("Commands")
struct CommandTests {
  /// The wizard on each of its screens.
  static let screens: [String] = [
    "home", "empty domains", "domains", "provider", "mailboxes", "details", "review", "order", "holdings", "planner",
  ]

  static func show(_ screen: String, _ w: WizardHarness) {
    switch screen {
    case "home": w.start()
    case "empty domains": w.press(.newOrder)
    case "domains": w.choose("trynorthquay.com")
    case "provider": w.goToProvider("trynorthquay.com")
    case "mailboxes": w.goToMailboxes(.instantlyGoogle)
    case "details": w.goToDetails(.scaledmailGoogle)
    case "review": w.goToReview(.instantlyGoogle)
    case "holdings": w.goToHoldings(.scaledmail)
    case "planner": w.goToPlanner("18000")
    default:
      w.goToReview(.instantlyGoogle)
      w.type("30")
      w.press(.accept)
    }
  }

  @Test("on every screen, every command is ready, absent, or held with a reason that says what to do", arguments: screens)
  func reasons(screen: String) throws {
    try wizard { w in
      CommandTests.show(screen, w)
      var held = 0
      for command in CommandTable.all {
        guard case .held(let reason) = w.state.status(of: command) else { continue }
        held += 1
        #expect(reason.count > 20 && reason.hasSuffix("."), "\(command): \(reason)")
        let before = w.state
        w.press(command)
        #expect(w.state.message == Message(reason, .warning))
        #expect(w.draft == before.draft && w.state.screen == before.screen && w.state.overlay == nil, "a held command does nothing")
      }
      #expect(held > 0 || screen == "planner", "nothing is held here, so nothing was shown")
      w.dismiss { _ in true }
    }
  }

  @Test("an absent command does nothing", arguments: screens)
  func absent(screen: String) throws {
    try wizard { w in
      CommandTests.show(screen, w)
      w.dismiss { _ in true }
      for command in CommandTable.all where w.state.status(of: command) == .absent {
        let before = w.state
        w.press(command)
        #expect(w.state == before, "\(command)")
        #expect(w.open.isEmpty)
      }
    }
  }

  @Test("every command that has a place has a title, and no two of the palette have the same", arguments: screens)
  func titles(screen: String) throws {
    try wizard { w in
      CommandTests.show(screen, w)
      let titles = w.state.paletteCommands(matching: "").map(w.state.title)
      #expect(titles.allSatisfy { !$0.isEmpty })
      #expect(Set(titles).count == titles.count)
      w.dismiss { _ in true }
    }
  }

  @Test("a new order can be begun from every screen", arguments: screens)
  func newOrder(screen: String) throws {
    try wizard { w in
      CommandTests.show(screen, w)
      w.dismiss { _ in true }
      let before = w.draft
      w.press(.newOrder)
      #expect(w.state.screen == .domains)
      #expect(w.draft?.lines == [])
      #expect(w.draft?.id != before?.id)
    }
  }

  @Test("a move leaves the message to be read, another command clears it")
  func messages() throws {
    try wizard { w in
      w.goToProvider("trynorthquay.com")
      w.press(.removeUnavailable)
      let said = w.said
      #expect(!said.isEmpty)
      w.press(.down, .up, .nextField)
      #expect(w.said == said)
      w.press(.help)
      #expect(w.said == "")
    }
  }
}
