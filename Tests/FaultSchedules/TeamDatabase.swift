import Ordering
import Synchronization
import TestSupport

@testable import OrderStore

/// A database with an empty team's book, gone with it: a copy of one that is made once.
final class TeamDatabase: Sendable {
  let place: PostgresPlace
  private let name: String
  private static let count = Mutex(0)

  init() throws {
    let server = try PostgresServer.shared.get()
    let template = try TeamDatabase.template.get()
    name = TeamDatabase.count.withLock { count in
      count += 1
      return "schedule\(count)"
    }
    try TeamDatabase.run("CREATE DATABASE \(name) TEMPLATE \(template)")
    place = try PostgresPlace(server.address(name))
  }

  deinit { try? TeamDatabase.run("DROP DATABASE \(name) WITH (FORCE)") }

  private static let template = Result {
    let server = try PostgresServer.shared.get()
    let name = try server.makeDatabase()
    _ = try PostgresBookOwner(PostgresPlace(server.address(name)), mode: .sandbox).make()
    return name
  }

  private static let admin = Mutex(())

  private static func run(_ sql: String) throws {
    let place = try PostgresPlace(PostgresServer.shared.get().address("postgres"))
    try admin.withLock { _ in
      let connection = try PostgresConnection(place.parameters)
      // Copying a database takes its time where the disk or the processors are busy: no part of any schedule.
      connection.patience = 300_000
      _ = try connection.run(sql)
    }
  }
}
