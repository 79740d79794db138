import Ordering

/// A domain with its mailboxes, as an order and a simulation both carry it.
///
/// Source: Instantly, place an order, `items`.
struct InstantlyItem: Encodable {
  struct Account: Encodable {
    let prefix: String
    let firstName: String
    let lastName: String

    enum CodingKeys: String, CodingKey {
      case prefix = "email_address_prefix"
      case firstName = "first_name"
      case lastName = "last_name"
    }
  }

  let domain: String
  let emailProvider: Int
  /// Left out when the domains lead nowhere.
  let forwardingDomain: String?
  let accounts: [Account]

  enum CodingKeys: String, CodingKey {
    case domain
    case emailProvider = "email_provider"
    case forwardingDomain = "forwarding_domain"
    case accounts
  }

  /// The items of a purchase.
  /// - Throws: `notOffered` for a purchase of another kind or provider, `refused` for a redirect that `forwarding_domain` cannot carry.
  static func items(of purchase: Purchase) throws(VendorFailure) -> [InstantlyItem] {
    guard purchase.operation == .instantlyDFY else { throw .notOffered }
    if let redirect = purchase.redirect, redirect.bareHost == nil {
      throw .refused(Refusal(code: "forwarding_domain", message: "Instantly forwards to a domain, not to \(redirect.address)"))
    }
    var items: [InstantlyItem] = []
    for item in purchase.items {
      guard let number = item.provider.instantlyNumber else { throw .notOffered }
      items.append(
        InstantlyItem(
          domain: item.name.text, emailProvider: number, forwardingDomain: purchase.redirect?.bareHost,
          accounts: item.mailboxes.map { Account(prefix: $0.alias, firstName: $0.first, lastName: $0.last) }))
    }
    return items
  }
}

extension Provider {
  /// Source: Instantly, `email_provider`.
  var instantlyNumber: Int? {
    switch self {
    case .google: 1
    case .airmail: 2
    case .outlook: 3
    case .azure, .smtp: nil
    }
  }
}
