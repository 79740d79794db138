import Ordering
import TestSupport
import Testing
import Wizard
import WizardTestSupport

@Suite("The view on the names")
struct ViewingNamesTests {
  private static let names = ["trynorthquay.com", "getnorthquay.com", "northquayhq.org", "usenorthquaynow.com", "gonorthquay.org"]

  /// At the names, which are looked up; nothing is chosen.
  private func atNames(_ w: WizardHarness, taken: Set<String> = []) {
    for vendor in Vendor.allCases { w.world.taken[vendor] = taken }
    w.press(.newOrder)
    w.type(Self.names.joined(separator: " "))
    w.press(.accept)
    w.serve()
  }

  private func shown(_ w: WizardHarness) -> [String] {
    let names = w.names
    return w.state.shownNames.map { names[$0] }
  }

  @Test("Space chooses and goes on; Enter chooses and stays; a name that cannot be had keeps the cursor")
  func space() throws {
    try wizard { w in
      atNames(w, taken: ["northquayhq.org"])
      w.press(.top, .choose, .choose, .choose)
      #expect(w.chosen == ["trynorthquay.com", "getnorthquay.com"] && w.state.domains.row == 2)
      #expect(w.said.contains("northquayhq.org is registered already"))
      w.press(.down, .accept)
      #expect(w.chosen.contains("usenorthquaynow.com") && w.state.domains.row == 3)
      w.serve()
    }
  }

  @Test("a sorted list goes back to the order in which its names were found")
  func found() throws {
    try wizard { w in
      atNames(w)
      w.press(.sortNames)
      #expect(w.state.choices?.all.map(\.value).contains("found") == false, "it is in that order")
      w.type("name")
      w.press(.accept)
      #expect(w.names == Self.names.sorted())
      w.press(.sortNames)
      w.type("length")
      w.press(.accept)
      w.press(.sortNames)
      w.type("found")
      w.press(.accept)
      #expect(w.names == Self.names && w.said == "As they were found again.")
      w.serve()
    }
  }

  @Test("checking the names asks for what has no answer, and leaves list, cursor and undo as they are")
  func checked() throws {
    try wizard { w in
      w.press(.newOrder)
      w.type("northquay")
      w.press(.accept)
      w.serve()
      w.press(.sortNames)
      w.type("length")
      w.press(.accept, .bottom)
      let (names, row) = (w.names, w.state.domains.row)
      w.press(.checkNames)
      w.serve()
      #expect(w.names == names && w.state.domains.row == row && w.said == "Every vendor has answered for every name.")
      w.press(.undo)
      #expect(w.said == "Undone: order of the names.")
      w.serve()
    }
  }

  @Test("undo of a search takes with it what vendors thought of for it, also what comes later")
  func searchUndone() throws {
    try wizard { w in
      w.world.suggestions[.scaledmail] = ["bestnorthquay.com"]
      atNames(w)
      w.press(.previousField, .previousField)
      w.retype("northquay")
      w.press(.accept)
      let late = w.open.filter { if case .vendor(.suggestNames) = $0 { true } else { false } }
      w.serve()
      #expect(w.names.contains("bestnorthquay.com"))
      w.press(.undo)
      w.serve()
      #expect(w.names == Self.names, "\(w.said)")
      for effect in late { if let answer = w.reply(to: effect) { w.answerLate(answer) } }
      #expect(w.names == Self.names)
      w.serve()
    }
  }

  @Test("a filter leaves what has it, moves go over what is left, and Esc shows all")
  func filter() throws {
    try wizard { w in
      atNames(w)
      w.press(.filterNames)
      w.type("ORG ")
      #expect(shown(w) == ["northquayhq.org", "gonorthquay.org"])
      w.press(.accept, .top, .choose, .choose)
      #expect(w.chosen == ["northquayhq.org", "gonorthquay.org"])
      w.press(.filterNames, .back)
      #expect(shown(w) == Self.names && w.state.domains.focus == .names)
      w.serve()
    }
  }

  @Test("a filter that nothing has says so and stays; nothing is chosen or removed unseen")
  func empty() throws {
    try wizard { w in
      atNames(w)
      w.press(.filterNames)
      w.type("zzz")
      w.press(.accept)
      #expect(w.said == "Filter: no name has ‘zzz’ in it. Change it, or press Esc to see all." && w.state.domains.focus == .filter)
      w.press(.chooseAvailable)
      #expect(w.chosen.isEmpty)
      w.press(.back)
      #expect(shown(w) == Self.names)
      w.serve()
    }
  }

  @Test("letters in the filter are text: none of them is a command")
  func letters() throws {
    try wizard { w in
      atNames(w)
      w.press(.filterNames)
      w.type("dau")
      #expect(w.state.domains.view.filter == "dau" && w.draft?.lines.count == 5 && w.chosen.isEmpty)
      w.serve()
    }
  }

