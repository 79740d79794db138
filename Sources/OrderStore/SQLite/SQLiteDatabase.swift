import Foundation
import GRDB

/// A book in a file of SQLite's, within a transaction. Each statement is compiled once.
struct SQLiteDatabase: BookDatabase {
  let db: Database
  private let clock: @Sendable () -> Date

  init(_ db: Database, now: @escaping @Sendable () -> Date) {
    self.db = db
    clock = now
  }

  var now: Date { clock() }

  @discardableResult
  func execute(sql: String, arguments: SQLArguments) throws -> Int {
    let before = db.totalChangesCount
    try db.cachedStatement(sql: sql).execute(arguments: StatementArguments(arguments))
    // A statement that changes nothing leaves SQLite's count of the one before it.
    return db.totalChangesCount == before ? 0 : db.changesCount
  }

  func eachRow(sql: String, arguments: SQLArguments, atMost most: Int?, _ body: (any BookRow) throws -> Void) throws {
    let statement = try db.cachedStatement(sql: sql)
    let columns = Dictionary(statement.columnNames.enumerated().map { ($1, $0) }) { first, _ in first }
    let rows = try Row.fetchCursor(statement, arguments: StatementArguments(arguments))
    var count = 0
    while count < most ?? .max, let row = try rows.next() {
      try body(SQLiteRow(row: row, columns: columns))
      count += 1
    }
  }

  /// For this connection, for good.
  func eraseForGood() throws { try db.execute(sql: "PRAGMA secure_delete = ON") }
}

private struct SQLiteRow: BookRow {
  let row: Row
  let columns: [String: Int]

  func index(of column: String) -> Int? { columns[column] ?? columns.first { $0.key.lowercased() == column.lowercased() }?.value }
  func isNull(_ index: Int) -> Bool { row.hasNull(atIndex: index) }
  func text(_ index: Int) -> String? { value(index) }
  func integer(_ index: Int) -> Int64? { value(index) }
  func real(_ index: Int) -> Double? { value(index) }
  func truth(_ index: Int) -> Bool? { value(index) }
  func blob(_ index: Int) -> Data? { value(index) }

  private func value<Value: DatabaseValueConvertible>(_ index: Int) -> Value? {
    Value.fromDatabaseValue(row[index])
  }
}

extension StatementArguments {
  fileprivate init(_ arguments: SQLArguments) {
    if arguments.named.isEmpty {
      self.init(arguments.values.map(\.databaseValue))
    } else {
      self.init(arguments.named.mapValues(\.databaseValue))
    }
  }
}

extension SQLValue {
  fileprivate var databaseValue: DatabaseValue {
    switch self {
    case .null: .null
    case .integer(let value): value.databaseValue
    case .real(let value): value.databaseValue
    case .text(let value): value.databaseValue
    case .blob(let value): value.databaseValue
    }
  }
}
