import Foundation

/// A team's book within a transaction.
struct PostgresDatabase: BookDatabase {
  let connection: PostgresConnection
  private let clock: @Sendable () -> Date

  /// - Parameter clock: the server's, or a test's.
  init(_ connection: PostgresConnection, clock: @escaping @Sendable () -> Date) {
    self.connection = connection
    self.clock = clock
  }

  var now: Date { clock() }

  @discardableResult
  func execute(sql: String, arguments: SQLArguments) throws -> Int { try connection.execute(sql, arguments).changes }

  func eachRow(sql: String, arguments: SQLArguments, atMost most: Int?, _ body: (any BookRow) throws -> Void) throws {
    let result = try connection.execute(sql, arguments)
    for row in 0..<min(result.count, most ?? .max) { try body(result[row]) }
  }

  /// A server writes over what was deleted when it tidies up; its backups are the owner's.
  func eraseForGood() {}
}

/// The server's clock: what it said, and what has passed here since.
struct ServerClock: Sendable {
  private let told: Date
  private let begun = ContinuousClock.now

  /// - Parameter seconds: since 1970-01-01 00:00 UTC.
  init(_ seconds: Double) { told = Date(timeIntervalSince1970: seconds) }

  var now: Date {
    let passed = begun.duration(to: .now).components
    return told.addingTimeInterval(Double(passed.seconds) + Double(passed.attoseconds) * 1e-18)
  }
}
