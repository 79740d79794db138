/// ScaledMail, custom orders.
public enum ScaledMailRules {
  /// Names in one search. Source: Vendors/ScaledMail, Seed and newer rules.
  public static func namesPerSearch(isNewer: Bool) -> Int { isNewer ? 30 : 10 }
  /// Names in one purchase. Source: Vendors/ScaledMail, Buy domains.
  public static let namesPerPurchase = 10
  /// A tag's length in characters. Source: Vendors/ScaledMail, Create custom order.
  public static let tagLength = 20
  /// The attempt's mark at the end of a tag, in characters.
  public static let markLength = 10
  /// What is left of the tag for a person's label. Our choice: 20 less a hyphen and ten characters of the attempt's mark, enough that no
  /// two are equal.
  public static let labelLength = 9
  /// First and last names, in characters. Source: Vendors/ScaledMail, Create custom order.
  public static let personNameLength = 1...50
  /// All domains of one order. Source: Vendors/ScaledMail, Create custom order.
  public static let maximumDomains = 200

  /// A tag that is changed later, in characters. Source: Vendors/ScaledMail, Changes of a domain.
  public static let changedTagLength = 320
  /// Names in one suggestion. Source: Vendors/ScaledMail, Suggest domains, `limit`.
  public static let suggestionsPerCall = 50

  /// Whole orders are cancelled; redirect, name and tag can be changed.
  static let holdings = HoldingRules(
    operations: [.cancelOrder, .changeTag, .changeRedirect, .swapDomain], listsOrders: true, givesOrderDetails: true,
    hasWorkspaces: true,
    source: "delete order, update order tag, update domain redirect, update domain name, get order details")

  /// A pre-warmed domain: what is paid once, and its mailboxes a month. Source: Vendors/ScaledMail, Prices. They serve to notice a price that
  /// looks wrong; the stock names the binding one.
  static let preWarmed: [Provider: (setUp: Money, monthly: Money)] = [
    .google: (.dollars(23), .dollars(8)), .outlook: (.dollars(30), .dollars(50)),
  ]

  /// Counts from the seed (2026-04-28): Google exactly 2; newer: 2–4 (seen by third parties on 2026-10-08). Prices were written down by third
  /// parties after real calls (2026-10-08): Google 3.50 a mailbox, Outlook 50 a domain, SMTP 3.75 a domain, each a month. A domain's own
  /// price comes with the search.
  static func offers(isNewer: Bool) -> [OfferRules] {
    [
      offer(.google, count: isNewer ? .between(2, 4) : .exactly(2), domains: 100, unit: .mailbox, price: Money(cents: 350)),
      offer(.outlook, count: .exactly(25), domains: 30, unit: .domain, price: .dollars(50)),
      offer(.smtp, count: .exactly(4), domains: 70, unit: .domain, price: Money(cents: 375)),
    ]
  }

  private static func offer(_ provider: Provider, count: MailboxCount, domains: Int, unit: BillingUnit, price: Money) -> OfferRules
  {
    OfferRules(
      offer: Offer(.scaledmail, provider), mailboxesPerDomain: count, endings: nil, maximumDomains: domains,
      billingUnit: unit, period: .month, listPrice: price, domainListPrice: nil,
      source: "create custom order (seed); prices seen by third parties on 2026-10-08")
  }
}
