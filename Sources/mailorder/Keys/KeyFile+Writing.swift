import Foundation
import Glibc

extension KeyFile {
  /// Writes a key: whole or not at all, and never for others to read, not even for a moment.
  func write(_ key: String) throws(KeyProblem) {
    do {
      try FileManager.default.createDirectory(
        atPath: directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw .place(directory, "cannot be made (\(error.localizedDescription)); make it with mode 0700")
    }
    try checkDirectory()
    let half = "\(path).\(Identifier.make())"
    let descriptor = Glibc.open(half, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw lastSystemError(half) }
    do throws(KeyProblem) {
      defer { close(descriptor) }
      try write(Array((key + "\n").utf8), to: descriptor)
      guard rename(half, path) == 0 else { throw lastSystemError(path) }
    } catch {
      unlink(half)
      throw error
    }
    try syncDirectory()
  }

  /// Removes the file.
  /// - Returns: whether there was one.
  func remove() throws(KeyProblem) -> Bool {
    guard unlink(path) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return false }
      throw lastSystemError(path)
    }
    try syncDirectory()
    return true
  }

  private func write(_ bytes: [UInt8], to descriptor: Int32) throws(KeyProblem) {
    // Whatever the umask took away.
    guard fchmod(descriptor, 0o600) == 0 else { throw lastSystemError(path) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw lastSystemError(path) }
      rest = rest.dropFirst(count)
    }
    guard fsync(descriptor) == 0 else { throw lastSystemError(path) }
  }

  private func syncDirectory() throws(KeyProblem) {
    let descriptor = Glibc.open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw lastSystemError(directory) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw lastSystemError(directory) }
  }

  private func lastSystemError(_ path: String) -> KeyProblem {
    .place(path, "cannot be written (\(String(cString: strerror(errno)))); fix that and try again")
  }
}
