import FoundationEssentials

/// What simulated ScaledMail remembers. Log-ins for sequencers and registrars are checked and not kept.
struct ScaledMailState: Codable, Equatable, Sendable {
  var purchased: [Purchased] = []
  var orders: [Order] = []

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

  struct Order: Codable, Equatable, Sendable {
    let id: String
    let organization: String
    let tag: String
    let created: Date
    /// Cents per month.
    let amount: Int
    let coupon: String?
    let packages: [Package]
    var cancelled: Date?
  }

  /// The part of an order one provider makes.
  struct Package: Codable, Equatable, Sendable {
    let id: String
    let provider: ScaledMailProvider
    let domains: [Domain]
  }

  struct Domain: Codable, Equatable, Sendable {
    let id: String
    let name: String
    let redirect: String?
    let registrar: String
    let mailboxes: [Mailbox]
    let readyAt: Date

    func status(at now: Date) -> String { readyAt <= now ? "Active" : "In Progress" }
  }

  struct Mailbox: Codable, Equatable, Sendable {
    let firstName: String
    let lastName: String
    let alias: String
    let password: String
  }

  var activeOrders: [Order] { orders.filter { $0.cancelled == nil } }

  /// The ids names have in orders that still run; a name that is not among them is unused.
  var domainIDs: [String: String] {
    let domains = activeOrders.flatMap(\.packages).flatMap(\.domains)
    return Dictionary(domains.map { ($0.name, $0.id) }) { first, _ in first }
  }
}
