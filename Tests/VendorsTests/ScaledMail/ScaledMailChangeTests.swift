import Foundation
import HTTPTypes
import Ordering
import Testing

@testable import Vendors

/// Changes go out once and say only what they know.
@Suite struct ScaledMailChangeTests {
  private let order = HeldOrder(id: "rec/1", description: "", amount: nil, createdAt: nil, status: "Active")

  private func change(_ wire: Wire, _ change: HoldingChange) async throws {
    try await ScaledMailClient.make(transport: wire.transport, key: testKey, now: { noon }).change(change)
  }

  private func refusal(_ wire: Wire, _ change: HoldingChange) async -> Refusal? {
    guard case .refused(let refusal)? = await failure({ try await self.change(wire, change) }) as? VendorFailure else { return nil }
    return refusal
  }

  @Test("an order is cancelled whole")
  func cancel() async throws {
    let wire = Wire(.ok(#"{"success":true,"message":"Subscription canceled successfully."}"#))
    try await change(wire, .cancelOrder(order, .northQuay))
    #expect(wire.lines == ["DELETE /api/v1/orders/rec%2F1?organization_id=recOrgA1b2C3d4E5"])
    #expect(try wire.first.body.isEmpty && wire.first.purpose == .change(.placeOrder))
    #expect(try wire.first.request.headerFields[.contentType] == nil)
  }

  @Test("a redirect is changed or taken away")
  func redirect() async throws {
    let wire = Wire(.ok("{}"), .ok(""))
    let name = try name("trynorthquay.com")
    try await change(wire, .swapRedirect(name, to: " https://northquay.com/demo ", .northQuay))
    try await change(wire, .swapRedirect(name, to: "", .northQuay))
    #expect(wire.lines[0] == "POST /api/v1/swap-redirect/trynorthquay.com?organization_id=recOrgA1b2C3d4E5")
    try expectJSON(try wire.first.body, #"{"new_redirect":"https://northquay.com/demo"}"#)
    try expectJSON(wire.asked[1].body, #"{"new_redirect":""}"#)
  }

  @Test(
    "a success that is no data, and a status that may come after the change was made, leave it open",
    arguments: [(200, "<html>Sign in</html>"), (200, "OK"), (302, ""), (408, ""), (409, #"{"message":"in progress"}"#), (503, "")])
  func open(_ status: Int, _ body: String) async throws {
    let wire = Wire(.reply(status, body))
    let name = try name("trynorthquay.com")
    let failure =
      await failure { try await self.change(wire, .swapRedirect(name, to: "northquay.com", .northQuay)) } as? VendorFailure
    #expect(failure?.mayHaveChanged == true, "\(String(describing: failure))")
    #expect(wire.lines.count == 1)
  }

  @Test("a domain gets a bought name, or one of an outside registrar with its log-in")
  func rename() async throws {
    let wire = Wire(.ok("{}"), .ok("{}"))
    let (old, new) = (try name("a-quay.com"), try name("b-quay.com"))
    try await change(wire, .swapDomain(old, to: new, nil, .northQuay))
    try await change(wire, .swapDomain(old, to: new, .registrar("pw"), .northQuay))
    #expect(
      wire.lines == [
        "POST /api/v1/swap-domain/a-quay.com?organization_id=recOrgA1b2C3d4E5&provider=scaledmail",
        "POST /api/v1/swap-domain/a-quay.com?organization_id=recOrgA1b2C3d4E5&provider=other",
      ])
    try expectJSON(try wire.first.body, #"{"new_domain":"b-quay.com"}"#)
    try expectJSON(
      wire.asked[1].body,
      """
      {"new_domain":"b-quay.com","hosting":{"provider":"Namecheap","username":"northquay","password":"pw","link":"https://namecheap.com"}}
      """)
  }

  @Test("an order gets another tag of at most 320 characters")
  func tag() async throws {
    let wire = Wire(.ok("{}"))
    let tag = String(repeating: "ü", count: 320)
    try await change(wire, .retag(order, to: tag, .northQuay))
    #expect(wire.lines == ["PATCH /api/v1/orders/rec%2F1/tag?organization_id=recOrgA1b2C3d4E5"])
    try expectJSON(try wire.first.body, #"{"tag":"\#(tag)"}"#)
    for bad in ["", tag + "x"] { #expect(await refusal(Wire(), .retag(order, to: bad, .northQuay))?.code == "tag") }
  }

  @Test("a change is never sent twice, whatever comes of it")
  func once() async throws {
    for (answer, wanted): (Wire.Answer, VendorFailure) in [
      (.fails(.timedOut), .timedOut), (.fails(.lost("reset")), .cutOff("reset")), (.reply(500, ""), .server(500)),
      (.reply(502, ""), .server(502)), (.reply(401, #"{"message":"Unauthorized"}"#), .server(401, "Unauthorized")),
      (.reply(429, ""), .server(429)),
      (.reply(404, #"{"error":"Domain not found"}"#), .server(404, "Domain not found")),
    ] {
      let wire = Wire(answer)
      let transport = wire.transport.retryingReads(sleep: { _ in }, random: { _ in 0 })
      let client = ScaledMailClient.make(transport: transport, key: testKey, now: { noon })
      let thrown = await failure { try await client.change(.cancelOrder(order, .northQuay)) }
      #expect(thrown as? VendorFailure == wanted)
      #expect(wire.asked.count == 1)
    }
  }

  @Test("a no in an answer of success is no success, and its words are said; an answer without words is taken")
  func saysNo() async throws {
    let change = HoldingChange.cancelOrder(order, .northQuay)
    func failed(_ body: String) async -> VendorFailure? {
      await failure { try await self.change(Wire(.ok(body)), change) } as? VendorFailure
    }
    #expect(await failed(#"{"success":false,"message":"Already canceled"}"#) == .server(200, "Already canceled"))
    #expect(await failed(#"{"error":"same redirect"}"#) == .server(200, "same redirect"))
    #expect(await failed(#"{"errors":["locked"]}"#) == .server(200, "locked"))
    #expect(await failed(#"{"success":false}"#) == .server(200))
    for body in ["", "{}", "[]", "null", #"{"success":true}"#] { try await self.change(Wire(.ok(body)), change) }
  }

  @Test("a rename whose password is gone is not sent, and no refusal repeats a password")
  func password() async throws {
    let (old, new) = (try name("a-quay.com"), try name("b-quay.com"))
    #expect(
      await refusal(Wire(), .swapDomain(old, to: new, .registrar(""), .northQuay))?.message == "the password has to be typed again")
    let echo = Wire(.reply(400, #"{"error":"login northquay / pa\"ss-w0rd9 failed"}"#))
    let echoed = await failure { try await change(echo, .swapDomain(old, to: new, .registrar("pa\"ss-w0rd9"), .northQuay)) }
    #expect(echoed as? VendorFailure == .server(400, "login northquay / ••• failed"))
    var nobody = Hosting()
    nobody.password = Password("pw")
    #expect(await refusal(Wire(), .swapDomain(old, to: new, nobody, .northQuay))?.code == "login")
  }

  @Test("what other vendors change is not offered")
  func foreign() async throws {
    #expect(await failure { try await change(Wire(), .cancelMailboxes(["a@b.com"])) } as? VendorFailure == .notOffered)
  }
}
