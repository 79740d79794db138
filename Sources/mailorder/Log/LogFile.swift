import Foundation
import Glibc
import Synchronization

/// The log: lines at the end of a file that only its owner may read, and one older file beside it.
///
/// Several programs may write to the same file: each line is one write at its end, and who finds it too large puts it aside.
final class LogFile: Sendable {
  /// From this size on, in bytes, the file is renamed and a new one begun. Our choice: 1 MiB, because with the older one it holds
  /// months of one person's work.
  static let maximumSize = 1 << 20

  let path: String
  private let limit: Int
  private let state: Mutex<State>

  private struct State {
    /// Opened when it is first needed.
    var descriptor: Int32?
    /// Standard error as it was, while it goes to the file.
    var savedError: Int32?
  }

  /// A log at a path. The file is opened, made with its directory if it is not there, when it is first needed: the first frame does not wait for
  /// it. If that fails, what is written is lost.
  init(path: String, limit: Int = LogFile.maximumSize) {
    self.path = path
    self.limit = limit
    state = Mutex(State())
  }

  deinit { _ = state.withLock { $0.descriptor.map { close($0) } } }

  /// Writes one line; its end is added.
  func write(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    state.withLock { state in
      let descriptor = current(&state)
      _ = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    }
  }

  /// While the screen is up, what anything writes to standard error comes here: a stray line would spoil the picture.
  func takeStandardError() {
    state.withLock { state in
      guard state.savedError == nil else { return }
      let descriptor = current(&state)
      state.savedError = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
      dup2(descriptor, STDERR_FILENO)
    }
  }

  /// Gives standard error back.
  func giveBackStandardError() {
    state.withLock { state in
      guard let saved = state.savedError else { return }
      state.savedError = nil
      guard saved >= 0 else { return }
      dup2(saved, STDERR_FILENO)
      close(saved)
    }
  }

  /// The open file. Looks where it is now, and puts it aside if it is too large. The lock on the file keeps two programs from doing so at once,
  /// and the one that comes second finds another file there.
  private func current(_ state: inout State) -> Int32 {
    var descriptor = state.descriptor ?? reopen(&state)
    if isElsewhere(descriptor) { descriptor = reopen(&state) }
    guard size(of: descriptor) >= limit, flock(descriptor, LOCK_EX) == 0 else { return descriptor }
    if !isElsewhere(descriptor) { rename(path, path + ".1") }
    flock(descriptor, LOCK_UN)
    return reopen(&state)
  }

  private func reopen(_ state: inout State) -> Int32 {
    if let descriptor = state.descriptor {
      close(descriptor)
    } else {
      makeDirectory()
    }
    let descriptor = LogFile.open(path)
    state.descriptor = descriptor
    if state.savedError != nil { dup2(descriptor, STDERR_FILENO) }
    return descriptor
  }

  private func makeDirectory() {
    umask(0o077)
    let directory = (path as NSString).deletingLastPathComponent
    try? FileManager.default.createDirectory(
      atPath: directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  /// Whether the path no longer leads to the open file.
  private func isElsewhere(_ descriptor: Int32) -> Bool {
    guard let open = FileFacts(descriptor: descriptor), open.isRegular else { return false }
    return FileFacts(path: path)?.isSame(as: open) != true
  }

  private func size(of descriptor: Int32) -> Int {
    guard let facts = FileFacts(descriptor: descriptor), facts.isRegular else { return 0 }
    return facts.size
  }

  /// Never a link, a pipe, or another user's file; what others may read is made private first.
  private static func open(_ path: String) -> Int32 {
    let descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY, 0o600)
    if descriptor >= 0, let facts = FileFacts(descriptor: descriptor), facts.isRegular, facts.isOurs {
      if facts.permissions & 0o077 != 0 { fchmod(descriptor, 0o600) }
      return descriptor
    }
    if descriptor >= 0 { close(descriptor) }
    return Glibc.open("/dev/null", O_WRONLY | O_CLOEXEC)
  }
}
