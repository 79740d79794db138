import Foundation
import Ordering

/// Leases, each with one session at a time; a dead session's falls to whoever asks next.
struct LeaseStore: Sendable {
  let connection: any BookEngine
  let session: SessionStore

  private struct Held: BookReading {
    let holder: String
    let since: Date
  }

  /// - Returns: who has it, if it is another session that lives.
  func take(_ lease: Lease) async throws(BookFailure) -> Holder? {
    try await connection.write { [session] db in
      if let row = try Held.fetchOne(db, sql: "SELECT holder, since FROM leases WHERE name = ?", arguments: [lease.name]),
        let holder = try SessionRow.fetchOne(db, key: row.holder)
      {
        switch session.status(holder, since: row.since, at: db.now) {
        case .held(let other): return other
        case .ours: return nil
        case .free, .left: break
        }
      }
      try session.enter(db)
      try db.execute(
        sql: """
          INSERT INTO leases (name, holder, since) VALUES (?, ?, ?)
            ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, since = excluded.since
          """, arguments: [lease.name, session.id, db.now.timeIntervalSinceReferenceDate])
      return nil
    }
  }

  func release(_ lease: Lease) async throws(BookFailure) {
    try await connection.write { [session] db in
      _ = try db.execute(sql: "DELETE FROM leases WHERE name = ? AND holder = ?", arguments: [lease.name, session.id])
    }
  }
}
