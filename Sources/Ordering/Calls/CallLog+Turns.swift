public import Foundation

extension CallLog {
  /// When a call may be sent, as far as is known; nil for at once.
  func turn(_ kind: CallKind, _ urgency: CallUrgency, _ rules: CallRules, at now: Date) -> Date? {
    var times = rules.limits.filter { $0.kinds.contains(kind) }.compactMap { turn(kind, urgency, $0, at: now) }
    if let closed = closedUntil[kind], closed > now { times.append(closed) }
    if let counted, counted.refillsAt > now {
      let kept = urgency == .ordinary ? rules.keptOfCounted ?? 0 : 0
      let held = urgency == .purchase ? 0 : held(Set(CallKind.allCases), for: kind, urgency, nextOnly: false)
      if counted.left <= max(kept, held) { times.append(counted.refillsAt + CallLog.margin) }
    }
    return times.max()
  }

  private func turn(_ kind: CallKind, _ urgency: CallUrgency, _ limit: CallLimit, at now: Date) -> Date? {
    let kept = urgency == .ordinary ? limit.kept : 0
    let held = held(limit.kinds, for: kind, urgency, nextOnly: limit.seconds < CallLog.longWindow)
    let room = limit.calls - max(kept, min(held, CallLog.mostHeld(of: limit)))
    let busy = busy(limit, at: now)
    if busy.count < room { return nil }
    guard room > 0 else { return holds.map(\.until).min() ?? now + limit.seconds }
    return busy[busy.count - room]
  }

  /// Our choice: windows from this length on, in seconds, are worth keeping calls of, since a purchase is minutes away.
  private static let longWindow: TimeInterval = 60

  /// Our choice: however large a basket, a third of the calls stays for searches, and a single call may be held.
  private static func mostHeld(of limit: CallLimit) -> Int { max(limit.calls * 2 / 3, 1) }

  /// When the calls that count towards a limit stop to count, soonest first.
  private func busy(_ limit: CallLimit, at now: Date) -> [Date] {
    entries.filter { limit.kinds.contains($0.kind) }.map { CallLog.free($0, after: limit.seconds, at: now) }.filter { $0 > now }
      .sorted()
  }

  /// Calls held for others. An urgent call of which one is held is such another itself: for it nothing is kept.
  private func held(_ kinds: Set<CallKind>, for kind: CallKind, _ urgency: CallUrgency, nextOnly: Bool) -> Int {
    if urgency > .ordinary, holds.contains(where: { $0.calls[kind, default: 0] > 0 }) { return 0 }
    return holds.filter { $0.isNext || !nextOnly }.reduce(0) { sum, hold in
      sum + hold.calls.reduce(0) { $0 + (kinds.contains($1.key) ? $1.value : 0) }
    }
  }

  /// When a call stops to count. One under way counts as answered now, so that whoever waits asks again in time.
  static func free(_ entry: Entry, after seconds: TimeInterval, at now: Date) -> Date {
    let answered = entry.answeredAt ?? entry.sentAt + longestFlight
    return min(answered, now) + seconds + margin
  }

  /// How many calls of a kind are left, by the limit that leaves the fewest; nil where no limit is known.
  public func allowance(_ kind: CallKind, _ rules: CallRules, at now: Date) -> CallAllowance? {
    if let counted, counted.refillsAt > now {
      return CallAllowance(left: max(counted.left, 0), of: counted.of, refillsAt: counted.refillsAt)
    }
    let all = rules.limits.filter { $0.kinds.contains(kind) && $0.seconds >= CallLog.longWindow }.map { limit in
      let busy = busy(limit, at: now)
      return CallAllowance(left: max(limit.calls - busy.count, 0), of: limit.calls, refillsAt: busy.first)
    }
    guard var fewest = all.min(by: { $0.left < $1.left }) else { return nil }
    if let closed = closedUntil[kind], closed > now { fewest = CallAllowance(left: 0, of: fewest.of, refillsAt: closed) }
    return fewest
  }
}

/// How many calls a vendor still takes.
public struct CallAllowance: Hashable, Sendable {
  public let left: Int
  /// Of how many; nil where the vendor does not say.
  public let of: Int?
  /// When the next one is there; nil when none is missing.
  public let refillsAt: Date?

  public init(left: Int, of: Int?, refillsAt: Date?) {
    self.left = left
    self.of = of
    self.refillsAt = refillsAt
  }
}
