import Foundation
import Glibc

/// Directories and files that only their owner may look into, or the people of the group that shares the directory.
enum PrivateFiles {
  /// Makes a directory of mode 0700 where there is none, and refuses one that others may enter.
  static func makeDirectory(_ path: String) throws(StoreFailure) {
    var made = path.hasPrefix("/") ? "" : "."
    for name in path.split(separator: "/") {
      made += "/" + name
      guard mkdir(made, 0o700) == 0 || errno == EEXIST else { throw .unusable(path: path, words: unmade(path, errno)) }
    }
    try checkDirectory(path)
  }

  /// Why a directory could not be made, in the system's words, and the way out.
  private static func unmade(_ path: String, _ number: Int32) -> String {
    "the directory \(path) cannot be made: \(String(cString: strerror(number))); name one you may write to with --data"
  }

  /// Refuses a directory that others may enter.
  static func checkDirectory(_ path: String) throws(StoreFailure) {
    // A data directory behind a symbolic link is common and does no harm, so the link is followed.
    var facts = stat()
    guard stat(path, &facts) == 0 else { throw .lastSystemError(path) }
    if let fault = Sharing(directory: facts).fault(facts, path: path) { throw fault }
  }

  /// Makes an empty file of mode 0600 where there is none, and checks it.
  ///
  /// SQLite gives its journal the mode of the file beside it. The file is not opened when it exists: closing a descriptor would drop the
  /// locks of any connection this process has to it.
  static func makeFile(_ path: String) throws(StoreFailure) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    if descriptor >= 0 {
      Sharing(of: path).share(descriptor)
      close(descriptor)
    } else if errno != EEXIST {
      throw .lastSystemError(path)
    }
    try checkFile(path)
  }

  /// Whether anything has this name, a link that leads nowhere too.
  static func isThere(_ path: String) -> Bool {
    var facts = stat()
    return lstat(path, &facts) == 0
  }

  /// Refuses what its owner may not write, which SQLite would find out at the first change only.
  /// - Parameter mode: what `chmod` is to add where only that is missing.
  static func checkWritable(_ path: String, mode: String) throws(StoreFailure) {
    guard access(path, W_OK) != 0 else { return }
    let number = errno
    throw .notWritable(path: path, words: String(cString: strerror(number)), remedy: number == EACCES ? mode : nil)
  }

  /// Refuses a file that others may read, a link, or a file with a second name. It is not opened.
  static func checkFile(_ path: String) throws(StoreFailure) {
    var facts = stat()
    guard lstat(path, &facts) == 0 else { throw .lastSystemError(path) }
    guard facts.st_mode & S_IFMT == S_IFREG, facts.st_nlink == 1 else { throw .notAPlainFile(path: path) }
    if let fault = Sharing(of: path).fault(facts, path: path) { throw fault }
  }

  /// Writes a file or directory through to the disk. Not for a file that SQLite has open.
  static func sync(_ path: String) throws(StoreFailure) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .lastSystemError(path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .lastSystemError(path) }
  }
}
