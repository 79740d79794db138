import Foundation
import Ordering
import Testing

@testable import Vendors

@Suite struct ScaledMailPurchaseTests {
  private func client(_ wire: Wire) -> VendorClient {
    ScaledMailClient.make(transport: wire.transport, key: testKey, now: { noon })
  }

  private func outcome(_ answer: Wire.Answer, _ purchase: Purchase) async throws -> PurchaseOutcome {
    let wire = Wire(answer)
    let outcome = await client(wire).send(try client(wire).freeze(purchase), purchase).outcome
    #expect(wire.asked.count == 1)
    #expect(try wire.first.purpose == .purchase(purchase.kind == .scaledmailBuyDomains ? .buyNames : .placeOrder))
    return outcome
  }

  @Test("names are bought by a list, in the purchase's workspace")
  func names() throws {
    let frozen = try client(Wire()).freeze(try .scaledmailNames())
    #expect(frozen.method == "POST" && frozen.path == "/api/v1/buy-domains?organization_id=recOrgA1b2C3d4E5" && frozen.isIntact)
    try expectJSON(frozen.body, #"{"domains":["trynorthquay.com","northquayhq.com"]}"#)
  }

  @Test("a custom order lists every alias; the source and the coupon stand in the query, the tag in the body")
  func order() throws {
    let frozen = try client(Wire()).freeze(try .scaledmailOrder(["trynorthquay.com", "northquayhq.com"], coupon: "NQ 10"))
    #expect(
      frozen.path == "/api/v1/create-custom-order?organization_id=recOrgA1b2C3d4E5&provider=scaledmail&coupon=NQ%2010")
    try expectJSON(
      frozen.body,
      """
      {"tag":"nq-aug","providers":{"google":{"domains":[
        {"domain":"trynorthquay.com","redirect":"https://northquay.com","aliases":[
          {"first_name":"Ada","last_name":"Lind","alias":"ada"},{"first_name":"Ada","last_name":"Lind","alias":"ada.lind"}]},
        {"domain":"northquayhq.com","redirect":"https://northquay.com","aliases":[
          {"first_name":"Ada","last_name":"Lind","alias":"ada"},{"first_name":"Ada","last_name":"Lind","alias":"ada.lind"}]}]}}}
      """)
  }

  @Test("without a coupon or a redirect neither is written; a redirect keeps its path")
  func optional() throws {
    let plain = try client(Wire()).freeze(try .scaledmailOrder(provider: .smtp, redirect: nil))
    #expect(plain.path == "/api/v1/create-custom-order?organization_id=recOrgA1b2C3d4E5&provider=scaledmail")
    let domain = try JSONReader.read(plain.body)["providers"]["smtp"]["domains"].list.first
    #expect(domain?["redirect"].isNull == true)
    let path = try client(Wire()).freeze(try .scaledmailOrder(redirect: "northquay.com/demo?a=1"))
    #expect(String(decoding: path.body, as: UTF8.self).contains(#""redirect":"https://northquay.com/demo?a=1""#))
  }

  @Test("what ScaledMail cannot take is refused before anything is written")
  func required() throws {
    let client = client(Wire())
    #expect(client.refusal(of: try .scaledmailNames(workspace: nil)) == "organization_id")
    #expect(client.refusal(of: try .scaledmailNames([])) == "domains")
    #expect(client.refusal(of: try .scaledmailNames((1...11).map { "quay\($0).com" })) == "domains")
    #expect(client.refusal(of: try .scaledmailOrder(tag: "")) == "tag")
    #expect(client.refusal(of: try .scaledmailOrder(tag: String(repeating: "x", count: 21))) == "tag")
    #expect(client.refusal(of: try .scaledmailOrder(tag: String(repeating: "x", count: 20))) == nil)
    #expect(throws: VendorFailure.notOffered) { try client.freeze(try .scaledmailOrder(provider: .airmail)) }
    #expect(throws: VendorFailure.notOffered) { try client.freeze(try .instantly()) }
  }

  @Test(
    "no answer of success says what was made, so the lists decide", arguments: ["{}", #"{"success":true}"#, #"{"error":"odd"}"#])
  func success(_ body: String) async throws {
    for purchase in [try Purchase.scaledmailNames(), try .scaledmailOrder()] {
      guard case .verify(let why) = try await outcome(.ok(body), purchase) else {
        Issue.record("decided by itself")
        return
      }
      #expect(!body.contains("odd") || why.contains("and said: odd"))
    }
  }

  @Test("an answer of success that is no JSON is unknown", arguments: ["", "{", "OK"])
  func unreadable(_ body: String) async throws {
    guard case .unknown = try await outcome(.ok(body), try .scaledmailOrder()) else {
      Issue.record("not unknown")
      return
    }
  }

  @Test("these statuses say plainly that nothing was taken", arguments: [401, 402, 403, 404, 405, 413, 415])
  func rejected(_ status: Int) async throws {
    #expect(
      try await outcome(.reply(status, #"{"message":"Unauthorized"}"#), try .scaledmailOrder())
        == .rejected(Refusal(code: "\(status)", message: "Unauthorized")))
  }

  @Test("a 400 proves nothing here: a subscription may exist; the vendor's words are kept")
  func openBad() async throws {
    #expect(
      try await outcome(.reply(400, #"{"error":"Subscription created but unable to charge"}"#), try .scaledmailOrder())
        == .refused(Refusal(code: "400", message: "Subscription created but unable to charge")))
  }

  @Test(
    "a declined card, a bad coupon and a taken name are plain refusals by their words",
    arguments: [
      "Your card was declined", "Your card has insufficient funds.", "Coupon NQ11 is invalid or expired",
      "Domain northquay.com is not available", "These domains are already used: northquay.com",
    ])
  func plain(_ words: String) async throws {
    for status in [400, 409, 422] {
      #expect(
        try await outcome(.reply(status, #"{"error":"\#(words)"}"#), try .scaledmailOrder())
          == .rejected(Refusal(code: "\(status)", message: words)))
      // The same words beside something made prove nothing.
      guard
        case .refused = try await outcome(.reply(status, #"{"error":"Subscription created. \#(words)"}"#), try .scaledmailOrder())
      else {
        Issue.record("refused although something was made: \(words)")
        return
      }
    }
  }

  @Test("any other refusal leaves it open, and the rest unknown")
  func open() async throws {
    for status in [400, 406, 409, 422, 429] {
      #expect(
        try await outcome(.reply(status, ""), try .scaledmailNames())
          == .refused(Refusal(code: "\(status)", message: "HTTP status \(status)")))
    }
    for status in [302, 307, 408, 500, 502] {
      #expect(try await outcome(.reply(status, ""), try .scaledmailNames()) == .unknown("status \(status): HTTP status \(status)"))
    }
    #expect(try await outcome(.fails(.notSent("refused")), try .scaledmailNames()) == .notSent("refused"))
    #expect(try await outcome(.fails(.timedOut), try .scaledmailNames()) == .unknown("no answer in time"))
  }
}
