import Dispatch
import Ordering
import Synchronization

/// A connection that is made when it is needed and anew when it broke, and the queue on which it is used, one piece of work after the other.
final class PostgresLine: Sendable {
  private let queue: DispatchQueue
  private let connect: @Sendable () throws -> PostgresConnection
  private let open = Mutex<PostgresConnection?>(nil)

  init(_ label: String, connect: @escaping @Sendable () throws -> PostgresConnection) {
    queue = DispatchQueue(label: label)
    self.connect = connect
  }

  /// Does a piece of work on the queue: no caller waits on a thread of the cooperative pool.
  func run<Value: Sendable>(
    _ body: @escaping @Sendable (PostgresLine) throws -> Value
  ) async throws(BookFailure) -> Value {
    let result: Result<Value, BookFailure> = await withCheckedContinuation { continuation in
      queue.async { [self] in continuation.resume(returning: Result { try body(self) }.mapError(BookFailure.init)) }
    }
    return try result.get()
  }

  /// The connection, for the work that is under way on the queue.
  func connection() throws -> PostgresConnection {
    if let open = open.withLock({ $0 }), !open.isLost { return open }
    drop()
    let made = try connect()
    open.withLock { $0 = made }
    return made
  }

  func drop() { open.withLock { $0 = nil } }

  /// Begins something on the connection; on a new one where the old has broken meanwhile, since nothing was done yet. What has failed to begin
  /// is rolled back, so that the connection can begin the next.
  func begin<Value>(_ body: (PostgresConnection) throws -> Value) throws -> (PostgresConnection, Value) {
    let first = try connection()
    do {
      return (first, try begun(first, body))
    } catch let error as PostgresError where error.isLoss {
      drop()
      let second = try connection()
      return (second, try begun(second, body))
    }
  }

  /// A BEGIN whose lock or first statement failed leaves a transaction that refuses everything until it is rolled back.
  private func begun<Value>(_ connection: PostgresConnection, _ body: (PostgresConnection) throws -> Value) throws -> Value {
    do {
      return try body(connection)
    } catch {
      rollBack(connection)
      throw error
    }
  }

  /// Ends a transaction that failed; where that is impossible the connection is given up.
  func rollBack(_ connection: PostgresConnection) {
    guard !connection.isLost, (try? connection.run("ROLLBACK")) != nil else { return drop() }
  }
}
