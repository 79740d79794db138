import Foundation
import Ordering
import Purchasing
import TestSupport
import Testing

@testable import mailorder

@Suite("How following an order ends")
struct FollowEndingTests {
  private let now = Date(timeIntervalSince1970: 1_795_269_600)

  /// An order of two purchases, of which so many were bought and the next one refused.
  private func order(bought: Int) throws -> Order {
    var draft = Draft.ready(Offer(.scaledmail, .google), names: [try DomainName("tryquay.com")], wanted: 2, at: now)
    draft.details.workspace = Workspace(id: "rec1", name: "North Quay")
    let plan = try #require(PurchasePlan(draft, mark: "ABCDEFGHJK"))
    try #require(plan.purchases.count == 2)
    let quote = Quote(offer: plan.offer, lines: [], source: .priceList, at: now)
    var order = Order(
      id: Order.ID("o1"), name: "acme", draft: draft.id, plan: plan, approvedTotal: Money(cents: 100), quote: quote, createdAt: now)
    for index in 0...bought {
      let request = FrozenRequest(method: "POST", path: "/", body: Data(), sha256: "")
      var attempt = Attempt(
        id: Attempt.ID("a\(index)"), order: order.id, index: index, purchase: plan.purchases[index], request: request, baseline: [],
        at: now)
      try attempt.take(.sending, at: now)
      try attempt.take(
        .outcome(index < bought ? .placed(vendorOrder: nil, warning: nil) : .rejected(Refusal(code: "402", message: "declined"))),
        at: now)
      if index == bought { try attempt.take(.refusalStands, at: now) }
      order.attempts.append(attempt)
    }
    return order
  }

  @Test("an order that is half bought is said to be that, with the way on; nothing about it is unknown")
  func partBought() throws {
    let ending = FollowCommand.ending(Followed(try order(bought: 1)), isAwaited: true, in: .sandbox)
    #expect(ending.status == .unconfirmed)
    #expect(ending.sentence?.hasPrefix("a part of ‘acme’ is bought (") == true, "\(ending.sentence ?? "")")
    #expect(ending.sentence?.contains("not confirmed") == false)
  }

  @Test("what waits to be gone on with is not placed once more; what is refused whole is nobody's hindrance")
  func notAgain() throws {
    let words = OrderAnswer.notAgain(try order(bought: 1))
    #expect(words?.hasPrefix("a part of ‘acme’ is bought (") == true && words?.contains("go on with it in the wizard") == true)
    #expect(try OrderAnswer.notAgain(order(bought: 0)) == nil)
  }

  @Test("one of which nothing was bought is refused")
  func refused() throws {
    let ending = FollowCommand.ending(Followed(try order(bought: 0)), isAwaited: true, in: .sandbox)
    #expect(ending.status == .refused && ending.sentence?.isEmpty == false)
  }
}
