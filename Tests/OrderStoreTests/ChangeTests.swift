import Foundation
import GRDB
import Ordering
import Testing

@testable import OrderStore

@Suite("Changes at the vendors")
struct ChangeTests {
  let scratch = Scratch()

  private func change(_ id: String, _ targets: [String], _ kind: ChangeIntent.Kind = .cancelMailboxes) -> ChangeRecord {
    ChangeRecord(
      id: ChangeRecord.ID(id), intent: ChangeIntent(vendor: .instantly, kind: kind, targets: targets), startedAt: Sample.noon)
  }

  private func lines(_ store: SQLiteOrderBook) async throws -> [String] {
    try await store.audit.lines().map { String(decoding: $0, as: UTF8.self) }.filter { $0.contains("change") }
  }

  @Test("intent and outcome stand in the book and in its audit, and come back as they were")
  func journaled() async throws {
    let store = try scratch.open()
    let first = change("c1", ["ada@a.com", "ben@a.com"])
    try await store.beginChange(first)
    #expect(try await store.openChanges() == [first])
    try await store.updateChange(first.answered(.timedOut))
    #expect(try await scratch.open().openChanges() == [first.answered(.timedOut)])
    try await store.updateChange(first.answered(nil))
    #expect(try await store.openChanges().isEmpty)
    let told = try await lines(store)
    #expect(told.count == 3 && told[0].contains("changeBegun") && told[1].contains("unknown") && told[2].contains("made"))
    #expect(told[0].contains("ada@a.com ben@a.com"))
    #expect(try await store.audit.verify().isSound)
  }

  @Test("the account a change is sent through is kept, and what earlier versions journaled without one is still read")
  func account() async throws {
    let store = try scratch.open()
    let account = VendorAccount(address: "https://api.instantly.ai", fingerprint: "0a1b2c3d4e5f6071")
    let sent = ChangeRecord(
      id: ChangeRecord.ID("c1"),
      intent: ChangeIntent(vendor: .instantly, kind: .deleteDomain, targets: ["a.com"], account: account), startedAt: Sample.noon)
    try await store.beginChange(sent)
    #expect(try await scratch.open().openChanges().map(\.intent.account) == [account])
    #expect(try await lines(store).contains { $0.contains(account.title) }, "and told in the audit")
    let earlier = #"{"kind":"deleteDomain","targets":["b.com"],"vendor":"instantly"}"#
    let read = try JSONDecoder().decode(ChangeIntent.self, from: Data(earlier.utf8))
    #expect(read == ChangeIntent(vendor: .instantly, kind: .deleteDomain, targets: ["b.com"]) && read.account == nil)
  }

  @Test("one of the same thing is refused while the first is open, also from another session")
  func onceAtATime() async throws {
    let store = try scratch.open()
    try await store.beginChange(change("c1", ["a.com"], .deleteDomain))
    let other = try scratch.open()
    await #expect(throws: BookFailure.changeOpen(change("c1", ["a.com"], .deleteDomain))) {
      try await other.beginChange(change("c2", ["a.com"], .revokeDeletion))
    }
    try await other.beginChange(change("c3", ["b.com"], .deleteDomain))
    try await store.updateChange(change("c1", ["a.com"], .deleteDomain).answered(nil))
    try await other.beginChange(change("c4", ["a.com"], .revokeDeletion))
  }

  @Test("a change is read by its id, also once it is closed")
  func read() async throws {
    let store = try scratch.open()
    let first = change("c1", ["a.com"])
    try await store.beginChange(first)
    try await scratch.open().updateChange(first.answered(nil))
    #expect(try await store.change(first.id) == first.answered(nil))
    #expect(try await store.change(ChangeRecord.ID("no")) == nil)
  }

  @Test("what a program was sending that is gone is unknown, never sent again by itself and never forgotten")
  func lost() async throws {
    let sessions = Sessions()
    try await scratch.open(as: "gone", among: sessions).beginChange(change("c1", ["a.com"]))
    let store = try scratch.open(among: sessions)
    #expect(try await store.openChanges().map(\.state) == [.sending])
    sessions.set("gone", .gone)
    #expect(try await store.openChanges().map(\.state) == [.unknown])
    await #expect(throws: BookFailure.self) { try await store.beginChange(change("c2", ["a.com"])) }
  }

  @Test("the file itself keeps what was asked for and what came of it")
  func frozen() async throws {
    let store = try scratch.open()
    let first = change("c1", ["a.com"])
    try await store.beginChange(first)
    try await store.updateChange(first.answered(nil))
    try await store.updateChange(first.answered(.timedOut))
    #expect(try await store.openChanges().isEmpty)
    for statement in [
      "UPDATE changes SET intent = '{}'", "UPDATE changes SET state = 'unknown'", "DELETE FROM changes",
    ] {
      #expect(throws: DatabaseError.self, "\(statement)") { try scratch.rawBook().write { try $0.execute(sql: statement) } }
    }
  }

  @Test("a book from before changes were journaled gets the table, and has none open")
  func migrated() async throws {
    try OldBook.make(in: scratch.path, mode: .live)
    let store = try scratch.open(.live)
    #expect(try await store.openChanges().isEmpty)
    try await store.beginChange(change("c1", ["a.com"]))
    #expect(try await store.openChanges().count == 1)
  }
}
