public import Ordering

/// The home screen: what can be begun, resumed or needs a person.
public struct HomeState: Equatable, Sendable {
  public internal(set) var drafts: [DraftSummary] = []
  /// Newest first.
  public internal(set) var orders: [Order] = []
  public internal(set) var row = 0
  public internal(set) var isLoaded = false
  /// Why the order book could not be read.
  public internal(set) var failure: BookFailure?

  public enum Item: Equatable, Sendable {
    case newOrder
    /// An order that needs a person: unknown outcome, unpaid checkout, stopped plan, failed set-up.
    case attention(Order)
    case draft(DraftSummary)
    case order(Order)
  }

  /// The rows, top to bottom.
  public var items: [Item] {
    let attention = orders.filter(\.needsAPerson)
    return [.newOrder] + attention.map(Item.attention) + drafts.map(Item.draft)
      + orders.filter { !$0.needsAPerson }.map(Item.order)
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
