import Foundation
import Ordering
import TestSupport
import Testing
import Wizard
import WizardTestSupport

@Suite("Saleshandy's plans")
struct PriceListTests {
  @Test("that cannot be read leave the price to the checkout, and the order is placed by a word")
  func unpriced() throws {
    try wizard { w in
      w.world.plansFailure = .unreadable("payload")
      w.goToReview(.saleshandyGoogle)
      #expect(w.state.quote.quote?.source == .shownAtCheckout)
      #expect(w.state.confirmation == "unpriced")
      w.type("0")
      #expect(w.state.status(of: .placeOrder) == .held("Total: ‘0’ is not what is due. Type unpriced, or go back with Esc."))
      w.retype("unpriced")
      w.press(.accept)
      let order = try w.only { if case .purchasing(.place(let order, _)) = $0 { order } else { nil } }
      #expect(order.approvedTotal == nil)
      w.dismiss { _ in true }
    }
  }

  @Test("are read anew for a resumed draft")
  func resumed() throws {
    try wizard { w in
      w.goToDetails(.saleshandyGoogle)
      let draft = try #require(w.draft)
      try wizard { other in
        other.world.drafts = [draft]
        other.start()
        other.press(.down, .accept)
        other.serve()
        #expect(other.state.screen == .details)
        #expect(other.state.quote.quote?.source == .priceList)
        #expect(other.state.quote.quote?.dueNow == .dollars(13 + 27))
      }
    }
  }

  @Test("hold the order while they are read")
  func beingRead() throws {
    try wizard { w in
      w.world.plansFailure = .timedOut
      w.goToReview(.saleshandyGoogle)
      w.type("unpriced")
      w.world.plansFailure = nil
      w.press(.refresh)
      #expect(w.state.status(of: .placeOrder) == .held("Availability is being checked. One moment."))
      w.serve()
      #expect(w.said == "The total is known now: 40.00 USD. Check the lines, then type it.")
      #expect(w.state.review.total == "")
      #expect(w.state.confirmation == "40.00")
    }
  }

  @Test("that expired and cannot be read again do not hold the order for ever")
  func oldAndUnread() throws {
    try wizard { w in
      w.goToReview(.saleshandyGoogle)
      w.type("40")
      w.wait(601)
      #expect(w.state.status(of: .placeOrder) == .held("Availability was checked more than ten minutes ago. F5 refreshes."))
      w.world.plansFailure = .timedOut
      w.press(.refresh)
      w.serve()
      #expect(w.state.confirmation == "unpriced")
      #expect(w.state.review.total == "")
      w.type("unpriced")
      #expect(w.state.status(of: .placeOrder) == .ready)
    }
  }

  @Test("with another price move the total, which is shown and typed again")
  func moved() throws {
    try wizard { w in
      w.goToReview(.saleshandyGoogle)
      w.type("40")
      w.wait(601)
      w.world.plans = World.usualPlans.map {
        PriceList.Entry(provider: $0.provider, plan: $0.plan, subject: $0.subject, price: $0.price + .dollars(1), isRenewal: false)
      }
      w.press(.refresh)
      w.serve()
      #expect(w.said == "The total changed from 40.00 to 44.00 USD. Check the lines, then type the new total.")
      #expect(w.state.review.movedFrom == .dollars(40))
      #expect(w.state.review.total == "")
    }
  }
}
