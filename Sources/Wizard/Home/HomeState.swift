import Foundation
public import Ordering

/// The home screen: what can be begun, resumed or needs a person.
public struct HomeState: Equatable, Sendable {
  public private(set) var drafts: [DraftSummary] = []
  /// Newest first, with what was put away.
  public private(set) var orders: [Order] = []
  /// The rows, top to bottom. Kept, since every key asks for them and there may be hundreds.
  public private(set) var items: [Item] = [.newOrder]
  /// How many orders are put away.
  public private(set) var archivedCount = 0
  /// Whether they are listed as well.
  public private(set) var showsArchived = false
  public internal(set) var row = 0
  public internal(set) var isLoaded = false
  /// Whether the next list of orders begins a look for what is open at the vendors: once, at the start.
  var asksForNews = false
  /// Who looks for open ends in another session; nil when this one does, or nothing is open.
  public internal(set) var reconciledBy: Holder?
  /// The draft that is being read to be resumed.
  public internal(set) var opening: Draft.ID?
  /// Why the order book could not be read.
  public internal(set) var failure: BookFailure?
  /// From when on each order that is over and not put away can be.
  private(set) var archivableFrom: [Order.ID: Date] = [:]
  /// What is being put away or brought back: a list that was read before has it otherwise.
  private var marking: [Order.ID: Date?] = [:]

  public enum Item: Equatable, Sendable {
    case newOrder
    /// An order that needs a person: unknown outcome, unpaid checkout, stopped plan, failed set-up.
    case attention(Order)
    case draft(DraftSummary)
    case order(Order)
    /// How many orders were put away; shows and hides them.
    case archive(Int)
    /// One of those.
    case away(Order)

    /// What stays the same when the list is read again.
    fileprivate enum Key: Hashable {
      case newOrder, archive
      case draft(Draft.ID)
      case order(Order.ID)
      case away(Order.ID)
    }

    /// Which part of the list it belongs to.
    fileprivate var part: Int {
      switch self {
      case .newOrder: 0
      case .attention: 1
      case .draft: 2
      case .order: 3
      case .archive, .away: 4
      }
    }

    fileprivate var key: Key {
      switch self {
      case .newOrder: .newOrder
      case .archive: .archive
      case .attention(let order), .order(let order): .order(order.id)
      case .draft(let summary): .draft(summary.id)
      case .away(let order): .away(order.id)
      }
    }
  }

  /// The row where the next part of the list begins, or where this part or the one before does; behind the last comes the first.
  func startOfPart(forward isForward: Bool) -> Int {
    let starts = items.indices.filter { $0 == 0 || items[$0].part != items[$0 - 1].part }
    return isForward ? starts.first { $0 > row } ?? 0 : starts.last { $0 < row } ?? starts.last ?? 0
  }

  /// What the cursor is on.
  public var item: Item? { items.indices.contains(row) ? items[row] : nil }
}

extension HomeState {
  /// Takes what the book holds.
  mutating func list(drafts: [DraftSummary], orders: [Order]) {
    self.drafts = drafts
    self.orders = orders
    for (index, order) in orders.enumerated() {
      if let mark = marking[order.id] { self.orders[index].archivedAt = mark }
    }
    arrange()
  }

  /// Replaces an order in the list, once it has gone further.
  mutating func keep(_ order: Order) {
    guard let index = orders.firstIndex(where: { $0.id == order.id }) else { return }
    orders[index] = order
    arrange()
  }

  /// An order with the mark that it has here. Only the book's lists and the answers to putting away tell of marks: what else comes of an
  /// order may have been read before.
  func marked(_ order: Order) -> Order {
    var order = order
    if let known = orders.first(where: { $0.id == order.id }) { order.archivedAt = known.archivedAt }
    return order
  }

  /// Marks orders with when they were put away; nil brings them back.
  /// - Parameter isSure: whether the book says so; else it is being written.
  mutating func mark(_ marks: [Order.ID: Date?], isSure: Bool) {
    for (id, mark) in marks {
      if isSure { marking.removeValue(forKey: id) } else { marking.updateValue(mark, forKey: id) }
    }
    for index in orders.indices {
      if let mark = marks[orders[index].id] { orders[index].archivedAt = mark }
    }
    arrange()
  }

  mutating func setShowsArchived(_ shows: Bool) {
    showsArchived = shows
    arrange()
  }

  /// Makes the rows anew and keeps the cursor on the item it is on; an item that is gone leaves it on the row.
  private mutating func arrange() {
    let key = item?.key
    var (attention, others, away): ([Item], [Item], [Item]) = ([], [], [])
    archivableFrom = [:]
    for order in orders {
      let from = order.archivableFrom
      if from != nil, order.archivedAt != nil {
        away.append(.away(order))
      } else if let from {
        archivableFrom[order.id] = from
        others.append(.order(order))
      } else if order.needsAttention {
        attention.append(.attention(order))
      } else {
        others.append(.order(order))
      }
    }
    archivedCount = away.count
    items = [.newOrder] + attention + drafts.map(Item.draft) + others
    if !away.isEmpty { items += [.archive(away.count)] + (showsArchived ? away : []) }
    row = items.firstIndex { $0.key == key } ?? max(0, min(row, items.count - 1))
  }
}

extension Order {
  /// Whether the home screen puts it on top.
  public var needsAttention: Bool {
    switch status {
    case .unresolved, .awaitingPayment, .failed: true
    case .stopped: mayHaveBought
    case .placing, .settingUp, .ready: false
    }
  }

  /// Whether the vendor may have news of it.
  public var isOpen: Bool {
    switch status {
    case .placing, .unresolved, .awaitingPayment, .settingUp: true
    case .stopped, .ready, .failed: false
    }
  }
}
