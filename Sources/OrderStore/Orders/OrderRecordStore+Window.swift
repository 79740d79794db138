import Foundation
import GRDB
import Ordering

// A book of years is not read whole.

extension OrderRecordStore {
  /// How many orders are listed in one piece. Our choice: a few milliseconds, which a commit has to wait at most.
  static let piece = 100

  func recent(_ count: Int) async throws(BookFailure) -> OrderWindow {
    let (ids, total) = try await connection.list { db in
      (
        try String.fetchAll(db, sql: OrderRecordStore.window, arguments: [count]),
        try Int.fetchOne(db, sql: "SELECT count(*) FROM orders") ?? 0
      )
    }
    var pieces: [[OrderOverview]] = []
    // The newest last: they are the ones that go further meanwhile.
    for some in stride(from: 0, to: ids.count, by: OrderRecordStore.piece).reversed() {
      let piece = Array(ids[some..<min(some + OrderRecordStore.piece, ids.count)])
      pieces.append(try await connection.list { [session = audit.session] db in try OrderListing.summaries(db, piece, session) })
    }
    return OrderWindow(orders: pieces.reversed().flatMap(\.self), older: max(0, total - ids.count))
  }

  /// The newest orders; those home has to show however old they are: which are not over; and those whose draft is still there, since it must
  /// not be ordered again.
  private static let window = """
    SELECT id FROM orders WHERE id IN (
      SELECT id FROM (SELECT id FROM orders ORDER BY createdAt DESC, rowid DESC LIMIT ?)
      UNION SELECT id FROM orders WHERE "over" IS NULL
      UNION SELECT orders.id FROM drafts CROSS JOIN orders ON orders.draftID = drafts.id)
    ORDER BY createdAt DESC, rowid DESC
    """
}
