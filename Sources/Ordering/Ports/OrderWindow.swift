/// A part of the orders in a book, as home lists them: what a person works with, where the book has years of them.
public struct OrderWindow: Equatable, Sendable {
  /// Newest first: the newest, and of the older ones those that are not over.
  public let orders: [OrderOverview]
  /// How many more the book has.
  public let older: Int

  public init(orders: [OrderOverview], older: Int) {
    self.orders = orders
    self.older = older
  }
}
