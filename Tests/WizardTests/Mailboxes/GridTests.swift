import Ordering
import TestSupport
import Testing
import Wizard
import WizardTestSupport

@Suite("The grid of mailboxes")
struct GridTests {
  private func aliases(_ w: WizardHarness, line: Int = 0) -> [String] { w.draft?.lines[line].mailboxes.map(\.alias) ?? [] }

  @Test(
    "is filled to the offer's count",
    arguments: [
      (Offer.instantlyGoogle, 1, 1), (.instantlyGoogle, 5, 5), (.instantlyGoogle, 9, 5), (.instantlyOutlook, 3, 50),
      (.scaledmailGoogle, 3, 2), (.scaledmailOutlook, 3, 25), (.scaledmailSMTP, 3, 4), (.saleshandyGoogle, 7, 7),
      (.saleshandyGoogle, 120, 120),
    ])
  func count(offer: Offer, wanted: Int, count: Int) throws {
    try wizard { w in
      w.goToMailboxes(offer, wanted: wanted)
      w.type("Ada Lind")
      w.press(.toggleNumbers)
      w.serve()
      #expect(aliases(w).count == count)
      #expect(Set(aliases(w)).count == count)
      #expect(w.state.gridRows == count)
      #expect(w.state.mailboxes.problemCount == 0)
    }
  }

  @Test("every person gets the best pattern first")
  func patterns() throws {
    try wizard { w in
      w.goToMailboxes(.saleshandyGoogle, wanted: 4)
      w.type("Ada Lind, Bo Ek")
      #expect(aliases(w) == ["ada.lind", "bo.ek", "ada", "bo"])
      w.press(.down, .choose)
      #expect(w.draft?.patterns == [.first, .flast, .firstLast])
      #expect(aliases(w) == ["ada", "bo", "alind", "bek"])
    }
  }

  @Test("nothing is marked as wrong before the people were left or Next was tried")
  func unmarked() throws {
    try wizard { w in
      w.goToMailboxes(.saleshandyGoogle, wanted: 1)
      #expect(!w.state.mailboxes.marksNameless && w.state.mailboxes.problemCount > 0)
      w.press(.nextField)
      #expect(w.state.mailboxes.marksNameless)
    }
    try wizard { w in
      w.goToMailboxes(.saleshandyGoogle, wanted: 1)
      w.press(.next)
      #expect(w.state.mailboxes.marksNameless && w.said.hasPrefix("People: type at least one"))
    }
  }

