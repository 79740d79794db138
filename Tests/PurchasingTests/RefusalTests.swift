import Foundation
import Ordering
import TestSupport
import Testing

@testable import Purchasing

/// What the lists have to show before a plain no is final.
@Suite struct RefusalTests {
  private let stage = Bench()

  private func put(_ refusal: Refusal, _ kind: Purchase.Kind = .saleshandyPurchase) async throws {
    let operation = try Purchase.Operation.ready(kind)
    await stage.put([.sending, .outcome(.rejected(refusal))], kind: operation)
  }

  /// - Returns: the seconds after which it is no longer open, by the schedule alone.
  private func end(_ show: @escaping @Sendable (Int) throws(VendorFailure) -> ListingEvidence) async throws -> TimeInterval? {
    let reconciler = stage.reconciler(show)
    let begun = stage.clock.now
    for _ in 0..<1_000 {
      stage.clock.wait(5)
      _ = try await reconciler.pass()
      if try await stage.attempt().state.isClosed { return stage.clock.now.timeIntervalSince(begun) }
    }
    return nil
  }

  @Test(
    "a no by status alone is final after three looks over as long as lists may lag", arguments: ["401", "403", "404", "415"],
    [(Purchase.Kind.saleshandyPurchase, 3_605.0), (.instantlyDFY, 905), (.scaledmailCustomOrder, 3_605)])
  func status(_ code: String, _ kind: (kind: Purchase.Kind, seconds: TimeInterval)) async throws {
    try await put(Refusal(code: code, message: "no"), kind.kind)
    #expect(try await end { _ in .nothing } == kind.seconds)
    #expect(try await stage.attempt().state == .rejected)
  }

  @Test("a no without a word is one by status alone, whatever its status")
  func wordless() async throws {
    try await put(Refusal(code: "400", message: "HTTP status 400"))
    #expect(try await end { _ in .nothing } == 3_605)
  }

  @Test("a no in the words of the vendor's page is final at the first look")
  func words() async throws {
    try await put(Refusal(code: "4000", message: "Failed to purchase domain"))
    #expect(try await end { _ in .nothing } == 5)
    #expect(try await stage.attempt().state == .rejected)
  }

  @Test(
    "a no whose words no page of the vendor has needs three looks too, whatever its status",
    arguments: [
      ("402", "We could not take your payment right now", Purchase.Kind.scaledmailCustomOrder, 3_605.0),
      ("422", "The request could not be handled", .instantlyExtraAccounts, 905), ("400", "Bad Request", .instantlyDFY, 905),
      ("4000", "Something went wrong", .saleshandyPurchase, 3_605),
    ])
  func foreignWords(_ code: String, _ words: String, _ kind: Purchase.Kind, _ seconds: TimeInterval) async throws {
    try await put(Refusal(code: code, message: words), kind)
    #expect(try await end { _ in .nothing } == seconds)
  }

  @Test(
    "a cause that the vendor's pages tell of is final at the first look",
    arguments: [
      ("402", "Your card was declined", Purchase.Kind.scaledmailCustomOrder), ("payment_failed", "", .instantlyDFY),
      ("unavailable_domains", "", .instantlyDFY), ("400", "This coupon has expired", .saleshandyPurchase),
    ])
  func causes(_ code: String, _ words: String, _ kind: Purchase.Kind) async throws {
    try await put(Refusal(code: code, message: words), kind)
    #expect(try await end { _ in .nothing } == 5)
    #expect(try await stage.attempt().state == .rejected)
  }

  @Test("what is paid by mail meanwhile is placed")
  func paid() async throws {
    try await put(Refusal(code: "401", message: "no"))
    #expect(try await end { $0 < 5 ? .nothing : ListingEvidence(.all(vendorOrder: nil)) } == 300)
    #expect(try await stage.attempt().state == .placed)
  }
}
