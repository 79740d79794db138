import Foundation
import HTTPTypes
import Ordering

/// When a vendor that had enough wants to be asked again.
enum RetryTime {
  /// The longest wait that is believed, in seconds. Source: Purchasing, HTTP client: clamp to 0–300 s.
  static let longest: TimeInterval = 300
  /// The shortest, in seconds. Our choice: whoever wants a call sooner has not had too many.
  static let shortest: TimeInterval = 1
  /// A number from here on is a time since 1970 and not a delay: ScaledMail's `retryAfter` read as a delay would sleep 55 years.
  static let earliestEpoch: TimeInterval = 1_000_000_000

  /// Reads `Retry-After` (seconds or a date), Saleshandy's `x-ratelimit-reset` (a date), ScaledMail's `retryAfter` in the body (seconds since
  /// 1970), in this order.
  /// - Returns: a time at least a second and at most five minutes after `now`; nil when the vendor names none that can be meant.
  static func next(_ response: HTTPResponse, _ reply: JSON, from now: Date) -> Date? {
    let reset = HTTPField.Name("x-ratelimit-reset").flatMap { response.headerFields[$0] }
    let texts = [response.headerFields[.retryAfter], reset, reply["retryAfter"].text]
    return texts.lazy.compactMap { $0.flatMap { believed($0, from: now) } }.first
  }

  /// A delay, a time since 1970 or a date, as far as it is believed. One that is over already, or just now, states nothing: taken at its
  /// word it would be a question after a question without end.
  static func believed(_ text: String, from now: Date) -> Date? {
    time(text, from: now).flatMap { $0 > now ? min(max($0, now + shortest), now + longest) : nil }
  }

  private static func time(_ text: String, from now: Date) -> Date? {
    if let number = TimeInterval(text), number.isFinite {
      return number >= earliestEpoch ? Date(timeIntervalSince1970: number) : now + number
    }
    return DateParsing.headerDate(text) ?? DateParsing.date(text)
  }
}
