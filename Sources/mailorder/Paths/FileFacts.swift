// The compiler finds stat in either of these, whichever is loaded first.
import Dispatch
import Glibc

/// What the system says of a file.
struct FileFacts: Sendable {
  let isRegular: Bool
  let isDirectory: Bool
  let isOurs: Bool
  let isRoots: Bool
  /// The bits that chmod sets.
  let permissions: Int
  /// How many names the file has.
  let names: Int
  /// In bytes.
  let size: Int
  private let device: dev_t
  private let number: ino_t

  /// Of what stands at a path, a link for itself; nil when nothing can be said.
  init?(path: String) {
    var facts = stat()
    guard lstat(path, &facts) == 0 else { return nil }
    self.init(facts)
  }

  /// Of what a path leads to in the end; nil when it leads nowhere.
  init?(following path: String) {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return nil }
    self.init(facts)
  }

  /// Of what is open.
  init?(descriptor: Int32) {
    var facts = stat()
    guard fstat(descriptor, &facts) == 0 else { return nil }
    self.init(facts)
  }

  private init(_ facts: stat) {
    isRegular = facts.st_mode & S_IFMT == S_IFREG
    isDirectory = facts.st_mode & S_IFMT == S_IFDIR
    isOurs = facts.st_uid == geteuid()
    isRoots = facts.st_uid == 0
    permissions = Int(facts.st_mode & 0o7777)
    names = Int(facts.st_nlink)
    size = Int(facts.st_size)
    device = facts.st_dev
    number = facts.st_ino
  }

  /// Whether it is a directory that the people of a group share: mode 2770.
  var isSharedByGroup: Bool { isDirectory && permissions & 0o2000 != 0 && permissions & 0o070 == 0o070 && permissions & 0o007 == 0 }

  /// The permissions as chmod takes them, such as `0644`.
  var mode: String {
    let digits = String(permissions, radix: 8)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// Whether both are the same file, under whatever name.
  func isSame(as other: FileFacts) -> Bool { device == other.device && number == other.number }

  /// Whether a path leads to anything.
  static func isThere(_ path: String) -> Bool { access(path, F_OK) == 0 }
}
