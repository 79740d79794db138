import Foundation
public import Ordering

/// Finds out what came of unresolved attempts by the vendors' lists, on the schedule. It never sends a purchase.
///
/// One session at a time does it, by a lease in the order book; what a check showed is kept there too, so that another session goes on
/// where one ended. What was closed as not bought is looked at again for a while.
public actor Reconciler {
  let ports: Ports
  /// Orders that this very session is checking.
  private var underWay: Set<Order.ID> = []
  /// When this session looked for closed attempts last, or tried to.
  private var recalled: [Attempt.ID: Date] = [:]

  public init(ports: Ports) { self.ports = ports }

  /// Checks everything that is due.
  /// - Parameter isAsked: a person asks: everything unresolved is checked now.
  public func pass(isAsked: Bool = false) async throws(BookFailure) -> ReconciliationPass {
    var pass = ReconciliationPass()
    pass.open = try await ports.book.unresolved()
    var due: [Order] = []
    for order in pass.open {
      let isLost = try await hasLostOwner(order)
      if isLost || (isAsked ? order.isUnresolved : order.isCheckDue(at: ports.now())) { due.append(order) }
    }
    let closed = try await closedToRecheck(isAsked: isAsked)
    if !due.isEmpty || !closed.isEmpty { pass.holder = try await ports.book.takeLease(.reconciling) }
    if pass.holder == nil, !due.isEmpty || !closed.isEmpty {
      for order in due where underWay.insert(order.id).inserted {
        defer { underWay.remove(order.id) }
        let checked = try await reconcile(order)
        let now = checked.order
        if let failure = checked.failure { pass.failures[order.plan.offer.vendor] = failure }
        if now.attempts.map(\.state) != order.attempts.map(\.state) { pass.changed.append(now) }
        pass.open = pass.open.map { $0.id == now.id ? now : $0 }
      }
      for (order, attempts) in closed where underWay.insert(order.id).inserted {
        defer { underWay.remove(order.id) }
        let now = try await recheck(attempts, of: order)
        if now.status != order.status || now.lackingNames != order.lackingNames { pass.changed.append(now) }
      }
      await releaseLease()
    }
    pass.open.removeAll { !$0.isUnresolved && !$0.isUnderWay }
    // What no key can ask for is not asked for at its time either.
    pass.next = pass.open.filter { pass.failures[$0.plan.offer.vendor] != .noKey }.compactMap(\.nextCheck).min()
    return pass
  }

  /// Checks one order; while another session reconciles, it is only read.
  /// - Parameters:
  ///   - id: which order.
  ///   - isAsked: now, whatever the schedule says; else only when it is due, or while a person may be at its checkout page.
  /// - Returns: the order as it is now, and why the vendor's lists could not be read, if so.
  public func check(_ id: Order.ID, isAsked: Bool = true) async throws(BookFailure) -> Followed {
    guard let order = try await ports.book.order(id) else { throw .missing }
    let isLost = try await hasLostOwner(order)
    let isDue = isAsked || order.isCheckDue(at: ports.now()) || order.isBeingPaid(at: ports.now())
    let found = isAsked ? order.foundAfterClosing : []
    guard isLost || order.isUnresolved && isDue || !found.isEmpty, underWay.insert(id).inserted else { return Followed(order) }
    defer { underWay.remove(id) }
    guard try await ports.book.takeLease(.reconciling) == nil else { return Followed(order) }
    let result: Result<Followed, BookFailure>
    do throws(BookFailure) {
      let checked = try await reconcile(order)
      result = .success(found.isEmpty ? checked : Followed(try await recheck(found, of: checked.order), failure: checked.failure))
    } catch {
      result = .failure(error)
    }
    if underWay == [id] { await releaseLease() }
    return try result.get()
  }

  /// Other sessions may check from here on; a lease that cannot be given back falls to them when this session ends.
  private func releaseLease() async { try? await ports.book.releaseLease(.reconciling) }

  private func hasLostOwner(_ order: Order) async throws(BookFailure) -> Bool {
    for attempt in order.latestAttempts where attempt.state == .intent || attempt.state == .sending {
      if try await ports.book.isLost(attempt.id) { return true }
    }
    return false
  }

  /// Takes lost attempts over and checks what is unresolved.
  private func reconcile(_ order: Order) async throws(BookFailure) -> Followed {
    var order = order
    for attempt in order.latestAttempts where attempt.state == .intent || attempt.state == .sending {
      if try await ports.book.isLost(attempt.id) { try await take(attempt, .ownerGone, in: &order) }
    }
    for attempt in order.latestAttempts where attempt.isUnresolved {
      if let failure = try await look(for: attempt, in: &order) { return Followed(order, failure: failure) }
    }
    await ports.closeDraft(of: order)
    return Followed(order)
  }

  /// Attempts closed as not bought whose time to be looked at has come. One whose names another order has got since is left alone, where the
  /// lists do not tell the two apart.
  private func closedToRecheck(isAsked: Bool) async throws(BookFailure) -> [(Order, [Attempt])] {
    let now = ports.now()
    var due: [(Order, [Attempt])] = []
    for order in try await ports.book.closedUnbought(since: now.addingTimeInterval(-CheckSchedule.remembered)) {
      var attempts: [Attempt] = []
      for attempt in order.attemptsToRecheck
      where CheckSchedule.isRecheckDue(for: attempt, at: now, isStart: isAsked || recalled[attempt.id] == nil) {
        // What could not be asked, for want of a key or of its account, is not tried again at every pass.
        if !isAsked, let last = recalled[attempt.id], abs(now.timeIntervalSince(last)) < CheckSchedule.retry { continue }
        if try await !isTakenSince(attempt) { attempts.append(attempt) }
      }
      if !attempts.isEmpty { due.append((order, attempts)) }
    }
    return due
  }

  /// Whether another order has got a name of a closed attempt since, at the same vendor and so that its lists do not tell the two apart. Another
  /// vendor's lists say nothing of this one's.
  private func isTakenSince(_ attempt: Attempt) async throws(BookFailure) -> Bool {
    guard !attempt.isToldApart else { return false }
    let purchase = attempt.purchase
    for item in purchase.items {
      // Each name by itself: they may have gone to several orders.
      let one = Purchase(operation: purchase.operation, offer: purchase.offer, items: [item])
      guard case .nameLocked(_, let holder)? = try await ports.book.conflict(for: one, excluding: attempt.order) else { continue }
      if holder.vendor == purchase.vendor { return true }
    }
    return false
  }

  /// Compares an attempt with its vendor's own order, whenever it is followed: an amount may be named later, or changed. What is known already is
  /// not written down again.
  func compare(_ attempt: Attempt, in order: inout Order) async throws(BookFailure) {
    guard let held = await ports.billed(attempt) else { return }
    let differences = order.differences(of: attempt, from: held, comparesNames: order.progress == nil)
    guard let differences, !Set(attempt.differences).isSuperset(of: differences.all) else { return }
    if attempt.state == .awaitingPayment { return try await take(attempt, .differs(differences), in: &order) }
    let check = ReconciliationCheck(at: ports.now(), finding: .all, note: .differs(differences), bootedAt: ports.bootedAt())
    try await ports.book.noteCheck(check, of: attempt.id)
    var noted = attempt
    noted.note(check)
    order.keep(noted)
  }

  /// Looks for closed attempts. Their states never change: what is found stands beside them.
  private func recheck(_ attempts: [Attempt], of order: Order) async throws(BookFailure) -> Order {
    var order = order
    for attempt in attempts {
      recalled[attempt.id] = ports.now()
      _ = try await look(for: attempt, in: &order)
    }
    return order
  }
}

extension Order {
  /// Whether a person may be paying for it this very hour, so that it is looked at more often than the schedule says while it is on a screen.
  /// Our choice: a page that nobody has paid for an hour is looked at by the schedule alone.
  fileprivate func isBeingPaid(at now: Date) -> Bool {
    latestAttempts.contains { attempt in
      attempt.state == .awaitingPayment && attempt.openSince.map { now.timeIntervalSince($0) < 3_600 } ?? false
    }
  }

  /// Puts an attempt in the place of what it was before.
  mutating func keep(_ attempt: Attempt) {
    if let position = attempts.firstIndex(where: { $0.id == attempt.id }) { attempts[position] = attempt }
  }
}
