import Foundation
import GRDB
import Ordering
import TestSupport
import Testing

@testable import OrderStore

/// What keeps a book's rows: each story of the contract is told of all of them.
enum Keeper: String, CaseIterable, Sendable, CustomTestStringConvertible {
  case sqlite, postgresql

  var testDescription: String { rawValue }

  /// A book that nobody has opened yet.
  func desk() throws -> Desk {
    let scratch = Scratch(inMemory: true)
    guard self == .postgresql else { return Desk(keeper: self, scratch: scratch, database: "") }
    let server = try PostgresServer.shared.get()
    let database = try server.makeDatabase()
    _ = try PostgresBookOwner(PostgresPlace(server.address(database)), mode: .sandbox).make()
    return Desk(keeper: self, scratch: scratch, database: database)
  }
}

/// A book on which several people work, each a session of its own.
struct Desk: Sendable {
  let keeper: Keeper
  let scratch: Scratch
  /// The database's name; empty for a file.
  let database: String
  let sessions = Sessions()

  /// Opens the book as a session.
  /// - Parameters:
  ///   - name: the session's, by which `sessions` says whether it lives.
  ///   - role: of the database; it decides nothing for a file.
  ///   - host: the directory of its own data; nil for the one that all others have.
  func open(
    _ name: String = UUID().uuidString, as role: String = "owner", on host: Scratch? = nil
  ) throws -> any StoredOrderBook {
    guard keeper == .postgresql else { return try scratch.open(as: name, among: sessions) }
    return try open(name, at: PostgresServer.shared.get().address(database, as: role), on: host)
  }

  /// Opens a team's book over a line that a test can cut.
  func open(_ name: String, over proxy: PostgresProxy, on host: Scratch? = nil) throws -> PostgresOrderBook {
    try open(name, at: proxy.address(database), on: host)
  }

  private func open(_ name: String, at address: String, on host: Scratch?) throws -> PostgresOrderBook {
    let session = sessions.session(name)
    return try PostgresOrderBook(
      PostgresPlace(address), mode: .sandbox, directory: (host ?? scratch).path, owner: session.owner, who: session.who,
      processes: ProcessTable { [sessions] owner in sessions.status(owner.session) }, clock: { [sessions] in sessions.now })
  }

  /// A team's book, and a line to it that can be cut.
  static func overProxy() throws -> (desk: Desk, proxy: PostgresProxy) {
    (try Keeper.postgresql.desk(), try PostgresProxy(to: PostgresServer.shared.get().directory))
  }

  /// A team's book in which anna orders, ben approves as well and ruth reads, and its server.
  static func withRoles() throws -> (desk: Desk, server: PostgresServer) {
    let (desk, server) = (try Keeper.postgresql.desk(), try PostgresServer.shared.get())
    try server.grant(
      "GRANT mailorder_operator TO anna; GRANT mailorder_approver TO ben; GRANT mailorder_reader TO ruth", database: desk.database)
    return (desk, server)
  }

  /// Does something in the database at a console, past the program.
  func run(_ sql: String, as role: String = "owner") throws {
    if keeper == .postgresql {
      try PostgresServer.shared.get().run("SET search_path = mailorder_sandbox; \(sql)", database: database, as: role)
    } else {
      try scratch.rawBook().writeWithoutTransaction { try $0.execute(sql: sql) }
    }
  }

  /// Who the audit says somebody is.
  var account: String { keeper == .sqlite ? "desk" : "owner" }
}
