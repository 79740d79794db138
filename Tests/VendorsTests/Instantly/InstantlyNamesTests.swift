import Foundation
import HTTPTypes
import Ordering
import Testing

@testable import Vendors

@Suite struct InstantlyNamesTests {
  private func client(_ wire: Wire) -> VendorClient {
    InstantlyClient.make(transport: wire.transport, key: testKey, now: { noon })
  }

  @Test("a check goes to the documented address with the key in its header")
  func request() async throws {
    let wire = Wire(.ok(#"{"results":[]}"#))
    _ = try await client(wire).checkNames([try name("northquayreach.com"), try name("northquaygoogle.com")], .ordinary)
    let asked = try wire.first
    #expect(asked.line == "POST /api/v2/dfy-email-account-orders/domains/check")
    #expect(asked.request.scheme == "https" && asked.request.authority == "api.instantly.ai")
    #expect(asked.request.headerFields[.authorization] == "Bearer k_example_1234567890")
    #expect(asked.request.headerFields[.contentType] == "application/json")
    #expect(asked.request.headerFields[.accept] == "application/json")
    #expect(asked.purpose == .read(.checkNames, .ordinary))
    try expectJSON(asked.body, #"{"domains":["northquayreach.com","northquaygoogle.com"]}"#)
  }

  @Test("a base address with a prefix stands in front of the vendor's path")
  func prefix() async throws {
    let wire = Wire(.ok(#"{"results":[]}"#))
    let base = try #require(BaseAddress("http://127.0.0.1:9/instantly"))
    let client = InstantlyClient.make(transport: wire.transport, base: base, key: testKey, now: { noon })
    _ = try await client.checkNames([try name("northquayreach.com")], .ordinary)
    #expect(try wire.first.line == "POST /instantly/api/v2/dfy-email-account-orders/domains/check")
  }

  @Test("free, taken, restricted and unheard-of answers each keep their meaning; unknown fields are passed over")
  func answers() async throws {
    let wire = Wire(
      .ok(
        """
        {"results":[{"domain":"a-quay.com","available":true,"extra":{"x":1}},{"domain":"b-quay.com","available":false},
         {"domain":"C-quay.com","available":false,"unavailable_reason":"restricted","restricted_keyword":"google"},
         {"domain":"d-quay.com","available":false,"unavailable_reason":"on_holiday"},{"domain":"e-quay.com","available":null},
         {"domain":"not-asked.com","available":true},{"domain":7},null]}
        """))
    let names = try ["a-quay.com", "b-quay.com", "c-quay.com", "d-quay.com", "e-quay.com"].map(name)
    let answers = try await client(wire).checkNames(names, .ordinary)
    #expect(answers.map(\.name.text) == ["a-quay.com", "b-quay.com", "c-quay.com", "d-quay.com"])
    #expect(answers.map(\.status) == [.available, .taken, .restricted("google"), .other("on_holiday")])
    #expect(answers.allSatisfy { $0.at == noon && $0.firstYear == nil })
  }

  @Test("an ending that Instantly does not sell is answered without asking")
  func endings() async throws {
    let answers = try await client(Wire()).checkNames([try name("northquay.net")], .ordinary)
    #expect(answers.map(\.status) == [.endingNotSold])
  }

  @Test("fifty-one names are two calls")
  func batches() async throws {
    let wire = Wire(.ok(#"{"results":[]}"#), .ok(#"{"results":[{"domain":"quay51.com","available":true}]}"#))
    let answers = try await client(wire).checkNames(try (1...51).map { try name("quay\($0).com") }, .ordinary)
    let sizes = try wire.asked.map { try JSONReader.read($0.body)["domains"].list.count }
    #expect(sizes == [50, 1])
    #expect(answers.map(\.name.text) == ["quay51.com"])
  }

  @Test("similar names are asked for with an ending and come back free, as many as wanted")
  func similar() async throws {
    let wire = Wire(.ok(#"{"domains":["getnorthquay.com","Not A Name","northquayhq.com","trynorthquay.com"]}"#))
    let search = NameSearch(keyword: "northquay", endings: ["net", "com", "org"], provider: .google, limit: 2)
    let answers = try await client(wire).suggestNames(search)
    #expect(try wire.first.line == "POST /api/v2/dfy-email-account-orders/domains/similar")
    try expectJSON(try wire.first.body, #"{"domain":"northquay.com","tlds":["com","org"]}"#)
    #expect(answers.map(\.name.text) == ["getnorthquay.com", "northquayhq.com"])
    #expect(answers.allSatisfy { $0.status == .available })
  }

  @Test("a trademark in the keyword is a refusal that names the word")
  func restricted() async throws {
    let body = #"{"statusCode":400,"error":"Bad Request","message":"Not allowed","code":"restricted_domain","keyword":"google"}"#
    let search = NameSearch(keyword: "mygoogle", endings: ["com"], provider: .google, limit: 2)
    let client = client(Wire(.reply(400, body)))
    let thrown = await failure { try await client.suggestNames(search) }
    #expect(
      thrown as? VendorFailure == .refused(Refusal(code: "restricted_domain", message: "Not allowed", names: ["google"])))
  }

  @Test("what Instantly does not offer is refused without asking")
  func notOffered() async throws {
    let client = client(Wire())
    #expect(await failure { try await client.priceList() } as? VendorFailure == .notOffered)
    #expect(await failure { try await client.workspaces() } as? VendorFailure == .notOffered)
  }
}
