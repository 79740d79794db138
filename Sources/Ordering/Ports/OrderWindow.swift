/// A part of the orders in a book, as home lists them: what a person works with, where the book has years of them.
public struct OrderWindow: Equatable, Sendable {
  /// Newest first: the newest, and of the older ones those that are not over, as far as they were asked for.
  public let orders: [OrderOverview]
  /// Those that are not over or whose draft is still there, and that were not asked for: they are followed all the same, and their drafts must not
  /// be ordered again.
  public let others: [OrderOverview]
  /// How many more of what was asked for the book has.
  public let older: Int

  /// A part of a book.
  /// - Parameters:
  ///   - orders: what was asked for, newest first.
  ///   - others: what has to be known beside it.
  ///   - older: how many more there are.
  public init(orders: [OrderOverview], others: [OrderOverview] = [], older: Int) {
    self.orders = orders
    self.others = others
    self.older = older
  }
}
