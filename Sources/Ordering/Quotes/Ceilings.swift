/// The most that may be spent, by the person's own configuration.
public struct Ceilings: Hashable, Codable, Sendable {
  /// On one order, due when it is placed.
  public var order: Money?
  /// On one domain with its mailboxes, due when the order is placed.
  public var domain: Money?

  public init(order: Money? = nil, domain: Money? = nil) {
    self.order = order
    self.domain = domain
  }

  /// What an order is above, with the limit; nil when it may be placed. A price that nobody has named cannot be compared.
  public func exceeded(by quote: Quote, domains: Int) -> Problem.Fault? {
    guard let due = quote.dueNow else { return nil }
    if let order, due > order { return .aboveOrderCeiling(due, order) }
    if let domain, domains > 0, due.cents > domain.cents * domains {
      return .aboveDomainCeiling(Money(cents: (due.cents + domains - 1) / domains), domain)
    }
    return nil
  }
}
