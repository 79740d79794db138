import Foundation
import Ordering
import Wizard

/// What comes of the purchases of an order.
struct PurchaseEnds: Sendable {
  /// By the purchase's number in the plan.
  var outcome: @Sendable (Purchase, Int) -> PurchaseOutcome = { _, _ in .placed(vendorOrder: nil, warning: nil) }
  /// What the vendor shows of an order.
  var progress: @Sendable (Order) -> OrderProgress? = { _ in nil }

  /// Makes the purchases one after another until one is not placed.
  func place(_ order: Order, at now: Date) -> Answer {
    var order = order
    for (index, purchase) in order.plan.purchases.enumerated() {
      let request = FrozenRequest(method: "POST", path: "/orders", body: Data(), sha256: "00")
      var attempt = Attempt(
        id: Attempt.ID("A\(index)"), order: order.id, index: index, purchase: purchase, request: request,
        account: VendorAccount(address: "https://sandbox.invalid", fingerprint: "5a5a5a5a5a5a5a5a"), baseline: [], at: now)
      let outcome = outcome(purchase, index)
      guard (try? attempt.take(.sending, at: now)) != nil, (try? attempt.take(.outcome(outcome), at: now)) != nil else { continue }
      if case .rejected = outcome { try? attempt.take(.refusalStands, at: now) }
      order.attempts.append(attempt)
      guard attempt.state == .placed else { break }
    }
    order.progress = progress(order)
    return .order(order, isPlacing: false)
  }
}
