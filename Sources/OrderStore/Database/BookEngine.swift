import Ordering

/// What keeps a book's rows: a file of SQLite's, or a database of PostgreSQL's. A caller never blocks, and its cancelled task never cuts a
/// write short.
protocol BookEngine: Sendable {
  /// Reads in one transaction, so that what belongs together fits together.
  func read<Value: Sendable>(_ body: @escaping @Sendable (any BookDatabase) throws -> Value) async throws(BookFailure) -> Value

  /// Reads for a list, beside what is to be written; in one transaction, which has to be short.
  func list<Value: Sendable>(_ body: @escaping @Sendable (any BookDatabase) throws -> Value) async throws(BookFailure) -> Value

  /// Writes in one transaction that no other write overlaps; it is committed, and will survive a crash, when this returns.
  /// - Parameter recheck: asked after a COMMIT that reported an error where the engine cannot tell whether the change was kept.
  func write<Value: Sendable>(
    recheck: (@Sendable (any BookDatabase) throws -> CommitRecheck<Value>)?,
    _ body: @escaping @Sendable (any BookDatabase) throws -> Value
  ) async throws(BookFailure) -> Value

  /// Writes what is this session's alone, such as a draft it holds, beside the same of others where the engine can; whoever writes anything else
  /// waits for it, and it for them. Nothing is written to the audit in it, and nobody is given anything.
  func writeOwn<Value: Sendable>(
    _ body: @escaping @Sendable (any BookDatabase) throws -> Value
  ) async throws(BookFailure) -> Value

  /// Whether the database itself wants a line of the audit for whatever is added to it.
  var tellsAll: Bool { get }

  /// Waits until another session has changed what lists show.
  /// - Returns: false where the engine does not tell, and when the task was cancelled.
  func nextChange() async -> Bool

  /// Whether the book can be written, tried after trouble.
  func health() async -> BookHealth

  /// What the session may do, and what the book's owner lets be spent.
  func terms() async throws(BookFailure) -> BookTerms

  /// What the book's owner lets be spent, within a transaction.
  func ceilings(_ db: any BookDatabase) throws -> Ceilings

  /// The audit's heads that the engine itself keeps out of its writers' reach.
  func heads(_ db: any BookDatabase) throws -> [AuditHead]
}

/// A book in a file is its owner's alone.
extension BookEngine {
  func terms() async throws(BookFailure) -> BookTerms { .own }
  func ceilings(_ db: any BookDatabase) throws -> Ceilings { Ceilings() }
  func heads(_ db: any BookDatabase) throws -> [AuditHead] { [] }
  var tellsAll: Bool { false }

  func writeOwn<Value: Sendable>(
    _ body: @escaping @Sendable (any BookDatabase) throws -> Value
  ) async throws(BookFailure) -> Value {
    try await write(body)
  }
}

extension BookEngine {
  func write<Value: Sendable>(
    _ body: @escaping @Sendable (any BookDatabase) throws -> Value
  ) async throws(BookFailure) -> Value {
    try await write(recheck: nil, body)
  }
}

/// What a second reading finds of a change whose COMMIT reported an error, since such a change may be kept all the same.
enum CommitRecheck<Value: Sendable>: Sendable {
  /// It stands, and that is as well.
  case stands(Value)
  /// It stood and has been taken back.
  case takenBack
  case absent
}
