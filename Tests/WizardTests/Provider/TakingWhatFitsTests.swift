import Ordering
import Testing
import Wizard
import WizardTestSupport

@Suite("Taking what fits of a basket")
struct TakingWhatFitsTests {
  @Test("an offer that cannot take all prices the names that fit, one key takes them and goes on, and undo brings the others back")
  func takes() throws {
    try wizard { w in
      w.world.taken[.instantly] = ["trynorthquay.com"]
      w.goToProvider("trynorthquay.com", "getnorthquay.com", "usenorthquay.com")
      let row = try #require(w.row(.instantlyGoogle))
      #expect(!row.canTakeBasket && row.fitting?.domains == 2)
      #expect(
        row.fitting?.quote.dueNow
          == Estimate.quote(
            try #require(w.draft).with(chosen: ["getnorthquay.com", "usenorthquay.com"]), offer: .instantlyGoogle, priceList: nil,
            at: w.now
          ).dueNow)
      #expect(ProviderSentences.shortReason(row) == "2 domains 60.00, 1 taken")
      w.focus(.instantlyGoogle)
      w.press(.takeFitting)
      #expect(w.state.screen == .mailboxes && w.draft?.offer == .instantlyGoogle)
      #expect(w.chosen == ["getnorthquay.com", "usenorthquay.com"] && w.names.contains("trynorthquay.com"))
      #expect(w.said == "Deselected for Instantly Google: trynorthquay.com.")
      w.press(.undo)
      #expect(w.chosen.count == 3)
      w.serve()
    }
  }

  @Test("where all fit, or none, there is nothing of the kind; the reason says what can be done")
  func absent() throws {
    try wizard { w in
      w.world.taken[.instantly] = ["trynorthquay.com", "getnorthquay.com"]
      w.goToProvider("trynorthquay.com", "getnorthquay.com")
      w.focus(.instantlyGoogle)
      #expect(w.state.focusedOffer?.fitting == nil)
      w.press(.takeFitting)
      #expect(w.state.screen == .provider && w.said.contains("can take none of the chosen names"))
      w.focus(.saleshandyGoogle)
      w.press(.takeFitting)
      #expect(w.state.screen == .provider)
      w.serve()
    }
  }
}

extension Draft {
  fileprivate func with(chosen: Set<String>) -> Draft {
    var draft = self
    for index in lines.indices { draft.lines[index].isChosen = chosen.contains(lines[index].name.text) }
    return draft
  }
}
