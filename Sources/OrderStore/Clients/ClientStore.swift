import Foundation
import Ordering

/// Keeps the clients of a book.
struct ClientStore: Sendable {
  let connection: any BookEngine
  let audit: AuditWriter

  func summaries() async throws(BookFailure) -> [ClientSummary] {
    try await connection.list { db in try ClientListing.fetchAll(db, sql: ClientListing.byName).map(\.summary) }
  }

  func client(_ id: Client.ID) async throws(BookFailure) -> Client? {
    try await connection.read { db in
      guard var client = try ClientRow.fetchOne(db, key: id.text)?.client else { return nil }
      let known = Set(client.used)
      client.used += try Self.ordered(db, for: id).filter { !known.contains($0) }
      return client
    }
  }

  /// Names that were bought for a client, or may have been, by name.
  private static func ordered(_ db: any BookDatabase, for id: Client.ID) throws -> [DomainName] {
    let names = try String.fetchAll(
      db,
      sql: """
        SELECT DISTINCT nameLocks.name FROM orders CROSS JOIN attempts ON attempts.orderID = orders.id
          CROSS JOIN nameLocks ON nameLocks.attemptID = attempts.id
        WHERE orders.client = ? AND attempts.state NOT IN ('rejected', 'notSent', 'absent', 'abandoned') ORDER BY nameLocks.name
        """, arguments: [id.text])
    return names.compactMap { try? DomainName($0) }
  }

  func save(_ client: Client) async throws(BookFailure) -> Client {
    return try await connection.write { db in
      let twin = try String.fetchOne(
        db, sql: "SELECT id FROM clients WHERE name = ? COLLATE NOCASE AND id <> ?", arguments: [client.name, client.id.text])
      guard twin == nil else { throw BookFailure.clientNamed(client.name) }
      let known = try ClientRow.fetchOne(db, key: client.id.text)
      guard known?.revision ?? 0 == client.revision else { throw BookFailure.clientChanged(client.id) }
      let row = ClientRow(client, revision: client.revision + 1, at: db.now)
      if known == nil { try row.insert(db) } else { try row.update(db) }
      let fields = ClientField.allCases.filter { field in client.text(of: field) != known?.client.text(of: field) ?? "" }
      try audit.note(
        db,
        AuditEvent(.clientSaved, facts: ["client": client.id.text, "fields": fields.map(\.rawValue).joined(separator: " ")]))
      return row.client
    }
  }

  func remove(_ id: Client.ID) async throws(BookFailure) {
    try await connection.write { db in
      // What was there is written over in the file, as where a person is erased.
      try db.eraseForGood()
      guard try ClientRow.deleteOne(db, key: id.text) else { return }
      try audit.note(db, AuditEvent(.clientRemoved, facts: ["client": id.text]))
    }
  }

  func spent(since time: Date, for client: Client.ID) async throws(BookFailure) -> Money {
    try await connection.read { db in try Spending.sum(db, since: time, for: client) }
  }
}
