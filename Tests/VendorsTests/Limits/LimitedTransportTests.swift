import Foundation
import HTTPTypes
import Ordering
import Testing

@testable import Vendors

@Suite struct LimitedTransportTests {
  private let clock = SimulatedClock()

  private func limited(_ wire: Wire, _ vendor: Vendor, _ ledger: RateLimitStore) -> Transport {
    wire.transport.limited(by: ledger, CallAccount(vendor, testKey), now: { clock.now }, sleep: clock.sleep)
  }

  private func get(_ path: String) -> HTTPRequest { HTTPRequest(method: .get, scheme: "https", authority: "x", path: path) }

  @Test(
    "a call's kind is told by its path",
    arguments: [
      (.instantly, "/api/v2/dfy-email-account-orders/domains/check", .read, .checkNames),
      (.instantly, "/api/v2/dfy-email-account-orders/domains/similar", .read, .suggestNames),
      (.instantly, "/api/v2/dfy-email-account-orders", .read, .other),
      (.instantly, "/api/v2/dfy-email-account-orders", .purchase, .placeOrder),
      (.saleshandy, "/v1/domain/search?domain=quay", .read, .suggestNames), (.saleshandy, "/v1/domain", .purchase, .placeOrder),
      (.scaledmail, "/prefix/api/v1/search-domains?organization_id=/api/v1/buy-domains", .read, .checkNames),
      (.scaledmail, "/api/v1/suggest-domains?page=1", .read, .suggestNames), (.scaledmail, "/api/v1/orders", .read, .other),
      (.scaledmail, "/api/v1/buy-domains?organization_id=x", .purchase, .buyNames),
      (.scaledmail, "/api/v1/create-custom-order?organization_id=x", .purchase, .placeOrder),
    ] as [(Vendor, String, Transport.Kind, CallKind)])
  func kinds(_ vendor: Vendor, _ path: String, _ kind: Transport.Kind, _ expected: CallKind) {
    #expect(CallKind(vendor, path: path, kind) == expected)
  }

  @Test("a short wait is waited, a long one is told with its end, and nothing is sent")
  func patience() async throws {
    let rules = CallRules(limits: [CallLimit(1, in: 2, [.other], source: "t"), CallLimit(1, in: 60, [.checkNames], source: "t")])
    let wire = Wire(.ok("{}"), .ok("{}"), .ok("{}"))
    let transport = limited(wire, .scaledmail, .inMemory { _ in rules })
    _ = try await transport.send(get("/orders"), Data(), .read)
    _ = try await transport.send(get("/orders"), Data(), .read)
    #expect(clock.now > noon + 2 && clock.now < noon + 2.2)
    _ = try await transport.send(get("/api/v1/search-domains"), Data(), .read)
    let thrown = await failure { try await transport.send(get("/api/v1/search-domains"), Data(), .read).1 } as? TransportFailure
    guard case .limited(let until) = thrown else {
      Issue.record("\(String(describing: thrown))")
      return
    }
    #expect(until > noon + 62 && until < noon + 62.3)
    #expect(wire.asked.count == 3)
  }

