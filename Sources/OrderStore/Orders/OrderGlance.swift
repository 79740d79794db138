import Foundation
import Ordering

/// How an order stands, without reading what it bought: of its plan only the names, of its attempts only their lives.
struct OrderGlance: OrderStanding {
  var attempts: [AttemptGlance]
  let purchaseCount: Int
  let plannedNames: [DomainName]
  let progress: OrderProgress?

  /// - Returns: by the orders' ids.
  static func fetch(_ db: any BookDatabase, _ orders: [String]) throws -> [String: OrderGlance] {
    struct Figures: BookReading {
      let id: String
      let purchases: Int
      let names: [DomainName]
      let progress: OrderProgress?
    }
    guard !orders.isEmpty else { return [:] }
    let attempts = try AttemptGlance.fetch(db, of: orders)
    let figures = try Figures.fetchAll(
      db, sql: "SELECT id, purchases, names, progress FROM orders WHERE id IN (SELECT value FROM json_each(?))",
      arguments: [try BookJSON.list(orders)])
    let pairs = figures.map { figures in
      let glance = OrderGlance(
        attempts: attempts[figures.id] ?? [], purchaseCount: figures.purchases, plannedNames: figures.names,
        progress: figures.progress)
      return (figures.id, glance)
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }
}

/// The life of an attempt, without its purchase and its request.
struct AttemptGlance: AttemptStanding {
  let index: Int
  let state: AttemptState
  let history: [Attempt.Transition]
  let checks: [ReconciliationCheck]
  /// Read only where they matter: for what was bought in part.
  let names: [DomainName]

  /// - Returns: by the id of their order, as they were journaled.
  static func fetch(_ db: any BookDatabase, of orders: [String]) throws -> [String: [AttemptGlance]] {
    struct Facts: BookReading {
      let id: String
      let orderID: String
      let purchaseIndex: Int
      let state: AttemptState
      let names: [DomainName]?
    }
    let ids = try BookJSON.list(orders)
    let within = "attemptID IN (SELECT id FROM attempts WHERE orderID IN (SELECT value FROM json_each(?)))"
    let histories = try Dictionary(
      grouping: TransitionRow.fetchAll(db, where: within, [ids], orderedBy: "position"), by: \.attemptID)
    let checks = try Dictionary(
      grouping: CheckRow.fetchAll(db, where: within, [ids], orderedBy: "position"), by: \.attemptID)
    let facts = try Facts.fetchAll(
      db,
      sql: """
        SELECT id, orderID, purchaseIndex, state,
          CASE WHEN EXISTS (SELECT * FROM transitions WHERE attemptID = attempts.id AND state = 'partial')
            THEN (SELECT json_group_array(json_extract(value, '$.name')) FROM json_each(purchase, '$.items')) END AS names
        FROM attempts WHERE orderID IN (SELECT value FROM json_each(?)) ORDER BY number
        """, arguments: [ids])
    let attempts = facts.map { facts in
      let glance = AttemptGlance(
        index: facts.purchaseIndex, state: facts.state, history: (histories[facts.id] ?? []).map(\.transition),
        checks: (checks[facts.id] ?? []).map(\.check), names: facts.names ?? [])
      return (facts.orderID, glance)
    }
    return Dictionary(grouping: attempts, by: \.0).mapValues { $0.map(\.1) }
  }
}

extension BookJSON {
  /// Texts as one argument of a statement, which takes only so many.
  static func list(_ texts: [String]) throws -> String { String(decoding: try encoder.encode(texts), as: UTF8.self) }
}
