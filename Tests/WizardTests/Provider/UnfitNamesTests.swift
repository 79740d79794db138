import Ordering
import TestSupport
import Testing
import Wizard
import WizardTestSupport

@Suite("Names an offer cannot take")
struct UnfitNamesTests {
  @Test("are dropped with one key, and the offer can be taken")
  func drop() throws {
    try wizard { w in
      w.goToProvider("trynorthquay.com", "trynorthquay.net")
      w.focus(.instantlyGoogle)
      w.press(.removeUnavailable)
      #expect(w.said == "Deselected for Instantly Google: trynorthquay.net.")
      #expect(w.chosen == ["trynorthquay.com"])
      #expect(w.names.count == 2, "the name stays in the list")
      w.press(.accept)
      #expect(w.state.screen == .mailboxes)
    }
  }

  @Test("move to a second draft with the same brand, people and details, which is saved")
  func split() throws {
    try wizard { w in
      w.choose("trynorthquay.com", "getnorthquay.net", "trynorthquay.net")
      w.press(.bottom, .previousField, .previousField)
      w.type("northquay")
      w.press(.next)
      w.serve()
      w.focus(.instantlyGoogle)
      w.press(.moveToNewDraft)
      let second = try w.only { if case .book(.saveDraft(let draft)) = $0 { draft } else { nil } }
      #expect(second.chosenNames.map(\.text) == ["getnorthquay.net", "trynorthquay.net"])
      #expect(second.step == .provider)
      #expect(second.name == "trynorthquay 2")
      #expect(second.details == w.draft?.details)
      #expect(second.brand == "northquay")
      #expect(second.id != w.draft?.id)
      #expect(w.names == ["trynorthquay.com"])
      #expect(w.said == "2 names moved to the draft ‘trynorthquay 2’ on the home screen.")
      w.expect(.book(.saveDraft(second)))
      w.press(.back)
      #expect(w.state.domains.row == 0)
    }
  }

  @Test("when all are unfit nothing is dropped, and the reason says what to do")
  func all() throws {
    try wizard { w in
      w.goToProvider("trynorthquay.net")
      w.focus(.instantlyGoogle)
      w.press(.removeUnavailable, .moveToNewDraft)
      #expect(w.said.hasPrefix("Instantly Google can take none of the chosen names."))
      #expect(w.chosen == ["trynorthquay.net"])
      w.press(.accept)
      #expect(
        w.said.hasSuffix("Choose another offer, or go back with Esc and choose other names."),
        "no key is named that is refused: \(w.said)")
    }
  }

  @Test("when none is unfit there is nothing to drop")
  func none() throws {
    try wizard { w in
      w.goToProvider("trynorthquay.com")
      w.focus(.instantlyGoogle)
      w.press(.removeUnavailable)
      #expect(w.said == "Instantly Google can take every chosen name.")
    }
  }
}
