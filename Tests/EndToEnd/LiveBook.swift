import Foundation
import OrderStore
import Ordering

/// A live order book with a purchase whose answer was lost, as a session left it that is gone.
struct LiveBook {
  let directory: URL
  let order = Order.ID("lostorder1")

  /// Makes the book.
  /// - Parameter state: how far the purchase came.
  init(in directory: URL, _ state: AttemptState = .unknown) async throws {
    self.directory = directory
    let store = try SQLiteOrderBook(directory: directory.path, mode: .live)
    let now = Date()
    let offer = Offer(.instantly, .google)
    let item = Purchase.Item(name: try DomainName("trynorthquay.com"), provider: .google, mailboxes: [])
    let purchase = Purchase(operation: .instantlyDFY(redirect: nil), offer: offer, items: [item])
    try await store.openOrder(
      Order(
        id: order, name: "northquay", draft: Draft.ID("d1"), plan: PurchasePlan(offer: offer, purchases: [purchase]),
        approvedTotal: .dollars(15), quote: Quote(offer: offer, lines: [], source: .confirmed, at: now), createdAt: now))
    var attempt = Attempt(
      id: Attempt.ID("lostorder1-a"), order: order, index: 0, purchase: purchase,
      request: FrozenRequest(method: "POST", path: "/orders", body: Data("{}".utf8), sha256: "abc"), baseline: [], at: now)
    try await store.insertAttempt(attempt)
    if state != .intent {
      try attempt.take(.sending, at: now)
      try await store.advanceAttempt(attempt, from: .intent)
    }
    if state == .unknown {
      try attempt.take(.outcome(.unknown("no answer")), at: now)
      try await store.advanceAttempt(attempt, from: .sending)
    }
    try await store.leave()
  }

  /// How often the vendor's lists were read for it.
  func checks() async throws -> Int {
    let store = try SQLiteOrderBook(directory: directory.path, mode: .live)
    let count = try await store.order(order)?.attempts.last?.checks.count ?? -1
    try await store.leave()
    return count
  }
}
