public import Foundation

/// The most that may be spent, by the person's own configuration, or by the owner of a team's book.
public struct Ceilings: Hashable, Codable, Sendable {
  /// On one order, due when it is placed.
  public var order: Money?
  /// On each domain with its mailboxes, due when the order is placed.
  public var domain: Money?
  /// In a day, over all orders of the book.
  public var day: Money?
  /// Above it a second person approves an order; zero for every order.
  public var approval: Money?

  public init(order: Money? = nil, domain: Money? = nil, day: Money? = nil, approval: Money? = nil) {
    self.order = order
    self.domain = domain
    self.day = day
    self.approval = approval
  }

  /// With others that hold as well: of each limit the smaller one.
  public func tightened(by other: Ceilings) -> Ceilings {
    func smaller(_ one: Money?, _ two: Money?) -> Money? { [one, two].compactMap(\.self).min() }
    return Ceilings(
      order: smaller(order, other.order), domain: smaller(domain, other.domain), day: smaller(day, other.day),
      approval: smaller(approval, other.approval))
  }

  /// Whether what the book says has to be read before it is known that an order may be placed.
  public var needsBook: Bool { day != nil || approval != nil }

  /// How long a day is, in seconds. Our choice: the 24 hours before now rather than the calendar's day, since nobody's midnight lets twice as
  /// much through.
  public static let dayLength: TimeInterval = 86_400

  /// What an order is above, with the limit; nil when it may be placed.
  /// - Parameters:
  ///   - bid: a bought part counts with the rest, and against the ceiling of an order what its first order came to; where a price is missing the known part is compared.
  ///   - spent: what was bought in the day before, or may have been.
  func exceeded(by bid: PurchaseBid, spent: Money) -> Problem.Fault? {
    let whole = bid.quote.payable + bid.bought
    if let order, whole > order { return .aboveOrderCeiling(whole, order) }
    if let order, whole + bid.earlier > order { return .aboveOrderCeilingTogether(whole, earlier: bid.earlier, order) }
    if let domain, let fault = exceeded(domain, by: bid, whole: whole) { return fault }
    if let day, bid.due + spent > day { return .aboveDayCeiling(bid.due, spent: spent, day) }
    return nil
  }

  /// Each domain by itself, and their average, since the vendor's total may be above its lines.
  private func exceeded(_ ceiling: Money, by bid: PurchaseBid, whole: Money) -> Problem.Fault? {
    let free = bid.quote.domainsLeftOut
    let dues = (bid.quote.names ?? []).map { (name: $0.name, due: free.contains($0.name) ? $0.mailboxes ?? .zero : $0.known) }
    if let dear = dues.max(by: { $0.due < $1.due }), dear.due > ceiling { return .aboveDomainCeiling(dear.name, dear.due, ceiling) }
    let domains = Set(bid.plan.names).count
    guard domains > 0, whole > ceiling * domains else { return nil }
    return .aboveDomainCeiling(nil, Money(cents: whole.cents / domains + (whole.cents % domains == 0 ? 0 : 1)), ceiling)
  }
}
