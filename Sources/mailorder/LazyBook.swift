import Foundation
import OrderStore
import Ordering

/// The order book, opened when it is first asked, so that the first frame does not wait for it. An open that fails is tried again by the
/// next call, and each call that it fails for says why.
struct LazyBook: Sendable {
  private let opening: Opening<any OrderBook, StoreFailure>
  /// Whether the book tells of what others change.
  private let tells: Bool

  /// - Parameter redactor: knows the secrets that are cut out of what vendors and persons say before the book has it.
  init(_ place: BookPlace, mode: Mode, redactor: Redactor) {
    self.init(tells: place.isOfTeam) { () throws(StoreFailure) in try place.open(mode, redactor) }
  }

  init(tells: Bool = false, _ open: @escaping @Sendable () throws(StoreFailure) -> any OrderBook) {
    self.tells = tells
    opening = Opening(open)
  }

  private func book() async throws(BookFailure) -> any OrderBook {
    do throws(StoreFailure) {
      return try await opening.value()
    } catch {
      throw .storage(error.trouble)
    }
  }
}

extension LazyBook: OrderBook {
  // MARK: Drafts

  func drafts() async throws(BookFailure) -> [DraftSummary] { try await book().drafts() }
  func draft(_ id: Draft.ID) async throws(BookFailure) -> Draft? { try await book().draft(id) }
  func claimDraft(_ id: Draft.ID) async throws(BookFailure) -> DraftClaim { try await book().claimDraft(id) }
  func releaseDraft(_ id: Draft.ID) async throws(BookFailure) { try await book().releaseDraft(id) }
  func saveDraft(_ draft: Draft) async throws(BookFailure) { try await book().saveDraft(draft) }
  func deleteDraft(_ id: Draft.ID) async throws(BookFailure) { try await book().deleteDraft(id) }

  // MARK: Orders

  func orders() async throws(BookFailure) -> [Order] { try await book().orders() }
  func recentOrders(_ count: Int) async throws(BookFailure) -> OrderWindow { try await book().recentOrders(count) }
  func recentOrders(_ query: OrderQuery) async throws(BookFailure) -> OrderWindow { try await book().recentOrders(query) }
  func drafts(matching text: String) async throws(BookFailure) -> [DraftSummary] { try await book().drafts(matching: text) }
  func renameOrder(_ id: Order.ID, to name: String) async throws(BookFailure) { try await book().renameOrder(id, to: name) }
  func renameDraft(_ id: Draft.ID, to name: String) async throws(BookFailure) { try await book().renameDraft(id, to: name) }
  func archiveFinished(before time: Date) async throws(BookFailure) -> Int { try await book().archiveFinished(before: time) }
  func totals() async throws(BookFailure) -> [OrderTotal] { try await book().totals() }
  func order(_ id: Order.ID) async throws(BookFailure) -> Order? { try await book().order(id) }
  func unresolved() async throws(BookFailure) -> [Order] { try await book().unresolved() }
  func closedUnbought(since time: Date) async throws(BookFailure) -> [Order] { try await book().closedUnbought(since: time) }
  func openOrder(_ order: Order) async throws(BookFailure) { try await book().openOrder(order) }

  func approveRest(of id: Order.ID, at quote: Quote) async throws(BookFailure) {
    try await book().approveRest(of: id, at: quote)
  }

  func saveProgress(_ progress: OrderProgress, of id: Order.ID) async throws(BookFailure) {
    try await book().saveProgress(progress, of: id)
  }

  func setArchived(_ isArchived: Bool, of orders: [Order.ID]) async throws(BookFailure) -> [Order] {
    try await book().setArchived(isArchived, of: orders)
  }

  // MARK: Attempts

  func insertAttempt(_ attempt: Attempt, under limit: SpendingLimit?) async throws(BookFailure) {
    try await book().insertAttempt(attempt, under: limit)
  }

  func spent(since time: Date) async throws(BookFailure) -> Money { try await book().spent(since: time) }

  func advanceAttempt(_ attempt: Attempt, from state: AttemptState) async throws(BookFailure) {
    try await book().advanceAttempt(attempt, from: state)
  }

