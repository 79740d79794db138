import Foundation
import Ordering

// A book of years is not read whole.

extension OrderRecordStore {
  /// How many orders are listed in one piece. Our choice: a few milliseconds, which a commit has to wait at most.
  static let piece = 100

  func recent(_ query: OrderQuery) async throws(BookFailure) -> OrderWindow {
    let (ids, listed, total) = try await connection.list { db in try Self.window(db, query) }
    var pieces: [[OrderOverview]] = []
    // The newest last: they are the ones that go further meanwhile.
    for some in stride(from: 0, to: ids.count, by: OrderRecordStore.piece).reversed() {
      let piece = Array(ids[some..<min(some + OrderRecordStore.piece, ids.count)])
      pieces.append(try await connection.list { [session = audit.session] db in try OrderListing.summaries(db, piece, session) })
    }
    let orders = pieces.reversed().flatMap(\.self)
    guard let listed else { return OrderWindow(orders: orders, older: max(0, total - ids.count)) }
    return OrderWindow(
      orders: orders.filter { listed.contains($0.id.text) }, others: orders.filter { !listed.contains($0.id.text) },
      older: max(0, total - listed.count))
  }

  /// - Returns: what is read, newest first; which of it was asked for, nil for all of it; how many of what was asked for there are.
  private static func window(_ db: any BookDatabase, _ query: OrderQuery) throws -> (
    ids: [String], listed: Set<String>?, total: Int
  ) {
    let find = try OrderFind(db, query.words)
    guard query.tab != .all || !find.isEmpty else {
      let ids = try String.fetchAll(db, sql: newest, arguments: [query.newest])
      return (ids, nil, try Int.fetchOne(db, sql: "SELECT count(*) FROM orders") ?? 0)
    }
    let words = find.arguments
    var listed: [String]
    var total: Int
    switch query.tab {
    case .open, .attention:
      listed = try String.fetchAll(
        db, sql: "SELECT id FROM orders WHERE \"over\" IS NULL AND \(find.condition)", arguments: words)
      total = listed.count
    case .ready, .all:
      let condition = "\(query.tab == .ready ? isReady : "TRUE") AND \(find.condition)"
      // Found is what the index has of every order; the ready ones without words stand in a smaller one.
      let from = find.isEmpty ? "orders" : "orders INDEXED BY ordersToFind"
      listed = try String.fetchAll(
        db, sql: "SELECT id FROM \(from) WHERE \(condition) ORDER BY createdAt DESC, rowid DESC LIMIT ?",
        arguments: words + [query.newest])
      total = try Int.fetchOne(db, sql: "SELECT count(*) FROM \(from) WHERE \(condition)", arguments: words) ?? 0
      if query.tab == .all {
        listed += try String.fetchAll(
          db, sql: "SELECT id FROM orders WHERE \"over\" IS NULL AND \(find.condition)", arguments: words)
      }
    }
    let ids = try String.fetchAll(
      db,
      sql: """
        SELECT id FROM orders WHERE id IN (\(known) UNION SELECT value FROM json_each(?)) ORDER BY createdAt DESC, rowid DESC
        """, arguments: [try BookJSON.list(listed)])
    return (ids, Set(listed), total)
  }

  private static let isReady = "\"over\" = 'ready' AND putAwayAt IS NULL"

  /// Those home has to know however old they are: which are not over; and those whose draft is still there, since it must not be ordered again.
  private static let known = """
    SELECT id FROM orders WHERE "over" IS NULL
      UNION SELECT orders.id FROM drafts CROSS JOIN orders ON orders.draftID = drafts.id
    """

  /// The newest orders, and those home has to show.
  private static let newest = """
    SELECT id FROM orders WHERE id IN (
      SELECT id FROM (SELECT id FROM orders ORDER BY createdAt DESC, rowid DESC LIMIT ?) AS latest UNION \(known))
    ORDER BY createdAt DESC, rowid DESC
    """
}
