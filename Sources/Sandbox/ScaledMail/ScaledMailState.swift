import FoundationEssentials

/// What simulated ScaledMail remembers. Log-ins for sequencers and registrars are checked and not kept.
struct ScaledMailState: Codable, Equatable, Sendable {
  var purchased: [Purchased] = []
  var orders: [Order] = []
  /// What waits for its mailboxes to be named.
  var forms: [Form] = []

  /// A name bought here.
  struct Purchased: Codable, Equatable, Sendable {
    let id: String
    let organization: String
    let domain: String
    let created: Date
    let renewal: Date
    /// Cents.
    let renewalPrice: Int
  }

  /// A paid order without mailboxes.
  struct Form: Codable, Equatable, Sendable {
    let uuid: String
    /// The id of its order.
    let order: String
    let provider: ScaledMailProvider
    let domains: [String]
  }

  struct Order: Codable, Equatable, Sendable {
    let id: String
    let organization: String
    var tag: String
    let created: Date
    /// Cents of the first charge.
    let amount: Int
    let coupon: String?
    /// What the lists call its description.
    let title: String
    var packages: [Package]
    var cancelled: Date?

    var status: String { cancelled == nil ? "Active" : "Cancelled" }
  }

  /// The part of an order one provider makes.
  struct Package: Codable, Equatable, Sendable {
    let id: String
    let provider: ScaledMailProvider
    var domains: [Domain]
  }

  struct Domain: Codable, Equatable, Sendable {
    let id: String
    var name: String
    var redirect: String?
    var registrar: String
    let mailboxes: [Mailbox]
    var readyAt: Date
    /// A redirect asked for later.
    var nextRedirect: NextRedirect?

    struct NextRedirect: Codable, Equatable, Sendable {
      /// Empty takes the redirect away.
      let redirect: String
      let appliesAt: Date
    }

    func status(at now: Date) -> String { readyAt <= now ? "Active" : "In Progress" }

    /// Whether no change is under way.
    func isSettled(at now: Date) -> Bool { readyAt <= now && (nextRedirect?.appliesAt ?? now) <= now }

    func redirect(at now: Date) -> String? {
      guard let nextRedirect, nextRedirect.appliesAt <= now else { return redirect }
      return nextRedirect.redirect.isEmpty ? nil : nextRedirect.redirect
    }
  }

  struct Mailbox: Codable, Equatable, Sendable {
    struct Person: Equatable, Sendable {
      let first: String
      let last: String
      let alias: String
    }

    let firstName: String
    let lastName: String
    let alias: String
    let password: String
  }
}

extension ScaledMailState {
  /// Where a domain stands in its order.
  struct DomainPlace {
    let order: Int
    let package: Int
    let domain: Int
  }

  subscript(place: DomainPlace) -> Domain {
    get { orders[place.order].packages[place.package].domains[place.domain] }
    set { orders[place.order].packages[place.package].domains[place.domain] = newValue }
  }

  var activeOrders: [Order] { orders.filter { $0.cancelled == nil } }

  /// The ids names have in orders that still run; a name that is not among them is unused.
  var domainIDs: [String: String] {
    let domains = activeOrders.flatMap(\.packages).flatMap(\.domains)
    return Dictionary(domains.map { ($0.name, $0.id) }) { first, _ in first }
  }

  /// A domain of an organization's running orders.
  func place(of name: String, in organization: String) -> DomainPlace? {
    for (order, held) in orders.enumerated() where held.cancelled == nil && held.organization == organization {
      for (package, part) in held.packages.enumerated() {
        if let domain = part.domains.firstIndex(where: { $0.name == name }) {
          return DomainPlace(order: order, package: package, domain: domain)
        }
      }
    }
    return nil
  }
}
