/// A part of the orders in a book: what a person works with, where the book has years of them.
public struct OrderWindow: Equatable, Sendable {
  /// Newest first: the newest, and of the older ones those that are not over.
  public let orders: [Order]
  /// How many more the book has.
  public let older: Int

  public init(orders: [Order], older: Int) {
    self.orders = orders
    self.older = older
  }
}
