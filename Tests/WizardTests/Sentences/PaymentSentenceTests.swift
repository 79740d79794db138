import Foundation
import Ordering
import TestSupport
import Testing
import WizardTestSupport

@testable import Wizard

/// Wherever an order that waits to be paid is spoken of, nobody is sent to pay what should not be paid.
@Suite("What is said of an order that waits to be paid")
struct PaymentSentenceTests {
  private let now = Date(timeIntervalSince1970: 1_800_000_000)
  private let known = "https://checkout.stripe.com/c/pay/1"

  private func attempt(_ page: String, _ differences: [ReplyDifference] = [], _ stated: String? = nil) throws -> Attempt {
    let purchase = Purchase(
      operation: .instantlyDFY(redirect: nil), offer: Offer(.saleshandy, .google, plan: .quarterly),
      items: [Purchase.Item(name: try DomainName("a-quay.com"), provider: .google, mailboxes: [], count: 1)], quotedTotal: nil)
    var attempt = Attempt(
      id: Attempt.ID("a1"), order: Order.ID("o1"), index: 0, purchase: purchase,
      request: FrozenRequest(method: "POST", path: "/", body: Data(), sha256: ""), baseline: [], at: now)
    try attempt.take(.sending, at: now)
    try attempt.take(.outcome(.awaitingPayment(vendorOrder: "4kX", checkout: page)), at: now)
    if let differences = ReplyDifferences(differences) { try attempt.take(.differs(differences), at: now) }
    if let stated {
      let listing = ListingEvidence(nil, stated: ListingEvidence.Stated(purchase.names, [stated]))
      attempt.note(ReconciliationCheck(listing, at: now, bootedAt: nil))
    }
    return attempt
  }

  /// What home and settle say, and the order's screen.
  private func said(_ attempt: Attempt) throws -> [String] {
    let page = try #require(attempt.paymentPage(in: .live))
    let account = ReconciliationSentences.account(of: attempt, in: .live, at: now, time: { _ in "14:02" })
    return account.lines + [
      PaymentSentences.label(page), PaymentSentences.placed(page), PaymentSentences.onScreen(page),
      PaymentSentences.hold(page) ?? "",
    ]
  }

  @Test("a page that may be paid is said to be")
  func payable() throws {
    let lines = try said(attempt(known))
    #expect(lines.contains("Next: pay at the page, or close it as not paid (s).") && lines.contains("Pay at"))
    #expect(lines.contains { $0.contains("and pay there") } && !lines.contains { $0.contains("Do not pay") })
  }

  @Test("a suspicious address, another amount, another currency and a lapsed order are told, and nobody is sent there")
  func held() throws {
    let billed = ReplyDifference.billed(approved: .dollars(121), stated: .dollars(1_210))
    let euros = ReplyDifference.otherCurrency(approved: .dollars(40), stated: "977.00 EUR")
    for (attempt, words) in [
      (try attempt("http://pay.example/1"), "Suspicious payment address, at pay.example"),
      (try attempt(known, [billed]), "says 1,210.00, 121.00 approved"),
      (try attempt(known, [euros]), "says 977.00 EUR, 40.00 USD approved"),
      (try attempt(known, [], "expired"), "a-quay.com listed as ‘expired’. It may not be payable any more."),
      (try attempt(known, [], "refunded"), "what that means for a payment is not known"),
    ] {
      let lines = try said(attempt)
      let account = ReconciliationSentences.account(of: attempt, in: .live, at: now, time: { _ in "14:02" })
      #expect(account.next.hasPrefix("Do not pay yet.") && account.next.contains(words), "\(account.next)")
      #expect(account.next.contains("close it as not paid (s)"))
      let sends = ["pay there", "pay at the page", "Pay at", "in a browser"]
      #expect(!lines.contains { line in sends.contains { line.contains($0) } }, "\(lines)")
    }
  }

  @Test("an answer that is in no book gives its order and page, on the screen and when the program is left")
  func unrecorded() throws {
    let outcome = PurchaseOutcome.awaitingPayment(vendorOrder: "4kXw", checkout: known)
    let stop = PlanStop.unrecorded(outcome, .storage("disk full"))
    let words = PurchaseSentences.stop(stop)
    #expect(
      words.contains("order 4kXw") && words.contains("p on its screen shows it") && words.contains("tried again for as long as"))
    let order = Order(
      id: Order.ID("o1"), name: "quay", draft: Draft.ID("d1"),
      plan: PurchasePlan(offer: .saleshandyGoogle, purchases: []), approvedTotal: nil,
      quote: Quote(offer: .saleshandyGoogle, lines: [], source: .priceList, at: now), createdAt: now)
    let left = PurchaseSentences.leftBehind(order, stop)
    #expect(left.contains("order 4kXw, its page \(known).") && left.contains("is not recorded"))
    #expect(PurchaseSentences.stop(.unrecorded(.placed(vendorOrder: "7", warning: nil), .storage("disk full"))).contains("order 7"))
    #expect(Sentences.leaving(hasUnsaved: false, isUnrecorded: true).contains("said when you have left"))
  }

  @Test("only looks that could be read count as having shown nothing")
  func counted() throws {
    let read = ReconciliationCheck(at: now, finding: .nothing)
    let failed = ReconciliationCheck(at: now, finding: .failed, note: .failure(.timedOut))
    #expect(ReconciliationSentences.times([read]) == "1 time")
    let looks = Array(repeating: failed, count: 11) + [read]
    #expect(ReconciliationSentences.times(looks) == "12 times (1 of 12 could be read)")
    #expect(ReconciliationSentences.times([failed, failed]) == "2 times (none of 2 could be read)")
  }

  @Test("a price that is gone is said as what it means at its vendor")
  func priceGone() {
    #expect(ReviewSentences.totalMoved(from: .dollars(9), to: nil, at: .scaledmail).contains("Nothing is ordered without one"))
    let checkout = ReviewSentences.totalMoved(from: .dollars(9), to: nil, at: .saleshandy)
    #expect(
      checkout.contains("at the checkout only") && checkout.contains("‘unpriced’") && !checkout.contains("Nothing is ordered"))
  }

  @Test("when a change can be sent again depends on what the vendor said, to the next whole minute")
  func patience() throws {
    let zone = try #require(TimeZone(secondsFromGMT: 0))
    let intent = ChangeIntent(vendor: .saleshandy, kind: .deleteDomain, targets: ["a-quay.com"])
    func said(_ failure: VendorFailure) -> String {
      let record = ChangeRecord(id: ChangeRecord.ID("c1"), intent: intent, startedAt: now.addingTimeInterval(20))
      return HoldingChangeSentences.open(record.answered(failure), in: zone)
    }
    // 2027-01-15 08:00:20.
    #expect(said(.server(429, "no")).contains("a list from 2027-01-15 08:02 on"), "\(said(.server(429, "no")))")
    #expect(said(.timedOut).contains("a list from 2027-01-15 08:16 on"), "\(said(.timedOut))")
  }
}
