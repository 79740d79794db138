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
  /// The simulation's clock when the request came in, cut to milliseconds.
  let now: Date

  /// The body as JSON; nothing when it is not JSON.
  var json: JSON? { JSON.parse(body) }

  /// The token of an `Authorization: Bearer …` header; nothing when the header is missing, of another scheme, or empty.
  var bearer: String? {
    guard let header = headers[.authorization] else { return nil }
    let parts = header.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
    return String(parts[1])
  }
}
