import Foundation
import Ordering

@testable import Session

/// What a session does between purchases: it looks for what is open, and the person at it acts on what is shown.
extension Program {
  /// Source: reliability, schedule after UNKNOWN/VERIFY.
  private static let pauses: [Duration] = [5, 15, 45, 120, 300, 900, 3_600, 21_600, 86_400].map { .seconds($0) }
  /// How often a person tries again what was stopped (ours).
  static let continuations = 2

  func watch() async {
    var looks = 0
    while !isGone, !isStopping {
      setIdle(false)
      let isDone = await pass()
      setIdle(isDone)
      await sleep(Program.pauses[min(looks, Program.pauses.count - 1)])
      looks += 1
    }
  }

  /// - Returns: whether nothing is left to do.
  private func pass() async -> Bool {
    let ports = ports
    guard let orders = try? await ports.book.orders() else { return false }
    var isDone = true
    for order in orders {
      if order.attempts.contains(where: { !$0.state.isClosed }) {
        _ = await OrderFollower(ports: ports).follow(order.id)
        guard let seen = try? await ports.book.order(order.id) else { return false }
        isDone = await act(on: seen, ports) && isDone
      } else {
        isDone = await act(on: order, ports) && isDone
      }
    }
    return isDone
  }

  /// - Returns: whether the order needs nobody any more.
  private func act(on order: Order, _ ports: Ports) async -> Bool {
    for attempt in order.latestAttempts where !attempt.state.isClosed && !isGone {
      await act(on: attempt, of: order, ports)
    }
    if order.latestAttempts.contains(where: { !$0.state.isClosed && $0.state != .partial }) { return false }
    guard order.nextPurchase != nil, !order.attempts.isEmpty, world.people.timesContinued(order.id) < Program.continuations else {
      return true
    }
    guard !isPlacing, !isStopping, !isGone else { return isPlacing }
    world.note(world.people.continues(order.id) == 0 ? .continues : .continuesTwice)
    place(order, isNew: false)
    return false
  }

  private func act(on attempt: Attempt, of order: Order, _ ports: Ports) async {
    switch attempt.state {
    case .unknown, .verify:
      guard world.people.mayConfirmAbsence(attempt), !world.isStorm || world.dice.chance(0.8) else { return }
      world.note(.confirmsAbsence)
      _ = await OrderFollower(ports: ports).close(order.id, reason: "not in the dashboard, no charge on the card")
    case .awaitingPayment: await checkout(attempt, order, ports)
    default: return
    }
  }

  private func checkout(_ attempt: Attempt, _ order: Order, _ ports: Ports) async {
    let now = world.clock.elapsed
    let payment = world.people.payment(attempt.id) {
      guard world.isStorm else { return .at(now) }
      if world.dice.chance(0.2) {
        world.note(.neverPaid)
        return .never
      }
      guard world.dice.chance(0.5) else { return .at(now) }
      world.note(.paidLate)
      return .at(now + world.dice.seconds(0...7_200))
    }
    switch payment {
    case .at(let time) where time <= now: await world.pay(attempt.id.text)
    case .at: return
    case .never:
      guard attempt.sentAt.map({ world.clock.programNow.timeIntervalSince($0) > 600 }) ?? false else { return }
      _ = await OrderFollower(ports: ports).close(order.id, reason: "the page was not paid")
    }
  }
}
