public import Foundation

/// Where drafts, orders and attempts are kept: a value of closures over the store.
public struct OrderBook: Sendable {
  public var drafts: @Sendable () async throws(BookFailure) -> [DraftSummary]
  public var draft: @Sendable (Draft.ID) async throws(BookFailure) -> Draft?
  /// Writes what changed since the draft was last saved or read. A new draft is this session's from then on, and so is a free one that
  /// nobody has changed since it was read here. Fails with `draftTaken` when it is another session's.
  public var saveDraft: @Sendable (Draft) async throws(BookFailure) -> Void
  /// Fails with `draftHeld` while another session that lives has it.
  public var deleteDraft: @Sendable (Draft.ID) async throws(BookFailure) -> Void
  /// Newest first.
  public var orders: @Sendable () async throws(BookFailure) -> [Order]
  public var order: @Sendable (Order.ID) async throws(BookFailure) -> Order?
  /// Writes an approved order, before any of its attempts.
  public var openOrder: @Sendable (Order) async throws(BookFailure) -> Void
  /// Writes the price by which a person approved that an order's plan goes on.
  public var approveRest: @Sendable (Order.ID, Quote) async throws(BookFailure) -> Void = { _, _ in }
  /// Inserts an attempt in state `intent` with the locks on its names, committed and synced when it returns. A failure means that
  /// nothing may be sent.
  public var insertAttempt: @Sendable (Attempt) async throws(BookFailure) -> Void
  /// Replaces an attempt if it still stands in `from`, committed and synced when it returns; closed states release the names.
  public var advanceAttempt: @Sendable (_ attempt: Attempt, _ from: AttemptState) async throws(BookFailure) -> Void
  public var saveProgress: @Sendable (Order.ID, OrderProgress) async throws(BookFailure) -> Void

  /// Puts orders that are over away, or brings them back among the others. One that has a `archiveBlocker` stays where it is; nothing else of
  /// an order changes. Whatever is journaled for an order brings it back.
  /// - Returns: those of the orders that are in the book, as they are now.
  public var archive: @Sendable (_ orders: [Order.ID], _ isArchived: Bool) async throws(BookFailure) -> [Order] = { _, _ in [] }

  // MARK: Whose it is

  /// Takes a draft for this session to edit it, also one that a dead session left. Fails with `draftHeld` or `missing`.
  public var claimDraft: @Sendable (Draft.ID) async throws(BookFailure) -> DraftClaim
  /// Lets go of a draft of this session; of no other.
  public var releaseDraft: @Sendable (Draft.ID) async throws(BookFailure) -> Void = { _ in }
  /// A sign of life of this session, wanted every 30 s or so; needed only by sessions that cannot see this one's process.
  public var heartbeat: @Sendable () async throws(BookFailure) -> Void = {}
  /// Lets go of every draft and lease of this session, which is about to end.
  public var leave: @Sendable () async throws(BookFailure) -> Void = {}
  /// Takes a lease, or keeps it.
  /// - Returns: nil when it is this session's now, else who has it.
  public var takeLease: @Sendable (Lease) async throws(BookFailure) -> Holder? = { _ in nil }
  public var releaseLease: @Sendable (Lease) async throws(BookFailure) -> Void = { _ in }

  // MARK: Attempts in doubt

  /// As `advanceAttempt`, with the vendor's answer kept in the same transaction.
  public var answerAttempt: @Sendable (_ attempt: Attempt, _ from: AttemptState, RawReply) async throws(BookFailure) -> Void
  /// Orders with an attempt that is not closed, newest first.
  public var unresolved: @Sendable () async throws(BookFailure) -> [Order]
  /// Keeps what a look at the vendor's lists showed of an attempt.
  public var noteCheck: @Sendable (Attempt.ID, ReconciliationCheck) async throws(BookFailure) -> Void = { _, _ in }
  /// The answers kept with an attempt, oldest first.
  public var replies: @Sendable (Attempt.ID) async throws(BookFailure) -> [RawReply] = { _ in [] }
  /// Whether nobody works on an attempt any more that stands in `intent` or `sending`: the session that made it is dead, or is this one
  /// and has let go of it.
  public var isLost: @Sendable (Attempt.ID) async throws(BookFailure) -> Bool = { _ in false }
  /// Which other order has a name of a purchase, or got it once: `BookFailure.nameLocked`; nil where the book knows of none.
  public var conflict: @Sendable (Purchase, _ besides: Order.ID) async throws(BookFailure) -> BookFailure? = { _, _ in nil }
  /// Says that this session does nothing more about an attempt, whatever the book has of it.
  public var relinquish: @Sendable (Attempt.ID) async -> Void = { _ in }

  // MARK: The file

  /// Whether the book can be written; after trouble the file is opened and checked anew first.
  public var health: @Sendable () async -> BookHealth = { .sound }

  /// The calls without which there is no book. The others begin as those of a book that only one session uses.
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
    claimDraft = { id throws(BookFailure) in
      guard let found = try await draft(id) else { throw .missing }
      return DraftClaim(draft: found)
    }
    unresolved = { () throws(BookFailure) in
      try await orders().filter { $0.attempts.contains { !$0.state.isClosed } }
    }
    answerAttempt = { attempt, state, _ throws(BookFailure) in try await advanceAttempt(attempt, state) }
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
  public let status: DraftStatus

  public init(
    id: Draft.ID, kind: OrderKind = .newDomains, name: String, step: Draft.Step, offer: Offer?, domains: Int, changedAt: Date,
    status: DraftStatus = .free
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.step = step
    self.offer = offer
    self.domains = domains
    self.changedAt = changedAt
    self.status = status
  }
}
