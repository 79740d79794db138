import Foundation
import GRDB
import Ordering

@testable import OrderStore

/// A book of years, made by copying rows in the file: every order is bought and delivered, two domains with three mailboxes each.
enum GrownBook {
  /// - Parameters:
  ///   - unconfirmed: how many of the orders nobody knows the end of.
  static func make(
    in scratch: Scratch, orders: Int, drafts: Int, unconfirmed: Int = 20, among sessions: Sessions = Sessions()
  ) async throws -> SQLiteOrderBook {
    let store = try scratch.open(as: "ada", among: sessions)
    let items = try (0..<2).map { index in
      Purchase.Item(name: try Sample.name("quay0-\(index).com"), provider: .google, mailboxes: (1...3).map(Sample.mailbox))
    }
    let purchase = Purchase(operation: .instantlyDFY(redirect: nil), offer: Offer(.instantly, .google), items: items)
    // A year of orders, the newest a minute ago.
    let order = try Sample.order("o0", [purchase], at: Sample.noon.addingTimeInterval(-365 * 86_400))
    try await store.openOrder(order)
    let attempt = Sample.attempt("a0", of: order, at: order.createdAt)
    try await store.insertAttempt(attempt)
    try await store.take(.sending, .outcome(.placed(vendorOrder: "v0", warning: nil)), by: attempt)
    let domains = items.map { OrderProgress.Domain(name: $0.name, stage: .ready, ordered: 3, delivered: 3) }
    try await store.saveProgress(OrderProgress(domains: domains, at: Sample.noon), of: order.id)
    try await store.saveDraft(Sample.draft("d0", names: (0..<12).map { "draft0-\($0).com" }))
    try await store.releaseDraft(Draft.ID("d0"))
    try await store.connection.write { db in
      for (sql, count) in copies(orders: orders, drafts: drafts) { try db.execute(sql: sql, arguments: [count - 1]) }
      try db.execute(sql: "UPDATE orders SET \"over\" = 'ready'")
    }
    for number in 0..<unconfirmed {
      let attempt = try await store.begin("u\(number)", .instantlyDFY, ["unsure\(number).com"])
      try await store.take(.sending, .outcome(.unknown("lost")), by: attempt)
    }
    return store
  }

  private static func copies(orders: Int, drafts: Int) -> [(sql: String, count: Int)] {
    let numbers = "WITH RECURSIVE counted (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < ?)"
    func named(_ column: String, _ stem: String) -> String { "replace(\(column), '\(stem)0-', '\(stem)' || n || '-')" }
    let step = "n * 31536000.0 / \(max(1, orders))"
    return [
      (
        """
        INSERT INTO orders (id, name, draftID, createdAt, approvedCents, "plan", quote, progress)
        \(numbers) SELECT 'o' || n, name, 'draft of o' || n, createdAt + \(step), approvedCents, \(named("\"plan\"", "quay")), quote,
          \(named("progress", "quay")) FROM orders, counted WHERE id = 'o0'
        """, orders
      ),
      (
        """
        INSERT INTO attempts (id, orderID, purchaseIndex, purchase, method, path, body, sha256, baseline, state, unsentTries, sentAt,
          vendorOrder, owner)
        \(numbers) SELECT 'a' || n, 'o' || n, purchaseIndex, \(named("purchase", "quay")), method, path, body, sha256, baseline, state,
          unsentTries, sentAt, 'v' || n, owner FROM attempts, counted WHERE id = 'a0'
        """, orders
      ),
      (
        """
        INSERT INTO transitions (attemptID, position, state, at, note)
        \(numbers) SELECT 'a' || n, position, state, at - 31536000 + \(step), note FROM transitions, counted WHERE attemptID = 'a0'
        """, orders
      ),
      (
        """
        INSERT INTO nameLocks (attemptID, name, scope, isOpen)
        \(numbers) SELECT 'a' || n, \(named("name", "quay")), scope, isOpen FROM nameLocks, counted WHERE attemptID = 'a0'
        """, orders
      ),
      (
        """
        INSERT INTO drafts (id, name, createdAt, changedAt, step, offer, form, revision)
        \(numbers) SELECT 'd' || n, name, createdAt, changedAt + n, step, offer, form, revision FROM drafts, counted WHERE id = 'd0'
        """, drafts
      ),
      (
        """
        INSERT INTO draftLines (draftID, position, name, origin, isChosen, answers, mailboxes)
        \(numbers) SELECT 'd' || n, position, \(named("name", "draft")), origin, isChosen, answers, mailboxes
          FROM draftLines, counted WHERE draftID = 'd0'
        """, drafts
      ),
    ]
  }
}
