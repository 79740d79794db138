import Foundation
import HTTPTypes
import Ordering

extension ReportedQuota {
  /// How long a vendor is left alone that had enough and does not say for how long, or says nothing that can be meant, in seconds. Our choice: the longest window
  /// that vendors commonly have.
  static let silentPause: TimeInterval = 60

  /// What an answer says of its vendor's limits.
  ///
  /// Source: Vendors/Saleshandy, Rate limits: `x-ratelimit-remaining`, `x-ratelimit-reset`; the other times as in `RetryTime`.
  init(_ response: HTTPResponse, _ body: Data, at now: Date) {
    func field(_ name: String) -> String? { HTTPField.Name(name).flatMap { response.headerFields[$0] } }
    self.init(
      left: field("x-ratelimit-remaining").flatMap(ReportedQuota.count),
      of: field("x-ratelimit-limit").flatMap(ReportedQuota.count),
      refillsAt: field("x-ratelimit-reset").flatMap { RetryTime.believed($0, from: now) })
    guard response.status.code == 429 else { return }
    let reply = (try? JSONReader.read(body)) ?? .null
    closedUntil = RetryTime.next(response, reply, from: now) ?? now + ReportedQuota.silentPause
  }

  /// A count a vendor can mean; anything else is none.
  private static func count(_ text: String) -> Int? { Int(text).flatMap { (0...1_000_000).contains($0) ? $0 : nil } }
}