  @Test("a shortage says how many names are missing, and offers people, patterns and numbers")
  func shortage() throws {
    try wizard { w in
      w.goToMailboxes(.scaledmailOutlook)
      w.type("Ada Lind, Bo Ek")
      #expect(w.state.mailboxes.shortage?.mailboxes == 17)
      #expect(w.state.mailboxes.shortage?.people == 5)
      w.press(.next)
      #expect(w.state.screen == .mailboxes)
      #expect(
        w.said.contains("17 mailboxes per domain still need a name. Add 5 more people, choose more patterns, or allow numbers."))
      #expect(w.state.mailboxes.row == 8, "the cursor is on the first mailbox without a name")
      w.press(.toggleNumbers)
      #expect(w.state.mailboxes.shortage == nil)
      #expect(aliases(w).suffix(2) == ["bo.ek9", "ada.lind10"])
      w.press(.next)
      #expect(w.state.screen == .details)
      w.serve()
    }
  }

  @Test("without a pattern, the shortage asks for one")
  func noPattern() throws {
    try wizard { w in
      w.goToMailboxes(.scaledmailGoogle)
      w.type("Ada Lind")
      w.press(.down, .choose, .right, .choose, .right, .choose, .right, .choose)
      #expect(w.draft?.patterns == [])
      w.press(.next)
      #expect(w.said.contains("Choose a pattern (Space), such as first.last."))
    }
  }

  @Test("every cell can be typed into, and a typed cell survives every filling")
  func typedCells() throws {
    try wizard { w in
      w.goToMailboxes(.saleshandyGoogle, ["trynorthquay.com", "getnorthquay.com"], wanted: 3)
      w.type("Ada Lind")
      w.press(.accept)
      for text in ["sales", "Sally", "Quay"] {
        w.retype(text)
        w.press(.nextField)
      }
      #expect(w.state.mailboxes.row == 1, "Tab goes on to the next mailbox")
      w.press(.top, .up, .up)
      w.retype("Bo Ek, Ida Ros")
      w.press(.toggleNumbers)
      #expect(w.draft?.lines[0].mailboxes[0] == Mailbox(first: "Sally", last: "Quay", alias: "sales", isEdited: true))
      #expect(aliases(w) == ["sales", "ida.ros", "bo"])
      #expect(aliases(w, line: 1) == ["bo.ek", "ida.ros", "ida"])
    }
  }

  @Test("what is filled beside typed cells never repeats them")
  func noRepeats() throws {
    try wizard { w in
      w.goToMailboxes(.saleshandyGoogle, wanted: 3)
      w.type("Ada Lind")
      w.press(.accept, .bottom)
      w.retype("ada.lind")
      w.press(.toggleNumbers)
      #expect(aliases(w) == ["alind", "ada", "ada.lind"], "the row between stays as it was")
    }
  }

  @Test("typed cells beyond a smaller number come back when it grows again")
  func beyond() throws {
    try wizard { w in
      w.goToMailboxes(.saleshandyGoogle, wanted: 3)
      w.type("Ada Lind")
      w.press(.accept, .bottom)
      w.retype("sales")
      for (wanted, offer) in [("1", Offer.instantlyGoogle), ("3", .saleshandyGoogle)] {
        w.press(.back, .nextField)
        w.retype(wanted)
        w.press(.nextField)
        w.focus(offer)
        w.press(.accept)
        w.serve()
      }
      #expect(aliases(w) == ["ada.lind", "ada", "sales"])
    }
  }

  @Test("filling again forgets what was typed, after a question")
  func refill() throws {
    try wizard { w in
      w.goToMailboxes(.instantlyGoogle)
      w.type("Ada Lind")
      w.press(.accept)
      w.retype("sales")
      w.press(.refillNames)
      w.expect(.device(.flushInput))
      w.press(.back)
      #expect(aliases(w) == ["sales", "ada", "alind"])
      w.press(.refillNames)
      w.expect(.device(.flushInput))
      #expect(
        w.state.overlay?.as(QuestionOverlay.self)?.question.text
          == "Fill the grid again from people and patterns? 1 edited mailbox is written over.")
      w.press(.accept)
      #expect(aliases(w) == ["ada.lind", "ada", "alind"])
      #expect(w.state.caret == 8)
      w.serve()
    }
  }

  @Test("a problem stands beside its cell and goes away with it")
  func problems() throws {
    try wizard { w in
      w.goToMailboxes(.instantlyGoogle)
      w.type("Ada Lind")
      w.press(.accept)
      w.retype("a b")
      let cell = try #require(w.state.gridCell)
      #expect(w.state.problem(at: cell, .alias)?.fault == .alias(.illegalCharacter(" ")))
      #expect(w.state.problem(at: cell, .first) == nil)
      w.retype("ab")
      #expect(w.state.problem(at: cell) == nil)
      w.serve()
    }
  }

  @Test("an alias that stands twice is told at the second")
  func duplicates() throws {
    try wizard { w in
      w.goToMailboxes(.instantlyGoogle)
      w.type("Ada Lind")
      w.press(.accept, .down)
      w.retype("ada.lind")
      #expect(w.state.mailboxes.problemCount == 1)
      let cell = try #require(w.state.gridCell)
      #expect(w.state.problem(at: cell)?.fault == .duplicateAlias("ada.lind"))
      w.serve()
    }
  }

  @Test("copy-down takes the cell of the same mailbox of the domain above, and goes on")
  func copyDown() throws {
    try wizard { w in
      w.goToMailboxes(.scaledmailGoogle, ["trynorthquay.com", "getnorthquay.com"])
      w.type("Ada Lind")
      w.press(.accept)
      w.retype("sales")
      #expect(w.state.status(of: .copyDown) == .held("There is no domain above this one to copy from."))
      w.press(.down, .down, .copyDown)
      #expect(aliases(w, line: 1) == ["sales", "ada"])
      #expect(w.state.mailboxes.row == 3)
      #expect(w.state.caret == 3)
      w.press(.top, .up, .up, .copyDown)
      #expect(w.said == "Go to a cell of the grid first (Tab or Down).")
    }
  }

  @Test("Tab goes from the last cell back to the people, and from them backwards to the last cell")
  func tabsAround() throws {
    try wizard { w in
      w.goToMailboxes(.scaledmailGoogle)
      w.type("Ada Lind")
      w.press(.previousField)
      #expect(w.state.field == .cell(line: 0, mailbox: 1, .last))
      #expect(w.state.caret == 4)
      w.press(.nextField)
      #expect(w.state.field == .people)
    }
  }

  @Test("Enter goes down the rows of the grid, Up from the first to the patterns")
  func rows() throws {
    try wizard { w in
      w.goToMailboxes(.scaledmailSMTP)
      w.type("Ada Lind")
      w.press(.accept, .accept, .accept)
      #expect(w.state.mailboxes.row == 2)
      w.press(.top, .up)
      #expect(w.state.mailboxes.focus == .patterns)
      w.press(.right, .right, .right, .right, .right, .right, .right, .right, .right, .choose)
      #expect(w.draft?.allowsNumbers == true, "the box behind the patterns is for numbers")
      w.press(.up)
      #expect(w.state.field == .people)
    }
  }
}
