import ArgumentParser
import Foundation
import OrderStore
import Testing

@testable import mailorder

@Suite("Where the book of a run is")
struct BookPlaceTests {
  private func context(_ line: String, configured book: String? = nil) throws -> CommandContext {
    var configuration = Configuration()
    configuration.book = book
    let options = try PathOptions.parse(line.split(separator: " ").map(String.init))
    return CommandContext(options, ["HOME": "/home/anna"], configuration)
  }

  @Test("it is the data directory's own unless a team's is named, on the command line before the configuration")
  func named() throws {
    guard case .own(let directory) = try context("--data /srv/desk").book() else {
      Issue.record("nobody named a team's book")
      return
    }
    #expect(directory == "/srv/desk")
    guard case .team(let place, _) = try context("--book postgresql:///one", configured: "postgresql:///other").book() else {
      Issue.record("a team's book was named")
      return
    }
    #expect(place.title == "the database one at this machine")
    guard case .team(let configured, _) = try context("", configured: "postgresql:///other").book() else {
      Issue.record("a team's book was configured")
      return
    }
    #expect(configured.title == "the database other at this machine")
  }

  @Test("an address that is not safe ends the command; what is a file's alone, or a team's alone, is refused where it is the other")
  func refused() throws {
    #expect(throws: ExitCode(2)) { try context("--book postgresql://anna:hunter2@host/book").book() }
    #expect(throws: ExitCode(2)) { try context("--book postgresql:///book").refuseTeamBook("its owner backs it up with pg_dump") }
    try context("").refuseTeamBook("nothing")
    #expect(throws: ExitCode(2)) { try context("").teamBook() }
  }
}
