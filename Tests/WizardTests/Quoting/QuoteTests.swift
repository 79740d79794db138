import Foundation
import Ordering
import Testing
import Wizard
import WizardTestSupport

@Suite("The quote")
struct QuoteTests {
  private func due(_ w: WizardHarness) -> String? { w.state.quote.quote?.dueNow?.description }

  @Test("moves in the same action as what it prices")
  func sameAction() throws {
    try wizard { w in
      w.goToMailboxes(.saleshandyGoogle, ["trynorthquay.com", "getnorthquay.com"], wanted: 2)
      #expect(due(w) == "62.00")
      w.press(.back, .back)
      w.press(.top, .choose)
      #expect(due(w) == "31.00")
      w.press(.up, .choose)
      #expect(due(w) == "62.00")
      w.press(.next, .nextField)
      w.retype("3")
      #expect(due(w) == "80.00")
      w.press(.clearUnchosen)
      #expect(due(w) == "80.00")
    }
  }

  @Test("is there only with an offer and a chosen name")
  func absent() throws {
    try wizard { w in
      w.choose("trynorthquay.com")
      #expect(w.state.quote.quote == nil)
      w.press(.next)
      w.serve()
      w.focus(.scaledmailGoogle)
      w.press(.accept)
      #expect(due(w) == "22.50")
      w.press(.back, .back, .choose)
      #expect(w.state.quote.quote == nil)
    }
  }

  @Test(
    "says where it comes from",
    arguments: [
      (Offer.instantlyGoogle, Quote.Source.confirmed), (.saleshandyGoogle, .priceList), (.scaledmailGoogle, .priceList),
    ])
  func sources(offer: Offer, source: Quote.Source) throws {
    try wizard { w in
      w.goToDetails(offer)
      #expect(w.state.quote.quote?.source == source)
    }
  }

  @Test("of the draft before is not shown for the next", arguments: [true, false])
  func otherDraft(asking: Bool) throws {
    try wizard { w in
      w.goToMailboxes(.instantlyGoogle)
      w.type("Ada Lind")
      if !asking { w.serve() }
      let old = try #require(w.quoteRevisions.last)
      w.press(.newOrder)
      #expect(w.state.quote.quote == nil)
      #expect(!w.state.quote.isAsking)
      let quote = Quote(offer: .instantlyGoogle, lines: [], source: .confirmed, at: w.now)
      w.answerLate(.quoteConfirmed(.success(.quote(quote)), revision: old))
      #expect(w.state.quote.quote == nil)
    }
  }
}

extension WizardHarness {
  /// Of every price that was asked for, so far.
  var quoteRevisions: [Int] { log.compactMap { if case .vendor(.confirmQuote(_, let revision)) = $0 { revision } else { nil } } }
}
