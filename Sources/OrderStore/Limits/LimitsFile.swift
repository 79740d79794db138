import Dispatch
import Foundation
import GRDB
import Glibc
public import Ordering
import Synchronization

/// The calls made to the vendors, in a file that all live programs of a user share: `limits.sqlite`, beside the order books.
///
/// It holds nothing that must not be lost, so nothing is synced, and trouble with it never stops anybody: a program that cannot use the file
/// counts for itself from there on. Of keys it holds fingerprints only.
public final class LimitsFile: CallLogStorage {
  private let work = DispatchQueue(label: "mailorder.limits")
  private let queue: Mutex<DatabaseQueue?>
  /// The logs as this program last saw them: where it goes on without the file.
  private let seen = MemoryCallLogs()
  private let owner: SessionOwner
  private let processes: ProcessTable

  /// Opens the file, made with its directory if it is not there.
  /// - Parameters:
  ///   - directory: where the file is.
  ///   - owner: whose calls it counts.
  ///   - processes: by which it is seen whether a program that awaits an answer still runs.
  /// - Throws: `StoreFailure`. A damaged file is replaced by an empty one.
  public init(directory: String, owner: SessionOwner = .current(), processes: ProcessTable = .system) throws(StoreFailure) {
    self.owner = owner
    self.processes = processes
    umask(0o077)
    let directory = URL(fileURLWithPath: directory, isDirectory: true).standardizedFileURL.path
    let path = "\(directory)/limits.sqlite"
    try PrivateFiles.makeDirectory(directory)
    try FileSystems.check(directory)
    queue = Mutex(
      try FileLock.holding("\(directory)/limits.lock") { () throws(StoreFailure) in
        do throws(StoreFailure) {
          return try LimitsFile.open(path)
        } catch .damaged {
          for file in [path, path + "-journal"] { unlink(file) }
          return try LimitsFile.open(path)
        }
      })
  }

  private static func open(_ path: String) throws(StoreFailure) -> DatabaseQueue {
    try PrivateFiles.makeFile(path)
    var configuration = Configuration()
    configuration.label = "limits"
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { db in
      // Kept against programs that die, not against power cuts.
      try db.execute(sql: "PRAGMA journal_mode = TRUNCATE")
      try db.execute(sql: "PRAGMA synchronous = OFF")
    }
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.write { db in
        try db.execute(
          sql: """
            CREATE TABLE IF NOT EXISTS logs (
              vendor TEXT NOT NULL,
              fingerprint TEXT NOT NULL,
              log TEXT NOT NULL,
              PRIMARY KEY (vendor, fingerprint)
            ) STRICT, WITHOUT ROWID
            """)
      }
      return queue
    } catch {
      throw StoreFailure(error, path: path)
    }
  }

  public func change<Value: Sendable>(
    _ account: CallAccount, _ body: @escaping @Sendable (inout CallLog) -> Value
  ) async -> Value {
    let shared: (Value, CallLog)? = await withCheckedContinuation { continuation in
      work.async { continuation.resume(returning: self.changeShared(account, body)) }
    }
    guard let (value, log) = shared else { return await seen.change(account, body) }
    await seen.change(account) { $0 = log }
    return value
  }

  /// - Returns: nil when the file cannot be used; it is not tried again, so that a call is finished where it was counted.
  private func changeShared<Value: Sendable>(
    _ account: CallAccount, _ body: @Sendable (inout CallLog) -> Value
  ) -> (Value, CallLog)? {
    guard let queue = queue.withLock({ $0 }) else { return nil }
    do {
      return try queue.writeWithoutTransaction { db in
        var result: (Value, CallLog)?
        try db.inTransaction(.immediate) {
          var log = try LimitsFile.log(account, db)
          log.caller = owner
          log.gone = log.callers.filter { $0 != owner && processes.status($0) == .gone }
          let old = log
          let value = body(&log)
          if log != old { try LimitsFile.save(log, account, db) }
          result = (value, log)
          return .commit
        }
        return result
      }
    } catch {
      self.queue.withLock { $0 = nil }
      return nil
    }
  }

  /// A log that cannot be read is one of another program's age: an empty one.
  private static func log(_ account: CallAccount, _ db: Database) throws -> CallLog {
    let text = try String.fetchOne(
      db, sql: "SELECT log FROM logs WHERE vendor = ? AND fingerprint = ?",
      arguments: [account.vendor.rawValue, account.fingerprint])
    return text.flatMap { try? JSONDecoder().decode(CallLog.self, from: Data($0.utf8)) } ?? CallLog()
  }

  private static func save(_ log: CallLog, _ account: CallAccount, _ db: Database) throws {
    let text = String(decoding: try JSONEncoder().encode(log), as: UTF8.self)
    try db.execute(
      sql: "INSERT INTO logs VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET log = excluded.log",
      arguments: [account.vendor.rawValue, account.fingerprint, text])
  }
}
