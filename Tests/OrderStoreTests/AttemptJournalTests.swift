import Foundation
import GRDB
import Ordering
import Testing

@testable import OrderStore

@Suite("The journal of attempts")
struct AttemptJournalTests {
  let scratch = Scratch()

  @Test("of two that move one attempt on, the second is told that it has moved")
  func compareAndSet() async throws {
    let store = try scratch.open()
    let attempt = try await store.begin("o1", .instantlyDFY, ["a.com"])
    let read = try #require(try await store.order(Order.ID("o1"))?.attempts.first)
    try await store.take(.sending, by: read)
    await #expect(throws: BookFailure.attemptMoved(attempt.id)) { try await store.take(.sending, by: attempt) }
    #expect(try await store.order(Order.ID("o1"))?.attempts.first?.history.count == 2)
  }

  @Test("an attempt that came back to intent is not sent by somebody who knew it before")
  func sameStateLater() async throws {
    let store = try scratch.open()
    let attempt = try await store.begin("o1", .instantlyDFY, ["a.com"])
    let back = try await store.take(.sending, .outcome(.notSent("dns")), by: attempt)
    #expect(back.state == .intent)
    await #expect(throws: BookFailure.attemptMoved(attempt.id)) { try await store.take(.sending, by: attempt) }
    try await store.take(.sending, by: back)
  }

  @Test("an attempt nobody journaled cannot be moved")
  func unknown() async throws {
    let store = try scratch.open()
    let order = try Sample.order("o1", [Sample.purchase(.instantlyDFY, names: ["a.com"])])
    try await store.openOrder(order)
    await #expect(throws: BookFailure.attemptMoved(Attempt.ID("a1"))) {
      try await store.take(.sending, by: Sample.attempt("a1", of: order))
    }
  }

  @Test("an attempt that says it has been sent already is not journaled as new")
  func sentBefore() async throws {
    let store = try scratch.open()
    let order = try Sample.order("o1", [Sample.purchase(.instantlyDFY, names: ["a.com"])])
    try await store.openOrder(order)
    var attempt = Sample.attempt("a1", of: order)
    try attempt.take(.sending, at: Sample.noon)
    let sent = attempt
    await #expect(throws: BookFailure.attemptMoved(sent.id)) { try await store.insertAttempt(sent) }
  }

  @Test("a purchase that is under way or placed gets no second attempt; one that was refused does")
  func oneAttemptAPurchase() async throws {
    let store = try scratch.open()
    let order = try Sample.order("o1", [Sample.purchase(.instantlyDFY, names: ["a.com"])])
    try await store.openOrder(order)
    let first = Sample.attempt("a1", of: order)
    try await store.insertAttempt(first)
    await #expect(throws: BookFailure.attemptMoved(first.id)) { try await store.insertAttempt(first) }
    await #expect(throws: BookFailure.attemptMoved(first.id)) {
      try await store.insertAttempt(Sample.attempt("a2", of: order))
    }
    try await store.take(.sending, .outcome(.rejected(Refusal(code: "400", message: "no"))), .refusalStands, by: first)
    let second = Sample.attempt("a2", of: order)
    try await store.insertAttempt(second)
    try await store.take(.sending, .outcome(.placed(vendorOrder: nil, warning: nil)), by: second)
    await #expect(throws: BookFailure.attemptMoved(second.id)) {
      try await store.insertAttempt(Sample.attempt("a3", of: order))
    }
  }

  @Test("the file itself refuses to change a request, a closed attempt, or history")
  func triggers() async throws {
    let store = try scratch.open()
    _ = try await store.begin("open", .instantlyDFY, ["a.com"])
    let placed = AttemptEvent.outcome(.placed(vendorOrder: nil, warning: nil))
    try await store.take(.sending, placed, by: store.begin("closed", .instantlyDFY, ["b.com"]))
    for (sql, words) in [
      ("UPDATE attempts SET body = x'00' WHERE orderID = 'open'", "a journaled request never changes"),
      ("UPDATE attempts SET state = 'intent' WHERE orderID = 'closed'", "a closed attempt never changes"),
      ("UPDATE transitions SET note = 'x'", "history never changes"),
    ] {
      await #expect(throws: BookFailure.storage("\(words) (SQLite 1811)")) {
        try await store.connection.write { try $0.execute(sql: sql) }
      }
    }
  }

  @Test("the file takes every state of an attempt and every step of a draft, and no other word")
  func words() async throws {
    let store = try scratch.open()
    for state in AttemptState.allCases {
      let attempt = try await store.begin(state.rawValue, .instantlyDFY, ["\(state.rawValue).com"])
      try await store.connection.write {
        try $0.execute(sql: "UPDATE attempts SET state = ? WHERE id = ?", arguments: [state.rawValue, attempt.id.text])
      }
    }
    for step in Draft.Step.allCases {
      var draft = Draft(id: Draft.ID(step.rawValue), at: Sample.noon)
      draft.step = step
      try await store.saveDraft(draft)
    }
    for sql in ["UPDATE drafts SET step = 'elsewhere'", "UPDATE attempts SET state = 'lost' WHERE id = 'intent-a'"] {
      await store.expectRefusal(of: sql, saying: "CHECK constraint failed")
    }
  }
}
