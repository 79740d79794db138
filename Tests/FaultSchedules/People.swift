import Foundation
import Ordering
import Synchronization

/// What the people at the programs have seen and mean to do.
final class People: Sendable {
  enum Payment: Sendable { case at(TimeInterval), never }

  /// The reasons they type.
  static let absence = "not in the dashboard, no charge on the card"
  static let gone = "none of these was ever there"
  static let part = "the dashboard shows no more than this"
  static let unpaid = "the page was not paid"

  private struct State {
    var asked: [Attempt.ID: Int] = [:]
    var closing: [Attempt.ID: Int] = [:]
    var payments: [Attempt.ID: Payment] = [:]
    var continued: [Order.ID: Int] = [:]
  }

  private let state = Mutex(State())

  /// How often the vendor was asked about one attempt at most.
  var mostAsked: Int { state.withLock { $0.asked.values.max() ?? 0 } }
  func asks(about attempt: Attempt.ID) { state.withLock { $0.asked[attempt, default: 0] += 1 } }

  /// Somebody wants to close it, and it may be asked for twice: to see whether they may, and when they do.
  func wantsToClose(_ attempt: Attempt.ID) { state.withLock { $0.closing[attempt, default: 0] += 1 } }

  /// How often the vendor was asked about one attempt by itself at most.
  var mostAskedUnwanted: Int {
    state.withLock { state in state.asked.map { $0.value - 2 * (state.closing[$0.key] ?? 0) }.max() ?? 0 }
  }

  /// When a checkout is paid; decided once.
  func payment(_ attempt: Attempt.ID, decide: () -> Payment) -> Payment {
    if let payment = state.withLock({ $0.payments[attempt] }) { return payment }
    let payment = decide()
    state.withLock { $0.payments[attempt] = payment }
    return payment
  }

  func continues(_ order: Order.ID) { state.withLock { $0.continued[order, default: 0] += 1 } }
  func timesContinued(_ order: Order.ID) -> Int { state.withLock { $0.continued[order] ?? 0 } }
}
