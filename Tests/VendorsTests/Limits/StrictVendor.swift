import Foundation
import HTTPTypes
import Ordering
import Synchronization

@testable import Vendors

/// A clock that only moves when it is told to; whoever sleeps on it moves it.
final class SimulatedClock: Sendable {
  private let time: Mutex<Date>

  init(_ start: Date = noon) { time = Mutex(start) }

  var now: Date { time.withLock { $0 } }
  func advance(_ seconds: TimeInterval) { time.withLock { $0 += seconds } }

  @Sendable func sleep(_ duration: Duration) async throws {
    try Task.checkCancellation()
    let (seconds, attoseconds) = duration.components
    advance(TimeInterval(seconds) + TimeInterval(attoseconds) / 1e18)
  }
}

/// Counts calls as their arrival is seen, in windows that slide and so are at least as strict as windows that begin at any time.
final class StrictVendor: Sendable {
  private let rules: CallRules
  private let arrivals = Mutex<[(kind: CallKind, at: Date)]>([])
  private let refusals = Mutex(0)

  init(_ rules: CallRules) { self.rules = rules }

  var seen: Int { arrivals.withLock { $0.count } }
  var refused: Int { refusals.withLock { $0 } }

  /// - Returns: whether the call is within the limits.
  @discardableResult func arrive(_ kind: CallKind, at time: Date) -> Bool {
    let isWithin = arrivals.withLock { arrivals in
      arrivals.append((kind, time))
      return rules.limits.filter { $0.kinds.contains(kind) }.allSatisfy { limit in
        arrivals.reversed().prefix(5000).count {
          limit.kinds.contains($0.kind) && abs($0.at.timeIntervalSince(time)) <= limit.seconds && $0.at <= time
        }
          <= limit.calls
      }
    }
    if !isWithin { refusals.withLock { $0 += 1 } }
    return isWithin
  }
}
