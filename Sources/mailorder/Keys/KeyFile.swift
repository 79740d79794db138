import Foundation
import Glibc

/// A file that holds one key, for its owner's eyes alone, in a directory of the same kind.
struct KeyFile {
  let path: String

  var directory: String { (path as NSString).deletingLastPathComponent }

  /// The content; nil when there is no file.
  func read() throws(KeyProblem) -> [UInt8]? {
    guard let file = try KeyFile.open(path) else { return nil }
    try checkDirectory()
    guard file.facts.isRegular, file.facts.names == 1 else {
      throw .place(path, "is not a plain file with one name; remove it and set the key again")
    }
    guard file.facts.isOurs else { throw .place(path, "belongs to another user; remove it and set the key again") }
    // Source: Purchasing, Secrets and personal data: exactly 0600 or 0400, else refuse.
    guard [0o600, 0o400].contains(file.facts.permissions) else {
      throw .place(
        path, "has mode \(file.facts.mode), so that others may have read it; run chmod 0600 on it, and think of a new key")
    }
    return try content(file)
  }

  /// A credential as systemd puts it there: it belongs to root or to us, and a group may read it where an access list is in use.
  static func credential(_ path: String) throws(KeyProblem) -> [UInt8]? {
    guard let file = try open(path) else { return nil }
    guard file.facts.isRegular else { throw .place(path, "is not a plain file; fix LoadCredential= of the service") }
    guard file.facts.isOurs || file.facts.isRoots else {
      throw .place(path, "belongs to another user; fix LoadCredential= of the service")
    }
    guard file.facts.permissions & 0o027 == 0 else {
      throw .place(path, "has mode \(file.facts.mode), so that others may have read it; fix the service's credentials")
    }
    return try KeyFile(path: path).content(file)
  }

  /// The directory that systemd names has to be one; there may be nothing in it.
  static func checkCredentials(_ directory: String) throws(KeyProblem) {
    guard directory.hasPrefix("/") else {
      throw .place(
        directory, "is what CREDENTIALS_DIRECTORY names, and no absolute path; fix the service, or take the variable out")
    }
    guard let facts = FileFacts(following: directory) else {
      throw .place(
        directory,
        "is what CREDENTIALS_DIRECTORY names, and is not there; fix LoadCredential= of the service, or take the variable out")
    }
    guard facts.isDirectory else {
      throw .place(directory, "is what CREDENTIALS_DIRECTORY names, and is no directory; fix the service, or take the variable out")
    }
  }

  private static func open(_ path: String) throws(KeyProblem) -> OpenFile? {
    do throws(OpenFile.Failure) {
      return try OpenFile(path)
    } catch {
      if error == .missing { return nil }
      throw .place(path, "\(error.words); remove it and set the key again")
    }
  }

  private func content(_ file: borrowing OpenFile) throws(KeyProblem) -> [UInt8] {
    guard let bytes = file.read(atMost: KeyText.maximumSize) else {
      throw .place(path, "cannot be read, or is longer than any key; set the key again")
    }
    return bytes
  }

  /// Refuses a directory that others may enter: they could put another file in the place of this one.
  func checkDirectory() throws(KeyProblem) {
    let found: OpenFile
    do throws(OpenFile.Failure) {
      found = try OpenFile(directory)
    } catch {
      throw .place(directory, "\(error.words); it should be a directory of mode 0700")
    }
    guard found.facts.isDirectory else { throw .place(directory, "is no directory; move it away") }
    guard found.facts.isOurs else { throw .place(directory, "belongs to another user; move it away and set the keys again") }
    guard found.facts.permissions & 0o077 == 0 else {
      throw .place(directory, "has mode \(found.facts.mode), so that others may look into it; run chmod 0700 on it")
    }
  }
}
