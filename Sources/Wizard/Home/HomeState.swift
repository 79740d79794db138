import Foundation
public import Ordering

/// The home screen: what can be begun, resumed or needs attention.
public struct HomeState: ScreenState {
  /// How many of the newest orders are read at first, and how many more each time further back. Our choice: months of a busy desk, read in
  /// a fraction of a second.
  public static let window = 500

  public private(set) var drafts: [DraftSummary] = []
  /// Newest first, with those that are archived.
  public private(set) var orders: [OrderOverview] = []
  /// Those that were not asked for: they are followed all the same, and their drafts must not be ordered again.
  private(set) var others: [OrderOverview] = []
  /// At the vendors, of which nobody knows what came.
  public private(set) var changes: [ChangeRecord] = []
  /// The change that is being made, or waits to be.
  public private(set) var changing: PendingChange?
  /// The rows, top to bottom. Kept, since every key asks for them and there may be hundreds.
  public private(set) var items: [HomeItem] = [.newOrder]
  /// Whether the session only reads the book: there is nothing to begin.
  private var isReader = false
  /// Where the list is broken by a blank line or a heading; kept with the rows, few as they are.
  public private(set) var breaks: [HomeBreak] = []
  /// How many orders are archived.
  public private(set) var archivedCount = 0
  /// Whether they are listed as well.
  public private(set) var showsArchived = false
  /// What a person wants to see of the list.
  public internal(set) var query = OrderQuery(newest: HomeState.window)
  /// Whether the field to find by takes what is typed; else letters are commands.
  public internal(set) var isFinding = false
  /// What the list was read for.
  private var listedQuery = OrderQuery(newest: HomeState.window)
  /// How many orders the book has beside those that are listed.
  public private(set) var olderCount = 0
  public internal(set) var row = 0 { didSet { isAdrift = false } }
  /// Whether what was under the cursor left the list by itself: no key acts on what stands there now before the cursor was moved.
  public private(set) var isAdrift = false
  /// The draft that a person has deleted, whose row is expected to go.
  var leaving: Draft.ID?
  /// When the list was read: by it an order counts as stuck.
  private var readAt = Date.distantPast
  public internal(set) var isLoaded = false
  /// Whether the next list of orders begins a check of what is open at the vendors: once, at the start.
  var asksForNews = false
  /// Whether the book is being asked for the list.
  var isReading = false
  /// Whom the vendors are asked about by itself, and when.
  var following = HomeFollowing()
  /// Who checks unconfirmed orders in another session; nil when this one does, or nothing is open.
  public internal(set) var reconciledBy: Holder?
  /// The draft that is being read to be resumed.
  public internal(set) var opening: Draft.ID?
  /// Drafts that the book is being asked for, among them those that the person has left for another: none is asked for twice.
  var reading: Set<Draft.ID> = []
  /// The order that is being read to be shown.
  var openingOrder: Order.ID?
  /// What was told of orders since the list was asked for last, which is newer than that list.
  private var told: [Order.ID: OrderOverview] = [:]
  /// From when on something listed has been open for so long that a person has to write to the vendor; kept, since every frame asks.
  private(set) var overdueFrom: Date?
  /// Drafts of which something was bought, or may have been. Kept, since every key asks.
  private(set) var boughtDrafts: [Draft.ID: Set<Order.ID>] = [:]
  /// Finished orders that are listed and not archived.
  private(set) var archivable: Set<Order.ID> = []
  /// The draft whose deletion is asked about.
  var deleting: DraftSummary?
  /// Why the order book could not be read.
  public internal(set) var failure: BookFailure?
  /// What is being archived or restored: a list that was read before has it otherwise.
  private var marking: [Order.ID: Date?] = [:]

  public init() {}

  /// Orders of which the vendor may have news.
  var openOrders: [OrderOverview] { (orders + others).filter(\.isOpen) }

  /// What is known of an order, whether or not it is listed.
  func known(_ id: Order.ID) -> OrderOverview? { orders.first { $0.id == id } ?? others.first { $0.id == id } }

  /// What the cursor is on.
  public var item: HomeItem? { !isAdrift && items.indices.contains(row) ? items[row] : nil }

  /// The row where the next part of the list begins, or where this part or the one before does; behind the last comes the first.
  func startOfPart(forward isForward: Bool) -> Int {
    let starts = items.indices.filter { $0 == 0 || items[$0].part != items[$0 - 1].part }
    return isForward ? starts.first { $0 > row } ?? 0 : starts.last { $0 < row } ?? starts.last ?? 0
  }

  /// Takes what the book holds.
  mutating func list(
    drafts: [DraftSummary], orders: [OrderOverview], others: [OrderOverview], older: Int, changes: [ChangeRecord], at now: Date
  ) {
    readAt = now
    // What a person asked for otherwise comes with another cursor.
    let isOwn = listedQuery != query
    listedQuery = query
    self.drafts = drafts
    self.changes = changes
    olderCount = older
    self.orders = orders.map { told[$0.id] ?? $0 }
    self.others = others.map { told[$0.id] ?? $0 }
    for (index, order) in orders.enumerated() {
      if let mark = marking[order.id] { self.orders[index].archivedAt = mark }
    }
    arrange(isOwn: isOwn)
  }

