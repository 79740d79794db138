import Foundation
import GRDB
import Ordering

/// Leases, each with one session at a time; a dead session's falls to whoever asks next.
struct LeaseStore: Sendable {
  let connection: Connection
  let session: SessionStore

  /// - Returns: who has it, if it is another session that lives.
  func take(_ lease: Lease) async throws(BookFailure) -> Holder? {
    try await connection.write { [session] db in
      if let row = try Row.fetchOne(db, sql: "SELECT holder, since FROM leases WHERE name = ?", arguments: [lease.name]),
        let holder = try SessionRow.fetchOne(db, key: row["holder"] as String)
      {
        let since = Date(timeIntervalSinceReferenceDate: row["since"])
        switch session.status(holder, since: since) {
        case .held(let other): return other
        case .ours: return nil
        case .free, .left: break
        }
      }
      try session.enter(db)
      try db.execute(
        sql: "INSERT OR REPLACE INTO leases (name, holder, since) VALUES (?, ?, ?)",
        arguments: [lease.name, session.id, session.now().timeIntervalSinceReferenceDate])
      return nil
    }
  }

  func release(_ lease: Lease) async throws(BookFailure) {
    try await connection.write { [session] db in
      try db.execute(sql: "DELETE FROM leases WHERE name = ? AND holder = ?", arguments: [lease.name, session.id])
    }
  }
}
