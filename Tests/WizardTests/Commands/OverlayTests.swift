import Ordering
import Testing
import Wizard
import WizardTestSupport

@Suite("What lies over a screen")
struct OverlayTests {
  @Test(
    "the palette finds commands by parts of their names, in any order of words",
    arguments: [
      ("place", Command.placeOrder), ("order pl", .placeOrder), ("NEW", .newOrder), ("quit", .leave), ("refr", .refresh),
    ])
  func finds(query: String, command: Command) throws {
    try wizard { w in
      w.goToReview(.instantlyGoogle)
      #expect(w.state.paletteCommands(matching: query).contains(command))
    }
  }

  @Test("the palette lists what is ready first, and of that what begins with what was typed")
  func ranks() throws {
    try wizard { w in
      w.choose("trynorthquay.com")
      #expect(w.state.paletteCommands(matching: "n").prefix(2) == [.next, .newOrder], "before Check names")
      w.press(.choose)
      w.press(.previousField, .previousField)
      let all = w.state.paletteCommands(matching: "")
      let firstHeld = try #require(all.firstIndex { w.state.status(of: $0) != .ready })
      #expect(all[firstHeld...].allSatisfy { w.state.status(of: $0) != .ready })
    }
  }

  @Test(
    "the plain names of the trade are all there",
    arguments: [
      ("empty domains", "new order"), ("domains", "next step"), ("provider", "previous step"), ("domains", "check names"),
      ("review", "place order"), ("home", "quit"),
    ])
  func plainNames(screen: String, name: String) throws {
    try wizard { w in
      CommandTests.show(screen, w)
      #expect(!w.state.paletteCommands(matching: name).isEmpty)
      w.dismiss { _ in true }
    }
  }

  @Test("a command of the palette runs as if its key had been pressed, held ones with their reason")
  func runs() throws {
    try wizard { w in
      w.choose("trynorthquay.com")
      w.press(.palette)
      #expect(w.state.field == .palette)
      w.type("next st")
      w.press(.accept)
      w.serve()
      #expect(w.state.screen == .provider)
      #expect(w.state.overlay == nil)
      w.press(.palette)
      w.type("remove unav")
      w.press(.accept)
      #expect(w.said.hasSuffix("can take every chosen name."))
    }
  }

  @Test("a palette without a fitting command says so and stays; Esc gives the field back with its caret")
  func nothingFits() throws {
    try wizard { w in
      w.press(.newOrder)
      w.type("northquay")
      w.edit(.start)
      w.press(.palette)
      w.type("zzz")
      w.press(.accept)
      #expect(w.said == "No command has ‘zzz’ in its name. Delete a few letters, or press Esc.")
      w.press(.back)
      #expect(w.draft?.brand == "northquay")
      #expect(w.state.field == .brand)
    }
  }

  @Test("typing in the palette goes back to its first row")
  func firstRow() throws {
    try wizard { w in
      w.choose("trynorthquay.com")
      w.press(.palette, .down, .down)
      w.type("e")
      #expect(w.state.palette?.query == "e" && w.state.palette?.row == 0)
      w.press(.bottom, .down)
    }
  }

  @Test("help closes with Enter and Esc, and takes no letters", arguments: [Command.accept, .back])
  func help(command: Command) throws {
    try wizard { w in
      w.press(.newOrder, .help)
      w.type("abc")
      w.paste("trynorthquay.com, getnorthquay.com")
      #expect(w.draft?.brand == "")
      #expect(w.names.isEmpty)
      w.press(command)
      #expect(w.state.overlay == nil)
    }
  }

  @Test("leaving asks while an order is entered; a yes leaves with the draft kept, Esc stays", arguments: [true, false])
  func leaves(isMeant: Bool) throws {
    try wizard { w in
      w.press(.newOrder)
      w.type("northquay")
      w.press(.leave)
      #expect(w.state.question == .leave)
      w.press(isMeant ? .accept : .back)
      #expect(w.state.isLeaving == isMeant)
      #expect(w.draft?.brand == "northquay")
      if isMeant { w.expect(.device(.leave)) }
    }
  }

  @Test("leaving asks nothing where nothing is under way")
  func leavesAtOnce() throws {
    try wizard { w in
      w.start()
      #expect(w.state.care(of: .leave) == .alone, "what follows in a burst would reach the shell")
      w.press(.leave)
      #expect(w.state.overlay == nil && w.state.isLeaving)
      w.expect(.device(.leave))
    }
  }

  @Test("leaving can be asked for over anything", arguments: [Command.help, .palette])
  func overAnything(command: Command) throws {
    try wizard { w in
      w.press(.newOrder, command, .leave)
      #expect(w.state.question == .leave)
    }
  }

  @Test("with a question on the screen nothing else runs")
  func question() throws {
    try wizard { w in
      w.choose("trynorthquay.com")
      w.press(.leave, .next, .removeName, .choose, .newOrder, .refresh)
      #expect(w.state.screen == .domains)
      #expect(w.chosen == ["trynorthquay.com"])
      #expect(w.open.isEmpty)
    }
  }
}
