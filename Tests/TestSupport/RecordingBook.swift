import Foundation
package import Ordering

/// An order book in memory that writes down, in one list with the vendor's calls, what happened in which order.
package actor RecordingBook {
  package init() {}

  package private(set) var log: [String] = []
  package private(set) var drafts: [Draft.ID: Draft] = [:]
  package private(set) var orders: [Order.ID: Order] = [:]
  private var lost: Set<Attempt.ID> = []
  /// The call that fails, such as `insert` or `advance sending`.
  private var failing: String?
  private var failuresLeft = 0
  private var holder: Holder?

  package func fail(at call: String, times: Int = .max) {
    failing = call
    failuresLeft = times
  }

  package func write(_ line: String) throws(BookFailure) {
    if line == failing, failuresLeft > 0 {
      failuresLeft -= 1
      throw .storage("disk full")
    }
    log.append(line)
  }

  package func note(_ line: String) { log.append(line) }

  /// Says that another session has every lease.
  package func holdLeases(_ holder: Holder?) { self.holder = holder }

  private func lease() -> Holder? {
    log.append("take lease")
    return holder
  }

  private func note(_ look: ReconciliationCheck, of id: Attempt.ID) {
    for order in orders.values {
      if let index = order.attempts.firstIndex(where: { $0.id == id }) { orders[order.id]?.attempts[index].note(look) }
    }
  }

  /// Says that nobody works on an attempt any more.
  package func lose(_ attempt: Attempt.ID) { lost.insert(attempt) }

  package func put(_ order: Order) { orders[order.id] = order }
  package func put(_ draft: Draft) { drafts[draft.id] = draft }

  private func open(_ order: Order) throws(BookFailure) {
    try write("open")
    orders[order.id] = order
  }

  private func insert(_ attempt: Attempt) throws(BookFailure) {
    try write("insert")
    orders[attempt.order]?.attempts.append(attempt)
  }

  private func advance(_ attempt: Attempt, from state: AttemptState) throws(BookFailure) {
    guard let index = orders[attempt.order]?.attempts.firstIndex(where: { $0.id == attempt.id }),
      orders[attempt.order]?.attempts[index].state == state
    else { throw .attemptMoved(attempt.id) }
    try write("advance \(attempt.state.rawValue)")
    orders[attempt.order]?.attempts[index] = attempt
  }

  private func save(_ progress: OrderProgress, of id: Order.ID) { orders[id]?.progress = progress }

  private func save(_ draft: Draft) throws(BookFailure) {
    try write("save draft")
    drafts[draft.id] = draft
  }

  private func delete(_ id: Draft.ID) {
    log.append("delete draft")
    drafts[id] = nil
  }

  private var summaries: [DraftSummary] {
    drafts.values.map {
      DraftSummary(
        id: $0.id, name: $0.name, step: $0.step, offer: $0.offer, domains: $0.chosenNames.count, changedAt: $0.changedAt)
    }
  }

  package nonisolated var book: OrderBook {
    var book = OrderBook(
      drafts: { () throws(BookFailure) in await self.summaries },
      draft: { id throws(BookFailure) in await self.drafts[id] },
      saveDraft: { draft throws(BookFailure) in try await self.save(draft) },
      deleteDraft: { id throws(BookFailure) in await self.delete(id) },
      orders: { () throws(BookFailure) in Array(await self.orders.values) },
      order: { id throws(BookFailure) in await self.orders[id] },
      openOrder: { order throws(BookFailure) in try await self.open(order) },
      insertAttempt: { attempt throws(BookFailure) in try await self.insert(attempt) },
      advanceAttempt: { attempt, state throws(BookFailure) in try await self.advance(attempt, from: state) },
      saveProgress: { id, progress throws(BookFailure) in await self.save(progress, of: id) })
    book.noteCheck = { id, look throws(BookFailure) in await self.note(look, of: id) }
    book.takeLease = { _ throws(BookFailure) in await self.lease() }
    book.releaseLease = { _ throws(BookFailure) in await self.note("release lease") }
    book.isLost = { id throws(BookFailure) in await self.lost.contains(id) }
    book.relinquish = { id in await self.lose(id) }
    return book
  }
}
