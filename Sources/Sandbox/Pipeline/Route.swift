import HTTPTypes

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

  /// Whether a request's path is this endpoint's, whatever the method.
  func matches(_ path: String, under prefix: String) -> Bool {
    let parts = path.split(separator: "/")
    let pattern = (prefix + self.path).split(separator: "/")
    return parts.count == pattern.count && zip(parts, pattern).allSatisfy { $0 == $1 || $1.hasPrefix("{") }
  }

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
