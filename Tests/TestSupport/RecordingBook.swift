package import Foundation
package import Ordering

/// An order book in memory that writes down, in one list with the vendor's calls, what happened in which order.
package actor RecordingBook {
  package private(set) var log: [String] = []
  package private(set) var draftsByID: [Draft.ID: Draft] = [:]
  package private(set) var ordersByID: [Order.ID: Order] = [:]
  package internal(set) var clientsByID: [Client.ID: Client] = [:]
  private var replies: [Attempt.ID: [RawReply]] = [:]
  private var lost: Set<Attempt.ID> = []
  package private(set) var changes: [ChangeRecord] = []
  /// How many signs of life its session gave.
  package private(set) var beats = 0
  var approvals: [Draft.ID: Approval] = [:]
  /// Who works with it.
  package var who = Operator(account: "ada")
  package func enter(as who: Operator) { self.who = who }
  /// The call that fails, such as `insert` or `advance sending`.
  private var failing: String?
  private var failuresLeft = 0
  private var passesLeft = 0
  private var holder: Holder?
  private var archiving: (@Sendable (_ isArchived: Bool) async throws(BookFailure) -> Void)?

  package init() {}

  /// What the session may do in it.
  package private(set) var bookTerms = BookTerms.own
  package func set(_ terms: BookTerms) { bookTerms = terms }

  private var isTelling = false
  private let told = AsyncStream<Void>.makeStream()

  /// From here on the book tells of what other sessions change, once for each `tell`.
  package func beginTelling() { isTelling = true }
  package func tell() { told.continuation.yield() }

  /// Says that another order has a name, so that a kind of purchase cannot have it.
  package func hold(_ name: DomainName, against kind: Purchase.Kind, by holder: NameHolder) {
    holders.append((name: name, kind: kind, holder: holder))
  }

  private var holders: [(name: DomainName, kind: Purchase.Kind, holder: NameHolder)] = []

  /// - Parameter passes: so many of the calls are taken before.
  package func fail(at call: String, times: Int = .max, after passes: Int = 0) {
    failing = call
    failuresLeft = times
    passesLeft = passes
  }

  package func note(_ line: String) { log.append(line) }

  /// Says that another session has every lease.
  package func holdLeases(_ holder: Holder?) { self.holder = holder }

  /// Does something each time orders are archived or restored, in the place of writing it down.
  package func whenArchiving(_ work: @escaping @Sendable (_ isArchived: Bool) async throws(BookFailure) -> Void) {
    archiving = work
  }

  /// Says that nobody works on an attempt any more.
  package func lose(_ attempt: Attempt.ID) { lost.insert(attempt) }

  package func put(_ order: Order) { ordersByID[order.id] = order }
  package func put(_ client: Client) { clientsByID[client.id] = client }
  package func put(_ draft: Draft) { draftsByID[draft.id] = draft }

  func write(_ line: String) throws(BookFailure) {
    if line == failing, passesLeft > 0 {
      passesLeft -= 1
    } else if line == failing, failuresLeft > 0 {
      failuresLeft -= 1
      throw .storage("disk full")
    }
    log.append(line)
  }

  private func change(_ id: Attempt.ID, _ change: (inout Attempt) -> Void) {
    for order in ordersByID.values {
      guard let index = order.attempts.firstIndex(where: { $0.id == id }) else { continue }
      var changed = order
      change(&changed.attempts[index])
      ordersByID[order.id] = changed
    }
  }
}

extension RecordingBook: OrderBook {
  // MARK: Drafts

  package func drafts() throws(BookFailure) -> [DraftSummary] {
    draftsByID.values.map {
      DraftSummary(
        id: $0.id, name: $0.name, step: $0.step, offer: $0.offer, domains: $0.chosenNames.count, changedAt: $0.changedAt)
    }
  }

  package func draft(_ id: Draft.ID) throws(BookFailure) -> Draft? { draftsByID[id] }

  package func claimDraft(_ id: Draft.ID) throws(BookFailure) -> DraftClaim {
    guard let draft = draftsByID[id] else { throw .missing }
    return DraftClaim(draft: draft)
  }

  package func releaseDraft(_ id: Draft.ID) throws(BookFailure) {}

  package func saveDraft(_ draft: Draft) throws(BookFailure) {
    try write("save draft")
    draftsByID[draft.id] = draft
  }

  package func deleteDraft(_ id: Draft.ID) throws(BookFailure) {
    log.append("delete draft")
    draftsByID[id] = nil
  }

  // MARK: Orders

  package func beginChange(_ change: ChangeRecord) throws(BookFailure) {
    if let other = changes.first(where: { !$0.state.isClosed && $0.intent.touches(change.intent) }) { throw .changeOpen(other) }
    try write("begin change")
    changes.append(change)
  }

  package func updateChange(_ change: ChangeRecord) throws(BookFailure) {
    try write("change \(change.state)")
    changes = changes.map { $0.id == change.id ? change : $0 }
  }

  package func openChanges() throws(BookFailure) -> [ChangeRecord] { changes.filter { !$0.state.isClosed } }
  package func change(_ id: ChangeRecord.ID) throws(BookFailure) -> ChangeRecord? { changes.first { $0.id == id } }

  package func orders() throws(BookFailure) -> [Order] { Array(ordersByID.values) }
  package func recentOrders(_ count: Int) throws(BookFailure) -> OrderWindow {
    OrderWindow(orders: ordersByID.values.map(OrderOverview.init), older: 0)
  }

