import Foundation
import Ordering

/// A row that is read from the book. Lists and forms are JSON text in their column; times keep every bit: they are seconds since the
/// reference date.
protocol BookReading: Decodable, Sendable {}

extension BookReading {
  static func fetchAll(_ db: any BookDatabase, sql: String, arguments: SQLArguments = []) throws -> [Self] {
    var records: [Self] = []
    try db.eachRow(sql: sql, arguments: arguments, atMost: nil) { row in records.append(try Self(from: RowDecoder(row))) }
    return records
  }

  static func fetchOne(_ db: any BookDatabase, sql: String, arguments: SQLArguments = []) throws -> Self? {
    var record: Self?
    try db.eachRow(sql: sql, arguments: arguments, atMost: 1) { row in record = try Self(from: RowDecoder(row)) }
    return record
  }
}

/// A row of one of the book's tables.
protocol BookRecord: BookReading, Encodable {
  static var databaseTableName: String { get }
  /// The columns that tell its row from all others.
  static var primaryKey: [String] { get }
}

extension BookRecord {
  static var primaryKey: [String] { ["id"] }

  static func fetchAll(
    _ db: any BookDatabase, where condition: String = "TRUE", _ arguments: SQLArguments = [], orderedBy order: String? = nil
  ) throws -> [Self] {
    let order = order.map { " ORDER BY \($0)" } ?? ""
    return try fetchAll(db, sql: "SELECT * FROM \(databaseTableName) WHERE \(condition)\(order)", arguments: arguments)
  }

  static func fetchOne(_ db: any BookDatabase, where condition: String, _ arguments: SQLArguments) throws -> Self? {
    try fetchOne(db, sql: "SELECT * FROM \(databaseTableName) WHERE \(condition)", arguments: arguments)
  }

  static func fetchOne(_ db: any BookDatabase, key: String) throws -> Self? {
    try fetchOne(db, where: "\(primaryKey[0]) = ?", [key])
  }

  static func fetchCount(_ db: any BookDatabase, where condition: String = "TRUE", _ arguments: SQLArguments = []) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM \(databaseTableName) WHERE \(condition)", arguments: arguments) ?? 0
  }

  static func exists(_ db: any BookDatabase, key: String) throws -> Bool {
    try Int.fetchOne(db, sql: "SELECT 1 FROM \(databaseTableName) WHERE \(primaryKey[0]) = ?", arguments: [key]) != nil
  }

  /// - Returns: whether there was such a row.
  @discardableResult
  static func deleteOne(_ db: any BookDatabase, key: String) throws -> Bool {
    try db.execute(sql: "DELETE FROM \(databaseTableName) WHERE \(primaryKey[0]) = ?", arguments: [key]) > 0
  }

  /// Writes a new row; a column that has no value has its default.
  func insert(_ db: any BookDatabase) throws {
    let columns = try RecordEncoder.columns(of: self).filter { $0.value != .null }
    try db.execute(sql: Self.insertion(columns), arguments: SQLArguments(columns.map(\.value)))
  }

  /// Writes this over its row.
  /// - Parameter names: which columns; nil for all.
  /// - Throws: `BookFailure.missing` when there is no such row.
  func update(_ db: any BookDatabase, columns names: [String]? = nil) throws {
    let all = try RecordEncoder.columns(of: self)
    let keys = Self.primaryKey.compactMap { key in all.first { $0.name == key } }
    let changed = all.filter { names?.contains($0.name) ?? !Self.primaryKey.contains($0.name) }
    let (sets, holds) = (changed.map { "\($0.quoted) = ?" }, keys.map { "\($0.quoted) = ?" })
    let count = try db.execute(
      sql: "UPDATE \(Self.databaseTableName) SET \(sets.joined(separator: ", ")) WHERE \(holds.joined(separator: " AND "))",
      arguments: SQLArguments((changed + keys).map(\.value)))
    guard count == 1 else { throw BookFailure.missing }
  }

  /// Writes a new row, or this over the one that has its key.
  func upsert(_ db: any BookDatabase) throws {
    let columns = try RecordEncoder.columns(of: self)
    let sets = columns.filter { !Self.primaryKey.contains($0.name) }.map { "\($0.quoted) = excluded.\($0.quoted)" }
    let conflict = "ON CONFLICT (\(Self.primaryKey.joined(separator: ", "))) DO UPDATE SET \(sets.joined(separator: ", "))"
    try db.execute(sql: "\(Self.insertion(columns)) \(conflict)", arguments: SQLArguments(columns.map(\.value)))
  }

  private static func insertion(_ columns: [RecordEncoder.Column]) -> String {
    let (names, signs) = (columns.map(\.quoted), columns.map { _ in "?" })
    return "INSERT INTO \(databaseTableName) (\(names.joined(separator: ", "))) VALUES (\(signs.joined(separator: ", ")))"
  }
}

/// How values become JSON: keys in order and times as seconds since the reference date.
enum BookJSON {
  static let encoder: JSONEncoder = {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }()

  static let decoder = JSONDecoder()
}
