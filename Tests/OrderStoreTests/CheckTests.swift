import Foundation
import GRDB
import Ordering
import Testing

@testable import OrderStore

@Suite("Looks in the book")
struct CheckTests {
  let scratch = Scratch()

  @Test("checks come back with their attempt, in order, and never change")
  func roundTrip() async throws {
    let store = try scratch.open()
    let attempt = try await store.begin("o1", .instantlyDFY, ["a.com", "b.com"])
    try await store.take(.sending, .outcome(.unknown("cut")), by: attempt)
    let checks = [
      ReconciliationCheck(at: Sample.noon + 5, finding: .failed, note: .failure(.timedOut)),
      ReconciliationCheck(at: Sample.noon + 15, finding: .nothing, witness: .stillSold, bootedAt: Sample.noon - 7_000.25),
      ReconciliationCheck(at: Sample.noon + 45, finding: .incomplete, missing: 2),
      ReconciliationCheck(at: Sample.noon + 60, finding: .incomplete, missing: 2, lost: ["o-1", "o-2"]),
      ReconciliationCheck(at: Sample.noon + 120, finding: .some, names: [try Sample.name("a.com")]),
    ]
    for check in checks { try await store.noteCheck(check, of: attempt.id) }
    #expect(try await scratch.open().order(Order.ID("o1"))?.attempts.first?.checks == checks)
    for statement in ["UPDATE looks SET finding = 'all'", "UPDATE looks SET lost = NULL", "DELETE FROM looks"] {
      await store.expectRefusal(of: statement, saying: "a look never changes")
    }
    await #expect(throws: BookFailure.missing) { try await store.noteCheck(checks[0], of: Attempt.ID("no")) }
  }

  @Test("a check with news is told in the audit; one that says the same again is not")
  func audited() async throws {
    let store = try scratch.open()
    let attempt = try await store.begin("o1", .instantlyDFY, ["a.com"])
    try await store.take(.sending, .outcome(.unknown("cut")), by: attempt)
    for seconds in [5.0, 15, 45] {
      try await store.noteCheck(ReconciliationCheck(at: Sample.noon + seconds, finding: .nothing), of: attempt.id)
    }
    try await store.noteCheck(ReconciliationCheck(at: Sample.noon + 120, finding: .all), of: attempt.id)
    let told = try await store.connection.read {
      try AuditRow.fetchAll($0.rows, where: "kind = 'looked'", orderedBy: "number")
    }
    #expect(told.map(\.facts) == [#"{"finding":"nothing"}"#, #"{"finding":"all"}"#])
    #expect(told.allSatisfy { $0.attempt == attempt.id.text && $0.order == "o1" })
    #expect(try await store.audit.verify().isSound)
  }

  @Test("what a vendor bills otherwise than approved comes back, is told in the audit, and keeps its order in sight")
  func differs() async throws {
    let store = try scratch.open()
    let differs = try #require(ReplyDifferences([.billed(approved: .dollars(20), stated: .dollars(45))]))
    let placed = try await store.take(
      .sending, .outcome(.unknown("cut")), .evidence(.all(vendorOrder: "v1")), by: store.begin("o1", .instantlyDFY, ["a.com"]))
    for note in [CheckNote.nothing, .differs(differs)] {
      try await store.noteCheck(ReconciliationCheck(at: Sample.noon + 5, finding: .all, note: note), of: placed.id)
    }
    #expect(try await store.attempt("o1-a").differences == differs.all)
    #expect(try await store.recentOrders(0).orders.map(\.isDifferent) == [true])
    let told = try await store.connection.read {
      try AuditRow.fetchAll($0.rows, where: "kind = 'looked'", orderedBy: "number")
    }
    #expect(told.count == 2 && told.last?.facts.contains("4500") == true)
  }

  @Test("orders with an attempt that is not closed are found without reading the others")
  func unresolved() async throws {
    let store = try scratch.open()
    let unknown = try await store.begin("o1", .instantlyDFY, ["a.com"])
    try await store.take(.sending, .outcome(.unknown("cut")), by: unknown)
    let placed = try await store.begin("o2", .instantlyDFY, ["b.com"])
    try await store.take(.sending, .outcome(.placed(vendorOrder: nil, warning: nil)), by: placed)
    _ = try await store.begin("o3", .instantlyDFY, ["c.com"])
    #expect(Set(try await store.unresolved().map(\.id.text)) == ["o1", "o3"])
  }

  @Test("the price by which a plan goes on is kept and told with who approved it")
  func approvedRest() async throws {
    let store = try scratch.open()
    _ = try await store.begin("o1", .scaledmailBuyDomains, ["a.com"])
    let line = Quote.Line(.mailboxes, count: 2, unit: Money(cents: 350), period: .month)
    let quote = Quote(offer: Offer(.scaledmail, .google), lines: [line], source: .priceList, at: Sample.noon + 700)
    try await store.approveRest(of: Order.ID("o1"), at: quote)
    let read = try #require(try await store.order(Order.ID("o1")))
    #expect(read.quote == quote)
    #expect(read.approvedTotal == .dollars(15), "what was approved first stays")
    let facts = try await store.connection.read {
      try String.fetchAll($0, sql: "SELECT facts FROM audit WHERE kind = 'approved' ORDER BY number")
    }
    #expect(facts.last == #"{"approvedCents":"700","rest":"of the plan","vendor":"scaledmail"}"#)
    await #expect(throws: BookFailure.missing) { try await store.approveRest(of: Order.ID("no"), at: quote) }
  }
}
