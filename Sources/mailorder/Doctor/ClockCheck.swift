import Foundation
import Ordering

/// The clock: quotes grow old by it, and purchases are found again by it.
enum ClockCheck {
  /// When this check was written: no clock is right that is earlier.
  private static let earliest = Date(timeIntervalSince1970: 1_795_219_200)
  private static let latest = Date(timeIntervalSince1970: 4_102_444_800)

  /// - Parameter offsets: by how many seconds each vendor's clock is ahead of ours.
  static func finding(now: Date, offsets: [Vendor: TimeInterval]) -> Finding {
    let time = now.formatted(.iso8601)
    guard (earliest..<latest).contains(now) else {
      return .problem("clock", "\(time) cannot be", "set the clock, and let it be kept by NTP: timedatectl set-ntp true")
    }
    // One vendor's clock may be wrong; the nearest to ours decides.
    guard let nearest = offsets.min(by: { abs($0.value) < abs($1.value) }) else {
      return .ok("clock", "\(time), not compared, since no vendor was reached")
    }
    let seconds = Int(nearest.value.rounded())
    let words = "\(time), \(abs(seconds)) s \(seconds < 0 ? "ahead of" : "behind") the clock of \(nearest.key.title)"
    guard abs(seconds) <= 60 else {
      return .warning("clock", words, "let the clock be kept by NTP: timedatectl set-ntp true")
    }
    return .ok("clock", words)
  }
}