  @Test("what is not seen is not cleared, what is cleared is said, and Esc in the names shows all before it goes back")
  func clearing() throws {
    try wizard { w in
      atNames(w)
      w.press(.top, .accept, .filterNames)
      w.type("org")
      w.press(.accept, .clearUnchosen)
      #expect(w.names == ["trynorthquay.com", "getnorthquay.com", "usenorthquaynow.com"] && w.said == "2 names off the list.")
      w.press(.undo, .filterNames)
      w.retype("use")
      w.press(.accept, .back)
      #expect(w.state.screen == .domains && shown(w).count == 5)
      w.serve()
    }
  }

  @Test("what is taken is left out, save what is chosen, and comes back")
  func hiding() throws {
    try wizard { w in
      atNames(w, taken: ["getnorthquay.com", "gonorthquay.org"])
      w.press(.hideTaken)
      #expect(shown(w) == ["trynorthquay.com", "northquayhq.org", "usenorthquaynow.com"])
      #expect(w.said == "2 taken names left out. The same key shows them.")
      w.press(.hideTaken)
      #expect(shown(w) == Self.names)
      w.serve()
    }
  }

  @Test(
    "the list is put in an order once, the cursor stays on its name, and it is undone",
    arguments: [
      ("length", ["northquayhq.org", "gonorthquay.org", "trynorthquay.com", "getnorthquay.com", "usenorthquaynow.com"]),
      ("ending", ["trynorthquay.com", "getnorthquay.com", "usenorthquaynow.com", "northquayhq.org", "gonorthquay.org"]),
      ("name", ["getnorthquay.com", "gonorthquay.org", "northquayhq.org", "trynorthquay.com", "usenorthquaynow.com"]),
    ])
  func sorting(key: String, order: [String]) throws {
    try wizard { w in
      atNames(w)
      w.press(.top, .down, .sortNames)
      for letter in key { w.type(String(letter)) }
      w.press(.accept)
      #expect(shown(w) == order)
      #expect(w.draft?.lines[w.state.domains.row].name.text == "getnorthquay.com")
      w.press(.undo)
      #expect(shown(w) == Self.names)
      w.serve()
    }
  }

  @Test("a range is chosen with one key, without what cannot be had, and left by Esc")
  func range() throws {
    try wizard { w in
      atNames(w, taken: ["northquayhq.org"])
      w.press(.top, .selectNames, .down, .down, .down, .choose)
      #expect(w.chosen == ["trynorthquay.com", "getnorthquay.com", "usenorthquaynow.com"])
      #expect(w.said == "3 names chosen. 1 cannot be had." && w.state.domains.anchor == nil)
      w.press(.selectNames, .back)
      #expect(w.state.domains.anchor == nil && w.state.screen == .domains)
      w.serve()
    }
  }

  @Test("the first so many available are chosen in all, which the head keeps; what is missing is said")
  func first() throws {
    try wizard { w in
      atNames(w, taken: ["getnorthquay.com"])
      w.press(.top, .accept, .chooseFirst)
      w.type("3")
      w.press(.accept)
      #expect(w.chosen == ["trynorthquay.com", "northquayhq.org", "usenorthquaynow.com"])
      #expect(w.draft?.planned == 3 && w.said == "2 names chosen: 3 of 3.")
      w.press(.chooseFirst)
      w.retype("28")
      w.press(.accept)
      #expect(w.chosen.count == 4)
      #expect(w.said == "1 name chosen: 4 of 28. No more names are available: search for more.")
      w.press(.chooseFirst)
      w.retype("0")
      w.press(.accept)
      #expect(w.said == "How many: type a number of domains, such as 28." && w.state.domains.focus == .first)
      w.serve()
    }
  }

  @Test("where an offer is decided, names that its vendor is known to sell are chosen before those it was not asked for")
  func firstOfOffer() throws {
    try wizard { w in
      w.world.brandOffers = ["usenorthquay.com"]
      w.goToMailboxes(.saleshandyGoogle)
      w.press(.back, .back)
      w.serve()
      w.press(.top, .previousField, .previousField)
      w.retype("northquay")
      w.press(.accept)
      w.serve()
      let lines = try #require(w.draft?.lines)
      let sold = lines.filter { $0.answers[.saleshandy]?.canBeOrdered == true && !$0.isChosen }.map(\.name.text)
      #expect(sold == ["trynorthquay.org", "usenorthquay.com"], "\(w.said)")
      let unasked = lines.firstIndex { $0.answers[.saleshandy] == nil && $0.answers.values.contains(where: \.canBeOrdered) }
      let last = lines.firstIndex { $0.name.text == "usenorthquay.com" }
      #expect(try #require(unasked) < #require(last), "else it would be chosen anyway")
      w.press(.chooseFirst)
      w.type("3")
      w.press(.accept)
      #expect(w.chosen == ["trynorthquay.com", "trynorthquay.org", "usenorthquay.com"])
      w.serve()
    }
  }

  @Test("what a problem points at is shown although the view left it out")
  func problem() throws {
    try wizard { w in
      atNames(w)
      w.press(.top, .accept, .filterNames)
      w.type("org")
      w.press(.accept, .choose)
      #expect(w.chosen.count == 2)
      w.press(.undo)
      #expect(w.chosen == ["trynorthquay.com"])
      w.serve()
    }
  }
}
