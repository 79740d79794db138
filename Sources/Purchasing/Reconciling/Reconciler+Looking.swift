import Foundation
import Ordering

extension Reconciler {
  /// Looks for an attempt in its vendor's lists, writes down what they show, and takes the step that follows from it.
  /// - Parameters:
  ///   - order: takes what the book has then.
  ///   - isLast: whether a person is about to close it, so that everything that speaks for bought is asked, and the check is kept in any case.
  /// - Returns: why the lists could not be read, if so.
  func look(for attempt: Attempt, in order: inout Order, isLast: Bool = false) async throws(BookFailure) -> VendorFailure? {
    switch await evidence(of: attempt, isLast: isLast) {
    case .failure(let failure):
      // A check that was broken off, or could not be asked for without a key, says nothing of the vendor's lists.
      if Task.isCancelled || failure == .noKey { return failure }
      let check = ReconciliationCheck(at: ports.now(), finding: .failed, note: .failure(failure), bootedAt: ports.bootedAt())
      try await note(check, of: attempt, in: &order, isLast: isLast)
      return failure
    case .success(let listing):
      let differences = await ports.differences(listing, of: attempt, in: order)
      let check = ReconciliationCheck(listing, differences, at: ports.now(), bootedAt: ports.bootedAt())
      let noted = try await note(check, of: attempt, in: &order, isLast: isLast)
      if let event = noted.event(after: listing, in: ports.mode) { try await take(noted, event, in: &order) }
      return nil
    }
  }

  private func evidence(of attempt: Attempt, isLast: Bool) async -> Result<ListingEvidence, VendorFailure> {
    await captured { () throws(VendorFailure) in
      let client = try ports.client(for: attempt)
      let listing = try await client.findEvidence(attempt)
      guard isLast, listing.evidence == nil, attempt.state != .awaitingPayment else { return listing }
      // The guard of the purchase is a witness too: it finds names held that no list shows as ours.
      return listing.witnessed(by: try await client.baseline(attempt.purchase))
    }
  }

  /// Keeps a check. One between two that were due is kept only when it has news, or the one before it is not quite recent.
  @discardableResult
  private func note(
    _ check: ReconciliationCheck, of attempt: Attempt, in order: inout Order, isLast: Bool
  ) async throws(BookFailure) -> Attempt {
    let rule = AbsenceRule(attempt.purchase.vendor, in: ports.mode)
    // A closed attempt has no next check: what is looked at again is kept, so that it is known when; what could not be asked is not.
    if attempt.state.isClosed, !check.isLook { return attempt }
    let isDue = isLast || (CheckSchedule.next(for: attempt).map { $0 <= check.at } ?? true)
    if !isDue, let last = attempt.checks.last, last.saysTheSame(as: check), last.isOnOneClock(with: check) {
      // What could not be asked is said once; only when it is due is it tried in earnest.
      guard check.isLook else { return attempt }
      // That the order of a checkout page is not listed yet is no news for as long as it waits.
      guard attempt.state != .awaitingPayment, check.at.timeIntervalSince(last.at) >= rule.spacing else { return attempt }
    }
    try await ports.book.noteCheck(check, of: attempt.id)
    var noted = attempt
    noted.note(check)
    order.keep(noted)
    return noted
  }

  /// Moves an attempt on. Where another session was quicker, the order is what that one has made of it.
  func take(_ attempt: Attempt, _ event: AttemptEvent, in order: inout Order) async throws(BookFailure) {
    var next = attempt
    guard (try? next.take(event, at: ports.now())) != nil else { return }
    do throws(BookFailure) {
      try await ports.book.advanceAttempt(next, from: attempt.state)
      order.keep(next)
    } catch {
      guard case .attemptMoved = error, let newer = try await ports.book.order(order.id) else { throw error }
      order = newer
    }
  }
}
