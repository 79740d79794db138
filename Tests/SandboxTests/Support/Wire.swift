import Foundation

/// A JSON value as the tests read it, so that a golden is compared with what was on the wire and not with the sandbox's own types.
enum Wire: Equatable, Decodable, Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([Wire])
  case object([String: Wire])

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let bool = try? value.decode(Bool.self) {
      self = .bool(bool)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let string = try? value.decode(String.self) {
      self = .string(string)
    } else if let array = try? value.decode([Wire].self) {
      self = .array(array)
    } else {
      self = .object(try value.decode([String: Wire].self))
    }
  }

  static func read(_ data: Data) throws -> Wire {
    try JSONDecoder().decode(Wire.self, from: data)
  }

  subscript(key: String) -> Wire? {
    if case .object(let object) = self { object[key] } else { nil }
  }

  subscript(index: Int) -> Wire? {
    if case .array(let array) = self, array.indices.contains(index) { array[index] } else { nil }
  }

  var string: String? {
    if case .string(let string) = self { string } else { nil }
  }

  var number: Double? {
    if case .number(let number) = self { number } else { nil }
  }

  var items: [Wire] {
    if case .array(let array) = self { array } else { [] }
  }

  var strings: [String] { items.compactMap(\.string) }

  /// The value as JSON text with sorted keys.
  var text: String {
    switch self {
    case .null: "null"
    case .bool(let bool): String(bool)
    case .number(let number): Int(exactly: number).map(String.init) ?? String(number)
    case .string(let string): quoted(string)
    case .array(let array): "[" + array.map(\.text).joined(separator: ",") + "]"
    case .object(let object):
      "{" + object.sorted { $0.key < $1.key }.map { "\(quoted($0.key)):\($0.value.text)" }.joined(separator: ",") + "}"
    }
  }

  private func quoted(_ string: String) -> String {
    let escaped = string.unicodeScalars.map { scalar in
      switch scalar {
      case "\\", "\"": "\\\(scalar)"
      case "\u{0}"..<" ": String(format: "\\u%04x", scalar.value)
      default: String(scalar)
      }
    }
    return "\"" + escaped.joined() + "\""
  }
}
