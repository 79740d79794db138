import FoundationEssentials
import Synchronization

/// So many calls in so many seconds.
struct CallLimit: Hashable, Sendable {
  let calls: Int
  let seconds: Double
  /// The endpoints it counts, by ``Route/limitGroup``; nothing means all of the vendor's.
  let group: String?
}

/// A limit that was reached, and when a call will pass again.
struct LimitBreach: Sendable {
  let limit: CallLimit
  let retryAt: Date
  let now: Date
}

/// Counts one vendor's calls in sliding windows.
final class CallCounter: Sendable {
  private let limits: [CallLimit]
  private let times: Mutex<[CallLimit: [Date]]> = Mutex([:])

  init(_ limits: [CallLimit]) {
    self.limits = limits
  }

  /// Counts a call that passes; a refused call is not counted.
  /// - Returns: the first limit in the way.
  func count(group: String?, at now: Date) -> LimitBreach? {
    let concerned = limits.filter { $0.group == nil || $0.group == group }
    return times.withLock { times in
      for limit in concerned {
        let recent = times[limit, default: []].filter { $0 > now.addingTimeInterval(-limit.seconds) }
        times[limit] = recent
        if recent.count >= limit.calls, let oldest = recent.first {
          return LimitBreach(limit: limit, retryAt: oldest.addingTimeInterval(limit.seconds), now: now)
        }
      }
      for limit in concerned { times[limit, default: []].append(now) }
      return nil
    }
  }
}
