import ArgumentParser
import Foundation
import OrderStore
import Ordering

/// `mailorder book …`: what the owner of a team's order book does.
struct BookCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "book", abstract: "Makes and looks after a team's order book in PostgreSQL.",
    discussion: """
      The database is named with --book or as book in the configuration file. init, migrate, ceilings and move are its owner's, who may make roles; everybody \
      else is made a member of mailorder_operator, mailorder_approver or mailorder_reader.
      """,
    subcommands: [BookInit.self, BookMigrate.self, BookCeilings.self, BookExamine.self, BookMoving.self])
}

/// `mailorder book init`.
struct BookInit: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Makes the book and its roles in a database; what is there stays.")

  @OptionGroup var book: BookOptions

  func run() async throws {
    let place = try book.context().teamBook()
    let made = try told { () throws(StoreFailure) in try PostgresBookOwner(place, mode: book.mode).make() }
    Output.line(
      made.isEmpty
        ? "\(place.title) has its \(book.mode.rawValue) order book already; nothing was changed but the roles' rights"
        : "\(place.title) has a \(book.mode.rawValue) order book now")
    Output.line("let people in with GRANT mailorder_operator TO name, or mailorder_approver, or mailorder_reader")
  }
}

/// `mailorder book migrate`.
struct BookMigrate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate", abstract: "Brings a team's book up to this program.")

  @OptionGroup var book: BookOptions

  func run() async throws {
    let place = try book.context().teamBook()
    let made = try told { () throws(StoreFailure) in try PostgresBookOwner(place, mode: book.mode).migrate() }
    Output.line(made.isEmpty ? "nothing to do: the book is of this program" : "added: \(made.joined(separator: ", "))")
  }
}

/// `mailorder book check`.
struct BookExamine: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Reads a team's book through: its server, its age, its audit.")

  @OptionGroup var book: BookOptions

  func run() async throws {
    let place = try book.context().teamBook()
    let report = try told { () throws(StoreFailure) in try PostgresBookOwner(place, mode: book.mode).examine() }
    Output.line(
      "\(place.title): PostgreSQL \(report.serverVersion / 10_000).\(report.serverVersion % 10_000), synchronous_commit on")
    Output.line(
      report.pending.isEmpty
        ? "schema \(report.migrations.last ?? "empty"), of this program"
        : "schema \(report.migrations.last ?? "empty"); its owner runs mailorder book migrate for \(report.pending.joined(separator: ", "))"
    )
    let faults = report.audit.faults.filter { $0 != .noAnchor }
    Output.line(
      "audit: \(report.audit.lines) lines, \(faults.isEmpty ? "whole" : "\(faults.count) faults; run mailorder audit verify")")
    for fault in report.attempts { Output.line(BookExamine.words(fault)) }
    Output.line(
      report.attempts.isEmpty
        ? "purchases: each as its history and the audit tell"
        : "purchases: \(report.attempts.count) not as their history and the audit tell")
    if !report.findsByIndex {
      Output.line("no index to find orders by: where pg_trgm is installed, its owner runs mailorder book migrate once more")
    }
    if !faults.isEmpty || !report.attempts.isEmpty { throw ExitCode(1) }
  }

  private static func words(_ fault: AttemptFault) -> String {
    let history = fault.history.map { "its history ends with \($0.rawValue)" } ?? "it has no history"
    let audit = fault.audit.map { ", the audit told last of \($0.rawValue)" } ?? ""
    return "purchase \(fault.attempt) of order \(fault.order): it says \(fault.state.rawValue), \(history)\(audit)"
  }
}

/// `mailorder book move`.
struct BookMoving: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "move", abstract: "Moves the data directory's own book into a team's empty one, with its audit, or does nothing.",
    discussion: """
      No program may have the book open meanwhile. The copy is read through against the file before it stands; the file is kept under another \
      name, which is printed.
      """)

  @OptionGroup var book: BookOptions

  func run() async throws {
    let context = try book.context()
    let place = try context.teamBook()
    let moved = try told { () throws(StoreFailure) in try BookMove.make(directory: context.data.path, mode: book.mode, to: place) }
    let found = moved.contents
    Output.line(
      "\(place.title) has \(found.drafts) drafts, \(found.orders) orders and \(found.attempts) purchases now, with their audit, read through and whole"
    )
    Output.line("the file is kept as \(moved.kept); order nothing by it")
    if let words = moved.headFailure {
      StandardError.say("the audit's head does not stand on this host yet: \(words). The next change of the book puts it down.")
    }
  }
}
