import HTTPTypes

/// Instantly's three-field error body. Source: Vendors/Instantly, Errors.
enum InstantlyErrors {
  static func reply(_ status: HTTPResponse.Status, _ message: String) -> Reply {
    Reply(
      status: status,
      body: ["statusCode": .int(status.code), "error": .string(title(status)), "message": .string(message)])
  }

  static let missingHeader = reply(.unauthorized, "Missing Authorization header")
  /// Our choice: the text; the page gives one text for all causes of a 401.
  static let invalidKey = reply(.unauthorized, "Invalid API key")
  /// Source: Vendors/Instantly, Errors.
  static let noPlan = reply(.paymentRequired, "Workspace does not have an active paid plan")
  /// Status from the quickstart page. Our choice: the text, which it does not show.
  static let missingScope = reply(.forbidden, "API key does not have the required scope")
  static let notFound = reply(.notFound, "Resource not found")
  static let tooManyRequests = reply(.tooManyRequests, "Rate limit exceeded")
  /// Our choice: body and text; no page shows a 5xx of these endpoints.
  static let internalError = reply(.internalServerError, "Something went wrong")

  private static func title(_ status: HTTPResponse.Status) -> String {
    switch status {
    case .contentTooLarge: "Payload Too Large"
    default: status.reasonPhrase
    }
  }
}
