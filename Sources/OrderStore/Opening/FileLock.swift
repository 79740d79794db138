import Glibc

/// A lock file that lets one program at a time open and migrate a book. It is never deleted: a new file of the same name would be a
/// different lock.
enum FileLock {
  /// Runs the body while holding the lock.
  /// - Parameter patience: how many seconds to wait for another holder.
  /// - Throws: `StoreFailure.busy` when the other one does not let go, or what the body throws.
  static func holding<Value>(
    _ path: String, patience: Int = 10, _ body: () throws(StoreFailure) -> Value
  ) throws(StoreFailure) -> Value {
    let descriptor = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .lastSystemError(path) }
    defer { close(descriptor) }
    Sharing(of: path).share(descriptor)
    try take(descriptor, path: path, patience: patience)
    return try body()
  }

  private static func take(_ descriptor: CInt, path: String, patience: Int) throws(StoreFailure) {
    let triesASecond = 50
    for _ in 0..<max(1, patience * triesASecond) {
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return }
      guard errno == EWOULDBLOCK || errno == EINTR else { throw .lastSystemError(path) }
      usleep(UInt32(1_000_000 / triesASecond))
    }
    throw .busy(path: path)
  }
}
