public import Foundation

/// What came of an approved draft: its plan, its attempts, and what the vendor delivers, followed until every mailbox is ready.
public struct Order: Equatable, Codable, Sendable, Identifiable {
  public typealias ID = Identifier<Order>

  public let id: ID
  /// What a person calls it, which can be changed at any time: no vendor is told of it.
  public var name: String
  public let draft: Draft.ID
  public let plan: PurchasePlan
  /// What the person typed as the plan's total; nil where no price could be read.
  public let approvedTotal: Money?
  public let quote: Quote
  public let createdAt: Date
  public var attempts: [Attempt]
  public var progress: OrderProgress?
  /// Since when a person has put it away; nil while it is among the others. Who did it is in the audit.
  public var archivedAt: Date?
  /// The order whose missing names it buys; nil for one of its own. What that came to counts against the ceiling of an order.
  public let continues: ID?
  /// For whom it was ordered; nil where nobody said. What it came to counts against that client's ceilings.
  public let client: Client.ID?

  public init(
    id: ID, name: String, draft: Draft.ID, plan: PurchasePlan, approvedTotal: Money?, quote: Quote, createdAt: Date,
    attempts: [Attempt] = [], progress: OrderProgress? = nil, archivedAt: Date? = nil, continues: ID? = nil,
    client: Client.ID? = nil
  ) {
    self.id = id
    self.name = name
    self.draft = draft
    self.plan = plan
    self.approvedTotal = approvedTotal
    self.quote = quote
    self.createdAt = createdAt
    self.attempts = attempts
    self.progress = progress
    self.archivedAt = archivedAt
    self.continues = continues
    self.client = client
  }

  /// Where the whole order stands.
  public enum Status: Hashable, Sendable {
    case placing
    /// An attempt was refused or not sent; the plan's rest waits.
    case stopped
    /// Somebody has to find out what happened.
    case unresolved
    case awaitingPayment
    case settingUp
    case ready
    /// The vendor says that some of it failed or was cancelled.
    case failed
    /// It was closed as not bought, and the vendor has it all the same.
    case foundAfterClosing
  }

  /// The purchase of the plan that may be tried next: the first that is not bought. Nil when nothing is left to buy, and as long as it is
  /// under way or nobody knows what came of it, since the plan's purchases follow one another.
  ///
  /// A plan that lacks names does not go on: what comes after was approved for all of them. Nor does one of which something was found after it
  /// was closed, since to go on would buy it again.
  public var nextPurchase: Int? {
    guard lackingNames.isEmpty, foundAfterClosing.isEmpty else { return nil }
    let unbought = plan.purchases.indices.lazy.map { index in (index, attempts.last { $0.index == index }?.state) }
    guard let (index, state) = unbought.first(where: { $0.1 != .placed }) else { return nil }
    return state?.isClosed ?? true ? index : nil
  }

  /// Whether every purchase of the plan is placed, with all its names.
  public var isBought: Bool {
    latestAttempts.count == plan.purchases.count && latestAttempts.allSatisfy { $0.state == .placed && $0.lacking.isEmpty }
  }
}

/// What the vendor has delivered so far.
public struct OrderProgress: Hashable, Codable, Sendable {
  public struct Domain: Hashable, Codable, Sendable {
    public enum Stage: Hashable, Codable, Sendable {
      case notListed
      case settingUp
      case ready
      case failed
      case cancelled
      /// It was ready with all its mailboxes, and was cancelled or ran out since: nothing of the order failed.
      case ended
      /// The vendor names the order without it, for good: it delivered less than was ordered.
      case undelivered
      /// The vendor's own word, kept.
      case other(String)

      /// Whether there are no mailboxes that could send: nothing came of it, or nothing is left of it.
      var isGone: Bool { self == .ended || isLost }

      /// Whether nothing comes of it any more unless a person does something. Source: Vendors/Saleshandy, List domains, `expired`.
      var isLost: Bool { self == .failed || self == .cancelled || self == .undelivered || self == .expired }
      static let expired = Stage.other("expired")
    }

    public let name: DomainName
    public let stage: Stage
    /// Mailboxes ordered and mailboxes the vendor shows as ready.
    public let ordered: Int
    public let delivered: Int
    /// The mailboxes that came with a pre-warmed domain, which only the vendor names; nil elsewhere, before it does, and in books of earlier
    /// versions.
    public let mailboxes: [Mailbox]?

    public init(name: DomainName, stage: Stage, ordered: Int, delivered: Int, mailboxes: [Mailbox]? = nil) {
      self.name = name
      self.stage = stage
      self.ordered = ordered
      self.delivered = delivered
      self.mailboxes = mailboxes
    }

    /// Ready, with all its mailboxes.
    public var isDelivered: Bool { stage == .ready && delivered >= ordered }
  }

  public let domains: [Domain]
  public let at: Date

  public init(domains: [Domain], at: Date) {
    self.domains = domains
    self.at = at
  }

  /// Without names that were not bought.
  func without(_ names: Set<DomainName>) -> OrderProgress {
    names.isEmpty ? self : OrderProgress(domains: domains.filter { !names.contains($0.name) }, at: at)
  }

  /// The same, where what was delivered before and is cancelled or run out now counts as delivered: whoever ends a domain has no order that
  /// failed.
  /// - Parameter earlier: what was known of the same order before; nil where nothing was.
  public func following(_ earlier: OrderProgress?) -> OrderProgress {
    let before = (earlier?.domains ?? []).keyed(by: \.name)
    let domains = domains.map { domain in
      guard let before = before[domain.name], before.isDelivered || before.stage == .ended else { return domain }
      // The vendor may forget one that ended.
      let hasEnded = domain.stage == .cancelled || domain.stage == .expired || before.stage == .ended && domain.stage == .notListed
      guard hasEnded else { return domain }
      return Domain(
        name: domain.name, stage: .ended, ordered: domain.ordered, delivered: domain.delivered, mailboxes: domain.mailboxes)
    }
    return OrderProgress(domains: domains, at: at)
  }

  /// Whether every domain listed is ready with all its mailboxes, or was; an empty list shows nothing.
  public var isReady: Bool { !domains.isEmpty && domains.allSatisfy { $0.isDelivered || $0.stage == .ended } }
}
