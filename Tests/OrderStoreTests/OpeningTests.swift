import Foundation
import GRDB
import Ordering
import Testing

@testable import OrderStore

@Suite("Opening a book")
struct OpeningTests {
  let scratch = Scratch()

  @Test("the directory and every file in it are their owner's alone, the journal of a write too")
  func privateFiles() async throws {
    let store = try scratch.open()
    #expect(try Scratch.permissions(scratch.path) == 0o700)
    let (path, journal) = (scratch.path, scratch.file() + "-journal")
    try await store.connection.write { db in
      try db.execute(sql: "UPDATE drafts SET name = ''")
      try DraftRow(Draft(id: Draft.ID("d"), at: Sample.noon), revision: 1).insert(db.rows)
      #expect(FileManager.default.fileExists(atPath: journal))
      for name in try FileManager.default.contentsOfDirectory(atPath: path) {
        #expect(try Scratch.permissions("\(path)/\(name)") == 0o600, "\(name)")
      }
    }
    #expect(try scratch.names == ["sandbox.lock", "sandbox.sqlite", "sandbox.use"])
  }

  @Test("what makes an acknowledged write durable is set, and a book where it is not is refused")
  func settings() async throws {
    let store = try scratch.open()
    let found = try await store.connection.read { db in
      try ["synchronous", "foreign_keys", "busy_timeout"].map { try Int.fetchOne(db, sql: "PRAGMA \($0)") }
    }
    #expect(found == [3, 1, 5_000])
    let journal = try await store.connection.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") }
    #expect(journal == "delete")
  }

  @Test("a connection that syncs less than it should is refused")
  func looseSettings() throws {
    _ = try scratch.open()
    let queue = try DatabaseQueue(path: scratch.file(), configuration: Settings.configuration)
    #expect(throws: StoreFailure.setting(name: "synchronous", wanted: "3", found: "2")) {
      try queue.writeWithoutTransaction { try Settings.check($0) }
    }
  }

  @Test("each mode has its file, and one mode's file is never opened as the other's")
  func modes() async throws {
    try await scratch.open(.sandbox).saveDraft(Sample.draft(names: ["a.com"]))
    #expect(try await scratch.open(.live).drafts().isEmpty)
    try FileManager.default.removeItem(atPath: scratch.file(.live))
    try FileManager.default.copyItem(atPath: scratch.file(.sandbox), toPath: scratch.file(.live))
    #expect(throws: StoreFailure.otherMode(path: scratch.file(.live), found: .sandbox)) { try scratch.open(.live) }
  }

  @Test(
    "a file that a newer program has changed is read and not written, the refusal names the changes, and the file stays as it is")
  func newer() async throws {
    var newer = Schema.migrator
    newer.registerMigration("stars") { try $0.execute(sql: "CREATE TABLE stars (x TEXT) STRICT") }
    let draft = try Sample.draft(names: ["a.com"])
    try await scratch.open(migrator: newer).saveDraft(draft)
    let before = try Data(contentsOf: URL(fileURLWithPath: scratch.file()))
    let book = try scratch.open()
    #expect(try await book.draft(draft.id) == draft)
    let trouble = StoreFailure.newer(path: scratch.file(), migrations: ["stars"]).trouble
    #expect(trouble.kind == .newer)
    await #expect(throws: BookFailure.storage(trouble)) { try await book.saveDraft(Sample.draft("d2", names: [])) }
    #expect(await book.health() == BookHealth(trouble: trouble))
    #expect(try Data(contentsOf: URL(fileURLWithPath: scratch.file())) == before)
  }

  @Test("an older file is copied before it is changed, and keeps every row")
  func migration() async throws {
    let draft = try Sample.draft(names: ["a.com"])
    try await scratch.open().saveDraft(draft)
    var newer = Schema.migrator
    newer.registerMigration("stars") { try $0.execute(sql: "CREATE TABLE stars (x TEXT) STRICT") }
    #expect(try await scratch.open(migrator: newer).draft(draft.id) == draft)
    let copy = "sandbox-before-stars-20261121T120000Z.sqlite"
    #expect(try scratch.names == [copy, "sandbox.audit-head", "sandbox.lock", "sandbox.sqlite", "sandbox.use"])
    #expect(try Scratch.permissions("\(scratch.path)/\(copy)") == 0o600)
    try FileManager.default.removeItem(atPath: scratch.file())
    try FileManager.default.moveItem(atPath: "\(scratch.path)/\(copy)", toPath: scratch.file())
    #expect(try await scratch.open().draft(draft.id) == draft)
  }

  @Test("a migration that fails leaves the old file, which the old program still opens")
  func failedMigration() async throws {
    let draft = try Sample.draft(names: ["a.com"])
    try await scratch.open().saveDraft(draft)
    var broken = Schema.migrator
    broken.registerMigration("broken") { db in
      try db.execute(sql: "DELETE FROM drafts")
      try db.execute(sql: "CREATE TABLE drafts (x TEXT)")
    }
    let reading = try scratch.open(migrator: broken)
    #expect(try await reading.draft(draft.id) == draft)
    await #expect {
      try await reading.deleteDraft(draft.id)
    } throws: { error in
      guard case .storage(let trouble)? = error as? BookFailure else { return false }
      return trouble.words.contains("table drafts already exists")
    }
    #expect(try await scratch.open().draft(draft.id) == draft)
  }

  @Test("programs that open a new book at once all find it whole")
  func together() async throws {
    let stores = try await withThrowingTaskGroup(of: SQLiteOrderBook.self) { group in
      for _ in 0..<8 { group.addTask { [scratch] in try scratch.open() } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(stores.count == 8)
  }

  @Test("a program that was killed right after it made the file leaves one that opens")
  func halfMade() async throws {
    try scratch.makeDirectory()
    try PrivateFiles.makeFile(scratch.file())
    let draft = try Sample.draft(names: ["a.com"])
    try await scratch.open().saveDraft(draft)
    #expect(try await scratch.open().draft(draft.id) == draft)
  }

  @Test(
    "an emptied book, or one that is gone, beside an audit's head is damaged, named, and not begun anew", arguments: [true, false])
  func emptied(isGone: Bool) async throws {
    _ = try await scratch.open().saveClient(Client(id: Client.ID("c1"), name: "Acme"))
    try FileManager.default.removeItem(atPath: scratch.file())
    if !isGone { try PrivateFiles.makeFile(scratch.file()) }
    let names = try scratch.names
    let failure = StoreFailure.emptied(path: scratch.file(), lines: 1, head: scratch.path + "/sandbox.audit-head")
    #expect(throws: failure) { try scratch.open() }
    #expect(
      failure.words.contains(scratch.file()) && failure.words.contains("mailorder restore") && failure.trouble.kind == .damaged)
    #expect(throws: failure) { try BookExamination.examine(directory: scratch.path, mode: .sandbox) }
    #expect(try scratch.names == names)
    try FileManager.default.removeItem(atPath: scratch.path + "/sandbox.audit-head")
    #expect(try await scratch.open().clients().isEmpty)
  }
}
