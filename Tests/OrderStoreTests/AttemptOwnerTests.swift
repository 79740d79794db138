import Foundation
import GRDB
import Ordering
import Testing

@testable import OrderStore

@Suite("Whose an attempt is")
struct AttemptOwnerTests {
  let scratch = Scratch()
  let sessions = Sessions()

  private func open(_ name: String) throws -> SQLiteOrderBook { try scratch.open(as: name, among: sessions) }

  @Test("an attempt under way is moved on by its own session alone, and by any as soon as that is dead")
  func ownSession() async throws {
    let (ada, ben) = (try open("ada"), try open("ben"))
    let attempt = try await ada.begin("o1", .instantlyDFY, ["a.com"])
    await #expect(throws: BookFailure.attemptMoved(attempt.id)) { try await ben.take(.sending, by: attempt) }
    let sent = try await ada.take(.sending, by: attempt)
    #expect(try await !ben.isLost(attempt.id))
    await #expect(throws: BookFailure.attemptMoved(attempt.id)) { try await ben.take(.ownerGone, by: sent) }
    sessions.set("ada", .gone)
    #expect(try await ben.isLost(attempt.id))
    let unknown = try await ben.take(.ownerGone, by: sent)
    #expect(unknown.state == .unknown)
    await #expect(throws: BookFailure.attemptMoved(attempt.id)) {
      try await ada.take(.outcome(.placed(vendorOrder: nil, warning: nil)), by: sent)
    }
  }

  @Test("what has ended open is reconciled by any session")
  func settledByAny() async throws {
    let (ada, ben) = (try open("ada"), try open("ben"))
    let open = try await ada.take(.sending, .outcome(.unknown("cut")), by: ada.begin("o1", .instantlyDFY, ["a.com"]))
    #expect(try await ben.take(.evidence(.all(vendorOrder: nil)), by: open).state == .placed)
    #expect(try await ada.attempt("o1-a").state == .placed)
  }

  @Test("an attempt that its session has let go of is lost for that session, and under way for others as long as it lives")
  func relinquish() async throws {
    let (ada, ben) = (try open("ada"), try open("ben"))
    let attempt = try await ada.begin("o1", .instantlyDFY, ["a.com"])
    #expect(try await !ada.isLost(attempt.id))
    await ada.relinquish(attempt.id)
    #expect(try await ada.isLost(attempt.id))
    #expect(try await !ben.isLost(attempt.id))
    #expect(try await ada.take(.ownerGone, by: attempt).state == .notSent)
  }

  @Test("an attempt from before sessions is under way for 150 s after its last step")
  func ownerless() async throws {
    let store = try open("ada")
    let attempt = try await store.begin("o1", .instantlyDFY, ["a.com"])
    try await store.connection.write { try $0.execute(sql: "UPDATE attempts SET owner = NULL") }
    #expect(try await !store.isLost(attempt.id))
    sessions.pass(AttemptOwner.patience + 1)
    #expect(try await store.isLost(attempt.id))
  }

  @Test("an answer is kept as it came, with the step it led to, and cut at 4 MiB")
  func replies() async throws {
    let store = try open("ada")
    var attempt = try await store.take(.sending, by: store.begin("o1", .instantlyDFY, ["a.com"]))
    try attempt.take(.outcome(.verify("409")), at: Sample.noon)
    let reply = RawReply(status: 409, body: Data([0, 0xFF]) + Data(repeating: 0x20, count: RawReply.limit), at: Sample.noon)
    #expect(reply.isCut && reply.body.count == RawReply.limit)
    try await store.answerAttempt(attempt, from: .sending, with: reply)
    #expect(try await open("ben").replies(to: attempt.id) == [reply])
    #expect(try await open("ben").order(attempt.order)?.attempts == [attempt])
  }

  @Test("an answer that comes too late changes nothing and is not kept")
  func lateReply() async throws {
    let store = try open("ada")
    let sent = try await store.take(.sending, by: store.begin("o1", .instantlyDFY, ["a.com"]))
    try await store.take(.outcome(.unknown("cut")), by: sent)
    var late = sent
    try late.take(.outcome(.placed(vendorOrder: nil, warning: nil)), at: Sample.noon)
    let placed = late
    await #expect(throws: BookFailure.attemptMoved(sent.id)) {
      try await store.answerAttempt(placed, from: .sending, with: RawReply(status: 200, body: Data(), at: Sample.noon))
    }
    #expect(try await store.replies(to: sent.id).isEmpty)
  }

  @Test("an attempt tells which closed one it takes the place of, and takes the place of no other")
  func supersedes() async throws {
    let store = try open("ada")
    let first = try await store.begin("o1", .instantlyDFY, ["a.com"])
    let other = try await store.begin("o2", .instantlyDFY, ["b.com"])
    let refused = try await store.take(
      .sending, .outcome(.rejected(Refusal(code: "400", message: "no"))), .refusalStands, by: first)
    let order = try #require(try await store.order(refused.order))
    func next(_ before: Attempt.ID) -> Attempt {
      Attempt(
        id: Attempt.ID("o1-b"), order: order.id, index: 0, purchase: first.purchase, request: first.request, baseline: [],
        supersedes: before, at: Sample.noon)
    }
    await #expect(throws: BookFailure.attemptMoved(other.id)) { try await store.insertAttempt(next(other.id)) }
    try await store.insertAttempt(next(first.id))
    #expect(try await store.order(order.id)?.attempts.last?.supersedes == first.id)
  }

  @Test(
    "the file itself keeps a lock open exactly while its attempt is, one scope a name, and every attempt, step and answer",
    arguments: [
      ("UPDATE nameLocks SET isOpen = 0", "a lock is open while its attempt is"),
      (
        "INSERT INTO nameLocks SELECT 'closed-a', name, 'instantly', 1 FROM nameLocks WHERE attemptID = 'open-a'",
        "the name is held"
      ),
      ("DELETE FROM attempts", "an attempt is never deleted"),
      ("DELETE FROM transitions", "history never changes"),
      ("UPDATE attempts SET body = x'', erasedAt = 1 WHERE id = 'open-a'", "a journaled request never changes"),
      ("UPDATE attempts SET body = x'00', erasedAt = 1 WHERE id = 'closed-a'", "a journaled request never changes"),
      ("UPDATE attempts SET sha256 = '' WHERE id = 'closed-a'", "a journaled request never changes"),
      ("UPDATE replies SET body = x''", "an answer never changes"),
      ("DELETE FROM replies", "an answer never changes"),
    ])
  func triggers(sql: String, words: String) async throws {
    let store = try open("ada")
    _ = try await store.begin("open", .instantlyDFY, ["a.com"])
    var closed = try await store.take(.sending, by: store.begin("closed", .instantlyDFY, ["b.com"]))
    try closed.take(.outcome(.placed(vendorOrder: nil, warning: nil)), at: Sample.noon)
    try await store.answerAttempt(closed, from: .sending, with: RawReply(status: 200, body: Data([1]), at: Sample.noon))
    await #expect(throws: BookFailure.storage("\(words) (SQLite 1811)")) {
      try await store.connection.write { try $0.execute(sql: sql) }
    }
  }
}
