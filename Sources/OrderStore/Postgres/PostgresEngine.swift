import Foundation
import Ordering
import Synchronization

/// Keeps a book in a database that a team shares.
///
/// A write is one transaction that first takes the book's one lock for writers, so that each sees all that was written before it, as in a
/// file of SQLite's: what the stores look up and then write is one step for everybody. A session's own typing takes a share of that lock: it goes
/// on beside the others' typing, and beside nothing else. Reads see one moment, and wait for nobody.
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
  /// When the listening line last broke.
  private let tried = Mutex<ContinuousClock.Instant?>(nil)
  /// The server's process that writes for this session.
  private let own = Mutex(0)
  /// What the session may do, as it was read last.
  private let known = Mutex<BookTerms?>(nil)

  /// - Parameter clock: a test's; nil for the server's.
  init(_ place: PostgresPlace, _ schema: PostgresBookSchema, anchor: AnchorKeeper, clock: (@Sendable () -> Date)?) {
    self.place = place
    self.schema = schema
    self.anchor = anchor
    self.clock = clock
    writer = PostgresLine("mailorder.book.writer") {
      try schema.connect(place, then: "SET idle_in_transaction_session_timeout = '\(PostgresEngine.idling)'")
    }
    reader = PostgresLine("mailorder.book.reader") {
      let connection = try schema.connect(place, then: "LISTEN \(schema.name); SET statement_timeout = '5500ms'")
      connection.patience = PostgresEngine.answering
      return connection
    }
  }

  func read<Value: Sendable>(_ body: @escaping @Sendable (any BookDatabase) throws -> Value) async throws(BookFailure) -> Value {
    try await reader.run { [clock] line in
      let begin = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SELECT extract(epoch FROM clock_timestamp())::float8"
      let (connection, answer) = try line.begin(before: .now + PostgresEngine.reading) { try $0.run(begin) }
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

  /// After which a write that says nothing more is given up by the server. Our choice: nobody waits ten seconds, and so nobody does for a host that
  /// was cut off while it had the writers' lock.
  private static let idling = "8s"

  /// How long a read may take to begin: it waits for nobody's lock.
  private static let reading: Duration = .seconds(3)

  /// How long a read's next answer may take, in milliseconds. Our choice: shorter than a write's, since a person is told that the line is lost
  /// only when the read that was under way has failed.
  private static let answering: Int32 = 6_000

  func list<Value: Sendable>(_ body: @escaping @Sendable (any BookDatabase) throws -> Value) async throws(BookFailure) -> Value {
    try await read(body)
  }

  func write<Value: Sendable>(
    recheck: (@Sendable (any BookDatabase) throws -> CommitRecheck<Value>)?,
    _ body: @escaping @Sendable (any BookDatabase) throws -> Value
  ) async throws(BookFailure) -> Value {
    try await write(beside: .one, body)
  }

  func writeOwn<Value: Sendable>(
    _ body: @escaping @Sendable (any BookDatabase) throws -> Value
  ) async throws(BookFailure) -> Value {
    try await write(beside: .several, body)
  }

  var tellsAll: Bool { true }

  private func write<Value: Sendable>(
    beside writers: PostgresBookSchema.Writers, _ body: @escaping @Sendable (any BookDatabase) throws -> Value
  ) async throws(BookFailure) -> Value {
    try await writer.run { [self] line in
      let terms = known.withLock { $0 }
      if let terms, !terms.mayOrder { throw BookFailure.storage(RoleSentences.reads(terms.role)) }
      do {
        let value = try written(line, writers, body)
        failure.withLock { $0 = nil }
        return value
      } catch let error as PostgresError where error.isOfRights {
        let asked = terms ?? (try? AskedTerms.terms(PostgresDatabase(line.connection(), clock: { Date() })))
        throw BookFailure.storage(RoleSentences.refused(error, asked))
      } catch {
        note(error)
        throw error
      }
    }
  }

  /// How often it is looked whether others have told of a change. Our choice: a quarter of what a person at another desk may
  /// wait, since it costs nothing.
  private static let listening: Duration = .milliseconds(500)
  /// How often the database is asked for a sign of life where it says nothing by itself. Our choice: with what an answer may take, a silent line is
  /// noticed within some five seconds.
  private static let asking: Duration = .seconds(2)

  /// The database tells the reading connection, which is looked at now and then. That the line has broken, and that it is whole again, is a change
  /// too, with whatever happened meanwhile.
  func nextChange() async -> Bool {
    while (try? await Task.sleep(for: PostgresEngine.listening)) != nil {
      let told: Int
      do throws(BookFailure) {
        told = try await reader.run { [self] line in try listened(line) }
      } catch {
        guard case .storage(let trouble) = error, trouble.kind == .disk else { continue }
        if isLost.withLock({ lost in
          defer { lost = true }; return !lost
        }) {
          failure.withLock { $0 = trouble }
          tried.withLock { $0 = .now }
          return true
        }
        continue
      }
      if isLost.withLock({ lost in
        defer { lost = false }; return lost
      }) || told > 0 {
        return true
      }
    }
    return false
  }

  private let isLost = Mutex(false)
  private let answered = Mutex(ContinuousClock.now)

  /// How many changes others told of; a line that has said nothing for a while is asked whether it lives.
  private func listened(_ line: PostgresLine) throws -> Int {
    let connection = try line.connection()
    if answered.withLock({ $0 }) + PostgresEngine.asking < .now {
      guard connection.isAnswering() else { throw PostgresError(code: nil, "the database does not answer") }
      answered.withLock { $0 = .now }
    }
    guard let told = connection.changes(besides: own.withLock { $0 }) else {
      throw PostgresError(code: nil, "the line to the database broke")
    }
    return told
  }

  func health() async -> BookHealth {
    // Whoever was told just now that the line broke, and asks, does not wait for it once more.
    let isFresh = tried.withLock { $0.map { ContinuousClock.now < $0 + .seconds(1) } ?? false }
    if failure.withLock({ $0 }) != nil, !isFresh {
      _ = try? await writer.run { [self] line in
        do {
          // Assigned and given up: a server that only reads refuses it.
          _ = try line.begin(before: .now + .seconds(3)) { try $0.run("SELECT pg_current_xact_id()") }
          failure.withLock { $0 = nil }
        } catch {
          note(error)
        }
      }
    }
    await Disk.run { [anchor] in anchor.retry() }
    return BookHealth(trouble: failure.withLock { $0 }, anchor: anchor.failure)
  }

  func terms() async throws(BookFailure) -> BookTerms {
    let terms = try await read { db in try AskedTerms.terms(db) }
    known.withLock { $0 = terms }
    return terms
  }

  func ceilings(_ db: any BookDatabase) throws -> Ceilings { try AskedTerms.ceilings(db) }
  func heads(_ db: any BookDatabase) throws -> [AuditHead] { try AskedTerms.heads(db) }

  /// Whether an error says that nothing can be written, whoever tries.
  private func note(_ error: any Error) {
    guard case .storage(let trouble) = BookFailure(error), trouble.kind != .other, trouble.kind != .busy else { return }
    failure.withLock { $0 = trouble }
  }

  private func written<Value>(
    _ line: PostgresLine, _ writers: PostgresBookSchema.Writers, _ body: (any BookDatabase) throws -> Value
  ) throws -> Value {
    let begun = ContinuousClock.now
    let (connection, answer) = try line.begin { try $0.run(schema.beginning(of: id, beside: writers)) }
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
      connection.deadline = .now + PostgresEngine.committing
      defer { connection.deadline = nil }
      try connection.run("COMMIT")
    } catch let error as PostgresError where error.isLoss {
      try decide(line, answer[0].integer(1), until: begun + PostgresEngine.deciding, after: error)
    }
    anchor.commit()
    return value
  }

  /// How long an answer to COMMIT is waited for. Our choice: a server whose disk is busy takes a second or two.
  private static let committing: Duration = .seconds(4)
  /// How long after its beginning a write whose COMMIT was lost is asked after. Our choice: what a person waits.
  private static let deciding: Duration = .milliseconds(9_500)

  /// A COMMIT whose answer was lost: the database knows what became of it.
  /// - Parameters:
  ///   - count: of this session's writes, with the one that is asked after.
  ///   - deadline: when it is given up.
  /// - Throws: where it was not kept, or nobody can say.
  private func decide(_ line: PostgresLine, _ count: Int64?, until deadline: ContinuousClock.Instant, after error: PostgresError)
    throws
  {
    var trouble = error.trouble
    // At least one question is asked, however long the beginning took.
    let end = max(deadline, .now + .seconds(2))
    line.drop()
    repeat {
      do {
        // Its lock is free when it is over.
        let connection = try line.connection()
        connection.deadline = end
        defer { connection.deadline = nil }
        let answer = try connection.run(schema.count(of: id))
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
