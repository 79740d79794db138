import Foundation
import Ordering

/// The book of one mode within a database: a schema of its own, so that one database holds the sandbox's and the live one, apart.
struct PostgresBookSchema: Hashable, Sendable {
  let mode: Mode
  /// How long a write waits for others', in milliseconds. Our choice: less than an answer is waited for, so that the database says why.
  var lockPatience = 5_000

  var name: String { "mailorder_\(mode.rawValue)" }

  /// Who else may write meanwhile.
  enum Writers: String, Hashable, Sendable {
    /// Nobody.
    case one = "pg_advisory_xact_lock"
    /// Others that write what is their own alone.
    case several = "pg_advisory_xact_lock_shared"
  }

  /// Begins a write: the book's lock for writers, then the time, how many writes the writer has made with this one, and the server's process.
  ///
  /// The count is of the transaction itself: it stands if and only if the rest does. The transaction's own number would not do: after a crash the
  /// server gives numbers again that it had not yet written down, and would then say of another's transaction that it was committed.
  /// - Parameters:
  ///   - writer: a random id.
  ///   - writers: who else may write meanwhile.
  func beginning(of writer: String, beside writers: Writers) -> String {
    """
    BEGIN ISOLATION LEVEL READ COMMITTED;
    SELECT \(writers.rawValue)(\(mode.applicationID));
    WITH counted AS (
      INSERT INTO writes (writer, count) VALUES ('\(writer)', 1)
        ON CONFLICT (writer) DO UPDATE SET count = writes.count + 1, at = now() RETURNING count)
    SELECT extract(epoch FROM clock_timestamp())::float8, count, pg_backend_pid() FROM counted
    """
  }

  /// Asks how many writes of a writer stand, once none of them holds the writers' lock any more.
  func count(of writer: String) -> String {
    """
    BEGIN;
    SELECT pg_advisory_xact_lock(\(mode.applicationID));
    COMMIT;
    SELECT count FROM writes WHERE writer = '\(writer)'
    """
  }

  /// How long the checks of a new connection may take. Our choice: with the connection, less than anybody waits.
  private static let greeting: Duration = .seconds(3)

  /// Connects to a book, with every check.
  /// - Parameters:
  ///   - place: the database.
  ///   - sql: what else the connection begins with, in the time of the checks; nil for nothing.
  /// - Throws: `StoreFailure` where it is not there, not of this program's shape, or not as safe as it has to be; `PostgresError` where the
  ///   database does not answer.
  func connect(_ place: PostgresPlace, then sql: String? = nil) throws -> PostgresConnection {
    let connection = try PostgresConnection(place.parameters)
    connection.deadline = .now + PostgresBookSchema.greeting
    defer { connection.deadline = nil }
    try check(connection, place)
    let known: [String]?
    do {
      known = try migrations(connection)
    } catch let error as PostgresError where error.isOfRights {
      let role = try connection.run("SELECT session_user")[0].text(0) ?? "this role"
      throw failure(place, .notAllowed, RoleSentences.stranger(role, at: place.title))
    }
    guard let known else {
      throw failure(place, .notABook, "\(place.title) has no order book; its owner runs mailorder book init")
    }
    let unknown = known.filter { !PostgresSchema.names.contains($0) }
    guard unknown.isEmpty else { throw StoreFailure.newer(path: place.title, migrations: unknown) }
    guard known.count == PostgresSchema.names.count else {
      throw olderFailure(place)
    }
    if let sql { try connection.run(sql) }
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
      SET statement_timeout = '9s'; SET lock_timeout = '\(lockPatience)ms'; SET idle_in_transaction_session_timeout = '60s';
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

  /// Where this host keeps what is its own of a book, such as the audit's heads: other books of the same data directory have others.
  /// - Parameters:
  ///   - connection: to the book.
  ///   - directory: of this host's data.
  /// - Returns: the beginning of the paths of its files.
  func ownFiles(_ connection: PostgresConnection, in directory: String) throws -> String {
    let answer = try connection.run("SELECT id FROM identity")
    guard answer.count == 1, let id = answer[0].text(0) else {
      throw BookFailure.storage("the book in the database has lost its id")
    }
    return "\(directory)/team-\(mode.rawValue)-\(Data(id.utf8).sha256.prefix(16))"
  }

  /// The names of the migrations a book has had; nil where there is none that this role sees.
  func migrations(_ connection: PostgresConnection) throws -> [String]? {
    guard try connection.run("SELECT to_regclass('\(name).migrations')")[0].text(0) != nil else { return nil }
    let rows = try connection.run("SELECT name FROM \(name).migrations ORDER BY number")
    return (0..<rows.count).compactMap { rows[$0].text(0) }
  }

  func olderFailure(_ place: PostgresPlace) -> StoreFailure {
    failure(place, .newer, "the order book in \(place.title) is of an older program; its owner runs mailorder book migrate")
  }

  func failure(_ place: PostgresPlace, _ kind: StorageError.Kind, _ words: String) -> StoreFailure {
    .trouble(path: place.title, StorageError(kind, words))
  }
}
