import Foundation
import GRDB
import Glibc

/// Reads a book of which a write was cut off, on a disk that cannot be written: SQLite has to take the half write back before it can
/// read, so that is done on a copy in memory.
///
/// The copy is made as a reader of SQLite would read: under its shared lock, and not while a writer lives. It has no name once it is open.
enum ReadingCopy {
  /// A file system in memory.
  private static let memory = "/dev/shm"

  static func open(_ book: BookFile) throws(StoreFailure) -> DatabaseQueue {
    let descriptor = Glibc.open(book.path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw .lastSystemError(book.path) }
    defer { close(descriptor) }
    try SharedLock.take(descriptor, path: book.path)
    var template = Array("\(memory)/mailorder-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw .lastSystemError(memory) }
    let directory = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { try? FileManager.default.removeItem(atPath: directory) }
    let copy = "\(directory)/book"
    do {
      for suffix in ["", "-journal"] where access(book.path + suffix, F_OK) == 0 {
        try FileManager.default.copyItem(atPath: book.path + suffix, toPath: copy + suffix)
      }
      let queue = try DatabaseQueue(path: copy, configuration: Settings.configuration)
      try queue.inDatabase { db in
        guard try !book.checkIdentity(db) else { throw StoreFailure.notABook(path: book.path) }
        try book.checkHealth(db, "quick_check")
        try db.execute(sql: "PRAGMA query_only = ON")
      }
      return queue
    } catch {
      throw StoreFailure(error, path: book.path)
    }
  }
}

/// The lock that a reader of SQLite holds on a file.
///
/// Source: sqlite.org, file locking and concurrency; SQLite's `os.h` for the bytes; fcntl(2) for locks that belong to an open file and not
/// to the process.
private enum SharedLock {
  private static let pending: off_t = 0x4000_0000
  private static let reserved: off_t = pending + 1
  private static let shared: (start: off_t, length: off_t) = (pending + 2, 510)
  /// `F_OFD_GETLK` and `F_OFD_SETLK`, which Swift's Glibc module leaves out.
  private static let (ask, take): (CInt, CInt) = (36, 37)

  /// - Throws: `StoreFailure.busy` while somebody writes.
  static func take(_ descriptor: CInt, path: String) throws(StoreFailure) {
    try set(descriptor, F_RDLCK, at: pending, length: 1, path: path)
    try set(descriptor, F_RDLCK, at: shared.start, length: shared.length, path: path)
    try set(descriptor, F_UNLCK, at: pending, length: 1, path: path)
    var writer = lock(F_WRLCK, at: reserved, length: 1)
    guard fcntl(descriptor, ask, &writer) == 0 else { throw .lastSystemError(path) }
    guard writer.l_type == F_UNLCK else { throw .busy(path: path) }
  }

  private static func set(_ descriptor: CInt, _ kind: CInt, at start: off_t, length: off_t, path: String) throws(StoreFailure) {
    var wanted = lock(kind, at: start, length: length)
    guard fcntl(descriptor, take, &wanted) == 0 else { throw .busy(path: path) }
  }

  private static func lock(_ kind: CInt, at start: off_t, length: off_t) -> flock {
    flock(l_type: Int16(kind), l_whence: Int16(SEEK_SET), l_start: start, l_len: length, l_pid: 0)
  }
}
