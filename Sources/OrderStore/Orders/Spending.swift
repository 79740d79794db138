import Foundation
import GRDB
import Ordering

/// What a book's attempts spent, or may have: everything but what was refused, never sent, or closed as not bought or not paid.
enum Spending {
  /// - Throws: `BookFailure.aboveDayCeiling` when an attempt would spend more than a limit allows.
  static func check(_ db: Database, _ attempt: Attempt, under limit: SpendingLimit) throws {
    let spent = try sum(db, since: limit.since)
    let due = attempt.purchase.due ?? .zero
    if spent + due > limit.ceiling { throw BookFailure.aboveDayCeiling(due, spent: spent, limit.ceiling) }
  }

  /// Our choice: an attempt of an earlier version, which does not say what it costs, counts its whole order, once.
  static func sum(_ db: Database, since time: Date) throws -> Money {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT attempts.orderID, json_extract(attempts.purchase, '$.due.cents') AS due, orders.approvedCents
        FROM transitions CROSS JOIN attempts ON attempts.id = transitions.attemptID
          CROSS JOIN orders ON orders.id = attempts.orderID
        WHERE transitions.position = 0 AND transitions.at > ?
          AND attempts.state NOT IN ('rejected', 'notSent', 'absent', 'abandoned')
        """, arguments: [time.timeIntervalSinceReferenceDate])
    var sum = Money.zero
    var whole: Set<String> = []
    while let row = try rows.next() {
      if let due = row["due"] as Int? {
        sum += Money(cents: due)
      } else if whole.insert(row["orderID"]).inserted {
        sum += Money(cents: row["approvedCents"] ?? 0)
      }
    }
    return sum
  }
}
