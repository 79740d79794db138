import Foundation
import Ordering
import Synchronization

/// Takes attempts through their life in the book: each step is one transaction with its line in the audit.
///
/// A COMMIT can report an error and be kept all the same, so after trouble the file is opened anew and read again. What allows a
/// request to leave (the journaling and the step to `sending`) is taken back then, since nothing is sent after an error; an answer that
/// is found to stand counts as written.
final class AttemptStore: Sendable {
  let connection: any BookEngine
  let session: SessionStore
  let audit: AuditWriter
  /// Where answers stand on their way to a book on another machine; nil for a book in a file here.
  let spool: AnswerSpool?
  /// What this session does nothing more about.
  private let dropped = Mutex<Set<Attempt.ID>>([])

  init(_ connection: any BookEngine, session: SessionStore, audit: AuditWriter, spool: AnswerSpool? = nil) {
    self.connection = connection
    self.session = session
    self.audit = audit
    self.spool = spool
  }

  func insert(_ attempt: Attempt, under limit: SpendingLimit?) async throws(BookFailure) {
    do throws(BookFailure) {
      try await connection.write(recheck: { try self.withdraw($0, attempt) }) { [connection, session, audit] db in
        if let limit { try Spending.check(db, attempt, under: limit) }
        if let day = try connection.ceilings(db).day {
          try Spending.check(db, attempt, under: SpendingLimit(day, since: db.now.addingTimeInterval(-Ceilings.dayLength)))
        }
        try Spending.checkClient(db, attempt, at: db.now)
        try AttemptJournal.insert(db, attempt, session, audit.cuts)
        try audit.note(db, AuditEvent(attempt))
      }
    } catch {
      if case .storage = error { relinquish(attempt.id) }
      throw error
    }
  }

  func advance(_ attempt: Attempt, from state: AttemptState, reply: RawReply? = nil) async throws(BookFailure) {
    let recheck: @Sendable (any BookDatabase) throws -> CommitRecheck<Void> = { db in
      guard try AttemptJournal.stands(db, attempt) else { return .absent }
      if attempt.state == .sending { return try self.withdraw(db, attempt) }
      return .stands(())
    }
    let reply = reply.map(audit.cuts.reply)
    // It exists nowhere else. Where it cannot be written down here either, it still goes into the book.
    let isAnswer = state == .sending && attempt.history.last?.note != AttemptEvent.ownerGone.note
    let entry = isAnswer ? AnswerSpool.Entry(attempt, from: state, reply: reply, session: session.id, audit.cuts) : nil
    if let entry, let spool { await Disk.run { try? spool.keep(entry) } }
    try await connection.write(recheck: recheck) { [self] db in
      // After an answer whose COMMIT nobody could tell of, it is asked again whether it stands.
      if entry != nil, spool != nil, try AttemptJournal.stands(db, attempt), try isOurs(db, attempt.id) { return }
      try AttemptJournal.advance(db, attempt, from: state, audit.cuts)
      // Others wait longer for an answer than for a sign of life.
      if attempt.state == .sending { try session.beat(db) }
      if state == .intent || state == .sending, try !isOurs(db, attempt.id), try !isLost(db, attempt.id) {
        throw BookFailure.attemptMoved(attempt.id)
      }
      if let reply { try ReplyRow.append(db, reply, to: attempt.id) }
      try audit.note(db, AuditEvent(attempt, reply: reply))
    }
    if let entry, let spool { await Disk.run { spool.drop(entry) } }
  }

  /// Takes a step that rests on a person's word. Whether the checks allow it is decided here, on what the file has at this moment.
  func resolve(_ attempt: Attempt, from state: AttemptState, under rule: AbsenceRule?) async throws(BookFailure) {
    let recheck: @Sendable (any BookDatabase) throws -> CommitRecheck<Void> = { db in
      try AttemptJournal.stands(db, attempt) ? .stands(()) : .absent
    }
    try await connection.write(recheck: recheck) { [audit] db in
      let stored = try StoredAttempts(db, of: [attempt.order.text]).ofOrder[attempt.order.text]?.first { $0.id == attempt.id }
      guard let stored, stored.state == state, stored.hasTheChecks(of: attempt),
        rule.map({ $0.verdict(on: stored) == .met }) ?? true
      else { throw BookFailure.attemptMoved(attempt.id) }
      try AttemptJournal.advance(db, attempt, from: state, audit.cuts)
      try audit.note(db, AuditEvent(attempt))
    }
  }

