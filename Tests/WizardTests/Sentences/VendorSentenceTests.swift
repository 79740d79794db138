import Foundation
import Ordering
import TestSupport
import Testing
import Wizard

/// Why a vendor's answer is not there, for people.
@Suite("What a vendor says")
struct VendorSentenceTests {
  @Test("a refusal says the vendor's reason with its status or number, once")
  func refusals() {
    func said(_ code: String, _ message: String) -> String { Sentences.refusal(Refusal(code: code, message: message)) }
    #expect(said("402", "your card was declined") == "your card was declined (status 402)")
    #expect(said("4000", "Failed to purchase domain.") == "Failed to purchase domain (code 4000)")
    #expect(said("402", "HTTP status 402") == "HTTP status 402")
    #expect(said("restricted_domain", "a trademark") == "a trademark")
    #expect(said("success", "") == "success")
  }

  @Test(
    "whatever fails, the vendor's own words are said",
    arguments: [
      VendorFailure.keyRefused("closed, status 401"), .limited(until: nil, words: "closed, status 429"), .server(503, "closed"),
      .refused(Refusal(code: "402", message: "closed")), .refused(Refusal(code: "payment_failed", message: "closed")),
      .refused(Refusal(code: "invalid_accounts", message: "closed", names: ["a@b.com"])),
      .refused(Refusal(code: "unavailable_domains", message: "closed", names: ["b.com"])),
      .refused(Refusal(code: "provider_unavailable", message: "closed")), .unreadable("closed"), .cutOff("closed"),
      .unreachable("closed"),
    ])
  func words(_ failure: VendorFailure) {
    #expect(Sentences.failure(failure).contains("closed"))
    // A look that failed so says the same, from the book too.
    #expect(CheckNote(rawValue: CheckNote.failure(failure).rawValue) == .failure(failure))
    #expect(Sentences.words(CheckNote.failure(failure)).contains("closed"))
  }

  @Test("there was no connection only where there was none")
  func connections() {
    #expect(Sentences.failure(.unreachable("no such host")) == "no connection (no such host).")
    #expect(Sentences.failure(.cutOff("reset")) == "the connection broke before the answer was whole (reset).")
    #expect(Sentences.failure(.server(503)) == "it failed with status 503.")
    #expect(Sentences.failure(.server(503, "down until noon")) == "it failed with status 503: down until noon.")
  }

  @Test("what may be ours says what was seen and where a person can tell", arguments: Unexplained.Kind.allCases)
  func unexplained(_ kind: Unexplained.Kind) {
    let said = Sentences.failure(.unexplained(Unexplained(kind, id: "recPay2", names: ["a-quay.com"])))
    #expect(said.hasSuffix("."))
    if kind == .order || kind == .emptyOrder { #expect(said.contains("recPay2")) }
    if kind == .order || kind == .names { #expect(said.contains("a-quay.com") && said.contains("dashboard")) }
  }

  @Test("a list that came in part says how much of how much")
  func parts() {
    func said(_ parts: [Holdings.List: ListPart]) -> String? {
      HoldingsSentences.missing(
        Holdings(vendor: .scaledmail, domains: [], orders: [], parts: parts, at: Date(timeIntervalSince1970: 0)))
    }
    #expect(said([:]) == nil)
    #expect(
      said([.domains: ListPart(shown: 20, of: 60), .boughtNames: .unread, .orders: ListPart(shown: 3, of: nil)])
        == "ScaledMail's answer is incomplete: 20 of 60 domains read; bought names could not be read; 3 orders read and perhaps more. "
        + "What is missing may still be held. F5 refreshes.")
  }

  private func paid(_ words: String) throws -> Attempt {
    let purchase = Purchase(
      operation: .instantlyDFY(redirect: nil), offer: Offer(.saleshandy, .google, plan: .quarterly),
      items: [Purchase.Item(name: try DomainName("a-quay.com"), provider: .google, mailboxes: [], count: 1)], quotedTotal: nil)
    let start = Date(timeIntervalSince1970: 0)
    var attempt = Attempt(
      id: Attempt.ID("a1"), order: Order.ID("o1"), index: 0, purchase: purchase,
      request: FrozenRequest(method: "POST", path: "/", body: Data(), sha256: ""), baseline: [], at: start)
    try attempt.take(.sending, at: start)
    try attempt.take(.outcome(.awaitingPayment(vendorOrder: "4kX", checkout: "https://pay.example")), at: start)
    attempt.note(
      ReconciliationCheck(
        ListingEvidence(nil, stated: ListingEvidence.Stated(purchase.names, [words])), at: start + 5, bootedAt: nil))
    return attempt
  }

  @Test("a checkout keeps its state and its page while the vendor lists it unpaid, and says the vendor's word")
  func unpaid() throws {
    let attempt = try paid("pendingPayment")
    #expect(attempt.state == .awaitingPayment && attempt.checkout == "https://pay.example" && !attempt.hasLapsed)
    #expect(
      ReconciliationSentences.stated(attempt)?.contains("a-quay.com listed as ‘pendingPayment’, which proves no payment") == true)
  }

  @Test("one that expired or was deleted says to look before anybody pays", arguments: ["expired", "deleted"])
  func lapsed(_ word: String) throws {
    let attempt = try paid(word)
    #expect(attempt.state == .awaitingPayment && attempt.hasLapsed)
    #expect(ReconciliationSentences.stated(attempt) == nil)
    let page = try #require(attempt.paymentPage(in: .sandbox))
    #expect(PaymentSentences.hold(page)?.contains("‘\(word)’. It may not be payable any more") == true)
  }
}
