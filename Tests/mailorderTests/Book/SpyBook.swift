import Foundation
import Ordering
import Synchronization

/// An order book that writes down each call with its arguments, and whose answers are like no other's.
final class SpyBook: Sendable {
  static let holder = Holder(who: Operator(account: "ben"), process: 7, since: .distantPast, seenAt: .distantPast)
  static let change = ChangeRecord(
    id: ChangeRecord.ID("c9"), intent: ChangeIntent(vendor: .instantly, kind: .cancelMailboxes, targets: ["ada@spied.com"]),
    startedAt: .distantPast)
  static let health = BookHealth(trouble: "seen by the spy")

  let order: Order
  let draft: Draft
  private let log = Mutex<[String]>([])

  init(order: Order, draft: Draft) {
    self.order = order
    self.draft = draft
  }

  /// The calls since this was read last.
  func calls() -> [String] {
    log.withLock { log in
      defer { log = [] }
      return log
    }
  }

  private func note(_ call: String) { log.withLock { $0.append(call) } }
}

extension SpyBook: OrderBook {
  func drafts() throws(BookFailure) -> [DraftSummary] {
    note("drafts")
    return [DraftSummary(id: draft.id, name: "spied", step: draft.step, offer: nil, domains: 3, changedAt: .distantPast)]
  }

  func draft(_ id: Draft.ID) throws(BookFailure) -> Draft? {
    note("draft \(id)")
    return draft
  }

  func claimDraft(_ id: Draft.ID) throws(BookFailure) -> DraftClaim {
    note("claim \(id)")
    return DraftClaim(draft: draft, takenFrom: SpyBook.holder)
  }

  func releaseDraft(_ id: Draft.ID) throws(BookFailure) { note("release \(id)") }
  func saveDraft(_ draft: Draft) throws(BookFailure) { note("save \(draft.id)") }
  func deleteDraft(_ id: Draft.ID) throws(BookFailure) { note("delete \(id)") }

  func orders() throws(BookFailure) -> [Order] {
    note("orders")
    return [order]
  }

  func recentOrders(_ count: Int) throws(BookFailure) -> OrderWindow {
    note("newest \(count)")
    return OrderWindow(orders: [OrderOverview(order)], older: 7)
  }

  func recentOrders(_ query: OrderQuery) throws(BookFailure) -> OrderWindow {
    note("newest \(query.newest) \(query.tab) ‘\(query.text)’")
    return OrderWindow(orders: [OrderOverview(order)], older: 8)
  }

  func drafts(matching text: String) throws(BookFailure) -> [DraftSummary] {
    note("drafts ‘\(text)’")
    return [DraftSummary(id: draft.id, name: "found", step: draft.step, offer: nil, domains: 4, changedAt: .distantPast)]
  }

  func renameOrder(_ id: Order.ID, to name: String) throws(BookFailure) { note("rename order \(id) ‘\(name)’") }
  func renameDraft(_ id: Draft.ID, to name: String) throws(BookFailure) { note("rename draft \(id) ‘\(name)’") }

  func archiveFinished(before time: Date) throws(BookFailure) -> Int {
    note("archive before \(time)")
    return 9
  }

  func totals() throws(BookFailure) -> [OrderTotal] {
    note("totals")
    return [
      OrderTotal(
        client: nil, vendor: .scaledmail, month: OrderTotal.Month(year: 2026, month: 9), orders: 9, mailboxes: 9,
        amount: .dollars(9))
    ]
  }

  func order(_ id: Order.ID) throws(BookFailure) -> Order? {
    note("order \(id)")
    return order
  }

  func unresolved() throws(BookFailure) -> [Order] {
    note("unresolved")
    return [order, order]
  }

  func closedUnbought(since time: Date) throws(BookFailure) -> [Order] {
    note("closed unbought since \(time)")
    return [order, order, order]
  }

  func openOrder(_ order: Order) throws(BookFailure) { note("open \(order.id)") }
  func approveRest(of id: Order.ID, at quote: Quote) throws(BookFailure) { note("approve \(id) \(quote.source)") }
  func saveProgress(_ progress: OrderProgress, of id: Order.ID) throws(BookFailure) { note("progress \(id) \(progress.at)") }

  func setArchived(_ isArchived: Bool, of orders: [Order.ID]) throws(BookFailure) -> [Order] {
    note("archived \(isArchived) \(orders)")
    return [order]
  }

  func insertAttempt(_ attempt: Attempt, under limit: SpendingLimit?) throws(BookFailure) {
    note("insert \(attempt.id) under \(limit.map(\.ceiling.description) ?? "no limit")")
  }