  /// Keeps what a person says of an open attempt; of a closed one only which account a key is of, since what was bought is followed.
  func acknowledge(_ more: Acknowledgements, of id: Attempt.ID, reason: String) async throws(BookFailure) {
    try await connection.write { [audit] db in
      guard let row = try AttemptRow.fetchOne(db, sql: "SELECT * FROM attempts WHERE id = ?", arguments: [id.text]) else {
        throw BookFailure.missing
      }
      guard !row.state.isClosed || more.isOfAccountsAlone else { throw BookFailure.attemptMoved(id) }
      let all = (row.acknowledged ?? .none).adding(more)
      let text = String(decoding: try BookJSON.encoder.encode(all), as: UTF8.self)
      try db.execute(sql: "UPDATE attempts SET acknowledged = ? WHERE id = ?", arguments: [text, id.text])
      try audit.note(db, AuditEvent(more, attempt: id, order: Order.ID(row.orderID), reason: reason))
    }
  }

  /// Keeps a check. One that only says again what the one before it said leaves no line in the audit of a book in a file.
  func note(_ check: ReconciliationCheck, of id: Attempt.ID) async throws(BookFailure) {
    try await connection.write { [audit, tellsAll = connection.tellsAll] db in
      guard let order = try String.fetchOne(db, sql: "SELECT orderID FROM attempts WHERE id = ?", arguments: [id.text]) else {
        throw BookFailure.missing
      }
      let before = try CheckRow.all(db, of: id.text).last
      try CheckRow.append(db, check, to: id, audit.cuts)
      try OverMark.note(db, order)
      guard tellsAll || before?.finding != check.finding || before?.names != check.names || before?.differences != check.differences
      else {
        return
      }
      try audit.note(db, AuditEvent(check, attempt: id, order: Order.ID(order)))
    }
  }

  func replies(of id: Attempt.ID) async throws(BookFailure) -> [RawReply] {
    try await connection.read { db in try ReplyRow.all(db, of: id) }
  }

  func spent(since time: Date) async throws(BookFailure) -> Money {
    try await connection.read { db in try Spending.sum(db, since: time) }
  }

  func isLost(_ id: Attempt.ID) async throws(BookFailure) -> Bool {
    try await connection.read { db in try self.isLost(db, id) }
  }

  func conflict(for purchase: Purchase, excluding order: Order.ID) async throws(BookFailure) -> BookFailure? {
    try await connection.read { [session] db in try NameLocks.anyHolder(db, of: purchase, besides: order, session) }
  }

  func relinquish(_ id: Attempt.ID) { _ = dropped.withLock { $0.insert(id) } }

  private func isLost(_ db: any BookDatabase, _ id: Attempt.ID) throws -> Bool {
    try AttemptOwner.isGone(db, id, session, hasLetGo: dropped.withLock { $0.contains(id) })
  }

  private func isOurs(_ db: any BookDatabase, _ id: Attempt.ID) throws -> Bool {
    try String.fetchOne(db, sql: "SELECT owner FROM attempts WHERE id = ?", arguments: [id.text]) == session.id
  }

  /// Closes an attempt whose journaling, or whose step to `sending`, reported an error and was kept.
  func withdraw(_ db: any BookDatabase, _ attempt: Attempt) throws -> CommitRecheck<Void> {
    guard try AttemptJournal.stands(db, attempt), try isOurs(db, attempt.id) else { return .absent }
    var moved = attempt
    if moved.state == .sending { try step(db, &moved, .takenBack(.bookFailed)) }
    if moved.state == .intent { try step(db, &moved, .withdrawn(.bookFailed)) }
    return .takenBack
  }

  private func step(_ db: any BookDatabase, _ attempt: inout Attempt, _ event: AttemptEvent) throws {
    let from = attempt.state
    try attempt.take(event, at: db.now)
    try AttemptJournal.advance(db, attempt, from: from, audit.cuts)
    try audit.note(db, AuditEvent(attempt))
  }
}

extension Attempt {
  /// Whether another value of the same attempt has the very checks that this one has. Words in them may have been cut on their way in.
  fileprivate func hasTheChecks(of other: Attempt) -> Bool {
    checks.count == other.checks.count
      && zip(checks, other.checks).allSatisfy { $0.at == $1.at && $0.finding == $1.finding && $0.names == $1.names }
  }
}
