import Ordering
import Testing
import Wizard
import WizardTestSupport

@Suite("Undo of a split")
struct SplitUndoTests {
  /// One order at Instantly, three names at ScaledMail.
  private func split(_ w: WizardHarness) throws -> (whole: Draft, other: Draft) {
    w.goToSplit(SplitTests.names)
    let whole = try #require(w.draft)
    w.splitByHand()
    w.typeNumber("1", beside: .instantlyGoogle)
    w.typeNumber("3", beside: .scaledmailGoogle)
    w.press(.accept)
    w.serve()
    let other = try w.only { if case .book(.saveDraft(let draft)) = $0 { draft } else { nil } }
    w.dismiss { if case .book(.saveDraft) = $0 { true } else { false } }
    w.world.drafts = [other]
    #expect(w.state.screen == .basket && w.draft?.basket != nil && other.basket != nil, "\(w.said)")
    return (whole, other)
  }

  private func end(_ w: WizardHarness) { w.dismiss { if case .vendor = $0 { true } else { false } } }

  @Test("beside its orders it brings the whole draft back and takes the others away, and can be done again")
  func overview() throws {
    try wizard { w in
      let (whole, other) = try split(w)
      #expect(w.state.status(of: .undo) == .ready && w.state.keyBarCommands.contains(.undo))
      w.press(.undo)
      #expect(asked(w) != nil && w.open.contains { if case .book(.takeBack(_, let made)) = $0 { made == [other] } else { false } })
      w.serve()
      #expect(w.state.screen == .provider && w.state.provider.rows.count > 1, "\(w.said)")
      #expect(w.draft?.isAlike(whole) == true && w.draft?.chosenNames.count == 4 && w.draft?.basket == nil)
      #expect(
        w.said
          == "Undone: the split into 2 orders. The names are together again, and the draft that was made is gone.", "\(w.said)")
      #expect(w.world.drafts.isEmpty)
      w.press(.redo)
      w.serve()
      let again = try w.only { if case .book(.saveDraft(let draft)) = $0 { draft } else { nil } }
      w.dismiss { if case .book(.saveDraft) = $0 { true } else { false } }
      #expect(again.id != other.id && again.chosenNames == other.chosenNames && again.basket == w.draft?.basket)
      #expect(w.draft?.basket?.drafts == [whole.id, again.id] && w.state.screen == .basket, "\(w.said)")
      end(w)
    }
  }

  private func asked(_ w: WizardHarness) -> Draft? {
    w.open.lazy.compactMap { if case .book(.takeBack(let whole, _)) = $0 { whole } else { nil } }.first
  }

  @Test("in the order it comes after what was typed there, and shows the offers and not an empty step")
  func inOrder() throws {
    try wizard { w in
      let (whole, _) = try split(w)
      w.press(.top, .accept)
      w.serve()
      #expect(w.state.screen == .mailboxes)
      w.type("Ada Lind")
      w.press(.undo)
      #expect(w.state.screen == .mailboxes && w.draft?.people == "" && w.draft?.basket != nil, "\(w.said)")
      w.press(.undo)
      w.serve()
      #expect(w.state.screen == .provider && w.state.provider.rows.count > 1, "\(w.said)")
      #expect(w.draft?.chosenNames == whole.chosenNames && w.draft?.people == "" && w.draft?.basket == nil)
      end(w)
    }
  }

  @Test("where one of the others was ordered or changed since, nothing is undone, and it is said which")
  func kept() throws {
    try wizard { w in
      let (_, other) = try split(w)
      let before = w.draft
      w.press(.undo)
      let whole = try #require(asked(w))
      for (reason, words) in [(TakenBack.KeptReason.ordered, "was ordered since"), (.changed, "was changed since")] {
        w.answerLate(.takenBack(whole.id, .kept(other.name, reason)))
        #expect(w.said.contains(other.name) && w.said.contains(words), "\(w.said)")
        #expect(w.draft == before && w.state.screen == .basket && w.state.status(of: .undo) == .ready)
        w.dismiss { if case .book(.takeBack) = $0 { true } else { false } }
        w.press(.undo)
      }
      w.dismiss { _ in true }
    }
  }

  @Test("once another order of it was opened, it is said that the split stays")
  func otherOpened() throws {
    try wizard { w in
      _ = try split(w)
      w.press(.bottom, .accept)
      w.serve()
      guard case .held(let why) = w.state.status(of: .undo) else {
        Issue.record("\(w.state.status(of: .undo))")
        return
      }
      #expect(why.contains("only before another of its orders is opened"))
      end(w)
    }
  }
}
