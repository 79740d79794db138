import Foundation
import GRDB
import Glibc
import Ordering

/// The file of one mode, and how it is opened: nothing is read or written before everything around it is safe.
struct BookFile: Sendable {
  let directory: String
  let mode: Mode
  var migrator = Schema.migrator
  let now: @Sendable () -> Date

  var path: String { "\(directory)/\(mode.rawValue).sqlite" }

  var anchor: AuditAnchor { AuditAnchor(path: "\(directory)/\(mode.rawValue).audit-head") }
  /// Marks the book as in use.
  var usePath: String { "\(directory)/\(mode.rawValue).use" }
  /// Held while the book is opened, changed in shape or replaced.
  var lockPath: String { "\(directory)/\(mode.rawValue).lock" }

  /// Opens the file, made if it is not there, checked and brought up to date.
  func open() throws(StoreFailure) -> DatabaseQueue {
    // For the life of the process: whatever it writes is its owner's alone.
    umask(0o077)
    try PrivateFiles.makeDirectory(directory)
    try FileSystems.check(directory)
    try PrivateFiles.checkWritable(directory, mode: "u+rwx")
    return try FileLock.holding(lockPath) { () throws(StoreFailure) in
      try checkNotEmptied()
      try PrivateFiles.makeFile(path)
      try PrivateFiles.checkWritable(path, mode: "u+rw")
      do {
        return try openLocked()
      } catch {
        throw StoreFailure(error, path: path)
      }
    }
  }

  private func openLocked() throws -> DatabaseQueue {
    let queue = try DatabaseQueue(path: path, configuration: Settings.configuration)
    let pending = try queue.writeWithoutTransaction { db in
      // Before anything is written, even a setting: a file of another program or of a newer one stays as it is.
      let isNew = try checkIdentity(db)
      try checkAge(db)
      try Settings.apply(db)
      if isNew { try db.execute(sql: "PRAGMA application_id = \(mode.applicationID)") }
      let applied = try migrator.appliedIdentifiers(db)
      let pending = migrator.migrations.filter { !applied.contains($0) }
      try checkHealth(db, pending.isEmpty ? "quick_check" : "integrity_check")
      if let first = pending.first, !applied.isEmpty { try keepCopy(db, before: first) }
      return pending
    }
    if !pending.isEmpty {
      try migrator.migrate(queue)
      try queue.writeWithoutTransaction { db in
        try checkHealth(db, "integrity_check")
        try Settings.check(db)
      }
    }
    return queue
  }

  /// A book of which the audit's head outside tells lines, and that is empty or gone, is not begun anew: what was bought would be forgotten.
  func checkNotEmptied() throws(StoreFailure) {
    var facts = stat()
    let isThere = lstat(path, &facts) == 0
    guard !isThere || facts.st_mode & S_IFMT == S_IFREG && facts.st_size == 0 else { return }
    // A head that cannot be read says nothing.
    guard let last = (try? anchor.heads())?.max(by: { $0.number < $1.number }) else { return }
    throw .emptied(path: path, lines: last.number, head: anchor.path)
  }

  /// Says that the book is in use; the directory is made if it is not there.
  func markUse() throws(StoreFailure) -> SharedFileLock {
    umask(0o077)
    try PrivateFiles.makeDirectory(directory)
    try FileSystems.check(directory)
    return try SharedFileLock(usePath, alone: false)
  }

  /// Opens the file to read it, where it cannot be opened otherwise: nothing is made, repaired or migrated, and a newer file will do.
  func openForReading() throws(StoreFailure) -> DatabaseQueue {
    do throws(StoreFailure) {
      return try openUnchanged(readonly: true)
    } catch {
      guard case .trouble = error, access(path + "-journal", F_OK) == 0 else { throw error }
      return try ReadingCopy.open(self)
    }
  }

  /// Opens the file once more, to read it beside a connection that has just checked it.
  func openBeside() throws -> DatabaseQueue {
    var configuration = Settings.configuration
    configuration.readonly = true
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  /// Opens the file without migrating it; what a crash has left half written is taken back first, where the file can be written.
  func openAsItIs() throws(StoreFailure) -> DatabaseQueue {
    do throws(StoreFailure) {
      return try openUnchanged(readonly: false)
    } catch {
      return try openUnchanged(readonly: true)
    }
  }

  private func openUnchanged(readonly: Bool) throws(StoreFailure) -> DatabaseQueue {
    try PrivateFiles.checkDirectory(directory)
    try FileSystems.check(directory)
    try PrivateFiles.checkFile(path)
    do {
      var configuration = Settings.configuration
      configuration.readonly = readonly
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.inDatabase { db in
        guard try !checkIdentity(db) else { throw StoreFailure.notABook(path: path) }
        try checkHealth(db, "quick_check")
      }
      return queue
    } catch {
      throw StoreFailure(error, path: path)
    }
  }

  /// - Returns: whether the file is empty.
  func checkIdentity(_ db: Database) throws -> Bool {
    let found = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    if found == mode.applicationID { return false }
    if found == mode.other.applicationID { throw StoreFailure.otherMode(path: path, found: mode.other) }
    let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
    guard found == 0, tables == 0 else { throw StoreFailure.notABook(path: path) }
    return true
  }

  func checkAge(_ db: Database) throws {
    let unknown = try migrator.appliedIdentifiers(db).subtracting(migrator.migrations)
    guard unknown.isEmpty else { throw StoreFailure.newer(path: path, migrations: unknown.sorted()) }
  }

  /// - Parameter check: the quick one, or the whole one around a migration, which also compares every index with its table.
  func checkHealth(_ db: Database, _ check: String) throws {
    let answer = try String.fetchOne(db, sql: "PRAGMA \(check)(1)") ?? "no answer"
    guard answer == "ok" else { throw StoreFailure.damaged(path: path, words: answer) }
  }

  /// Copies the book to a file of its own, such as `live-before-audit-20261121T140211Z.sqlite`.
  private func keepCopy(_ db: Database, before migration: String) throws {
    try BookCopy.write(db, of: path, to: keptName(before: migration.replacing(" ", with: "-")))
  }

  /// The name of a copy that is kept beside the book; none has it yet.
  func keptName(before what: String) -> String {
    let name = "\(directory)/\(mode.rawValue)-before-\(what)-\(stamp)"
    let others = (2...).lazy.map { "\(name)-\($0).sqlite" }
    guard access(name + ".sqlite", F_OK) == 0 else { return name + ".sqlite" }
    return others.first { access($0, F_OK) != 0 } ?? name
  }

  /// The time as names of files have it.
  var stamp: String { now().formatted(Date.ISO8601FormatStyle(dateSeparator: .omitted, timeSeparator: .omitted)) }
}

extension Mode {
  /// What SQLite's header says of a file, so that a sandbox's book is never taken for a live one (our choice: `MOsb` and `MOlv` in ASCII,
  /// which no registered kind of file has).
  var applicationID: Int32 {
    switch self {
    case .sandbox: 0x4D4F_7362
    case .live: 0x4D4F_6C76
    }
  }

  var other: Mode {
    switch self {
    case .sandbox: .live
    case .live: .sandbox
    }
  }
}
