import Foundation
import Ordering

/// What purchases cost in a world, and what may be wrong with a price by the time it is ordered at.
enum Prices {
  /// A price as a person approves it.
  struct Approved: Sendable {
    let quote: Quote
    let total: Money?
  }

  /// What the vendors ask, as their pages have it.
  static func quote(for purchases: [Purchase], at now: Date) -> Quote {
    let offer = purchases.first?.offer ?? Offer(.instantly, .google)
    return Quote(
      offer: offer, lines: purchases.flatMap(lines), source: offer.vendor == .instantly ? .confirmed : .priceList, at: now)
  }

  private static func lines(_ purchase: Purchase) -> [Quote.Line] {
    let (domains, mailboxes) = (purchase.items.count, purchase.mailboxCount)
    func domain(_ cents: Int) -> Quote.Line {
      Quote.Line(.domains(ending: nil), count: domains, unit: Money(cents: cents), period: .year)
    }
    func mailbox(_ cents: Int) -> Quote.Line { Quote.Line(.mailboxes, count: mailboxes, unit: Money(cents: cents), period: .month) }
    switch purchase.operation {
    case .instantlyDFY: return [domain(1500), mailbox(500)]
    case .instantlyPreWarmed: return [domain(1500), Quote.Line(.mailboxes, count: 2 * domains, unit: .dollars(10), period: .month)]
    case .instantlyExtraAccounts: return [mailbox(500)]
    case .saleshandyPurchase(let order):
      guard order.payment == .checkout else { return [] }
      return [domain(1300), Quote.Line(.mailboxes, count: mailboxes, unit: .dollars(9), period: .quarter)]
    case .scaledmailBuyDomains: return [domain(1550)]
    case .scaledmailCustomOrder, .scaledmailOwnDomains: return [mailbox(350)]
    case .scaledmailPackage: return [Quote.Line(.package("SM - Mixed 70/30"), count: 1, unit: .dollars(199), period: .month)]
    case .scaledmailPreWarmed:
      return purchase.items.flatMap { item in
        let (setUp, monthly) = item.provider == .google ? (23, 8) : (30, 50)
        return [
          Quote.Line(.preWarmed, provider: item.provider, count: 1, unit: .dollars(setUp), period: .once),
          Quote.Line(.preWarmed, provider: item.provider, count: 1, unit: .dollars(monthly), period: .month),
        ]
      }
    case .scaledmailSubmitForm: return []
    }
  }

  /// The same with every price changed.
  fileprivate static func changed(_ quote: Quote, _ change: (Money) -> Money?) -> Quote {
    let lines = quote.lines.map {
      Quote.Line($0.subject, provider: $0.provider, count: $0.count, unit: $0.unit.flatMap(change), period: $0.period)
    }
    return Quote(offer: quote.offer, lines: lines, source: quote.source, at: quote.at)
  }
}

extension World {
  /// The price at which a person approves purchases of an order. Now and then it moves, vanishes or turns negative before it is ordered at, and
  /// then nothing may leave.
  func approved(_ purchases: [Purchase], of order: Order.ID) -> Prices.Approved {
    let quote = Prices.quote(for: purchases, at: clock.programNow)
    let whole = Prices.Approved(quote: quote, total: quote.dueNow)
    soundlyPriced(order)
    guard !quote.lines.isEmpty, dice.chance(schedule.priceFaults) else { return whole }
    let isShownLater = quote.offer.vendor.hasCheckout
    let fault = dice.pick([Fault.priceMoves, .priceTurnsNegative, isShownLater ? .priceMoves : .priceVanishes])
    note(fault)
    badlyPriced(order, fault)
    switch fault {
    case .priceVanishes:
      let gone = Prices.changed(quote) { _ in nil }
      return Prices.Approved(quote: gone, total: gone.dueNow)
    case .priceTurnsNegative:
      let negative = Prices.changed(quote) { $0 * -1 }
      return Prices.Approved(quote: negative, total: negative.dueNow)
    default:
      // By a little after it was typed, or so far that it must be in another unit.
      guard dice.chance(0.5) else {
        let cents = Prices.changed(quote) { $0 * 100 }
        return Prices.Approved(quote: cents, total: cents.dueNow)
      }
      return Prices.Approved(quote: Prices.changed(quote) { $0 + Money(cents: 1) }, total: quote.dueNow)
    }
  }

  /// The price at which a person goes on with what is left of an order, asked anew.
  func soundQuote(for purchases: [Purchase], of order: Order.ID) -> Quote {
    soundlyPriced(order)
    return Prices.quote(for: purchases, at: clock.programNow)
  }
}
