import FoundationEssentials
import HTTPTypes

/// One vendor behind its HTTP face: its routes, and its own words for what every route can refuse.
protocol Storefront: Sendable {
  var vendor: SandboxVendor { get }
  /// What stands in front of every route's path on the vendor's own host, `/api/v2`; no two vendors have the same.
  var basePath: String { get }
  var routes: [Route] { get }
  var limits: [CallLimit] { get }
  /// The key a call carries where this vendor looks for it.
  func key(of call: Call) -> String?
  func keyRefusal(isMissing: Bool) -> Reply
  /// The refusal of a call with a good key whose account or scope does not allow it.
  func accountRefusal(at route: Route) -> Reply?
  func tooManyCalls(_ breach: LimitBreach) -> Reply
  var serverError: Reply { get }
  /// What the service itself answers before any route is reached: an unknown path or method, a body too large.
  func failure(_ status: HTTPResponse.Status, _ message: String) -> Reply
  /// What the account holds before anything was ordered here.
  func stock(_ state: inout SandboxState, at now: Date)
}

extension Storefront {
  func accountRefusal(at route: Route) -> Reply? { nil }
  func stock(_ state: inout SandboxState, at now: Date) {}

  /// Where the routes are: under the vendor's name, and as on its own host, so that a page's example needs only another host.
  var prefixes: [String] { ["/\(vendor.rawValue)\(basePath)", basePath] }

  /// What a path or a method that no route has is answered. A known path names its methods, as RFC 9110 wants it of a 405.
  func unrouted(_ path: String) -> Reply {
    let found = routes.filter { route in prefixes.contains { route.matches(path, under: $0) } }
    let methods = Set(found.map(\.method.rawValue)).sorted()
    if methods.isEmpty { return failure(.notFound, "Resource not found") }
    var reply = failure(.methodNotAllowed, "Method not allowed")
    reply.headers[.allow] = methods.joined(separator: ", ")
    return reply
  }
}
