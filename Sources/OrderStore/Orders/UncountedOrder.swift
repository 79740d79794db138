import Foundation
import Ordering

/// What tells how many mailboxes an order has whose plan says none: pre-warmed domains come with theirs, and only the quote and the delivery count them.
struct UncountedOrder: BookReading {
  private let id: String
  private let names: [DomainName]
  private let quote: Quote
  private let progress: OrderProgress?

  /// - Parameter orders: those whose plan counts no mailbox, by their ids.
  /// - Returns: how many each has, by the orders' ids.
  static func mailboxes(_ db: any BookDatabase, of orders: [String]) throws -> [String: Int] {
    guard !orders.isEmpty else { return [:] }
    let rows = try fetchAll(
      db, sql: "SELECT id, names, quote, progress FROM orders WHERE id IN (SELECT value FROM json_each(?))",
      arguments: [try BookJSON.list(orders)])
    return rows.keyed(by: \.id).mapValues { StockMailboxes($0.names, quote: $0.quote, progress: $0.progress).total }
  }
}
