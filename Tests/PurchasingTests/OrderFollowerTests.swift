import Foundation
import Ordering
import TestSupport
import Testing

@testable import Purchasing

/// What is open is reconciled by checks, or resolved by a person; never by sending.
@Suite struct OrderFollowerTests {
  private static let now = Date(timeIntervalSince1970: 1_800_000_000)

  private func order(_ events: [AttemptEvent], at time: Date = now) throws -> Order {
    let offer = Offer(.instantly, .google)
    let item = Purchase.Item(name: try DomainName("tryquay.com"), provider: .google, mailboxes: [])
    let purchase = Purchase(operation: .instantlyDFY(redirect: nil), offer: offer, items: [item])
    var attempt = Attempt(
      id: Attempt.ID("a1"), order: Order.ID("o1"), index: 0, purchase: purchase,
      request: FrozenRequest(method: "POST", path: "/", body: Data(), sha256: ""), baseline: [], at: time)
    for event in events { try attempt.take(event, at: time) }
    return Order(
      id: Order.ID("o1"), name: "quay", draft: Draft.ID("d1"), plan: PurchasePlan(offer: offer, purchases: [purchase]),
      approvedTotal: .dollars(20), quote: Quote(offer: offer, lines: [], source: .confirmed, at: time), createdAt: time,
      attempts: [attempt])
  }

  private func follower(
    _ book: RecordingBook, evidence: Evidence? = nil,
    progress: @escaping @Sendable (Order) -> OrderProgress = { OrderProgress(domains: [], at: $0.createdAt) }
  ) -> OrderFollower {
    var client = VendorClient.nothing
    client.findEvidence = { _ in ListingEvidence(evidence) }
    client.progress = { progress($0) }
    let ports = Ports(
      vendors: [.instantly: client], book: book, mode: .sandbox, now: { Self.now }, sleep: { _ in }, makeID: { "id" })
    return OrderFollower(ports: ports, reconciler: Reconciler(ports: ports))
  }

  private func state(_ book: RecordingBook) async -> AttemptState? { await book.ordersByID[Order.ID("o1")]?.attempts.last?.state }

  @Test("an unknown outcome becomes placed when the vendor's lists show it")
  func found() async throws {
    let book = RecordingBook()
    await book.put(try order([.sending, .outcome(.unknown("lost"))]))
    _ = try await follower(book, evidence: .all(vendorOrder: "7")).follow(Order.ID("o1"))
    #expect(await state(book) == .placed)
  }

  @Test("a domain that was delivered and is cancelled since is kept as ended, and its order stays ready")
  func ended() async throws {
    let book = RecordingBook()
    var order = try order([.sending, .outcome(.placed(vendorOrder: "7", warning: nil))])
    func progress(_ stage: OrderProgress.Domain.Stage, _ delivered: Int) throws -> OrderProgress {
      let domain = OrderProgress.Domain(name: try DomainName("tryquay.com"), stage: stage, ordered: 3, delivered: delivered)
      return OrderProgress(domains: [domain], at: Self.now)
    }
    order.progress = try progress(.ready, 3)
    await book.put(order)
    let told = try progress(.cancelled, 0)
    let followed = try await follower(book) { _ in told }.follow(Order.ID("o1"))
    #expect(followed.order.status == .ready)
    #expect(await book.ordersByID[Order.ID("o1")]?.progress?.domains.map(\.stage) == [.ended])
  }

  @Test("an unknown outcome that the lists do not show stays unknown")
  func notFound() async throws {
    let book = RecordingBook()
    await book.put(try order([.sending, .outcome(.unknown("lost"))]))
    _ = try await follower(book).follow(Order.ID("o1"))
    #expect(await state(book) == .unknown)
  }

  @Test(
    "an attempt under way is left alone while somebody works on it, and taken further once nobody does",
    arguments: [
      ([], false, AttemptState.intent), ([], true, .notSent), ([.sending], false, .sending), ([.sending], true, .unknown),
    ] as [([AttemptEvent], Bool, AttemptState)])
  func owner(events: [AttemptEvent], isLost: Bool, expected: AttemptState) async throws {
    let book = RecordingBook()
    await book.put(try order(events))
    if isLost { await book.lose(Attempt.ID("a1")) }
    _ = try await follower(book).follow(Order.ID("o1"))
    #expect(await state(book) == expected)
  }
}
