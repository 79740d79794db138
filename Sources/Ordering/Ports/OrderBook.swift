public import Foundation

/// Where drafts, orders and attempts are kept: a value of closures over the store.
public struct OrderBook: Sendable {
  public var drafts: @Sendable () async throws(BookFailure) -> [DraftSummary]
  public var draft: @Sendable (Draft.ID) async throws(BookFailure) -> Draft?
  /// Writes what changed since the draft was last saved or read.
  public var saveDraft: @Sendable (Draft) async throws(BookFailure) -> Void
  public var deleteDraft: @Sendable (Draft.ID) async throws(BookFailure) -> Void
  /// Newest first.
  public var orders: @Sendable () async throws(BookFailure) -> [Order]
  public var order: @Sendable (Order.ID) async throws(BookFailure) -> Order?
  /// Writes an approved order, before any of its attempts.
  public var openOrder: @Sendable (Order) async throws(BookFailure) -> Void
  /// Inserts an attempt in state `intent` with the locks on its names, committed and synced when it returns. A failure means that
  /// nothing may be sent.
  public var insertAttempt: @Sendable (Attempt) async throws(BookFailure) -> Void
  /// Replaces an attempt if it still stands in `from`, committed and synced when it returns; closed states release the names.
  public var advanceAttempt: @Sendable (_ attempt: Attempt, _ from: AttemptState) async throws(BookFailure) -> Void
  public var saveProgress: @Sendable (Order.ID, OrderProgress) async throws(BookFailure) -> Void

  public init(
    drafts: @escaping @Sendable () async throws(BookFailure) -> [DraftSummary],
    draft: @escaping @Sendable (Draft.ID) async throws(BookFailure) -> Draft?,
    saveDraft: @escaping @Sendable (Draft) async throws(BookFailure) -> Void,
    deleteDraft: @escaping @Sendable (Draft.ID) async throws(BookFailure) -> Void,
    orders: @escaping @Sendable () async throws(BookFailure) -> [Order],
    order: @escaping @Sendable (Order.ID) async throws(BookFailure) -> Order?,
    openOrder: @escaping @Sendable (Order) async throws(BookFailure) -> Void,
    insertAttempt: @escaping @Sendable (Attempt) async throws(BookFailure) -> Void,
    advanceAttempt: @escaping @Sendable (Attempt, AttemptState) async throws(BookFailure) -> Void,
    saveProgress: @escaping @Sendable (Order.ID, OrderProgress) async throws(BookFailure) -> Void
  ) {
    self.drafts = drafts
    self.draft = draft
    self.saveDraft = saveDraft
    self.deleteDraft = deleteDraft
    self.orders = orders
    self.order = order
    self.openOrder = openOrder
    self.insertAttempt = insertAttempt
    self.advanceAttempt = advanceAttempt
    self.saveProgress = saveProgress
  }
}

/// A draft as the home screen lists it.
public struct DraftSummary: Hashable, Sendable, Identifiable {
  public let id: Draft.ID
  public let kind: OrderKind
  public let name: String
  public let step: Draft.Step
  public let offer: Offer?
  public let domains: Int
  public let changedAt: Date

  public init(
    id: Draft.ID, kind: OrderKind = .newDomains, name: String, step: Draft.Step, offer: Offer?, domains: Int, changedAt: Date
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.step = step
    self.offer = offer
    self.domains = domains
    self.changedAt = changedAt
  }
}

/// Why the order book did not do as asked.
public enum BookFailure: Error, Hashable, Sendable {
  /// An open attempt holds the name: which name, and in which order.
  case nameLocked(DomainName, by: Order.ID)
  /// The attempt no longer stands where the caller thought.
  case attemptMoved(Attempt.ID)
  /// The draft or order is gone.
  case missing
  /// The file could not be read or written; the system's words.
  case storage(String)
}
