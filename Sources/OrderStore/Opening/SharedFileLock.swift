import Glibc

/// Says that a book is in use, for as long as the value lives: programs share the mark, and whoever replaces the book needs it alone.
/// The kernel takes the mark of a program that dies.
final class SharedFileLock: Sendable {
  private let descriptor: CInt

  /// - Parameter alone: whether nobody else may have the book open.
  /// - Throws: `StoreFailure.busy` when somebody does, or is replacing it.
  init(_ path: String, alone: Bool) throws(StoreFailure) {
    var opened = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
    // A book on a file system that can only be read is still in use.
    if opened < 0, errno == EROFS || errno == EACCES { opened = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC) }
    guard opened >= 0 else { throw .lastSystemError(path) }
    Sharing(of: path).share(opened)
    descriptor = opened
    // A program that is just ending is waited for, Our choice: a second at most, which a person hardly notices.
    for _ in 0..<50 where flock(descriptor, (alone ? LOCK_EX : LOCK_SH) | LOCK_NB) != 0 { usleep(20_000) }
    guard flock(descriptor, (alone ? LOCK_EX : LOCK_SH) | LOCK_NB) == 0 else { throw .busy(path: path) }
  }

  deinit { close(descriptor) }
}
