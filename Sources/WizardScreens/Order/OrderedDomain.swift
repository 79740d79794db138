import Ordering
import Wizard

/// A domain with what was ordered and, once the vendor was asked, what is there.
struct OrderedDomain {
  let name: DomainName
  let ordered: Int
  let delivered: Int?
  /// Its own provider, where it is another than the order's.
  let provider: String?
  let stage: OrderProgress.Domain.Stage?

  static func all(of order: Order) -> [OrderedDomain] {
    let found = (order.progress?.domains ?? []).keyed(by: \.name)
    let lacking = Set(order.lackingNames)
    var ordered: [DomainName: Int] = [:]
    var providers: [DomainName: String] = [:]
    let offer = order.plan.offer
    for item in order.plan.purchases.flatMap(\.items) {
      ordered[item.name] = max(ordered[item.name] ?? 0, item.mailboxCount)
      if item.provider != offer.provider { providers[item.name] = Offer(offer.vendor, item.provider).providerTitle }
    }
    // Of pre-warmed domains the order says no number.
    let stock = order.plan.mailboxCount == 0 ? StockMailboxes(order.plan.names, quote: order.quote, progress: order.progress) : nil
    return order.plan.names.map { name in
      OrderedDomain(
        name: name, ordered: stock?.count(on: name) ?? found[name]?.ordered ?? ordered[name] ?? 0,
        delivered: found[name]?.delivered,
        provider: providers[name], stage: lacking.contains(name) ? .other(PurchaseSentences.notBought) : found[name]?.stage)
    }
  }
}
