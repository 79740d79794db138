public import Foundation

/// What a plan that stopped still costs, by prices asked anew.
public struct PlanRemainder: Hashable, Sendable {
  /// The purchase it goes on with.
  public let next: Int
  /// Lines of what is not bought yet; its domains are those of the whole order.
  public let quote: Quote
  /// Names that can no longer be bought.
  public let lost: [DomainName]
  /// Whether the bundle is no longer sold.
  public let lacksPackage: Bool
  /// What the purchases before came to.
  public let bought: Money
  /// What was bought over all orders in the day before, or may have been; nil where the book could not be read.
  public var spent: Money?
  /// What the orders came to whose missing names this one buys; nil where the book could not be read.
  public var earlier: Money?
  /// What may be spent for the client it is for; nil where nobody said for whom, or nothing is limited.
  public var client: ClientLimit?
  /// What was staged of its draft, and who approved it.
  public var approval: Approval?
}

extension Order {
  /// Names of purchases that are still to be made and register them: what a plan that goes on has to ask for again.
  public var namesToBuy: [DomainName] {
    guard let next = nextPurchase else { return [] }
    return plan.purchases[next...].filter { $0.kind == .scaledmailBuyDomains }.flatMap(\.names)
  }

  /// The bundle that is still to be bought, by its price id: what a plan that goes on has to ask for again.
  public var packageToBuy: MailboxPackage.ID? {
    guard let next = nextPurchase, case .scaledmailPackage(let package)? = plan.purchases[next...].last?.operation else {
      return nil
    }
    return package.price
  }

  /// The price of the rest: names and bundle as they were just asked for, everything else as it was approved (at ScaledMail, the only vendor
  /// whose plans have several purchases, mailboxes cost what its table says). What was not asked anew keeps its age.
  /// - Parameters:
  ///   - answers: what the vendor said of `namesToBuy`.
  ///   - package: `packageToBuy` as the vendor sells it now.
  ///   - now: the present time.
  /// - Returns: nil when nothing is left to buy.
  public func rest(_ answers: [NameAnswer], package: MailboxPackage? = nil, at now: Date) -> PlanRemainder? {
    guard let next = nextPurchase else { return nil }
    let byName = answers.byName
    let names = namesToBuy
    struct Group: Hashable {
      let ending: String
      let price: Money?
      let renewal: Money?
    }
    let groups = names.map { Group(ending: $0.ending, price: byName[$0]?.firstYear, renewal: byName[$0]?.renewal) }
    let domains = OrderedTally(groups).map {
      Quote.Line(
        .domains(ending: $0.ending), count: $1, unit: $0.price, renewal: $0.renewal, isRenewalStated: $0.renewal != nil,
        period: .year)
    }
    let others = quote.lines.filter { if case .domains = $0.subject { false } else { true } }.map {
      $0.repriced(package, at: packageToBuy)
    }
    return PlanRemainder(
      next: next,
      quote: Quote(
        offer: plan.offer, lines: plan.offer.vendor == .scaledmail ? domains + others : quote.lines, discount: quote.discount,
        source: quote.source, at: restAge(answers, package, at: now),
        vendorTotal: quote.vendorTotal, names: prices(byName, package), bought: linesBought(without: names)),
      lost: names.filter { byName[$0]?.canBeOrdered != true }, lacksPackage: packageToBuy != nil && package == nil,
      bought: boughtTotal)
  }

  /// When the oldest of the rest's prices was answered.
  private func restAge(_ answers: [NameAnswer], _ package: MailboxPackage?, at now: Date) -> Date {
    guard plan.offer.vendor == .scaledmail, !plan.purchases.contains(where: { $0.kind == .scaledmailPreWarmed }) else {
      return quote.at
    }
    var oldest = answers.map(\.at).min() ?? now
    if packageToBuy != nil { oldest = min(oldest, package?.at ?? now) }
    return min(oldest, now)
  }

  /// What every domain of the order costs: those that are bought what was approved, the others what is asked now.
  private func prices(_ answers: [DomainName: NameAnswer], _ package: MailboxPackage?) -> [NamePrice]? {
    let open = Set(namesToBuy)
    let share = package?.monthly.map { Money(cents: ($0 * quantity).cents / max(1, plan.names.count)) }
    return quote.names?.map { price in
      NamePrice(
        price.name, domain: open.contains(price.name) ? answers[price.name]?.firstYear : price.domain,
        mailboxes: share ?? price.mailboxes)
    }
  }

  private var quantity: Int {
    if case .scaledmailPackage(let package)? = plan.purchases.last?.operation { package.quantity } else { 1 }
  }

  /// The same order, to go on by a price that was approved anew.
  public func approved(at quote: Quote) -> Order {
    Order(
      id: id, name: name, draft: draft, plan: plan, approvedTotal: approvedTotal, quote: quote, createdAt: createdAt,
      attempts: attempts, progress: progress, continues: continues, client: client)
  }
}

extension Quote.Line {
  /// A bundle's line at the price it has now.
  fileprivate func repriced(_ package: MailboxPackage?, at id: MailboxPackage.ID?) -> Quote.Line {
    guard id != nil, case .package = subject else { return self }
    return Quote.Line(subject, provider: provider, count: count, unit: package?.monthly, period: period)
  }
}
