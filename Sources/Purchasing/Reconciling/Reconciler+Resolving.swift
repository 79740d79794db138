import Foundation
public import Ordering

extension Reconciler {
  public typealias Objection = ClosingObjection

  /// Resolves an order's open purchases by a person's typed reason: not made, not paid, or made only as far as the lists show.
  ///
  /// The lists are read once more first, whole and through the attempt's own account. Whether what they have shown is enough is decided in the
  /// book, in the transaction that writes it: a check that another session writes down meanwhile wins.
  public func resolve(_ id: Order.ID, reason: String) async throws(Objection) -> Order {
    var order = try await reading { () throws(BookFailure) in try await self.read(id) }
    let open = order.latestAttempts.filter(\.isUnresolved)
    guard !open.isEmpty else { throw .nothingOpen }
    for attempt in open {
      if let failure = try await freshLook(for: attempt, in: &order) { throw .cannotLook(failure) }
    }
    let now = order.latestAttempts.filter(\.isUnresolved)
    guard now.map(\.id) == open.map(\.id), now.map(\.state) == open.map(\.state) else { throw .overtaken }
    for attempt in now where attempt.state != .awaitingPayment { try allows(attempt) }
    for attempt in now {
      guard let event = attempt.resolution(reason: reason) else { continue }
      var next = attempt
      guard (try? next.take(event, at: ports.now())) != nil else { throw .overtaken }
      try await write(next, from: attempt)
      order.keep(next)
    }
    return order
  }

  /// Whether a person's word could resolve an order now, as far as the book knows: nothing is asked of a vendor.
  /// - Throws: what `resolve` would say.
  public func allowsResolving(_ order: Order) throws(Objection) {
    let open = order.latestAttempts.filter(\.isUnresolved)
    guard !open.isEmpty else { throw .nothingOpen }
    for attempt in open where attempt.state != .awaitingPayment {
      // The look that comes first may be all that lacks.
      let rule = AbsenceRule(attempt.purchase.vendor, in: ports.mode)
      guard case .open(let checks, let since) = rule.verdict(on: attempt) else {
        try allows(attempt)
        continue
      }
      let isNear = checks + 1 >= rule.checks && since.map { ports.now().timeIntervalSince($0) >= rule.span(for: attempt) } == true
      if !isNear { throw .tooEarly(rule, checks: checks, since: since) }
    }
  }

  private func allows(_ attempt: Attempt) throws(Objection) {
    let rule = AbsenceRule(attempt.purchase.vendor, in: ports.mode)
    switch rule.verdict(on: attempt) {
    case .met: return
    case .open(let checks, let since): throw .tooEarly(rule, checks: checks, since: since)
    case .contradicted: throw .contradicted
    }
  }

  private func freshLook(for attempt: Attempt, in order: inout Order) async throws(Objection) -> VendorFailure? {
    do throws(BookFailure) {
      return try await look(for: attempt, in: &order, isLast: true)
    } catch {
      throw .book(error)
    }
  }

  private func write(_ next: Attempt, from attempt: Attempt) async throws(Objection) {
    let rule = attempt.state == .awaitingPayment ? nil : AbsenceRule(attempt.purchase.vendor, in: ports.mode)
    do throws(BookFailure) {
      try await ports.book.resolveAttempt(next, from: attempt.state, under: rule)
    } catch {
      if case .attemptMoved = error { throw .overtaken }
      throw .book(error)
    }
  }

  // MARK: What no list can say

  /// Takes a person's word on what the lists have shown for long enough and could never explain: that entries they lack are gone for good, that
  /// an order or names they show are not of the attempt.
  /// - Returns: the order as it is then, and what was noted, all attempts together.
  public func acknowledgeGone(_ id: Order.ID, reason: String) async throws(Objection) -> (order: Order, noted: Acknowledgements) {
    let order = try await reading { () throws(BookFailure) in try await self.read(id) }
    var noted = Acknowledgements.none
    for attempt in order.latestAttempts {
      guard let word = AbsenceRule(attempt.purchase.vendor, in: ports.mode).acknowledgeable(of: attempt) else { continue }
      try await acknowledge(word, of: attempt, reason)
      noted = noted.adding(word)
    }
    guard noted != .none else { throw .nothingOpen }
    return (try await reading { () throws(BookFailure) in try await self.read(id) }, noted)
  }

  /// Takes a person's word that the key set up now is of the very account an order's attempts were sent with: the open ones, and those that
  /// bought something or are looked for again, which are followed through it.
  public func acknowledgeAccount(_ id: Order.ID, reason: String) async throws(Objection) -> Order {
    let order = try await reading { () throws(BookFailure) in try await self.read(id) }
    var isAny = false
    for attempt in order.attempts where attempt.mayHaveBought || attempt.closedUnboughtAt != nil {
      guard let account = ports.client(attempt.purchase.vendor).account, !attempt.isOf(account) else { continue }
      try await acknowledge(Acknowledgements(accounts: [account]), of: attempt, reason)
      isAny = true
    }
    guard isAny else { throw .nothingOpen }
    return try await reading { () throws(BookFailure) in try await self.read(id) }
  }

  private func acknowledge(_ more: Acknowledgements, of attempt: Attempt, _ reason: String) async throws(Objection) {
    try await reading { () throws(BookFailure) in try await self.ports.book.acknowledge(more, of: attempt.id, reason: reason) }
  }

  private func read(_ id: Order.ID) async throws(BookFailure) -> Order {
    guard let order = try await ports.book.order(id) else { throw .missing }
    return order
  }

  private func reading<Value: Sendable>(
    _ work: () async throws(BookFailure) -> Value
  ) async throws(Objection) -> Value {
    do throws(BookFailure) {
      return try await work()
    } catch {
      throw .book(error)
    }
  }
}

extension Attempt {
  /// What a person's word means for it.
  fileprivate func resolution(reason: String) -> AttemptEvent? {
    switch state {
    case .verify, .unknown: .confirmedAbsent(reason: reason)
    case .partial: .confirmedPart(reason: reason)
    case .awaitingPayment: .notPaid(reason: reason)
    case .intent, .sending, .placed, .rejected, .notSent, .absent, .abandoned: nil
    }
  }
}
