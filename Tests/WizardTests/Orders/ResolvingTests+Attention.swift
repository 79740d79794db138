import Foundation
import Ordering
import Testing
import Wizard
import WizardTestSupport

// What a person is told to do.

extension ResolvingTests {
  @Test("what a person is told to do is true of each kind of attention, and names a way out")
  func attention() throws {
    try wizard { w in
      var order = try open(w)
      order.attempts = []
      let differs = try #require(ReplyDifferences([.total(approved: .dollars(60), took: .dollars(90)), .notOrdered(["x.com"])]))
      let different = order.with([(0, PurchaseOutcome.placed(vendorOrder: nil, warning: differs))])
      #expect(different.needsAttention && different.status == .settingUp)
      #expect(
        OrderSentences.attention(different)
          == "It is placed, so do not order it again. The vendor's reply differs from what was approved: 90.00 taken, 60.00 approved; "
          + "x.com named in the reply and ordered by nobody. Compare it with the vendor's dashboard and the card statement, and write to the "
          + "vendor.")
      let failed = different.with(OrderProgress.Domain.Stage.failed)
      #expect(OrderSentences.attention(failed).hasPrefix("The vendor reports a failure or a cancellation."))
      #expect(OrderSentences.attention(failed).contains("90.00 taken"), "both are told")
      let unpaid = order.with([(0, PurchaseOutcome.awaitingPayment(vendorOrder: "1", checkout: "https://pay.saleshandy.com/1"))])
      #expect(OrderSentences.attention(unpaid, in: .sandbox).hasPrefix("Open the checkout address"))
      let unknown = order.with([(0, PurchaseOutcome.unknown("no answer"))])
      #expect(OrderSentences.attention(unknown).hasPrefix("It is not confirmed whether it was bought."))
      #expect(OrderSentences.attention(order.refused()).hasPrefix("Nothing was bought. Fix the draft (d)"))
      for other in [different, failed, unpaid, unknown, order.refused()] {
        #expect(!OrderSentences.attention(other).contains("plan stopped"), "\(other.status)")
      }
      w.dismiss { _ in true }
    }
  }

  @Test("a plan that stopped half bought is continued, or says why it cannot be")
  func attentionOfPlans() throws {
    try wizard { w in
      w.start()
      w.goToReview(.scaledmailGoogle, ["trynorthquay.com", "northquayhq.com"])
      w.type(w.state.confirmation)
      w.press(.accept)
      let order = try w.only { if case .purchasing(.place(let order, isNew: true)) = $0 { order } else { nil } }
      let bought = order.with([(0, PurchaseOutcome.placed(vendorOrder: nil, warning: nil))])
      #expect(bought.status == .stopped && bought.nextPurchase == 1)
      #expect(OrderSentences.attention(bought).hasPrefix("The plan stopped. What is bought stays bought; continue it"))
      var lacking = try found(order.with([(0, PurchaseOutcome.unknown("no answer"))]), [order.plan.names[0]])
      try lacking.attempts[0].take(.confirmedPart(reason: "one of two"), at: order.createdAt + 60)
      #expect(lacking.status == .stopped && lacking.nextPurchase == nil)
      #expect(OrderSentences.attention(lacking).contains("cannot go on"))
      w.dismiss { _ in true }
    }
  }
}