  package func recentOrders(_ query: OrderQuery) throws(BookFailure) -> OrderWindow { try recentOrders(query.newest) }
  package func drafts(matching text: String) throws(BookFailure) -> [DraftSummary] {
    try drafts().filter { $0.name.contains(text) || text.isEmpty }
  }
  package func renameOrder(_ id: Order.ID, to name: String) throws(BookFailure) { ordersByID[id]?.name = name }
  package func renameDraft(_ id: Draft.ID, to name: String) throws(BookFailure) { draftsByID[id]?.name = name }
  package func archiveFinished(before time: Date) throws(BookFailure) -> Int { 0 }
  package func totals() throws(BookFailure) -> [OrderTotal] { [] }

  package func order(_ id: Order.ID) throws(BookFailure) -> Order? { ordersByID[id] }

  package func unresolved() throws(BookFailure) -> [Order] {
    ordersByID.values.filter { $0.attempts.contains { !$0.state.isClosed } }
  }

  package func closedUnbought(since time: Date) throws(BookFailure) -> [Order] {
    ordersByID.values.filter { $0.attempts.contains { $0.closedUnboughtAt.map { $0 >= time } ?? false } }
  }

  package func openOrder(_ order: Order) throws(BookFailure) {
    try write("open")
    ordersByID[order.id] = order
  }

  package func approveRest(of id: Order.ID, at quote: Quote) throws(BookFailure) {
    ordersByID[id] = ordersByID[id]?.approved(at: quote)
  }

  package func saveProgress(_ progress: OrderProgress, of id: Order.ID) throws(BookFailure) { ordersByID[id]?.progress = progress }

  package func setArchived(_ isArchived: Bool, of ids: [Order.ID]) async throws(BookFailure) -> [Order] {
    if let archiving { try await archiving(isArchived) } else { try write(isArchived ? "archive" : "restore") }
    for id in ids { ordersByID[id]?.archivedAt = isArchived ? ordersByID[id]?.createdAt : nil }
    return ids.compactMap { ordersByID[$0] }
  }

  // MARK: Attempts

  package func insertAttempt(_ attempt: Attempt, under limit: SpendingLimit?) throws(BookFailure) {
    let due = attempt.purchase.due ?? .zero
    if let limit, try spent(since: limit.since) + due > limit.ceiling {
      throw .aboveDayCeiling(due, spent: try spent(since: limit.since), limit.ceiling)
    }
    try write("insert")
    ordersByID[attempt.order]?.attempts.append(attempt)
  }

  package func advanceAttempt(_ attempt: Attempt, from state: AttemptState) throws(BookFailure) {
    guard let kept = ordersByID[attempt.order]?.attempts.first(where: { $0.id == attempt.id }), kept.state == state else {
      throw .attemptMoved(attempt.id)
    }
    try write("advance \(attempt.state.rawValue)")
    change(attempt.id) { $0 = attempt }
  }

  package func answerAttempt(_ attempt: Attempt, from state: AttemptState, with reply: RawReply) throws(BookFailure) {
    try advanceAttempt(attempt, from: state)
    replies[attempt.id, default: []].append(reply)
  }

  package func resolveAttempt(_ attempt: Attempt, from state: AttemptState, under rule: AbsenceRule?) throws(BookFailure) {
    guard let kept = ordersByID[attempt.order]?.attempts.first(where: { $0.id == attempt.id }), kept.checks == attempt.checks,
      rule.map({ $0.verdict(on: kept) == .met }) ?? true
    else { throw .attemptMoved(attempt.id) }
    try advanceAttempt(attempt, from: state)
  }

  package func acknowledge(_ more: Acknowledgements, of id: Attempt.ID, reason: String) throws(BookFailure) {
    try write("acknowledge")
    change(id) { $0.acknowledge(more) }
  }

  package func noteCheck(_ check: ReconciliationCheck, of id: Attempt.ID) throws(BookFailure) { change(id) { $0.note(check) } }
  package func spent(since time: Date) throws(BookFailure) -> Money {
    let attempts = ordersByID.values.flatMap(\.attempts).filter { $0.mayHaveBought && $0.history[0].at > time }
    return attempts.map { $0.cost ?? .zero }.sum()
  }

  package func replies(to id: Attempt.ID) throws(BookFailure) -> [RawReply] { replies[id] ?? [] }
  package func isLost(_ id: Attempt.ID) throws(BookFailure) -> Bool { lost.contains(id) }
  package func conflict(for purchase: Purchase, excluding order: Order.ID) throws(BookFailure) -> BookFailure? {
    holders.first { held in purchase.kind == held.kind && purchase.names.contains(held.name) }.map {
      .nameLocked($0.name, by: $0.holder)
    }
  }
  package func relinquish(_ id: Attempt.ID) { lose(id) }

  // MARK: Sessions

  package func nextChange() async -> Bool {
    guard isTelling else { return false }
    return await told.stream.first { true } != nil
  }
  package func heartbeat() throws(BookFailure) { beats += 1 }
  package func leave() throws(BookFailure) {}
  package func noteWrongPIN(_ miss: Int, of most: Int) throws(BookFailure) { try write("wrong PIN \(miss) of \(most)") }

  package func takeLease(_ lease: Lease) throws(BookFailure) -> Holder? {
    log.append("take lease")
    return holder
  }

  package func releaseLease(_ lease: Lease) throws(BookFailure) { log.append("release lease") }

  // MARK: The file

  package func health() -> BookHealth { .sound }
  package func terms() throws(BookFailure) -> BookTerms { bookTerms }
}
