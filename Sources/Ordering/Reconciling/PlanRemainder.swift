public import Foundation

/// What a plan that stopped still costs, by prices asked anew.
public struct PlanRemainder: Hashable, Sendable {
  /// The purchase it goes on with.
  public let next: Int
  /// Lines of what is not bought yet.
  public let quote: Quote
  /// Names that can no longer be bought.
  public let lost: [DomainName]
}

extension Order {
  /// Names of purchases that are still to be made and register them: what a plan that goes on has to ask for again.
  public var namesToBuy: [DomainName] {
    guard let next = nextPurchase else { return [] }
    return plan.purchases[next...].filter { $0.kind == .scaledmailBuyDomains }.flatMap(\.names)
  }

  /// The price of the rest: names as they were just asked for, everything else as it was approved (at ScaledMail, the only vendor whose
  /// plans have several purchases, mailboxes cost what its table says).
  /// - Parameter answers: what the vendor said of `namesToBuy`.
  /// - Returns: nil when nothing is left to buy.
  public func rest(_ answers: [NameAnswer], at now: Date) -> PlanRemainder? {
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
      Quote.Line(.domains(ending: $0.ending), count: $1, unit: $0.price, renewal: $0.renewal, period: .year)
    }
    let others = quote.lines.filter { if case .domains = $0.subject { false } else { true } }
    return PlanRemainder(
      next: next,
      quote: Quote(offer: plan.offer, lines: domains + others, discount: quote.discount, source: quote.source, at: now),
      lost: names.filter { byName[$0]?.canBeOrdered != true })
  }

  /// The same order, to go on by a price that was approved anew.
  public func approved(at quote: Quote) -> Order {
    Order(
      id: id, name: name, draft: draft, plan: plan, approvedTotal: approvedTotal, quote: quote, createdAt: createdAt,
      attempts: attempts, progress: progress)
  }
}
