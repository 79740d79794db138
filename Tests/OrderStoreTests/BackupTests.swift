import Foundation
import GRDB
import Glibc
import Ordering
import Testing

@testable import OrderStore

@Suite("Backup and restore")
struct BackupTests {
  let scratch = Scratch()
  var copy: String { "\(scratch.path)/copy.sqlite" }
  let who = Operator(account: "ada")

  /// A book with a draft and an order whose attempt is placed.
  private func fill() async throws {
    let store = try scratch.open()
    try await store.saveDraft(Sample.draft(names: ["a.com"]))
    try await store.take(
      .sending, .outcome(.placed(vendorOrder: nil, warning: nil)), by: store.begin("o1", .instantlyDFY, ["a.com"]))
  }

  private func restore(acceptsForgetting: Bool = false) throws(StoreFailure) -> BookRestore {
    try BookRestore.make(
      from: copy, directory: scratch.path, mode: .sandbox, acceptsForgetting: acceptsForgetting, who: who, now: { Sample.noon })
  }

  private func contents(_ path: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }

  @Test("a backup is made while the book is in use, is private, whole, and read through; nothing is overwritten")
  func backup() async throws {
    try await fill()
    let store = try scratch.open()
    let head = try await store.audit.head()
    let backup = try BookBackup.make(directory: scratch.path, mode: .sandbox, to: copy)
    #expect(backup.contents == BookContents(drafts: 1, orders: 1, attempts: 1, head: head, schema: Schema.migrator.migrations.last))
    let line = try #require(try await store.audit.lines().last.map { String(decoding: $0, as: UTF8.self) })
    #expect(line.contains(#""kind":"backedUp""#) && line.contains((copy as NSString).lastPathComponent))
    #expect(try await store.audit.verify().isSound)
    #expect(try Scratch.permissions(copy) == 0o600)
    let before = try contents(copy)
    let isThere = StoreFailure.unusable(path: copy, words: "there is such a file already, and none is overwritten; name another")
    #expect(throws: isThere) { try BookBackup.make(directory: scratch.path, mode: .sandbox, to: copy) }
    #expect(isThere.words(ofBackup: copy).hasPrefix("\(copy): there is such a file already"))
    #expect(try contents(copy) == before)
    #expect(try !scratch.names.contains { $0.hasSuffix(".partial") })
  }

  @Test("what is wrong with a backup is said of the backup, by its name, and the book is as it was", arguments: [0, 1, 40])
  func badBackup(_ kind: Int) async throws {
    try await fill()
    _ = try BookBackup.make(directory: scratch.path, mode: .sandbox, to: copy)
    let before = try contents(scratch.file())
    var bytes = try contents(copy)
    // No book at all, one whose head is broken, one whose pages are.
    if kind == 0 { bytes = Data("a text".utf8) } else { for index in 0..<2_000 { bytes[kind * 100 + index] = 0xAA } }
    try bytes.write(to: URL(fileURLWithPath: copy))
    do {
      _ = try restore()
      Issue.record("restored")
    } catch {
      let words = error.words(ofBackup: copy)
      #expect(words.contains(copy) && !words.contains("the order book is damaged"), "\(words)")
    }
    #expect(try contents(scratch.file()) == before)
  }

  @Test("a restored book is the backup's, is audited, and the replaced one is kept beside with its heads")
  func restored() async throws {
    try await fill()
    _ = try BookBackup.make(directory: scratch.path, mode: .sandbox, to: copy)
    try await { try await scratch.open().saveDraft(Sample.draft("later", names: [])) }()
    let replaced = try contents(scratch.file())
    let restore = try restore()
    let kept = try #require(restore.kept)
    #expect(try contents(kept) == replaced)
    #expect(try contents(kept + ".audit-head").count > 64)
    #expect(restore.contents.drafts == 1 && restore.forgotten.isEmpty && restore.knowsForgotten)
    let store = try scratch.open()
    #expect(try await store.drafts().map(\.status) == [.free])
    #expect(try await store.audit.verify().isSound)
    let last = try await store.connection.read { try AuditRow.fetchAll($0.rows, orderedBy: "number").last }
    #expect(last?.kind == "restored" && last?.who == #"{"account":"ada"}"#)
    #expect(try !scratch.names.contains { $0.hasSuffix(".restoring") })
  }

  @Test("a book that any program has open is not replaced")
  func inUse() async throws {
    try await fill()
    _ = try BookBackup.make(directory: scratch.path, mode: .sandbox, to: copy)
    let store = try scratch.open()
    let before = try contents(scratch.file())
    #expect(throws: StoreFailure.busy(path: "\(scratch.path)/sandbox.use")) { try restore() }
    #expect(try contents(scratch.file()) == before)
    _ = store
  }

  @Test("a book is not opened while it is being replaced")
  func beingReplaced() async throws {
    try await fill()
    let use = try SharedFileLock("\(scratch.path)/sandbox.use", alone: true)
    #expect(throws: StoreFailure.busy(path: "\(scratch.path)/sandbox.use")) { try scratch.open() }
    _ = use
  }

  @Test("purchases made since the backup are not forgotten unless a person accepts it")
  func forgotten() async throws {
    try await fill()
    _ = try BookBackup.make(directory: scratch.path, mode: .sandbox, to: copy)
    try await {
      let store = try scratch.open()
      try await store.take(.sending, by: store.begin("o2", .instantlyDFY, ["c.com", "b.com"]))
      try await store.take(
        .sending, .outcome(.rejected(Refusal(code: "400", message: ""))), .refusalStands,
        by: store.begin("o3", .instantlyDFY, ["d.com"]))
    }()
    let before = try contents(scratch.file())
    #expect(throws: StoreFailure.wouldForget(path: scratch.file(), names: ["b.com", "c.com"])) { try restore() }
    #expect(try contents(scratch.file()) == before)
    #expect(try restore(acceptsForgetting: true).forgotten == ["b.com", "c.com"])
  }

