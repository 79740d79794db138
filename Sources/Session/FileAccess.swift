import Foundation
import Glibc

/// Which of the machine's files a session may read and write.
public struct FileAccess: Sendable, Equatable {
  private enum Extent: Equatable { case all, none, below(String) }
  private let extent: Extent

  /// Whatever the account may.
  public static let all = FileAccess(extent: .all)
  /// Nothing at all.
  public static let none = FileAccess(extent: .none)

  /// What stands in a directory and below it, links followed.
  /// - Parameter directory: a whole path.
  public static func below(_ directory: String) -> FileAccess { FileAccess(extent: .below(directory)) }

  /// The one directory of a desk's files, where a relative path begins; nil for the directory the program was started in, or where no file is.
  var base: String? { if case .below(let directory) = extent { directory } else { nil } }

  /// - Parameter path: a whole path.
  func allows(_ path: String) -> Bool {
    switch extent {
    case .all: return true
    case .none: return false
    case .below(let directory):
      guard let root = Self.real(directory) else { return false }
      // What is not there yet is where its directory is; a link counts as what it leads to.
      var facts = stat()
      let isThere = lstat(path, &facts) == 0
      guard let found = Self.real(isThere ? path : (path as NSString).deletingLastPathComponent) else { return false }
      return found == root && !isThere || found.hasPrefix(root + "/")
    }
  }

  private static func real(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
