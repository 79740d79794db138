import Ordering
import Testing
import WizardTestSupport

@testable import Wizard

@Suite("Selected rows of the grid")
struct SelectionTests {
  private func aliases(_ w: WizardHarness, line: Int = 0) -> [String] { w.draft?.lines[line].mailboxes.map(\.alias) ?? [] }

  private func two(_ people: String = "Ada Lind, Bo Ek", _ story: (WizardHarness) throws -> Void) throws {
    try wizard { w in
      w.goToMailboxes(.saleshandyGoogle, ["trynorthquay.com", "getnorthquay.com"], wanted: 2)
      w.type(people)
      w.press(.accept)
      try story(w)
    }
  }

  @Test("Ctrl-V begins a selection and destroys nothing; Up and Down stretch it, Esc ends it and stays on the step")
  func selecting() throws {
    try two { w in
      let draft = w.draft
      w.press(.selectRows)
      #expect(w.state.part == "rows" && w.state.field == nil)
      w.press(.down, .down)
      #expect(w.state.selection == 0...2)
      w.press(.selectAll)
      #expect(w.state.selection == 0...3)
      w.press(.back)
      #expect(w.state.screen == .mailboxes && w.state.selection == nil && w.state.field != nil)
      #expect(w.draft?.lines == draft?.lines)
    }
  }

  @Test("copy-down takes the cells of the first domain to the others, in one step")
  func copyDown() throws {
    try two { w in
      w.retype("sales")
      w.press(.down)
      w.retype("info")
      w.press(.top, .selectRows, .selectAll, .copyDown)
      #expect(aliases(w, line: 1) == ["sales", "info"])
      #expect(w.said == "Alias: 2 cells changed.")
      w.press(.undo)
      #expect(aliases(w, line: 1) == ["ada.lind", "bo.ek"])
      #expect(aliases(w) == ["sales", "info"])
    }
  }

  @Test("in one domain the first row's cell goes to the others")
  func copyDownInside() throws {
    try two { w in
      w.press(.nextField, .nextField)
      w.retype("Quay")
      w.press(.selectRows, .down, .copyDown)
      #expect(w.draft?.lines[0].mailboxes.map(\.last) == ["Quay", "Quay"])
      #expect(w.draft?.lines[0].mailboxes[1].edited == [.last])
    }
  }

  @Test("rows are filled by a pattern; what another row has already stays")
  func pattern() throws {
    try two("Ada Lind, Ada Lund") { w in
      w.press(.selectRows, .down, .fillPattern)
      #expect(w.state.overlay?.as(ChoicesOverlay.self)?.list.title == "Aliases of 2 rows by")
      w.type("first.l")
      w.press(.top)
      let row = w.state.overlay?.as(ChoicesOverlay.self)?.list.shown.firstIndex { $0.value == AliasPattern.firstDotL.rawValue }
      for _ in 0..<(row ?? 0) { w.press(.down) }
      w.press(.accept)
      #expect(aliases(w) == ["ada.l", "ada.lund"])
      #expect(w.said.contains("1 row keeps its alias"))
      #expect(aliases(w, line: 1) == ["ada.lind", "ada.lund"], "only what is selected")
    }
  }

  @Test("find and replace goes over a column, in all rows or the selected ones, as one step")
  func replace() throws {
    try two { w in
      w.press(.replaceText)
      w.type("LIND")
      w.press(.accept)
      w.type("Quay")
      w.press(.accept)
      #expect(aliases(w) == ["ada.quay", "bo.ek"] && aliases(w, line: 1) == ["ada.quay", "bo.ek"])
      #expect(w.said == "Alias: 2 cells changed.")
      w.press(.undo)
      #expect(aliases(w) == ["ada.lind", "bo.ek"] && aliases(w, line: 1) == ["ada.lind", "bo.ek"])
      w.press(.top, .selectRows, .down, .replaceText)
      w.type("e")
      w.press(.nextField)
      w.type("i")
      w.press(.accept)
      #expect(aliases(w) == ["ada.lind", "bo.ik"] && aliases(w, line: 1) == ["ada.lind", "bo.ek"])
    }
  }

  @Test("nothing to find is said, and the form stays")
  func nothingToFind() throws {
    try two { w in
      w.press(.replaceText, .accept, .accept)
      #expect(w.said == "Find: type what stands in the cells now, such as a last name, or press Esc.")
      #expect(w.state.overlay?.as(ReplaceForm.self)?.isOnWith == false)
      w.type("zzz")
      w.press(.accept, .accept)
      #expect(w.said == "No cell of these rows changes.")
    }
  }

  @Test("filling selected rows again lets go of what was typed there, and of nothing else")
  func refill() throws {
    try two { w in
      w.retype("one")
      w.press(.down)
      w.retype("two")
      w.press(.selectRows, .refillNames)
      #expect(aliases(w) == ["one", "bo.ek"])
      w.press(.undo)
      #expect(aliases(w) == ["one", "two"])
    }
  }

