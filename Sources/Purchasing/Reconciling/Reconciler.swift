import Foundation
public import Ordering

/// Finds out what came of unresolved attempts by the vendors' lists, on the schedule. It never sends a purchase.
///
/// One session at a time does it, by a lease in the order book; what a check showed is kept there too, so that another session goes on
/// where one ended.
public actor Reconciler {
  let ports: Ports
  /// Orders that this very session is checking.
  private var underWay: Set<Order.ID> = []

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
    if !due.isEmpty { pass.holder = try await ports.book.takeLease(.reconciling) }
    if pass.holder == nil, !due.isEmpty {
      for order in due where underWay.insert(order.id).inserted {
        defer { underWay.remove(order.id) }
        let checked = try await reconcile(order)
        let now = checked.order
        if let failure = checked.failure { pass.failures[order.plan.offer.vendor] = failure }
        if now.attempts.map(\.state) != order.attempts.map(\.state) { pass.changed.append(now) }
        pass.open = pass.open.map { $0.id == now.id ? now : $0 }
      }
      await releaseLease()
    }
    pass.open.removeAll { !$0.isUnresolved && !$0.isUnderWay }
    // What no key can ask for is not asked for at its time either.
    pass.next = pass.open.filter { pass.failures[$0.plan.offer.vendor] != .noKey }.compactMap(\.nextCheck).min()
    return pass
  }

  /// Checks one order now, whatever the schedule says; while another session reconciles, it is only read.
  /// - Returns: the order as it is now, and why the vendor's lists could not be read, if so.
  public func check(_ id: Order.ID) async throws(BookFailure) -> Followed {
    guard let order = try await ports.book.order(id) else { throw .missing }
    let isLost = try await hasLostOwner(order)
    guard isLost || order.isUnresolved, underWay.insert(id).inserted else { return Followed(order) }
    defer { underWay.remove(id) }
    guard try await ports.book.takeLease(.reconciling) == nil else { return Followed(order) }
    let result: Result<Followed, BookFailure>
    do throws(BookFailure) {
      result = .success(try await reconcile(order))
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
      let client = ports.client(attempt.purchase.vendor)
      switch await captured({ () throws(VendorFailure) in try await client.findEvidence(attempt) }) {
      case .failure(let failure):
        // A check that was broken off, or could not be asked for without a key, says nothing of the vendor's lists.
        if Task.isCancelled || failure == .noKey { return Followed(order, failure: failure) }
        try await note(
          ReconciliationCheck(at: ports.now(), finding: .failed, note: .failure(failure), bootedAt: ports.bootedAt()), of: attempt,
          in: &order)
        return Followed(order, failure: failure)
      case .success(let listing): try await record(listing, of: attempt, in: &order)
      }
    }
    await ports.closeDraft(of: order)
    return Followed(order)
  }

  /// Writes down what a check showed, and what follows from it.
  private func record(_ listing: ListingEvidence, of attempt: Attempt, in order: inout Order) async throws(BookFailure) {
    let noted = try await note(ReconciliationCheck(listing, at: ports.now(), bootedAt: ports.bootedAt()), of: attempt, in: &order)
    switch listing.evidence {
    case nil: return
    // That a part is there is known; all of it would be news.
    case .some(.some) where attempt.state == .partial: return
    case let evidence?: try await take(noted, .evidence(evidence), in: &order)
    }
  }

  /// Keeps a check. One between two that were due is kept only when it has news, or the one before it is not quite recent.
  @discardableResult
  private func note(_ check: ReconciliationCheck, of attempt: Attempt, in order: inout Order) async throws(BookFailure) -> Attempt {
    let rule = AbsenceRule(attempt.purchase.vendor, in: ports.mode)
    let isDue = CheckSchedule.next(for: attempt).map { $0 <= check.at } ?? true
    if !isDue, let last = attempt.checks.last, last.saysTheSame(as: check), last.isOnOneClock(with: check) {
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

extension Order {
  /// Puts an attempt in the place of what it was before.
  mutating func keep(_ attempt: Attempt) {
    if let position = attempts.firstIndex(where: { $0.id == attempt.id }) { attempts[position] = attempt }
  }
}
