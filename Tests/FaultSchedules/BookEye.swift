import Foundation
import GRDB
import Ordering

@testable import OrderStore

/// Reads the book's file by itself, past the store, to see what is committed.
struct BookEye: Sendable {
  struct Row: Sendable, Equatable {
    let id: String
    let order: String
    let index: Int
    let state: AttemptState
    let sha256: String
    let owner: String?
    let vendorOrder: String?
    let kind: Purchase.Kind
    let names: [DomainName]
    let steps: [Step]
    /// How many of its names it holds.
    let openLocks: Int
  }

  struct Step: Sendable, Equatable {
    let state: AttemptState
    let at: Date
    let note: String
  }

  private let place: Place

  private enum Place {
    case file(DatabaseQueue)
    case team(PostgresConnection)
  }

  init(file: String) throws {
    var configuration = Configuration()
    configuration.readonly = true
    place = .file(try DatabaseQueue(path: file, configuration: configuration))
  }

  init(team: PostgresPlace) throws { place = .team(try PostgresBookSchema(mode: .sandbox).connect(team)) }

  /// Changes with every commit of anybody else.
  func version() throws -> Int {
    switch place {
    case .file(let queue): try queue.unsafeRead { try Int.fetchOne($0, sql: "PRAGMA data_version") ?? 0 }
    case .team(let connection): Int(try connection.run("SELECT coalesce(sum(count), 0) FROM writes")[0].integer(0) ?? 0)
    }
  }

  func rows() throws -> [Row] {
    switch place {
    case .file(let queue): return try queue.read { try BookEye.rows(SQLiteDatabase($0, now: { Date() })) }
    case .team(let connection):
      try connection.run("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
      defer { _ = try? connection.run("COMMIT") }
      return try BookEye.rows(PostgresDatabase(connection, clock: { Date() }))
    }
  }

  private static func rows(_ db: any BookDatabase) throws -> [Row] {
    var steps: [String: [Step]] = [:]
    try db.eachRow(sql: "SELECT attemptID, state, at, note FROM transitions ORDER BY attemptID, position") { row in
      steps[row.text(0) ?? "", default: []].append(
        Step(
          state: try state(row.text(1) ?? ""), at: Date(timeIntervalSinceReferenceDate: row.real(2) ?? 0), note: row.text(3) ?? ""))
    }
    var names: [String: [DomainName]] = [:]
    var open: [String: Int] = [:]
    try db.eachRow(sql: "SELECT attemptID, name, isOpen FROM nameLocks ORDER BY attemptID, name") { row in
      names[row.text(0) ?? "", default: []].append(try DomainName(row.text(1) ?? ""))
      open[row.text(0) ?? "", default: 0] += row.integer(2).map(Int.init) ?? 0
    }
    var rows: [Row] = []
    let sql = """
      SELECT id, orderID, purchaseIndex, state, sha256, owner, vendorOrder, json_extract(purchase, '$.operation') AS operation
      FROM attempts ORDER BY number
      """
    try db.eachRow(sql: sql) { row in
      let id = row.text(0) ?? ""
      guard let kind = Purchase.Kind(rawValue: row.text(7) ?? "") else { throw Unreadable(word: row.text(7) ?? "") }
      rows.append(
        Row(
          id: id, order: row.text(1) ?? "", index: row.integer(2).map(Int.init) ?? -1, state: try state(row.text(3) ?? ""),
          sha256: row.text(4) ?? "", owner: row.text(5), vendorOrder: row.text(6), kind: kind, names: names[id] ?? [],
          steps: steps[id] ?? [], openLocks: open[id] ?? 0))
    }
    return rows
  }

  private struct Unreadable: Error { let word: String }

  private static func state(_ word: String) throws -> AttemptState {
    guard let state = AttemptState(rawValue: word) else { throw Unreadable(word: word) }
    return state
  }
}
