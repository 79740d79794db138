import Foundation
import GRDB
import Ordering

// A book of years is not read whole.

extension OrderRecordStore {
  /// How many orders are read in one piece. Our choice: some ten milliseconds, which an answer that has to be written may wait.
  static let piece = 200
  /// How many are looked at in one piece to see whether they are over: their JSON stays in SQLite.
  static let glance = 2_000

  func recent(_ count: Int) async throws(BookFailure) -> OrderWindow {
    let ids = try await connection.read { db in
      try String.fetchAll(db, sql: "SELECT id FROM orders ORDER BY createdAt DESC, rowid DESC")
    }
    var wanted = Array(ids.prefix(count))
    for some in OrderRecordStore.pieces(of: Array(ids.dropFirst(count)), by: OrderRecordStore.glance) {
      wanted += try await connection.read { db in try Self.unfinished(db, among: some) }
    }
    var orders: [Order] = []
    // The newest last: they are the ones that go further meanwhile.
    for some in OrderRecordStore.pieces(of: wanted, by: OrderRecordStore.piece).reversed() {
      orders = try await connection.read { db in try Self.fetch(db, keys: some) } + orders
    }
    return OrderWindow(orders: orders, older: ids.count - wanted.count)
  }

  private static func pieces(of ids: [String], by size: Int) -> [[String]] {
    stride(from: 0, to: ids.count, by: size).map { Array(ids[$0..<min($0 + size, ids.count)]) }
  }

  private static func fetch(_ db: Database, keys: [String]) throws -> [Order] {
    let found = try fetch(db, OrderRow.filter(keys: keys)).keyed(by: \.id.text)
    return keys.compactMap { found[$0] }
  }

  /// Those of some orders that home has to show however old they are: with an open purchase, with a draft that is still there, and what is
  /// bought, not archived, and not known to be delivered whole.
  private static func unfinished(_ db: Database, among ids: [String]) throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        SELECT id FROM orders WHERE id IN (SELECT value FROM json_each(?)) AND (
          EXISTS (SELECT * FROM attempts WHERE orderID = orders.id
            AND state NOT IN ('placed', 'rejected', 'notSent', 'absent', 'abandoned'))
          OR draftID IN (SELECT id FROM drafts)
          OR putAwayAt IS NULL AND EXISTS (SELECT * FROM attempts WHERE orderID = orders.id AND state = 'placed') AND (
            progress IS NULL
            OR (SELECT count(DISTINCT purchaseIndex) FROM attempts WHERE orderID = orders.id AND state = 'placed')
              < json_array_length("plan", '$.purchases')
            OR EXISTS (SELECT * FROM json_each(progress, '$.domains') AS domain
              WHERE json_type(domain.value, '$.stage.ready') IS NULL
                OR json_extract(domain.value, '$.delivered') < json_extract(domain.value, '$.ordered'))))
        ORDER BY createdAt DESC, rowid DESC
        """, arguments: [String(decoding: try BookJSON.encoder.encode(ids), as: UTF8.self)])
  }
}
