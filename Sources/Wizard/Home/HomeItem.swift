public import Ordering

/// A row of the home screen.
public enum HomeItem: Equatable, Sendable {
  case newOrder
  /// An order that needs attention: unconfirmed, unpaid, a stopped plan, a failed set-up.
  case attention(OrderOverview)
  /// A change at a vendor of which nobody knows what came.
  case change(ChangeRecord)
  /// A change that is being made, or waits for its vendor's limit.
  case changing(PendingChange)
  case draft(DraftSummary)
  case order(OrderOverview)
  /// How many orders are archived; shows and hides them.
  case archivedOrders(Int)
  /// One of those.
  case archived(OrderOverview)
  /// How many orders are in the book that are not listed; lists more of them.
  case olderOrders(Int)

  /// The order it shows.
  public var order: OrderOverview? {
    switch self {
    case .attention(let order), .order(let order), .archived(let order): order
    case .newOrder, .change, .changing, .draft, .archivedOrders, .olderOrders: nil
    }
  }

  /// What stays the same when the list is read again.
  enum Key: Hashable {
    case newOrder, changing, archivedOrders, olderOrders
    case change(ChangeRecord.ID)
    case draft(Draft.ID)
    case order(Order.ID)
    case archived(Order.ID)

    /// Whether it is no wonder that it is gone.
    /// - Parameter draft: the one that was deleted.
    func isExpectedToGo(_ draft: Draft.ID?) -> Bool {
      switch self {
      case .newOrder, .changing, .archivedOrders, .olderOrders: true
      case .draft(let id): id == draft
      case .change, .order, .archived: false
      }
    }
  }

  var key: Key {
    switch self {
    case .newOrder: .newOrder
    case .archivedOrders: .archivedOrders
    case .olderOrders: .olderOrders
    case .attention(let order), .order(let order): .order(order.id)
    case .change(let change): .change(change.id)
    case .changing: .changing
    case .draft(let summary): .draft(summary.id)
    case .archived(let order): .archived(order.id)
    }
  }

  /// Which part of the list it belongs to.
  var part: Int {
    switch self {
    case .newOrder: 0
    case .attention, .change, .changing: 1
    case .draft: 2
    case .order: 3
    case .archivedOrders, .archived, .olderOrders: 4
    }
  }
}
