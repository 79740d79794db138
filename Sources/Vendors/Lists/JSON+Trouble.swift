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

  /// Whether the answer as a whole calls itself failed, in its words or its status. Of an order's details the code may be a coupon's.
  var saysFailedAnswer: Bool { saysFailure || isFailedStatus }

  /// The same of an answer that is a list and nothing else, so that a `code` beside it is the answer's own.
  ///
  /// Source: Vendors/Saleshandy, Errors: `{error?, type, code, message}`.
  var saysFailedList: Bool { saysFailedAnswer || isFailedCode }

  private var isFailedStatus: Bool {
    switch self["status"] {
    case .string(let text): ["error", "fail", "failed", "failure"].contains(text.lowercased())
    case .bool(let isWell): !isWell
    default: false
    }
  }

  /// Our choice: a code that is neither nothing, nor zero, nor one of HTTP's for success, nor a word for it speaks of a failure.
  private var isFailedCode: Bool {
    let code = self["code"]
    guard !code.isBlank, code != .bool(true) else { return false }
    if let number = code.integer ?? code.string.flatMap({ Int($0) }) { return number != 0 && !(200..<300).contains(number) }
    return code.string.map { !["ok", "success"].contains($0.lowercased()) } ?? true
  }
}
