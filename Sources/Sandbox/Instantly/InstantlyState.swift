import FoundationEssentials

/// What simulated Instantly remembers.
struct InstantlyState: Codable, Equatable, Sendable {
  /// One row a domain, oldest first.
  var orders: [OrderedDomain] = []
  /// All mailboxes ever ordered, oldest first.
  var accounts: [Account] = []

  struct OrderedDomain: Codable, Equatable, Sendable {
    let domain: String
    let forwardingDomain: String?
    let isPreWarmed: Bool
    let created: Date
    var cancelled: Date?
  }

  struct Account: Codable, Equatable, Sendable {
    let id: String
    let domain: String
    let email: String
    let provider: Int
    let firstName: String
    let lastName: String
    let isPreWarmed: Bool
    let created: Date
    /// From here on the password is told.
    let readyAt: Date
    let password: String
    var cancelled: Date?
  }

  func activeOrder(of domain: String) -> OrderedDomain? {
    orders.last { $0.domain == domain && $0.cancelled == nil }
  }

  func activeAccounts(of domain: String) -> [Account] {
    accounts.filter { $0.domain == domain && $0.cancelled == nil }
  }
}
