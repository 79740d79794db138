import Foundation
import Ordering
import Wizard
import WizardTestSupport

extension Story {
  /// The connection broke, and what checks since then showed.
  /// - Parameter checks: from the time of sending and a part of the names.
  static func open(_ checks: (Date, [DomainName]) -> [ReconciliationCheck]) -> Story {
    var story = order(outcome: .unknown("the connection broke while waiting for the answer"))
    guard var order = story.state.order.order, var attempt = order.attempts.last else { return story }
    for check in checks(now, Array(attempt.purchase.names.prefix(1))) {
      attempt.note(check)
      if check.finding == .some { try? attempt.take(.evidence(.some(check.names)), at: check.at) }
    }
    order.attempts[order.attempts.count - 1] = attempt
    story.orders = [order]
    story.act(.answer(.home(drafts: [], orders: [OrderOverview(order)])))
    story.act(.answer(.followed(order)))
    return story
  }

  /// Three checks that showed nothing, the last with the vendor's word that it would sell the names again.
  static func looked() -> Story {
    open { sent, _ in
      (1...3).map { ReconciliationCheck(at: sent + 10 * Double($0), finding: .nothing, witness: .stillSold) }
    }
  }

  /// What a look showed after it was closed.
  mutating func noteAfterClosing(_ check: ReconciliationCheck) {
    guard var order = state.order.order else { return }
    order.attempts[order.attempts.count - 1].note(check)
    act(.answer(.followed(order)))
  }

  /// Closes what is open by an event.
  mutating func closeOpen(_ event: AttemptEvent) {
    guard var order = state.order.order else { return }
    try? order.attempts[order.attempts.count - 1].take(event, at: Story.now)
    act(.answer(.followed(order)))
  }
}
