import Foundation
import Ordering
import Testing
import Wizard
import WizardTestSupport

// What is told of an order while another screen is shown.

extension OrderScreenTests {
  @Test("leaving it and coming back while it is being placed buys nothing twice")
  func comingBack() throws {
    try wizard { w in
      let order = try place(w, .instantlyGoogle)
      w.world.orders = [order]
      w.world.drafts = [try #require(w.draft)]
      w.press(.back)
      w.serve()
      w.press(.top)
      for item in w.state.home.items where item != .newOrder {
        w.press(.down)
        if case .draft = item {
          w.press(.accept)
          #expect(w.said.hasSuffix("is being ordered right now. Wait until that is done, or begin another order."))
          w.press(.deleteDraft)
          #expect(w.state.overlay == nil)
        }
      }
      let row = try #require(w.state.home.items.firstIndex(of: .order(OrderOverview(order))))
      while w.state.home.row > row { w.press(.up) }
      w.press(.accept, .continuePlan, .accept)
      #expect(w.state.screen == .order)
      #expect(w.state.isPlacing)
      w.expect(.purchasing(.place(order, isNew: true)))
      #expect(w.open.isEmpty)
    }
  }

  @Test("an order that ends while another screen is shown is said there, and its draft is let go")
  func elsewhere() throws {
    try wizard { w in
      let order = try place(w, .instantlyGoogle)
      w.press(.back, .newOrder)
      w.serve()
      w.type("southbay")
      w.answer(.order(order.placed(), isPlacing: false))
      #expect(w.said == "Order ‘trynorthquay’: setting up. It is on the home screen.")
      #expect(w.state.screen == .domains)
      #expect(w.draft?.brand == "southbay")
      #expect(w.state.caret == 8)
      w.expect(.device(.ring))
    }
  }

  @Test("an order that ends while another order is looked at does not take its screen")
  func otherOrder() throws {
    try wizard { w in
      let order = try place(w, .instantlyGoogle)
      let other = Order(
        id: Order.ID("OTHER"), name: "southbay", draft: Draft.ID("D2"), plan: order.plan, approvedTotal: nil, quote: order.quote,
        createdAt: w.now
      ).placed()
      w.world.orders = [other]
      w.press(.back)
      w.serve()
      w.press(.bottom, .accept)
      w.expect(.purchasing(.follow(other.id)))
      w.answer(.order(order.with([(0, .unknown("no answer"))]), isPlacing: false))
      #expect(w.state.order.order?.id == other.id)
      #expect(w.said == "Order ‘trynorthquay’: unconfirmed. It is on the home screen.")
      #expect(w.draft == nil)
      w.expect(.device(.ring))
    }
  }

  @Test("what waits for the vendor's limit says how long, on its screen and beside it")
  func waits() throws {
    try wizard { w in
      let order = try place(w, .instantlyGoogle)
      let wait = Answer.purchaseWaits(order, at: .instantly, until: w.now.addingTimeInterval(11.2))
      w.answer(wait)
      let sentence =
        "Instantly takes no more calls for 12 seconds: nothing is sent before then. Leaving the program meanwhile takes it back."
      #expect(w.said == sentence)
      w.press(.back)
      w.answer(wait)
      #expect(w.said == "Order ‘\(order.name)’: \(sentence)")
      w.dismiss { _ in true }
    }
  }
}
