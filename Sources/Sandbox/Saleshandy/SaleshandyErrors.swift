import FoundationEssentials
import HTTPTypes

/// The two error shapes seen of Saleshandy: the application's own and the validation's.
enum SaleshandyErrors {
  /// `{error, type, code, message}`.
  static func application(_ code: Int, _ message: String, _ status: HTTPResponse.Status = .badRequest) -> Reply {
    Reply(
      status: status,
      body: [
        "error": true, "type": .string(status == .badRequest ? "BadRequest" : "InternalServerError"), "code": .int(code),
        "message": .string(message),
      ])
  }

  /// `{statusCode, message: [...], error}`.
  static func validation(_ messages: [String]) -> Reply {
    Reply(status: .badRequest, body: ["statusCode": 400, "message": .list(messages), "error": "Bad Request"])
  }

  /// The framework's own `{statusCode, message, error}`; our choice: the texts, which no page shows.
  static func service(_ status: HTTPResponse.Status, _ message: String) -> Reply {
    Reply(
      status: status,
      body: ["statusCode": .int(status.code), "message": .string(message), "error": .string(status.reasonPhrase)])
  }

  static let invalidToken = application(1001, "Invalid token")
  static let internalError = application(5001, "Internal server error, please try again later", .internalServerError)
  /// Headers as seen on other endpoints. Our choice: numbers and body, which nobody has seen.
  static func tooManyRequests(_ breach: LimitBreach) -> Reply {
    var headers: HTTPFields = [.retryAfter: String(Int(breach.retryAt.timeIntervalSince(breach.now).rounded(.up)))]
    if let remaining = HTTPField.Name("x-ratelimit-remaining") { headers[remaining] = "0" }
    if let reset = HTTPField.Name("x-ratelimit-reset") { headers[reset] = breach.retryAt.wire }
    return Reply(status: .tooManyRequests, headers: headers, body: ["statusCode": 429, "message": "Too Many Requests"])
  }
}
