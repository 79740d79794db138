import Foundation
import HTTPTypes
import Ordering
import TestSupport
import Testing

@testable import Vendors

@Suite struct InstantlyPurchaseTests {
  private func outcome(_ answer: Wire.Answer, _ purchase: Purchase? = nil) async throws -> PurchaseOutcome {
    let wire = Wire(answer)
    let client = InstantlyClient.make(transport: wire.transport, key: testKey, now: { noon })
    let purchase = try purchase ?? .instantly(quotedTotal: .dollars(25))
    let outcome = await client.send(try client.freeze(purchase), purchase).outcome
    #expect(wire.asked.count == 1, "one request, whatever comes of it")
    #expect(try wire.first.purpose == .purchase(.placeOrder))
    return outcome
  }

  @Test("an order's bytes are the documented body, always the same, with their hash")
  func body() throws {
    let client = InstantlyClient.make(transport: Wire().transport, key: testKey, now: { noon })
    let frozen = try client.freeze(try .instantly(["northquayreach.com"], provider: .airmail, redirect: nil))
    #expect(frozen.method == "POST" && frozen.path == "/api/v2/dfy-email-account-orders")
    try expectJSON(
      frozen.body,
      """
      {"order_type":"dfy","simulation":false,"items":[{"domain":"northquayreach.com","email_provider":2,
         "accounts":[{"email_address_prefix":"ada.lind","first_name":"Ada","last_name":"Lind"},
                     {"email_address_prefix":"ada","first_name":"Ada","last_name":"Lind"}]}]}
      """)
    #expect(try client.freeze(try .instantly(["northquayreach.com"], provider: .airmail, redirect: nil)) == frozen)
    #expect(frozen.sha256.count == 64)
    #expect(FrozenRequest(Call(method: "POST", path: "/", body: Data("abc".utf8))).sha256.hasPrefix("ba7816bf8f01cfea"))
  }

  @Test("the very bytes that were frozen are sent, with the key only in the header")
  func sent() async throws {
    let wire = Wire(.ok(InstantlyReplies.placed))
    let client = InstantlyClient.make(transport: wire.transport, key: testKey, now: { noon })
    let frozen = try client.freeze(try .instantly())
    _ = await client.send(frozen, try .instantly())
    #expect(try wire.first.body == frozen.body)
    #expect(try wire.first.line == "POST /api/v2/dfy-email-account-orders")
    #expect(try wire.first.request.headerFields[.authorization] == "Bearer k_example_1234567890")
  }

  @Test("a request that no longer matches its hash is not sent")
  func damaged() async throws {
    let client = InstantlyClient.make(transport: Wire().transport, key: testKey, now: { noon })
    let frozen = try client.freeze(try .instantly())
    let damaged = FrozenRequest(method: frozen.method, path: frozen.path, body: frozen.body + Data(" ".utf8), sha256: frozen.sha256)
    guard case .notSent = await client.send(damaged, try .instantly()).outcome else {
      Issue.record("sent")
      return
    }
  }

  @Test("placed, with the domains and the total as expected")
  func placed() async throws {
    #expect(try await outcome(.ok(InstantlyReplies.placed)) == .placed(vendorOrder: nil, warning: nil))
  }

