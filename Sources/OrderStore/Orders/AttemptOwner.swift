import Foundation
import Ordering

/// Whose an attempt is that stands in `intent` or `sending`: only its session sends it, and only when that session is gone, or says that
/// it does nothing more about it, may another move it on.
enum AttemptOwner {
  /// How long an attempt is believed to be under way whose session is not on file, in seconds: a sender has 120 s for its request.
  /// Only attempts of a program from before sessions have none.
  static let patience: TimeInterval = 150

  static func take(_ db: any BookDatabase, _ id: Attempt.ID, _ session: SessionStore) throws {
    try session.enter(db)
    try db.execute(sql: "UPDATE attempts SET owner = ? WHERE id = ?", arguments: [session.id, id.text])
  }

  /// Whether nobody works on an attempt any more.
  /// - Parameter hasLetGo: whether this session does nothing more about it.
  static func isGone(_ db: any BookDatabase, _ id: Attempt.ID, _ session: SessionStore, hasLetGo: Bool) throws -> Bool {
    struct Owned: BookReading { let owner: String? }
    guard let row = try Owned.fetchOne(db, sql: "SELECT owner FROM attempts WHERE id = ?", arguments: [id.text]) else {
      throw BookFailure.missing
    }
    guard let owner = row.owner, let holder = try SessionRow.fetchOne(db, key: owner) else {
      let last = try Double.fetchOne(db, sql: "SELECT max(at) FROM transitions WHERE attemptID = ?", arguments: [id.text])
      return db.now.timeIntervalSinceReferenceDate - (last ?? 0) > patience
    }
    return holder.id == session.id ? hasLetGo : !session.lives(holder, at: db.now)
  }
}
