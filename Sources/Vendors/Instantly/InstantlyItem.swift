import Ordering

/// A domain with its mailboxes, as an order and a simulation both carry it.
///
/// Source: Vendors/Instantly, Place an order, `items`.
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
  /// Left out for pre-warmed domains, whose provider is the stock's.
  let emailProvider: Int?
  /// Left out when the domains lead nowhere.
  let forwardingDomain: String?
  /// Left out for pre-warmed domains, whose mailboxes are there already.
  let accounts: [Account]?

  enum CodingKeys: String, CodingKey {
    case domain
    case emailProvider = "email_provider"
    case forwardingDomain = "forwarding_domain"
    case accounts
  }

  /// The items of a purchase; each has its own provider.
  /// - Throws: `notOffered` for a purchase of another kind or provider, `refused` for a redirect that `forwarding_domain` cannot carry.
  static func items(of purchase: Purchase) throws(VendorFailure) -> [InstantlyItem] {
    let type = try InstantlyOrderType(purchase)
    var items: [InstantlyItem] = []
    for item in purchase.items {
      items.append(try InstantlyItem(item, type, forwardingTo: try host(item.redirect ?? purchase.redirect)))
    }
    return items
  }

  private static func host(_ redirect: Redirect?) throws(VendorFailure) -> String? {
    guard let redirect else { return nil }
    guard let host = redirect.bareHost else {
      throw .refused(Refusal(code: "forwarding_domain", message: "Instantly forwards to a domain, not to \(redirect.address)"))
    }
    return host
  }

  private init(_ item: Purchase.Item, _ type: InstantlyOrderType, forwardingTo host: String?) throws(VendorFailure) {
    domain = item.name.text
    guard type != .preWarmed else {
      emailProvider = nil
      forwardingDomain = nil
      accounts = nil
      return
    }
    guard let number = item.provider.instantlyNumber else { throw .notOffered }
    emailProvider = number
    forwardingDomain = type == .newDomains ? host : nil
    accounts = item.mailboxes.map { Account(prefix: $0.alias, firstName: $0.first, lastName: $0.last) }
  }
}

extension Provider {
  /// Source: Vendors/Instantly, Place an order, `email_provider`.
  var instantlyNumber: Int? {
    switch self {
    case .google: 1
    case .airmail: 2
    case .outlook: 3
    case .azure, .smtp: nil
    }
  }

  /// The provider an answer names by its number; nil for one we have not heard of.
  init?(instantly number: JSON) {
    let match = number.integer.flatMap { number in Provider.allCases.first { $0.instantlyNumber == number } }
    guard let match else { return nil }
    self = match
  }
}
