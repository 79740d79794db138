/// What purchases let expect by our own table, made from nothing the vendor said of them: only for comparison, never in a quote.
struct TablePrice {
  let purchases: [Purchase]

  /// What is due for all of them; nil where the table has no figure for a part.
  var due: Money? {
    var sum = Money.zero
    for purchase in purchases {
      guard let due = due(purchase) else { return nil }
      sum += due
    }
    return sum
  }

  private func due(_ purchase: Purchase) -> Money? {
    switch purchase.operation {
    case .instantlyDFY: mailboxes(purchase).map { $0 + TablePrice.domain * purchase.items.count }
    case .instantlyExtraAccounts, .scaledmailCustomOrder, .scaledmailOwnDomains, .scaledmailPackage: mailboxes(purchase)
    case .scaledmailPreWarmed: preWarmed(purchase)
    case .scaledmailSubmitForm: .zero
    // Only its mailboxes have a figure; a name has its own price; Saleshandy publishes none. Their lines are compared one by one.
    case .instantlyPreWarmed, .scaledmailBuyDomains, .saleshandyPurchase: nil
    }
  }

  /// The mailboxes of a purchase, by the vendor's list price; a bundle's by what it holds.
  private func mailboxes(_ purchase: Purchase) -> Money? {
    var sum = Money.zero
    for item in purchase.items {
      let rules = Offer(purchase.vendor, item.provider).rules
      guard let price = rules.listPrice else { return nil }
      sum += rules.billingUnit == .mailbox ? price * item.mailboxCount : TablePrice.price(price, rules, item.mailboxCount)
    }
    return sum
  }

  /// What is billed by the domain, for as many mailboxes as are on one: a bundle may put more on it than an order of its own.
  private static func price(_ price: Money, _ rules: OfferRules, _ mailboxes: Int) -> Money {
    guard case .exactly(let usual) = rules.mailboxesPerDomain, usual > 0, mailboxes > usual else { return price }
    return Money(cents: (price * mailboxes).cents / usual)
  }

  private func preWarmed(_ purchase: Purchase) -> Money? {
    var sum = Money.zero
    for item in purchase.items {
      guard let price = ScaledMailRules.preWarmed[item.provider] else { return nil }
      sum += price.setUp + price.monthly
    }
    return sum
  }

  /// Source: Vendors/Instantly, Prices, 15 a year; Vendors/ScaledMail, Prices, a `.com` 10.85 to 17. Our choice: 15 also where no vendor's
  /// page names a figure, for Saleshandy's domains and those of Instantly's pre-warmed stock.
  static let domain = Money.dollars(15)

  /// What one unit of a line usually costs; nil where there is no figure for it.
  func usual(_ line: Quote.Line, _ offer: Offer) -> Money? {
    switch line.subject {
    case .domains: return TablePrice.domain
    case .mailboxes where offer.vendor == .saleshandy:
      // Source: Vendors/Saleshandy, Prices, 2.99 to 4 a month. Our choice: here 3.50, the middle.
      return Money(cents: 350 * 12 / line.period.timesAYear)
    case .mailboxes where purchases.contains { $0.kind == .instantlyPreWarmed }: return InstantlyRules.preWarmedMailbox
    case .mailboxes, .mailboxDomains: return Offer(offer.vendor, provider(of: line, offer)).rules.listPrice
    case .preWarmed:
      guard offer.vendor == .scaledmail, let price = ScaledMailRules.preWarmed[provider(of: line, offer)] else { return nil }
      return line.period == .once ? price.setUp : price.monthly
    case .package:
      guard let package = purchases.last(where: { $0.kind == .scaledmailPackage }), let whole = mailboxes(package), line.count > 0
      else { return nil }
      return Money(cents: whole.cents / line.count)
    }
  }

  /// A line names its provider only where an order has several.
  private func provider(of line: Quote.Line, _ offer: Offer) -> Provider {
    let providers = Set(purchases.flatMap(\.items).map(\.provider))
    return line.provider ?? (providers.count == 1 ? providers.first : nil) ?? offer.provider
  }
}
