import Ordering
import Testing
import Wizard
import WizardTestSupport

extension WizardHarness {
  /// From the review to the order placed, by typing the total.
  func placeFromReview() throws -> Order {
    #expect(state.screen == .review, "\(said)")
    serve()
    dismiss { $0 == .device(.flushInput) }
    type(state.confirmation)
    press(.accept)
    #expect(state.screen == .order, "\(said)")
    var placed: Order?
    dismiss { effect in
      if case .purchasing(.place(let order, _)) = effect { placed = order }
      return true
    }
    return try #require(placed)
  }
}
