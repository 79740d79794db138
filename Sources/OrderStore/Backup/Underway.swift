import Foundation
import Ordering

/// What was under way when a copy of a book was made.
enum Underway {
  /// Makes attempts unconfirmed that stand in `intent` or `sending`, and purchases that a session may have been about to journal: the copy ends
  /// before their end, so that nothing in it says that they were not sent.
  /// - Parameter known: up to when the copy tells what happened; nil for an empty one.
  /// - Returns: the attempts.
  static func makeUnconfirmed(_ db: SQLiteDatabase, _ writer: AuditWriter, until known: Date?) throws -> [Attempt] {
    var unconfirmed = try known.map { try Unjournaled(db: db, writer: writer).journal(until: $0) } ?? []
    let orders = try String.fetchAll(db, sql: "SELECT DISTINCT orderID FROM attempts WHERE state IN ('intent', 'sending')")
    let stored = try StoredAttempts(db, of: orders).ofOrder.values.flatMap(\.self)
    for attempt in stored.sorted(by: { $0.id.text < $1.id.text }) where attempt.state == .intent || attempt.state == .sending {
      var moved = attempt
      try moved.take(.restored, at: db.now)
      try AttemptJournal.advance(db, moved, from: attempt.state, writer.cuts)
      try writer.note(db, AuditEvent(moved))
      unconfirmed.append(moved)
    }
    return unconfirmed
  }
}

/// Up to when a book tells what happened.
enum LastKnown {
  /// The newest time that anything in it bears; nil in an empty book.
  static func time(in db: SQLiteDatabase) throws -> Date? {
    let seconds = try Double.fetchOne(
      db,
      sql: """
        SELECT max(at) FROM (
          SELECT max(at) AS at FROM transitions UNION ALL SELECT max(at) FROM looks UNION ALL SELECT max(changedAt) FROM drafts
          UNION ALL SELECT max(createdAt) FROM orders UNION ALL SELECT max(seenAt) FROM sessions)
        """)
    let audit = try Int64.fetchOne(db, sql: "SELECT at FROM audit ORDER BY number DESC LIMIT 1")
    let times = [
      seconds.map(Date.init(timeIntervalSinceReferenceDate:)), audit.map { Date(timeIntervalSince1970: Double($0) / 1_000) },
    ]
    return times.compactMap(\.self).max()
  }
}
