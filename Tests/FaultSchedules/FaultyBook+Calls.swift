import Foundation
import Ordering

@testable import OrderStore

extension FaultyBook: OrderBook {
  // MARK: Calls that fail now and then

  func deleteDraft(_ id: Draft.ID) async throws(BookFailure) {
    try await write("delete draft \(id)") { book throws(BookFailure) in try await book.deleteDraft(id) }
  }

  func orders() async throws(BookFailure) -> [Order] {
    try await read("orders") { book throws(BookFailure) in try await book.orders() }
  }

  func recentOrders(_ count: Int) async throws(BookFailure) -> OrderWindow {
    try await read("newest orders") { book throws(BookFailure) in try await book.recentOrders(count) }
  }

  func order(_ id: Order.ID) async throws(BookFailure) -> Order? {
    try await read("order \(id)") { book throws(BookFailure) in try await book.order(id) }
  }

  func unresolved() async throws(BookFailure) -> [Order] {
    try await read("what is open") { book throws(BookFailure) in try await book.unresolved() }
  }

  func closedUnbought(since time: Date) async throws(BookFailure) -> [Order] {
    try await read("what was closed") { book throws(BookFailure) in try await book.closedUnbought(since: time) }
  }

  func openOrder(_ order: Order) async throws(BookFailure) {
    try await write("open \(order.id)") { book throws(BookFailure) in try await book.openOrder(order) }
  }

  func approveRest(of id: Order.ID, at quote: Quote) async throws(BookFailure) {
    try await write("rest of \(id)") { book throws(BookFailure) in try await book.approveRest(of: id, at: quote) }
  }

  func saveProgress(_ progress: OrderProgress, of id: Order.ID) async throws(BookFailure) {
    try await write("progress of \(id)") { book throws(BookFailure) in try await book.saveProgress(progress, of: id) }
  }

  func insertAttempt(_ attempt: Attempt, under limit: SpendingLimit?) async throws(BookFailure) {
    let book = try real()
    do throws(BookFailure) {
      try await write("insert \(attempt.id)") { book throws(BookFailure) in
        try await book.insertAttempt(attempt, under: limit)
      }
    } catch {
      // As the store does when it cannot tell whether the row stands.
      if case .storage = error, !program.isGone { await book.relinquish(attempt.id) }
      throw error
    }
  }

  func advanceAttempt(_ attempt: Attempt, from state: AttemptState) async throws(BookFailure) {
    try await write("\(attempt.id) \(state) -> \(attempt.state)") { book throws(BookFailure) in
      try await book.advanceAttempt(attempt, from: state)
    }
  }

  func answerAttempt(_ attempt: Attempt, from state: AttemptState, with reply: RawReply) async throws(BookFailure) {
    try await write("\(attempt.id) \(state) -> \(attempt.state), answered") { book throws(BookFailure) in
      try await book.answerAttempt(attempt, from: state, with: reply)
    }
  }

  func resolveAttempt(_ attempt: Attempt, from state: AttemptState, under rule: AbsenceRule?) async throws(BookFailure) {
    try await write("\(attempt.id) \(state) -> \(attempt.state), by a person") { book throws(BookFailure) in
      try await book.resolveAttempt(attempt, from: state, under: rule)
    }
  }

  func acknowledge(_ more: Acknowledgements, of id: Attempt.ID, reason: String) async throws(BookFailure) {
    try await write("a person's word on \(id)") { book throws(BookFailure) in
      try await book.acknowledge(more, of: id, reason: reason)
    }
  }

  func noteCheck(_ check: ReconciliationCheck, of id: Attempt.ID) async throws(BookFailure) {
    try await write("a check for \(id): \(check.finding)") { book throws(BookFailure) in try await book.noteCheck(check, of: id) }
  }

  func isLost(_ id: Attempt.ID) async throws(BookFailure) -> Bool {
    try await read("is \(id) lost") { book throws(BookFailure) in try await book.isLost(id) }
  }

  func takeLease(_ lease: Lease) async throws(BookFailure) -> Holder? {
    try await write("take \(lease.name)") { book throws(BookFailure) in try await book.takeLease(lease) }
  }

