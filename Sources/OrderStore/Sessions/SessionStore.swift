import Foundation
import Ordering
import Synchronization

/// This session, and what it can tell of the others: the one test of ownership for drafts, attempts and leases.
final class SessionStore: Sendable {
  /// How long a session that cannot be seen is believed after its last sign of life, in seconds. Our choice: four beats, so that one that
  /// is late is not given up.
  static let patience: TimeInterval = 120
  /// How long the row of a session that nothing refers to is kept, in seconds. Our choice: a day, for whoever asks in the evening who was
  /// there.
  static let keeping: TimeInterval = 86_400

  let owner: SessionOwner
  let who: Operator
  let now: @Sendable () -> Date
  private let processes: ProcessTable
  private let hasSwept = Mutex(false)

  init(owner: SessionOwner, who: Operator, processes: ProcessTable, now: @escaping @Sendable () -> Date) {
    self.owner = owner
    self.who = who
    self.processes = processes
    self.now = now
  }

  var id: String { owner.session }

  /// Writes this session's row if it is not there; before anything that refers to it. One that is there shows that the session lives.
  func enter(_ db: any BookDatabase) throws {
    guard try !SessionRow.exists(db, key: id) else { return try beat(db) }
    try SessionRow(owner, who: who, at: db.now).insert(db)
    if !hasSwept.withLock({ swept in
      defer { swept = true }; return swept
    }) {
      try sweep(db)
    }
  }

  func beat(_ db: any BookDatabase) throws {
    try db.execute(sql: "UPDATE sessions SET seenAt = ? WHERE id = ?", arguments: [db.now.timeIntervalSinceReferenceDate, id])
  }

  /// Whose something is that a session has since a time.
  func status(_ row: SessionRow?, since: Date?, at now: Date) -> DraftStatus {
    guard let row else { return .free }
    if row.id == id { return .ours }
    return lives(row, at: now) ? .held(row.holder(since: since)) : .left(row.holder(since: since))
  }

  func lives(_ row: SessionRow, at now: Date) -> Bool {
    switch processes.status(row.owner) {
    case .alive: true
    case .gone: false
    case .unseen: now.timeIntervalSince(row.seenAt) < SessionStore.patience
    }
  }

  /// Drops the rows of sessions long gone that had nothing.
  private func sweep(_ db: any BookDatabase) throws {
    try db.execute(
      sql: """
        DELETE FROM sessions WHERE id <> ? AND seenAt < ?
          AND NOT EXISTS (SELECT * FROM drafts WHERE holder = sessions.id)
          AND NOT EXISTS (SELECT * FROM attempts WHERE owner = sessions.id)
          AND NOT EXISTS (SELECT * FROM leases WHERE holder = sessions.id)
          AND NOT EXISTS (SELECT * FROM changes WHERE owner = sessions.id)
        """, arguments: [id, db.now.timeIntervalSinceReferenceDate - SessionStore.keeping])
  }
}
