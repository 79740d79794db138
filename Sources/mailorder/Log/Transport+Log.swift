import Foundation
import HTTPTypes
import Logging
import Ordering
import Vendors

extension Transport {
  /// This transport with a line in the log for each request: method, path without what names things, status, milliseconds, what it
  /// counts as, and the attempt it belongs to. Never a body, a header, a query.
  ///
  /// Source: Purchasing, Secrets and personal data.
  func logged(_ logger: Logger) -> Transport {
    Transport { request, body, purpose throws(TransportFailure) in
      let began = ContinuousClock.now
      var facts: Logger.Metadata = ["call": "\(purpose.kind.rawValue)"]
      if purpose.urgency == .lastCheck { facts["urgency"] = "lastCheck" }
      if let attempt = AttemptMark.current { facts["attempt"] = "\(attempt)" }
      let what = "\(request.method.rawValue) \(request.authority ?? "") \(PathTemplate.of(request.path ?? ""))"
      do throws(TransportFailure) {
        let (response, answer) = try await self.send(request, body, purpose)
        facts["ms"] = "\(Transport.milliseconds(since: began))"
        logger.log(level: purpose.urgency == .purchase ? .notice : .info, "\(what) \(response.status.code)", metadata: facts)
        return (response, answer)
      } catch {
        facts["ms"] = "\(Transport.milliseconds(since: began))"
        logger.log(level: .warning, "\(what) \(Transport.words(for: error))", metadata: facts)
        throw error
      }
    }
  }

  private static func milliseconds(since began: ContinuousClock.Instant) -> Int {
    Int((ContinuousClock.now - began) / .milliseconds(1))
  }

  private static func words(for failure: TransportFailure) -> String {
    switch failure {
    case .notSent(let why): "not sent: \(why)"
    case .lost(let why): "lost: \(why)"
    case .timedOut: "timed out"
    case .tooLarge: "answer too large"
    case .limited(let until): "waits until \(until.formatted(.iso8601))"
    }
  }
}

/// A request's path as it may be logged.
enum PathTemplate {
  /// Without the query, and with `{id}` for each segment that is not plainly a word of the vendor's: lower-case letters and hyphens, or a
  /// version such as `v2`.
  static func of(_ path: String) -> String {
    path.prefix { $0 != "?" && $0 != "#" }.split(separator: "/", omittingEmptySubsequences: false)
      .map { isWord($0) ? String($0) : "{id}" }.joined(separator: "/")
  }

  private static func isWord(_ segment: Substring) -> Bool {
    if segment.first == "v", segment.count == 2, segment.last?.isNumber == true { return true }
    return segment.utf8.count <= 32 && segment.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D }
  }
}
