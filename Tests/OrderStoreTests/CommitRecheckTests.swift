import Foundation
import GRDB
import Ordering
import Testing

@testable import OrderStore

/// A COMMIT that reports an error and is kept all the same is made here by a second connection, which commits the very rows, and an
/// error after it.
@Suite("A COMMIT that reports an error")
struct CommitRecheckTests {
  let scratch = Scratch()
  let sessions = Sessions()

  private func keptAllTheSame(
    _ store: SQLiteOrderBook, recheck: @escaping @Sendable (Database) throws -> CommitRecheck<Void>,
    _ body: @escaping @Sendable (Database) throws -> Void
  ) async throws(BookFailure) {
    let file = scratch.file()
    try await store.connection.write(recheck: recheck) { db in
      try db.execute(sql: "COMMIT")
      _ = try DatabaseQueue(path: file).write(body)
      throw DatabaseError(resultCode: .SQLITE_IOERR_FSYNC, message: "disk I/O error")
    }
  }

  private func attempts(_ store: SQLiteOrderBook, _ session: SessionStore) -> AttemptStore {
    AttemptStore(store.engine, session: session, audit: AuditWriter(session: session, cuts: Redaction()))
  }

  private func trouble(_ change: StorageError.Change) -> BookFailure {
    .storage(StorageError(.disk, "disk I/O error (SQLite 1034)", change: change))
  }

  @Test("an attempt that was journaled after all is closed as not sent, and its names are free")
  func intent() async throws {
    let store = try scratch.open(as: "ada", among: sessions)
    let session = sessions.session("ada")
    let order = try Sample.order("o1", [Sample.purchase(.instantlyDFY, names: ["a.com"])])
    try await store.openOrder(order)
    let attempt = Sample.attempt("a1", of: order)
    let attempts = attempts(store, session)
    await #expect(throws: trouble(.takenBack)) {
      try await keptAllTheSame(store, recheck: { try attempts.withdraw($0.rows, attempt) }) { db in
        try AttemptJournal.insert(db.rows, attempt, session, Redaction())
        try AuditWriter(session: session, cuts: Redaction()).note(db.rows, AuditEvent(attempt))
      }
    }
    let found = try #require(try await store.order(order.id)?.attempts.first)
    #expect(found.history.map(\.state) == [.intent, .notSent])
    #expect(found.history.last?.note == .withdrawn(.bookFailed))
    try await store.insertAttempt(Sample.attempt("a2", of: order))
    #expect(try await store.audit.verify().faults.isEmpty)
  }

  @Test("a step to sending that stands after all is closed as not sent, since nothing was")
  func sending() async throws {
    let store = try scratch.open(as: "ada", among: sessions)
    var sent = try await store.begin("o1", .instantlyDFY, ["a.com"])
    try sent.take(.sending, at: Sample.noon)
    let attempt = sent
    let attempts = attempts(store, sessions.session("ada"))
    try await store.connection.write { try AttemptJournal.advance($0.rows, attempt, from: .intent, Redaction()) }
    let found = try await store.connection.write { try attempts.withdraw($0.rows, attempt) }
    guard case .takenBack = found else {
      Issue.record("\(found)")
      return
    }
    #expect(
      try await store.order(attempt.order)?.attempts.first?.history.map(\.state) == [.intent, .sending, .intent, .notSent])
  }

  @Test("what another has taken further is not taken back")
  func takenFurther() async throws {
    let store = try scratch.open(as: "ada", among: sessions)
    let attempt = try await store.begin("o1", .instantlyDFY, ["a.com"])
    let sent = try await store.take(.sending, by: attempt)
    let attempts = attempts(store, sessions.session("ada"))
    let found = try await store.connection.write { try attempts.withdraw($0.rows, attempt) }
    guard case .absent = found else {
      Issue.record("\(found)")
      return
    }
    #expect(try await store.order(attempt.order)?.attempts == [sent])
  }

  @Test("what is found to stand counts as done, what is not there is reported as not there")
  func standsOrNot() async throws {
    let store = try scratch.open(as: "ada", among: sessions)
    try await keptAllTheSame(store, recheck: { _ in .stands(()) }) { _ in }
    #expect(await store.health() == .sound)
    await #expect(throws: trouble(.none)) { try await keptAllTheSame(store, recheck: { _ in .absent }) { _ in } }
  }

  @Test("when the file cannot be read again, it is said that nobody knows; it heals when the fault goes")
  func uncertain() async throws {
    let store = try scratch.open(as: "ada", among: sessions)
    let (file, aside) = (scratch.file(), scratch.file() + ".aside")
    await #expect(throws: trouble(.uncertain)) {
      _ = try await store.connection.write(recheck: { _ in .stands(1) }) { _ -> Int in
        try FileManager.default.moveItem(atPath: file, toPath: aside)
        try FileManager.default.createDirectory(atPath: file, withIntermediateDirectories: false)
        throw DatabaseError(resultCode: .SQLITE_IOERR_FSYNC, message: "disk I/O error")
      }
    }
    #expect(await !store.health().allowsPurchases)
    await #expect { try await store.drafts() } throws: { isTrouble($0, "the order book is a link") }
    try FileManager.default.removeItem(atPath: file)
    try FileManager.default.moveItem(atPath: aside, toPath: file)
    #expect(await store.health() == .sound)
    try await store.saveDraft(Sample.draft(names: ["a.com"]))
  }

  @Test("after trouble with writing a book is still read, says why it cannot be written, and heals by itself")
  func readOnly() async throws {
    let store = try scratch.open()
    let draft = try Sample.draft(names: ["a.com"])
    try await store.saveDraft(draft)
    let order = try Sample.order("o1", [Sample.purchase(.instantlyDFY, names: ["a.com"])])
    let (lock, aside) = ("\(scratch.path)/sandbox.lock", "\(scratch.path)/aside")
    try FileManager.default.moveItem(atPath: lock, toPath: aside)
    try FileManager.default.createDirectory(atPath: lock, withIntermediateDirectories: false)
    await #expect {
      _ = try await store.connection.write { _ -> Int in throw DatabaseError(resultCode: .SQLITE_READONLY) }
    } throws: { isTrouble($0, "attempt to write a readonly database") }
    await #expect { try await store.openOrder(order) } throws: { isTrouble($0, "\(lock): Is a directory") }
    #expect(try await store.draft(draft.id) == draft)
    let health = await store.health()
    #expect(!health.allowsPurchases && health.trouble?.kind == .disk)
    try FileManager.default.removeItem(atPath: lock)
    try FileManager.default.moveItem(atPath: aside, toPath: lock)
    try await store.openOrder(order)
    #expect(await store.health() == .sound)
  }

  private func isTrouble(_ error: any Error, _ words: String) -> Bool {
    guard case .storage(let trouble)? = error as? BookFailure else { return false }
    return trouble.words.hasPrefix(words)
  }
}