  @Test("a damaged book is kept byte by byte and replaced, and nobody claims to know what was forgotten")
  func damagedBook() async throws {
    try await fill()
    _ = try BookBackup.make(directory: scratch.path, mode: .sandbox, to: copy)
    let damaged = Data(repeating: 0xFF, count: 8_192)
    try damaged.write(to: URL(fileURLWithPath: scratch.file()))
    chmod(scratch.file(), 0o600)
    let restore = try restore()
    #expect(!restore.knowsForgotten)
    let kept = try #require(restore.kept)
    #expect(try contents(kept) == damaged)
    #expect(try await scratch.open().drafts().count == 1)
  }

  @Test(
    "what was being ordered when the backup was made is unconfirmed after a restore, never not sent, and the missing time is said",
    arguments: [AttemptState.intent, .sending])
  func underWay(_ state: AttemptState) async throws {
    let sessions = Sessions()
    let store = try scratch.open(among: sessions)
    let attempt = try await store.begin("o1", .instantlyDFY, ["b.com", "a.com"])
    if state == .sending { try await store.take(.sending, by: attempt) }
    try await store.take(
      .sending, .outcome(.placed(vendorOrder: nil, warning: nil)), by: store.begin("o2", .instantlyDFY, ["c.com"]))
    try await store.leave()
    _ = try BookBackup.make(directory: scratch.path, mode: .sandbox, to: copy)
    try FileManager.default.removeItem(at: URL(fileURLWithPath: scratch.file()))
    let later = Sample.noon.addingTimeInterval(7_200)
    let lost = Scratch()
    let restore = try BookRestore.make(from: copy, directory: lost.path, mode: .sandbox, who: who, now: { later })
    #expect(restore.unconfirmed == ["a.com", "b.com"])
    #expect(restore.unknownTime?.end == later)
    #expect(abs((restore.unknownTime?.duration ?? 0) - 7_200) < 1)
    let book = try lost.open(among: sessions)
    #expect(try await book.attempt("o1-a").state == .unknown)
    #expect(try await book.attempt("o1-a").history.last?.note == .restored)
    #expect(try await book.attempt("o2-a").state == .placed)
    #expect(try await book.unresolved().map(\.id.text) == ["o1"])
    let lines = try await book.audit.lines().suffix(2).map { String(decoding: $0, as: UTF8.self) }
    await #expect(throws: BookFailure.self) { try await book.begin("o3", .instantlyDFY, ["a.com"]) }
    #expect(try await book.audit.verify().isSound)
    #expect(lines[0].contains(#""kind":"settled""#) && lines[1].contains("nothingKnownSince") && lines[1].contains("a.com b.com"))
  }

  @Test("a book is put where none was")
  func noBook() async throws {
    try await fill()
    _ = try BookBackup.make(directory: scratch.path, mode: .sandbox, to: copy)
    try FileManager.default.removeItem(atPath: scratch.file())
    let restore = try restore()
    #expect(restore.kept == nil)
    #expect(try await scratch.open().orders().count == 1)
  }

  @Test("a backup that is damaged, of the other mode, no book, newer, open to others or edited is not put back; the book stays")
  func badBackups() async throws {
    try await fill()
    _ = try BookBackup.make(directory: scratch.path, mode: .sandbox, to: copy)
    let (good, book) = (try contents(copy), try contents(scratch.file()))
    func broken(_ words: String, _ change: () throws -> Void) throws {
      try good.write(to: URL(fileURLWithPath: copy))
      chmod(copy, 0o600)
      try change()
      do throws(StoreFailure) {
        _ = try restore()
        Issue.record("put back: \(words)")
      } catch {
        #expect(error.words.contains(words), "\(error)")
      }
      #expect(try contents(scratch.file()) == book)
    }
    try broken("damaged") { truncate(copy, 5 * 4_096) }
    try broken("other mode") { try sql("PRAGMA application_id = \(Mode.live.applicationID)") }
    try broken("not an order book") { try sql("PRAGMA application_id = 1") }
    try broken("newer") { try sql("INSERT INTO grdb_migrations VALUES ('stars')") }
    try broken("chmod") { chmod(copy, 0o640) }
    try broken("audit does not fit") { try sql("DROP TRIGGER auditNeverChanges; UPDATE audit SET who = 'x' WHERE number = 2") }
  }

  private func sql(_ text: String) throws { try DatabaseQueue(path: copy).writeWithoutTransaction { try $0.execute(sql: text) } }

  @Test("a book that is a link is not replaced by a restore, wherever it leads", arguments: [true, false])
  func linked(leadsNowhere: Bool) async throws {
    try await scratch.open().saveDraft(Sample.draft(names: ["a.com"]))
    let (backup, elsewhere) = (scratch.path + "-backup.sqlite", scratch.path + "-elsewhere.sqlite")
    defer { for path in [backup, elsewhere] { try? FileManager.default.removeItem(atPath: path) } }
    _ = try BookBackup.make(directory: scratch.path, mode: .sandbox, to: backup)
    try FileManager.default.moveItem(atPath: scratch.file(), toPath: elsewhere)
    if leadsNowhere { try FileManager.default.removeItem(atPath: elsewhere) }
    try FileManager.default.createSymbolicLink(atPath: scratch.file(), withDestinationPath: elsewhere)
    #expect(throws: StoreFailure.notAPlainFile(path: scratch.file())) {
      try BookRestore.make(from: backup, directory: scratch.path, mode: .sandbox)
    }
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: scratch.file()) == elsewhere)
  }
}
