import Foundation
import GRDB
import Glibc

/// Copies of a book in a file of their own, whole or not at all.
enum BookCopy {
  /// Writes what a connection sees to a new file of mode 0600, through to the disk. A half copy of a program that died is written over.
  /// - Parameter check: reads the copy before it gets its name.
  /// - Throws: `StoreFailure.unusable` when there is a file of the name already, which stays as it is; what the check throws.
  /// - Parameter source: the file that the connection reads: where it is damaged, the new one is not.
  static func write(_ db: Database, of source: String, to path: String, check: (String) throws -> Void = { _ in }) throws {
    let half = path + ".partial"
    unlink(half)
    try PrivateFiles.makeFile(half)
    do {
      do {
        try db.execute(sql: "VACUUM INTO ?", arguments: [half])
      } catch let error as DatabaseError where [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode) {
        throw StoreFailure(error, path: source)
      }
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
    guard link(half, path) == 0 else {
      throw errno == EEXIST
        ? .unusable(path: path, words: "there is such a file already, and none is overwritten; name another")
        : .lastSystemError(path)
    }
    unlink(half)
    try PrivateFiles.sync((path as NSString).deletingLastPathComponent)
  }
}
