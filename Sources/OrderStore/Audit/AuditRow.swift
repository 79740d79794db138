import Foundation
import Ordering

/// A line of the audit as it stands in the table: texts, so that its hash can be made again from them.
struct AuditRow: BookRecord {
  static let databaseTableName = "audit"
  static let primaryKey = ["number"]

  var number: Int
  /// Milliseconds since 1970-01-01 00:00 UTC.
  var at: Int64
  var session: String
  /// JSON of an `Operator`.
  var who: String
  var kind: String
  var draft: String?
  var order: String?
  var attempt: String?
  /// JSON of texts by their name.
  var facts: String
  var previous: String
  var hash: String

  var head: AuditHead { AuditHead(number: number, hash: hash) }

  static func last(_ db: any BookDatabase) throws -> AuditHead? {
    struct Head: BookReading {
      let number: Int
      let hash: String
    }
    return try Head.fetchOne(db, sql: "SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1").map {
      AuditHead(number: $0.number, hash: $0.hash)
    }
  }
}
