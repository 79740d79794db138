/// A mailbox of a placed order as lists show it; or several of one domain that only the vendor names.
public struct OrderedMailbox: Hashable, Sendable {
  /// How far it is, as far as the vendor says it: vendors count what is ready by the domain and name no single mailbox.
  public enum Status: Hashable, Sendable {
    /// The vendor was not asked yet.
    case unknown
    /// All of its domain are.
    case ready
    /// So many of its domain are; which ones nobody says.
    case some(Int, of: Int)
    /// None of its domain is.
    case stage(OrderProgress.Domain.Stage)
    /// A person confirmed that its domain was not bought.
    case notBought
  }

  public let domain: DomainName
  /// Empty where the vendor makes it.
  public let alias: String
  public let person: Person
  /// How many it stands for; one where it has an alias.
  public let count: Int
  /// Whose it is: the order's offer, or the same vendor's with the domain's own provider.
  public let offer: Offer
  public let status: Status

  /// Nil where only the vendor knows it.
  public var address: String? { alias.isEmpty ? nil : "\(alias)@\(domain.text)" }
}

/// The mailboxes of an order, domain by domain, made when they are asked for: an order may have ten thousand.
public struct OrderedMailboxes: RandomAccessCollection, Sendable {
  private let order: Order
  private let items: [Purchase.Item]
  /// Those of pre-warmed domains, which no order counts.
  private let stock: StockMailboxes?
  /// The row at which each item begins, and behind them how many rows there are.
  private let starts: [Int]
  private let progress: [DomainName: OrderProgress.Domain]
  private let lacking: Set<DomainName>

  public init(_ order: Order) {
    self.order = order
    var found: [DomainName: Purchase.Item] = [:]
    // Names are bought first and get their mailboxes by a later purchase.
    for item in order.plan.purchases.flatMap(\.items) where found[item.name].map({ $0.mailboxCount < item.mailboxCount }) ?? true {
      found[item.name] = item
    }
    let items = order.plan.names.compactMap { found[$0] }
    let isUncounted = items.contains { $0.mailboxCount == 0 }
    let stock = isUncounted ? StockMailboxes(order.plan.names, quote: order.quote, progress: order.progress) : nil
    let progress = (order.progress?.domains ?? []).keyed(by: \.name)
    starts = items.reduce(into: [0]) { starts, item in
      let named = Self.named(item, progress).count
      let isMore = item.mailboxes.isEmpty && Self.count(item, stock) > named
      starts.append((starts.last ?? 0) + named + (isMore ? 1 : 0))
    }
    (self.items, self.stock, self.progress) = (items, stock, progress)
    lacking = Set(order.lackingNames)
  }

  /// The mailboxes of a domain that have a name: as they were ordered, or as they came.
  private static func named(_ item: Purchase.Item, _ progress: [DomainName: OrderProgress.Domain]) -> [Mailbox] {
    item.mailboxes.isEmpty ? progress[item.name]?.mailboxes ?? [] : item.mailboxes
  }

  private static func count(_ item: Purchase.Item, _ stock: StockMailboxes?) -> Int {
    item.mailboxCount > 0 ? item.mailboxCount : stock?.count(on: item.name) ?? 0
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { starts.last ?? 0 }

  public subscript(row: Int) -> OrderedMailbox {
    let index = domainIndex(of: row)
    let item = items[index]
    let offer = item.provider == order.plan.offer.provider ? order.plan.offer : Offer(order.plan.offer.vendor, item.provider)
    let named = Self.named(item, progress)
    if row - starts[index] < named.count {
      let mailbox = named[row - starts[index]]
      return OrderedMailbox(
        domain: item.name, alias: mailbox.alias, person: mailbox.person, count: 1, offer: offer, status: status(of: item.name))
    }
    return OrderedMailbox(
      domain: item.name, alias: "", person: item.person ?? Person(first: "", last: ""),
      count: Self.count(item, stock) - named.count, offer: offer, status: status(of: item.name))
  }

  /// The domain of a row, by its place among the order's.
  /// - Parameter row: of the mailboxes.
  public func domainIndex(of row: Int) -> Int {
    var (low, high) = (0, Swift.max(0, items.count - 1))
    while low < high {
      let middle = (low + high + 1) / 2
      if starts[middle] <= row { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// The first row of a domain.
  /// - Parameter domain: its place among the order's.
  public func firstRow(of domain: Int) -> Int {
    Swift.min(starts[Swift.min(Swift.max(0, domain), items.count)], Swift.max(0, count - 1))
  }

  private func status(of name: DomainName) -> OrderedMailbox.Status {
    if lacking.contains(name) { return .notBought }
    guard let domain = progress[name] else { return .unknown }
    if domain.stage.isGone { return .stage(domain.stage) }
    if domain.isDelivered { return .ready }
    return domain.delivered > 0 || domain.stage == .ready
      ? .some(domain.delivered, of: domain.ordered) : .stage(domain.stage)
  }
}
