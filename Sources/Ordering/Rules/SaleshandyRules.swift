/// Saleshandy, email infrastructure.
public enum SaleshandyRules {
  /// A keyword's length in a search. Source: Vendors/Saleshandy, Search names.
  public static let keywordLength = 3...254
  /// First and last names of mailboxes and of the registrant, in characters. Source: Vendors/Saleshandy, Purchase.
  public static let personNameLength = 1...50
  /// A redirect's length in characters. Source: Vendors/Saleshandy, Purchase, `redirectUrl`.
  public static let redirectLength = 3...254
  /// Names asked for in one call of the vendor's generator. Source: Vendors/Saleshandy, Mailbox names, `count`.
  public static let namesPerGeneration = 1...100

  /// A picture's size in bytes and its kinds. Source: Vendors/Saleshandy, Profile picture: PNG, JPG or GIF of at most 1 MB. Our choice: a
  /// megabyte is 1,000,000 bytes, the smaller reading.
  public static let pictureBytes = 1_000_000

  /// Whole domains are deleted, and deletions revoked.
  static let holdings = HoldingRules(
    operations: [.deleteDomain, .revokeDeletion], listsOrders: true, givesOrderDetails: true, hasWorkspaces: false,
    source: "delete domain, revoke domain deletion, order details")

  /// No official price is published: `GET /v1/domain/plans` is the only source. Our choice: the mailbox plan counts as billed once a
  /// quarter or once a year, and the domain once a year, because the plan's name and the domain's expiry say so.
  static let offers: [OfferRules] = Offer.all.filter { $0.vendor == .saleshandy }.map { offer in
    OfferRules(
      offer: offer, mailboxesPerDomain: .atLeast(1), endings: nil, maximumDomains: nil, billingUnit: .mailbox,
      period: offer.plan == .quarterly ? .quarter : .year, listPrice: nil, domainListPrice: nil,
      source: "purchase page (seed); prices only from the vendor's plans")
  }
}
