public import Foundation

extension RateLimitStore {
  /// The same, counting by a clock that nobody sets: a wall clock that is set back, or on, makes no wait longer.
  ///
  /// What is asked and answered stays in the wall clock's time.
  /// - Parameter steady: a time that only goes on, by the second.
  public func counting(by steady: @escaping @Sendable () -> Date) -> RateLimitStore {
    let inner = self
    var store = self
    store.take = { account, kind, urgency, now in
      let time = steady()
      let permit = await inner.take(account, kind, urgency, time)
      guard case .wait(let until) = permit else { return permit }
      return .wait(until: until + now.timeIntervalSince(time))
    }
    store.turn = { account, kind, urgency, now in
      let time = steady()
      return await inner.turn(account, kind, urgency, time).map { $0 + now.timeIntervalSince(time) }
    }
    store.finish = { account, call, end, now in
      let time = steady()
      await inner.finish(account, call, end.moved(by: time.timeIntervalSince(now)), time)
    }
    // Whoever holds says for how long from now, so the wall's time is what it is now.
    store.hold = { account, id, calls, until, isNext in
      await inner.hold(account, id, calls, until + steady().timeIntervalSince(Date()), isNext)
    }
    store.allowance = { account, kind, now in
      let time = steady()
      return await inner.allowance(account, kind, time)?.moved(by: now.timeIntervalSince(time))
    }
    return store
  }
}

extension CallEnd {
  fileprivate func moved(by seconds: TimeInterval) -> CallEnd {
    guard case .answered(var quota) = self else { return self }
    quota.closedUntil = quota.closedUntil.map { $0 + seconds }
    quota.refillsAt = quota.refillsAt.map { $0 + seconds }
    return .answered(quota)
  }
}

extension CallAllowance {
  fileprivate func moved(by seconds: TimeInterval) -> CallAllowance {
    CallAllowance(left: left, of: of, refillsAt: refillsAt.map { $0 + seconds })
  }
}
