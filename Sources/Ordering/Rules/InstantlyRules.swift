/// Instantly, DFY email account orders.
public enum InstantlyRules {
  /// Names in one availability check. Source: Vendors/Instantly, Check availability.
  public static let namesPerCheck = 50
  /// Endings of new domains. Source: Vendors/Instantly, Place an order.
  public static let endings = ["com", "org"]

  /// Endings of pre-warmed stock. Source: Vendors/Instantly, Pre-warmed list, `extensions`.
  public static let stockEndings = ["com", "org", "co"]
  /// Accounts in one item of a request. Source: Vendors/Instantly, Seed and newer rules.
  public static func accountsPerItem(isNewer: Bool) -> Int { isNewer ? 100 : 50 }
  /// A pre-warmed mailbox a month. Source: Vendors/Instantly, Prices: the price of its domain is unknown.
  public static let preWarmedMailbox = Money.dollars(10)

  /// Mailboxes are cancelled one by one; there is no call for one order.
  static let holdings = HoldingRules(
    operations: [.cancelMailboxes], listsOrders: false, givesOrderDetails: false, hasWorkspaces: false,
    source: "cancel DFY email accounts")

  /// Mailbox counts are the seed's: Outlook exactly 50; newer: 50–100 (text of 2026-08-01).
  /// Prices: domain 15 a year and Google 5 a month from the help page; AirMail 4 only from an example of the API text; Outlook 20 a
  /// domain a month from the API text. The binding number is the vendor's simulation.
  static func offers(isNewer: Bool) -> [OfferRules] {
    [
      offer(.google, count: .between(1, 5), unit: .mailbox, price: .dollars(5), source: "help page 13559163, read 2026-08-21"),
      offer(.airmail, count: .between(1, 5), unit: .mailbox, price: .dollars(4), source: "example in the API text of 2026-06-18"),
      offer(
        .outlook, count: isNewer ? .between(50, 100) : .exactly(50), unit: .domain, price: .dollars(20),
        source: isNewer ? "API text of 2026-08-01" : "API text of 2026-04-14"),
    ]
  }

  private static func offer(
    _ provider: Provider, count: MailboxCount, unit: BillingUnit, price: Money, source: String
  ) -> OfferRules {
    OfferRules(
      offer: Offer(.instantly, provider), mailboxesPerDomain: count, endings: endings, maximumDomains: nil, billingUnit: unit,
      period: .month, listPrice: price, domainListPrice: .dollars(15), source: source)
  }
}