  func spent(since time: Date) throws(BookFailure) -> Money {
    note("spent since \(time)")
    return .dollars(418)
  }

  func advanceAttempt(_ attempt: Attempt, from state: AttemptState) throws(BookFailure) {
    note("advance \(attempt.id) from \(state)")
  }

  func answerAttempt(_ attempt: Attempt, from state: AttemptState, with reply: RawReply) throws(BookFailure) {
    note("answer \(attempt.id) from \(state) with \(reply.status ?? 0)")
  }

  func resolveAttempt(_ attempt: Attempt, from state: AttemptState, under rule: AbsenceRule?) throws(BookFailure) {
    note("resolve \(attempt.id) from \(state) under \(rule?.checks ?? 0)")
  }

  func acknowledge(_ more: Acknowledgements, of id: Attempt.ID, reason: String) throws(BookFailure) {
    note("acknowledge \(more.gone ?? []) of \(id), \(reason)")
  }

  func noteCheck(_ check: ReconciliationCheck, of id: Attempt.ID) throws(BookFailure) { note("check \(id) \(check.finding)") }

  func replies(to id: Attempt.ID) throws(BookFailure) -> [RawReply] {
    note("replies \(id)")
    return [RawReply(status: 418, body: .init(), at: .distantPast)]
  }

  func isLost(_ id: Attempt.ID) throws(BookFailure) -> Bool {
    note("lost \(id)")
    return true
  }

  func conflict(for purchase: Purchase, excluding order: Order.ID) throws(BookFailure) -> BookFailure? {
    note("conflict \(purchase.names.map(\.text)) excluding \(order)")
    return .attemptMoved(Attempt.ID("spied"))
  }

  func relinquish(_ id: Attempt.ID) { note("relinquish \(id)") }

  func beginChange(_ change: ChangeRecord) throws(BookFailure) { note("begin \(change.id)") }
  func updateChange(_ change: ChangeRecord) throws(BookFailure) { note("update \(change.id) \(change.state)") }

  func openChanges() throws(BookFailure) -> [ChangeRecord] {
    note("open changes")
    return [SpyBook.change]
  }

  func change(_ id: ChangeRecord.ID) throws(BookFailure) -> ChangeRecord? {
    note("change \(id)")
    return SpyBook.change
  }

  func clients() throws(BookFailure) -> [ClientSummary] {
    note("clients")
    return [ClientSummary(id: Client.ID("k7"), name: "spied")]
  }

  func client(_ id: Client.ID) throws(BookFailure) -> Client? {
    note("client \(id)")
    return Client(id: id, name: "spied")
  }

  func saveClient(_ client: Client) throws(BookFailure) -> Client {
    note("save client \(client.id)")
    return Client(id: client.id, name: "spied")
  }

  func removeClient(_ id: Client.ID) throws(BookFailure) { note("remove client \(id)") }

  func spent(since time: Date, for client: Client.ID) throws(BookFailure) -> Money {
    note("spent for \(client)")
    return .dollars(77)
  }

  static let approval = Approval(
    draft: Draft.ID("d7"), digest: "d", total: .dollars(7), staged: Approval.Consent(Operator(account: "ada"), at: .distantPast),
    isOwn: false)

  func approval(of draft: Draft.ID) throws(BookFailure) -> Approval? {
    note("approval of \(draft)")
    return SpyBook.approval
  }

  func stage(_ draft: Draft.ID, digest: String, total: Money?) throws(BookFailure) -> Approval {
    note("stage \(draft)")
    return SpyBook.approval
  }

  func approve(_ draft: Draft.ID, digest: String, total: Money?) throws(BookFailure) -> Approval {
    note("approve \(draft)")
    return SpyBook.approval
  }

  func nextChange() -> Bool {
    note("nextChange")
    return true
  }
  func heartbeat() throws(BookFailure) { note("heartbeat") }
  func noteWrongPIN(_ miss: Int, of most: Int) throws(BookFailure) { note("noteWrongPIN \(miss) \(most)") }
  func leave() throws(BookFailure) { note("leave") }

  func takeLease(_ lease: Lease) throws(BookFailure) -> Holder? {
    note("take \(lease.name)")
    return SpyBook.holder
  }

  func releaseLease(_ lease: Lease) throws(BookFailure) { note("give back \(lease.name)") }

  func terms() throws(BookFailure) -> BookTerms {
    note("terms")
    return BookTerms(.read, role: "spied", ceilings: Ceilings(day: .dollars(3)))
  }

  func health() -> BookHealth {
    note("health")
    return SpyBook.health
  }
}
