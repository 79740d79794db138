import FoundationEssentials
import HTTPTypes

/// One request as a vendor's handler sees it.
struct Call: Sendable {
  let method: HTTPRequest.Method
  let path: String
  let query: Query
  let headers: HTTPFields
  let body: Data
  /// What the route's path captured, for example `id`.
  let captures: [String: String]
  /// Where the caller reached the sandbox, `http://127.0.0.1:8900`; nothing in process.
  let origin: String?
  /// The simulation's clock when the request came in, cut to milliseconds.
  let now: Date

  /// The body as JSON; nothing when it is not JSON or is not declared as `application/json`.
  var json: JSON? { isDeclared(as: "application/json") ? JSON.parse(body) : nil }

  /// The body as JSON where the vendor's own samples also declare it as `text/plain`.
  var jsonOrText: JSON? { isDeclared(as: "text/plain") ? JSON.parse(body) : json }

  /// Why the body is no JSON: how it is declared, or what it holds.
  /// - Parameter text: whether `text/plain` will do.
  func bodyFault(orText text: Bool = false) -> String {
    isDeclared(as: "application/json") || (text && isDeclared(as: "text/plain"))
      ? "Body is not valid JSON" : "Content-Type must be application/json"
  }

  /// The token of an `Authorization: Bearer …` header; nothing when the header is missing, of another scheme, or empty.
  var bearer: String? {
    guard let header = headers[.authorization] else { return nil }
    let parts = header.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
    return String(parts[1])
  }

  private func isDeclared(as type: String) -> Bool {
    let declared = headers[.contentType]?.lowercased().split(separator: ";").first
    return declared.map { $0.filter { $0 != " " } } == type
  }
}
