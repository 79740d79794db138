import Foundation
import Ordering
import TestSupport
import Testing
import Wizard
import WizardTestSupport

/// Ceilings hold an order at the review with the sentence of the one gate; what the gate compares is tested with it.
@Suite("Spending ceilings")
struct CeilingTests {
  @Test("what the day has cost already holds an order, with the sum")
  func day() throws {
    try wizard(ceilings: Ceilings(day: .dollars(100))) { w in
      w.world.spent = .dollars(71)
      w.goToReview(.instantlyGoogle)
      w.type("30")
      w.press(.accept)
      #expect(w.said.hasPrefix("Price: 30.00 is due after 71.00 in the last 24 hours, and your configuration allows 100.00 a day"))
      #expect(w.state.screen == .review)
      w.world.spent = .dollars(70)
      w.press(.refresh)
      w.serve()
      #expect(w.state.status(of: .placeOrder) == .ready)
    }
  }

  @Test("what the order came to that lacks these names holds their own, with the sum")
  func missingNames() throws {
    try wizard(ceilings: Ceilings(order: .dollars(80))) { w in
      w.world.earlier = .dollars(60)
      w.goToReview(.instantlyGoogle)
      w.type("30")
      w.press(.accept)
      #expect(w.said.hasPrefix("Price: 30.00 is due after 60.00 for the order that lacks these names, 90.00 together"))
      #expect(w.said.contains("80.00 for an order (spending.order)") && w.state.screen == .review)
    }
  }

  @Test("one dear name among cheap ones is named")
  func domain() throws {
    try wizard(ceilings: Ceilings(domain: .dollars(60))) { w in
      w.world.amendment = { answer, _ in
        answer.name.text.hasPrefix("get")
          ? NameAnswer(answer.name, answer.status, firstYear: Money(cents: 5500), at: answer.at) : answer
      }
      w.goToReview(.scaledmailGoogle, ["getnorthquay.com", "trynorthquay.com", "usenorthquay.com"])
      #expect(w.state.review.acceptedPrices.isEmpty)
      w.press(.accept)
      #expect(w.said.hasPrefix("Price: 62.00 for getnorthquay.com is due, and your configuration allows 60.00 (spending.domain)."))
    }
  }
}
