/// ScaledMail, custom orders.
public enum ScaledMailRules {
  /// Names in one search. Source: search domains, copy of 2026-01 (newer copies: 30).
  public static let namesPerSearch = 10
  /// Names in one purchase. Source: buy domains.
  public static let namesPerPurchase = 10
  /// A tag's length in characters. Source: create custom order (seed).
  public static let tagLength = 20
  /// What is left of the tag for a person's label: 20 less a hyphen and ten characters of the attempt's mark (ours).
  public static let labelLength = 9
  /// First and last names, in characters. Source: create custom order (seed).
  public static let personNameLength = 1...50
  /// All domains of one order. Source: create custom order (seed).
  public static let maximumDomains = 200

  /// Counts from the seed (2026-04-28). Prices were written down by third parties after real calls (2026-10-08): Google 3.50 a mailbox,
  /// Outlook 50 a domain, SMTP 3.75 a domain, each a month. A domain's own price comes with the search.
  static let offers: [OfferRules] = [
    offer(.google, aliases: 2, domains: 100, unit: .mailbox, price: Money(cents: 350)),
    offer(.outlook, aliases: 25, domains: 30, unit: .domain, price: .dollars(50)),
    offer(.smtp, aliases: 4, domains: 70, unit: .domain, price: Money(cents: 375)),
  ]

  private static func offer(_ provider: Provider, aliases: Int, domains: Int, unit: BillingUnit, price: Money) -> OfferRules {
    OfferRules(
      offer: Offer(.scaledmail, provider), mailboxesPerDomain: .exactly(aliases), endings: nil, maximumDomains: domains,
      billingUnit: unit, period: .month, listPrice: price, domainListPrice: nil,
      source: "create custom order (seed); prices seen by third parties on 2026-10-08")
  }
}