  @Test("each line that came at another amount than approved is told beside the total")
  func lines() async throws {
    var purchase = try Purchase.instantly(quotedTotal: .dollars(25))
    purchase.quotedLines = [
      Quote.Line(.domains(ending: nil), count: 1, unit: .dollars(15), period: .year),
      Quote.Line(.mailboxes, count: 2, unit: .dollars(5), period: .month),
    ]
    #expect(try await outcome(.ok(InstantlyReplies.placed), purchase) == .placed(vendorOrder: nil, warning: nil))
    purchase.quotedLines?[1] = Quote.Line(.mailboxes, count: 2, unit: .dollars(4), period: .month)
    #expect(
      try await outcome(.ok(InstantlyReplies.placed), purchase)
        == .placed(vendorOrder: nil, warning: ReplyDifferences([.line(.mailboxes, approved: .dollars(8), took: .dollars(10))])))
  }

  @Test("an order that is placed beside a list of what is not is looked up, with every list in words")
  func placedInPart() async throws {
    let reply = InstantlyReplies.placed.replacing(
      #""unavailable_domains":[]"#, with: #""unavailable_domains":["bank-quay.com"]"#)
    guard case .verify(let words) = try await outcome(.ok(reply)) else {
      Issue.record("placed")
      return
    }
    #expect(words.contains("bank-quay.com"))
  }

  @Test("placed with another total is placed with a warning; an answer that does not name all that was ordered proves nothing")
  func warnings() async throws {
    #expect(
      try await outcome(.ok(InstantlyReplies.placed), try .instantly(quotedTotal: .dollars(20)))
        == .placed(vendorOrder: nil, warning: ReplyDifferences([.total(approved: .dollars(20), took: .dollars(25))])))
    #expect(
      try await outcome(.ok(InstantlyReplies.placed), try .instantly(["northquayreach.com", "b-quay.com"]))
        == .verify("Instantly does not name b-quay.com"))
    let foreign = InstantlyReplies.placed.replacing("northquayreach.com", with: "other.com")
    #expect(
      try await outcome(.ok(foreign), try .instantly())
        == .verify("Instantly does not name northquayreach.com; Instantly names other.com, which nobody ordered"))
  }

  @Test(
    "a known reason means that nothing was taken",
    arguments: [
      "unavailable_domains", "blacklist_domains", "invalid_domains", "invalid_forwarding_domains", "invalid_accounts",
      "missing_domain_orders", "domains_without_accounts", "provider_mismatch", "unsupported_provider", "provider_unavailable",
    ])
  func rejected(_ code: String) async throws {
    guard case .rejected(let refusal) = try await outcome(.ok(InstantlyReplies.refused(code))) else {
      Issue.record("not rejected")
      return
    }
    #expect(refusal.code == code)
  }

  @Test("the names of a refusal come with it")
  func refusedNames() async throws {
    let reply = InstantlyReplies.refused("provider_mismatch", #""provider_mismatch_domains":["northquayreach.com"]"#)
    #expect(
      try await outcome(.ok(reply)) == .rejected(Refusal(code: "provider_mismatch", message: "", names: ["northquayreach.com"])))
  }

  @Test(
    "answers that leave it open are verified",
    arguments: [
      #"{"order_placed":false,"simulation":false}"#,
      #"{"order_placed":false,"simulation":false,"order_error":null}"#,
      #"{"order_placed":false,"simulation":false,"checkout_required":true,"order_error":"unavailable_domains"}"#,
      InstantlyReplies.quote,
      InstantlyReplies.placed.replacing(#""simulation":false"#, with: #""simulation":true"#),
      InstantlyReplies.placed.replacing(#""simulation":false"#, with: #""simulation":false,"order_error":"invalid_domains""#),
      InstantlyReplies.placed.replacing(#""simulation":false"#, with: #""simulation":false,"checkout_required":true"#),
      InstantlyReplies.placed.replacing(#""order_is_valid":true"#, with: #""order_is_valid":false"#),
    ])
  func verified(_ reply: String) async throws {
    guard case .verify(let why) = try await outcome(.ok(reply)) else {
      Issue.record("not left open")
      return
    }
    #expect(!why.isEmpty)
  }

  @Test("a failed payment is a plain refusal, and keeps the vendor's reason", arguments: [true, false])
  func payment(_ isValid: Bool) async throws {
    let reply = InstantlyReplies.refused("payment_failed", #""payment_failure_reason":"card_expired""#)
      .replacing(#""order_is_valid":false"#, with: #""order_is_valid":\#(isValid)"#)
    #expect(try await outcome(.ok(reply)) == .rejected(Refusal(code: "payment_failed", message: "card_expired")))
  }

  @Test(
    "a no that nobody documents, or that contradicts itself, proves nothing; the vendor's words are kept",
    arguments: [
      InstantlyReplies.refused("something_new"),
      #"{"order_placed":false,"simulation":false,"order_is_valid":true,"order_error":"unavailable_domains"}"#,
    ])
  func refusedOpen(_ reply: String) async throws {
    guard case .refused(let refusal) = try await outcome(.ok(reply)) else {
      Issue.record("decided by itself")
      return
    }
    #expect(!refusal.code.isEmpty)
  }

  @Test("words that tell of something made outweigh every status", arguments: [400, 402, 422])
  func somethingMade(_ status: Int) async throws {
    let words = "Order created but unable to charge"
    #expect(
      try await outcome(.reply(status, #"{"message":"\#(words)"}"#)) == .refused(Refusal(code: "\(status)", message: words)))
  }

  @Test(
    "an answer of success that cannot be read is unknown, never a failed order",
    arguments: [
      "", "OK", "null", "[]", "{}", #"{"order_placed":true}"#, #"{"order_placed":"true","simulation":false}"#,
      #"{"order_placed":true,"simulation":0,"order_items":[],"total_price":1}"#,
      #"{"order_placed":true,"order_placed":false,"simulation":false,"order_error":"invalid_domains"}"#,
      #"{"order_placed":false,"simulation":false,"order_error":7}"#,
      InstantlyReplies.placed.replacing("order_items", with: "items"),
      InstantlyReplies.placed.replacing(#""total_price":25,"total_discount":0,\#n"#, with: #""total_price":"much","#),
    ])
  func unreadable(_ reply: String) async throws {
    guard case .unknown = try await outcome(.ok(reply)) else {
      Issue.record("not unknown")
      return
    }
  }

  @Test("a reply cut anywhere is unknown")
  func everyByte() async throws {
    for length in 0..<InstantlyReplies.placed.utf8.count {
      let cut = String(decoding: Data(InstantlyReplies.placed.utf8.prefix(length)), as: UTF8.self)
      guard case .unknown = try await outcome(.ok(cut)) else {
        Issue.record("cut at \(length)")
        return
      }
    }
  }

  @Test("no damage to a single field of a placed order's reply makes it look refused")
  func damagedFields() async throws {
    let golden = try JSONReader.read(Data(InstantlyReplies.placed.utf8))
    var members: [String: JSON] = [:]
    if case .object(let read) = golden { members = read }
    try #require(members.count > 5, "the golden reply is no object of some members: \(golden)")
    for key in members.keys {
      for value in ["null", "true", "false", "0", "-1", "\"\"", "\"x\"", "[]", "[null]", "{}"] {
        var others = members
        others[key] = nil
        let rest = others.keys.map { "\"\($0)\":\(others[$0]?.source ?? "")" }
        let damaged = rest + ["\"\(key)\":\(value)"]
        for members in [damaged, rest] {
          let reply = "{" + members.joined(separator: ",") + "}"
          if case .rejected = try await outcome(.ok(reply)) { Issue.record("\(key) as \(value)") }
        }
      }
    }
  }

  @Test("no five thousand random damages to a placed order's reply make it look refused")
  func randomDamage() async throws {
    var random = Seeded(seed: 7)
    let original = Array(InstantlyReplies.placed.utf8)
    for _ in 0..<5000 {
      var bytes = original
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let position = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[position] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: position)
        default: bytes.insert(bytes[Int.random(in: 0..<bytes.count, using: &random)], at: position)
        }
      }
      let answer = Wire.Answer(result: .success((HTTPResponse(status: .ok), Data(bytes))))
      if case .rejected(let refusal) = try await outcome(answer) { Issue.record("\(refusal)") }
    }
  }

  @Test(
    "these statuses say plainly that nothing was taken",
    arguments: [400, 401, 402, 403, 404, 405, 413, 415, 422])
  func refusingStatuses(_ status: Int) async throws {
    #expect(try await outcome(.reply(status, #"{"message":"No"}"#)) == .rejected(Refusal(code: "\(status)", message: "No")))
  }

  @Test("these statuses leave it open", arguments: [406, 409, 410, 418, 423, 429, 451])
  func openStatuses(_ status: Int) async throws {
    #expect(try await outcome(.reply(status, #"{"message":"No"}"#)) == .refused(Refusal(code: "\(status)", message: "No")))
  }

  @Test("after these statuses nobody knows", arguments: [301, 302, 307, 308, 408, 500, 502, 503, 504, 520])
  func unknownStatuses(_ status: Int) async throws {
    #expect(try await outcome(.reply(status, "")) == .unknown("status \(status): HTTP status \(status)"))
  }

  @Test("only proof that nothing left counts as not sent")
  func transport() async throws {
    #expect(try await outcome(.fails(.notSent("no such host"))) == .notSent("no such host"))
    #expect(try await outcome(.fails(.lost("reset"))) == .unknown("no answer: reset"))
    #expect(try await outcome(.fails(.timedOut)) == .unknown("no answer in time"))
    #expect(try await outcome(.fails(.tooLarge)) == .unknown("an answer larger than 4 MiB"))
  }

  @Test("who stops waiting does not stop the request")
  func shielded() async throws {
    let transport = Transport { _, _, _ throws(TransportFailure) in
      try? await Task.sleep(for: .milliseconds(50))
      guard !Task.isCancelled else { throw .lost("cancelled") }
      return (.init(status: .ok), Data(InstantlyReplies.placed.utf8))
    }
    let client = InstantlyClient.make(transport: transport, key: testKey, now: { noon })
    let purchase = try Purchase.instantly()
    let frozen = try client.freeze(purchase)
    let waiting = Task { await client.send(frozen, purchase).outcome }
    waiting.cancel()
    #expect(await waiting.value == .placed(vendorOrder: nil, warning: nil))
  }
}
