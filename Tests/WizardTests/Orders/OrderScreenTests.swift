import Foundation
import Ordering
import Testing
import Wizard
import WizardTestSupport

@Suite("The order's screen")
struct OrderScreenTests {
  /// Places an order and takes the effect, so that the test can tell what comes of it.
  func place(_ w: WizardHarness, _ offer: Offer, _ names: [String] = ["trynorthquay.com"]) throws -> Order {
    w.start()
    w.goToReview(offer, names)
    w.type(w.state.confirmation)
    w.press(.accept)
    return try w.only { if case .purchasing(.place(let order, isNew: true)) = $0 { order } else { nil } }
  }

  @Test("shows each purchase of the plan as it comes")
  func steps() throws {
    try wizard { w in
      let order = try place(w, .scaledmailGoogle, (1...12).map { "try\($0)quay.com" })
      for count in 1...2 {
        let sofar = order.with((0..<count).map { ($0, .placed(vendorOrder: nil, warning: nil)) })
        w.answer(.order(sofar, isPlacing: true))
        #expect(w.state.order.order?.attempts.count == count)
        #expect(w.state.isPlacing)
      }
      w.answer(.order(order.placed(), isPlacing: false))
      #expect(!w.state.isPlacing)
      #expect(w.state.order.order?.status == .settingUp)
      #expect(w.said.hasPrefix("Placed. The order is followed until every mailbox is ready"))
      w.expect(.device(.ring))
      w.expect(.purchasing(.follow(order.id)))
    }
  }

  @Test(
    "lets the draft go once something may have been bought",
    arguments: [
      PurchaseOutcome.placed(vendorOrder: "1", warning: nil), .unknown("no answer"), .verify("half an answer"),
      .awaitingPayment(vendorOrder: "1", checkout: "https://pay.saleshandy.com/1"),
    ])
  func draftGone(outcome: PurchaseOutcome) throws {
    try wizard { w in
      let order = try place(w, .saleshandyGoogle)
      w.answer(.order(order.with([(0, outcome)]), isPlacing: false))
      #expect(w.draft == nil)
      #expect(w.state.quote.quote == nil)
      w.dismiss { _ in true }
    }
  }

  @Test("keeps the draft when nothing was bought, and says so")
  func draftKept() throws {
    try wizard { w in
      let order = try place(w, .instantlyGoogle)
      w.answer(.order(order.refused(), isPlacing: false))
      #expect(w.draft?.id == order.draft)
      #expect(w.said == "Nothing was bought. The draft is kept: fix it and order again.")
      #expect(w.state.message?.tone == .warning)
      w.expect(.device(.ring))
      w.expect(.purchasing(.follow(order.id)))
    }
  }

  @Test("an unknown outcome is said as such, and the vendor's lists are looked at")
  func unknown() throws {
    try wizard { w in
      let order = try place(w, .instantlyGoogle)
      w.answer(.order(order.with([(0, .unknown("no answer"))]), isPlacing: false))
      #expect(w.said == "It is not confirmed yet whether it was bought. The vendor's lists are checked; nothing is sent again.")
      #expect(w.state.status(of: .continuePlan) == .absent)
      w.expect(.device(.ring))
      w.expect(.purchasing(.follow(order.id)))
    }
  }

  @Test("nothing bought can be said once the lists have shown nothing three times over the span, with a typed reason")
  func settledByAPerson() throws {
    try wizard { w in
      let order = try place(w, .instantlyGoogle)
      let unknown = order.with([(0, .unknown("no answer"))])
      w.answer(.order(unknown, isPlacing: false))
      w.expect(.device(.ring))
      for checks in 0..<4 {
        w.answer(.followed(unknown.looked([.nothing, .nothing, .nothing].prefix(checks), every: 2)))
        w.press(.resolve)
        #expect(w.said.hasPrefix("Instantly's lists must show nothing at least 3 times over 6 seconds"))
        w.wait(2)
      }
      w.answer(.followed(unknown.looked([.nothing, .nothing, .nothing, .nothing], every: 2)))
      w.press(.resolve)
      w.expect(.device(.flushInput))
      w.press(.accept, .accept)
      #expect(w.said.hasPrefix("Close as not bought: type in a few words how you know it"))
      w.type("not in the dashboard")
      w.press(.accept)
      w.expect(.purchasing(.resolve(order.id, reason: "not in the dashboard")))
      w.dismiss {
        switch $0 {
        case .purchasing(.follow), .device(.wake): true
        default: false
        }
      }
    }
  }

  @Test("a check that fails begins the count of empty checks anew")
  func failedLook() throws {
    try wizard { w in
      let order = try place(w, .instantlyGoogle)
      let unknown = order.with([(0, .unknown("no answer"))])
      w.answer(.order(unknown, isPlacing: false))
      w.expect(.device(.ring))
      w.answer(.followed(unknown.looked([.nothing, .nothing, .failed, .nothing], every: 3)))
      w.press(.resolve)
      #expect(w.said.contains("so far 1 time."))
      w.dismiss {
        switch $0 {
        case .purchasing(.follow), .device(.wake): true
        default: false
        }
      }
    }
  }
}
