import FoundationEssentials
import HTTPTypes

/// ScaledMail's two error shapes, `{error}` and `{message}`. Source: Vendors/ScaledMail, Errors.
enum ScaledMailErrors {
  static func bad(_ error: String) -> Reply {
    Reply(status: .badRequest, body: ["error": .string(error)])
  }

  static let unauthorized = Reply(status: .unauthorized, body: ["message": "Unauthorized"])
  static let internalError = Reply(status: .internalServerError, body: ["error": "Internal server error"])
  /// Our choice: shape and texts, which no page shows.
  static func notFound(_ error: String) -> Reply { service(.notFound, error) }

  /// What the service answers before a route is reached. Our choice: shape and texts, which no page shows.
  static func service(_ status: HTTPResponse.Status, _ error: String) -> Reply {
    Reply(status: status, body: ["error": .string(error)])
  }

  /// Status and text as seen in live answers: the subscription exists all the same.
  static let unableToCharge = bad("Subscription created but unable to charge")

  /// The body for the limit on dear calls is the vendor's; `retryAfter` is a time, not a delay. Our choice: the other one.
  static func tooManyRequests(_ breach: LimitBreach) -> Reply {
    guard breach.limit.group != nil else {
      return Reply(status: .tooManyRequests, body: ["message": "Too many requests, please try again later."])
    }
    return Reply(
      status: .tooManyRequests,
      body: [
        "message": "Too many critical operations, please try again later.",
        "retryAfter": .int(Int(breach.retryAt.timeIntervalSince1970.rounded(.up))),
        "limit": .string("\(breach.limit.calls) requests per minute"),
      ])
  }
}
