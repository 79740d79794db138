import Foundation
import Ordering
import TestSupport
import Testing

/// Whether a person may be sent to a page to pay.
@Suite("A page to pay at")
struct PaymentPageTests {
  private func attempt(_ checkout: String, differs: Bool = false, _ stated: [String?] = []) throws -> Attempt {
    let order = try order(Offer(.saleshandy, .google, plan: .quarterly), names: names(1))
    var attempt = newAttempt(order.plan.purchases[0])
    for event in [AttemptEvent.sending, .outcome(.awaitingPayment(vendorOrder: "4kX", checkout: checkout))] {
      try attempt.take(event, at: noon)
    }
    if differs, let dearer = AttemptEvent.dearer { try attempt.take(dearer, at: noon) }
    for (index, word) in stated.enumerated() {
      let at = noon.addingTimeInterval(Double(index))
      guard let word else {
        attempt.note(ReconciliationCheck(at: at, finding: .failed, note: .failure(.timedOut), bootedAt: nil))
        attempt.note(ReconciliationCheck(at: at, finding: .nothing, bootedAt: nil))
        continue
      }
      let listing = ListingEvidence(nil, stated: ListingEvidence.Stated(attempt.purchase.names, [word]))
      attempt.note(ReconciliationCheck(listing, at: at, bootedAt: nil))
    }
    return attempt
  }

  private let known = "https://checkout.stripe.com/c/pay/1"

  @Test("is paid at a known address, as approved, while the vendor waits for it", arguments: [[], ["pendingPayment"], ["pending"]])
  func payable(_ stated: [String]) throws {
    #expect(try attempt(known, stated).paymentPage(in: .live)?.isPayable == true)
  }

  @Test("is nobody's to pay at an unknown address, but in the simulation, whose page stands wherever it runs")
  func suspicious() throws {
    let attempt = try attempt("http://127.0.0.1:4010/pay")
    #expect(attempt.paymentPage(in: .live)?.objections == [.suspicious])
    #expect(attempt.paymentPage(in: .sandbox)?.isPayable == true)
  }

  @Test("is not to be paid while the vendor bills what was not approved")
  func differs() throws {
    let attempt = try attempt(known, differs: true)
    #expect(attempt.paymentPage(in: .live)?.objections == [.differs(attempt.differences)])
    #expect(attempt.paymentPage(in: .sandbox)?.isPayable == false)
  }

  @Test(
    "is not to be paid once the vendor lists it lapsed or in a state nobody knows, whatever look fails or shows nothing after that",
    arguments: [["expired"], ["deleted"], ["Expired"], ["refunded"], [""], ["pendingPayment", "expired"], ["expired", nil]])
  func stated(_ words: [String?]) throws {
    let page = try #require(try attempt(known, words).paymentPage(in: .live))
    #expect(page.objections.count == 1)
    if case .stated? = page.objections.first {} else { Issue.record("\(page.objections)") }
    #expect(try attempt(known, words + ["pendingPayment"]).paymentPage(in: .live)?.isPayable == true, "the list takes it back")
  }

  @Test("is there only while the order waits to be paid")
  func others() throws {
    var attempt = try attempt(known)
    try attempt.take(.unpaid, at: noon)
    #expect(attempt.paymentPage(in: .live) == nil)
  }
}
