public import Foundation

/// An order as the home screen lists it: nothing of its plan but how large it is, and of its attempts only one that is open.
public struct OrderOverview: Equatable, Sendable, Identifiable, ListedOrder {
  public let id: Order.ID
  public var name: String
  public let draft: Draft.ID
  public let offer: Offer
  /// For whom it was ordered; nil where nobody said.
  public let client: Client.ID?
  /// What a person approved; nil where no price could be read.
  public let amount: Money?
  /// How many domains and mailboxes the plan has.
  public let domains: Int
  public let mailboxes: Int
  /// How many mailboxes the vendor shows as ready; nil where it was not asked.
  public let delivered: Int?
  public let createdAt: Date
  public var archivedAt: Date?
  public let status: Order.Status
  public let mayHaveBought: Bool
  public let isDifferent: Bool
  /// From when on it has been open for so long that a person has to write to the vendor; nil while nothing of it is in doubt.
  public let overdueFrom: Date?
  /// The last purchase whose end is open.
  public let openAttempt: Attempt?
  /// Domains of which nothing comes any more unless a person does something.
  public let lost: [OrderProgress.Domain]
  /// What the vendor refused last, of an order that stopped.
  public let refusal: Refusal?

  /// What a list says of the plan and how the order stands, as a store reads them.
  /// - Parameters:
  ///   - id: the order.
  ///   - name: what a person calls it.
  ///   - draft: the draft it came from.
  ///   - offer: what was ordered, and where.
  ///   - client: for whom.
  ///   - amount: what a person approved.
  ///   - domains: how many domains.
  ///   - mailboxes: how many mailboxes.
  ///   - createdAt: when it was ordered.
  ///   - archivedAt: since when it is archived; nil where it is not.
  ///   - isBeingPlaced: whether a session is about to journal the first purchase.
  ///   - standing: how it stands.
  ///   - openAttempt: the attempt of which nobody knows what came; nil where there is none.
  ///   - refusal: what the vendor refused last.
  public init(
    id: Order.ID, name: String, draft: Draft.ID, offer: Offer, client: Client.ID?, amount: Money?, domains: Int, mailboxes: Int,
    createdAt: Date, archivedAt: Date?, isBeingPlaced: Bool, standing: some OrderStanding, openAttempt: Attempt?, refusal: Refusal?
  ) {
    self.id = id
    self.name = name
    self.draft = draft
    self.offer = offer
    self.client = client
    self.amount = amount
    self.domains = domains
    self.mailboxes = mailboxes
    delivered = standing.progress.map { $0.domains.reduce(0) { $0 + $1.delivered } }
    self.createdAt = createdAt
    self.archivedAt = archivedAt
    status = isBeingPlaced ? .placing : standing.status
    mayHaveBought = standing.mayHaveBought
    isDifferent = !standing.differences.isEmpty
    overdueFrom = standing.overdueFrom
    self.openAttempt = openAttempt
    let progress = status == .failed ? standing.progress?.without(Set(standing.lackingNames)) : nil
    lost = progress?.domains.filter(\.stage.isLost) ?? []
    self.refusal = status == .stopped ? refusal : nil
  }

  /// One that is over, of which no more has to be read.
  /// - Parameters:
  ///   - id: the order.
  ///   - name: what a person calls it.
  ///   - draft: the draft it came from.
  ///   - offer: what was ordered, and where.
  ///   - client: for whom.
  ///   - amount: what a person approved.
  ///   - domains: how many domains.
  ///   - mailboxes: how many mailboxes.
  ///   - createdAt: when it was ordered.
  ///   - archivedAt: since when it is archived; nil where it is not.
  ///   - isReady: whether every mailbox is ready; else nothing was bought.
  ///   - isBeingPlaced: as above.
  ///   - refusal: what the vendor refused last.
  public init(
    over id: Order.ID, name: String, draft: Draft.ID, offer: Offer, client: Client.ID?, amount: Money?, domains: Int,
    mailboxes: Int,
    createdAt: Date, archivedAt: Date?, isReady: Bool, isBeingPlaced: Bool, refusal: Refusal?
  ) {
    self.id = id
    self.name = name
    self.draft = draft
    self.offer = offer
    self.client = client
    self.amount = amount
    self.domains = domains
    self.mailboxes = mailboxes
    delivered = isReady ? mailboxes : nil
    self.createdAt = createdAt
    self.archivedAt = archivedAt
    status = isBeingPlaced ? .placing : isReady ? .ready : .stopped
    mayHaveBought = isReady
    isDifferent = false
    overdueFrom = nil
    openAttempt = nil
    lost = []
    self.refusal = status == .stopped ? refusal : nil
  }

  /// An order that was read whole.
  public init(_ order: Order) {
    self.init(
      id: order.id, name: order.name, draft: order.draft, offer: order.plan.offer, client: order.client,
      amount: order.approvedTotal, domains: order.plan.names.count, mailboxes: order.mailboxCount, createdAt: order.createdAt,
      archivedAt: order.archivedAt, isBeingPlaced: false, standing: order,
      openAttempt: order.latestAttempts.last(where: \.isUnresolved), refusal: order.attempts.last { $0.refusal != nil }?.refusal)
  }
}
