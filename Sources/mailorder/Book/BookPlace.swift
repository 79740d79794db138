import ArgumentParser
import Foundation
import OrderStore
import Ordering

/// Where the order book of a run is kept: in the data directory, or in a database that a team shares.
enum BookPlace: Sendable {
  case own(directory: String)
  /// - Parameter directory: the data directory of this host, where the audit's head stands as well.
  case team(PostgresPlace, directory: String)

  var isOfTeam: Bool { if case .team = self { true } else { false } }

  /// Opens the book of a mode. It may take a while, so it should not run on the main actor.
  func open(_ mode: Mode, _ redactor: Redactor) throws(StoreFailure) -> any StoredOrderBook {
    switch self {
    case .own(let directory): try SQLiteOrderBook(directory: directory, mode: mode, cut: redactor.redacted)
    case .team(let place, let directory): try PostgresOrderBook(place, mode: mode, directory: directory, cut: redactor.redacted)
    }
  }
}

extension CommandContext {
  /// Where the book is; says why it cannot be there, and ends the command.
  func book() throws -> BookPlace {
    guard let address = bookAddress else { return .own(directory: data.path) }
    return .team(try team(address), directory: data.path)
  }

  /// A team's book, for what only such a book has.
  func teamBook() throws -> PostgresPlace {
    guard let address = bookAddress else {
      StandardError.say(
        "this is of a team's order book: name it with --book postgresql://desk@host/database, or as book in the configuration file."
      )
      throw ExitCode(2)
    }
    return try team(address)
  }

  /// Refuses what is done to a book in a file only.
  /// - Parameter remedy: what is done instead, as the end of a sentence.
  func refuseTeamBook(_ remedy: String) throws {
    guard bookAddress != nil else { return }
    StandardError.say("the order book is in a team's database: \(remedy).")
    throw ExitCode(2)
  }

  private func team(_ address: String) throws -> PostgresPlace {
    do throws(StoreFailure) {
      return try PostgresPlace(address, environment: environment)
    } catch {
      StandardError.say("\(error.trouble.words).")
      throw ExitCode(2)
    }
  }
}
