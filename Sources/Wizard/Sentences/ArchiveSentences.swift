import Ordering

// Orders that are put away.

extension Sentences {
  /// The row at home that stands for them.
  public static func areArchived(_ count: Int) -> String { "\(self.count(count, "order")) put away" }

  static func archive(_ order: Order) -> String {
    "‘\(order.name)’ is put away. It stays in the order book; the last row at home shows what is put away."
  }

  static func archive(_ count: Int) -> String {
    let stays =
      count == 1 ? "It stays in the order book; the last row shows it." : "They stay in the order book; the last row shows them."
    return "\(self.count(count, "order")) put away. \(stays)"
  }

  static func unarchived(_ order: Order) -> String { "‘\(order.name)’ is back among the orders." }

  /// Why an order stays among the others.
  static func notArchived(_ order: Order, _ bar: ArchiveBlocker) -> String {
    switch bar {
    case .open: "‘\(order.name)’ is still open (\(status(order.status))). It can be put away when it is over."
    case .needsAttention: "Something of ‘\(order.name)’ was bought and somebody has to see to it, so it stays in sight."
    case .recent: "‘\(order.name)’ is ready, and stays in sight until a week after it was ordered, so that everybody sees it."
    }
  }

  static func archiveFinished(ready: Int, unbought: Int) -> String {
    let parts = [
      ready > 0 ? "\(count(ready, "ready order")) from more than a week ago" : nil,
      unbought > 0 ? "\(count(unbought, "order")) of which nothing was bought" : nil,
    ]
    let stays = ready + unbought == 1 ? "It stays" : "They stay"
    return "Put away \(list(parts.compactMap(\.self)))? \(stays) in the order book and can be brought back."
  }
}
