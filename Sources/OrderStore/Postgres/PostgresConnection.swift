import CPostgres
import Glibc

/// A connection to a database of PostgreSQL's; no call takes longer than its patience. It may be handed from thread to thread, since it is
/// used on one queue alone, which is its holder's business.
final class PostgresConnection: @unchecked Sendable {
  /// How long an answer is waited for, in milliseconds. Our choice: nobody waits longer than ten seconds for anything.
  static let patience: Int32 = 9_500
  /// How long a connection may take to be made, in milliseconds.
  static let connecting: Int32 = 3_000
  /// How long a database that is asked for nothing but an answer may take for one, in milliseconds.
  static let answering: Int32 = 3_000

  /// How long this connection waits for an answer, in milliseconds.
  var patience = PostgresConnection.patience
  /// When all waiting for answers ends, whatever is asked; nil for the usual time after each question.
  var deadline: ContinuousClock.Instant?

  private let raw: OpaquePointer
  private var prepared: [Prepared: String] = [:]
  private var translated: [String: PostgresStatement] = [:]

  private struct Prepared: Hashable {
    let sql: String
    let types: [UInt32]
  }

  /// - Throws: `PostgresError` without a code.
  init(_ parameters: [String: String]) throws(PostgresError) {
    if let words = cpostgres_load() {
      throw PostgresError(code: nil, "the library libpq cannot be loaded (\(String(cString: words))); run apt-get install libpq5")
    }
    let names = parameters.keys.sorted()
    let opened = PostgresConnection.withTexts(names) { keys in
      PostgresConnection.withTexts(names.map { parameters[$0] }) { values in
        cpostgres_connect(keys, values, PostgresConnection.connecting)
      }
    }
    guard let opened else { throw PostgresError(code: nil, "no memory") }
    raw = opened
    guard cpostgres_is_connected(raw) else {
      throw PostgresError(code: nil, ConnectionSentences.said(lost.words, host: parameters["host"] ?? parameters["hostaddr"] ?? ""))
    }
  }

  deinit { cpostgres_close(raw) }

  var isLost: Bool { cpostgres_is_lost(raw) }
  var serverVersion: Int { Int(cpostgres_server_version(raw)) }

  private var lost: PostgresError {
    PostgresError(code: nil, cpostgres_message(raw).map { String(cString: $0) } ?? "the connection broke")
  }

  /// Runs statements without parameters, in PostgreSQL's own words.
  /// - Returns: what the last one answered.
  @discardableResult
  func run(_ sql: String) throws -> PostgresResult { try result(cpostgres_run(raw, sql, wait)) }

  /// Whether the database answers at all.
  func isAnswering() -> Bool {
    guard let answer = cpostgres_run(raw, "SELECT 1", min(wait, PostgresConnection.answering)) else { return false }
    return PostgresResult(answer).error == nil
  }

  /// How long the next answer is waited for, in milliseconds.
  private var wait: Int32 {
    guard let deadline else { return patience }
    let left = ContinuousClock.now.duration(to: deadline) / .milliseconds(1)
    return max(1, min(patience, Int32(max(0, min(left, 60_000)))))
  }

  /// How many changes others have told of since the last time; nil where the connection is lost. It does not wait.
  /// - Parameter process: the server's process whose own do not count.
  func changes(besides process: Int) -> Int? {
    let count = cpostgres_notifications(raw, Int32(process))
    return count < 0 ? nil : Int(count)
  }

  /// Runs a statement of the book; each is prepared once.
  func execute(_ sql: String, _ arguments: SQLArguments) throws -> PostgresResult {
    let statement = translated[sql] ?? PostgresStatement(sql)
    translated[sql] = statement
    let values = statement.values(arguments)
    guard !values.contains(where: \.holdsNull) else {
      // As the server would say it, whose connection is as good as before.
      throw PostgresError(code: "22021", "a text with a NUL cannot be kept in a database")
    }
    let name = try prepare(Prepared(sql: statement.sql, types: values.map(\.postgresType)))
    let answer = PostgresConnection.withTexts(values.map(\.postgresText)) { texts in
      cpostgres_execute(raw, name, Int32(values.count), texts, wait)
    }
    return try result(answer)
  }

  private func prepare(_ wanted: Prepared) throws -> String {
    if let name = prepared[wanted] { return name }
    let name = "s\(prepared.count)"
    let answer = wanted.types.withUnsafeBufferPointer { types in
      cpostgres_prepare(raw, name, wanted.sql, Int32(types.count), types.baseAddress, wait)
    }
    _ = try result(answer)
    prepared[wanted] = name
    return name
  }

  private func result(_ answer: OpaquePointer?) throws(PostgresError) -> PostgresResult {
    guard let answer else { throw lost }
    let result = PostgresResult(answer)
    if let error = result.error { throw error }
    return result
  }

  /// Texts as C has them, with a NULL after the last.
  private static func withTexts<Value>(_ texts: [String?], _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Value) -> Value {
    let copies = texts.map { $0.flatMap { strdup($0) } }
    defer { copies.forEach { free($0) } }
    return (copies.map { UnsafePointer($0) } + [nil]).withUnsafeBufferPointer { body($0.baseAddress) }
  }
}
