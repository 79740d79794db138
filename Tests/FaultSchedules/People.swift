import Foundation
import Ordering
import Synchronization

/// What the people at the programs have seen and mean to do.
final class People: Sendable {
  enum Payment: Sendable { case at(TimeInterval), never }

  private struct State {
    var looks: [Attempt.ID: [Date]] = [:]
    var payments: [Attempt.ID: Payment] = [:]
    var continued: [Order.ID: Int] = [:]
  }

  private let state = Mutex(State())

  func saw(_ attempt: Attempt.ID, at time: Date, isWhole: Bool) {
    state.withLock { state in
      if isWhole { state.looks[attempt, default: []].append(time) } else { state.looks[attempt] = nil }
    }
  }

  /// Whether enough was looked to say that nothing exists.
  ///
  /// Source: reliability, absence rule: three whole listings over 15 minutes, 60 at Saleshandy and ScaledMail.
  func mayConfirmAbsence(_ attempt: Attempt) -> Bool {
    let looks = state.withLock { $0.looks[attempt.id] ?? [] }
    guard let first = looks.first, let last = looks.last, looks.count >= 3 else { return false }
    return last.timeIntervalSince(first) >= (attempt.purchase.vendor == .instantly ? 900 : 3_600)
  }

  /// When a checkout is paid; decided once.
  func payment(_ attempt: Attempt.ID, decide: () -> Payment) -> Payment {
    state.withLock { state in
      let payment = state.payments[attempt] ?? decide()
      state.payments[attempt] = payment
      return payment
    }
  }

  /// - Returns: how often an order's plan was continued before.
  func continues(_ order: Order.ID) -> Int {
    state.withLock { state in
      defer { state.continued[order, default: 0] += 1 }
      return state.continued[order] ?? 0
    }
  }

  func timesContinued(_ order: Order.ID) -> Int { state.withLock { $0.continued[order] ?? 0 } }
}
