import Foundation
import Ordering

/// Journals what is changed and destroyed at the vendors.
struct ChangeStore: Sendable {
  let connection: any BookEngine
  let session: SessionStore
  let audit: AuditWriter

  func begin(_ change: ChangeRecord) async throws(BookFailure) {
    guard change.state == .sending else { throw BookFailure.missing }
    try await connection.write(
      recheck: { db in
        // After an error nothing is sent, so that one which stands all the same is over.
        guard var row = try ChangeRow.fetchOne(db, where: "id = ?", [change.id.text]) else { return .absent }
        row.state = .refused
        try row.update(db, columns: ChangeRow.living)
        try audit.note(db, AuditEvent(row.change))
        return .takenBack
      }
    ) { db in
      if let other = try settled(db).first(where: { $0.intent.touches(change.intent) }) { throw BookFailure.changeOpen(other) }
      try session.enter(db)
      try ChangeRow(change, owner: session.id, audit.cuts).insert(db)
      try audit.note(db, AuditEvent(change))
    }
  }

  func update(_ change: ChangeRecord) async throws(BookFailure) {
    try await connection.write { db in
      guard let known = try ChangeRow.fetchOne(db, where: "id = ?", [change.id.text]) else { throw BookFailure.missing }
      guard !known.state.isClosed, change.state != .sending || known.state == .sending else { return }
      var row = ChangeRow(change, owner: known.owner, audit.cuts)
      row.number = known.number
      try row.update(db, columns: ChangeRow.living)
      if row.state != known.state { try audit.note(db, AuditEvent(change)) }
    }
  }

  func open() async throws(BookFailure) -> [ChangeRecord] {
    let known = try await connection.read { db in try fetch(db) }
    guard try await connection.read({ db in try fetch(db).contains { try isLost(db, $0) } }) else { return known.map(\.change) }
    do throws(BookFailure) {
      return try await connection.write { db in try settled(db) }
    } catch {
      // Who only reads sees them as they stand.
      guard case .storage(let trouble) = error, trouble.kind == .notAllowed else { throw error }
      return known.map(\.change)
    }
  }

  func change(_ id: ChangeRecord.ID) async throws(BookFailure) -> ChangeRecord? {
    try await connection.read { db in try ChangeRow.fetchOne(db, where: "id = ?", [id.text])?.change }
  }

  private func fetch(_ db: any BookDatabase) throws -> [ChangeRow] {
    try ChangeRow.fetchAll(db, where: "state IN ('sending', 'unknown')", orderedBy: "number")
  }

  /// The open changes, those of programs that are gone made unknown.
  private func settled(_ db: any BookDatabase) throws -> [ChangeRecord] {
    try fetch(db).map { row in
      guard try isLost(db, row) else { return row.change }
      var moved = ChangeRow(row.change.lost, owner: row.owner, audit.cuts)
      moved.number = row.number
      try moved.update(db, columns: ChangeRow.living)
      try audit.note(db, AuditEvent(moved.change))
      return moved.change
    }
  }

  private func isLost(_ db: any BookDatabase, _ row: ChangeRow) throws -> Bool {
    guard row.state == .sending, row.owner != session.id else { return false }
    guard let holder = try SessionRow.fetchOne(db, key: row.owner) else { return true }
    return !session.lives(holder, at: db.now)
  }
}

extension AuditEvent {
  /// What the audit says of a change of what a vendor holds: that it is about to be sent, or what came of it.
  init(_ change: ChangeRecord) {
    var facts = ["change": change.id.text, "vendor": change.intent.vendor.rawValue, "operation": change.intent.kind.rawValue]
    facts["targets"] = change.intent.targets.joined(separator: " ")
    facts["to"] = change.intent.to
    facts["workspace"] = change.intent.workspace?.id
    facts["account"] = change.intent.account?.title
    facts["state"] = change.state.rawValue
    facts["note"] = change.note == .nothing ? nil : change.note.rawValue
    self.init(change.state == .sending ? .changeBegun : .changeEnded, facts: facts)
  }
}
