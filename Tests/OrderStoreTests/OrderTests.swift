import Foundation
import GRDB
import Ordering
import Testing

@testable import OrderStore

@Suite("Orders in the book")
struct OrderTests {
  let scratch = Scratch()

  @Test("an order comes back with its plan, quote, attempts, their lives and its progress")
  func roundTrip() async throws {
    let store = try scratch.open()
    let purchases = [
      try Sample.purchase(.scaledmailBuyDomains, names: ["a.com", "b.com"]),
      try Sample.purchase(.scaledmailCustomOrder, names: ["a.com", "b.com"]),
    ]
    var order = try Sample.order("o1", purchases)
    try await store.openOrder(order)

    let first = Sample.attempt("a1", of: order, at: Sample.noon.addingTimeInterval(0.1))
    try await store.insertAttempt(first)
    let refusal = Refusal(code: "422", message: "not these", names: ["b.com"])
    let refused = try await store.take(
      .sending, .outcome(.notSent("no route")), .sending, .outcome(.rejected(refusal)), .refusalStands, by: first)

    let second = Sample.attempt("a2", of: order)
    try await store.insertAttempt(second)
    let placed = try await store.take(.sending, .outcome(.unknown("cut")), .evidence(.all(vendorOrder: "v-9")), by: second)

    let third = Sample.attempt("a3", of: order, index: 1)
    try await store.insertAttempt(third)

    let domain = OrderProgress.Domain(name: try Sample.name("a.com"), stage: .other("brewing"), ordered: 4, delivered: 1)
    let progress = OrderProgress(domains: [domain], at: Sample.noon)
    try await store.saveProgress(progress, of: order.id)

    order.attempts = [refused, placed, third]
    order.progress = progress
    let read = try #require(try await scratch.open().order(order.id))
    #expect(read == order)
    #expect(read.attempts[0].unsentTries == 1)
    #expect(read.attempts[0].history.map(\.state) == [.intent, .sending, .intent, .sending, .verify, .rejected])
    #expect(read.attempts[1].request.body == Data([0x7B, 0x00, 0xFF, 0x7D]))
    #expect(try await scratch.open().orders() == [order])
  }

  @Test("an attempt that waits for payment keeps the address of the page")
  func checkout() async throws {
    let store = try scratch.open()
    let attempt = try await store.begin("o1", .saleshandyPurchase, ["a.com"])
    let waiting = try await store.take(
      .sending, .outcome(.awaitingPayment(vendorOrder: "77", checkout: "https://pay.example/77")), by: attempt)
    let read = try #require(try await scratch.open().order(Order.ID("o1"))?.attempts.first)
    #expect(read == waiting)
    #expect(read.checkout == "https://pay.example/77")
  }

  @Test("orders are listed newest first")
  func listed() async throws {
    let store = try scratch.open()
    let purchase = try Sample.purchase(.instantlyDFY, names: ["a.com"])
    for (id, later) in [("o1", 0.0), ("o3", 60), ("o2", 30)] {
      try await store.openOrder(Sample.order(id, [purchase], at: Sample.noon.addingTimeInterval(later)))
    }
    #expect(try await store.orders().map(\.id.text) == ["o3", "o2", "o1"])
  }

  @Test("progress and attempts of an order that is not there are refused")
  func missing() async throws {
    let store = try scratch.open()
    let order = try Sample.order("o1", [Sample.purchase(.instantlyDFY, names: ["a.com"])])
    #expect(try await store.order(order.id) == nil)
    await #expect(throws: BookFailure.missing) { try await store.insertAttempt(Sample.attempt("a1", of: order)) }
    await #expect(throws: BookFailure.missing) {
      try await store.saveProgress(OrderProgress(domains: [], at: Sample.noon), of: order.id)
    }
  }

  @Test("an order cannot be written twice, and the failure shows none of its values")
  func twice() async throws {
    let store = try scratch.open()
    let order = try Sample.order("o1", [Sample.purchase(.instantlyDFY, names: ["secret.com"])])
    try await store.openOrder(order)
    await #expect(throws: BookFailure.storage("UNIQUE constraint failed: orders.id (SQLite 1555)")) {
      try await store.openOrder(order)
    }
  }

  @Test("a row that cannot be read is a storage failure that names the place, not the value")
  func unreadable() async throws {
    let store = try scratch.open()
    _ = try await store.begin("o1", .instantlyDFY, ["a.com"])
    try await store.connection.write { try $0.execute(sql: "UPDATE orders SET quote = json_remove(quote, '$.lines')") }
    await #expect(throws: BookFailure.storage("a row of the order book cannot be read: lines")) {
      try await store.orders()
    }
  }
}
