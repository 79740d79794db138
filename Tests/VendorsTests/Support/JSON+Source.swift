@testable import Vendors

extension JSON {
  /// The value as JSON text, for tests that put replies together anew.
  var source: String {
    switch self {
    case .null: "null"
    case .bool(let value): "\(value)"
    case .number(let literal): literal
    case .string(let text): "\"\(text)\""
    case .array(let elements): "[" + elements.map(\.source).joined(separator: ",") + "]"
    case .object(let members): "{" + members.map { "\"\($0)\":\($1.source)" }.joined(separator: ",") + "}"
    }
  }
}
