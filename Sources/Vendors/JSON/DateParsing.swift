import Foundation

/// Reads the times vendors write.
enum DateParsing {
  /// ISO 8601 with or without fractions of a second, or a bare day (midnight UTC).
  static func date(_ text: String) -> Date? {
    let plain = Date.ISO8601FormatStyle()
    if let date = try? plain.parse(text) { return date }
    if let date = try? Date.ISO8601FormatStyle(includingFractionalSeconds: true).parse(text) { return date }
    return text.count == 10 ? try? plain.year().month().day().parse(text) : nil
  }

  /// The date of an HTTP header (RFC 9110, IMF-fixdate), such as `Sun, 06 Nov 1994 08:49:37 GMT`.
  static func headerDate(_ text: String) -> Date? {
    let format = DateFormatter()
    format.locale = Locale(identifier: "en_US_POSIX")
    format.timeZone = .gmt
    format.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
    return format.date(from: text)
  }
}
