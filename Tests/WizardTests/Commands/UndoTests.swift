import Ordering
import Testing
import Wizard
import WizardTestSupport

@Suite("Undo and redo")
struct UndoTests {
  private func aliases(_ w: WizardHarness, line: Int = 0) -> [String] { w.draft?.lines[line].mailboxes.map(\.alias) ?? [] }

  @Test("what is typed into a cell is one step, back and forth")
  func cell() throws {
    try wizard { w in
      w.goToMailboxes(.saleshandyGoogle, wanted: 2)
      w.type("Ada Lind, Bo Ek")
      w.press(.accept, .down)
      w.retype("boo")
      w.press(.up)
      w.retype("sales")
      w.press(.undo)
      #expect(w.said == "Undone: alias of trynorthquay.com, mailbox 1.")
      #expect(aliases(w) == ["ada.lind", "boo"])
      #expect(w.draft?.lines[0].mailboxes[0].edited == [])
      #expect(w.state.caret == 8)
      w.press(.undo)
      #expect(aliases(w) == ["ada.lind", "bo.ek"])
      #expect(w.state.mailboxes.row == 1, "the cursor is where it was done")
      w.press(.redo, .redo)
      #expect(aliases(w) == ["sales", "boo"])
      #expect(w.said == "Done again: alias of trynorthquay.com, mailbox 1.")
      #expect(w.state.status(of: .redo) == .held("Nothing was undone that could be done again."))
    }
  }

  @Test("goes back to the draft's opening, over steps, fills, choices and searches, and forth to where it was")
  func everything() throws {
    try wizard { w in
      w.goToMailboxes(.instantlyGoogle, ["trynorthquay.com", "getnorthquay.com"], wanted: 2)
      w.type("Ada Lind, Bo Ek")
      w.press(.accept)
      w.retype("sales")
      w.press(.bottom, .copyDown, .top, .up)
      w.press(.choose, .changeSpread, .bottom, .accept, .toggleNumbers)
      w.press(.down, .refillNames)
      w.expect(.device(.flushInput))
      w.press(.accept)
      w.serve()
      let end = w.draft
      var steps = 0
      while w.state.status(of: .undo) == .ready {
        w.press(.undo)
        steps += 1
        w.serve()
      }
      #expect(steps >= 9, "\(steps)")
      #expect(w.state.screen == .domains)
      #expect(w.draft?.lines.isEmpty == true)
      #expect(w.draft?.people == "")
      #expect(w.draft?.offer == nil)
      #expect(w.state.status(of: .undo) == .held("Nothing to undo: the draft is as it was opened."))
      while w.state.status(of: .redo) == .ready {
        w.press(.redo)
        w.serve()
      }
      #expect(w.draft?.lines.map(\.mailboxes) == end?.lines.map(\.mailboxes))
      #expect(w.draft?.people == end?.people && w.draft?.spread == .onePerson && w.draft?.offer == end?.offer)
      #expect(w.draft?.patterns == end?.patterns && w.draft?.allowsNumbers == true)
    }
  }

  @Test("works after Back and Next, and shows the step where it was done")
  func afterBack() throws {
    try wizard { w in
      w.goToMailboxes(.saleshandyGoogle, wanted: 1)
      w.type("Ada Lind")
      w.press(.accept)
      w.retype("sales")
      w.press(.back, .back)
      #expect(w.state.screen == .domains)
      w.press(.undo)
      #expect(w.state.screen == .mailboxes)
      #expect(aliases(w) == ["ada.lind"])
      w.serve()
    }
  }

  @Test("a name that was removed comes back where it stood, with what vendors said of it")
  func removed() throws {
    try wizard { w in
      w.choose("trynorthquay.com", "getnorthquay.com", "northquayhq.com")
      let before = w.draft?.lines
      w.press(.top, .down, .removeName)
      #expect(w.names.count == 2)
      w.press(.undo)
      #expect(w.said == "Undone: getnorthquay.com removed.")
      #expect(w.draft?.lines == before)
      #expect(w.state.domains.row == 1)
      w.press(.redo)
      #expect(w.names == ["trynorthquay.com", "northquayhq.com"])
    }
  }

  @Test("an answer that came meanwhile stays")
  func answers() throws {
    try wizard { w in
      w.choose("trynorthquay.com", "getnorthquay.com")
      w.press(.top, .choose)
      w.press(.refresh)
      w.press(.checkNames)
      w.wait(60)
      w.serve()
      let answers = w.draft?.lines.map(\.answers)
      w.press(.undo)
      #expect(w.draft?.lines.map(\.answers) == answers)
      #expect(w.chosen.count == 2)
      w.serve()
    }
  }

  @Test("what is undone and then done otherwise cannot be done again")
  func branches() throws {
    try wizard { w in
      w.goToMailboxes(.saleshandyGoogle, wanted: 1)
      w.type("Ada Lind")
      w.press(.accept)
      w.retype("one")
      w.press(.undo)
      w.retype("two")
      #expect(w.state.status(of: .redo) != .ready)
      w.press(.undo)
      #expect(aliases(w) == ["ada.lind"])
    }
  }

  @Test("letters that were typed and taken away again are no step")
  func nothing() throws {
    try wizard { w in
      w.goToMailboxes(.saleshandyGoogle, wanted: 1)
      w.type("Ada Lind")
      w.type("x")
      w.edit(.backspace)
      w.press(.undo)
      #expect(w.said == "Undone: People.")
      #expect(w.draft?.people == "")
    }
  }

  @Test("the order under review is not changed; another draft begins anew; without an order there is none")
  func places() throws {
    try wizard { w in
      #expect(w.state.status(of: .undo) == .absent)
      w.goToReview(.instantlyGoogle)
      #expect(
        w.state.status(of: .undo) == .held("The order under review is not changed: go back a step (Esc), then undo."))
      w.press(.back)
      #expect(w.state.status(of: .undo) == .ready)
      w.serve()
      w.press(.back, .back, .back, .back)
      w.serve()
      w.dismiss { if case .book = $0 { true } else { false } }
      w.press(.newOrder)
      #expect(w.state.status(of: .undo) == .held("Nothing to undo: the draft is as it was opened."))
    }
  }

  @Test("undoing what moved names to a second draft takes that away again")
  func moved() throws {
    try wizard { w in
      w.goToProvider("trynorthquay.com", "getnorthquay.io")
      let row = w.state.provider.rows.firstIndex { !$0.unavailableNames.isEmpty && $0.unavailableNames.count < 2 }
      guard let row, row >= 0 else { return }
      w.press(.top)
      for _ in 0..<row { w.press(.down) }
      w.press(.moveToNewDraft)
      w.dismiss { if case .book(.saveDraft) = $0 { true } else { false } }
      w.press(.undo)
      w.serve()
      #expect(w.said == "Undone: names moved out. The names are together again, and the draft that was made is gone.", "\(w.said)")
      #expect(w.names.count == 2)
      w.serve()
    }
  }
}
