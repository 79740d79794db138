import Foundation
import Ordering
import Testing
import Wizard
import WizardTestSupport

@Suite("What is open, and reconciled by itself")
struct ResolvingTests {
  /// An order whose end is open since its time, in the list at home.
  func open(_ w: WizardHarness, names: [String] = ["trynorthquay.com", "northquayhq.com"]) throws -> Order {
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

  func found(_ order: Order, _ names: [DomainName]) throws -> Order {
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
      let attempt = try #require(w.state.home.orders.first?.openAttempt)
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

  /// The order with another first attempt, on its own screen.
  func show(_ w: WizardHarness, _ order: Order) {
    w.world.orders = [order]
    w.press(.refresh)
    w.serve()
    w.press(.bottom, .accept)
    w.dismiss { _ in true }
  }

  @Test(
    "names that lapsed are closed as not paid: the key is there, and the question says the vendor's word",
    arguments: ["expired", "pendingPayment"])
  func lapsed(_ word: String) throws {
    try wizard { w in
      var order = try open(w)
      for number in 0..<3 {
        order.attempts[0].note(
          ReconciliationCheck(
            ListingEvidence(nil, stated: ListingEvidence.Stated(order.plan.names, [word])), at: w.now + Double(number) * 5,
            bootedAt: nil))
      }
      show(w, order)
      w.press(.resolve)
      #expect(w.state.question == .resolve)
      w.type("not on the statement")
      w.press(.accept)
      w.expect(.purchasing(.resolve(order.id, reason: "not on the statement")))
      w.dismiss { _ in true }
    }
  }

  @Test("of a part that the lists show no more it is said what was found, and what the last whole look shows")
  func partGone() throws {
    try wizard { w in
      var order = try found(try open(w), [DomainName("trynorthquay.com")])
      order.attempts[0].note(ReconciliationCheck(at: w.now, finding: .nothing))
      order.attempts[0].note(ReconciliationCheck(at: w.now + 5, finding: .failed, note: .failure(.timedOut)))
      let account = w.state.account(of: order.attempts[0]) { _ in "14:02" }
      #expect(account.mayBe.hasPrefix("A part was bought: trynorthquay.com."))
      #expect(account.mayBe.hasSuffix("The last whole look shows nothing of it any more."))
      for number in 2..<5 { order.attempts[0].note(ReconciliationCheck(at: w.now + Double(number) * 5, finding: .nothing)) }
      show(w, order)
      w.press(.resolve)
      #expect(w.state.question == .resolve)
      w.dismiss { _ in true }
    }
  }

  @Test("while another witness speaks for bought it cannot be closed, and the sentence says why")
  func contradicted() throws {
    try wizard { w in
      var order = try open(w)
      for number in 0..<3 {
        order.attempts[0].note(ReconciliationCheck(at: w.now + Double(number) * 5, finding: .nothing, witness: .sold))
      }
      show(w, order)
      w.press(.resolve)
      #expect(w.said.contains("would not sell the same again"))
      w.dismiss { _ in true }
    }
  }

  @Test("a typed reason that closed nothing is answered: why, and the order as it is")
  func notClosed() throws {
    try wizard { w in
      let order = try open(w)
      show(w, order)
      w.answerLate(.notClosed(order, .tooEarly(AbsenceRule(checks: 3, span: 900), checks: 2, since: w.now)))
      #expect(w.said.hasPrefix("Not closed: Instantly's lists must show nothing at least 3 times over 15 minutes"), "\(w.said)")
      w.answerLate(.notClosed(order, .cannotLook(.timedOut)))
      #expect(w.said.hasPrefix("Not closed: Instantly's lists have to be read once more"), "\(w.said)")
      w.dismiss { _ in true }
    }
  }

  @Test("what was closed as not bought and is there all the same needs attention at home and on its screen")
  func foundAfterClosing() throws {
    try wizard { w in
      var order = try open(w)
      try order.attempts[0].take(.confirmedAbsent(reason: "not on the statement"), at: w.now)
      order.attempts[0].note(ReconciliationCheck(at: w.now + 300, finding: .all))
      #expect(order.needsAttention && PurchaseSentences.status(order.status) == "closed, but bought")
      show(w, order)
      #expect(w.state.status(of: .reopenDraft) == .absent && w.state.status(of: .continuePlan) == .absent)
      #expect(OrderSentences.attention(order).contains("trynorthquay.com"))
      w.dismiss { _ in true }
    }
  }

  @Test("what the vendor said no with is said first, and that nothing was bought only once the lists agree")
  func said() throws {
    try wizard { w in
      var order = try open(w)
      order.attempts = []
      for outcome in [
        PurchaseOutcome.refused(Refusal(code: "400", message: "your card was declined")),
        .rejected(Refusal(code: "402", message: "your card was declined")),
      ] {
        var attempt = order.with([(0, .unknown("cut"))]).attempts[0]
        attempt = Attempt(
          id: attempt.id, order: order.id, index: 0, purchase: attempt.purchase, request: attempt.request, baseline: [], at: w.now)
        try attempt.take(.sending, at: w.now)
        try attempt.take(.outcome(outcome), at: w.now)
        let account = w.state.account(of: attempt) { _ in "14:02" }
        let code = try #require(attempt.said?.code)
        #expect(account.mayBe == "Instantly: your card was declined (status \(code)). Checking that nothing was bought.")
      }
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
