import Foundation
import Ordering
import TestSupport
import Testing
import Wizard
import WizardTestSupport

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

  @Test("an order that mixes its vendor's providers says how many domains each gets")
  func mixedProviders() throws {
    try wizard { w in
      w.goToReview(.instantlyGoogle, ["tryquay.com", "getquay.com", "usequay.com"])
      var draft = try #require(w.draft)
      #expect(ReviewSentences.domains(of: draft, with: .instantlyGoogle) == "Instantly Google: 3 domains")
      draft.lines[1].provider = .airmail
      #expect(ReviewSentences.domains(of: draft, with: .instantlyGoogle) == "Instantly: 2 Google + 1 AirMail")
      for index in draft.lines.indices { draft.lines[index].provider = .airmail }
      #expect(ReviewSentences.domains(of: draft, with: .instantlyGoogle) == "Instantly AirMail: 3 domains")
    }
  }

  @Test(
    "checks the names once more before anything can be placed",
    arguments: [
      Offer.instantlyGoogle, .saleshandyGoogle, .scaledmailGoogle,
    ])
  func finalCheck(offer: Offer) throws {
    try wizard { w in
      w.goToDetails(offer)
      w.fill(.redirect, "northquay.com")
      if offer.vendor == .saleshandy { for (field, text) in WizardHarness.registrant { w.fill(field, text) } }
      w.press(.next)
      w.expect(.device(.flushInput))
      #expect(w.state.review.finalCheck.isAsking)
      #expect(hold(w) == "Availability is being checked. One moment.")
      w.press(.refresh, .refresh)
      #expect(w.open.count { if case .vendor(.finalCheck) = $0 { true } else { false } } == 1)
      w.serve()
      #expect(w.state.review.finalCheck == .received([], at: w.now))
    }
  }

  @Test("a name that is gone holds the order and is named", arguments: [true, false])
  func lost(isSilent: Bool) throws {
    try wizard { w in
      w.goToReview(.instantlyGoogle, ["trynorthquay.com", "getnorthquay.com"])
      w.type("60")
      w.press(.refresh)
      let name = try DomainName("trynorthquay.com")
      var answers = [w.world.answer(name, by: .instantly, at: w.now)]
      if !isSilent { answers.append(NameAnswer(try DomainName("getnorthquay.com"), .taken, at: w.now)) }
      w.answer(.finalCheck(.success(FinalCheckAnswer(names: answers)), revision: w.state.finalCheckRevision))
      let sentence =
        "No longer available: getnorthquay.com. Swap it (Ctrl-F), or go back to Domains (Esc) and choose others; nothing was ordered."
      #expect(w.said == sentence)
      #expect(hold(w) == sentence)
      w.press(.accept)
      #expect(w.state.screen == .review)
    }
  }

  @Test("a check of availability that failed holds the order until it is refreshed")
  func failed() throws {
    try wizard { w in
      w.goToReview(.instantlyGoogle)
      w.type("30")
      w.press(.refresh)
      w.answer(.finalCheck(.failure(.timedOut), revision: w.state.finalCheckRevision))
      w.press(.accept)
      #expect(w.said == "Availability could not be checked: it did not answer in time. F5 refreshes.")
      w.press(.refresh)
      w.serve()
      #expect(w.state.status(of: .placeOrder) == .ready)
    }
  }

  @Test("a check of availability of an earlier visit is dropped")
  func staleCheck() throws {
    try wizard { w in
      w.goToReview(.instantlyGoogle)
      let old = w.state.finalCheckRevision
      w.press(.back, .next)
      w.expect(.device(.flushInput))
      w.answerLate(.finalCheck(.success(FinalCheckAnswer()), revision: old))
      #expect(w.state.review.finalCheck.isAsking)
      w.serve()
      #expect(w.state.review.finalCheck == .received([], at: w.now))
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
      w.press(.refresh)
      w.serve()
      w.wait(301)
      #expect(w.said == "The quote expired: it is older than ten minutes. F5 refreshes.")
      #expect(hold(w) == w.said)
      w.press(.accept)
      #expect(w.state.screen == .review)
      w.press(.refresh)
      #expect(hold(w) == "Availability is being checked. One moment.")
      w.serve()
      #expect(w.state.status(of: .placeOrder) == .ready)
      #expect(w.state.review.total == "30", "the total is the same, so it need not be typed again")
    }
  }

  @Test("a total that changed is shown beside the one before, and has to be typed again")
  func moved() throws {
    try wizard { w in
      w.goToReview(.instantlyGoogle)
      w.type("30")
      w.wait(601)
      w.world.total = .dollars(32)
      w.press(.refresh)
      w.serve()
      #expect(w.said == "The total changed from 30.00 to 32.00 USD. Check the lines, then type the new total.")
      #expect(w.state.review.movedFrom == .dollars(30))
      #expect(w.state.review.total == "")
      #expect(hold(w) == "Total: type 32.00 to place the order.")
    }
  }

  @Test("a total typed while its price was still asked for is void when the price comes, though it is the right one")
  func typedBlind() throws {
    try wizard { w in
      w.goToReview(.instantlyGoogle)
      w.wait(601)
      w.press(.refresh)
      w.type("30.00")
      w.serve()
      #expect(w.said == "The price came while the total was typed. Check the lines, then type it again.")
      #expect(w.state.review.total == "")
      w.press(.accept)
      #expect(w.state.screen == .review)
      w.type("30.00")
      #expect(w.state.status(of: .placeOrder) == .ready)
    }
  }

  @Test("a price that moved from once to monthly is another price, though the total is the same")
  func sameTotal() throws {
    try wizard { w in
      w.goToReview(.saleshandyGoogle)
      w.type("40")
      w.wait(601)
      w.world.plans = [
        .init(provider: .google, plan: .quarterly, subject: .domain(ending: nil), price: .dollars(10), isRenewal: false),
        .init(provider: .google, plan: .quarterly, subject: .mailbox, price: .dollars(10), isRenewal: false),
      ]
      w.press(.refresh)
      w.serve()
      #expect(w.said == "Prices changed, and the total is still 40.00 USD. Check the lines, then type it again.")
      #expect(w.state.review.total == "")
    }
  }

  @Test(
    "a name whose price vanished or makes no sense is not ordered, and no word places it",
    arguments: [nil, Money(cents: -1550)] as [Money?])
  func vanished(price: Money?) throws {
    try wizard { w in
      w.goToReview(.scaledmailGoogle)
      w.type("22.50")
      w.world.amendment = { answer, _ in NameAnswer(answer.name, answer.status, firstYear: price, at: answer.at) }
      w.press(.refresh)
      w.serve()
      #expect(w.state.review.total == "")
      for word in ["unpriced", "0", "22.50"] {
        w.retype(word)
        w.press(.accept)
        #expect(w.state.screen == .review)
      }
      #expect(
        hold(w)?.hasPrefix(price == nil ? "Price: ScaledMail names no price that can be read" : "Price: the vendor names -") == true
      )
    }
  }

  @Test("a price that changed with the check of availability changes the total")
  func movedByCheck() throws {
    try wizard { w in
      w.goToReview(.scaledmailGoogle)
      w.type("22.50")
      w.world.namePrice = Money(cents: 1750)
      w.press(.refresh)
      w.serve()
      #expect(w.said == "The total changed from 22.50 to 24.50 USD. Check the lines, then type the new total.")
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
        .finalCheck(
          w.world.answers(w.draft?.chosenNames ?? [], by: .instantly, at: w.now).map { FinalCheckAnswer(names: $0) },
          revision: w.state.finalCheckRevision))
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
      w.expect(.device(.flushInput))
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
