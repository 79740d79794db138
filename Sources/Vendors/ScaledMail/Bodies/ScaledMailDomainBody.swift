import Ordering

/// A domain of an order with what its mailboxes are made from: aliases, or a person's name from which ScaledMail makes them.
///
/// Source: Vendors/ScaledMail, Domain objects.
struct ScaledMailDomainBody: Encodable {
  struct Alias: Encodable {
    let first: String
    let last: String
    let alias: String
    let picture: String?

    enum CodingKeys: String, CodingKey {
      case first = "first_name"
      case last = "last_name"
      case alias
      case picture = "profile_picture"
    }
  }

  let domain: String
  /// Left out when the domains lead nowhere; never empty.
  let redirect: String?
  /// For all mailboxes of the domain that have none of their own.
  let picture: String?
  let first: String?
  let last: String?
  let aliases: [Alias]?
  let mailboxes: Int?

  enum CodingKeys: String, CodingKey {
    case domain, redirect, aliases
    case picture = "profile_picture"
    case first = "first_name"
    case last = "last_name"
    case mailboxes = "mailboxes_per_domain"
  }

  /// - Parameters:
  ///   - item: the domain.
  ///   - redirect: where it leads if it has none of its own.
  ///   - choosesCount: whether the number of mailboxes is the customer's choice. Our choice: it stands at the domain, since no source tells its
  ///     place, and beside aliases too, since without it the usual number counts and others are refused.
  /// - Throws: `refused` for a domain that has neither aliases nor a name, or both.
  init(_ item: Purchase.Item, redirect: Redirect?, choosesCount: Bool) throws(VendorFailure) {
    domain = item.name.text
    self.redirect = (item.redirect ?? redirect)?.address
    mailboxes = choosesCount && item.mailboxCount > 0 ? item.mailboxCount : nil
    picture = item.picture.flatMap { $0.isEmpty ? nil : $0 }
    switch (item.person, item.mailboxes.isEmpty) {
    case (let person?, true):
      (first, last, aliases) = (person.first, person.last, nil)
    case (nil, false):
      (first, last) = (nil, nil)
      aliases = item.mailboxes.map { mailbox in
        let picture = mailbox.picture.flatMap { $0.isEmpty ? nil : $0 }
        return Alias(first: mailbox.first, last: mailbox.last, alias: mailbox.alias, picture: picture)
      }
    case (nil, true): throw .refused("aliases", "\(domain) has neither aliases nor a person's name", names: [domain])
    case (_?, false): throw .refused("aliases", "\(domain) has both aliases and a person's name", names: [domain])
    }
  }
}

extension ScaledMailDomainBody {
  /// The domains of a purchase by provider: Google's first, then Outlook's, then SMTP's.
  /// - Parameter choosesCount: whether the customer chooses how many mailboxes a domain gets; a bundle and a paid order have their number.
  /// - Throws: `notOffered` for another provider; `refused` for no domain, and for a provider whose domains are not all named the same way.
  static func groups(
    _ items: [Purchase.Item], redirect: Redirect?, choosesCount: Bool, _ editions: RuleEditions
  ) throws(VendorFailure) -> [(provider: String, domains: [ScaledMailDomainBody])] {
    guard !items.isEmpty else { throw .refused("domains", "an order has at least one domain") }
    var groups: [(provider: String, domains: [ScaledMailDomainBody])] = []
    for provider in Provider.scaledmail {
      guard let key = provider.scaledmailKey else { continue }
      let own = items.filter { $0.provider == provider }
      guard let model = own.first else { continue }
      let offer = Offer(.scaledmail, provider)
      if let odd = own.first(where: { ($0.person == nil) != (model.person == nil) }) {
        throw .refused(
          "aliases",
          "all \(offer.providerTitle) domains of an order name their mailboxes the same way, by aliases or by a person; \(odd.name) does not",
          names: [odd.name.text])
      }
      let isCountSent = choosesCount && offer.rules(editions).mailboxesPerDomain.isChosen
      var domains: [ScaledMailDomainBody] = []
      for item in own {
        domains.append(try ScaledMailDomainBody(item, redirect: redirect, choosesCount: isCountSent))
      }
      groups.append((key, domains))
    }
    guard groups.reduce(0, { $0 + $1.domains.count }) == items.count else { throw .notOffered }
    return groups
  }
}

extension MailboxCount {
  fileprivate var isChosen: Bool {
    switch self {
    case .exactly: false
    case .between, .atLeast: true
    }
  }
}

extension Provider {
  /// ScaledMail's providers. Our choice: in the order its lists of domains have them, so that a body is always the same.
  static let scaledmail: [Provider] = [.google, .outlook, .smtp]

  /// Source: Vendors/ScaledMail, Create custom order, `providers`.
  var scaledmailKey: String? {
    switch self {
    case .google: "google"
    case .outlook: "outlook"
    case .smtp: "smtp"
    case .airmail, .azure: nil
    }
  }

  /// The provider a list names; `microsoft` is what packages call Outlook.
  ///
  /// Source: Vendors/ScaledMail, Domains, `order_type`; Vendors/ScaledMail, Packages.
  init?(scaledmail word: String) {
    switch word.lowercased() {
    case "google": self = .google
    case "outlook", "microsoft": self = .outlook
    case "smtp": self = .smtp
    default: return nil
    }
  }
}
