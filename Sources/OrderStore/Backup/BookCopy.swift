import Foundation
import GRDB
import Glibc

/// Copies of a book in a file of their own, whole or not at all.
enum BookCopy {
  /// Writes what a connection sees to a new file of mode 0600, through to the disk. A half copy of a program that died is written over.
  /// - Parameter check: reads the copy before it gets its name.
  /// - Throws: `StoreFailure.unusable` when there is a file of the name already, which stays as it is; what the check throws.
  static func write(_ db: Database, to path: String, check: (String) throws -> Void = { _ in }) throws {
    let half = path + ".partial"
    unlink(half)
    try PrivateFiles.makeFile(half)
    do {
      try db.execute(sql: "VACUUM INTO ?", arguments: [half])
      try PrivateFiles.sync(half)
      try check(half)
      try publish(half, as: path)
    } catch {
      unlink(half)
      throw error
    }
  }

  /// Gives a finished file its name, if no file has it.
  static func publish(_ half: String, as path: String) throws(StoreFailure) {
    // A link, unlike a renaming, never replaces.
    guard link(half, path) == 0 else { throw .lastSystemError(path) }
    unlink(half)
    try PrivateFiles.sync((path as NSString).deletingLastPathComponent)
  }
}
