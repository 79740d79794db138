import Foundation
import Ordering
import Testing

@testable import OrderStore

@Suite("What a book says was spent")
struct SpendingTests {
  let scratch = Scratch()

  /// Journals a purchase that costs so much.
  private func begin(
    _ store: SQLiteOrderBook, _ id: String, _ due: Money?, at date: Date = Sample.noon
  ) async throws -> Attempt {
    var purchase = try Sample.purchase(.instantlyDFY, names: ["\(id).com"])
    purchase.due = due
    let order = try Sample.order(id, [purchase], at: date)
    try await store.openOrder(order)
    let attempt = Sample.attempt("\(id)-a", of: order, at: date)
    try await store.insertAttempt(attempt)
    return attempt
  }

  @Test("is what was bought, or may have been, since a time; what was refused does not count")
  func spent() async throws {
    let store = try scratch.open()
    let since = Sample.noon - 1
    _ = try await begin(store, "open", .dollars(10))
    try await store.take(
      .sending, .outcome(.placed(vendorOrder: nil, warning: nil)), by: begin(store, "placed", .dollars(20)))
    try await store.take(.sending, .outcome(.unknown("cut")), by: begin(store, "unknown", .dollars(40)))
    try await store.take(
      .sending, .outcome(.rejected(Refusal(code: "400", message: "no"))), .refusalStands,
      by: begin(store, "refused", .dollars(80)))
    _ = try await begin(store, "early", .dollars(160), at: Sample.noon - 2)
    #expect(try await store.spent(since: since) == .dollars(70))
  }

  @Test("what the vendor took counts, where it is more than what was approved", arguments: [(30, 30), (5, 20)])
  func taken(_ took: Int, _ counted: Int) async throws {
    let store = try scratch.open()
    let differs = try #require(ReplyDifferences([.total(approved: .dollars(20), took: .dollars(took))]))
    try await store.take(
      .sending, .outcome(.placed(vendorOrder: nil, warning: differs)), by: begin(store, "placed", .dollars(20)))
    #expect(try await store.spent(since: Sample.noon - 1) == .dollars(counted))
  }

  @Test("what a vendor's list bills counts too, where it is more than what was approved", arguments: [(30, 30), (5, 20)])
  func billed(_ stated: Int, _ counted: Int) async throws {
    let store = try scratch.open()
    let differs = try #require(ReplyDifferences([.billed(approved: .dollars(20), stated: .dollars(stated))]))
    let placed = try await store.take(
      .sending, .outcome(.placed(vendorOrder: "v1", warning: nil)), by: begin(store, "placed", .dollars(20)))
    try await store.noteCheck(ReconciliationCheck(at: Sample.noon, finding: .all, note: .differs(differs)), of: placed.id)
    #expect(try await store.spent(since: Sample.noon - 1) == .dollars(counted))
  }

  @Test("an attempt of an earlier version, which does not say what it costs, counts what was approved for its order")
  func earlier() async throws {
    let store = try scratch.open()
    _ = try await begin(store, "old", nil)
    #expect(try await store.spent(since: Sample.noon - 1) == .dollars(15))
  }
}
