public import Foundation

/// The journal of attempts: what is about to be sent, what was sent, and what came of it.
public protocol AttemptStoring: Sendable {
  /// Inserts an attempt in state `intent` with the locks on its names, committed and synced when it returns. A failure means that
  /// nothing may be sent.
  /// - Parameters:
  ///   - attempt: the attempt it is about.
  ///   - limit: what may be spent with it; counted in the same transaction, so that two programs cannot share what is left.
  /// - Throws: `nameLocked` when another order has one of its names, `aboveDayCeiling` when the limit does not allow it.
  func insertAttempt(_ attempt: Attempt, under limit: SpendingLimit?) async throws(BookFailure)

  /// What was bought, or may have been, by attempts that were journaled after a time, over all orders of the book.
  func spent(since time: Date) async throws(BookFailure) -> Money

  /// Replaces an attempt if it is still in `state`, committed and synced when it returns; closed states release the names.
  /// - Throws: `attemptMoved`.
  func advanceAttempt(_ attempt: Attempt, from state: AttemptState) async throws(BookFailure)

  /// As `advanceAttempt`, with the vendor's reply kept in the same transaction.
  func answerAttempt(_ attempt: Attempt, from state: AttemptState, with reply: RawReply) async throws(BookFailure)

  /// As `advanceAttempt` for a step that rests on a person's word: only if the file has no other checks of the attempt than it has itself, and
  /// these meet the rule, where there is one. Both are decided where it is written, so that a check that is written in between wins.
  /// - Throws: `attemptMoved`.
  func resolveAttempt(_ attempt: Attempt, from state: AttemptState, under rule: AbsenceRule?) async throws(BookFailure)

  /// Keeps what a person says of an attempt whose end is open, with the reason, in the audit too.
  /// - Throws: `missing`; `attemptMoved` when it is closed.
  func acknowledge(_ more: Acknowledgements, of id: Attempt.ID, reason: String) async throws(BookFailure)

  /// Keeps what a check of the vendor's lists showed of an attempt.
  /// - Throws: `missing`.
  func noteCheck(_ check: ReconciliationCheck, of id: Attempt.ID) async throws(BookFailure)

  /// The replies kept with an attempt, oldest first.
  func replies(to id: Attempt.ID) async throws(BookFailure) -> [RawReply]

  /// Whether nobody works on an attempt any more that is in `intent` or `sending`: the session that made it is dead, or is this one and
  /// has relinquished it.
  func isLost(_ id: Attempt.ID) async throws(BookFailure) -> Bool

  /// Which order other than one has a name of a purchase, or got it once: `BookFailure.nameLocked`; nil where the book knows of none.
  func conflict(for purchase: Purchase, excluding order: Order.ID) async throws(BookFailure) -> BookFailure?

  /// Says that this session does nothing more about an attempt, whatever the book has of it.
  func relinquish(_ id: Attempt.ID) async
}

extension AttemptStoring {
  /// Inserts an attempt without a limit of spending.
  public func insertAttempt(_ attempt: Attempt) async throws(BookFailure) { try await insertAttempt(attempt, under: nil) }
}

/// The most that may be spent since a time, over all orders of a book.
public struct SpendingLimit: Hashable, Sendable {
  public let ceiling: Money
  public let since: Date

  public init(_ ceiling: Money, since: Date) {
    self.ceiling = ceiling
    self.since = since
  }
}