  func releaseLease(_ lease: Lease) async throws(BookFailure) {
    try await write("release \(lease.name)") { book throws(BookFailure) in try await book.releaseLease(lease) }
  }

  func relinquish(_ id: Attempt.ID) async { if !program.isGone { await program.store?.relinquish(id) } }

  // MARK: Calls that do not

  func beginChange(_ change: ChangeRecord) async throws(BookFailure) { try await real().beginChange(change) }
  func updateChange(_ change: ChangeRecord) async throws(BookFailure) { try await real().updateChange(change) }
  func openChanges() async throws(BookFailure) -> [ChangeRecord] { try await real().openChanges() }
  func change(_ id: ChangeRecord.ID) async throws(BookFailure) -> ChangeRecord? { try await real().change(id) }

  func drafts() async throws(BookFailure) -> [DraftSummary] { try await real().drafts() }
  func recentOrders(_ query: OrderQuery) async throws(BookFailure) -> OrderWindow {
    try await read("newest orders") { book throws(BookFailure) in try await book.recentOrders(query) }
  }

  func drafts(matching text: String) async throws(BookFailure) -> [DraftSummary] { try await real().drafts(matching: text) }
  func renameOrder(_ id: Order.ID, to name: String) async throws(BookFailure) { try await real().renameOrder(id, to: name) }
  func renameDraft(_ id: Draft.ID, to name: String) async throws(BookFailure) { try await real().renameDraft(id, to: name) }
  func archiveFinished(before time: Date) async throws(BookFailure) -> Int { try await real().archiveFinished(before: time) }
  func totals() async throws(BookFailure) -> [OrderTotal] { try await real().totals() }
  func draft(_ id: Draft.ID) async throws(BookFailure) -> Draft? { try await real().draft(id) }
  func claimDraft(_ id: Draft.ID) async throws(BookFailure) -> DraftClaim { try await real().claimDraft(id) }
  func releaseDraft(_ id: Draft.ID) async throws(BookFailure) { try await real().releaseDraft(id) }
  func saveDraft(_ draft: Draft) async throws(BookFailure) { try await real().saveDraft(draft) }

  func setArchived(_ isArchived: Bool, of orders: [Order.ID]) async throws(BookFailure) -> [Order] {
    try await real().setArchived(isArchived, of: orders)
  }

  func spent(since time: Date) async throws(BookFailure) -> Money { try await real().spent(since: time) }
  func replies(to id: Attempt.ID) async throws(BookFailure) -> [RawReply] { try await real().replies(to: id) }

  func conflict(for purchase: Purchase, excluding order: Order.ID) async throws(BookFailure) -> BookFailure? {
    try await real().conflict(for: purchase, excluding: order)
  }

  func clients() async throws(BookFailure) -> [ClientSummary] { try await real().clients() }
  func client(_ id: Client.ID) async throws(BookFailure) -> Client? { try await real().client(id) }
  func saveClient(_ client: Client) async throws(BookFailure) -> Client { try await real().saveClient(client) }
  func removeClient(_ id: Client.ID) async throws(BookFailure) { try await real().removeClient(id) }

  func spent(since time: Date, for client: Client.ID) async throws(BookFailure) -> Money {
    try await real().spent(since: time, for: client)
  }

  func approval(of draft: Draft.ID) async throws(BookFailure) -> Approval? { try await real().approval(of: draft) }
  func stage(_ draft: Draft.ID, digest: String, total: Money?) async throws(BookFailure) -> Approval {
    try await real().stage(draft, digest: digest, total: total)
  }
  func approve(_ draft: Draft.ID, digest: String, total: Money?) async throws(BookFailure) -> Approval {
    try await real().approve(draft, digest: digest, total: total)
  }

  func nextChange() async -> Bool { await (try? real())?.nextChange() ?? false }
  func heartbeat() async throws(BookFailure) { try await real().heartbeat() }
  func noteWrongPIN(_ miss: Int, of most: Int) async throws(BookFailure) { try await real().noteWrongPIN(miss, of: most) }
  func leave() async throws(BookFailure) { try await real().leave() }

  func terms() async throws(BookFailure) -> BookTerms { try await real().terms() }

  func health() async -> BookHealth {
    guard let book = program.store else { return BookHealth(trouble: "the program is gone") }
    return await book.health()
  }
}
