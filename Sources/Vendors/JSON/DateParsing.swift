import Foundation

/// Reads the times vendors write.
enum DateParsing {
  /// ISO 8601 with or without fractions of a second, or a bare day (midnight UTC).
  static func date(_ text: String) -> Date? {
    guard text.utf8.count <= 40 else { return nil }
    let plain = Date.ISO8601FormatStyle()
    if let date = try? plain.parse(text) { return believable(date) }
    if let date = try? Date.ISO8601FormatStyle(includingFractionalSeconds: true).parse(text) { return believable(date) }
    return text.count == 10 ? (try? plain.year().month().day().parse(text)).flatMap(believable) : nil
  }

  /// Nil for a time that no vendor means. Our choice: from 1990 to 2200, so that spans between times stay sums of seconds.
  private static func believable(_ date: Date) -> Date? {
    (631_152_000..<7_258_118_400).contains(date.timeIntervalSince1970) ? date : nil
  }

  /// The date of an HTTP header (RFC 9110, IMF-fixdate), such as `Sun, 06 Nov 1994 08:49:37 GMT`.
  static func headerDate(_ text: String) -> Date? {
    let format = DateFormatter()
    format.locale = Locale(identifier: "en_US_POSIX")
    format.timeZone = .gmt
    format.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
    return format.date(from: text).flatMap(believable)
  }
}
