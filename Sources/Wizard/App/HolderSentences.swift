import Foundation
import Ordering

extension Sentences {
  /// Why a name cannot be ordered: who has it, where, and since when by the clock on the wall.
  static func held(_ name: DomainName, by holder: NameHolder, in zone: TimeZone = .current) -> String {
    let who = holder.holder.map { "\($0.who.shortName) (process \($0.process))" } ?? "another program"
    let order = "order ‘\(holder.orderName)’ (\(holder.order)) at \(holder.vendor.title)"
    guard holder.state == .placed else {
      return
        "\(name) is being ordered by \(who) since \(minute(holder.since, in: zone)): \(order). Resolve that order first, or choose another "
        + "name."
    }
    return
      "\(name) was bought by \(who) on \(minute(holder.since, in: zone)): \(order). It is not bought a second time; choose another name."
  }

  /// `2026-11-21 14:02`.
  static func minute(_ date: Date, in zone: TimeZone) -> String {
    let style = Date.ISO8601FormatStyle(timeZone: zone).year().month().day().dateTimeSeparator(.space).time(
      includingFractionalSeconds: false)
    return String(date.formatted(style).dropLast(3))
  }
}
