import Foundation
import GRDB
import Ordering
import Testing

@testable import OrderStore

/// The book keeps codes and the words of others; the sentences that an earlier program wrote are still read.
@Suite("Notes in the book")
struct NoteRowTests {
  private let scratch = Scratch()

  @Test("what is written is the code with its facts")
  func written() async throws {
    let store = try scratch.open()
    let attempt = try await store.begin("o1", .instantlyDFY, ["a.com"])
    try await store.take(.sending, .outcome(.unknown("the connection broke")), .evidence(.all(vendorOrder: nil)), by: attempt)
    try await store.noteCheck(ReconciliationCheck(at: Sample.noon, finding: .failed, note: .failure(.server(503))), of: attempt.id)
    let (steps, checks) = try await store.connection.read { db in
      (
        try String.fetchAll(db, sql: "SELECT note FROM transitions ORDER BY position"),
        try String.fetchAll(db, sql: "SELECT note FROM looks")
      )
    }
    #expect(steps == ["", "#sending", "the connection broke", "#found"])
    #expect(checks == ["#server 503"])
  }

  @Test("a row with the sentence of an earlier program is read as that sentence")
  func earlier() async throws {
    let store = try scratch.open()
    let attempt = try await store.begin("o1", .instantlyDFY, ["a.com"])
    try await store.connection.write { db in
      try db.execute(
        sql: """
          INSERT INTO transitions (attemptID, position, state, at, note) VALUES
            ('o1-a', 1, 'sending', 1, 'sending'), ('o1-a', 2, 'unknown', 2, 'the program that sent it is gone');
          INSERT INTO looks (attemptID, position, at, finding, names, missing, note)
            VALUES ('o1-a', 0, 3, 'failed', '[]', 0, 'it did not answer in time.');
          """)
    }
    let read = try await store.attempt(attempt.id.text)
    #expect(read.history.map(\.note) == [.nothing, .words("sending"), .words("the program that sent it is gone")])
    #expect(read.checks.map(\.note) == [.words("it did not answer in time.")])
  }
}
