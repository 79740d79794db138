import Foundation
import Ordering

/// Reads the figures of a simulation.
///
/// Source: Vendors/Instantly, Place an order, response 200.
enum InstantlyQuote {
  /// - Throws: `unreadable` when the total is missing or the answer prices other domains than those asked for.
  static func read(_ reply: JSON, for purchase: Purchase, at now: Date) throws(VendorFailure) -> Quote {
    let items = reply["order_items"].list
    let priced = items.compactMap(\.["domain"].domainName)
    guard items.isEmpty || (priced.count == items.count && Set(priced) == Set(purchase.names)) else {
      throw .unreadable("“order_items” does not name the domains asked for")
    }
    guard InstantlyEcho(items, in: reply, of: purchase).namesItsMailboxes else {
      throw .unreadable("“order_items” does not name the mailboxes asked for")
    }
    let total: Money = try reply.required("total_price", \.price)
    let positions =
      items.isEmpty
      ? purchase.items.map { InstantlyPosition($0, in: reply, of: purchase) }
      : items.map { InstantlyPosition($0, in: reply, of: purchase) }
    let lines = lines(positions, of: purchase)
    let discount: Money = try reply.optional("total_discount", \.price) ?? .zero
    return Quote(
      offer: purchase.offer, lines: lines, discount: isNet(lines, total) ? .zero : discount, source: .confirmed, at: now,
      vendorTotal: total, freeDomains: reply["free_domains"].list.compactMap(\.domainName), card: card(reply),
      names: positions.compactMap { NamePrice($0, of: purchase) })
  }

  /// The lines of an order's reply.
  static func lines(of items: [JSON], in reply: JSON, for purchase: Purchase) -> [Quote.Line] {
    lines(items.map { InstantlyPosition($0, in: reply, of: purchase) }, of: purchase)
  }

  /// Whether the lines alone make the total, so that the discount is in their prices already and must not be taken off twice. Whether
  /// `total_price` holds the discount is unknown.
  private static func isNet(_ lines: [Quote.Line], _ total: Money) -> Bool {
    let amounts = lines.compactMap(\.amount)
    return amounts.count == lines.count && amounts.sum() == total
  }

  /// One line a price: first the domains, then the mailboxes, those of several providers apart.
  private static func lines(_ positions: [InstantlyPosition], of purchase: Purchase) -> [Quote.Line] {
    let isMixed = Set(positions.map(\.provider)).count > 1
    var tally = OrderedTally<Group>()
    for position in positions {
      guard !position.isPaidBefore(purchase) else { continue }
      tally.add(Group(subject: .domains(ending: nil), provider: nil, price: position.domainPrice, period: .year))
    }
    for position in positions {
      let (subject, count, price) = position.mailboxes
      tally.add(Group(subject: subject, provider: isMixed ? position.provider : nil, price: price, period: .month), count)
    }
    return tally.map { Quote.Line($0.subject, provider: $0.provider, count: $1, unit: $0.price, period: $0.period) }
  }

  /// Brand and last four digits; the name on the card is not read. Source: Purchasing, Secrets and personal data.
  private static func card(_ reply: JSON) -> Quote.Card? {
    guard let digits = reply["payment_method_last_4_digits"].filledText else { return nil }
    return Quote.Card(brand: String((reply["payment_method_brand"].text ?? "").prefix(30)), lastFour: String(digits.suffix(4)))
  }

  /// What has one price, and so makes one line.
  private struct Group: Hashable {
    let subject: Quote.Line.Subject
    let provider: Provider?
    let price: Money?
    let period: Period
  }
}

extension InstantlyPosition {
  /// Our choice: a domain that was ordered before is not paid again, unless the vendor names a price for it.
  fileprivate func isPaidBefore(_ purchase: Purchase) -> Bool {
    purchase.kind == .instantlyExtraAccounts && domainPrice ?? .zero == .zero
  }
}

extension NamePrice {
  fileprivate init?(_ position: InstantlyPosition, of purchase: Purchase) {
    guard let name = position.name else { return nil }
    let (_, count, price) = position.mailboxes
    self.init(name, domain: position.isPaidBefore(purchase) ? .zero : position.domainPrice, mailboxes: price.map { $0 * count })
  }
}
