import Dispatch
import Ordering
import Synchronization

/// A connection that is made when it is needed and anew when it broke, and the queue on which it is used, one piece of work after the other.
final class PostgresLine: Sendable {
  private let queue: DispatchQueue
  private let connect: @Sendable () throws -> PostgresConnection
  private let open = Mutex<PostgresConnection?>(nil)
  /// When a piece of work last failed because the line was broken, and with which words.
  private let broken = Mutex<(at: ContinuousClock.Instant, failure: BookFailure)?>(nil)

  init(_ label: String, connect: @escaping @Sendable () throws -> PostgresConnection) {
    queue = DispatchQueue(label: label)
    self.connect = connect
  }

  /// Does a piece of work on the queue: no caller waits on a thread of the cooperative pool. What was asked while another piece waited in vain for
  /// the line fails as that did, so that no two wait one after the other.
  func run<Value: Sendable>(
    _ body: @escaping @Sendable (PostgresLine) throws -> Value
  ) async throws(BookFailure) -> Value {
    let asked = ContinuousClock.now
    let result: Result<Value, BookFailure> = await withCheckedContinuation { continuation in
      queue.async { [self] in
        if let last = broken.withLock({ $0 }), last.at > asked { return continuation.resume(returning: .failure(last.failure)) }
        continuation.resume(returning: Result { try tried(body) }.mapError(BookFailure.init))
      }
    }
    return try result.get()
  }

  private func tried<Value>(_ body: (PostgresLine) throws -> Value) throws -> Value {
    do {
      return try body(self)
    } catch {
      let failure = BookFailure(error)
      // What is not known to be undone is said to its own caller alone.
      if case .storage(let trouble) = failure, trouble.kind == .disk, trouble.change == .none {
        broken.withLock { $0 = (.now, failure) }
      }
      throw error
    }
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
  /// - Parameter deadline: when it is given up.
  func begin<Value>(
    before deadline: ContinuousClock.Instant = .now + PostgresLine.beginning, _ body: (PostgresConnection) throws -> Value
  ) throws -> (PostgresConnection, Value) {
    let first = try connection()
    do {
      return (first, try begun(first, before: deadline, body))
    } catch let error as PostgresError where error.isLoss {
      drop()
      guard ContinuousClock.now < deadline else { throw error }
      let second = try connection()
      return (second, try begun(second, before: deadline, body))
    }
  }

  /// How long the beginning of something may take, with a new connection. Our choice: with the connection, nobody waits ten seconds.
  private static let beginning: Duration = .seconds(6)

  /// A BEGIN whose lock or first statement failed leaves a transaction that refuses everything until it is rolled back.
  private func begun<Value>(
    _ connection: PostgresConnection, before deadline: ContinuousClock.Instant, _ body: (PostgresConnection) throws -> Value
  ) throws -> Value {
    connection.deadline = deadline
    defer { connection.deadline = nil }
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
