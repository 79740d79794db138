import Foundation
import Ordering
import Testing

@testable import Vendors

@Suite struct InstantlyStockTests {
  private let list = "/api/v2/dfy-email-account-orders/domains/pre-warmed-up-list"

  private func client(_ wire: Wire) -> VendorClient {
    InstantlyClient.make(transport: wire.transport, key: testKey, now: { noon })
  }

  @Test("stock is asked for by endings and a part of the name, and comes with its providers")
  func search() async throws {
    let wire = Wire(
      .ok(
        #"{"domains":["quaystone.co","quayline.co","quayyard.co"],"domains_with_type":[{"domain":"quaystone.co","account_type":1},{"domain":"Quayline.co","account_type":"2"},{"domain":"quaypath.co","account_type":3},{"domain":"quaycrest.co","account_type":9},{"domain":7},null]}"#
      ))
    let stock = try await client(wire).stock(StockSearch(text: " Quay", endings: ["net", "co"]), .ordinary)
    #expect(wire.lines == ["POST \(list)"] && wire.asked[0].purpose == .read(.other, .ordinary))
    try expectJSON(try wire.first.body, #"{"extensions":["co"],"search":"quay"}"#)
    #expect(
      stock.map(\.name.text) == ["quaystone.co", "quayline.co", "quaypath.co", "quaycrest.co", "quayyard.co"])
    #expect(stock.map(\.listing.provider) == [.google, .airmail, .outlook, nil, nil])
    #expect(stock.allSatisfy { $0.listing.vendor == .instantly && $0.listing.mailboxCount == nil && $0.listing.monthly == nil })
  }

  @Test("the older answer has only names; nothing in stock is a normal answer")
  func forms() async throws {
    let wire = Wire(.ok(#"{"domains":["quaystone.co"]}"#))
    #expect(
      try await client(wire).stock(StockSearch(), .ordinary) == [
        ListedDomain(try name("quaystone.co"), Listing(vendor: .instantly, provider: nil))
      ])
    try expectJSON(try wire.first.body, "{}")
    for reply in [#"{"domains":[]}"#, #"{"domains":[],"domains_with_type":[]}"#, #"{"domains":null,"domains_with_type":[]}"#] {
      #expect(try await client(Wire(.ok(reply))).stock(StockSearch(), .ordinary).isEmpty)
    }
    #expect(
      try await client(Wire()).stock(StockSearch(endings: ["net"]), .ordinary).isEmpty,
      "an ending that is not stocked is not asked for")
  }

  @Test(
    "a list that is not there is no empty stock",
    arguments: ["[]", "{}", #"{"domains":null,"domains_with_type":null}"#, #"{"domains":{}}"#, #"{"domains":[7,null]}"#])
  func unreadable(_ reply: String) async throws {
    let odd = client(Wire(.ok(reply)))
    guard case .unreadable? = await failure({ try await odd.stock(StockSearch(), .ordinary) }) as? VendorFailure else {
      Issue.record("read")
      return
    }
  }

  @Test("a pre-warmed name must be in stock and not held; one that a long list may leave out is searched for by itself")
  func guarded() async throws {
    let orders = InstantlyReplies.page([InstantlyReplies.order("quayline.co", "2026-08-01T00:00:00.000Z")])
    let wire = Wire(
      .ok(orders), .ok(#"{"domains":["quaystone.co","quayline.co"]}"#), .ok(#"{"domains":["quayyard.co"]}"#),
      .ok(#"{"domains":[]}"#))
    let names = ["quaystone.co", "quayline.co", "quayyard.co", "gone.org"]
    let baseline = try await client(wire).baseline(try .preWarmed(names))
    #expect(baseline.conflicts.map(\.text) == ["quayline.co", "gone.org"])
    #expect(baseline.ids == ["quayline.co 2026-08-01T00:00:00.000Z"])
    try expectJSON(wire.asked[1].body, #"{"extensions":["co","org"]}"#)
    try expectJSON(wire.asked[2].body, #"{"extensions":["co"],"search":"quayyard"}"#)
    try expectJSON(wire.asked[3].body, #"{"extensions":["org"],"search":"gone"}"#)
  }

  @Test("an order of stock is its names alone, simulated or bought")
  func body() async throws {
    let wire = Wire(.ok("{}"))
    let purchase = try Purchase.preWarmed(["quaystone.co", "quayline.co"])
    _ = await failure { try await client(wire).confirmQuote(purchase) }
    try expectJSON(
      try wire.first.body,
      #"{"order_type":"pre_warmed_up","simulation":true,"items":[{"domain":"quaystone.co"},{"domain":"quayline.co"}]}"#)
    try expectJSON(
      try client(Wire()).freeze(purchase).body,
      #"{"order_type":"pre_warmed_up","simulation":false,"items":[{"domain":"quaystone.co"},{"domain":"quayline.co"}]}"#)
  }

  @Test(
    "the order is found by its pre-warmed row, or by one that does not say what it is; one that says another thing is not nothing")
  func evidence() async throws {
    let purchase = try Purchase.preWarmed()
    let attempt = try Attempt.sending(purchase, try client(Wire()).freeze(purchase))
    for (flag, wanted) in [("true", Evidence.all(vendorOrder: nil)), ("null", .all(vendorOrder: nil)), ("false", .some([]))] {
      let row = InstantlyReplies.order("quaystone.co", "2026-08-03T09:15:00.000Z", preWarmed: flag)
      #expect(try await client(Wire(.ok(InstantlyReplies.page([row])))).findEvidence(attempt).evidence == wanted)
    }
  }
}
