import GRDB

extension Connection {
  /// What a second reading finds of a change whose COMMIT reported an error, since such a change may be kept all the same.
  enum CommitRecheck<Value: Sendable>: Sendable {
    /// It stands, and that is as well.
    case stands(Value)
    /// It stood and has been taken back.
    case takenBack
    case absent
  }
}

extension DatabaseQueue {
  /// One transaction that begins with the write lock.
  func immediately<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try writeWithoutTransaction { db in
      var value: Value?
      try db.inTransaction(.immediate) {
        value = try body(db)
        return .commit
      }
      guard let value else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
      return value
    }
  }
}
