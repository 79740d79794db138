public import Foundation
public import Ordering
import Wizard

/// Finds out what came of attempts whose end is open, by the vendors' lists, on the schedule. It never sends a purchase.
///
/// One session at a time does it, by a lease in the order book; what a look showed is kept there too, so that another session goes on where
/// one ended.
public actor Reconciler {
  let ports: Ports
  /// Orders that this very session is looking at.
  private var underWay: Set<Order.ID> = []

  public init(ports: Ports) { self.ports = ports }

  /// What a pass over the book came to.
  public struct Pass: Sendable {
    /// Orders that stand otherwise than before, as they are now.
    public internal(set) var changed: [Order] = []
    /// Orders with an open end, as they are now.
    public internal(set) var open: [Order] = []
    /// Who is looking instead, in another session.
    public internal(set) var holder: Holder?
    /// Vendors whose lists could not be read.
    public internal(set) var failures: [Vendor: VendorFailure] = [:]
    /// When the next look is due; nil when nothing is open.
    public internal(set) var next: Date?
  }

  /// Looks at everything that is due.
  /// - Parameter isAsked: a person asks: everything open is looked at now.
  public func pass(isAsked: Bool = false) async throws(BookFailure) -> Pass {
    var pass = Pass()
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
        let (now, failure) = try await reconcile(order)
        if let failure { pass.failures[order.plan.offer.vendor] = failure }
        if now.attempts.map(\.state) != order.attempts.map(\.state) { pass.changed.append(now) }
        pass.open = pass.open.map { $0.id == now.id ? now : $0 }
      }
      await giveBack()
    }
    pass.open.removeAll { !$0.isUnresolved && !$0.isUnderWay }
    pass.next = pass.open.compactMap(\.nextCheck).min()
    return pass
  }

  /// Looks at one order now, whatever the schedule says; while another session settles, it is only read.
  /// - Returns: the order as it is now, and why the vendor's lists could not be read, if so.
  public func look(at id: Order.ID) async throws(BookFailure) -> (order: Order, failure: VendorFailure?) {
    guard let order = try await ports.book.order(id) else { throw .missing }
    let isLost = try await hasLostOwner(order)
    guard isLost || order.isUnresolved, underWay.insert(id).inserted else { return (order, nil) }
    defer { underWay.remove(id) }
    guard try await ports.book.takeLease(.reconciling) == nil else { return (order, nil) }
    let result: Result<(order: Order, failure: VendorFailure?), BookFailure>
    do throws(BookFailure) {
      result = .success(try await reconcile(order))
    } catch {
      result = .failure(error)
    }
    if underWay == [id] { await giveBack() }
    return try result.get()
  }

  /// Other sessions may look from here on; a lease that cannot be given back falls to them when this session ends.
  private func giveBack() async { try? await ports.book.releaseLease(.reconciling) }

  private func hasLostOwner(_ order: Order) async throws(BookFailure) -> Bool {
    for attempt in order.latestAttempts where attempt.state == .intent || attempt.state == .sending {
      if try await ports.book.isLost(attempt.id) { return true }
    }
    return false
  }

  /// Takes lost attempts over and looks for what is open.
  private func reconcile(_ order: Order) async throws(BookFailure) -> (order: Order, failure: VendorFailure?) {
    var order = order
    for attempt in order.latestAttempts where attempt.state == .intent || attempt.state == .sending {
      if try await ports.book.isLost(attempt.id) { try await take(attempt, .ownerGone, in: &order) }
    }
    for attempt in order.latestAttempts where attempt.isUnresolved {
      let client = ports.client(attempt.purchase.vendor)
      switch await captured({ () throws(VendorFailure) in try await client.findEvidence(attempt) }) {
      case .failure(let failure):
        // A look that was broken off says nothing of the vendor's lists.
        if Task.isCancelled { return (order, failure) }
        let words = Sentences.failure(failure)
        try await note(
          ReconciliationCheck(at: ports.now(), finding: .failed, note: words, bootedAt: ports.bootedAt()), of: attempt, in: &order)
        return (order, failure)
      case .success(let listing): try await record(listing, of: attempt, in: &order)
      }
    }
    await ports.closeDraft(of: order)
    return (order, nil)
  }

  /// Writes down what a look showed, and what follows from it.
  private func record(_ listing: ListingEvidence, of attempt: Attempt, in order: inout Order) async throws(BookFailure) {
    let noted = try await note(ReconciliationCheck(listing, at: ports.now(), bootedAt: ports.bootedAt()), of: attempt, in: &order)
    switch listing.evidence {
    case nil: return
    // That a part is there is known; all of it would be news.
    case .some(.some) where attempt.state == .partial: return
    case let evidence?: try await take(noted, .evidence(evidence), in: &order)
    }
  }

  /// Keeps a look. One between two that were due is kept only when it has news, or the one before it is not quite recent.
  @discardableResult
  private func note(_ look: ReconciliationCheck, of attempt: Attempt, in order: inout Order) async throws(BookFailure) -> Attempt {
    let rule = AbsenceRule(attempt.purchase.vendor, in: ports.mode)
    let isDue = CheckSchedule.next(for: attempt).map { $0 <= look.at } ?? true
    if !isDue, let last = attempt.checks.last, last.saysTheSame(as: look), last.isOnOneClock(with: look) {
      // That the order of a checkout page is not listed yet is no news for as long as it waits.
      guard attempt.state != .awaitingPayment, look.at.timeIntervalSince(last.at) >= rule.spacing else { return attempt }
    }
    try await ports.book.noteCheck(attempt.id, look)
    var noted = attempt
    noted.note(look)
    order.keep(noted)
    return noted
  }

  /// Moves an attempt on. Where another session was quicker, the order is what that one has made of it.
  func take(_ attempt: Attempt, _ event: AttemptEvent, in order: inout Order) async throws(BookFailure) {
    var next = attempt
    guard (try? next.take(event, at: ports.now())) != nil else { return }
    do throws(BookFailure) {
      try await ports.book.advanceAttempt(next, attempt.state)
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
