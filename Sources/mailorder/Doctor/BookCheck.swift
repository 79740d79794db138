import Foundation
import OrderStore
import Ordering

/// SQLite, and the order book of each mode: read through, its age and settings compared.
enum BookCheck {
  static func findings(_ data: DataDirectory) -> [Finding] {
    [library] + [Mode.sandbox, .live].map { finding(data, $0) }
  }

  /// A team's book, where one is configured: the library, the server and its settings, the book's age and audit.
  static func team(_ context: CommandContext) -> [Finding] {
    guard let address = context.bookAddress else { return [] }
    let remedy = "ask who looks after the database, or leave out book and --book to work on your own order book"
    do throws(StoreFailure) {
      let place = try PostgresPlace(address, environment: context.environment)
      return [Mode.sandbox, .live].flatMap { team(place, $0, remedy) }
    } catch {
      return [.problem("team's book", error.trouble.words, remedy)]
    }
  }

  private static func team(_ place: PostgresPlace, _ mode: Mode, _ remedy: String) -> [Finding] {
    let check = "team's \(mode.rawValue) book"
    do throws(StoreFailure) {
      let report = try PostgresBookOwner(place, mode: mode).examine()
      return [finding(report, place, check)] + (report.ceilings.map { [limits($0, mode)] } ?? [])
    } catch {
      // Nobody needs both modes.
      if error.trouble.kind == .notABook { return [.warning(check, error.trouble.words, "its owner runs mailorder book init")] }
      return [.problem(check, error.trouble.words, remedy)]
    }
  }

  private static func finding(_ report: PostgresBookOwner.Report, _ place: PostgresPlace, _ check: String) -> Finding {
    guard report.audit.faults.allSatisfy({ $0 == .noAnchor }) else {
      return .problem(check, "its audit does not fit", "run mailorder audit verify, and place no order until it is understood")
    }
    guard report.attempts.isEmpty else {
      return .problem(
        check, "purchases are not as their history tells", "run mailorder book check, and place no order until it is understood")
    }
    guard report.pending.isEmpty else {
      return .problem(check, "it is of an older program", "its owner runs mailorder book migrate")
    }
    return .ok(check, "\(place.title), sound, \(report.audit.lines) lines of audit, synchronous_commit on")
  }

  /// What the book's owner lets be spent, whatever this host's configuration says.
  private static func limits(_ ceilings: Ceilings, _ mode: Mode) -> Finding {
    var finding = Finding.ok("team's \(mode.rawValue) ceilings", CeilingSentences.list(ceilings))
    finding.ceilings = Finding.Limits(ceilings)
    return finding
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
