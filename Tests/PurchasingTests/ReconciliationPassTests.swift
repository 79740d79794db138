import Foundation
import Ordering
import Testing

@testable import Purchasing

/// When the order book is read again.
@Suite struct ReconciliationPassTests {
  private let now = Date(timeIntervalSince1970: 1_800_000_000)

  private func order() -> Order {
    let offer = Offer(.instantly, .google)
    return Order(
      id: Order.ID("o1"), name: "quay", draft: Draft.ID("d1"), plan: PurchasePlan(offer: offer, purchases: []),
      approvedTotal: nil, quote: Quote(offer: offer, lines: [], source: .confirmed, at: now), createdAt: now)
  }

  @Test(
    "the next pass comes when the next check is due, a second from now at the earliest",
    arguments: [(-10.0, 1_000), (0.5, 1_000), (12.5, 12_500), (45, 30_000)] as [(TimeInterval, Int)])
  func due(seconds: TimeInterval, expected: Int) {
    var pass = ReconciliationPass()
    pass.open = [order()]
    pass.next = now + seconds
    #expect(pass.wait(atMost: .seconds(30), from: now) == .milliseconds(expected))
  }

  @Test("without a time the book is read soon while something is under way, else as seldom as is allowed")
  func noTime() {
    var pass = ReconciliationPass()
    #expect(pass.wait(atMost: .seconds(30), from: now) == .seconds(30))
    pass.open = [order()]
    #expect(pass.wait(atMost: .seconds(30), from: now) == .seconds(5))
    #expect(pass.wait(atMost: .seconds(2), from: now) == .seconds(2))
  }

  @Test("an order that has changed and is still open is told once")
  func once() {
    var pass = ReconciliationPass()
    pass.changed = [order()]
    pass.open = [order()]
    #expect(pass.orders.count == 1)
  }
}
