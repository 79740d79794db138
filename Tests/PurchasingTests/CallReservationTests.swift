import Foundation
import Ordering
import Synchronization
import TestSupport
import Testing

@testable import Purchasing

/// The calls kept for a review are those of its own plan, by the rules its draft was made by.
@Suite struct CallReservationTests {
  private static let now = Date(timeIntervalSince1970: 1_800_000_000)

  /// The calls that are kept for the review of a draft.
  private func kept(_ draft: Draft) async throws -> [CallKind: Int] {
    let held = Mutex<[CallKind: Int]>([:])
    var store = RateLimitStore.inMemory()
    store.hold = { _, _, calls, _, _ in held.withLock { $0 = calls } }
    let offer = try #require(draft.offer)
    let ports = Ports(
      vendors: [:], book: RecordingBook(),
      limiter: RateLimiter(
        store, [offer.vendor: CallAccount(vendor: offer.vendor, fingerprint: "k")], now: { Self.now }, sleep: { _ in }),
      now: { Self.now }, sleep: { _ in }, makeID: { "id" })
    let plan = PurchasePlan(draft, mark: "0123456789")
    await CallReservation(ports).keep(for: FinalCheckRequest(draft, offer: offer, plan: plan))
    return held.withLock { $0 }
  }

  private func draft(_ offer: Offer, names: Int, editions: RuleEditions = .seeds) throws -> Draft {
    var draft = Draft.ready(
      offer, names: try (0..<names).map { try DomainName("quay\($0).com") }, wanted: 2, at: Self.now)
    draft.editions = editions
    if offer.vendor == .scaledmail { draft.details.workspace = Workspace(id: "ws1", name: "North Quay") }
    return draft
  }

  @Test(
    "ScaledMail's newer rules look up thirty names in a call, the older ten",
    arguments: [(RuleEditions.seeds, 3), (RuleEditions(newer: [.scaledmail]), 1)])
  func editions(_ editions: RuleEditions, checks: Int) async throws {
    let kept = try await kept(draft(Offer(.scaledmail, .google), names: 25, editions: editions))
    #expect(kept == [.checkNames: checks, .buyNames: 3, .placeOrder: 1])
  }

  @Test("an order that goes to the vendor at once keeps one call for it")
  func single() async throws {
    let kept = try await kept(draft(Offer(.instantly, .google), names: 5))
    #expect(kept == [.checkNames: 1, .placeOrder: 1])
  }

  @Test("nothing is kept while a problem stops the draft, since nothing can be bought")
  func stopped() async throws {
    var draft = try draft(Offer(.scaledmail, .google), names: 25)
    draft.details.workspace = nil
    draft.lines[0].mailboxes = []
    #expect(PurchasePlan(draft, mark: "0123456789") == nil)
    #expect(try await kept(draft) == [:])
  }
}
