/// This session among the others that have the same order book open.
public protocol SessionKeeping: Sendable {
  /// A sign of life of this session, wanted every 30 s or so; needed only by sessions that cannot see this one's process.
  func heartbeat() async throws(BookFailure)

  /// Waits until another session has changed what lists show: drafts, orders, purchases, clients, approvals.
  /// - Returns: false where the book does not tell, so that it has to be read from time to time, and when the task was cancelled.
  func nextChange() async -> Bool

  /// Keeps in the audit that a PIN typed at this session's desk was wrong.
  /// - Parameters:
  ///   - miss: which in a row, from 1.
  ///   - most: with which the session ends.
  func noteWrongPIN(_ miss: Int, of most: Int) async throws(BookFailure)

  /// Gives up every draft and lease of this session, which is about to end.
  func leave() async throws(BookFailure)

  /// Takes a lease, or keeps it.
  /// - Returns: nil when it is this session's now, else who has it.
  func takeLease(_ lease: Lease) async throws(BookFailure) -> Holder?

  /// Gives a lease of this session up; of no other.
  func releaseLease(_ lease: Lease) async throws(BookFailure)
}