  @Test("from a row to its person and back")
  func person() throws {
    try two("Ada Lind, Bo Ek, Cy Fall") { w in
      w.press(.down)
      let name = w.draft?.lines[0].mailboxes[1].person.name ?? ""
      w.press(.goToPerson)
      #expect(w.state.field == .people)
      #expect(w.draft.map { String($0.people.prefix(w.state.caret)).hasSuffix(name) } == true)
      w.press(.goToPerson)
      #expect(w.state.mailboxes.focus == .grid)
      #expect(w.state.gridCell.map { w.draft?.lines[$0.line].mailboxes[$0.mailbox].person.name } == name)
    }
  }

  @Test("a person is changed everywhere by five keys beside the name itself")
  func changedEverywhere() throws {
    try two { w in
      w.retype("lind")
      w.press(.goToPerson)
      w.edit(.killWord)
      w.type("Lund")
      w.press(.accept)
      w.expect(.device(.flushInput))
      w.press(.accept)
      #expect(w.draft?.lines.flatMap { $0.mailboxes.filter { $0.first == "Ada" } }.map(\.last) == ["Lund", "Lund"])
      #expect(aliases(w) == ["lund", "bo.ek"] && aliases(w, line: 1) == ["ada.lund", "bo.ek"])
    }
  }

  @Test("who stands only in a row is said to")
  func stranger() throws {
    try two { w in
      w.press(.nextField)
      w.retype("Sally")
      w.press(.goToPerson)
      #expect(w.said == "Sally Lind is not among the people: only this row says so.")
    }
  }
}

@Suite("Lost names")
struct SwappingTests {
  @Test("one key at review puts an available name in the place of a lost one, with its mailboxes, and all is checked anew")
  func review() throws {
    try wizard { w in
      w.choose("trynorthquay.com", "getnorthquay.com", "northquayhq.com")
      w.press(.top, .down, .down, .choose)
      w.serve()
      w.press(.next)
      w.serve()
      w.focus(.instantlyGoogle)
      w.press(.accept)
      w.serve()
      w.type("Ada Lind, Bo Ek")
      w.press(.accept)
      w.retype("sales")
      w.press(.next)
      w.fill(.redirect, "northquay.com")
      w.serve()
      w.press(.next)
      w.expect(.device(.flushInput))
      w.serve()
      #expect(w.state.status(of: .swapLost) == .absent)
      w.press(.refresh)
      let names = try ["trynorthquay.com", "getnorthquay.com"].map { try DomainName($0) }
      let answers = [NameAnswer(names[0], .taken, at: w.now), w.world.answer(names[1], by: .instantly, at: w.now)]
      w.answer(.finalCheck(.success(FinalCheckAnswer(names: answers)), revision: w.state.finalCheckRevision))
      let kept = w.draft?.lines[0].mailboxes
      w.press(.swapLost)
      #expect(w.said == "northquayhq.com takes the place of trynorthquay.com, with its mailboxes.")
      #expect(w.chosen == ["getnorthquay.com", "northquayhq.com"])
      #expect(w.draft?.lines[2].mailboxes == kept)
      w.serve()
      #expect(w.state.review.plan?.names.map(\.text) == ["getnorthquay.com", "northquayhq.com"])
      #expect(w.state.review.finalCheck == .received([], at: w.now))
    }
  }

  @Test("a name that is swapped in has the number of mailboxes of the one it replaces, and is priced by it")
  func count() throws {
    try wizard { w in
      w.choose("trynorthquay.com", "getnorthquay.com", "northquayhq.com")
      var draft = try #require(w.draft)
      let names = draft.lines.map(\.name)
      draft.lines[2].isChosen = false
      draft.counts = [names[0]: 5]
      let swapped = draft.swap([names[0]], with: .instantlyGoogle)
      #expect(swapped.map(\.new) == [names[2]])
      #expect(draft.counts == [names[2]: 5])
      #expect(draft.mailboxes(on: draft.lines[2], in: .instantlyGoogle) == 5)
    }
  }

  @Test("without another name in the list that is said, and nothing changes")
  func none() throws {
    try wizard { w in
      w.goToReview(.instantlyGoogle)
      w.press(.refresh)
      let name = try DomainName("trynorthquay.com")
      w.answer(
        .finalCheck(.success(FinalCheckAnswer(names: [NameAnswer(name, .taken, at: w.now)])), revision: w.state.finalCheckRevision))
      w.press(.swapLost)
      #expect(w.said == "No other available name is in the list of Domains: look more names up there, then swap.")
      #expect(w.chosen == ["trynorthquay.com"])
    }
  }
}
