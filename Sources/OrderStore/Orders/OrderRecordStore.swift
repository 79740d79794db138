import Foundation
import Ordering

/// Keeps orders with their attempts.
struct OrderRecordStore: Sendable {
  let connection: any BookEngine
  let audit: AuditWriter

  /// Newest first.
  func orders() async throws(BookFailure) -> [Order] {
    try await connection.read { db in try Self.fetch(db) }
  }

  /// Those with an attempt that is not closed, newest first.
  func unresolved() async throws(BookFailure) -> [Order] {
    // As the index has it, state by state.
    let open = "SELECT orderID FROM attempts WHERE state NOT IN ('placed', 'rejected', 'notSent', 'absent', 'abandoned')"
    return try await connection.read { db in
      try Self.fetch(db, where: "id IN (\(open))")
    }
  }

  /// Those with an attempt that was closed without being bought since a time, or with a part of it lacking, newest first.
  func closedUnbought(since time: Date) async throws(BookFailure) -> [Order] {
    try await connection.read { db in
      try Self.fetch(
        db,
        where: """
          id IN (SELECT attempts.orderID FROM transitions CROSS JOIN attempts ON attempts.id = transitions.attemptID
            WHERE transitions.at >= ? AND (attempts.state IN ('absent', 'abandoned', 'rejected')
              OR attempts.state = 'placed'
                AND EXISTS (SELECT * FROM transitions AS step WHERE step.attemptID = attempts.id AND step.state = 'partial')))
          """, [time.timeIntervalSinceReferenceDate])
    }
  }

  func order(_ id: Order.ID) async throws(BookFailure) -> Order? {
    try await connection.read { db in try Self.fetch(db, where: "id = ?", [id.text]).first }
  }

  /// Writes an order; its attempts come one by one, each with its locks. One whose COMMIT reported an error does not stay.
  func open(_ order: Order) async throws(BookFailure) {
    let id = order.id.text
    try await connection.write(
      recheck: { db in
        let gone = try db.execute(
          sql: "DELETE FROM orders WHERE id = ? AND NOT EXISTS (SELECT * FROM attempts WHERE orderID = orders.id)", arguments: [id])
        guard gone > 0 else { return .absent }
        try audit.note(db, AuditEvent(.reconciled, order: order.id, facts: ["note": AttemptNote.withdrawn(.bookFailed).rawValue]))
        return .takenBack
      }
    ) { db in
      try OrderRow(order).insert(db)
      try audit.session.enter(db)
      try db.execute(sql: "UPDATE orders SET openedBy = ? WHERE id = ?", arguments: [audit.session.id, id])
      try OverMark.note(db, id)
      try audit.note(db, AuditEvent(order))
    }
  }

  /// Writes the price by which the rest of a plan was approved.
  func approve(_ quote: Quote, forRestOf id: Order.ID) async throws(BookFailure) {
    try await connection.write { db in
      guard var row = try OrderRow.fetchOne(db, key: id.text) else { throw BookFailure.missing }
      row.quote = quote
      try row.update(db, columns: ["quote"])
      try audit.note(db, AuditEvent(rest: quote, of: id))
    }
  }

  func save(_ progress: OrderProgress, of id: Order.ID) async throws(BookFailure) {
    try await connection.write { db in
      let text = String(decoding: try BookJSON.encoder.encode(progress), as: UTF8.self)
      let changed = try db.execute(sql: "UPDATE orders SET progress = ? WHERE id = ?", arguments: [text, id.text])
      guard changed == 1 else { throw BookFailure.missing }
      try OverMark.note(db, id.text)
    }
  }

  /// Archives orders or restores them, each with its line in the audit; one that has to stay where it is stays, without a line.
  /// - Parameters:
  ///   - isArchived: which of both.
  ///   - ids: which orders.
  ///   - isByItself: whether no person asked for it.
  func setArchived(_ isArchived: Bool, of ids: [Order.ID], byItself isByItself: Bool = false) async throws(BookFailure) -> [Order] {
    try await connection.write { db in
      let now = db.now
      var orders = try Self.fetch(
        db, where: "id IN (SELECT value FROM json_each(?))", [BookJSON.list(ids.map(\.text))])
      for (index, order) in orders.enumerated() {
        guard (order.archivedAt != nil) != isArchived, !isArchived || order.archiveBlocker == nil else { continue }
        if isArchived, try OrderListing.isBeingPlaced(db, order.id.text, audit.session) { continue }
        orders[index].archivedAt = isArchived ? now : nil
        try db.execute(
          // What a person restored does not archive itself again.
          sql: "UPDATE orders SET putAwayAt = ?, staysListed = ? WHERE id = ?",
          arguments: [isArchived ? now.timeIntervalSinceReferenceDate : nil, !isArchived, order.id.text])
        var facts = isArchived ? ["why": order.status == .ready ? "ready" : "nothing bought"] : [:]
        if isByItself { facts["by"] = "itself" }
        try audit.note(db, AuditEvent(isArchived ? .archived : .unarchived, order: order.id, facts: facts))
      }
      return orders
    }
  }

  /// Reads orders with all that belongs to them, in as many statements for hundreds as for one.
  static func fetch(
    _ db: any BookDatabase, where condition: String = "TRUE", _ arguments: SQLArguments = [],
    orderedBy order: String = "createdAt DESC, rowid DESC"
  ) throws -> [Order] {
    let rows = try OrderRow.fetchAll(db, where: condition, arguments, orderedBy: order)
    let attempts = try StoredAttempts(db, of: rows.map(\.id))
    return rows.map { $0.order(attempts.ofOrder[$0.id] ?? []) }
  }
}
