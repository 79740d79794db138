public import Foundation

/// What two people agreed to of one draft: one staged it, another approved it, each by typing its total.
public struct Approval: Hashable, Sendable {
  /// Who agreed, and when.
  public struct Consent: Hashable, Codable, Sendable {
    public let who: Operator
    public let at: Date

    public init(_ who: Operator, at: Date) {
      self.who = who
      self.at = at
    }
  }

  public let draft: Draft.ID
  /// Of what is bought, as `PurchasePlan.digest` makes it: a draft that was changed since is another.
  public let digest: String
  /// What was due when it was staged; nil where the vendor named no price.
  public let total: Money?
  public let staged: Consent
  /// Nil while it waits for the second person.
  public let approved: Consent?
  /// Whether it was staged by the person who asks.
  public let isOwn: Bool

  public init(draft: Draft.ID, digest: String, total: Money?, staged: Consent, approved: Consent? = nil, isOwn: Bool) {
    self.draft = draft
    self.digest = digest
    self.total = total
    self.staged = staged
    self.approved = approved
    self.isOwn = isOwn
  }

  /// Whether it is about what is bought now, at no more than it was staged at.
  func covers(_ bid: PurchaseBid) -> Bool {
    guard digest == bid.plan.digest(mark: bid.mark) else { return false }
    guard let total else { return bid.quote.dueNow == nil }
    return bid.quote.dueNow != nil && bid.quote.payable + bid.bought <= total
  }
}

/// Why a second person is needed before anything is bought.
public enum ApprovalNeed: Hashable, Sendable {
  /// Above this sum, or always where it is zero, and nobody has staged the order.
  case unstaged(above: Money)
  /// It was staged, and what is bought or its total has changed since.
  case changed(above: Money)
  /// It waits for somebody else than who staged it.
  case waiting(Approval)
}

extension Operator {
  /// Whether two logins are one person's: the same account, or the same person behind another one, as the kernel knows through `sudo`. What a
  /// person calls themselves does not count.
  public func isSamePerson(as other: Operator) -> Bool {
    if let loginUID, let own = other.loginUID, loginUID == own { return true }
    return account == other.account
  }
}
