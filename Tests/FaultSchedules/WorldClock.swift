import Foundation
import Synchronization

/// The time of a world, which passes only when told. Programs read a clock that may be wrong.
final class WorldClock: Sendable {
  /// 2026-08-03 09:15:00 UTC.
  private static let start = Date(timeIntervalSince1970: 1_785_748_500)

  private struct State {
    var elapsed: TimeInterval = 0
    var skew: TimeInterval = 0
  }

  private let state = Mutex(State())

  /// Seconds since the world began.
  var elapsed: TimeInterval { state.withLock { $0.elapsed } }
  /// The vendors' clock.
  var now: Date { WorldClock.start + elapsed }
  /// The programs' clock.
  var programNow: Date { state.withLock { WorldClock.start + $0.elapsed + $0.skew } }

  /// When the machine began, by the programs' clock.
  var programBootedAt: Date { state.withLock { WorldClock.start - 5_000 + $0.skew } }

  func pass(_ seconds: TimeInterval) { state.withLock { $0.elapsed += max(seconds, 0) } }
  func pass(until time: TimeInterval) { state.withLock { $0.elapsed = max($0.elapsed, time) } }

  /// Sets the programs' clock wrong by this much.
  func jump(to skew: TimeInterval) { state.withLock { $0.skew = skew } }

  /// A time on the programs' clock as seconds of the world, as it is set now.
  func elapsed(atProgramTime time: Date) -> TimeInterval {
    state.withLock { time.timeIntervalSince(WorldClock.start) - $0.skew }
  }
}
