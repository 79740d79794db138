import Foundation
import Ordering
import Synchronization

/// Keeps a book in a database that a team shares.
///
/// A write is one transaction that first takes the book's one lock for writers, so that each sees all that was written before it, as in a
/// file of SQLite's: what the stores look up and then write is one step for everybody. Reads see one moment, and wait for nobody.
final class PostgresEngine: BookEngine {
  let place: PostgresPlace
  let schema: PostgresBookSchema
  /// By which the database counts this session's writes.
  private let id = UUID().uuidString
  private let anchor: AnchorKeeper
  private let clock: (@Sendable () -> Date)?
  private let writer: PostgresLine
  private let reader: PostgresLine
  private let failure = Mutex<StorageError?>(nil)
  /// The server's process that writes for this session.
  private let own = Mutex(0)

  /// - Parameter clock: a test's; nil for the server's.
  init(_ place: PostgresPlace, _ schema: PostgresBookSchema, anchor: AnchorKeeper, clock: (@Sendable () -> Date)?) {
    self.place = place
    self.schema = schema
    self.anchor = anchor
    self.clock = clock
    writer = PostgresLine("mailorder.book.writer") { try schema.connect(place) }
    reader = PostgresLine("mailorder.book.reader") {
      let connection = try schema.connect(place)
      try connection.run("LISTEN \(schema.name)")
      return connection
    }
  }

  func read<Value: Sendable>(_ body: @escaping @Sendable (any BookDatabase) throws -> Value) async throws(BookFailure) -> Value {
    try await reader.run { [clock] line in
      let begin = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SELECT extract(epoch FROM clock_timestamp())::float8"
      let (connection, answer) = try line.begin { try $0.run(begin) }
      do {
        let value = try body(PostgresDatabase(connection, clock: clock ?? PostgresEngine.clock(answer, 0)))
        try connection.run("COMMIT")
        return value
      } catch {
        line.rollBack(connection)
        throw error
      }
    }
  }

  func list<Value: Sendable>(_ body: @escaping @Sendable (any BookDatabase) throws -> Value) async throws(BookFailure) -> Value {
    try await read(body)
  }

  func write<Value: Sendable>(
    recheck: (@Sendable (any BookDatabase) throws -> CommitRecheck<Value>)?,
    _ body: @escaping @Sendable (any BookDatabase) throws -> Value
  ) async throws(BookFailure) -> Value {
    try await writer.run { [self] line in
      do {
        let value = try written(line, body)
        failure.withLock { $0 = nil }
        return value
      } catch {
        note(error)
        throw error
      }
    }
  }

  /// How often it is looked whether others have told of a change. Our choice: a quarter of what a person at another desk may
  /// wait, since it costs nothing.
  private static let listening: Duration = .milliseconds(500)

  /// The database tells the reading connection, which is looked at now and then: nothing is sent for it. Whatever happened while the line was
  /// broken is a change too.
  func nextChange() async -> Bool {
    var wasLost = false
    while (try? await Task.sleep(for: PostgresEngine.listening)) != nil {
      let told = try? await reader.run { [self] line in try line.connection().changes(besides: own.withLock { $0 }) }
      guard let count = told else {
        wasLost = true
        continue
      }
      if wasLost || count > 0 { return true }
    }
    return false
  }

  func health() async -> BookHealth {
    if failure.withLock({ $0 }) != nil {
      _ = try? await writer.run { [self] line in
        do {
          // Assigned and given up: a server that only reads refuses it.
          _ = try line.begin { try $0.run("SELECT pg_current_xact_id()") }
          failure.withLock { $0 = nil }
        } catch {
          note(error)
        }
      }
    }
    anchor.retry()
    return BookHealth(trouble: failure.withLock { $0 }, anchor: anchor.failure)
  }

  /// Whether an error says that nothing can be written, whoever tries.
  private func note(_ error: any Error) {
    guard case .storage(let trouble) = BookFailure(error), trouble.kind != .other, trouble.kind != .busy else { return }
    failure.withLock { $0 = trouble }
  }

  private func written<Value>(_ line: PostgresLine, _ body: (any BookDatabase) throws -> Value) throws -> Value {
    let (connection, answer) = try line.begin { try $0.run(schema.beginning(of: id)) }
    if let process = answer[0].integer(2) { own.withLock { $0 = Int(process) } }
    anchor.begin()
    let value: Value
    do {
      value = try body(PostgresDatabase(connection, clock: clock ?? PostgresEngine.clock(answer, 0)))
    } catch {
      line.rollBack(connection)
      throw error
    }
    do {
      try connection.run("COMMIT")
    } catch let error as PostgresError where error.isLoss {
      try decide(line, answer[0].integer(1), after: error)
    }
    anchor.commit()
    return value
  }

  /// How long a lost COMMIT is asked after. Our choice: what a person waits.
  private static let deciding: Duration = .seconds(10)

  /// A COMMIT whose answer was lost: the database knows what became of it.
  /// - Parameter count: of this session's writes, with the one that is asked after.
  /// - Throws: where it was not kept, or nobody can say.
  private func decide(_ line: PostgresLine, _ count: Int64?, after error: PostgresError) throws {
    var trouble = error.trouble
    let end = ContinuousClock.now + PostgresEngine.deciding
    line.drop()
    repeat {
      do {
        // Its lock is free when it is over.
        let answer = try line.connection().run(schema.count(of: id))
        guard answer.count > 0, answer[0].integer(0) == count else { throw BookFailure.storage(trouble) }
        return
      } catch let failure as BookFailure {
        throw failure
      } catch {
        line.drop()
        usleep(200_000)
      }
    } while ContinuousClock.now < end
    trouble.change = .uncertain
    throw BookFailure.storage(trouble)
  }

  private static func clock(_ answer: PostgresResult, _ column: Int) -> @Sendable () -> Date {
    guard let seconds = answer.count > 0 ? answer[0].real(column) : nil else { return { Date() } }
    let clock = ServerClock(seconds)
    return { clock.now }
  }
}
