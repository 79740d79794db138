import Foundation
import GRDB
import Glibc
public import Ordering

/// An examination of an order book that changes nothing: the checks of an opening, without making, migrating or repairing anything.
public struct BookExamination: Sendable, Hashable {
  /// The names of the migrations the file has had.
  public let migrations: [String]
  /// Those that the next opening will add.
  public let pending: [String]

  /// SQLite's version, such as `3.40.1`; nil when it cannot be asked.
  public static var sqliteVersion: String? {
    try? DatabaseQueue().read { try String.fetchOne($0, sql: "SELECT sqlite_version()") }
  }

  /// Checks the directory, whatever is in it.
  /// - Throws: why no book can be kept there.
  public static func check(directory: String) throws(StoreFailure) {
    try PrivateFiles.checkDirectory(directory)
    try FileSystems.check(directory)
  }

  /// Reads a book through.
  /// - Returns: nil when there is none yet.
  /// - Throws: why it could not be opened.
  public static func examine(directory: String, mode: Mode) throws(StoreFailure) -> BookExamination? {
    let file = BookFile(directory: directory, mode: mode, now: { Date() })
    guard access(file.path, F_OK) == 0 else {
      guard errno == ENOENT else { throw .lastSystemError(file.path) }
      try file.checkNotEmptied()
      return nil
    }
    try PrivateFiles.checkFile(file.path)
    try file.checkNotEmptied()
    do {
      return try file.examine()
    } catch {
      throw StoreFailure(error, path: file.path)
    }
  }
}

extension BookFile {
  fileprivate func examine() throws -> BookExamination {
    var configuration = Settings.configuration
    configuration.readonly = true
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    defer { try? queue.close() }
    return try queue.inDatabase { db in
      _ = try checkIdentity(db)
      try checkAge(db)
      try Settings.apply(db)
      try checkHealth(db, "quick_check")
      let applied = try migrator.appliedIdentifiers(db)
      return BookExamination(
        migrations: migrator.migrations.filter { applied.contains($0) },
        pending: migrator.migrations.filter { !applied.contains($0) })
    }
  }
}
