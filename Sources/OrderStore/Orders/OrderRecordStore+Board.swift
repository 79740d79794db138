import Foundation
import Ordering

// Names, and what archives itself.

extension OrderRecordStore {
  func rename(_ id: Order.ID, to name: String) async throws(BookFailure) {
    try await connection.write { db in
      guard let before = try String.fetchOne(db, sql: "SELECT name FROM orders WHERE id = ?", arguments: [id.text]) else {
        throw BookFailure.missing
      }
      guard before != name else { return }
      try db.execute(sql: "UPDATE orders SET name = ? WHERE id = ?", arguments: [name, id.text])
      // What it was called, and is, stands in the order: names may be of people, and the audit stays for good.
      try audit.note(db, AuditEvent(.renamed, order: id))
    }
  }

  /// How many are archived by themselves at once. Our choice: a fraction of a second; the rest follows with the next list.
  private static let archivedAtOnce = 100

  /// Archives what was over before a time and was not restored by a person. Most of the time there is nothing, and nothing is written.
  func archiveFinished(before time: Date) async throws(BookFailure) -> Int {
    let ids = try await connection.list { db in
      try String.fetchAll(
        db, sql: OrderRecordStore.finished,
        arguments: ["time": time.timeIntervalSinceReferenceDate, "count": OrderRecordStore.archivedAtOnce])
    }
    guard !ids.isEmpty else { return 0 }
    return try await setArchived(true, of: ids.map(Order.ID.init), byItself: true).count { $0.archivedAt != nil }
  }

  /// A ready order came to its end when its vendor said so, one of which nothing was bought when its last attempt was closed.
  private static let finished = """
    SELECT id FROM orders
    WHERE "over" IS NOT NULL AND putAwayAt IS NULL AND staysListed = 0 AND createdAt <= :time
      AND coalesce(
        CASE "over" WHEN 'ready' THEN CAST(json_extract(progress, '$.at') AS DOUBLE PRECISION) END,
        (SELECT max(transitions.at) FROM attempts JOIN transitions ON transitions.attemptID = attempts.id
          WHERE attempts.orderID = orders.id),
        createdAt) <= :time
    ORDER BY createdAt LIMIT :count
    """
}
