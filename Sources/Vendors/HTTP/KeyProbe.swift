public import Foundation
import HTTPTypes
public import Ordering

/// One harmless question to a vendor: is it there, and does it take the key?
public struct KeyProbe: Sendable, Hashable {
  /// What came of it.
  public enum Finding: Sendable, Hashable {
    /// A readable answer to the question.
    case accepted
    /// The vendor wants another key, or the key lacks a right; the vendor's words.
    case keyRefused(String)
    /// Too many calls; when the next one is welcome, where the vendor says so. The key may well be good.
    case limited(until: Date?, words: String = "")
    /// The vendor's server failed; the status.
    case server(Int, _ words: String = "")
    /// Something answered, but not as the vendor does; what it said.
    case strange(String)
    /// No connection, or it broke.
    case unreachable(String)
    case timedOut
  }

  public let finding: Finding
  /// By how many seconds the vendor's clock is ahead of ours, from the answer's `Date`, to a second or so.
  public let clockOffset: TimeInterval?

  public init(finding: Finding, clockOffset: TimeInterval? = nil) {
    self.finding = finding
    self.clockOffset = clockOffset
  }

  /// Asks: Instantly for one of the own orders, Saleshandy for its plans, ScaledMail for the workspaces.
  ///
  /// Source: Vendors/Instantly, List orders; Vendors/Saleshandy, Plans; Vendors/ScaledMail, Workspaces. All are reads without a charge.
  /// - Parameters:
  ///   - vendor: who is asked.
  ///   - transport: what carries the call.
  ///   - base: the vendor's address.
  ///   - key: nil asks without one, which a vendor that is there refuses.
  ///   - now: the clock that dates a wait, and that the vendor's is compared with.
  public static func ask(
    _ vendor: Vendor, transport: Transport, base: BaseAddress, key: Secret?, now: @escaping @Sendable () -> Date
  ) async -> KeyProbe {
    let gateway = Gateway(
      dialect: vendor.dialect, transport: transport, base: base, key: key ?? Secret(""), now: now)
    do throws(TransportFailure) {
      let call = vendor.probeRequest
      var request = try gateway.request(method: call.method, path: call.path, hasBody: false)
      if key == nil, let field = HTTPField.Name(vendor.dialect.keyHeader) { request.headerFields[field] = nil }
      let (response, body) = try await transport.send(request, call.body, .read(.other, .ordinary))
      let vendorTime = response.headerFields[.date].flatMap(DateParsing.headerDate)
      return KeyProbe(
        finding: finding(gateway, response, body), clockOffset: vendorTime.map { $0.timeIntervalSince(now()) })
    } catch {
      return KeyProbe(finding: finding(gateway.failure(error)))
    }
  }

  private static func finding(_ gateway: Gateway, _ response: HTTPResponse, _ body: Data) -> Finding {
    guard response.status.kind == .successful else { return finding(gateway.failure(response, body)) }
    do throws(VendorFailure) {
      _ = try gateway.parse(body)
      return .accepted
    } catch {
      return finding(error)
    }
  }

  private static func finding(_ failure: VendorFailure) -> Finding {
    switch failure {
    case .keyRefused(let words): .keyRefused(words)
    case .limited(let until, let words): .limited(until: until, words: words)
    case .server(let status, let words): .server(status, words)
    case .unreachable(let why): .unreachable(why)
    case .timedOut: .timedOut
    case .cutOff(let why): .strange("the connection broke before the answer was whole (\(why))")
    case .refused(let refusal): .strange("\(refusal.message), code \(refusal.code)")
    case .unexplained: .strange("no answer")
    case .unreadable(let what): .strange("an answer that cannot be read: \(what)")
    case .noKey, .notOffered, .otherAccount: .strange("no answer")
    }
  }
}

extension Vendor {
  fileprivate var dialect: Dialect {
    switch self {
    case .instantly: .instantly
    case .saleshandy: .saleshandy
    case .scaledmail: .scaledmail
    }
  }

  /// Changes nothing and costs nothing.
  fileprivate var probeRequest: Call {
    switch self {
    case .instantly: .get(InstantlyClient.Path.orders, [("limit", "1")])
    case .saleshandy: .get(SaleshandyClient.Path.plans)
    case .scaledmail: .get(ScaledMailClient.Path.organizations)
    }
  }
}
