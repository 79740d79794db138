/// What can be ordered: a vendor's mailboxes at one provider, at Saleshandy on one billing plan.
public struct Offer: Hashable, Codable, Sendable {
  public let vendor: Vendor
  public let provider: Provider
  /// Only Saleshandy sells the same mailboxes on several plans.
  public let plan: BillingPlan?

  public init(_ vendor: Vendor, _ provider: Provider, plan: BillingPlan? = nil) {
    self.vendor = vendor
    self.provider = provider
    self.plan = plan
  }

  /// Every offer, in the order the provider table shows them.
  ///
  /// Source: Vendors/Instantly, Place an order, `email_provider`; Vendors/Saleshandy, Purchase, Azure quarterly only;
  /// Vendors/ScaledMail, Create custom order, `providers`.
  public static let all: [Offer] = [
    Offer(.instantly, .google),
    Offer(.instantly, .airmail),
    Offer(.instantly, .outlook),
    Offer(.saleshandy, .google, plan: .quarterly),
    Offer(.saleshandy, .google, plan: .annualFlexi),
    Offer(.saleshandy, .google, plan: .annualFixed),
    Offer(.saleshandy, .outlook, plan: .quarterly),
    Offer(.saleshandy, .outlook, plan: .annualFlexi),
    Offer(.saleshandy, .outlook, plan: .annualFixed),
    Offer(.saleshandy, .azure, plan: .quarterly),
    Offer(.scaledmail, .google),
    Offer(.scaledmail, .outlook),
    Offer(.scaledmail, .smtp),
  ]

  /// The provider as this vendor names it.
  public var providerTitle: String {
    switch (vendor, provider) {
    case (.saleshandy, .outlook): "Microsoft"
    case (_, .google): "Google"
    case (_, .airmail): "AirMail"
    case (_, .outlook): "Outlook"
    case (_, .azure): "Azure"
    case (_, .smtp): "SMTP"
    }
  }

  /// For example `Instantly Google`, `Saleshandy Azure quarterly`.
  public var title: String {
    let base = "\(vendor.title) \(providerTitle)"
    guard let plan else { return base }
    return "\(base) \(plan.title)"
  }
}

extension BillingPlan {
  public var title: String {
    switch self {
    case .quarterly: "quarterly"
    case .annualFlexi: "annual flexi"
    case .annualFixed: "annual fixed"
    }
  }
}
