import Foundation
import Ordering
import Testing
import Wizard
import WizardTestSupport

@Suite("What is open, and reconciled by itself")
struct ResolvingTests {
  /// An order whose end is open since its time, in the list at home.
  private func open(_ w: WizardHarness, names: [String] = ["trynorthquay.com", "northquayhq.com"]) throws -> Order {
    w.start()
    w.goToReview(.instantlyGoogle, names)
    w.type(w.state.confirmation)
    w.press(.accept)
    let order = try w.only { if case .purchasing(.place(let order, isNew: true)) = $0 { order } else { nil } }
      .with([(0, PurchaseOutcome.unknown("no answer"))])
    w.answer(.order(order, isPlacing: false))
    w.world.orders = [order]
    w.press(.back)
    w.serve()
    w.dismiss { _ in true }
    return order
  }

  private func found(_ order: Order, _ names: [DomainName]) throws -> Order {
    var order = order
    order.attempts[0].note(ReconciliationCheck(at: order.createdAt + 5, finding: .some, names: names))
    try order.attempts[0].take(.evidence(.some(names)), at: order.createdAt + 5)
    return order
  }

  @Test("what checks found is said wherever the person is, and shown at home")
  func reconciled() throws {
    try wizard { w in
      var order = try open(w)
      w.press(.newOrder)
      w.serve()
      try order.attempts[0].take(.evidence(.all(vendorOrder: "7")), at: w.now)
      w.answerLate(.reconciled([order], by: nil))
      #expect(w.said == "Order ‘trynorthquay’: setting up. It is on the home screen.")
      #expect(w.state.home.orders.map(\.status) == [.settingUp])
      w.expect(.device(.ring))
      w.dismiss { _ in true }
    }
  }

  @Test("a check with no news says nothing, and changes what has been checked")
  func noNews() throws {
    try wizard { w in
      let order = try open(w)
      let message = w.state.message
      w.answerLate(.reconciled([order.looked([.nothing], every: 5)], by: nil))
      #expect(w.state.message == message)
      let attempt = try #require(w.state.home.orders.first?.attempts.first)
      let account = w.state.account(of: attempt) { _ in "14:02" }
      #expect(account.asked.hasPrefix("Asked 14:02: order 2 domains with"))
      #expect(account.mayBe == "It may have been bought, or not: no answer.")
      #expect(account.checked == "Checked the vendor's lists 1 time: nothing of it there (last 14:02).")
      #expect(account.next.hasSuffix("Nothing is sent again; do not order these names elsewhere."))
      w.dismiss { _ in true }
    }
  }

  @Test("who reconciles in another session is named")
  func elsewhere() throws {
    try wizard { w in
      let order = try open(w)
      w.answerLate(.reconciled([order], by: Holder(who: Operator(account: "ada"), process: 7, since: w.now, seenAt: w.now)))
      #expect(w.state.account(of: order.attempts[0]) { _ in "14:02" }.next.contains("by ada's session"))
    }
  }

  @Test("after a day it is said on every screen, with the way out")
  func overdue() throws {
    try wizard { w in
      let order = try open(w)
      #expect(!w.state.hasOverdue)
      w.wait(86_400)
      w.answerLate(.reconciled([order], by: nil))
      #expect(w.state.hasOverdue)
      let account = w.state.account(of: order.attempts[0]) { _ in "" }
      #expect(account.next.contains("mailorder settle report \(order.id)"))
      w.dismiss { _ in true }
    }
  }

  @Test("a part that was bought is closed by a typed reason, and the rest becomes a draft")
  func part() throws {
    try wizard { w in
      let order = try open(w)
      let part = try found(order, [DomainName("trynorthquay.com")])
      w.world.orders = [part]
      w.press(.refresh)
      w.serve()
      w.press(.bottom, .accept)
      w.dismiss { _ in true }
      w.press(.resolve)
      #expect(w.said.hasPrefix("Instantly's lists must show the same part at least 3 times"))
      var closed = part
      try closed.attempts[0].take(.confirmedPart(reason: "one in the dashboard"), at: w.now)
      w.answerLate(.followed(closed))
      #expect(w.state.status(of: .resolve) == .absent)
      #expect(w.state.order.order?.lackingNames.map(\.text) == ["northquayhq.com"])
      w.press(.orderMissing)
      w.expect(.purchasing(.missingNames(order.id)))
      w.answerLate(.missingNames(nil))
      #expect(w.said.hasPrefix("The missing names are in a draft already"))
      w.dismiss { _ in true }
    }
  }
}
