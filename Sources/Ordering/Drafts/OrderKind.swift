/// What a new order is for. Each kind has its own steps, and only some vendors sell it.
public enum OrderKind: String, CaseIterable, Codable, Sendable, Hashable {
  /// Names that are registered with the order, with their mailboxes.
  case newDomains
  /// Domains that a vendor has warmed up, with the mailboxes they come with.
  case preWarmed
  /// Further mailboxes on domains that were ordered from the vendor before.
  case extraMailboxes
  /// Mailboxes on domains that stand at an outside registrar.
  case ownDomains
  /// Mailboxes on names that were bought from the vendor before and carry none yet.
  case boughtDomains
  /// A vendor's fixed bundle of mailboxes at one price.
  case package
  /// Mailboxes for an order that is paid but never got its domains and names.
  case unfinishedForm

  /// Who sells it.
  ///
  /// Source: Vendors/Instantly, Place an order, `order_type`; Vendors/Saleshandy, Purchase, new domains only; Vendors/ScaledMail,
  /// Pre-warmed inboxes; Vendors/ScaledMail, Create custom order; Vendors/ScaledMail, Create order; Vendors/ScaledMail, Submit form.
  public var vendors: [Vendor] {
    switch self {
    case .newDomains: Vendor.allCases
    case .preWarmed: [.instantly, .scaledmail]
    case .extraMailboxes: [.instantly]
    case .ownDomains, .boughtDomains, .package, .unfinishedForm: [.scaledmail]
    }
  }

  /// Its steps, in order.
  public var steps: [Draft.Step] {
    switch self {
    case .newDomains, .ownDomains, .boughtDomains, .package: [.domains, .provider, .mailboxes, .details, .review]
    case .preWarmed: [.domains, .details, .review]
    case .extraMailboxes, .unfinishedForm: [.domains, .mailboxes, .details, .review]
    }
  }

  /// Whether its domains are picked from a list of the vendor's; else they are searched for or typed.
  public var picksFromList: Bool {
    switch self {
    case .newDomains, .ownDomains, .package: false
    case .preWarmed, .extraMailboxes, .boughtDomains, .unfinishedForm: true
    }
  }

  /// Whether it registers names, so that they have to be free. Our choice: a package's names are bought before it, since the vendor
  /// takes bought or outside names only.
  public var registersNames: Bool { self == .newDomains || self == .package }

  /// Whether names are typed or pasted without being looked up anywhere.
  public var takesAnyName: Bool { self == .ownDomains }

  /// Offers that can be chosen for it.
  ///
  /// Source: Vendors/Instantly, Providers and accounts, no extra ones for Outlook; Vendors/ScaledMail, Pre-warmed inboxes, no SMTP.
  public var offers: [Offer] {
    Offer.all.filter { offer in
      guard vendors.contains(offer.vendor) else { return false }
      return switch self {
      case .extraMailboxes: offer.provider != .outlook
      case .preWarmed: offer.vendor == .instantly || offer.provider != .smtp
      case .package: offer.provider != .smtp
      case .newDomains, .ownDomains, .boughtDomains, .unfinishedForm: true
      }
    }
  }
}
