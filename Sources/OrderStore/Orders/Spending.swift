import Foundation
import GRDB
import Ordering

/// What a book's attempts spent, or may have, by what was approved or by what the vendor took, whichever is more: everything but what was
/// refused, never sent, or closed as not bought or not paid, and was not found at its vendor after all.
enum Spending {
  /// - Throws: `BookFailure.aboveDayCeiling` when an attempt would spend more than a limit allows.
  static func check(_ db: Database, _ attempt: Attempt, under limit: SpendingLimit) throws {
    let spent = try sum(db, since: limit.since)
    let due = attempt.purchase.due ?? .zero
    if spent + due > limit.ceiling { throw BookFailure.aboveDayCeiling(due, spent: spent, limit.ceiling) }
  }

  /// What may be spent for the client of an attempt's order, by what the file has at this moment.
  /// - Throws: `BookFailure.aboveClientCeiling` when the attempt would spend more.
  static func checkClient(_ db: Database, _ attempt: Attempt, at now: Date) throws {
    let id = try String.fetchOne(db, sql: "SELECT client FROM orders WHERE id = ?", arguments: [attempt.order.text])
    guard let id, let client = try ClientRow.fetchOne(db, key: id)?.client, !client.ceilings.isEmpty else { return }
    let limit = ClientLimit(
      client, day: try sum(db, since: now.addingTimeInterval(-Ceilings.dayLength), for: client.id),
      month: try sum(db, since: now.addingTimeInterval(-ClientLimit.monthLength), for: client.id))
    if let excess = limit.exceeded(by: attempt.purchase.due ?? .zero) { throw BookFailure.aboveClientCeiling(excess) }
  }

  /// Our choice: an attempt of an earlier version, which does not say what it costs, counts its whole order, once.
  /// - Parameter client: counts that client's orders alone; nil for all.
  static func sum(_ db: Database, since time: Date, for client: Client.ID? = nil) throws -> Money {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT attempts.id, attempts.orderID, json_extract(attempts.purchase, '$.due.cents') AS due, orders.approvedCents
        FROM transitions CROSS JOIN attempts ON attempts.id = transitions.attemptID
          CROSS JOIN orders ON orders.id = attempts.orderID
        WHERE transitions.position = 0 AND transitions.at > :time AND (:client IS NULL OR orders.client = :client)
          AND (attempts.state NOT IN ('rejected', 'notSent', 'absent', 'abandoned')
            OR EXISTS (SELECT * FROM looks WHERE attemptID = attempts.id AND finding IN ('some', 'all')))
        """, arguments: ["time": time.timeIntervalSinceReferenceDate, "client": client?.text])
    var sum = Money.zero
    var whole: Set<String> = []
    let taken = try taken(db, since: time)
    while let row = try rows.next() {
      if let due = row["due"] as Int? {
        sum += max(Money(cents: due), taken[row["id"]] ?? .zero)
      } else if whole.insert(row["orderID"]).inserted {
        sum += Money(cents: row["approvedCents"] ?? 0)
      }
    }
    return sum
  }

  /// What vendors took that differs from what was approved, by attempt.
  private static func taken(_ db: Database, since time: Date) throws -> [String: Money] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT attemptID, note FROM transitions WHERE at > :time AND note LIKE '#differs %'
        UNION ALL
        SELECT looks.attemptID, looks.note FROM transitions CROSS JOIN looks ON looks.attemptID = transitions.attemptID
        WHERE transitions.position = 0 AND transitions.at > :time AND looks.note LIKE '#differs %'
        """, arguments: ["time": time.timeIntervalSinceReferenceDate])
    var taken: [String: Money] = [:]
    for row in rows {
      let note: String = row["note"]
      guard case .differs(let differences) = AttemptNote(rawValue: note), let took = ReplyDifference.taken(differences.all) else {
        continue
      }
      taken[row["attemptID"], default: took] = max(taken[row["attemptID"]] ?? took, took)
    }
    return taken
  }
}
