public import Foundation
public import Ordering

extension StoredOrderBook {
  // MARK: Drafts

  public func drafts() async throws(BookFailure) -> [DraftSummary] { try await draftStore.summaries() }
  public func draft(_ id: Draft.ID) async throws(BookFailure) -> Draft? { try await draftStore.draft(id) }
  public func claimDraft(_ id: Draft.ID) async throws(BookFailure) -> DraftClaim { try await draftStore.claim(id) }
  public func releaseDraft(_ id: Draft.ID) async throws(BookFailure) { try await draftStore.release(id) }
  public func saveDraft(_ draft: Draft) async throws(BookFailure) { try await draftStore.save(draft) }
  public func deleteDraft(_ id: Draft.ID) async throws(BookFailure) { try await draftStore.delete(id) }

  // MARK: Orders

  public func orders() async throws(BookFailure) -> [Order] { try await orderStore.orders() }
  public func recentOrders(_ count: Int) async throws(BookFailure) -> OrderWindow {
    try await orderStore.recent(OrderQuery(newest: count))
  }
  public func order(_ id: Order.ID) async throws(BookFailure) -> Order? { try await orderStore.order(id) }
  public func unresolved() async throws(BookFailure) -> [Order] {
    await attemptStore.bringInSpooled()
    await draftStore.dropBought()
    return try await orderStore.unresolved()
  }
  public func closedUnbought(since time: Date) async throws(BookFailure) -> [Order] {
    try await orderStore.closedUnbought(since: time)
  }

  public func openOrder(_ order: Order) async throws(BookFailure) { try await orderStore.open(order) }

  public func approveRest(of id: Order.ID, at quote: Quote) async throws(BookFailure) {
    try await orderStore.approve(quote, forRestOf: id)
  }

  public func saveProgress(_ progress: OrderProgress, of id: Order.ID) async throws(BookFailure) {
    try await orderStore.save(progress, of: id)
  }

  public func setArchived(_ isArchived: Bool, of orders: [Order.ID]) async throws(BookFailure) -> [Order] {
    try await orderStore.setArchived(isArchived, of: orders)
  }

  // MARK: The board

  public func recentOrders(_ query: OrderQuery) async throws(BookFailure) -> OrderWindow { try await orderStore.recent(query) }

  public func drafts(matching text: String) async throws(BookFailure) -> [DraftSummary] {
    try await draftStore.summaries(matching: text)
  }

  public func renameOrder(_ id: Order.ID, to name: String) async throws(BookFailure) { try await orderStore.rename(id, to: name) }
  public func renameDraft(_ id: Draft.ID, to name: String) async throws(BookFailure) { try await draftStore.rename(id, to: name) }

  public func archiveFinished(before time: Date) async throws(BookFailure) -> Int {
    try await orderStore.archiveFinished(before: time)
  }

  public func totals() async throws(BookFailure) -> [OrderTotal] {
    try await engine.list { db in try Spending.totals(db) }
  }

  // MARK: Attempts

  public func insertAttempt(_ attempt: Attempt, under limit: SpendingLimit?) async throws(BookFailure) {
    try await attemptStore.insert(attempt, under: limit)
  }

  public func spent(since time: Date) async throws(BookFailure) -> Money { try await attemptStore.spent(since: time) }

  public func advanceAttempt(_ attempt: Attempt, from state: AttemptState) async throws(BookFailure) {
    try await attemptStore.advance(attempt, from: state)
  }

  public func answerAttempt(_ attempt: Attempt, from state: AttemptState, with reply: RawReply) async throws(BookFailure) {
    try await attemptStore.advance(attempt, from: state, reply: reply)
  }

  public func resolveAttempt(_ attempt: Attempt, from state: AttemptState, under rule: AbsenceRule?) async throws(BookFailure) {
    try await attemptStore.resolve(attempt, from: state, under: rule)
  }

  public func acknowledge(_ more: Acknowledgements, of id: Attempt.ID, reason: String) async throws(BookFailure) {
    try await attemptStore.acknowledge(more, of: id, reason: reason)
  }

  public func noteCheck(_ check: ReconciliationCheck, of id: Attempt.ID) async throws(BookFailure) {
    try await attemptStore.note(check, of: id)
  }

  public func replies(to id: Attempt.ID) async throws(BookFailure) -> [RawReply] { try await attemptStore.replies(of: id) }
  public func isLost(_ id: Attempt.ID) async throws(BookFailure) -> Bool { try await attemptStore.isLost(id) }

  public func conflict(for purchase: Purchase, excluding order: Order.ID) async throws(BookFailure) -> BookFailure? {
    try await attemptStore.conflict(for: purchase, excluding: order)
  }

  public func relinquish(_ id: Attempt.ID) async { attemptStore.relinquish(id) }

  // MARK: Changes

  public func beginChange(_ change: ChangeRecord) async throws(BookFailure) { try await changeStore.begin(change) }
  public func updateChange(_ change: ChangeRecord) async throws(BookFailure) { try await changeStore.update(change) }
  public func openChanges() async throws(BookFailure) -> [ChangeRecord] { try await changeStore.open() }
  public func change(_ id: ChangeRecord.ID) async throws(BookFailure) -> ChangeRecord? { try await changeStore.change(id) }

  // MARK: Clients

  public func clients() async throws(BookFailure) -> [ClientSummary] { try await clientStore.summaries() }
  public func client(_ id: Client.ID) async throws(BookFailure) -> Client? { try await clientStore.client(id) }
  public func saveClient(_ client: Client) async throws(BookFailure) -> Client { try await clientStore.save(client) }
  public func removeClient(_ id: Client.ID) async throws(BookFailure) { try await clientStore.remove(id) }
  public func spent(since time: Date, for client: Client.ID) async throws(BookFailure) -> Money {
    try await clientStore.spent(since: time, for: client)
  }

  // MARK: Approvals

  public func approval(of draft: Draft.ID) async throws(BookFailure) -> Approval? { try await approvalStore.approval(of: draft) }
  public func stage(_ draft: Draft.ID, digest: String, total: Money?) async throws(BookFailure) -> Approval {
    try await approvalStore.stage(draft, digest: digest, total: total)
  }
  public func approve(_ draft: Draft.ID, digest: String, total: Money?) async throws(BookFailure) -> Approval {
    try await approvalStore.approve(draft, digest: digest, total: total)
  }

  // MARK: Sessions

  public func heartbeat() async throws(BookFailure) { try await engine.write { [session] db in try session.beat(db) } }

  public func nextChange() async -> Bool { await engine.nextChange() }

  public func noteWrongPIN(_ miss: Int, of most: Int) async throws(BookFailure) {
    try await engine.write { [stores] db in
      try stores.audit.note(db, AuditEvent(.wrongPIN, facts: ["miss": "\(miss) of \(most)"]))
      return
    }
  }

  public func leave() async throws(BookFailure) {
    try await engine.write { [session] db in try DraftHold.releaseAll(db, session) }
  }

  public func takeLease(_ lease: Lease) async throws(BookFailure) -> Holder? { try await leaseStore.take(lease) }
  public func releaseLease(_ lease: Lease) async throws(BookFailure) { try await leaseStore.release(lease) }

  // MARK: The engine

  public func terms() async throws(BookFailure) -> BookTerms { try await engine.terms() }

  public func health() async -> BookHealth {
    let health = await engine.health()
    if health.allowsPurchases {
      await attemptStore.bringInSpooled()
      await draftStore.bringInSpooled()
    }
    return health
  }
}
