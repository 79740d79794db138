import Foundation
import Glibc

/// A file opened for reading, with the facts of what was opened: what is checked is what is read.
struct OpenFile: ~Copyable {
  enum Failure: Error, Equatable {
    case missing
    /// The last part of the path is a symbolic link.
    case link
    /// The system's words.
    case unreadable(String)

    /// What to say after "the file".
    var words: String {
      switch self {
      case .missing: "is not there"
      case .link: "is a symbolic link"
      case .unreadable(let words): "cannot be read (\(words))"
      }
    }
  }

  private let descriptor: Int32
  let facts: FileFacts

  /// Opens without waiting, whatever it is.
  init(_ path: String, followingLinks: Bool = false) throws(Failure) {
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | (followingLinks ? 0 : O_NOFOLLOW)
    let opened = open(path, flags)
    guard opened >= 0 else {
      switch errno {
      case ENOENT, ENOTDIR: throw .missing
      case ELOOP where !followingLinks: throw .link
      default: throw .unreadable(String(cString: strerror(errno)))
      }
    }
    guard let facts = FileFacts(descriptor: opened) else {
      let words = String(cString: strerror(errno))
      close(opened)
      throw .unreadable(words)
    }
    descriptor = opened
    self.facts = facts
  }

  deinit { close(descriptor) }

  /// The whole content; nil when it is larger or cannot be read.
  func read(atMost limit: Int) -> [UInt8]? {
    var content: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while content.count <= limit {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      if count == 0 { return content }
      content += buffer[..<count]
    }
    return nil
  }
}
