import Foundation

/// What each chosen domain of a draft costs now with an offer, and how old the oldest of these figures is.
struct NamePrices {
  private(set) var all: [NamePrice] = []
  /// When the oldest price was answered; nil where all come from our own table.
  private(set) var oldest: Date?

  init(_ draft: Draft, offer: Offer, priceList: PriceList?) {
    // Credits and slots are spent instead of money.
    if offer.vendor == .saleshandy, draft.details.payment != .checkout { return }
    if offer.vendor == .saleshandy { oldest = priceList?.at }
    let chosen = draft.chosen
    let sizes = draft.sizes(in: offer)
    let flat = draft.rules(of: offer).domainListPrice
    let share = NamePrices.share(of: draft.package, draft.quantity, chosen.count)
    if let package = draft.package { note(package.at) }
    all.reserveCapacity(chosen.count)
    for line in chosen {
      switch draft.kind {
      case .newDomains, .package:
        var domain = flat
        if domain == nil, let answer = line.answers[offer.vendor], let price = answer.firstYear {
          domain = price
          note(answer.at)
        } else if domain == nil {
          domain = priceList?.domain(offer, ending: line.name.ending)
        }
        let mailboxes = draft.kind == .package ? share : NamePrices.mailboxes(line, draft, sizes, offer, priceList)
        all.append(NamePrice(line.name, domain: domain, mailboxes: mailboxes))
      case .extraMailboxes, .ownDomains, .boughtDomains:
        all.append(NamePrice(line.name, domain: .zero, mailboxes: NamePrices.mailboxes(line, draft, sizes, offer, priceList)))
      case .preWarmed where offer.vendor == .scaledmail:
        note(line.listing?.at)
        all.append(NamePrice(line.name, domain: line.listing?.setUp, mailboxes: line.listing?.monthly))
      case .preWarmed: all.append(NamePrice(line.name, domain: nil, mailboxes: nil))
      case .unfinishedForm: break
      }
    }
  }

  /// A price of a list that does not say when it was read is too old to order from.
  private mutating func note(_ date: Date?) { oldest = min(oldest ?? .distantFuture, date ?? .distantPast) }

  private static func mailboxes(
    _ line: DraftLine, _ draft: Draft, _ sizes: MailboxSizes, _ offer: Offer, _ priceList: PriceList?
  ) -> Money? {
    let own = sizes.isUsual(line) ? offer : draft.offer(for: line, in: offer)
    let rules = draft.rules(of: own)
    guard let unit = rules.listPrice ?? priceList?.mailbox(own) else { return nil }
    return rules.billingUnit == .domain ? unit : unit * sizes.mailboxes(on: line)
  }

  /// What of a bundle falls on each domain, rounded up.
  private static func share(of package: MailboxPackage?, _ quantity: Int, _ domains: Int) -> Money? {
    guard let monthly = package?.monthly, domains > 0 else { return nil }
    let whole = monthly * quantity
    return Money(cents: whole.cents / domains + (whole.cents % domains == 0 ? 0 : 1))
  }
}
