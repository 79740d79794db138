public import Foundation
public import Ordering
import Synchronization

/// The calls made to the vendors, counted together by all hosts that share a team's book: one row an account of a vendor, by the key's
/// fingerprint.
///
/// Times stand there by the server's clock, so that hosts whose clocks differ count alike. While the database is away a program counts for
/// itself, from what it saw last.
public final class PostgresCallLogs: CallLogStorage {
  /// How long a program counts for itself before it asks the database again, once that did not answer. Our choice: as long as the longest
  /// window that vendors count in, so that a call ends where it was counted.
  private static let patience: Duration = .seconds(60)

  private let line: PostgresLine
  private let owner: SessionOwner
  private let steady: @Sendable () -> Date
  private let seen = MemoryCallLogs()
  private let awayUntil = Mutex<ContinuousClock.Instant?>(nil)

  /// - Parameters:
  ///   - place: the team's database, with a book of the mode.
  ///   - mode: sandbox or live.
  ///   - owner: whose calls it counts.
  ///   - steady: the clock that logs are handed out by.
  public init(_ place: PostgresPlace, mode: Mode, owner: SessionOwner = .current(), steady: @escaping @Sendable () -> Date) {
    let schema = PostgresBookSchema(mode: mode)
    line = PostgresLine("mailorder.limits.team") { try schema.connect(place) }
    self.owner = owner
    self.steady = steady
  }

  public func change<Value: Sendable>(
    _ account: CallAccount, _ body: @escaping @Sendable (inout CallLog) -> Value
  ) async -> Value {
    if awayUntil.withLock({ $0.map { $0 < .now } ?? true }) {
      do {
        let (value, log) = try await line.run { [self] line in try changeShared(line, account, body) }
        await seen.change(account) { $0 = log }
        return value
      } catch {
        awayUntil.withLock { $0 = .now + PostgresCallLogs.patience }
      }
    }
    return await seen.change(account, body)
  }

  private struct Row: BookReading { let log: String }

  private func changeShared<Value>(
    _ line: PostgresLine, _ account: CallAccount, _ body: (inout CallLog) -> Value
  ) throws -> (Value, CallLog) {
    let (connection, answer) = try line.begin { try $0.run("BEGIN; SELECT extract(epoch FROM clock_timestamp())::float8") }
    let db = PostgresDatabase(connection, clock: { Date() })
    do {
      let ahead = (answer[0].real(0) ?? 0) - steady().timeIntervalSince1970
      let key: SQLArguments = [account.vendor.rawValue, account.fingerprint]
      try db.execute(
        sql: "INSERT INTO callLogs (vendor, fingerprint, log) VALUES (?, ?, '') ON CONFLICT (vendor, fingerprint) DO NOTHING",
        arguments: key)
      let text = try Row.fetchOne(
        db, sql: "SELECT log FROM callLogs WHERE vendor = ? AND fingerprint = ? FOR UPDATE", arguments: key)?.log
      // One that cannot be read is of another program's age: an empty one.
      let stored = text.flatMap { try? BookJSON.decoder.decode(CallLog.self, from: Data($0.utf8)) } ?? CallLog()
      var log = stored.shifted(by: -ahead)
      log.caller = owner
      log.gone = log.callers.filter { $0 != owner && ProcessTable.team.status($0) == .gone }
      let before = log
      let value = body(&log)
      if log != before { try PostgresCallLogs.save(db, log.shifted(by: ahead), key) }
      try connection.run("COMMIT")
      return (value, log)
    } catch {
      if connection.isLost || (try? connection.run("ROLLBACK")) == nil { line.drop() }
      throw error
    }
  }

  private static func save(_ db: PostgresDatabase, _ log: CallLog, _ key: SQLArguments) throws {
    let text = String(decoding: try BookJSON.encoder.encode(log), as: UTF8.self)
    try db.execute(sql: "UPDATE callLogs SET log = ? WHERE vendor = ? AND fingerprint = ?", arguments: [text] + key)
  }
}
