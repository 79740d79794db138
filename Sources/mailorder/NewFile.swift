import ArgumentParser
import Foundation
import Glibc

/// A file that a command makes: only its owner can read it, and one that is there already is never overwritten.
enum NewFile {
  /// Writes it whole, or leaves nothing of it.
  /// - Throws: `ExitCode` once it was said why.
  static func write(_ text: String, to path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure(path, errno == EEXIST ? "there is such a file already; name another" : nil) }
    defer { close(descriptor) }
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw unfinished(path) }
      rest = rest.dropFirst(count)
    }
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw unfinished(path) }
  }

  /// Half a file is taken for a whole one.
  private static func unfinished(_ path: String) -> ExitCode {
    let failure = failure(path, nil)
    unlink(path)
    return failure
  }

  private static func failure(_ path: String, _ words: String?) -> ExitCode {
    StandardError.say("\(path): \(words ?? String(cString: strerror(errno))).")
    return ExitCode(1)
  }
}
