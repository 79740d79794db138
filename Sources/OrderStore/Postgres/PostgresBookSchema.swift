import Foundation
import Ordering

/// The book of one mode within a database: a schema of its own, so that one database holds the sandbox's and the live one, apart.
struct PostgresBookSchema: Hashable, Sendable {
  let mode: Mode

  var name: String { "mailorder_\(mode.rawValue)" }

  /// Begins a write: the book's one lock for writers, the time, and the transaction's number.
  var beginning: String {
    """
    BEGIN ISOLATION LEVEL READ COMMITTED;
    SELECT pg_advisory_xact_lock(\(mode.applicationID)), extract(epoch FROM clock_timestamp())::float8, pg_current_xact_id()::text,
      pg_backend_pid()
    """
  }

  /// Asks what became of a transaction once it holds the writers' lock no more.
  func fate(of transaction: String) -> String {
    """
    BEGIN;
    SELECT pg_advisory_xact_lock(\(mode.applicationID));
    COMMIT;
    SELECT pg_xact_status('\(transaction)'::xid8)
    """
  }

  /// Connects to a book, with every check.
  /// - Throws: `StoreFailure` where it is not there, not of this program's shape, or not as safe as it has to be; `PostgresError` where the
  ///   database does not answer.
  func connect(_ place: PostgresPlace) throws -> PostgresConnection {
    let connection = try PostgresConnection(place.parameters)
    try check(connection, place)
    let known = try migrations(connection)
    guard let known else {
      throw failure(place, .notABook, "\(place.title) has no order book; its owner runs mailorder book init")
    }
    let unknown = known.filter { !PostgresSchema.names.contains($0) }
    guard unknown.isEmpty else { throw StoreFailure.newer(path: place.title, migrations: unknown) }
    guard known.count == PostgresSchema.names.count else {
      throw failure(place, .newer, "the order book in \(place.title) is of an older program; its owner runs mailorder book migrate")
    }
    return connection
  }

  /// Checks the server and makes the session safe, whatever is in the database.
  func check(_ connection: PostgresConnection, _ place: PostgresPlace) throws {
    guard connection.serverVersion >= 130_000 else {
      throw failure(
        place, .unsafe, "\(place.title) is of PostgreSQL \(connection.serverVersion / 10_000); an order book needs 13 or newer")
    }
    try connection.run(
      """
      SET search_path = \(name), pg_temp;
      SET statement_timeout = '9s'; SET lock_timeout = '8s'; SET idle_in_transaction_session_timeout = '60s';
      SET standard_conforming_strings = on; SET extra_float_digits = 1
      """)
    for (setting, wanted) in [("synchronous_commit", ["on", "remote_apply"]), ("fsync", ["on"]), ("server_encoding", ["UTF8"])] {
      let found = try connection.run("SHOW \(setting)")[0].text(0) ?? "unknown"
      guard wanted.contains(found) else {
        throw failure(
          place, .unsafe,
          "\(setting) is \(found) instead of \(wanted[0]) in \(place.title), so what is kept there could be lost; its owner sets it"
        )
      }
    }
  }

  /// The names of the migrations a book has had; nil where there is none that this role sees.
  func migrations(_ connection: PostgresConnection) throws -> [String]? {
    guard try connection.run("SELECT to_regclass('\(name).migrations')")[0].text(0) != nil else { return nil }
    let rows = try connection.run("SELECT name FROM \(name).migrations ORDER BY number")
    return (0..<rows.count).compactMap { rows[$0].text(0) }
  }

  func failure(_ place: PostgresPlace, _ kind: StorageError.Kind, _ words: String) -> StoreFailure {
    .trouble(path: place.title, StorageError(kind, words))
  }
}
