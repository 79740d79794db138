import CPostgres
import Foundation
import Ordering

/// What a database answered.
final class PostgresResult {
  private let raw: OpaquePointer
  private let columns: [String: Int]
  private let width: Int
  let count: Int

  init(_ raw: OpaquePointer) {
    self.raw = raw
    count = Int(cpostgres_rows(raw))
    let names = (0..<cpostgres_columns(raw)).map { cpostgres_column_name(raw, $0).map { String(cString: $0) } ?? "" }
    width = names.count
    columns = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
  }

  deinit { cpostgres_clear(raw) }

  /// Why the statement failed; nil when it did not.
  var error: PostgresError? {
    guard !cpostgres_succeeded(raw) else { return nil }
    return PostgresError(code: field("C") ?? "XX000", field("M") ?? "no words")
  }

  /// How many rows a statement changed.
  var changes: Int { cpostgres_changed(raw).flatMap { Int(String(cString: $0)) } ?? 0 }

  /// - Parameter row: from 0, below the count.
  subscript(row: Int) -> PostgresRow { PostgresRow(result: self, row: Int32(row)) }

  private func field(_ letter: Unicode.Scalar) -> String? {
    cpostgres_error_field(raw, Int32(letter.value)).map { String(cString: $0) }
  }

  /// PostgreSQL knows names without capitals.
  fileprivate func index(of column: String) -> Int? { columns[column] ?? columns[column.lowercased()] }

  fileprivate func text(_ row: Int32, _ column: Int) -> String? {
    guard (0..<width).contains(column), !cpostgres_is_null(raw, row, Int32(column)) else { return nil }
    return cpostgres_value(raw, row, Int32(column)).map { String(cString: $0) }
  }
}

/// A row of an answer, whose values are texts.
struct PostgresRow: BookRow {
  fileprivate let result: PostgresResult
  fileprivate let row: Int32

  func index(of column: String) -> Int? { result.index(of: column) }
  func isNull(_ index: Int) -> Bool { text(index) == nil }
  func text(_ index: Int) -> String? { result.text(row, index) }
  func integer(_ index: Int) -> Int64? { text(index).flatMap { Int64($0) } }
  func real(_ index: Int) -> Double? { text(index).flatMap(Double.init) }

  func truth(_ index: Int) -> Bool? {
    switch text(index) {
    case "t", "true", "1": true
    case "f", "false", "0": false
    default: nil
    }
  }

  /// Source: https://www.postgresql.org/docs/15/datatype-binary.html, the hex format.
  func blob(_ index: Int) -> Data? {
    guard let text = text(index), text.hasPrefix("\\x") else { return nil }
    return Data(hex: String(text.dropFirst(2)))
  }
}

extension SQLValue {
  /// The OID of the type it is sent as; 0 for what the server finds out.
  ///
  /// Source: https://www.postgresql.org/docs/15/catalog-pg-type.html.
  var postgresType: UInt32 {
    switch self {
    case .null: 0
    case .integer: 20
    case .real: 701
    case .text: 25
    case .blob: 17
    }
  }

  var postgresText: String? {
    switch self {
    case .null: nil
    case .integer(let value): "\(value)"
    case .real(let value): "\(value)"
    case .text(let value): value
    case .blob(let value): "\\x" + SQLValue.hex(value)
    }
  }

  private static func hex(_ data: Data) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: data.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// Whether it is a text with a NUL in it, which no text of PostgreSQL's may have.
  var holdsNull: Bool {
    guard case .text(let text) = self else { return false }
    return text.utf8.contains(0)
  }
}
