import FoundationEssentials
import HTTPTypes

/// One vendor behind its HTTP face: its routes, and its own words for what every route can refuse.
protocol Storefront: Sendable {
  var vendor: SandboxVendor { get }
  /// What stands in front of every route's path, `/instantly/api/v2`.
  var prefix: String { get }
  var routes: [Route] { get }
  var limits: [CallLimit] { get }
  /// The refusal of a call whose key is missing or no good; nothing when the key will do.
  func keyRefusal(of call: Call) -> Reply?
  func tooManyCalls(_ breach: LimitBreach) -> Reply
  var serverError: Reply { get }
  var unknownPath: Reply { get }
  /// What the account holds before anything was ordered here.
  func stock(_ state: inout SandboxState, at now: Date)
}

extension Storefront {
  func stock(_ state: inout SandboxState, at now: Date) {}
}

/// What a call is for, which decides how the scenarios treat it.
enum Trade: Sendable {
  /// Looking something up, or a change that costs nothing.
  case reading
  /// Spending money.
  case purchase
}

/// One endpoint.
struct Route: Sendable {
  typealias Answer = @Sendable (Call, inout SandboxState) throws -> Reply

  let method: HTTPRequest.Method
  /// Behind the vendor's prefix, captures as `{id}`.
  let path: String
  /// Names the vendor's own limit the endpoint counts against, besides the limit on all calls.
  let limitGroup: String?
  let trade: @Sendable (Call) -> Trade
  let answer: Answer

  static func get(_ path: String, limitGroup: String? = nil, _ answer: @escaping Answer) -> Route {
    Route(method: .get, path: path, limitGroup: limitGroup, trade: { _ in .reading }, answer: answer)
  }

  static func post(
    _ path: String, limitGroup: String? = nil, trade: @escaping @Sendable (Call) -> Trade = { _ in .reading },
    _ answer: @escaping Answer
  ) -> Route {
    Route(method: .post, path: path, limitGroup: limitGroup, trade: trade, answer: answer)
  }

  static func patch(_ path: String, _ answer: @escaping Answer) -> Route {
    Route(method: .patch, path: path, limitGroup: nil, trade: { _ in .reading }, answer: answer)
  }

  static func delete(_ path: String, _ answer: @escaping Answer) -> Route {
    Route(method: .delete, path: path, limitGroup: nil, trade: { _ in .reading }, answer: answer)
  }
}
