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

  /// `{statusCode, message, error}`; the page declares the status without a body, so the texts are ours.
  static func unsupportedMedia(_ message: String) -> Reply {
    Reply(
      status: .unsupportedMediaType,
      body: ["statusCode": 415, "message": .string(message), "error": "Unsupported Media Type"])
  }

  static let invalidToken = application(1001, "Invalid token")
  static let internalError = application(5001, "Internal server error, please try again later", .internalServerError)
  /// The framework's own answer; the text is ours.
  static let notFound = Reply(
    status: .notFound, body: ["statusCode": 404, "message": "Cannot find this path", "error": "Not Found"])

  /// Headers as seen on other endpoints; numbers and body are ours.
  static func tooManyRequests(_ breach: LimitBreach) -> Reply {
    var headers: HTTPFields = [.retryAfter: String(Int(breach.retryAt.timeIntervalSince(breach.now).rounded(.up)))]
    if let remaining = HTTPField.Name("x-ratelimit-remaining") { headers[remaining] = "0" }
    if let reset = HTTPField.Name("x-ratelimit-reset") { headers[reset] = breach.retryAt.wire }
    return Reply(status: .tooManyRequests, headers: headers, body: ["statusCode": 429, "message": "Too Many Requests"])
  }
}
