import Foundation
import Ordering

/// Reads the figures of a simulation.
///
/// Source: Instantly, place an order, response 200.
enum InstantlyQuote {
  /// - Throws: `unreadable` when the total is missing or the answer prices other domains than those asked for.
  static func read(_ reply: JSON, for purchase: Purchase, at now: Date) throws(VendorFailure) -> Quote {
    let items = reply["order_items"].list
    let priced = items.compactMap(\.["domain"].domainName)
    guard items.isEmpty || (priced.count == items.count && Set(priced) == Set(purchase.names)) else {
      throw .unreadable("“order_items” does not name the domains asked for")
    }
    let total: Money = try reply.required("total_price", \.money)
    let lines = items.isEmpty ? totals(reply, purchase) : lines(items, reply, purchase)
    let discount: Money = try reply.optional("total_discount", \.money) ?? .zero
    return Quote(
      offer: purchase.offer, lines: lines, discount: isNet(lines, total) ? .zero : discount, source: .confirmed, at: now,
      vendorTotal: total, freeDomains: freeDomains(reply), card: card(reply))
  }

  /// Whether the lines alone make the total, so that the discount is in their prices already and must not be taken off twice. Whether
  /// `total_price` holds the discount is unknown.
  private static func isNet(_ lines: [Quote.Line], _ total: Money) -> Bool {
    let amounts = lines.compactMap(\.amount)
    return amounts.count == lines.count && amounts.sum() == total
  }

  private static func freeDomains(_ reply: JSON) -> [DomainName] { reply["free_domains"].list.compactMap(\.domainName) }

  /// A domain's price a year. One that is free now is shown at its usual price beside the discount, since it is billed again next year
  /// (ours: a promotion is taken to be for once).
  private static func domainPrice(_ item: JSON, _ reply: JSON, free: [DomainName]) -> Money? {
    let price = item["domain_price"].money
    guard price == .zero, let name = item["domain"].domainName, free.contains(name) else { return price }
    return reply["price_per_domain_per_year"].money ?? price
  }

  /// One line a price: first the domains, then the mailboxes.
  private static func lines(_ items: [JSON], _ reply: JSON, _ purchase: Purchase) -> [Quote.Line] {
    let free = freeDomains(reply)
    var domains = Tally()
    var mailboxes = Tally()
    var bundles = Tally()
    for item in items {
      domains.add(1, at: domainPrice(item, reply, free: free))
      let provider = item["email_provider"].integer ?? purchase.offer.provider.instantlyNumber
      if provider == Provider.outlook.instantlyNumber {
        bundles.add(1, at: item["domain_monthly_price"].money ?? item["accounts_price"].money)
      } else {
        let count = count(of: item, in: purchase)
        mailboxes.add(count, at: unit(item["accounts_price"].money, count) ?? listed(reply, provider: provider))
      }
    }
    return domains.lines(.domains(ending: nil), .year) + mailboxes.lines(.mailboxes, .month)
      + bundles.lines(.mailboxDomains, .month)
  }

  /// The price of one of several, when it comes out in whole cents.
  private static func unit(_ amount: Money?, _ count: Int) -> Money? {
    guard let amount, count > 0, amount.cents.isMultiple(of: count) else { return nil }
    return Money(cents: amount.cents / count)
  }

  private static func count(of item: JSON, in purchase: Purchase) -> Int {
    if let accounts = item["accounts"].array { return accounts.count }
    return purchase.items.first { $0.name == item["domain"].domainName }?.mailboxes.count ?? 0
  }

  /// The price a mailbox in the answer's own summary, which is null where providers differ.
  private static func listed(_ reply: JSON, provider: Int?) -> Money? {
    provider.flatMap { reply["price_per_account_per_month_by_account_type"]["\($0)"].money }
      ?? reply["price_per_account_per_month"].money
  }

  /// Lines from the summary, for an answer without items.
  private static func totals(_ reply: JSON, _ purchase: Purchase) -> [Quote.Line] {
    let domains = Quote.Line(
      .domains(ending: nil), count: purchase.items.count, unit: reply["price_per_domain_per_year"].money, period: .year)
    switch purchase.offer.rules.billingUnit {
    case .mailbox:
      let price = listed(reply, provider: purchase.offer.provider.instantlyNumber)
      return [domains, Quote.Line(.mailboxes, count: purchase.mailboxCount, unit: price, period: .month)]
    case .domain:
      let price = reply["price_per_domain_per_month"].money
      return [domains, Quote.Line(.mailboxDomains, count: purchase.items.count, unit: price, period: .month)]
    }
  }

  /// Brand and last four digits; the name on the card is not read. Source: reliability, card.
  private static func card(_ reply: JSON) -> Quote.Card? {
    guard let digits = reply["payment_method_last_4_digits"].filledText else { return nil }
    return Quote.Card(brand: String((reply["payment_method_brand"].text ?? "").prefix(30)), lastFour: String(digits.suffix(4)))
  }

  /// Counts units by price, in the order of first appearance.
  private struct Tally {
    private var prices: [Money?] = []
    private var counts: [Money?: Int] = [:]

    mutating func add(_ count: Int, at price: Money?) {
      if counts[price] == nil { prices.append(price) }
      counts[price, default: 0] += count
    }

    func lines(_ subject: Quote.Line.Subject, _ period: Period) -> [Quote.Line] {
      prices.map { Quote.Line(subject, count: counts[$0] ?? 0, unit: $0, period: period) }
    }
  }
}
