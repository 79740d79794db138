import Glibc

/// Who may work in a data directory: its owner alone, or the people of a group.
///
/// A group shares a directory of mode 2770 that an administrator made for it: `install -d -m 2770 -g desk DIRECTORY`. Nothing else opens a
/// directory to a group, so that no book is shared by accident.
enum Sharing: Equatable {
  case owner
  /// The people of this group, each with files of their own account.
  case group(gid_t)

  /// How a directory is shared.
  init(directory facts: stat) {
    let mode = facts.st_mode
    self = mode & S_ISGID != 0 && mode & 0o070 == 0o070 && mode & 0o007 == 0 ? .group(facts.st_gid) : .owner
  }

  init(directory path: String) {
    var facts = stat()
    self = stat(path, &facts) == 0 ? Sharing(directory: facts) : .owner
  }

  /// How the directory of a file is shared.
  init(of file: String) {
    let parts = file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    self.init(directory: parts.isEmpty ? "." : parts.joined(separator: "/") + "/")
  }

  /// Lets the others of the group into a file that this process has made: what is made is its owner's alone at first.
  func share(_ descriptor: CInt) {
    guard case .group = self else { return }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0, facts.st_uid == geteuid(), facts.st_mode & 0o777 != 0o660 else { return }
    fchmod(descriptor, 0o660)
  }

  /// Whether a file or directory is as private as it has to be.
  /// - Returns: nil where it is, else what is wrong.
  func fault(_ facts: stat, path: String) -> StoreFailure? {
    let permissions = Int(facts.st_mode & 0o7777)
    switch self {
    case .owner:
      guard facts.st_uid == geteuid() else { return .notOwned(path: path) }
      return permissions & 0o077 == 0 ? nil : .notPrivate(path: path, permissions: permissions)
    case .group(let group):
      guard facts.st_uid == geteuid() || facts.st_gid == group else { return .notOwned(path: path) }
      return permissions & 0o007 == 0 ? nil : .notPrivate(path: path, permissions: permissions)
    }
  }
}
