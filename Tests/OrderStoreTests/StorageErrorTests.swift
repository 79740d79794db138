import Foundation
import GRDB
import Ordering
import Testing

@testable import OrderStore

@Suite("Trouble in the middle of work")
struct TroubleTests {
  let scratch = Scratch()

  @Test("what was acknowledged is there and what was not is not, when the program dies in the middle of a large write")
  func hotJournal() async throws {
    let after = Scratch()
    try after.makeDirectory()
    let store = try scratch.open()
    let draft = try Sample.draft(names: ["a.com", "b.com"])
    try await store.saveDraft(draft)
    let (here, there) = (scratch.file(), after.file())
    try? await store.connection.write { db in
      try db.execute(sql: "PRAGMA cache_size = 5")
      for number in 0..<500 {
        try DraftRow(Draft(id: Draft.ID("lost\(number)"), at: Sample.noon), revision: 1).insert(db.rows)
      }
      try db.execute(sql: "DELETE FROM draftLines")
      for suffix in ["", "-journal"] { try FileManager.default.copyItem(atPath: here + suffix, toPath: there + suffix) }
      throw CancellationError()
    }
    let torn = try Data(contentsOf: URL(fileURLWithPath: there))
    let found = try after.open()
    #expect(try await found.drafts().map(\.id) == [draft.id])
    #expect(try await found.draft(draft.id) == draft)
    #expect(try Data(contentsOf: URL(fileURLWithPath: there)) != torn, "the copy was not torn, so this proved nothing")
  }

  @Test("a full disk fails the write with the system's words, loses nothing, and the book works again when there is room")
  func full() async throws {
    let store = try scratch.open()
    let small = try Sample.draft("small", names: ["a.com"])
    try await store.saveDraft(small)
    try await store.connection.read { db in
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      try db.execute(sql: "PRAGMA max_page_count = \(pages + 1)")
    }
    let large = try Sample.draft("large", names: (0..<50).map { "name\($0).com" }, mailboxes: 20)
    await #expect(throws: BookFailure.storage(StorageError(.full, "database or disk is full (SQLite 13)"))) {
      try await store.saveDraft(large)
    }
    #expect(try await store.drafts().map(\.id) == [small.id])
    try await store.saveDraft(large)
    #expect(try await scratch.open().draft(large.id) == large)
  }

  @Test("a book whose file was damaged meanwhile fails every call with words that name no path")
  func damagedMeanwhile() async throws {
    let store = try scratch.open()
    try await store.saveDraft(Sample.draft(names: ["a.com"]))
    try Data(repeating: 0xFF, count: 8_192).write(to: URL(fileURLWithPath: scratch.file()))
    for _ in 0..<2 {
      do throws(BookFailure) {
        _ = try await store.drafts()
        Issue.record("read from a damaged file")
      } catch {
        guard case .storage(let trouble) = error else {
          Issue.record("\(error)")
          return
        }
        #expect(trouble.kind == .damaged)
        #expect(!trouble.words.contains(scratch.path))
      }
    }
  }

  @Test("writers of many sessions wait their turn and none is refused")
  func contention() async throws {
    let stores = try (0..<4).map { _ in try scratch.open() }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (number, store) in stores.enumerated() {
        group.addTask {
          for round in 0..<15 {
            var draft = try Sample.draft("d\(number)", names: ["a.com"])
            draft.brand = "\(round)"
            try await store.saveDraft(draft)
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try await stores[0].drafts().count == 4)
  }
}
