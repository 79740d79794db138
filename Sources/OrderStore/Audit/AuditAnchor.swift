import Foundation
import Glibc
import Ordering

/// A file beside the book to which the audit's head is added after each change, so that lines cut off the end are missed. One head a
/// line: the number, the hash, the time. Heads are only ever added, in whatever order programs come to it.
struct AuditAnchor: Sendable {
  let path: String

  /// Adds a head and waits until it is on the disk.
  func add(_ head: AuditHead, at now: Date) throws(StoreFailure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .lastSystemError(path) }
    defer { close(descriptor) }
    Sharing(of: path).share(descriptor)
    // A line that was cut off by a crash ends where the next begins.
    let line = Array("\n\(head.number) \(head.hash) \(now.formatted(.iso8601))\n".utf8)
    guard write(descriptor, line, line.count) == line.count, fdatasync(descriptor) == 0 else { throw .lastSystemError(path) }
  }

  /// Every head that can be read; none when there is no file.
  func heads() throws(StoreFailure) -> [AuditHead] {
    guard access(path, F_OK) == 0 else { return [] }
    guard let data = FileManager.default.contents(atPath: path) else { throw .lastSystemError(path) }
    return String(decoding: data, as: UTF8.self).split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard words.count == 3, let number = Int(words[0]), words[1].count == AuditChain.origin.count else { return nil }
      return AuditHead(number: number, hash: String(words[1]))
    }
  }
}
