public import Foundation

/// The orders of an order book.
public protocol OrderStoring: Sendable {
  /// Newest first.
  func orders() async throws(BookFailure) -> [Order]

  /// The newest orders, and of the older ones every one that is not over or whose draft is still there, as lists show them. One that a session
  /// has just begun to place is being placed, before its first attempt too. Read piece by piece, so that whatever is written meanwhile never
  /// waits for all of it.
  /// - Parameter count: how many of the newest.
  func recentOrders(_ count: Int) async throws(BookFailure) -> OrderWindow

  /// - Returns: nil when there is no such order.
  func order(_ id: Order.ID) async throws(BookFailure) -> Order?

  /// Orders with an attempt that is not closed, newest first.
  func unresolved() async throws(BookFailure) -> [Order]

  /// Orders with an attempt that was closed as not bought since a time, or found although it was, newest first.
  func closedUnbought(since time: Date) async throws(BookFailure) -> [Order]

  /// Writes an approved order, before any of its attempts.
  func openOrder(_ order: Order) async throws(BookFailure)

  /// Writes the price by which a person approved that an order's plan goes on.
  /// - Throws: `missing`.
  func approveRest(of id: Order.ID, at quote: Quote) async throws(BookFailure)

  /// Writes how far the vendor is.
  /// - Throws: `missing`.
  func saveProgress(_ progress: OrderProgress, of id: Order.ID) async throws(BookFailure)

  /// Archives orders that are over, or restores them. One that has an `archiveBlocker` stays where it is; nothing else of an order
  /// changes. Whatever is journaled for an order restores it.
  /// - Returns: those of the orders that are in the book, as they are now.
  func setArchived(_ isArchived: Bool, of orders: [Order.ID]) async throws(BookFailure) -> [Order]
}
