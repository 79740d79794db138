import Foundation
import Glibc

/// While the screen is up, what anything writes to standard error goes to a file: a stray line would spoil the picture.
final class ErrorLog {
  private let saved: Int32

  /// Points standard error at a file of mode 0600 in a directory of mode 0700; if that fails, at nothing.
  init(path: String) {
    umask(0o077)
    let directory = (path as NSString).deletingLastPathComponent
    try? FileManager.default.createDirectory(
      atPath: directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    saved = dup(STDERR_FILENO)
    var file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o600)
    if file < 0 { file = open("/dev/null", O_WRONLY | O_CLOEXEC) }
    guard file >= 0 else { return }
    dup2(file, STDERR_FILENO)
    Glibc.close(file)
  }

  /// Gives standard error back.
  func close() {
    guard saved >= 0 else { return }
    dup2(saved, STDERR_FILENO)
    Glibc.close(saved)
  }
}