  @Test("the wizard hears of a limit as if the vendor had told it")
  func limitedFailure() async throws {
    let rules = CallRules(limits: [CallLimit(1, in: 60, source: "t")])
    let wire = Wire(.ok(#"{"results":[]}"#))
    let client = InstantlyClient.make(
      transport: limited(wire, .instantly, .inMemory { _ in rules }).retryingReads(sleep: { _ in }), key: testKey, now: { noon })
    _ = try await client.checkNames([try name("northquay.com")])
    guard case .limited(let until?) = await failure({ try await client.checkNames([try name("northquay.com")]) }) as? VendorFailure
    else {
      Issue.record("not limited")
      return
    }
    #expect(until > noon + 60)
    #expect(wire.asked.count == 1)
  }

  @Test("a purchase waits for its turn, however long, and is sent once")
  func purchase() async throws {
    let wire = Wire(.ok("{}"), .ok("{}"))
    let transport = limited(wire, .scaledmail, .inMemory { _ in CallRules(limits: [CallLimit(1, in: 600, source: "t")]) })
    _ = try await transport.send(get("/orders"), Data(), .read)
    let outcome = try await Till.scaledmailNames.buy(transport, at: BaseAddress(scheme: "http", authority: "x"))
    #expect(outcome.kind == "verify")
    #expect(clock.now > noon + 600 && wire.asked.count == 2)
  }

  @Test("after a 429 nothing is sent before its time, for either form of telling it")
  func tooMany() async throws {
    let wire = Wire(.reply(429, #"{"message":"Too many critical operations","retryAfter":1785748545}"#), .ok("[]"))
    let transport = limited(wire, .scaledmail, .inMemory())
    let search = get("/api/v1/search-domains")
    #expect(try await transport.send(search, Data(), .read).0.status.code == 429)
    #expect(
      await failure { try await transport.send(search, Data(), .read).1 } as? TransportFailure == .limited(until: noon + 45))
    clock.advance(46)
    #expect(try await transport.send(search, Data(), .read).0.status.code == 200)
    let silent = Wire(.reply(429, ""))
    let other = limited(silent, .instantly, .inMemory())
    _ = try await other.send(get("/x"), Data(), .read)
    #expect(
      await failure { try await other.send(get("/x"), Data(), .read).1 } as? TransportFailure == .limited(until: clock.now + 60))
  }

  @Test("Saleshandy's headers are read in each form they may have, and odd ones are passed over")
  func headers() async throws {
    for (reset, wait) in [("2026-08-03T09:15:30Z", 30.0), ("20", 20), ("1785748510", 10)] {
      let ledger = RateLimitStore.inMemory()
      let wire = Wire(.reply(200, "{}", ["x-ratelimit-remaining": "1", "x-ratelimit-limit": "20", "x-ratelimit-reset": reset]))
      _ = try await limited(wire, .saleshandy, ledger).send(get("/v1/domain"), Data(), .read)
      let allowance = await ledger.allowance(CallAccount(.saleshandy, testKey), .other, noon)
      #expect(allowance == CallAllowance(left: 1, of: 20, refillsAt: noon + wait), "\(reset)")
    }
    for (left, reset) in [("-1", "20"), ("many", "20"), ("1", "soon"), ("1e3", "20"), ("99999999999999999999", "20")] {
      let ledger = RateLimitStore.inMemory()
      let wire = Wire(.reply(200, "{}", ["x-ratelimit-remaining": left, "x-ratelimit-reset": reset]))
      _ = try await limited(wire, .saleshandy, ledger).send(get("/v1/domain"), Data(), .read)
      #expect(await ledger.allowance(CallAccount(.saleshandy, testKey), .other, noon) == nil, "\(left) \(reset)")
    }
  }

  @Test("a reset far away is believed for five minutes at most")
  func farReset() async throws {
    let ledger = RateLimitStore.inMemory()
    let wire = Wire(.reply(200, "{}", ["x-ratelimit-remaining": "0", "x-ratelimit-reset": "1000000000000"]))
    let transport = limited(wire, .saleshandy, ledger)
    _ = try await transport.send(get("/v1/domain"), Data(), .read)
    #expect(await ledger.allowance(CallAccount(.saleshandy, testKey), .other, noon)?.refillsAt == noon + 300)
  }

  @Test("a call that was not sent is given back, one that may have arrived is not")
  func failures() async throws {
    let rules = CallRules(limits: [CallLimit(1, in: 60, source: "t")])
    let wire = Wire(.fails(.notSent("no host")), .fails(.lost("reset")))
    let transport = limited(wire, .scaledmail, .inMemory { _ in rules })
    #expect(await failure { try await transport.send(get("/x"), Data(), .read).1 } as? TransportFailure == .notSent("no host"))
    #expect(await failure { try await transport.send(get("/x"), Data(), .read).1 } as? TransportFailure == .lost("reset"))
    guard case .limited = await failure({ try await transport.send(get("/x"), Data(), .read).1 }) as? TransportFailure else {
      Issue.record("given back")
      return
    }
  }

  @Test("who stops waiting takes no call; a purchase is not hurried by it")
  func cancelled() async throws {
    let rules = CallRules(limits: [CallLimit(1, in: 2, source: "t")])
    let ledger = RateLimitStore.inMemory { _ in rules }
    let wire = Wire(.ok("{}"), .ok("{}"), .ok("{}"))
    let transport = limited(wire, .scaledmail, ledger)
    _ = try await transport.send(get("/x"), Data(), .read)
    let reading = Task { try await transport.send(get("/x"), Data(), .read).0.status.code }
    reading.cancel()
    #expect(await failure { try await reading.value } as? TransportFailure == .lost("given up"))
    let start = clock.now
    let buying = Task { try await transport.send(get("/x"), Data(), .purchase).0.status.code }
    buying.cancel()
    #expect(try await buying.value == 200)
    #expect(clock.now >= start + 2 && wire.asked.count == 2)
  }
}
