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

  /// How often a shared file is looked at. Our choice: within the two seconds that a person at another desk may wait, and a read of its first page.
  private static let looking: Duration = .seconds(1)

  /// A file does not tell by itself. Where a group shares it, it is looked at now and then; else there is nobody to tell of.
  func nextChange() async -> Bool {
    guard connection.isShared else { return false }
    while (try? await Task.sleep(for: SQLiteEngine.looking)) != nil {
      if await connection.wasChanged() { return true }
    }
    return false
  }

  func health() async -> BookHealth {
    await connection.probe()
    return BookHealth(trouble: connection.trouble, anchor: anchor.failure)
  }
}
