import Foundation
import Ordering
import Wizard

/// Looks how far an order is: settles what is open by the vendor's lists, then reads what is delivered.
struct OrderFollower: Sendable {
  let ports: Ports

  func follow(_ id: Order.ID) async -> Answer {
    do throws(BookFailure) {
      guard var order = try await ports.book.order(id) else { throw .missing }
      let failure = try await settle(&order)
      if let failure { return .followed(id, .failure(failure)) }
      guard order.attempts.contains(where: { $0.state == .placed || $0.state == .awaitingPayment }) else {
        return .followed(id, .success(order))
      }
      let seen = order
      let result = await captured { () throws(VendorFailure) in try await ports.client(seen.plan.offer.vendor).progress(seen) }
      switch result {
      case .failure(let failure): return .followed(id, .failure(failure))
      case .success(let progress):
        order.progress = progress
        try await ports.book.saveProgress(id, progress)
        return .followed(id, .success(order))
      }
    } catch {
      // Another program, or another look, took an attempt further: what the book has now is the answer.
      if case .attemptMoved = error, let order = try? await ports.book.order(id) { return .followed(id, .success(order)) }
      return .bookFailed(error)
    }
  }

  /// Closes the purchase whose end is open by a person's word: not made, or not paid.
  func close(_ id: Order.ID, reason: String) async -> Answer {
    do throws(BookFailure) {
      guard var order = try await ports.book.order(id) else { throw .missing }
      for attempt in order.latestAttempts {
        switch attempt.state {
        case .verify, .unknown: try await advance(attempt, .confirmedAbsent(reason: reason), in: &order)
        case .awaitingPayment: try await advance(attempt, .notPaid(reason: reason), in: &order)
        default: continue
        }
      }
      return .followed(id, .success(order))
    } catch {
      return .bookFailed(error)
    }
  }

  /// - Returns: why the vendor's lists could not be read, if so.
  private func settle(_ order: inout Order) async throws(BookFailure) -> VendorFailure? {
    for attempt in order.latestAttempts {
      if attempt.state == .intent || attempt.state == .sending, try await ports.book.isLost(attempt.id) {
        try await advance(attempt, .ownerGone, in: &order)
        continue
      }
      guard attempt.state.needsSettling || attempt.state == .awaitingPayment else { continue }
      let client = ports.client(attempt.purchase.vendor)
      switch await captured({ () throws(VendorFailure) in try await client.lookFor(attempt) }) {
      case .failure(let failure): return failure
      case .success(nil): continue
      case .success(.some(.some)) where attempt.state == .partial: continue
      case .success(.some(let evidence)): try await advance(attempt, .evidence(evidence), in: &order)
      }
    }
    return nil
  }

  private func advance(_ attempt: Attempt, _ event: AttemptEvent, in order: inout Order) async throws(BookFailure) {
    var next = attempt
    guard (try? next.take(event, at: ports.now())) != nil else { return }
    try await ports.book.advanceAttempt(next, attempt.state)
    if let position = order.attempts.firstIndex(where: { $0.id == next.id }) { order.attempts[position] = next }
  }
}
