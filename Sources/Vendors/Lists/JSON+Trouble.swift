import Ordering

extension JSON {
  /// Whether a member says nothing: missing, null, false, an empty text, list or object.
  var isBlank: Bool {
    switch self {
    case .null, .bool(false), .array([]): true
    case .string(let text): text.allSatisfy(\.isWhitespace)
    case .object(let members): members.isEmpty
    case .bool, .number, .array: false
    }
  }

  private static let troubles = ["error", "errors", "err", "fault", "exception"]
  private static let successes = ["success", "succeeded", "ok", "isSuccess", "is_success"]
  private static let statuses = ["statusCode", "status_code", "httpStatus", "http_status"]

  /// Whether an answer of success says inside that something failed, whatever stands beside it.
  ///
  /// Source: Purchasing, What the lists prove.
  var saysFailure: Bool {
    if JSON.troubles.contains(where: { !self[$0].isBlank }) { return true }
    if JSON.successes.contains(where: { !self[$0].isNull && self[$0] != .bool(true) }) { return true }
    return JSON.statuses.contains { key in !self[key].isNull && !(self[key].integer.map { (200..<300).contains($0) } ?? false) }
  }
}
