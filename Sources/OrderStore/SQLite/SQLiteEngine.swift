import Foundation
import GRDB
import Ordering

/// A book's stores over the connection to a file of SQLite's.
struct SQLiteEngine: BookEngine {
  let connection: Connection
  let anchor: AnchorKeeper
  let now: @Sendable () -> Date

  func read<Value: Sendable>(_ body: @escaping @Sendable (any BookDatabase) throws -> Value) async throws(BookFailure) -> Value {
    try await connection.read { [now] db in try body(SQLiteDatabase(db, now: now)) }
  }

  func list<Value: Sendable>(_ body: @escaping @Sendable (any BookDatabase) throws -> Value) async throws(BookFailure) -> Value {
    try await connection.list { [now] db in try body(SQLiteDatabase(db, now: now)) }
  }

  func write<Value: Sendable>(
    recheck: (@Sendable (any BookDatabase) throws -> CommitRecheck<Value>)?,
    _ body: @escaping @Sendable (any BookDatabase) throws -> Value
  ) async throws(BookFailure) -> Value {
    let work: @Sendable (Database) throws -> Value = { [now] db in try body(SQLiteDatabase(db, now: now)) }
    guard let recheck else { return try await connection.write(work) }
    let again: @Sendable (Database) throws -> CommitRecheck<Value> = { [now] db in try recheck(SQLiteDatabase(db, now: now)) }
    return try await connection.write(recheck: again, work)
  }

  /// A file does not tell.
  func nextChange() async -> Bool { false }

  func health() async -> BookHealth {
    await connection.probe()
    return BookHealth(trouble: connection.trouble, anchor: anchor.failure)
  }
}
