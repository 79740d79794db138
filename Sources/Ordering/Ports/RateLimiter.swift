public import Foundation

/// The limits as a screen and a purchase see them: how many calls are left, and whose turn it is.
public struct RateLimiter: Sendable {
  private let store: RateLimitStore
  private let accounts: [Vendor: CallAccount]
  private let now: @Sendable () -> Date
  private let sleep: @Sendable (Duration) async throws -> Void

  /// - Parameters:
  ///   - store: where the calls are counted.
  ///   - accounts: the vendors whose calls are counted.
  ///   - now: the present time.
  ///   - sleep: waits, and ends early when it is cancelled.
  public init(
    _ store: RateLimitStore, _ accounts: [Vendor: CallAccount], now: @escaping @Sendable () -> Date,
    sleep: @escaping @Sendable (Duration) async throws -> Void
  ) {
    self.store = store
    self.accounts = accounts
    self.now = now
    self.sleep = sleep
  }

  /// A limiter that counts nothing, for the sandbox.
  public static let open = RateLimiter(.inMemory(), [:], now: { Date() }, sleep: { try await Task.sleep(for: $0) })

  /// How many look-ups of names a vendor still takes; nil where no limit is known.
  public func lookUpsLeft(_ vendor: Vendor) async -> CallAllowance? {
    guard let account = accounts[vendor] else { return nil }
    return await store.allowance(account, .checkNames, now())
  }

  /// Keeps the calls free that a basket under review will need: one a purchase, and one last check for each so many new names.
  /// - Parameters:
  ///   - purchases: what is about to be bought.
  ///   - editions: the rules that say how many names go into one check.
  ///   - id: by which they are given back.
  ///   - seconds: after these they are free again by themselves; our choice: as long as a quote counts.
  public func keep(_ purchases: [Purchase], _ editions: RuleEditions, as id: String, for seconds: TimeInterval = 600) async {
    for (vendor, account) in accounts {
      let own = purchases.filter { $0.kind.vendor == vendor }
      guard !own.isEmpty else { continue }
      var calls: [CallKind: Int] = [:]
      for purchase in own { calls[purchase.kind.callKind, default: 0] += 1 }
      if let size = vendor.namesPerCall(editions) {
        let names = Set(own.filter(\.kind.registersNames).flatMap(\.names)).count
        calls[.checkNames] = (names + size - 1) / size
      }
      await store.hold(account, id, calls, now() + seconds, false)
    }
  }

  public func release(_ id: String) async {
    for account in accounts.values { await store.release(account, id) }
  }

  /// Waits until a purchase may be sent at once, and keeps its call for it. To be done before the purchase is written down as being sent.
  ///
  /// - Parameters:
  ///   - purchase: what is about to be bought.
  ///   - id: who waits.
  ///   - waiting: told the time, when there is one to wait for.
  /// - Throws: when the wait is cancelled; nothing is kept then.
  public func waitForTurn(of purchase: Purchase, as id: String, waiting: (Date) async -> Void = { _ in }) async throws {
    try await waitForTurn(at: purchase.vendor, purchase.kind.callKind, as: id, waiting)
  }

  /// The same for a change of what a vendor holds: to be done before the change is written down as being sent.
  public func waitForTurn(of change: HoldingChange, as id: String, waiting: (Date) async -> Void = { _ in }) async throws {
    try await waitForTurn(at: change.vendor, HoldingChange.callKind, as: id, waiting)
  }

  private func waitForTurn(at vendor: Vendor, _ kind: CallKind, as id: String, _ waiting: (Date) async -> Void) async throws {
    guard let account = accounts[vendor] else { return }
    while true {
      // Held anew each time, so that a long wait does not outlast it.
      await store.hold(account, id, [kind: 1], now() + CallLog.longestFlight, true)
      guard let time = await store.turn(account, kind, .purchase, now()) else { return }
      await waiting(time)
      do {
        try await sleep(.seconds(max(time.timeIntervalSince(now()), 0.001)))
      } catch {
        await store.release(account, id)
        throw error
      }
    }
  }
}

extension Purchase.Kind {
  /// What its call is to the vendor's limits.
  public var callKind: CallKind { self == .scaledmailBuyDomains ? .buyNames : .placeOrder }
}

extension HoldingChange {
  /// What its call is to the vendor's limits. Our choice: an order's, since no vendor says how it counts changes.
  public static let callKind = CallKind.placeOrder
}
