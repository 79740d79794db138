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

  /// Writes down that the vendor's lists show it, as another program does.
  func find() async throws {
    let store = try SQLiteOrderBook(directory: directory.path, mode: .live)
    guard var attempt = try await store.order(order)?.attempts.last else { return }
    try attempt.take(.evidence(.all(vendorOrder: nil)), at: Date())
    try await store.advanceAttempt(attempt, from: .unknown)
    try await store.leave()
  }

  /// Makes a book with a plan of ScaledMail's whose names were bought and whose mailboxes were refused.
  static func halfBought(in directory: URL) async throws {
    let store = try SQLiteOrderBook(directory: directory.path, mode: .live)
    let now = Date()
    let offer = Offer(.scaledmail, .google)
    let workspace = Workspace(id: "rec1", name: "North Quay")
    let item = Purchase.Item(name: try DomainName("trynorthquay.com"), provider: .google, mailboxes: [])
    let terms = Purchase.ScaledMailOrder(Purchase.ScaledMailTerms(tag: "half", workspace: workspace))
    let operations: [Purchase.Operation] = [.scaledmailBuyDomains(workspace: workspace), .scaledmailCustomOrder(terms)]
    let purchases = operations.map { Purchase(operation: $0, offer: offer, items: [item]) }
    let order = Order(
      id: Order.ID("halfbought"), name: "half", draft: Draft.ID("d1"), plan: PurchasePlan(offer: offer, purchases: purchases),
      approvedTotal: .dollars(15), quote: Quote(offer: offer, lines: [], source: .estimate, at: now), createdAt: now)
    try await store.openOrder(order)
    let no = PurchaseOutcome.rejected(Refusal(code: "400", message: "no"))
    let ends: [[AttemptEvent]] = [
      [.sending, .outcome(.placed(vendorOrder: "1", warning: nil))], [.sending, .outcome(no), .refusalStands],
    ]
    for (index, events) in ends.enumerated() {
      var attempt = Attempt(
        id: Attempt.ID("halfbought-\(index)"), order: order.id, index: index, purchase: purchases[index],
        request: FrozenRequest(method: "POST", path: "/orders", body: Data("{}".utf8), sha256: "abc"), baseline: [], at: now)
      try await store.insertAttempt(attempt)
      for event in events {
        let from = attempt.state
        try attempt.take(event, at: now)
        try await store.advanceAttempt(attempt, from: from)
      }
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
