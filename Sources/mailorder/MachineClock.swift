import Foundation
import Glibc

/// The machine's own clock, which nobody sets.
enum MachineClock {
  /// When the machine began, by the clock that people and NTP set: it moves when that one is set. Nil where the kernel does not tell.
  static func bootedAt() -> Date? {
    // Goes on while the machine sleeps, as the other clock does.
    var sinceBoot = timespec()
    guard clock_gettime(CLOCK_BOOTTIME, &sinceBoot) == 0 else { return nil }
    return Date(timeIntervalSinceNow: -(Double(sinceBoot.tv_sec) + Double(sinceBoot.tv_nsec) / 1e9))
  }
}
