import Foundation
import Ordering

@testable import Purchasing

/// What a session does between purchases: it reconciles what is open, and the person at it acts on what is shown.
extension Program {
  /// How often a person tries again what was stopped. Our choice: often enough that a second end is seen.
  private static let continuations = 2

  func watch() async {
    while !isGone, !isStopping {
      let news = world.news
      let wait = await pass()
      if wait == nil { isIdle(since: news) }
      await idle(wait ?? 86_400)
    }
  }

  /// - Returns: how long to wait for the next pass; nil when nothing is left to do.
  private func pass() async -> TimeInterval? {
    guard let reconciler, let pass = try? await reconciler.pass() else { return 5 }
    for order in pass.open {
      for attempt in order.latestAttempts where attempt.isUnresolved && !isGone { await act(on: attempt, of: order, reconciler) }
    }
    if pass.open.isEmpty {
      guard let orders = try? await makePorts().book.orders() else { return 5 }
      var isDone = true
      for order in orders { isDone = goOn(order) && isDone }
      if isDone { return nil }
    }
    guard let next = pass.next else { return 5 }
    // The session's own watch reads the book at every tick. Here it is less often, to get on; not where a clock may be set any moment.
    return min(max(1, next.timeIntervalSince(world.clock.programNow)), world.schedule.skew > 3_600 ? 300 : 3_600)
  }

  /// A person goes on with a plan that stopped.
  /// - Returns: whether the order needs nobody any more.
  private func goOn(_ order: Order) -> Bool {
    // Whoever has another account's key at hand leaves it to the others, who begin when the storm is over at the latest.
    if isOther { return true }
    if order.latestAttempts.contains(where: { !$0.state.isClosed }) { return false }
    guard let next = order.nextPurchase, world.people.timesContinued(order.id) < Program.continuations else { return true }
    guard !isPlacing, !isStopping, !isGone else { return false }
    world.note(order.attempts.isEmpty || world.people.timesContinued(order.id) == 0 ? .continues : .continuesAgain)
    world.people.continues(order.id)
    // The price is asked anew and approved.
    place(order.approved(at: world.soundQuote(for: Array(order.plan.purchases[next...]), of: order.id)), isNew: false)
    return false
  }

  private func act(on attempt: Attempt, of order: Order, _ reconciler: Reconciler) async {
    // What was never there, since the list before the purchase was absurd, does not come back.
    if !AbsenceRule(attempt.purchase.vendor, in: .live).vanished(from: attempt).isEmpty {
      world.trace("\(session) says that entries are gone")
      _ = try? await reconciler.acknowledgeGone(order.id, reason: People.gone)
    }
    switch attempt.state {
    case .unknown, .verify:
      guard !world.isStorm || world.dice.chance(0.8) else { return }
      if await close(order, People.absence, reconciler) { world.note(.confirmsAbsence) }
    case .partial:
      guard !world.isStorm || world.dice.chance(0.5) else { return }
      if await close(order, People.part, reconciler) { world.note(.confirmsPart) }
    case .awaitingPayment: await checkout(attempt, order, reconciler)
    default: return
    }
  }

  /// A person types a reason as soon as the screen offers it, and now and then before.
  /// - Returns: whether the rule allowed it and the book took it.
  private func close(_ order: Order, _ reason: String, _ reconciler: Reconciler) async -> Bool {
    if isOther, !world.dice.chance(0.05) { return false }
    for attempt in order.latestAttempts { world.people.wantsToClose(attempt.id) }
    var mayClose = true
    for attempt in order.latestAttempts where attempt.state.isUnconfirmed {
      let rule = AbsenceRule(attempt.purchase.vendor, in: .live)
      guard case .open(_, let since) = rule.verdict(on: attempt) else { continue }
      mayClose = false
      // The screen says since when the lists agree: one more check, asked for, may be all that lacks.
      guard let since, world.clock.programNow.timeIntervalSince(since) >= rule.span else { continue }
      world.note(.asksToLook)
      mayClose = ((try? await reconciler.check(order.id).order).map { rule.allows($0, attempt.id) }) ?? false
    }
    guard mayClose || world.strikes(0.1) else { return false }
    do throws(Reconciler.Objection) {
      _ = try await reconciler.resolve(order.id, reason: reason)
      return true
    } catch {
      if case .tooEarly = error { world.note(.triesTooEarly) }
      return false
    }
  }

  private func checkout(_ attempt: Attempt, _ order: Order, _ reconciler: Reconciler) async {
    let now = world.clock.elapsed
    let payment = world.people.payment(attempt.id) {
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
      _ = await close(order, People.unpaid, reconciler)
    }
  }
}

extension AbsenceRule {
  fileprivate func allows(_ order: Order, _ id: Attempt.ID) -> Bool {
    order.attempts.first { $0.id == id }.map { $0.state.isUnconfirmed && verdict(on: $0) == .met } ?? false
  }
}
