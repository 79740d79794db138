/// What is about to be bought, at which price.
public struct PurchaseBid: Hashable, Sendable {
  public let plan: PurchasePlan
  public let quote: Quote
  /// The first purchase the quote is for; those before it are bought.
  public let first: Int
  /// The next purchase to be made; those between are bought at this quote.
  public let next: Int
  /// What the purchases before the first came to.
  public let bought: Money
  /// What the orders came to whose missing names this one buys.
  public let earlier: Money
  /// What a person typed as the total of the quote; nil where no price could be read.
  public let approved: Money?
  /// The order's id, which the tag of its purchases carries.
  public let mark: String

  public init(
    _ plan: PurchasePlan, at quote: Quote, from first: Int = 0, next: Int? = nil, bought: Money = .zero, earlier: Money = .zero,
    approved: Money?, mark: String = ""
  ) {
    self.plan = plan
    self.quote = quote
    self.first = first
    self.next = next ?? first
    self.bought = bought
    self.earlier = earlier
    self.approved = approved
    self.mark = mark
  }

  /// The purchases the quote is for.
  var priced: [Purchase] { Array(plan.purchases.dropFirst(first)) }

  /// The first domain still to be bought of which a mailbox is in nobody's name; aliases alone tell the vendor of no person.
  var nameless: DomainName? {
    for purchase in plan.purchases.dropFirst(next) {
      let item = purchase.items.first { item in
        item.mailboxes.contains { $0.first.isEmpty && $0.last.isEmpty }
          || item.person.map { $0.first.isEmpty && $0.last.isEmpty } == true
      }
      if let item { return item.name }
    }
    return nil
  }

  /// What the purchases still to be made come to.
  var due: Money {
    next == first ? quote.payable : plan.purchases.indices.dropFirst(next).map { plan.due($0, at: quote) }.sum()
  }
}

extension PurchasePlan {
  /// What one purchase comes to at a quote: all of it where the plan is one purchase, else the names or their mailboxes.
  ///
  /// Our choice: a quote that does not tell its domains apart, as earlier versions kept it, counts whole for each purchase, too much rather than
  /// too little.
  public func due(_ index: Int, at quote: Quote) -> Money {
    guard purchases.count > 1, let names = quote.names else { return quote.payable }
    guard purchases[index].kind == .scaledmailBuyDomains else { return names.map { $0.mailboxes ?? .zero }.sum() }
    let own = Set(purchases[index].names)
    return names.filter { own.contains($0.name) }.map { $0.domain ?? .zero }.sum()
  }
}

extension Order {
  /// What is bought of it, or may be; for a purchase of an earlier version, which does not say, everything that was approved.
  public var boughtTotal: Money {
    let taken = latestAttempts.filter(\.mayHaveBought)
    guard !taken.contains(where: { $0.purchase.due == nil }) else { return approvedTotal ?? quote.payable }
    return taken.compactMap(\.cost).sum()
  }

  /// What is about to be bought of it, from its next purchase on.
  /// - Parameters:
  ///   - isNew: whether its approved total is that of its quote; the quote of a rest is approved by its own.
  ///   - first: the first purchase its quote is for.
  ///   - next: the purchase that is about to be made.
  ///   - bought: what the purchases before came to.
  ///   - earlier: what the orders came to whose missing names it buys.
  public func bid(isNew: Bool, from first: Int, next: Int, bought: Money, earlier: Money) -> PurchaseBid {
    PurchaseBid(
      plan, at: quote, from: first, next: next, bought: bought, earlier: earlier, approved: isNew ? approvedTotal : quote.dueNow,
      mark: id.text)
  }
}
