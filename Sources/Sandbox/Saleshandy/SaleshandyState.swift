import FoundationEssentials

/// What simulated Saleshandy remembers.
struct SaleshandyState: Codable, Equatable, Sendable {
  var orders: [Order] = []
  /// Names and mailboxes the account may have for nothing (`isFreeOrder`). Our choice: so many that both ways can be tried.
  var freeDomains = 1
  var freeMailboxes = 2
  /// Slots of deleted domains on `annualFlexi`, used up by `isReplacement`.
  var replacementSlots = 0
  /// The ids of the pictures uploaded; what they show is not kept.
  var pictures: [Int] = []

  struct Order: Codable, Equatable, Sendable {
    let id: String
    let provider: SaleshandyProvider
    let plan: SaleshandyPlan
    let isFree: Bool
    let isReplacement: Bool
    /// Cents.
    let amount: Int
    let created: Date
    /// When the checkout counts as paid; nothing when it never will be.
    var paidAt: Date?
    var domains: [Domain]

    func isPaid(at now: Date) -> Bool { paidAt.map { $0 <= now } ?? false }
  }

  struct Domain: Codable, Equatable, Sendable {
    let id: String
    let name: String
    let redirect: String
    let mailboxes: [Mailbox]
    var readyAt: Date
    let expiresAt: Date
    /// Set-up ends in `failed` instead of `active`.
    let fails: Bool
    var deletedAt: Date?
  }

  struct Mailbox: Codable, Equatable, Sendable {
    let email: String
    let firstName: String
    let lastName: String
    let picture: Int
  }

  /// The five words of `domains[].status`. Source: Vendors/Saleshandy, List domains.
  enum Status: String {
    case inProgress, active, deleted, failed, expired
  }
}

extension SaleshandyState.Domain {
  func status(at now: Date) -> SaleshandyState.Status {
    if deletedAt != nil { return .deleted }
    if expiresAt <= now { return .expired }
    if readyAt > now { return .inProgress }
    return fails ? .failed : .active
  }
}
