/// The mailbox products, by their numbers on the wire.
enum InstantlyProvider: Int, CaseIterable, Sendable {
  case google = 1
  case airMail = 2
  case outlook = 3

  /// Cents per mailbox per month; nothing where the domain is billed. Source: Vendors/Instantly, Prices.
  var mailboxPrice: Int? {
    switch self {
    case .google: 500
    case .airMail: 400
    case .outlook: nil
    }
  }

  /// Cents per domain per month; nothing where mailboxes are billed. Source: Vendors/Instantly, Providers and accounts; Vendors/Instantly,
  /// Prices.
  var domainPrice: Int? { self == .outlook ? 2000 : nil }
}
