public import Foundation

/// What the board of an order book asks of it: parts of its lists, names, what archives itself, and what everything came to.
public protocol BoardStoring: Sendable {
  /// A part of the orders, as lists show them, read as `recentOrders(_:)` of a count is: the newest, and of the older ones every one that is not over.
  func recentOrders(_ query: OrderQuery) async throws(BookFailure) -> OrderWindow

  /// Drafts with all words of a text in their name, brand, client or chosen domains, last changed first.
  func drafts(matching text: String) async throws(BookFailure) -> [DraftSummary]

  /// Calls an order otherwise; what was sent of it does not change.
  /// - Throws: `missing`.
  func renameOrder(_ id: Order.ID, to name: String) async throws(BookFailure)

  /// Calls a draft otherwise.
  /// - Throws: `draftHeld` while another session that lives has it, `missing`.
  func renameDraft(_ id: Draft.ID, to name: String) async throws(BookFailure)

  /// Archives orders that were over before a time, but for those that a person restored; a hundred at most.
  /// - Returns: how many.
  func archiveFinished(before time: Date) async throws(BookFailure) -> Int

  /// What everything that was bought, or may have been, came to.
  func totals() async throws(BookFailure) -> [OrderTotal]
}
