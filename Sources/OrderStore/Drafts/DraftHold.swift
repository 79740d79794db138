import Foundation
import Ordering

/// Who has a draft, and which save of it stands in the file.
struct DraftHold {
  let revision: Int
  let step: Draft.Step
  let status: DraftStatus

  /// - Returns: nil when there is no such draft.
  static func fetch(_ db: any BookDatabase, _ id: Draft.ID, _ session: SessionStore) throws -> DraftHold? {
    struct Hold: BookReading {
      let revision: Int
      let step: Draft.Step
      let holder: String?
      let heldSince: Date?
    }
    let held = "SELECT revision, step, holder, heldSince FROM drafts WHERE id = ?"
    guard let hold = try Hold.fetchOne(db, sql: held, arguments: [id.text]) else { return nil }
    // Who saves a draft again and again is not looked up each time.
    if hold.holder == session.id { return DraftHold(revision: hold.revision, step: hold.step, status: .ours) }
    let holder = try hold.holder.flatMap { try SessionRow.fetchOne(db, key: $0) }
    let status = session.status(holder, since: hold.heldSince, at: db.now)
    return DraftHold(revision: hold.revision, step: hold.step, status: status)
  }

  /// Gives a draft to this session.
  static func take(_ db: any BookDatabase, _ id: Draft.ID, _ session: SessionStore) throws {
    try session.enter(db)
    try db.execute(
      sql: "UPDATE drafts SET holder = ?, heldSince = ? WHERE id = ?",
      arguments: [session.id, db.now.timeIntervalSinceReferenceDate, id.text])
  }

  static func release(_ db: any BookDatabase, _ id: Draft.ID, _ session: SessionStore) throws {
    try db.execute(
      sql: "UPDATE drafts SET holder = NULL, heldSince = NULL WHERE id = ? AND holder = ?", arguments: [id.text, session.id])
  }

  /// Gives up everything this session has.
  static func releaseAll(_ db: any BookDatabase, _ session: SessionStore) throws {
    try db.execute(sql: "UPDATE drafts SET holder = NULL, heldSince = NULL WHERE holder = ?", arguments: [session.id])
    try db.execute(sql: "DELETE FROM leases WHERE holder = ?", arguments: [session.id])
  }
}
