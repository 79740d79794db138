import Foundation
import Ordering
import Testing
import WizardTestSupport

@testable import Wizard

@Suite("Home moves by itself")
struct HomeFollowingTests {
  private func order(
    _ id: String, _ offer: Offer = .instantlyGoogle, _ outcome: PurchaseOutcome = .placed(vendorOrder: nil, warning: nil),
    days: Double = 0
  ) throws -> Order {
    let mailboxes = [Mailbox(first: "Ada", last: "Lind", alias: "ada")]
    let items = [Purchase.Item(name: try DomainName("\(id).com"), provider: offer.provider, mailboxes: mailboxes)]
    let purchase = Purchase(operation: .instantlyDFY(redirect: nil), offer: offer, items: items)
    return Order(
      id: Order.ID(id), name: id, draft: Draft.ID("draft of \(id)"), plan: PurchasePlan(offer: offer, purchases: [purchase]),
      approvedTotal: nil, quote: Quote(offer: offer, lines: [], source: .confirmed, at: WizardHarness.start),
      createdAt: WizardHarness.start.addingTimeInterval(-days * 86_400)
    ).with([(0, outcome)])
  }

  /// Home with orders, of each of which the vendor has answered once.
  private func start(_ w: WizardHarness, _ orders: [Order]) {
    w.world.orders = orders
    w.start()
    for order in orders where order.isOpen { w.answer(.followed(order)) }
  }

  private func asked(_ w: WizardHarness) -> [String] {
    w.open.compactMap { if case .purchasing(.follow(let id)) = $0 { id.text } else { nil } }
  }

  @Test("an order is followed at home without a key until every mailbox is ready; then home rings and asks no more")
  func moves() throws {
    try wizard { w in
      let order = try order("a")
      start(w, [order])
      w.wait(2)
      w.serve()
      w.answer(.followed(order.with(.settingUp)))
      #expect(w.state.home.orders.first?.delivered == 0)
      w.wait(2)
      w.serve()
      w.answer(.followed(order.with(.ready)))
      #expect(w.state.home.orders.first?.status == .ready)
      #expect(w.said == "Every mailbox of ‘a’ is ready.")
      w.expect(.device(.ring))
      w.world.orders = [order.with(.ready)]
      w.wait(600)
      w.serve()
      #expect(asked(w).isEmpty && w.open.isEmpty)
    }
  }

  @Test("of the orders at one vendor one is asked about at a time, each in its turn; another vendor is asked beside")
  func turns() throws {
    try wizard { w in
      let orders = [try order("a"), try order("b"), try order("c", .scaledmailGoogle)]
      start(w, orders)
      w.wait(2)
      w.serve()
      #expect(asked(w) == ["a", "c"])
      w.answer(.followed(orders[0]))
      #expect(asked(w) == ["c", "b"])
      w.answer(.followed(orders[1]))
      #expect(asked(w) == ["c"], "nothing is asked about again before it has rested")
      w.answer(.followed(orders[2]))
      #expect(asked(w).isEmpty)
    }
  }

  @Test("a real order is asked about once a minute, a vendor no more than every two seconds")
  func live() throws {
    try wizard(mode: .live) { w in
      let orders = [try order("a"), try order("b")]
      start(w, orders)
      w.wait(58)
      w.serve()
      #expect(asked(w).isEmpty)
      w.wait(2)
      w.serve()
      #expect(asked(w) == ["a"])
      w.answer(.followed(orders[0]))
      #expect(asked(w).isEmpty)
      w.wait(2)
      w.serve()
      #expect(asked(w) == ["b"])
      w.answer(.followed(orders[1]))
    }
  }

  @Test("F5 asks about the order under the cursor at once, and about the others in their turn")
  func refresh() throws {
    try wizard(mode: .live) { w in
      let orders = [try order("a"), try order("b")]
      start(w, orders)
      w.press(.bottom, .refresh)
      w.serve()
      w.expect(.purchasing(.refresh(Order.ID("b"))))
      #expect(asked(w).isEmpty)
      w.press(.refresh)
      w.serve()
      #expect(!w.open.contains(.purchasing(.refresh(Order.ID("b")))), "it is being asked about")
      w.answerLate(.followed(orders[1]))
      w.wait(2)
      w.serve()
      #expect(asked(w) == ["a"])
      w.answer(.followed(orders[0]))
    }
  }

  @Test("a vendor that names a time is left alone until then, one that cannot be reached for a minute; the others go on")
  func failures() throws {
    try wizard { w in
      let orders = [try order("a"), try order("b", .scaledmailGoogle)]
      w.world.orders = orders
      w.start()
      w.answer(.followed(orders[0], failure: .limited(until: w.now.addingTimeInterval(30))))
      w.answer(.followed(orders[1], failure: .timedOut))
      w.wait(29)
      w.serve()
      #expect(asked(w).isEmpty)
      w.wait(1)
      w.serve()
      #expect(asked(w) == ["a"])
      w.answer(.followed(orders[0], failure: .limited(until: .distantFuture)))
      w.wait(30)
      w.serve()
      #expect(asked(w) == ["b"])
      w.answer(.followed(orders[1]))
      w.dismiss(\.isWake)
    }
  }