  /// Replaces what is listed of a vendor's changes, once its list was read.
  mutating func keep(_ changes: [ChangeRecord], at vendor: Vendor) {
    self.changes = self.changes.filter { $0.intent.vendor != vendor } + changes.filter { $0.state == .unknown }
    arrange()
  }

  /// Takes the change that is being made; nil once none is.
  mutating func show(changing change: PendingChange?) {
    changing = change
    arrange()
  }

  /// Replaces an order in the list, once it has gone further.
  mutating func keep(_ order: Order) {
    let order = OrderOverview(marked(order))
    told[order.id] = order
    if let index = orders.firstIndex(where: { $0.id == order.id }) {
      guard orders[index] != order else { return }
      orders[index] = order
    } else if let index = others.firstIndex(where: { $0.id == order.id }) {
      others[index] = order
    } else {
      return
    }
    arrange()
  }

  /// Says that the list is asked for: what was told before is in it.
  mutating func asked() { told = [:] }

  /// An order with the mark and the name that it has here. Only the book's lists and the answers to what a person did here tell of them: what else
  /// comes of an order may have been read before.
  func marked(_ order: Order) -> Order {
    var order = order
    if let known = known(order.id) { (order.archivedAt, order.name) = (known.archivedAt, known.name) }
    return order
  }

  /// Shows a name that is being written.
  mutating func rename(_ named: Named, to name: String) {
    switch named {
    case .order(let id):
      for index in orders.indices where orders[index].id == id { orders[index].name = name }
      for index in others.indices where others[index].id == id { others[index].name = name }
      told[id]?.name = name
    case .draft(let id): for index in drafts.indices where drafts[index].id == id { drafts[index].name = name }
    }
    arrange()
  }

  /// Marks orders with when they were archived; nil brings them back.
  /// - Parameter isSure: whether the book says so; else it is being written.
  mutating func mark(_ marks: [Order.ID: Date?], isSure: Bool) {
    for (id, mark) in marks {
      if isSure { marking.removeValue(forKey: id) } else { marking.updateValue(mark, forKey: id) }
    }
    for index in orders.indices {
      if let mark = marks[orders[index].id] { orders[index].archivedAt = mark }
    }
    for (id, mark) in marks { told[id]?.archivedAt = mark }
    arrange(isOwn: !isSure)
  }

  mutating func setShowsArchived(_ shows: Bool) {
    showsArchived = shows
    arrange(isOwn: true)
  }

  mutating func setReader(_ isReader: Bool) {
    guard self.isReader != isReader else { return }
    self.isReader = isReader
    arrange(isOwn: true)
  }

  /// Makes the rows anew and keeps the cursor on the item it is on; an item that is gone leaves it on the row.
  /// - Parameter isOwn: whether a person did what is shown: the next key may then act on what has come under the cursor.
  private mutating func arrange(isOwn: Bool = false) {
    let (key, wasAdrift) = (item?.key, isAdrift)
    var (attention, rest, archived): ([HomeItem], [HomeItem], [HomeItem]) = ([], [], [])
    archivable = []
    for order in orders {
      if order.isArchived {
        archived.append(.archived(order))
      } else if order.isOver {
        archivable.insert(order.id)
        rest.append(.order(order))
      } else if order.needsAttention || order.stuckFrom.map({ $0 <= readAt }) == true {
        attention.append(.attention(order))
      } else {
        rest.append(.order(order))
      }
    }
    archivedCount = archived.count
    overdueFrom = (orders + others).compactMap(\.overdueFrom).min()
    boughtDrafts = [:]
    for order in orders + others where order.mayHaveBought { boughtDrafts[order.draft, default: []].insert(order.id) }
    items =
      (isReader ? [] : [.newOrder]) + attention + listedChanges + drafts.map(HomeItem.draft) + (query.tab == .attention ? [] : rest)
    // What is found is shown, archived or not.
    if query.tab == .all, !archived.isEmpty {
      items += [.archivedOrders(archived.count)] + (showsArchived || !query.words.isEmpty ? archived : [])
    }
    if olderCount > 0 { items.append(.olderOrders(olderCount)) }
    breaks = HomeBreak.all(in: items)
    let found = items.firstIndex { $0.key == key }
    row = found ?? max(0, min(row, items.count - 1))
    isAdrift = wasAdrift || found == nil && !isOwn && key?.isExpectedToGo(leaving) == false
    if let leaving, !drafts.contains(where: { $0.id == leaving }) { self.leaving = nil }
  }

  /// Changes at the vendors as far as they were asked for; the one that is being made always stands in sight of what is open.
  private var listedChanges: [HomeItem] {
    guard query.tab != .ready else { return [] }
    let words = query.words.map { $0.lowercased() }
    let found = changes.filter { change in
      words.allSatisfy { word in change.intent.targets.contains { $0.lowercased().contains(word) } }
    }
    return [changing].compactMap(\.self).map(HomeItem.changing) + found.map(HomeItem.change)
  }
}
