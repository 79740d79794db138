import Foundation
import GRDB
import Ordering
import Testing

@testable import OrderStore

@Suite("What two people agree to")
struct ApprovalTests {
  let scratch = Scratch()
  private let draft = Draft.ID("d1")

  private func open(as who: Operator) throws -> SQLiteOrderBook {
    let session = SessionStore(owner: .current(), who: who, processes: .system, now: { Sample.noon })
    return try SQLiteOrderBook(BookFile(directory: scratch.path, mode: .sandbox, now: { Sample.noon }), session: session)
  }

  @Test("one stages, another approves, and the audit tells both; who staged it is told whose it is")
  func two() async throws {
    let (anna, bo) = (try open(as: Operator(account: "anna")), try open(as: Operator(account: "bo")))
    #expect(try await anna.approval(of: draft) == nil)
    #expect(try await anna.stage(draft, digest: "ab", total: .dollars(90)).isOwn)
    let waiting = try #require(try await bo.approval(of: draft))
    #expect(!waiting.isOwn && waiting.approved == nil && waiting.total == .dollars(90) && waiting.staged.who.account == "anna")
    #expect(try await bo.approve(draft, digest: "ab", total: .dollars(90)).approved?.who.account == "bo")
    #expect(try await anna.approval(of: draft)?.approved?.at == Sample.noon)
    let kinds = try await anna.connection.read { try String.fetchAll($0, sql: "SELECT kind FROM audit ORDER BY number") }
    #expect(kinds == ["staged", "secondApproved"])
    #expect(try await anna.audit.verify().faults.isEmpty)
  }

  @Test("nobody approves their own, by the same account or by the same login behind another; the file itself refuses it too")
  func own() async throws {
    let anna = try open(as: Operator(account: "anna", loginUID: 1_000))
    _ = try await anna.stage(draft, digest: "ab", total: nil)
    await #expect(throws: BookFailure.ownApproval) { try await anna.approve(draft, digest: "ab", total: nil) }
    let root = try open(as: Operator(account: "root", loginUID: 1_000))
    await #expect(throws: BookFailure.ownApproval) { try await root.approve(draft, digest: "ab", total: nil) }
    for who in [#"{"account":"anna"}"#, #"{"account":"root","loginUID":1000}"#] {
      await anna.expectRefusal(of: "UPDATE approvals SET approvedBy = '\(who)', approvedAt = 1", saying: "CHECK")
    }
    #expect(try await root.approval(of: draft)?.approved == nil)
  }

  @Test("what was changed or staged anew is not approved by what was read before, and a new staging takes an approval away")
  func changed() async throws {
    let (anna, bo) = (try open(as: Operator(account: "anna")), try open(as: Operator(account: "bo")))
    await #expect(throws: BookFailure.missing) { try await bo.approve(draft, digest: "ab", total: nil) }
    _ = try await anna.stage(draft, digest: "ab", total: .dollars(90))
    await #expect(throws: BookFailure.missing) { try await bo.approve(draft, digest: "cd", total: .dollars(90)) }
    await #expect(throws: BookFailure.missing) { try await bo.approve(draft, digest: "ab", total: .dollars(91)) }
    _ = try await bo.approve(draft, digest: "ab", total: .dollars(90))
    _ = try await anna.stage(draft, digest: "cd", total: .dollars(91))
    #expect(try await bo.approval(of: draft)?.approved == nil)
  }
}

extension MigrationTests {
  @Test("a book of before has nothing staged, and takes it from now on")
  func approvals() async throws {
    try OldBook.make(in: scratch.path, mode: .live)
    let queue = try DatabaseQueue(path: BookFile(directory: scratch.path, mode: .live, now: { Sample.noon }).path)
    try Schema.migrator.migrate(queue, upTo: "clients")
    try queue.close()
    let store = try scratch.open(.live)
    #expect(try await store.approval(of: Draft.ID("d1")) == nil)
    #expect(try await store.stage(Draft.ID("d1"), digest: "ab", total: .dollars(1)).isOwn)
  }
}
