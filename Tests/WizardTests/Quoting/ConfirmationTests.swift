import Ordering
import TestSupport
import Testing
import Wizard
import WizardTestSupport

@Suite("Instantly's confirmation")
struct ConfirmationTests {
  private func asked(_ w: WizardHarness) -> Int { w.log.count(where: \.isQuote) }

  @Test("is asked for once the basket is complete, and not before")
  func complete() throws {
    try wizard { w in
      w.goToMailboxes(.instantlyGoogle, wanted: 2)
      #expect(asked(w) == 0)
      #expect(w.state.quote.quote?.source == .estimate)
      w.type("Ada L")
      #expect(asked(w) > 0)
      #expect(w.open.count(where: \.isQuote) == 1, "a newer request takes the place of the one before")
      #expect(w.state.quote.isAsking)
      w.serve()
      #expect(w.state.quote.quote?.source == .confirmed)
      #expect(!w.state.quote.isAsking)
    }
  }

  @Test("is asked for the very basket, with the redirect in its bare form")
  func basket() throws {
    try wizard { w in
      w.goToDetails(.instantlyGoogle)
      w.type("https://northquay.com/")
      let basket = try w.only { if case .vendor(.confirmQuote(let basket, _)) = $0 { basket } else { nil } }
      #expect(basket.kind == .instantlyDFY)
      #expect(basket.redirect?.bareHost == "northquay.com")
      #expect(basket.items.map(\.mailboxes.count) == [3])
      w.serve()
    }
  }

  @Test("is not asked for again while nothing it prices changes")
  func onceABasket() throws {
    try wizard { w in
      w.goToDetails(.instantlyGoogle)
      let before = asked(w)
      w.press(.back, .next, .back, .down, .nextField, .next)
      w.serve()
      #expect(asked(w) == before)
      #expect(w.state.quote.quote?.source == .confirmed)
    }
  }

  @Test("stays in sight while the same amounts are asked for with another name, and nothing is bought at it")
  func standing() throws {
    try wizard { w in
      w.goToMailboxes(.instantlyGoogle, wanted: 2)
      w.type("Ada Lind, Bo Ek")
      w.serve()
      let shown = w.state.shownQuote(isWide: false)
      guard case .quote(let confirmed, _, _, _)? = shown else {
        Issue.record("\(String(describing: shown))")
        return
      }
      #expect(confirmed.source == .confirmed)
      w.type("e")
      #expect(w.state.quote.isAsking && w.state.quote.quote?.source == .estimate)
      guard case .quote(let still, nil, false, _)? = w.state.shownQuote(isWide: false) else {
        Issue.record("not kept")
        return
      }
      #expect(still == confirmed)
      w.world.quoteRefusal = Refusal(code: "unavailable_domains", message: "", names: ["trynorthquay.com"])
      w.serve()
      guard case .quote(let now, let state?, _, _)? = w.state.shownQuote(isWide: false) else {
        Issue.record("still kept")
        return
      }
      #expect(now.source == .estimate && state.refusal != nil)
    }
  }

  @Test("of a basket that changed meanwhile is dropped")
  func stale() throws {
    try wizard { w in
      w.goToDetails(.instantlyGoogle)
      let old = try #require(w.quoteRevisions.last)
      w.type("northquay.com")
      let quote = Quote(offer: .instantlyGoogle, lines: [], source: .confirmed, at: w.now, vendorTotal: .dollars(1))
      w.answerLate(.quoteConfirmed(.success(.quote(quote)), revision: old))
      #expect(w.state.quote.quote?.source == .estimate)
      #expect(w.state.quote.quote?.dueNow == .dollars(30))
      w.serve()
      #expect(w.state.quote.quote?.source == .confirmed)
    }
  }

  @Test("is given up when the basket is no longer complete, and the estimate shows again")
  func givenUp() throws {
    try wizard { w in
      w.goToDetails(.instantlyGoogle)
      w.type("northquay.com/demo")
      #expect(!w.open.contains { $0.isQuote })
      #expect(w.state.quote.quote?.source == .estimate)
    }
  }

  @Test("a refusal is shown in words, and gone with the basket")
  func refusal() throws {
    try wizard { w in
      w.world.quoteRefusal = Refusal(code: "unavailable_domains", message: "", names: ["trynorthquay.com"])
      w.goToDetails(.instantlyGoogle)
      #expect(w.state.quote.refusal?.code == "unavailable_domains")
      w.world.quoteRefusal = nil
      w.type("northquay.com")
      w.serve()
      #expect(w.state.quote.refusal == nil)
      #expect(w.state.quote.quote?.source == .confirmed)
    }
  }

  @Test("the refusal's sentence names what was refused")
  func refusalSentence() throws {
    try wizard { w in
      w.world.quoteRefusal = Refusal(code: "unavailable_domains", message: "", names: ["trynorthquay.com"])
      w.goToMailboxes(.instantlyGoogle)
      w.type("Ada Lind")
      w.serve()
      #expect(w.said == "The vendor would refuse this order: names no longer available: trynorthquay.com; choose others.")
      #expect(w.state.message?.tone == .problem)
    }
  }

  @Test("a failure leaves the estimate, and F5 on the review asks again")
  func failure() throws {
    try wizard { w in
      w.world.quoteFailure = .server(500)
      w.goToReview(.instantlyGoogle)
      #expect(w.state.quote.quote?.source == .estimate)
      w.type("30")
      w.press(.accept)
      #expect(w.said == "The price is not confirmed by Instantly: it failed with status 500. F5 refreshes.")
      w.world.quoteFailure = nil
      w.press(.refresh)
      w.serve()
      #expect(w.state.status(of: .placeOrder) == .ready)
    }
  }

  @Test("is neither asked for nor awaited at home")
  func home() throws {
    try wizard { w in
      w.goToMailboxes(.instantlyGoogle)
      w.type("Ada Lind")
      w.press(.back, .back, .back)
      #expect(!w.open.contains { $0.isQuote })
      #expect(!w.state.quote.isAsking)
      w.serve()
    }
  }
}