  func answerAttempt(_ attempt: Attempt, from state: AttemptState, with reply: RawReply) async throws(BookFailure) {
    try await book().answerAttempt(attempt, from: state, with: reply)
  }

  func resolveAttempt(_ attempt: Attempt, from state: AttemptState, under rule: AbsenceRule?) async throws(BookFailure) {
    try await book().resolveAttempt(attempt, from: state, under: rule)
  }

  func acknowledge(_ more: Acknowledgements, of id: Attempt.ID, reason: String) async throws(BookFailure) {
    try await book().acknowledge(more, of: id, reason: reason)
  }

  func noteCheck(_ check: ReconciliationCheck, of id: Attempt.ID) async throws(BookFailure) {
    try await book().noteCheck(check, of: id)
  }

  func replies(to id: Attempt.ID) async throws(BookFailure) -> [RawReply] { try await book().replies(to: id) }
  func isLost(_ id: Attempt.ID) async throws(BookFailure) -> Bool { try await book().isLost(id) }

  func conflict(for purchase: Purchase, excluding order: Order.ID) async throws(BookFailure) -> BookFailure? {
    try await book().conflict(for: purchase, excluding: order)
  }

  // A book that was never opened has nothing to give up.
  func relinquish(_ id: Attempt.ID) async { await opening.made?.relinquish(id) }

  // MARK: Changes

  func beginChange(_ change: ChangeRecord) async throws(BookFailure) { try await book().beginChange(change) }
  func updateChange(_ change: ChangeRecord) async throws(BookFailure) { try await book().updateChange(change) }
  func openChanges() async throws(BookFailure) -> [ChangeRecord] { try await book().openChanges() }
  func change(_ id: ChangeRecord.ID) async throws(BookFailure) -> ChangeRecord? { try await book().change(id) }

  // MARK: Clients

  func clients() async throws(BookFailure) -> [ClientSummary] { try await book().clients() }
  func client(_ id: Client.ID) async throws(BookFailure) -> Client? { try await book().client(id) }
  func saveClient(_ client: Client) async throws(BookFailure) -> Client { try await book().saveClient(client) }
  func removeClient(_ id: Client.ID) async throws(BookFailure) { try await book().removeClient(id) }
  func spent(since time: Date, for client: Client.ID) async throws(BookFailure) -> Money {
    try await book().spent(since: time, for: client)
  }

  // MARK: Approvals

  func approval(of draft: Draft.ID) async throws(BookFailure) -> Approval? { try await book().approval(of: draft) }
  func stage(_ draft: Draft.ID, digest: String, total: Money?) async throws(BookFailure) -> Approval {
    try await book().stage(draft, digest: digest, total: total)
  }
  func approve(_ draft: Draft.ID, digest: String, total: Money?) async throws(BookFailure) -> Approval {
    try await book().approve(draft, digest: digest, total: total)
  }

  // MARK: Sessions

  func nextChange() async -> Bool {
    do throws(BookFailure) {
      return try await book().nextChange()
    } catch {
      // A database that is away when the program starts comes back; a file that cannot be opened is tried with the next tick.
      guard tells else { return false }
    }
    repeat {
      guard (try? await Task.sleep(for: .seconds(2))) != nil else { return false }
    } while (try? await book()) == nil
    return true
  }
  func heartbeat() async throws(BookFailure) { try await opening.made?.heartbeat() }
  func noteWrongPIN(_ miss: Int, of most: Int) async throws(BookFailure) { try await book().noteWrongPIN(miss, of: most) }
  func leave() async throws(BookFailure) { try await opening.made?.leave() }
  func takeLease(_ lease: Lease) async throws(BookFailure) -> Holder? { try await book().takeLease(lease) }
  func releaseLease(_ lease: Lease) async throws(BookFailure) { try await book().releaseLease(lease) }

  // MARK: The file

  func terms() async throws(BookFailure) -> BookTerms { try await book().terms() }

  func health() async -> BookHealth {
    do throws(BookFailure) {
      return try await book().health()
    } catch {
      guard case .storage(let trouble) = error else { return .sound }
      return BookHealth(trouble: trouble)
    }
  }
}
