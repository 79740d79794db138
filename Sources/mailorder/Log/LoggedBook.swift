import Foundation
import Ordering

/// An order book that notes each step of an attempt, and each wrong PIN of a desk, in the log.
struct LoggedBook: Sendable {
  let book: any OrderBook
  /// Told after each step that the book took, in a few words.
  let note: @Sendable (Attempt, String) -> Void
  /// Told of each wrong PIN, also where the book cannot be written: which miss in a row, and with which the session ends.
  var missed: @Sendable (_ miss: Int, _ most: Int) -> Void = { _, _ in }
}

extension LoggedBook: OrderBook {
  // MARK: Noted

  func insertAttempt(_ attempt: Attempt, under limit: SpendingLimit?) async throws(BookFailure) {
    try await book.insertAttempt(attempt, under: limit)
    note(attempt, "intent")
  }

  func advanceAttempt(_ attempt: Attempt, from state: AttemptState) async throws(BookFailure) {
    try await book.advanceAttempt(attempt, from: state)
    note(attempt, "\(state.rawValue) to \(attempt.state.rawValue)")
  }

  func answerAttempt(_ attempt: Attempt, from state: AttemptState, with reply: RawReply) async throws(BookFailure) {
    try await book.answerAttempt(attempt, from: state, with: reply)
    note(attempt, "\(state.rawValue) to \(attempt.state.rawValue)")
  }

  func resolveAttempt(_ attempt: Attempt, from state: AttemptState, under rule: AbsenceRule?) async throws(BookFailure) {
    try await book.resolveAttempt(attempt, from: state, under: rule)
    note(attempt, "\(state.rawValue) to \(attempt.state.rawValue)")
  }

  func acknowledge(_ more: Acknowledgements, of id: Attempt.ID, reason: String) async throws(BookFailure) {
    try await book.acknowledge(more, of: id, reason: reason)
  }

  func noteWrongPIN(_ miss: Int, of most: Int) async throws(BookFailure) {
    missed(miss, most)
    try await book.noteWrongPIN(miss, of: most)
  }

  // MARK: Handed on

  func drafts() async throws(BookFailure) -> [DraftSummary] { try await book.drafts() }
  func draft(_ id: Draft.ID) async throws(BookFailure) -> Draft? { try await book.draft(id) }
  func claimDraft(_ id: Draft.ID) async throws(BookFailure) -> DraftClaim { try await book.claimDraft(id) }
  func releaseDraft(_ id: Draft.ID) async throws(BookFailure) { try await book.releaseDraft(id) }
  func saveDraft(_ draft: Draft) async throws(BookFailure) { try await book.saveDraft(draft) }
  func deleteDraft(_ id: Draft.ID) async throws(BookFailure) { try await book.deleteDraft(id) }

  func orders() async throws(BookFailure) -> [Order] { try await book.orders() }
  func recentOrders(_ count: Int) async throws(BookFailure) -> OrderWindow { try await book.recentOrders(count) }
  func recentOrders(_ query: OrderQuery) async throws(BookFailure) -> OrderWindow { try await book.recentOrders(query) }
  func drafts(matching text: String) async throws(BookFailure) -> [DraftSummary] { try await book.drafts(matching: text) }
  func renameOrder(_ id: Order.ID, to name: String) async throws(BookFailure) { try await book.renameOrder(id, to: name) }
  func renameDraft(_ id: Draft.ID, to name: String) async throws(BookFailure) { try await book.renameDraft(id, to: name) }
  func archiveFinished(before time: Date) async throws(BookFailure) -> Int { try await book.archiveFinished(before: time) }
  func totals() async throws(BookFailure) -> [OrderTotal] { try await book.totals() }
  func order(_ id: Order.ID) async throws(BookFailure) -> Order? { try await book.order(id) }
  func unresolved() async throws(BookFailure) -> [Order] { try await book.unresolved() }
  func closedUnbought(since time: Date) async throws(BookFailure) -> [Order] { try await book.closedUnbought(since: time) }
  func openOrder(_ order: Order) async throws(BookFailure) { try await book.openOrder(order) }

  func approveRest(of id: Order.ID, at quote: Quote) async throws(BookFailure) {
    try await book.approveRest(of: id, at: quote)
  }

  func saveProgress(_ progress: OrderProgress, of id: Order.ID) async throws(BookFailure) {
    try await book.saveProgress(progress, of: id)
  }

  func setArchived(_ isArchived: Bool, of orders: [Order.ID]) async throws(BookFailure) -> [Order] {
    try await book.setArchived(isArchived, of: orders)
  }

  func noteCheck(_ check: ReconciliationCheck, of id: Attempt.ID) async throws(BookFailure) {
    try await book.noteCheck(check, of: id)
  }

  func spent(since time: Date) async throws(BookFailure) -> Money { try await book.spent(since: time) }
  func replies(to id: Attempt.ID) async throws(BookFailure) -> [RawReply] { try await book.replies(to: id) }
  func isLost(_ id: Attempt.ID) async throws(BookFailure) -> Bool { try await book.isLost(id) }

  func conflict(for purchase: Purchase, excluding order: Order.ID) async throws(BookFailure) -> BookFailure? {
    try await book.conflict(for: purchase, excluding: order)
  }

  func relinquish(_ id: Attempt.ID) async { await book.relinquish(id) }

  func beginChange(_ change: ChangeRecord) async throws(BookFailure) { try await book.beginChange(change) }
  func updateChange(_ change: ChangeRecord) async throws(BookFailure) { try await book.updateChange(change) }
  func openChanges() async throws(BookFailure) -> [ChangeRecord] { try await book.openChanges() }
  func change(_ id: ChangeRecord.ID) async throws(BookFailure) -> ChangeRecord? { try await book.change(id) }

  func clients() async throws(BookFailure) -> [ClientSummary] { try await book.clients() }
  func client(_ id: Client.ID) async throws(BookFailure) -> Client? { try await book.client(id) }
  func saveClient(_ client: Client) async throws(BookFailure) -> Client { try await book.saveClient(client) }
  func removeClient(_ id: Client.ID) async throws(BookFailure) { try await book.removeClient(id) }
  func spent(since time: Date, for client: Client.ID) async throws(BookFailure) -> Money {
    try await book.spent(since: time, for: client)
  }

  func approval(of draft: Draft.ID) async throws(BookFailure) -> Approval? { try await book.approval(of: draft) }
  func stage(_ draft: Draft.ID, digest: String, total: Money?) async throws(BookFailure) -> Approval {
    try await book.stage(draft, digest: digest, total: total)
  }
  func approve(_ draft: Draft.ID, digest: String, total: Money?) async throws(BookFailure) -> Approval {
    try await book.approve(draft, digest: digest, total: total)
  }

  func nextChange() async -> Bool { await book.nextChange() }
  func heartbeat() async throws(BookFailure) { try await book.heartbeat() }
  func leave() async throws(BookFailure) { try await book.leave() }
  func takeLease(_ lease: Lease) async throws(BookFailure) -> Holder? { try await book.takeLease(lease) }
  func releaseLease(_ lease: Lease) async throws(BookFailure) { try await book.releaseLease(lease) }

  func health() async -> BookHealth { await book.health() }
  func terms() async throws(BookFailure) -> BookTerms { try await book.terms() }
}
