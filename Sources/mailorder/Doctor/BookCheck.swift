import Foundation
import OrderStore
import Ordering

/// SQLite, and the order book of each mode: read through, its age and settings compared.
enum BookCheck {
  static func findings(_ data: DataDirectory) -> [Finding] {
    [library] + [Mode.sandbox, .live].map { finding(data, $0) }
  }

  private static var library: Finding {
    guard let version = BookExamination.sqliteVersion else {
      return .problem("SQLite", "it does not answer", "install libsqlite3-0 anew")
    }
    return .ok("SQLite", "\(version), with a rollback journal, which the WAL-reset bug does not touch")
  }

  private static func finding(_ data: DataDirectory, _ mode: Mode) -> Finding {
    let check = "\(mode.rawValue) book"
    do throws(StoreFailure) {
      guard let book = try BookExamination.examine(directory: data.path, mode: mode) else { return .ok(check, "none yet") }
      let age = "schema " + (book.migrations.last ?? "empty")
      guard book.pending.isEmpty else {
        return .ok(check, "sound, \(age); the next start brings it up to \(book.pending.last ?? "date")")
      }
      return .ok(check, "sound, \(age), settings as they should be")
    } catch {
      return .problem(check, error.words, remedy(error, data, mode))
    }
  }

  private static func remedy(_ failure: StoreFailure, _ data: DataDirectory, _ mode: Mode) -> String {
    let file = "\(data.path)/\(mode.rawValue).sqlite"
    switch failure {
    case .notPrivate(let path, _): return "run chmod go= \(path)"
    case .busy: return "close the other mailorder, then run mailorder doctor again"
    case .newer: return "use the newer mailorder, or another directory with --data"
    case .damaged, .emptied: return "keep a copy of \(file) before anything else, and place no order until the book is sound"
    case .otherMode, .notABook: return "move \(file) away, or name another directory with --data"
    case .unusable where FileFacts.isThere(file + "-journal"):
      return "a write was cut off; start mailorder\(mode == .live ? " --live" : "") once, which finishes it"
    default: return "fix that, or name another directory with --data"
    }
  }
}
