import Foundation
import HTTPTypes
import Ordering
import Testing

@testable import Vendors

@Suite("A harmless question with a key")
struct KeyProbeTests {
  private let now = Date(timeIntervalSince1970: 784_111_777)

  private func ask(_ vendor: Vendor, _ wire: Wire, key: Secret? = Secret("k_example_0123456789")) async -> KeyProbe {
    await KeyProbe.ask(
      vendor, transport: wire.transport, base: BaseAddress(scheme: "https", authority: "vendor.test"), key: key, now: { now })
  }

  @Test(
    "each vendor is asked once, with GET, in its own way",
    arguments: [
      (Vendor.instantly, "GET /api/v2/dfy-email-account-orders?limit=1", "Authorization", "Bearer k_example_0123456789"),
      (.saleshandy, "GET /v1/domain/plans", "x-api-key", "k_example_0123456789"),
      (.scaledmail, "GET /api/v1/organizations", "Authorization", "Bearer k_example_0123456789"),
    ])
  func question(vendor: Vendor, line: String, header: String, value: String) async throws {
    let wire = Wire(.ok("{}"))
    let probe = await ask(vendor, wire)
    #expect(probe.finding == .accepted)
    #expect(wire.lines == [line])
    let first = try wire.first
    #expect(first.purpose == .read(.other, .ordinary))
    #expect(first.request.headerFields[try #require(HTTPField.Name(header))] == value)
  }

  @Test("without a key no header says so", arguments: Vendor.allCases)
  func noKey(vendor: Vendor) async throws {
    let wire = Wire(.reply(401, #"{"message":"Unauthorized"}"#))
    #expect(await ask(vendor, wire, key: nil).finding == .keyRefused("Unauthorized, status 401"))
    let fields = try wire.first.request.headerFields
    #expect(fields[.authorization] == nil && fields.first { $0.name.rawName.lowercased() == "x-api-key" } == nil)
  }

  @Test("every answer has its meaning")
  func findings() async {
    #expect(await ask(.instantly, Wire(.reply(403, #"{"message":"scope"}"#))).finding == .keyRefused("scope, status 403"))
    #expect(
      await ask(.saleshandy, Wire(.reply(400, #"{"code":1001,"message":"Invalid api key"}"#))).finding
        == .keyRefused("Invalid api key, status 400"))
    #expect(await ask(.scaledmail, Wire(.reply(429, "{}", ["Retry-After": "30"]))).finding == .limited(until: now + 30))
    #expect(await ask(.instantly, Wire(.reply(502, "<html>"))).finding == .server(502))
    #expect(
      await ask(.instantly, Wire(.fails(.notSent("the name was not found")))).finding == .unreachable("the name was not found"))
    #expect(await ask(.instantly, Wire(.fails(.timedOut))).finding == .timedOut)
    guard case .strange = await ask(.instantly, Wire(.ok("<html>Sign in to the hotel's network</html>"))).finding else {
      Issue.record("a page in the way counts as an answer of the vendor")
      return
    }
    guard case .strange = await ask(.instantly, Wire(.reply(302, ""))).finding else {
      Issue.record("a redirect counts as an answer of the vendor")
      return
    }
  }

  @Test("a key that an answer repeats is cut out")
  func repeated() async {
    let answer = await ask(.instantly, Wire(.reply(401, #"{"message":"no such key k_example_0123456789"}"#)))
    #expect(answer.finding == .keyRefused("no such key •••6789, status 401"))
  }

  @Test("the vendor's clock is compared with ours")
  func clock() async {
    let probe = await ask(.instantly, Wire(.reply(200, "{}", ["Date": "Sun, 06 Nov 1994 08:50:37 GMT"])))
    #expect(probe.clockOffset == 60)
    #expect(await ask(.instantly, Wire(.ok("{}"))).clockOffset == nil)
  }
}
