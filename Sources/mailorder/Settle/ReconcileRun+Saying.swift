import Foundation
import Ordering
import Purchasing
import Wizard

// What a run says of orders, on the standard output.

extension ReconcileRun {
  /// What is closed and still needs a person: the wizard's home shows it under the same words.
  func needingAttention() async throws -> [Order] {
    // None of them is over, so that each is listed however old it is.
    let listed = try await ports.book.recentOrders(0).orders.filter { $0.needsAttention && !$0.isArchived }
    var orders: [Order] = []
    for overview in listed {
      guard let order = try await ports.book.order(overview.id), !order.isUnresolved, !order.isUnderWay else { continue }
      orders.append(order)
    }
    return orders
  }

  func say(needingAttention orders: [Order]) {
    guard !orders.isEmpty else { return }
    tell(HomeSentences.needsAttention + ":")
    for order in orders {
      tell("Order \(order.id) ‘\(order.name)’: \(PurchaseSentences.status(order.status))")
      tell("  " + OrderSentences.attention(order))
    }
  }

  func say(_ pass: ReconciliationPass) {
    if let holder = pass.holder {
      let who = "\(holder.who.shortName) (process \(holder.process))"
      tell("\(who) is reconciling in another session; this is what the book has:")
    }
    for order in pass.orders { say(order, pauses: pass.pauses) }
    for (vendor, failure) in pass.failures.sorted(by: { $0.key.title < $1.key.title }) {
      guard failure != .noKey else {
        tell(KeySentences.cannotLook(vendor))
        continue
      }
      tell("\(vendor.title) could not be asked: \(Sentences.failure(failure))")
    }
  }

  /// What is otherwise after a further pass: what was closed and how, also by another program, and vendors that want to be left alone for longer
  /// than was said before.
  func say(_ pass: ReconciliationPass, after before: ReconciliationPass) async throws {
    for order in pass.changed {
      say(order)
      let known = before.open.first { $0.id == order.id }
      for attempt in order.ended(since: known) { say(ended: attempt, isElsewhere: false) }
    }
    let told = Set((pass.changed + pass.open).map(\.id))
    for known in before.open where !told.contains(known.id) {
      let order = try await read(known.id)
      say(order)
      for attempt in order.ended(since: known) { say(ended: attempt, isElsewhere: true) }
    }
    for (vendor, until) in pass.pauses.sorted(by: { $0.key.title < $1.key.title }) where before.pauses[vendor] != until {
      tell(SettleSentences.pause(of: vendor, until: until))
    }
  }

  private func say(ended attempt: Attempt, isElsewhere: Bool) {
    if let line = SettleSentences.ended(attempt, isElsewhere: isElsewhere) { tell("  " + line) }
  }

  /// An order in plain words: what was asked, what may have happened, what has been checked, what comes next.
  /// - Parameter pauses: until when vendors want to be left alone.
  func say(_ order: Order, pauses: [Vendor: Date] = [:]) {
    tell("Order \(order.id) ‘\(order.name)’: \(PurchaseSentences.status(order.status))")
    for attempt in order.latestAttempts where attempt.isUnresolved || attempt.state == .sending {
      let account = ReconciliationSentences.account(
        of: attempt, in: backend.mode, at: Date(), way: "mailorder settle close \(order.id)", time: SupportReport.time)
      for line in account.lines { tell("  " + line) }
      // What the last check noted is said above.
      if let until = pauses[attempt.purchase.vendor], attempt.isUnresolved, attempt.checks.last?.pausedUntil != until {
        tell("  " + SettleSentences.pause(of: attempt.purchase.vendor, until: until))
      }
      if let line = SettleSentences.page(of: attempt, in: backend.mode) { tell("  " + line) }
    }
  }
}

extension ReconciliationPass {
  /// Until when vendors want to be left alone, as far as they say.
  var pauses: [Vendor: Date] {
    failures.compactMapValues { failure in if case .limited(let until?, _) = failure { until } else { nil } }
  }
}

extension Order {
  /// Its attempts that are closed now and were not before.
  fileprivate func ended(since known: Order?) -> [Attempt] {
    let open = Set((known?.attempts ?? []).filter { !$0.state.isClosed }.map(\.id))
    return attempts.filter { open.contains($0.id) && $0.state.isClosed }
  }
}
