/// Mailboxes as a sheet, one row each; a domain whose mailboxes only the vendor names has one row without an address.
enum ExportSheet {
  static func mailboxes(of all: [HandOver]) -> String {
    let rows = all.flatMap { handOver in
      handOver.rows { domain, mailbox, person in
        [
          mailbox?.address(at: domain.name) ?? "", person.first, person.last, domain.name.text, domain.provider, domain.redirect,
        ]
      }
    }
    return ExportText.sheet([["address", "first", "last", "domain", "provider", "redirect"]] + rows)
  }

  /// In the columns that a vendor's own order has; of several vendors each has its rows below a head of its own.
  static func vendor(_ all: [HandOver]) -> String {
    Vendor.allCases.compactMap { vendor in
      let own = all.filter { $0.offer.vendor == vendor }
      guard !own.isEmpty else { return nil }
      return ExportText.sheet(
        [vendor.orderColumns] + own.flatMap { handOver in handOver.rows { vendor.row($0, $1, $2) } })
    }.joined()
  }
}

extension HandOver {
  /// A row a mailbox that was bought or is to be, and is not gone.
  fileprivate func rows(_ row: (Domain, Mailbox?, Person) -> [String]) -> [[String]] {
    domains.filter(\.isHandedOver).flatMap { domain in
      domain.mailboxes.map { row(domain, $0, $0.person) }
        + (domain.unnamed > 0 && domain.mailboxes.isEmpty ? [row(domain, nil, domain.person ?? Person(first: "", last: ""))] : [])
    }
  }
}

extension Vendor {
  /// What its order calls a domain's redirect, and a mailbox's parts.
  ///
  /// Source: Vendors/Instantly, Place an order; Vendors/Saleshandy, Purchase; Vendors/ScaledMail, Create custom order.
  fileprivate var orderColumns: [String] {
    switch self {
    case .instantly: ["domain", "forwarding_domain", "email_address_prefix", "first_name", "last_name"]
    case .saleshandy: ["name", "redirectUrl", "email", "firstname", "lastname"]
    case .scaledmail: ["domain", "redirect", "alias", "first_name", "last_name"]
    }
  }

  fileprivate func row(_ domain: HandOver.Domain, _ mailbox: Mailbox?, _ person: Person) -> [String] {
    let redirect = self == .scaledmail ? domain.redirect : domain.bareRedirect
    let mailbox = self == .saleshandy ? mailbox?.address(at: domain.name) ?? "" : mailbox?.alias ?? ""
    return [domain.name.text, redirect, mailbox, person.first, person.last]
  }
}

extension HandOver.Domain {
  /// The redirect as Instantly and Saleshandy take it; whole where it has a path, which they do not.
  fileprivate var bareRedirect: String { (try? Redirect(redirect))?.bareHost ?? redirect }
}