  @Test("a book that fails for once does not end the following, nor does a clock that is set back")
  func goesOn() throws {
    try wizard { w in
      let order = try order("a")
      start(w, [order])
      w.wait(2)
      w.serve()
      w.expect(.purchasing(.follow(order.id)))
      w.answerLate(.bookFailed(.storage("disk full")))
      w.wait(60)
      w.serve()
      #expect(asked(w) == ["a"])
      w.answer(.followed(order))
      w.turnBack(3_600)
      w.press(.refresh)
      w.serve()
      #expect(asked(w) == ["a"])
      w.answer(.followed(order))
    }
  }

  @Test("nothing is asked while another screen is shown, and home goes on when it comes back")
  func elsewhere() throws {
    try wizard { w in
      let order = try order("a")
      start(w, [order])
      w.press(.newOrder)
      w.wait(600)
      #expect(asked(w).isEmpty)
      w.press(.back)
      w.serve()
      #expect(asked(w) == ["a"])
      w.answer(.followed(order))
    }
  }

  @Test("what other sessions did is read by itself")
  func others() throws {
    try wizard { w in
      start(w, [])
      w.world.orders = [try order("b", .instantlyGoogle, .rejected(Refusal(code: "400", message: "")))]
      w.wait(30)
      w.serve()
      #expect(w.state.home.orders.map(\.name) == ["b"])
    }
  }

  @Test("the cursor stays on its order when the list moves by itself")
  func cursor() throws {
    try wizard { w in
      let orders = [try order("a"), try order("b"), try order("c")]
      start(w, orders)
      w.press(.down, .down)
      #expect(w.state.home.item?.order?.name == "b")
      w.wait(2)
      w.serve()
      w.answer(.followed(orders[0]))
      w.answer(.followed(orders[1].with(.failed)))
      #expect(w.state.home.item?.order?.name == "b" && w.state.home.row == 1, "it went up to what needs attention")
      w.answer(.followed(orders[2]))
      w.dismiss { $0 == .device(.ring) }
    }
  }

  @Test(
    "no key acts on another row than the one that was under the cursor: when that one is gone, the cursor has to be moved first")
  func adrift() throws {
    try wizard { w in
      let refused = PurchaseOutcome.rejected(Refusal(code: "400", message: ""))
      let orders = try ["a", "b"].map { try order($0, .instantlyGoogle, refused) }
      start(w, orders)
      w.press(.down)
      w.world.orders = [orders[1]]
      w.wait(30)
      w.serve()
      #expect(w.state.home.row == 1 && w.state.home.item == nil)
      #expect(w.state.status(of: .archive) == .absent && w.state.status(of: .accept) == .held(HomeSentences.rowGone))
      w.press(.archive, .accept, .orderAgain, .deleteDraft)
      w.serve()
      #expect(w.state.screen == .home && w.state.home.archivedCount == 0)
      w.press(.up, .down)
      #expect(w.state.home.item?.order?.name == "b")
    }
  }

  @Test("why an order failed, was refused or is stuck stands in a sentence; one that goes on has none")
  func reasons() throws {
    func reason(_ order: Order) -> String? {
      HomeSentences.reason(OrderOverview(order), now: WizardHarness.start) { _ in "14 Nov" }
    }
    let refusal = PurchaseOutcome.rejected(Refusal(code: "payment_failed", message: ""))
    #expect(
      reason(try order("a").with(.failed))
        == "‘a’: Instantly says of a.com (failed, 0 of 1). Look at its domains with Enter, and write to Instantly.")
    #expect(
      reason(try order("b", .instantlyGoogle, refusal))
        == "‘b’ was refused by Instantly: the payment failed; fix the card at the vendor, then try again. Nothing was bought; Enter shows what can be done."
    )
    #expect(
      reason(try order("c", days: 6).with(.settingUp))
        == "‘c’ was ordered 14 Nov and is still being set up, 0 of 1 mailbox ready: longer than any set-up time known. Write to Instantly."
    )
    #expect(reason(try order("d", days: 5.9).with(.settingUp)) == nil)
    #expect(reason(try order("e", days: 30).with(.ready)) == nil)
  }

  @Test("a set-up that takes too long stands among what needs attention")
  func stuck() throws {
    try wizard { w in
      let order = try order("a", days: 6)
      start(w, [order])
      #expect(w.state.home.items == [.newOrder, .attention(OrderOverview(order))])
    }
  }
}
