import Ordering

/// The statements that journal an attempt. Each is a whole transaction's work.
enum AttemptJournal {
  /// Writes a new attempt with the first step of its history and its locks; it is the session's.
  /// - Parameter holdsNames: whether it takes its locks; not where an attempt of the same order has them.
  /// - Throws: `BookFailure.missing` without its order, `BookFailure.attemptMoved` with the attempt that stands in its place already, or
  ///   with the one it is to supersede when that is not closed; `BookFailure.nameLocked`.
  static func insert(
    _ db: any BookDatabase, _ attempt: Attempt, _ session: SessionStore, _ cuts: Redaction, holdsNames: Bool = true
  ) throws {
    guard attempt.state == .intent, attempt.sentAt == nil else { throw BookFailure.attemptMoved(attempt.id) }
    guard try OrderRow.exists(db, key: attempt.order.text) else { throw BookFailure.missing }
    if let other = try occupant(db, insteadOf: attempt) { throw BookFailure.attemptMoved(other) }
    if let before = attempt.supersedes, try !isSuperseded(db, before, by: attempt) { throw BookFailure.attemptMoved(before) }
    if let other = try otherAttempt(db, of: attempt), let name = attempt.purchase.names.first {
      throw BookFailure.nameLocked(name, by: try NameLocks.holder(db, other, session))
    }
    try AttemptRow(attempt, cuts).insert(db)
    try AttemptOwner.take(db, attempt.id, session)
    try append(db, attempt, from: 0, cuts)
    if holdsNames { try NameLocks.take(db, for: attempt, session) }
  }

  /// Moves an attempt on, if the file still has it in the state it moves from, with the very history it had then. A state alone does not
  /// tell: an attempt that was not sent stands in `intent` again.
  /// - Throws: `BookFailure.attemptMoved`.
  static func advance(_ db: any BookDatabase, _ attempt: Attempt, from state: AttemptState, _ cuts: Redaction) throws {
    let id = attempt.id.text
    let known = try steps(db, of: attempt.id)
    guard known.last?.state == state, known.count < attempt.history.count,
      zip(known, attempt.history).allSatisfy({ $0.state == $1.state && $0.at == $1.at })
    else { throw BookFailure.attemptMoved(attempt.id) }
    let number = try Int.fetchOne(
      db, sql: "SELECT number FROM attempts WHERE id = ? AND state = ?", arguments: [id, state.rawValue])
    guard let number, !state.isClosed else { throw BookFailure.attemptMoved(attempt.id) }
    try AttemptRow(attempt, number: number, cuts).update(db, columns: AttemptRow.living)
    try append(db, attempt, from: known.count, cuts)
    guard attempt.state.isClosed else { return }
    try NameLocks.release(db, for: attempt)
    try OverMark.note(db, attempt.order.text)
  }

  /// Whether the file has an attempt with the very history of a value.
  static func stands(_ db: any BookDatabase, _ attempt: Attempt) throws -> Bool {
    let known = try steps(db, of: attempt.id)
    return known.count == attempt.history.count
      && zip(known, attempt.history).allSatisfy { $0.state == $1.state && $0.at == $1.at }
  }

  private static func steps(_ db: any BookDatabase, of id: Attempt.ID) throws -> [TransitionRow] {
    try TransitionRow.fetchAll(db, where: "attemptID = ?", [id.text], orderedBy: "position")
  }

  /// The attempt of the same id, or the one that is under way or placed for the same purchase of the order.
  private static func occupant(_ db: any BookDatabase, insteadOf attempt: Attempt) throws -> Attempt.ID? {
    try String.fetchOne(
      db,
      sql: """
        SELECT id FROM attempts WHERE id = :id OR (orderID = :order AND purchaseIndex = :index
          AND state NOT IN ('rejected', 'notSent', 'absent', 'abandoned'))
        """, arguments: ["id": attempt.id.text, "order": attempt.order.text, "index": attempt.index]
    ).map(Attempt.ID.init)
  }

  /// Whether an attempt of the same purchase is closed, so that another may take its place.
  private static func isSuperseded(_ db: any BookDatabase, _ id: Attempt.ID, by attempt: Attempt) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: """
        SELECT state IN ('rejected', 'notSent', 'absent', 'abandoned') FROM attempts
        WHERE id = ? AND orderID = ? AND purchaseIndex = ?
        """, arguments: [id.text, attempt.order.text, attempt.index]) ?? false
  }

  /// An attempt of another order of the same draft that bought something or may have: two programs had the draft open.
  private static func otherAttempt(_ db: any BookDatabase, of attempt: Attempt) throws -> AttemptRow? {
    try AttemptRow.fetchOne(
      db,
      sql: """
        SELECT attempts.* FROM attempts JOIN orders ON orders.id = attempts.orderID
        WHERE orders.id <> :order AND orders.draftID = (SELECT draftID FROM orders WHERE id = :order)
          AND attempts.state NOT IN ('rejected', 'notSent', 'absent', 'abandoned')
        """, arguments: ["order": attempt.order.text])
  }

  private static func append(_ db: any BookDatabase, _ attempt: Attempt, from start: Int, _ cuts: Redaction) throws {
    for (position, transition) in attempt.history.enumerated().dropFirst(start) {
      try TransitionRow(transition, attemptID: attempt.id.text, position: position, cuts).insert(db)
    }
  }
}
