public import Foundation

/// When the vendor's lists are looked at for an attempt whose end is open.
///
/// Source: Purchasing, Check schedule: 5 s, 15 s, 45 s, 2 min, 5 min, 15 min, 1 h, 6 h, 24 h, resumed at every
/// start. Our choice: once a day after that, since an unknown outcome never becomes unimportant. What was missed while no program ran is
/// made up for by one check, not by as many; where not even the first was made, or the clock was set since, the schedule begins with the
/// check that comes.
public enum CheckSchedule {
  /// Seconds after the outcome became unknown. The quarter of an hour, the hour and the six hours are counted from the first check, so that with
  /// them the absence rule can be met.
  public static let pauses: [TimeInterval] = [5, 15, 45, 120, 300, 905, 3_605, 21_605, 86_400]
  /// After a check that failed the next comes no later than this, in seconds, for the first day. Our choice: a failure tells nothing, so it
  /// must not cost hours.
  public static let retry: TimeInterval = 300
  /// However long a vendor wants to be left alone, it is asked again after this many seconds. Our choice: a clock that was set back must not
  /// make an hour of it that is none.
  public static let longestPause: TimeInterval = 3_600
  /// From then on, in seconds.
  public static let longest: TimeInterval = 86_400

  /// When the next check is due; it may lie in the past. Nil for an attempt that needs none.
  public static func next(for attempt: Attempt) -> Date? {
    guard let open = attempt.openSince else { return nil }
    let since = start(of: attempt) ?? open
    guard let last = attempt.checks.last?.at, last >= since else { return since.addingTimeInterval(pauses[0]) }
    let elapsed = last.timeIntervalSince(since)
    let usual = usual(after: elapsed, since: since)
    switch attempt.checks.last?.finding {
    // What it found is not written down, or the attempt would be closed.
    case .all: return min(usual, last.addingTimeInterval(retry))
    case .failed where attempt.checks.last?.pausedUntil != nil:
      // A time that passes unused is no time: nothing is due before the vendor can be asked.
      let until = attempt.checks.last?.pausedUntil ?? last
      return min(max(until, last.addingTimeInterval(1)), last.addingTimeInterval(longestPause))
    case .failed where elapsed < longest: return min(usual, last.addingTimeInterval(retry))
    default: return usual
    }
  }

  /// From when on the schedule counts, where that is not when the outcome became unknown. Our choice: the first check by the clock as it is
  /// now stands where the first of all would have, if the clock was set since, or nobody looked for a while. Nil where nothing of that
  /// happened.
  private static func start(of attempt: Attempt) -> Date? {
    guard let open = attempt.openSince, let last = attempt.checks.last else { return nil }
    let other = attempt.checks.lastIndex { !$0.isOnOneClock(with: last) }
    let first = attempt.checks[other.map { $0 + 1 } ?? 0].at
    guard other != nil || abs(first.timeIntervalSince(open)) > ReconciliationCheck.drift else { return nil }
    return first.addingTimeInterval(-pauses[0])
  }

  /// Whether the next check is due. Our choice: where the clock was set back, so that what is known lies in the future, it is at once, and
  /// then at the latest as often as after a failed check, until the clock has caught up.
  public static func isDue(for attempt: Attempt, at now: Date) -> Bool {
    guard let since = attempt.openSince, let next = next(for: attempt) else { return false }
    let future = now.addingTimeInterval(ReconciliationCheck.drift)
    let last = attempt.checks.last?.at
    if let last, last > future { return true }
    if next <= now { return true }
    return since > future && (last.map { now.timeIntervalSince($0) >= retry } ?? true)
  }

  private static func usual(after elapsed: TimeInterval, since: Date) -> Date {
    // A check that was due and made a moment early counts as made.
    if let pause = pauses.first(where: { $0 > elapsed + 1 }) { return since.addingTimeInterval(pause) }
    return since.addingTimeInterval(longest * ((elapsed + 1) / longest).rounded(.down) + longest)
  }
}

extension AttemptState {
  /// Whether what came of it is looked for in the vendor's lists.
  public var isUnresolved: Bool { isUnconfirmed || self == .awaitingPayment }
}

extension Order {
  /// Whether a purchase of it was sent and its end is open.
  public var isUnresolved: Bool { latestAttempts.contains(where: \.isUnresolved) }

  /// Whether a purchase of it is journaled or on its way.
  public var isUnderWay: Bool { latestAttempts.contains { $0.state == .intent || $0.state == .sending } }

  /// When the vendor's lists are looked at next; nil when nothing is open.
  public var nextCheck: Date? { latestAttempts.compactMap(CheckSchedule.next).min() }

  /// Whether the vendor's lists have to be looked at now.
  public func isCheckDue(at now: Date) -> Bool { latestAttempts.contains { CheckSchedule.isDue(for: $0, at: now) } }
}

extension Attempt {
  /// Whether the vendor lists its names in a state from which nothing comes of itself any more.
  public var hasLapsed: Bool { lastStated?.isAnyLapsed ?? false }

  /// How long the end may stay open before a person has to write to the vendor, in seconds. Source: Purchasing, Check schedule, after 24
  /// hours.
  public static let patience: TimeInterval = 86_400
}

extension AttemptStanding {
  /// Since when its end has been open and looked for: from the first step into doubt, or to the checkout page, on. Nil when it is not.
  public var openSince: Date? {
    guard isUnresolved else { return nil }
    return history.reversed().prefix { $0.state.isUnresolved }.last?.at
  }

  /// Whether it is sent, and somebody has to find out what came of it.
  public var isUnresolved: Bool { state.isUnresolved }

  /// Whether nobody has found out for a day what came of it.
  public func isOverdue(at now: Date) -> Bool {
    guard state.isUnconfirmed, let openSince else { return false }
    return now.timeIntervalSince(openSince) >= Attempt.patience
  }
}
