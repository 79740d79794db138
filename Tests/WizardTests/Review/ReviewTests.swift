import Foundation
import Ordering
import Testing
import Wizard

@Suite("The review")
struct ReviewTests {
  private func hold(_ w: WizardHarness) -> String? {
    if case .held(let reason) = w.state.status(of: .placeOrder) { reason } else { nil }
  }

  @Test("shows the whole plan: at ScaledMail the names in tens, then the mailboxes")
  func plan() throws {
    try wizard { w in
      w.goToReview(.scaledmailGoogle, (1...12).map { "try\($0)quay.com" })
      let plan = try #require(w.state.review.plan)
      #expect(plan.purchases.map(\.kind) == [.scaledmailBuyDomains, .scaledmailBuyDomains, .scaledmailCustomOrder])
      #expect(plan.purchases.map(\.items.count) == [10, 2, 12])
      #expect(plan.purchases.last?.tag == w.state.review.mark)
      #expect(w.state.confirmation == "270.00")
    }
  }

  @Test(
    "looks at the names once more before anything can be placed",
    arguments: [
      Offer.instantlyGoogle, .saleshandyGoogle, .scaledmailGoogle,
    ])
  func finalCheck(offer: Offer) throws {
    try wizard { w in
      w.goToDetails(offer)
      w.fill(.redirect, "northquay.com")
      if offer.vendor == .saleshandy { for (field, text) in WizardHarness.registrant { w.fill(field, text) } }
      w.press(.next)
      w.expect(.flushInput)
      #expect(w.state.review.finalCheck == .asking)
      #expect(hold(w) == "The names are being looked up a last time. One moment.")
      w.press(.lookAgain, .refresh)
      #expect(w.open.count { if case .finalCheck = $0 { true } else { false } } == 1)
      w.serve()
      #expect(w.state.review.finalCheck == .done(w.now))
    }
  }

  @Test("a name that is gone holds the order and is named", arguments: [true, false])
  func lost(isSilent: Bool) throws {
    try wizard { w in
      w.goToReview(.instantlyGoogle, ["trynorthquay.com", "getnorthquay.com"])
      w.type("60")
      w.press(.lookAgain)
      let name = try DomainName("trynorthquay.com")
      var answers = [w.world.answer(name, by: .instantly, at: w.now)]
      if !isSilent { answers.append(NameAnswer(try DomainName("getnorthquay.com"), .taken, at: w.now)) }
      w.answer(.finalCheck(.success(answers), revision: w.state.review.revision))
      let sentence = "No longer free: getnorthquay.com. Go back to Domains (Esc) and choose others; nothing was ordered."
      #expect(w.said == sentence)
      #expect(hold(w) == sentence)
      w.press(.accept)
      #expect(w.state.place == .step(.review))
    }
  }

  @Test("a last look that failed holds the order until F5 looks again")
  func failed() throws {
    try wizard { w in
      w.goToReview(.instantlyGoogle)
      w.type("30")
      w.press(.lookAgain)
      w.answer(.finalCheck(.failure(.timedOut), revision: w.state.review.revision))
      w.press(.accept)
      #expect(w.said == "Last look at the names: it did not answer in time. F5 looks again.")
      w.press(.refresh)
      w.serve()
      #expect(w.state.status(of: .placeOrder) == .ready)
    }
  }

  @Test("a last look of an earlier visit is dropped")
  func staleLook() throws {
    try wizard { w in
      w.goToReview(.instantlyGoogle)
      let old = w.state.review.revision
      w.press(.back, .next)
      w.expect(.flushInput)
      w.answerLate(.finalCheck(.success([]), revision: old))
      #expect(w.state.review.finalCheck == .asking)
      w.serve()
      #expect(w.state.review.finalCheck == .done(w.now))
    }
  }

  @Test("the total is typed by hand, with or without decimals", arguments: ["30", "30.00", " 30.0 ", "$30"])
  func total(text: String) throws {
    try wizard { w in
      w.goToReview(.instantlyGoogle)
      #expect(hold(w) == "Total: type 30.00 to place the order.")
      w.type(text)
      #expect(w.state.status(of: .placeOrder) == .ready)
    }
  }

  @Test("a quote older than ten minutes holds the order until it is asked for again")
  func oldQuote() throws {
    try wizard { w in
      w.goToReview(.instantlyGoogle)
      w.type("30")
      w.wait(300)
      w.press(.lookAgain)
      w.serve()
      w.wait(301)
      #expect(w.said == "The quote is older than ten minutes. F5 asks for a new one.")
      #expect(hold(w) == w.said)
      w.press(.accept)
      #expect(w.state.place == .step(.review))
      w.press(.refresh)
      #expect(hold(w) == "The names are being looked up a last time. One moment.")
      w.serve()
      #expect(w.state.status(of: .placeOrder) == .ready)
      #expect(w.state.review.total == "30", "the total is the same, so it need not be typed again")
    }
  }

  @Test("a total that moved is shown beside the one before, and has to be typed again")
  func moved() throws {
    try wizard { w in
      w.goToReview(.instantlyGoogle)
      w.type("30")
      w.wait(601)
      w.world.total = .dollars(32)
      w.press(.refresh)
      w.serve()
      #expect(w.said == "The total moved from 30.00 to 32.00 USD. Look at the lines, then type the new total.")
      #expect(w.state.review.movedFrom == .dollars(30))
      #expect(w.state.review.total == "")
      #expect(hold(w) == "Total: type 32.00 to place the order.")
    }
  }

  @Test("a price that moved with the last look moves the total")
  func movedByLook() throws {
    try wizard { w in
      w.goToReview(.scaledmailGoogle)
      w.type("22.50")
      w.world.namePrice = Money(cents: 1750)
      w.press(.lookAgain)
      w.serve()
      #expect(w.said == "The total moved from 22.50 to 24.50 USD. Look at the lines, then type the new total.")
      #expect(w.state.review.total == "")
    }
  }

  @Test("while the price is asked for again nothing is placed")
  func underWay() throws {
    try wizard { w in
      w.goToReview(.instantlyGoogle)
      w.type("30")
      w.wait(601)
      w.press(.refresh)
      w.answer(
        .finalCheck(w.world.answers(w.draft?.chosenNames ?? [], by: .instantly, at: w.now), revision: w.state.review.revision))
      #expect(hold(w) == "The vendor is confirming the price. One moment.")
      w.serve()
    }
  }

  @Test("a problem of the draft holds the order with its own sentence")
  func problem() throws {
    try wizard { w in
      w.goToDetails(.instantlyGoogle)
      w.type("northquay.com")
      let draft = try #require(w.draft)
      w.serve()
      var broken = draft
      broken.lines[0].mailboxes[0].first = ""
      w.press(.back, .back, .back, .back)
      w.world.drafts = [broken]
      w.serve()
      w.press(.newOrder, .back)
      w.serve()
      w.press(.down, .accept)
      w.serve()
      w.press(.next)
      w.expect(.flushInput)
      #expect(hold(w)?.hasPrefix("trynorthquay.com, mailbox 1, first name: the name is missing") == true)
      w.serve()
    }
  }

  @Test("the last step has no next, and says so")
  func noNext() throws {
    try wizard { w in
      w.goToReview(.instantlyGoogle)
      w.press(.next)
      #expect(w.said == "This is the last step: type the total and press Enter to place the order.")
    }
  }
}
