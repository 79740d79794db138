/// One JSON value, read and written by the sandbox itself so that its idea of a wire format owes nothing to the client's.
enum JSON: Equatable, Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSON])
  case object([String: JSON])

  var bool: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  var number: Double? {
    if case .number(let value) = self { value } else { nil }
  }

  /// The number when it has no fraction; `3.0` is `3`, `3.5` is nothing.
  var integer: Int? {
    number.flatMap { Int(exactly: $0) }
  }

  var string: String? {
    if case .string(let value) = self { value } else { nil }
  }

  var array: [JSON]? {
    if case .array(let value) = self { value } else { nil }
  }

  var object: [String: JSON]? {
    if case .object(let value) = self { value } else { nil }
  }

  var isNull: Bool { self == .null }

  subscript(key: String) -> JSON? { object?[key] }

  /// An amount in whole cents as the plain number of dollars all three vendors write: `1631` is `16.31`.
  static func dollars(_ cents: Int) -> JSON {
    .number(Double(cents) / 100)
  }

  static func list(_ strings: some Sequence<String>) -> JSON {
    .array(strings.map(JSON.string))
  }

  /// The string, or `null` where there is none.
  static func optional(_ string: String?) -> JSON {
    string.map(JSON.string) ?? .null
  }

  static func int(_ value: Int) -> JSON {
    .number(Double(value))
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
  init(stringLiteral value: String) { self = .string(value) }
  init(integerLiteral value: Int) { self = .number(Double(value)) }
  init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension JSON: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
  init(arrayLiteral elements: JSON...) { self = .array(elements) }

  init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(Dictionary(elements) { _, last in last })
  }
}
