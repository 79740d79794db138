public import Foundation
public import Ordering

/// What happened in a book, when, and by whom: read, proved and given out. It is written by the store itself.
public struct AuditTrail: Sendable {
  let connection: any BookEngine
  let anchor: AuditAnchor

  /// Reads the whole audit and compares it with the heads that stand outside the book.
  public func verify() async throws(BookFailure) -> AuditVerdict {
    try await connection.read { [anchor, connection] db in
      try AuditReader.verify(db, anchors: anchor.heads(), kept: connection.heads(db))
    }
  }

  /// The newest line, for a receipt.
  public func head() async throws(BookFailure) -> AuditHead? {
    try await connection.read { db in try AuditRow.last(db) }
  }

  /// Gives out the audit as lines of JSON, oldest first, each with all fields of its row: whoever has the lines can make the hashes
  /// again from them (`AuditChain` says how). `who` and `facts` are JSON within JSON, since their very text is hashed.
  /// - Parameters:
  ///   - first: the number of the first line wanted, from 1.
  ///   - count: how many at most; fewer come only at the end.
  public func lines(from first: Int = 1, count: Int = 1_000) async throws(BookFailure) -> [Data] {
    try await connection.read { db in
      let rows = try AuditRow.fetchAll(
        db, sql: "SELECT * FROM audit WHERE number >= ? ORDER BY number LIMIT ?", arguments: [first, count])
      return try rows.map { try BookJSON.encoder.encode($0) }
    }
  }
}
