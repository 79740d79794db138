import Foundation
import Ordering
import Testing

@testable import Vendors

@Suite struct SaleshandyEvidenceTests {
  private func client(_ wire: Wire) -> VendorClient {
    SaleshandyClient.make(transport: wire.transport, key: testKey, now: { noon })
  }

  private func row(_ name: String, _ status: String, id: String? = nil, mailboxes: Int? = 1) -> String {
    let boxes = mailboxes.map { #","mailboxes":[\#(Array(repeating: "{}", count: $0).joined(separator: ","))]"# } ?? ""
    return #"{"id":"\#(id ?? name)","name":"\#(name)","status":"\#(status)"\#(boxes)}"#
  }

  private func list(_ rows: String...) -> Wire.Answer {
    .ok(#"{"message":"Domains fetched successfully","payload":{"domains":[\#(rows.joined(separator: ","))]}}"#)
  }

  @Test("before a purchase the whole list is read, in one call; only the very name is a conflict")
  func baseline() async throws {
    let wire = Wire(list(row("a-quay.com.au", "active", id: "1"), row("A-quay.com.", "deleted", id: "2"), row("z.com", "active")))
    let baseline = try await client(wire).baseline(try .saleshandy(["a-quay.com", "quay.com.au"]))
    #expect(wire.lines == ["GET /v1/domain"])
    #expect(baseline == Baseline(ids: ["1", "2", "z.com"], conflicts: [try name("a-quay.com")]))
  }

  @Test("a list that cannot be read is no empty list", arguments: ["{}", #"{"payload":{}}"#, #"{"payload":[{"id":"1"}]}"#, "7"])
  func unreadable(_ reply: String) async throws {
    let client = client(Wire(.ok(reply)))
    guard case .unreadable? = await failure({ try await client.baseline(try .saleshandy()) }) as? VendorFailure else {
      Issue.record("read")
      return
    }
  }

  private func evidence(_ list: Wire.Answer, _ names: [String], known: [String] = []) async throws -> Evidence? {
    try await listing(list, names, known: known).evidence
  }

  private func listing(_ list: Wire.Answer, _ names: [String], known: [String] = []) async throws -> ListingEvidence {
    let wire = Wire(list)
    let purchase = try Purchase.saleshandy(names)
    var attempt = try Attempt.sending(purchase, try client(wire).freeze(purchase), baseline: known)
    try attempt.take(.outcome(.awaitingPayment(vendorOrder: "4kX", checkout: "https://pay.example")), at: noon)
    return try await client(wire).findEvidence(attempt)
  }

  @Test("being set up and active prove that a name is paid for", arguments: ["inProgress", "active", "in_progress", "ACTIVE"])
  func evidence(_ status: String) async throws {
    #expect(try await evidence(list(row("a-quay.com", status)), ["a-quay.com"]) == .all(vendorOrder: "4kX"))
  }

  @Test("the order is known by the rows where no answer named it, and its amount by the list of orders")
  func order() async throws {
    func found(_ rows: String...) async throws -> Evidence? {
      let wire = Wire(.ok(#"{"payload":{"domains":[\#(rows.joined(separator: ","))]}}"#))
      let purchase = try Purchase.saleshandy(["a-quay.com", "b-quay.com"])
      return try await client(wire).findEvidence(try .sending(purchase, try client(wire).freeze(purchase))).evidence
    }
    let first = #"{"id":"1","name":"a-quay.com","status":"active","orderId":"5kX"}"#
    #expect(
      try await found(first, #"{"id":"2","name":"b-quay.com","status":"active","orderId":"5kX"}"#) == .all(vendorOrder: "5kX"))
    #expect(try await found(first, #"{"id":"2","name":"b-quay.com","status":"active","orderId":"6kX"}"#) == .all(vendorOrder: nil))
    #expect(try await found(first, row("b-quay.com", "active")) == .all(vendorOrder: nil))
    let orders = #"{"payload":{"orders":[{"orderId":"4kX","amount":7},{"orderId":"5kX","amount":45.5,"currency":"USD"}]}}"#
    let wire = Wire(.ok(orders), .ok(orders))
    #expect(try await client(wire).billedOrder("5kX", nil)?.amount == Money(cents: 4550))
    #expect(try await client(wire).billedOrder("6kX", nil) == nil)
    for (row, stated) in [
      (#"{"orderId":"4kX","amount":977,"currency":"EUR"}"#, "977.00 EUR"),
      (#"{"orderId":"4kX","totalAmount":"977","currency":7}"#, "977.00 7"),
      (#"{"orderId":"4kX","amount":977,"currency":{}}"#, "977.00 a currency that cannot be read"),
      (#"{"orderId":"4kX","currency":"EUR"}"#, "an amount in EUR"), (#"{"orderId":"4kX","amount":7,"currency":"usd"}"#, nil),
    ] {
      let billed = try await client(Wire(.ok(#"{"payload":{"orders":[\#(row)]}}"#))).billedOrder("4kX", nil)
      #expect(billed?.otherCurrency == stated && (billed?.amount == nil) == (stated != nil), "\(row)")
    }
    #expect(wire.lines == ["GET /v1/domain/orders", "GET /v1/domain/orders"])
  }

  @Test(
    "no other state proves a payment: it is told in the vendor's words, and is not nothing either",
    arguments: ["expired", "deleted", "pendingPayment", "pending", "somethingNew", ""])
  func unproved(_ status: String) async throws {
    let found = try await listing(list(row("a-quay.com", status), row("b-quay.com", "failed")), ["a-quay.com", "b-quay.com"])
    let word = status.isEmpty ? "no status" : status
    #expect(found == ListingEvidence(nil, stated: ListingEvidence.Stated([try name("a-quay.com")], [word])))
    let check = ReconciliationCheck(found, at: noon, bootedAt: nil)
    #expect(check.finding == .stated && check.note == .vendorSays(word) && check.names.map(\.text) == ["a-quay.com"])
  }

  @Test("some names, failed names, known names and other names")
  func lesserEvidence() async throws {
    let a = row("a-quay.com", "active")
    #expect(try await evidence(list(a), ["a-quay.com", "b-quay.com"]) == .some([try name("a-quay.com")]))
    #expect(
      try await evidence(list(a, row("b-quay.com", "failed")), ["a-quay.com", "b-quay.com"])
        == .some([try name("a-quay.com")]))
    #expect(try await evidence(list(row("a-quay.com", "failed")), ["a-quay.com"]) == .some([]))
    #expect(try await evidence(list(a), ["a-quay.com"], known: ["a-quay.com"]) == nil)
    #expect(try await evidence(list(row("a-quay.com.au", "active")), ["a-quay.com"]) == nil)
    #expect(try await evidence(list(), ["a-quay.com"]) == nil)
  }

  @Test("beside names that are paid for it is told in which state the others are, and kept with the check")
  func besideFound() async throws {
    let found = try await listing(
      list(row("a-quay.com", "active"), row("b-quay.com", "pendingPayment")), ["a-quay.com", "b-quay.com"])
    let a = try name("a-quay.com")
    let stated = ListingEvidence.Stated([try name("b-quay.com")], ["pendingPayment"])
    #expect(found == ListingEvidence(.some([a]), stated: stated))
    let check = ReconciliationCheck(found, at: noon, bootedAt: nil)
    #expect(check.finding == .some && check.names == [a] && check.isAnyWaiting)
  }

  @Test("what the vendor says of names is kept when the guard is asked, which finds the very rows that it says it of")
  func stillStated() throws {
    let stated = ListingEvidence.Stated([try name("a-quay.com")], ["expired"])
    let listing = ListingEvidence(nil, stated: stated)
    #expect(listing.witnessed(by: Baseline(ids: [], conflicts: [try name("a-quay.com")])) == listing)
    let other = listing.witnessed(by: Baseline(ids: [], conflicts: [try name("a-quay.com"), try name("b-quay.com")]))
    #expect(other == ListingEvidence(nil, witness: .sold, stated: stated))
  }

  private func progress(_ wire: Wire, order: String?) async throws -> [OrderProgress.Domain] {
    let purchase = try Purchase.saleshandy(["a-quay.com", "b-quay.com"])
    var attempt = try Attempt.sending(purchase, try client(wire).freeze(purchase))
    if let order {
      try attempt.take(.outcome(.awaitingPayment(vendorOrder: order, checkout: "https://pay.example")), at: noon)
    }
    return try await client(wire).progress(.of([purchase], attempts: [attempt])).domains
  }

  @Test("an order with an id is followed by it")
  func byOrder() async throws {
    let wire = Wire(
      .ok(
        #"{"message":"Order status fetched successfully","payload":{"orderId":"4k/X","domains":[\#(row("a-quay.com", "active")),\#(row("b-quay.com", "inProgress"))]}}"#
      ))
    let domains = try await progress(wire, order: "4k/X")
    #expect(wire.lines == ["GET /v1/domain/orders/4k%2FX"])
    #expect(domains.map(\.stage) == [.ready, .settingUp])
    #expect(domains.map(\.delivered) == [1, 0])
  }

  @Test("an unpaid order lists nothing yet")
  func unpaid() async throws {
    #expect(
      try await progress(Wire(.ok(#"{"payload":{"orderId":"4kX","domains":[]}}"#)), order: "4kX").map(\.stage) == [
        .notListed, .notListed,
      ])
  }

  @Test("without an id, or when the order cannot be read, the list tells")
  func byList() async throws {
    let rows = list(row("a-quay.com", "failed"), row("b-quay.com", "expired", mailboxes: nil))
    #expect(try await progress(Wire(rows), order: nil).map(\.stage) == [.failed, .other("expired")])
    let refused = Wire(.reply(400, #"{"code":1001,"message":"Invalid order id"}"#), rows)
    #expect(try await progress(refused, order: "4kX").map(\.stage) == [.failed, .other("expired")])
    #expect(refused.lines[1] == "GET /v1/domain")
    let empty = Wire(.ok(#"{"payload":null}"#), rows)
    #expect(try await progress(empty, order: "4kX").map(\.stage) == [.failed, .other("expired")])
  }

  @Test("an active domain counts the mailboxes it lists, and all of them where it lists none")
  func delivered() async throws {
    let rows = list(row("a-quay.com", "active", mailboxes: 0), row("b-quay.com", "active", mailboxes: nil))
    let domains = try await progress(Wire(rows), order: nil)
    #expect(domains.map(\.stage) == [.settingUp, .ready])
    #expect(domains.map(\.delivered) == [0, 1])
  }

  @Test("deleted is cancelled; a state we have not heard of is kept as it is")
  func words() async throws {
    let rows = list(row("a-quay.com", "deleted"), row("b-quay.com", "onHold"))
    #expect(try await progress(Wire(rows), order: nil).map(\.stage) == [.cancelled, .other("onHold")])
  }
}
