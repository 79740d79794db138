public import Foundation
import Glibc

/// Writes instants as the clock on the wall shows them. The system's own tables and arithmetic: neither a formatter nor Foundation's time
/// zones have to be loaded for the first paint.
public struct WallClock: Sendable {
  /// Seconds east of Greenwich; nil for this machine's time zone.
  private let fixedOffset: Int?

  /// A clock of this machine's time zone, or of one that never changes.
  /// - Parameter secondsFromGMT: seconds east of Greenwich.
  public init(secondsFromGMT: Int? = nil) { fixedOffset = secondsFromGMT }

  /// `14:02`.
  public func minutes(_ date: Date) -> String {
    let seconds = local(date) % 86_400
    return two(seconds / 3600) + ":" + two(seconds / 60 % 60)
  }

  /// `14:02:11`.
  public func seconds(_ date: Date) -> String { minutes(date) + ":" + two(local(date) % 60) }

  /// `14:02` on the same day, else `21 Nov`.
  public func short(_ date: Date, now: Date) -> String {
    let day = local(date) / 86_400
    return day == local(now) / 86_400 ? minutes(date) : dayAndMonth(day)
  }

  /// `14:02:11` on the same day, else `21 Nov 14:02`.
  public func moment(_ date: Date, now: Date) -> String {
    let day = local(date) / 86_400
    return day == local(now) / 86_400 ? seconds(date) : "\(dayAndMonth(day)) \(minutes(date))"
  }

  /// `3 Aug 2027`.
  public func date(_ date: Date) -> String {
    let civil = civil(local(date) / 86_400)
    return "\(civil.dayAndMonth) \(civil.year)"
  }

  private func local(_ date: Date) -> Int {
    // Dates of a vendor may be anything: what is no date of these centuries is shown as the first or the last of them.
    let seconds = Int(min(max(date.timeIntervalSince1970.rounded(.down), 0), WallClock.latest))
    return max(0, seconds + (fixedOffset ?? WallClock.systemOffset(at: seconds)))
  }

  /// The end of the year 9999, in seconds since 1970.
  private static let latest = 253_402_300_799.0

  private static func systemOffset(at seconds: Int) -> Int {
    var (moment, parts) = (time_t(seconds), tm())
    return localtime_r(&moment, &parts) == nil ? 0 : parts.tm_gmtoff
  }

  private func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }

  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  private func dayAndMonth(_ day: Int) -> String { civil(day).dayAndMonth }

  /// The civil date of a day counted from 1970, by the shifted calendar whose year begins in March.
  private func civil(_ day: Int) -> (dayAndMonth: String, year: Int) {
    let shifted = day + 719_468
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let dayOfMonth = dayOfYear - (153 * month + 2) / 5 + 1
    // January and February belong to the shifted year before.
    let year = shifted / 146_097 * 400 + yearOfEra + (month >= 10 ? 1 : 0)
    return ("\(dayOfMonth) \(Self.months[(month + 2) % 12])", year)
  }
}
