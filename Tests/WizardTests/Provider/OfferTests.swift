import Foundation
import Ordering
import TestSupport
import Testing
import Wizard
import WizardTestSupport

@Suite("The offers for a basket")
struct OfferTests {
  @Test("every offer has a row, priced for this basket")
  func rows() throws {
    try wizard { w in
      w.goToProvider("trynorthquay.com", "getnorthquay.com")
      #expect(w.state.provider.rows.map(\.offer) == Offer.all)
      #expect(w.state.provider.rows.count == 13)
      let google = try #require(w.row(.instantlyGoogle))
      #expect(google.mailboxesPerDomain == 3)
      #expect(google.quote.dueNow == .dollars(2 * 15 + 6 * 5))
      #expect(google.quote.recurring(.month) == .dollars(30))
      let outlook = try #require(w.row(.instantlyOutlook))
      #expect(outlook.mailboxesPerDomain == 50)
      #expect(outlook.quote.dueNow == .dollars(2 * 15 + 2 * 20))
      let scaledmail = try #require(w.row(.scaledmailGoogle))
      #expect(scaledmail.mailboxesPerDomain == 2)
      #expect(scaledmail.quote.dueNow == Money(cents: 2 * 1550 + 4 * 350))
      let saleshandy = try #require(w.row(.saleshandyGoogle))
      #expect(saleshandy.quote.dueNow == .dollars(2 * 13 + 6 * 9))
      #expect(saleshandy.quote.source == .priceList)
    }
  }

  @Test("the wanted number moves the prices with every key")
  func wanted() throws {
    try wizard { w in
      w.goToProvider("trynorthquay.com")
      w.press(.nextField)
      #expect(w.state.field == .wanted)
      w.retype("5")
      #expect(w.row(.instantlyGoogle)?.quote.dueNow == .dollars(15 + 25))
      #expect(w.row(.saleshandyGoogle)?.quote.dueNow == .dollars(13 + 45))
      #expect(w.row(.scaledmailGoogle)?.mailboxesPerDomain == 2, "an offer with a fixed count shows its own")
      w.retype("12")
      #expect(w.row(.instantlyGoogle)?.mailboxesPerDomain == 5, "the nearest it sells")
      #expect(w.draft?.wanted == 12)
    }
  }

  @Test("without plans, Saleshandy's prices are shown at checkout and it can still be taken")
  func noPlans() throws {
    try wizard { w in
      w.world.plansFailure = .unreadable("payload")
      w.goToProvider("trynorthquay.com")
      #expect(w.said.hasPrefix("Saleshandy's plans: its answer could not be read (payload)."))
      #expect(w.said.hasSuffix("ordering stays possible."))
      let row = try #require(w.row(.saleshandyGoogle))
      #expect(row.quote.source == .shownAtCheckout)
      #expect(row.quote.dueNow == nil)
      #expect(row.canTakeBasket)
      w.focus(.saleshandyGoogle)
      w.press(.accept)
      #expect(w.state.screen == .mailboxes)
    }
  }

  @Test("the plans are read once, however often the step is entered before they come")
  func plansOnce() throws {
    try wizard { w in
      w.choose("trynorthquay.com")
      w.press(.next, .back, .next, .refresh)
      #expect(w.open.count { $0 == .vendor(.priceList(.saleshandy)) } == 1)
      w.serve()
    }
  }

  @Test("an offer that cannot take the names says why, and keeps the person here")
  func cannotTake() throws {
    try wizard { w in
      w.goToProvider("trynorthquay.com", "trynorthquay.net")
      w.focus(.instantlyGoogle)
      w.press(.accept)
      #expect(w.state.screen == .provider)
      #expect(w.said.hasPrefix("Instantly Google cannot take trynorthquay.net: .net is not sold here for new domains"))
      #expect(w.said.hasSuffix("D removes, M moves them to a new draft, S splits the basket."))
    }
  }

  @Test("more domains than an offer takes are said, with what can be done, and the last ones can be left out")
  func tooMany() throws {
    try wizard { w in
      w.choose((1...31).map { "try\($0)quay.com" })
      w.press(.next)
      w.serve()
      w.focus(.scaledmailOutlook)
      w.press(.accept)
      #expect(w.said.hasPrefix("ScaledMail Outlook: 31 domains are chosen, this offer takes at most 30."))
      #expect(w.said.hasSuffix("S splits the basket over several orders.") && w.state.screen == .provider)
      w.press(.removeUnavailable)
      #expect(w.said == "Deselected for ScaledMail Outlook: try31quay.com." && w.chosen.count == 30)
    }
  }

  @Test("while a vendor is still asked, its offer says so and can neither be taken nor drop names")
  func stillAsking() throws {
    try wizard { w in
      w.press(.newOrder)
      w.type("trynorthquay.com")
      w.press(.accept, .choose, .next)
      w.focus(.scaledmailGoogle)
      let sentence = "ScaledMail is still being asked for these names. One moment."
      w.press(.accept)
      #expect(w.said == sentence)
      #expect(w.state.status(of: .removeUnavailable) == .held(sentence))
      w.serve()
      w.press(.accept)
      #expect(w.state.screen == .mailboxes)
    }
  }

  @Test("a look-up that fails on this screen ends the asking, and the offer says what to do")
  func failsHere() throws {
    try wizard { w in
      w.press(.newOrder)
      w.type("trynorthquay.com")
      w.press(.accept, .choose, .next)
      w.dismiss { $0 == .vendor(.priceList(.saleshandy)) }
      w.world.failures[.scaledmail] = .timedOut
      let revision = w.state.lookUpRevision
      w.answer(.names(.scaledmail, asked: [try DomainName("trynorthquay.com")], .failure(.timedOut), revision: revision))
      let row = try #require(w.row(.scaledmailGoogle))
      #expect(!row.isAsking)
      w.focus(.scaledmailGoogle)
      w.press(.accept)
      #expect(w.said.contains("ScaledMail has not answered for it. F5 refreshes."))
      w.world.failures = [:]
      w.press(.refresh)
      w.serve()
      w.press(.accept)
      #expect(w.state.screen == .mailboxes)
    }
  }

  @Test("the cursor stands on the offer taken before, else on the first that takes the names")
  func cursor() throws {
    try wizard { w in
      w.goToProvider("trynorthquay.net")
      #expect(w.state.focusedOffer?.offer == .saleshandyGoogle)
      w.focus(.scaledmailSMTP)
      w.press(.accept, .back)
      #expect(w.state.focusedOffer?.offer == .scaledmailSMTP)
    }
  }

  @Test("Up from the first offer goes to the number, Down and Enter back to the offers")
  func moves() throws {
    try wizard { w in
      w.goToProvider("trynorthquay.com")
      w.press(.top, .up)
      #expect(w.state.field == .wanted)
      #expect(w.state.caret == 1)
      w.press(.down)
      #expect(w.state.provider.focus == .offers)
      w.press(.previousField, .accept)
      #expect(w.state.provider.focus == .offers)
    }
  }
}
