public import Foundation
public import Ordering

extension Reconciler {
  /// Why a person's word cannot resolve an order's open purchase.
  public enum Objection: Error, Hashable, Sendable {
    /// Nothing of it is open, or it is being sent.
    case nothingOpen
    /// The vendor's lists have not yet shown the same often and long enough; how often, since when.
    case tooEarly(AbsenceRule, checks: Int, since: Date?)
    case book(BookFailure)
  }

  /// Resolves an order's open purchases by a person's typed reason: not made, not paid, or made only as far as the lists show.
  public func resolve(_ id: Order.ID, reason: String) async throws(Objection) -> Order {
    var order = try await read(id)
    let open = order.latestAttempts.filter(\.isUnresolved)
    guard !open.isEmpty else { throw .nothingOpen }
    for attempt in open where attempt.state != .awaitingPayment {
      let rule = AbsenceRule(attempt.purchase.vendor, in: ports.mode)
      if case .open(let checks, let since) = rule.verdict(on: attempt) { throw .tooEarly(rule, checks: checks, since: since) }
    }
    for attempt in open {
      guard let event = attempt.resolution(reason: reason) else { continue }
      do throws(BookFailure) {
        try await take(attempt, event, in: &order)
      } catch {
        throw .book(error)
      }
    }
    return order
  }

  private func read(_ id: Order.ID) async throws(Objection) -> Order {
    do throws(BookFailure) {
      guard let order = try await ports.book.order(id) else { throw .missing }
      return order
    } catch {
      throw .book(error)
    }
  }
}

extension Attempt {
  /// What a person's word means for it.
  fileprivate func resolution(reason: String) -> AttemptEvent? {
    switch state {
    case .verify, .unknown: .confirmedAbsent(reason: reason)
    case .partial: .confirmedPart(reason: reason)
    case .awaitingPayment: .notPaid(reason: reason)
    case .intent, .sending, .placed, .rejected, .notSent, .absent, .abandoned: nil
    }
  }
}
