import Foundation
import Glibc

/// The machine's own clock, which nobody sets.
enum MachineClock {
  /// The time by which calls are counted: the wall clock's as it was when the program began, gone on by the machine's own clock since. Our
  /// choice: programs that began before and after the clock was set count for a window as if the other's calls were made just now.
  static let steady: @Sendable () -> Date = {
    let begin = Date()
    let origin = ContinuousClock.now
    return { begin + (ContinuousClock.now - origin) / .seconds(1) }
  }()

  /// When the machine began, by the clock that people and NTP set: it moves when that one is set. Nil where the kernel does not tell.
  static func bootedAt() -> Date? {
    // Goes on while the machine sleeps, as the other clock does.
    var sinceBoot = timespec()
    guard clock_gettime(CLOCK_BOOTTIME, &sinceBoot) == 0 else { return nil }
    return Date(timeIntervalSinceNow: -(Double(sinceBoot.tv_sec) + Double(sinceBoot.tv_nsec) / 1e9))
  }
}
