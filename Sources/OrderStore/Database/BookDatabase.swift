import Foundation

/// A book's database while a transaction is open: all that the stores ask of it, whichever engine keeps the rows.
///
/// Statements are written once, in the words that SQLite and PostgreSQL have in common; what an engine lacks of them it brings along itself.
protocol BookDatabase {
  /// The present time, by the clock that all who share the book go by.
  var now: Date { get }

  /// Runs a statement that returns nothing.
  /// - Returns: how many rows it changed.
  @discardableResult
  func execute(sql: String, arguments: SQLArguments) throws -> Int

  /// Goes through the rows of a statement, one after the other.
  /// - Parameters:
  ///   - most: after how many it stops; nil for all.
  ///   - body: does not run the same statement itself.
  func eachRow(sql: String, arguments: SQLArguments, atMost most: Int?, _ body: (any BookRow) throws -> Void) throws

  /// Sees to it that what is written over or deleted from here on is not found in the database's files afterwards, as far as the engine can.
  func eraseForGood() throws
}

/// A row of an answer. Columns are counted from 0; a value that cannot be taken for what is asked is nil, like NULL.
protocol BookRow {
  /// - Parameter column: whatever its case.
  func index(of column: String) -> Int?
  func isNull(_ index: Int) -> Bool
  func text(_ index: Int) -> String?
  func integer(_ index: Int) -> Int64?
  func real(_ index: Int) -> Double?
  func truth(_ index: Int) -> Bool?
  func blob(_ index: Int) -> Data?
}

extension BookDatabase {
  @discardableResult
  func execute(sql: String) throws -> Int { try execute(sql: sql, arguments: []) }

  func eachRow(sql: String, arguments: SQLArguments = [], _ body: (any BookRow) throws -> Void) throws {
    try eachRow(sql: sql, arguments: arguments, atMost: nil, body)
  }
}

extension BookRow {
  func text(_ column: String) -> String? { index(of: column).flatMap(text) }
  func integer(_ column: String) -> Int? { index(of: column).flatMap(integer).map(Int.init) }
}

/// What a column of its own may hold.
protocol BookScalar {
  /// - Returns: nil for NULL.
  init?(_ row: any BookRow, _ index: Int)
}

extension BookScalar {
  /// The first column of a statement's rows, without those where it is NULL.
  static func fetchAll(_ db: any BookDatabase, sql: String, arguments: SQLArguments = []) throws -> [Self] {
    var values: [Self] = []
    try db.eachRow(sql: sql, arguments: arguments, atMost: nil) { row in
      if let value = Self(row, 0) { values.append(value) }
    }
    return values
  }

  /// The first column of a statement's first row; nil without rows, and where it is NULL.
  static func fetchOne(_ db: any BookDatabase, sql: String, arguments: SQLArguments = []) throws -> Self? {
    var value: Self?
    try db.eachRow(sql: sql, arguments: arguments, atMost: 1) { row in value = Self(row, 0) }
    return value
  }
}

extension String: BookScalar {
  init?(_ row: any BookRow, _ index: Int) {
    guard let text = row.text(index) else { return nil }
    self = text
  }
}

extension Int: BookScalar {
  init?(_ row: any BookRow, _ index: Int) {
    guard let number = row.integer(index) else { return nil }
    self.init(number)
  }
}

extension Int64: BookScalar {
  init?(_ row: any BookRow, _ index: Int) {
    guard let number = row.integer(index) else { return nil }
    self = number
  }
}

extension Double: BookScalar {
  init?(_ row: any BookRow, _ index: Int) {
    guard let number = row.real(index) else { return nil }
    self = number
  }
}

extension Bool: BookScalar {
  init?(_ row: any BookRow, _ index: Int) {
    guard let truth = row.truth(index) else { return nil }
    self = truth
  }
}
