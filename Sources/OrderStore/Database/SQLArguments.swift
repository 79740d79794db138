import Foundation

/// A value as a database has it.
enum SQLValue: Hashable, Sendable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
  case blob(Data)
}

/// What becomes a database's value; truth is 0 or 1.
protocol SQLValueConvertible { var sqlValue: SQLValue { get } }

extension String: SQLValueConvertible { var sqlValue: SQLValue { .text(self) } }
extension Double: SQLValueConvertible { var sqlValue: SQLValue { .real(self) } }
extension Int: SQLValueConvertible { var sqlValue: SQLValue { .integer(Int64(self)) } }
extension Int32: SQLValueConvertible { var sqlValue: SQLValue { .integer(Int64(self)) } }
extension Int64: SQLValueConvertible { var sqlValue: SQLValue { .integer(self) } }
extension Bool: SQLValueConvertible { var sqlValue: SQLValue { .integer(self ? 1 : 0) } }
extension Data: SQLValueConvertible { var sqlValue: SQLValue { .blob(self) } }

/// The values of a statement's parameters: one after the other for `?`, or by name for `:name`.
struct SQLArguments: Sendable, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
  let values: [SQLValue]
  let named: [String: SQLValue]

  init(_ values: [SQLValue], named: [String: SQLValue] = [:]) {
    self.values = values
    self.named = named
  }

  init(arrayLiteral elements: (any SQLValueConvertible)?...) { self.init(elements.map { $0?.sqlValue ?? .null }) }

  init(dictionaryLiteral elements: (String, (any SQLValueConvertible)?)...) {
    let pairs = elements.map { ($0.0, $0.1?.sqlValue ?? .null) }
    self.init([], named: Dictionary(pairs) { _, last in last })
  }

  init(_ texts: [String?]) { self.init(texts.map { $0?.sqlValue ?? .null }) }

  static func + (first: SQLArguments, second: SQLArguments) -> SQLArguments {
    SQLArguments(first.values + second.values, named: first.named.merging(second.named) { _, last in last })
  }
}
