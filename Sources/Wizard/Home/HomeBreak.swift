/// A place where the list at home is broken: before an item.
public struct HomeBreak: Equatable, Sendable {
  /// The item that comes behind it.
  public let item: Int
  /// The heading over that item; nil for a blank line alone.
  public let heading: String?

  /// How many lines it takes.
  public var lines: Int { heading == nil ? 1 : 2 }

  static func all(in items: [HomeItem]) -> [HomeBreak] {
    var breaks: [HomeBreak] = []
    var last = ""
    for (index, item) in items.enumerated() {
      let heading = HomeSentences.heading(of: item)
      if heading != last {
        breaks.append(HomeBreak(item: index, heading: heading))
        last = heading
      } else if item.isApart {
        breaks.append(HomeBreak(item: index, heading: nil))
      }
    }
    return breaks
  }
}

extension HomeItem {
  /// Whether it stands for orders that are not listed, apart from those that are.
  fileprivate var isApart: Bool {
    switch self {
    case .archivedOrders, .olderOrders: true
    case .newOrder, .attention, .change, .changing, .draft, .order, .archived: false
    }
  }
}
