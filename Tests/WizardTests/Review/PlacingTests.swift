import Ordering
import Testing
import Wizard
import WizardTestSupport

@Suite("Placing an order")
struct PlacingTests {
  @Test("Enter after the right total places the order once, however often it is pressed")
  func once() throws {
    try wizard { w in
      w.goToReview(.instantlyGoogle)
      w.type("30.00")
      w.press(.accept, .accept, .placeOrder, .accept, .continuePlan)
      let order = try w.only { if case .purchasing(.place(let order, isNew: true)) = $0 { order } else { nil } }
      #expect(order.approvedTotal == .dollars(30))
      #expect(order.plan.names.map(\.text) == ["trynorthquay.com"])
      #expect(w.state.screen == .order)
      #expect(w.state.isPlacing)
      w.expect(.purchasing(.place(order, isNew: true)))
    }
  }
}
