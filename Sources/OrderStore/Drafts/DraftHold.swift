import Foundation
import GRDB
import Ordering

/// Who has a draft, and which save of it stands in the file.
struct DraftHold {
  let revision: Int
  let step: Draft.Step
  let status: DraftStatus

  /// - Returns: nil when there is no such draft.
  static func fetch(_ db: Database, _ id: Draft.ID, _ session: SessionStore) throws -> DraftHold? {
    guard
      let row = try Row.fetchOne(
        db, sql: "SELECT revision, step, holder, heldSince FROM drafts WHERE id = ?", arguments: [id.text])
    else { return nil }
    let holder = try (row["holder"] as String?).flatMap { try SessionRow.fetchOne(db, key: $0) }
    let since = (row["heldSince"] as Double?).map(Date.init(timeIntervalSinceReferenceDate:))
    guard let step = Draft.Step(rawValue: row["step"]) else { throw BookFailure.missing }
    return DraftHold(revision: row["revision"], step: step, status: session.status(holder, since: since))
  }

  /// Gives a draft to this session.
  static func take(_ db: Database, _ id: Draft.ID, _ session: SessionStore) throws {
    try session.enter(db)
    try db.execute(
      sql: "UPDATE drafts SET holder = ?, heldSince = ? WHERE id = ?",
      arguments: [session.id, session.now().timeIntervalSinceReferenceDate, id.text])
  }

  static func release(_ db: Database, _ id: Draft.ID, _ session: SessionStore) throws {
    try db.execute(
      sql: "UPDATE drafts SET holder = NULL, heldSince = NULL WHERE id = ? AND holder = ?", arguments: [id.text, session.id])
  }

  /// Gives up everything this session has.
  static func releaseAll(_ db: Database, _ session: SessionStore) throws {
    try db.execute(sql: "UPDATE drafts SET holder = NULL, heldSince = NULL WHERE holder = ?", arguments: [session.id])
    try db.execute(sql: "DELETE FROM leases WHERE holder = ?", arguments: [session.id])
  }
}
