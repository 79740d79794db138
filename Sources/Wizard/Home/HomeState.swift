public import Ordering

/// The home screen: what can be begun, resumed or needs a person.
public struct HomeState: Equatable, Sendable {
  public internal(set) var drafts: [DraftSummary] = []
  /// Newest first.
  public internal(set) var orders: [Order] = []
  public internal(set) var row = 0
  public internal(set) var isLoaded = false
  /// Whether the next list of orders begins a look for what is open at the vendors: once, at the start.
  var asksForNews = false
  /// Who looks for open ends in another session; nil when this one does, or nothing is open.
  public internal(set) var settledBy: Holder?
  /// The draft that is being read to be resumed.
  public internal(set) var opening: Draft.ID?
  /// Why the order book could not be read.
  public internal(set) var failure: BookFailure?

  public enum Item: Equatable, Sendable {
    case newOrder
    /// An order that needs a person: unknown outcome, unpaid checkout, stopped plan, failed set-up.
    case attention(Order)
    case draft(DraftSummary)
    case order(Order)

    /// What stays the same when the list is read again.
    var key: String {
      switch self {
      case .newOrder: ""
      case .attention(let order), .order(let order): "order \(order.id)"
      case .draft(let summary): "draft \(summary.id)"
      }
    }
  }

  /// The rows, top to bottom.
  public var items: [Item] {
    let attention = orders.filter(\.needsAPerson)
    return [.newOrder] + attention.map(Item.attention) + drafts.map(Item.draft)
      + orders.filter { !$0.needsAPerson }.map(Item.order)
  }
}

extension HomeState {
  /// Replaces an order in the list, once it has gone further.
  mutating func keep(_ order: Order) {
    guard let index = orders.firstIndex(where: { $0.id == order.id }) else { return }
    stayOnItem { $0.orders[index] = order }
  }

  /// Changes the list and keeps the cursor on the item it is on; an item that is gone leaves it on the row.
  mutating func stayOnItem(_ change: (inout HomeState) -> Void) {
    let key = items.indices.contains(row) ? items[row].key : nil
    change(&self)
    row = items.firstIndex { $0.key == key } ?? max(0, min(row, items.count - 1))
  }
}

extension Order {
  /// Whether the home screen puts it on top.
  public var needsAPerson: Bool {
    switch standing {
    case .unsettled, .awaitingPayment, .failed: true
    case .stopped: mayHaveBought
    case .placing, .settingUp, .ready: false
    }
  }

  /// Whether the vendor may have news of it.
  public var isOpen: Bool {
    switch standing {
    case .placing, .unsettled, .awaitingPayment, .settingUp: true
    case .stopped, .ready, .failed: false
    }
  }
}
