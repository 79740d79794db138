import Foundation
import Ordering
import Synchronization
import TestSupport

@testable import Purchasing

/// An order of two names with one attempt in a book in memory, a clock that is set by hand, and a vendor that shows what it is told to.
struct Bench {
  final class Clock: Sendable {
    private let time = Mutex(Date(timeIntervalSince1970: 1_800_000_000))
    var now: Date { time.withLock { $0 } }
    func wait(_ seconds: TimeInterval) { time.withLock { $0 += seconds } }
  }

  static let order = Order.ID("o1")
  let clock = Clock()
  let book = RecordingBook()

  /// Puts the order into the book, its attempt after these events.
  func put(
    _ events: [AttemptEvent], account: VendorAccount? = nil, baseline: [String] = [],
    kind: Purchase.Operation = .instantlyDFY(redirect: nil), due: Money? = nil
  ) async {
    let offer = Offer(kind.kind.vendor, .google, plan: kind.kind.vendor == .saleshandy ? .quarterly : nil)
    let items = ["tryquay.com", "getquay.com"].compactMap { try? DomainName($0) }
      .map { Purchase.Item(name: $0, provider: .google, mailboxes: []) }
    var purchase = Purchase(operation: kind, offer: offer, items: items)
    purchase.due = due
    var attempt = Attempt(
      id: Attempt.ID("a1"), order: Bench.order, index: 0, purchase: purchase,
      request: FrozenRequest(method: "POST", path: "/", body: Data(), sha256: ""), account: account, baseline: baseline,
      at: clock.now)
    for event in events { try? attempt.take(event, at: clock.now) }
    await book.put(
      Order(
        id: Bench.order, name: "quay", draft: Draft.ID("d1"), plan: PurchasePlan(offer: offer, purchases: [purchase]),
        approvedTotal: .dollars(20), quote: Quote(offer: offer, lines: [], source: .confirmed, at: clock.now), createdAt: clock.now,
        attempts: [attempt]))
  }

  func attempt() async throws -> Attempt {
    guard let attempt = await book.ordersByID[Bench.order]?.attempts.last else { throw BookFailure.missing }
    return attempt
  }

  /// - Parameters:
  ///   - held: names that the guard of the purchase finds held.
  ///   - checks: what the lists show, by how often they were asked.
  func ports(
    mode: Mode = .live, account: VendorAccount? = nil, held: [DomainName] = [],
    _ checks: @escaping @Sendable (Int) throws(VendorFailure) -> ListingEvidence
  ) -> Ports {
    let count = Mutex(0)
    var client = VendorClient.nothing
    client.account = account
    client.baseline = { _ in Baseline(ids: [], conflicts: held) }
    client.findEvidence = { _ throws(VendorFailure) in
      try checks(
        count.withLock {
          $0 += 1
          return $0
        })
    }
    return Ports(
      vendors: Dictionary(uniqueKeysWithValues: Vendor.allCases.map { ($0, client) }), book: book, mode: mode,
      now: { [clock] in clock.now }, sleep: { _ in }, makeID: { "id" })
  }

  func reconciler(
    mode: Mode = .live, account: VendorAccount? = nil, held: [DomainName] = [],
    _ checks: @escaping @Sendable (Int) throws(VendorFailure) -> ListingEvidence
  ) -> Reconciler {
    Reconciler(ports: ports(mode: mode, account: account, held: held, checks))
  }
}
