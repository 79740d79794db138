public import Foundation
public import Ordering

/// Makes the purchases of a plan, one after another. Each is one attempt: its row is committed before a byte is sent, it is sent at most
/// once, and what came of it is written before the next begins.
///
/// A program that is leaving cancels the task this runs in. What was sent is waited for and written down all the same; what was not sent
/// yet is not sent any more, and is closed as that.
public struct PurchaseRunner: Sendable {
  /// How running a plan ended.
  public enum End: Sendable {
    /// Nothing is left to do now: all placed, or an attempt ended in a way that the order shows.
    case done(Order)
    /// Something kept the next attempt from beginning.
    case stopped(Order, PlanStop)
  }

  let ports: Ports
  /// Told after each step.
  let report: @Sendable (Order) async -> Void
  /// Told at once when an answer could not be written down the first time; it is tried again meanwhile.
  let isNotRecorded: @Sendable (Order, PlanStop) async -> Void
  /// Told while the next purchase waits for its vendor's limit, and until when; nothing of it is sent yet.
  let isWaiting: @Sendable (Order, Vendor, Date) async -> Void
  /// Whether the program is leaving.
  let isStopping: @Sendable () async -> Bool

  public init(
    ports: Ports, report: @escaping @Sendable (Order) async -> Void,
    isNotRecorded: @escaping @Sendable (Order, PlanStop) async -> Void = { _, _ in },
    isWaiting: @escaping @Sendable (Order, Vendor, Date) async -> Void = { _, _, _ in },
    isStopping: @escaping @Sendable () async -> Bool = { false }
  ) {
    self.ports = ports
    self.report = report
    self.isNotRecorded = isNotRecorded
    self.isWaiting = isWaiting
    self.isStopping = isStopping
  }

  /// Makes the purchases of an order that are not made yet.
  /// - Parameters:
  ///   - order: the order it is about.
  ///   - isNew: whether the book has nothing of it yet.
  public func run(_ order: Order, isNew: Bool) async -> End {
    var order = order
    do throws(PlanHalt) {
      if await isStopping() { return .done(order) }
      let gate = try await GateKeeper(ports, order, isNew: isNew)
      if let next = order.nextPurchase {
        // A price that went wrong or expired between the approval and now is not ordered at, nor is a plan begun whose end cannot be sent.
        try await gate.pass(order, next: next)
        try await preflight(order, from: next, gate)
        try await PriceRecheck(ports).pass(order)
      }
      if isNew {
        try await inBook { book throws(BookFailure) in try await book.openOrder(order) }
      } else {
        let quote = order.quote
        try await inBook { book throws(BookFailure) in try await book.approveRest(of: order.id, at: quote) }
      }
      while let index = order.nextPurchase {
        if await isStopping() { break }
        guard let attempt = try await buy(index, of: &order, gate), [.placed, .awaitingPayment].contains(attempt.state) else {
          break
        }
      }
      await ports.closeDraft(of: order)
      return .done(order)
    } catch {
      // What is open now is taken further by checks, in this session or another.
      for attempt in order.attempts where attempt.state == .intent || attempt.state == .sending {
        await ports.book.relinquish(attempt.id)
      }
      await ports.closeDraft(of: order)
      return .stopped(order, error.stop)
    }
  }

  /// One purchase from guard to recorded outcome.
  /// - Returns: nil when the program is leaving and nothing was journaled.
  private func buy(_ index: Int, of order: inout Order, _ gate: GateKeeper) async throws(PlanHalt) -> Attempt? {
    try await gate.pass(order, next: index)
    let purchase = order.approvedPurchase(index)
    let client: VendorClient
    // What another program buys from here on, the lists read below need not show: the book refuses the attempt then.
    let begun = ports.now()
    let request: FrozenRequest
    let baseline: Baseline
    do throws(VendorFailure) {
      // The rest of a plan is bought where its beginning was.
      client = try ports.client(for: order)
      request = try client.freeze(purchase)
      baseline = try await client.baseline(purchase)
    } catch {
      throw PlanHalt(.vendor(error))
    }
    try refuseHidden(in: request)
    guard baseline.conflicts.isEmpty else {
      // Where it was a program of this mode that got the name, a person is told whose.
      if let held = try? await ports.book.conflict(for: purchase, excluding: order.id) { throw PlanHalt(.book(held)) }
      throw PlanHalt(.conflicts(baseline.conflicts))
    }
    if await isStopping() { return nil }
    var attempt = Attempt(
      id: Attempt.ID(ports.makeID()), order: order.id, index: index, purchase: purchase, request: request, account: client.account,
      baseline: baseline.ids, supersedes: order.attempts.last { $0.index == index }?.id, at: begun)
    let inserted = attempt
    // Reading the lists may have taken long, and another program may have spent meanwhile.
    try await gate.pass(order, next: index)
    let limit = Spent(ports).limit
    try await inBook { book throws(BookFailure) in try await book.insertAttempt(inserted, under: limit) }
    order.attempts.append(attempt)
    await report(order)
    repeat {
      // The vendor's limit is waited for before anything may have been sent.
      try? await ports.limiter.waitForTurn(of: purchase, as: attempt.id.text) { [order] time in
        await isWaiting(order, purchase.vendor, time)
      }
      if await isStopping() {
        try await withdraw(&attempt, .left, in: &order)
        return attempt
      }
      if order.quote.isOld(at: ports.now()) {
        try await withdraw(&attempt, .quoteOld, in: &order)
        throw PlanHalt(.quoteOld)
      }
      try await advance(&attempt, .sending, in: &order)
      let answer = await shielded { await client.send(request, purchase) }
      try await record(answer, of: &attempt, in: &order)
      // Proof that nothing left this machine allows another try, twice.
      if attempt.state == .intent { try? await ports.sleep(.seconds(1)) }
    } while attempt.state == .intent
    if attempt.state == .verify { try await check(&attempt, in: &order, client) }
    return attempt
  }

  /// Closes an attempt of which nothing was sent.
  private func withdraw(_ attempt: inout Attempt, _ why: Withdrawal, in order: inout Order) async throws(PlanHalt) {
    try await advance(&attempt, .withdrawn(why), in: &order)
    await ports.limiter.release(attempt.id.text)
  }

  func advance(
    _ attempt: inout Attempt, _ event: AttemptEvent, reply: RawReply? = nil, in order: inout Order
  ) async throws(PlanHalt) {
    let from = attempt.state
    var next = attempt
    do {
      try next.take(event, at: ports.now())
    } catch {
      throw PlanHalt(.book(.attemptMoved(attempt.id)))
    }
    let written = next
    try await inBook { book throws(BookFailure) in
      if let reply {
        try await book.answerAttempt(written, from: from, with: reply)
      } else {
        try await book.advanceAttempt(written, from: from)
      }
    }
    attempt = next
    if let position = order.attempts.firstIndex(where: { $0.id == next.id }) { order.attempts[position] = next }
    await report(order)
  }
}
