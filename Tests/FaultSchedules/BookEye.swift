import Foundation
import GRDB
import Ordering

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

  private let queue: DatabaseQueue

  init(file: String) throws {
    var configuration = Configuration()
    configuration.readonly = true
    queue = try DatabaseQueue(path: file, configuration: configuration)
  }

  /// Changes with every commit of anybody else.
  func version() throws -> Int { try queue.unsafeRead { try Int.fetchOne($0, sql: "PRAGMA data_version") ?? 0 } }

  func rows() throws -> [Row] {
    try queue.read { db in
      var steps: [String: [Step]] = [:]
      for row in try GRDB.Row.fetchAll(db, sql: "SELECT attemptID, state, at, note FROM transitions ORDER BY attemptID, position") {
        steps[row["attemptID"], default: []].append(
          Step(
            state: try BookEye.state(row["state"]), at: Date(timeIntervalSinceReferenceDate: row["at"]), note: row["note"]))
      }
      var names: [String: [DomainName]] = [:]
      var open: [String: Int] = [:]
      for row in try GRDB.Row.fetchAll(db, sql: "SELECT attemptID, name, isOpen FROM nameLocks ORDER BY attemptID, name") {
        names[row["attemptID"], default: []].append(try DomainName(row["name"] as String))
        open[row["attemptID"], default: 0] += row["isOpen"] as Int
      }
      let sql = """
        SELECT id, orderID, purchaseIndex, state, sha256, owner, vendorOrder, json_extract(purchase, '$.operation') AS operation
        FROM attempts ORDER BY number
        """
      return try GRDB.Row.fetchAll(db, sql: sql).map { row in
        let id: String = row["id"]
        guard let kind = Purchase.Kind(rawValue: row["operation"]) else { throw Unreadable(word: row["operation"]) }
        return Row(
          id: id, order: row["orderID"], index: row["purchaseIndex"], state: try BookEye.state(row["state"]), sha256: row["sha256"],
          owner: row["owner"], vendorOrder: row["vendorOrder"], kind: kind, names: names[id] ?? [],
          steps: steps[id] ?? [], openLocks: open[id] ?? 0)
      }
    }
  }

  private struct Unreadable: Error { let word: String }

  private static func state(_ word: String) throws -> AttemptState {
    guard let state = AttemptState(rawValue: word) else { throw Unreadable(word: word) }
    return state
  }
}
