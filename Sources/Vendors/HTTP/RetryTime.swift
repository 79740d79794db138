import Foundation
import HTTPTypes
import Ordering

/// When a vendor that had enough wants to be asked again.
enum RetryTime {
  /// The longest that a vendor is left alone, in seconds, however much longer it asks for. Source: Purchasing, HTTP client.
  static let longest: TimeInterval = 300
  /// The shortest, in seconds. Our choice: whoever wants a call sooner has not had too many.
  static let shortest: TimeInterval = 1
  /// Beyond how many seconds a stated wait is absurd: none of the limits that a vendor documents for what we ask has a longer window, so
  /// that no call can have to wait longer. An hour, by Instantly's check of names. Our choice: one figure for all, since neither Saleshandy
  /// nor ScaledMail's “temporary block” has a documented one.
  ///
  /// Source: Vendors/Instantly, Rate limits.
  static let farthest: TimeInterval = Vendor.allCases.flatMap(\.callRules.limits).map(\.seconds).max() ?? longest
  /// A number from here on is a time since 1970 and not a delay: ScaledMail's `retryAfter` read as a delay would sleep 55 years.
  static let earliestEpoch: TimeInterval = 1_000_000_000

  /// Reads `Retry-After` (seconds or a date), Saleshandy's `x-ratelimit-reset` (a date), ScaledMail's `retryAfter` in the body (seconds since
  /// 1970), in this order.
  /// - Returns: a time at least a second and at most five minutes after `now`; nil when the vendor names none that can be meant: none at
  ///   all, one that is over, just now, or absurdly far. It is then left alone for `ReportedQuota.silentPause`.
  static func next(_ response: HTTPResponse, _ reply: JSON, from now: Date) -> Date? {
    let reset = HTTPField.Name("x-ratelimit-reset").flatMap { response.headerFields[$0] }
    let texts = [response.headerFields[.retryAfter], reset, reply["retryAfter"].text]
    return texts.lazy.compactMap { $0.flatMap { stated($0, from: now) } }.first
  }

  /// A wait that a vendor can mean; an absurd one is no statement, as one that is over is none.
  private static func stated(_ text: String, from now: Date) -> Date? {
    time(text, from: now).flatMap { $0 <= now + farthest ? $0 : nil }.flatMap { held($0, from: now) }
  }

  /// When calls that an answer of success counts come back, however far: where none are left, none is made for five minutes at most.
  static func believed(_ text: String, from now: Date) -> Date? { time(text, from: now).flatMap { held($0, from: now) } }

  /// One that is over already, or just now, states nothing: taken at its word it would be a question after a question without end.
  private static func held(_ time: Date, from now: Date) -> Date? {
    time > now ? min(max(time, now + shortest), now + longest) : nil
  }

  private static func time(_ text: String, from now: Date) -> Date? {
    if let number = TimeInterval(text), number.isFinite {
      return number >= earliestEpoch ? Date(timeIntervalSince1970: number) : now + number
    }
    return DateParsing.headerDate(text) ?? DateParsing.date(text)
  }
}
