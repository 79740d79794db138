import Foundation
import Glibc
import OrderStore

/// The data directory: whose it is, who may look in, on which file system, how much room is left.
enum FilesCheck {
  static func findings(_ data: DataDirectory) -> [Finding] {
    guard FileFacts.isThere(data.path) else {
      return [missing(data.path)] + space(FilesCheck.nearest(to: data.path))
    }
    return [directory(data.path), files(data.path)] + space(data.path)
  }

  private static func missing(_ path: String) -> Finding {
    let nearest = nearest(to: path)
    return access(nearest, W_OK | X_OK) == 0
      ? .ok("data directory", "\(path) is not there yet; it is made when it is first needed")
      : .problem("data directory", "\(path) is not there and cannot be made in \(nearest)", "name another with --data")
  }

  private static func directory(_ path: String) -> Finding {
    do throws(StoreFailure) {
      try BookExamination.check(directory: path)
    } catch {
      return .problem("data directory", "\(path): \(error.words)", remedy(error))
    }
    return access(path, W_OK | X_OK) == 0
      ? .ok("data directory", path)
      : .problem("data directory", "\(path) cannot be written to", "run chmod u+rwx on it")
  }

  private static func remedy(_ failure: StoreFailure) -> String {
    switch failure {
    case .notPrivate(let path, _): "run chmod go= \(path)"
    case .networkFileSystem: "name a directory on a disk of this machine with --data"
    default: "name another directory with --data"
    }
  }

  /// Every file in the directory belongs to us and to nobody else.
  private static func files(_ path: String) -> Finding {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path))?.sorted() ?? []
    let isShared = FileFacts(following: path)?.isSharedByGroup ?? false
    for name in names {
      guard let facts = FileFacts(path: "\(path)/\(name)") else { continue }
      if !facts.isOurs, !isShared {
        return .problem("files", "\(path)/\(name) belongs to another user", "make it yours with chown, or move it away")
      }
      if facts.isRegular, facts.permissions & (isShared ? 0o007 : 0o077) != 0 {
        return .problem(
          "files", "others may read \(path)/\(name) (mode \(facts.mode))", "run chmod 0600 '\(path)/\(name)'")
      }
    }
    let whose = isShared ? "for the group that shares it" : "for you alone"
    return .ok("files", names.isEmpty ? "none yet" : "\(names.count) in the data directory, \(whose)")
  }

  /// Our choice: a book is small, but SQLite needs room to write and to copy it.
  private static func space(_ path: String) -> [Finding] {
    var facts = statvfs()
    guard statvfs(path, &facts) == 0 else { return [] }
    let mebibytes = (Int(facts.f_bavail) * Int(facts.f_frsize)) >> 20
    let says = "\(mebibytes) MiB free"
    if mebibytes < 10 { return [.problem("disk", says, "make room: without it nothing can be saved, and so nothing is ordered")] }
    if mebibytes < 200 { return [.warning("disk", says, "make room before it runs out")] }
    return [.ok("disk", says)]
  }

  /// The nearest directory above a path that exists.
  private static func nearest(to path: String) -> String {
    var parent = path
    while !FileFacts.isThere(parent), parent.count > 1 { parent = (parent as NSString).deletingLastPathComponent }
    return parent.isEmpty ? "." : parent
  }
}
