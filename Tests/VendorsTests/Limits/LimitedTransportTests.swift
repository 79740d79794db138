import Foundation
import HTTPTypes
import Ordering
import Testing

@testable import Vendors

@Suite struct LimitedTransportTests {
  private let clock = SimulatedClock()

  private func limited(_ wire: Wire, _ vendor: Vendor, _ store: RateLimitStore) -> Transport {
    wire.transport.limited(by: store, CallAccount(vendor, testKey), now: { clock.now }, sleep: clock.sleep)
  }

  private func get(_ path: String) -> HTTPRequest { HTTPRequest(method: .get, scheme: "https", authority: "x", path: path) }

  @Test("a short wait is waited, a long one is told with its end, and nothing is sent")
  func patience() async throws {
    let rules = CallRules(limits: [CallLimit(1, in: 2, [.other], source: "t"), CallLimit(1, in: 60, [.checkNames], source: "t")])
    let wire = Wire(.ok("{}"), .ok("{}"), .ok("{}"))
    let transport = limited(wire, .scaledmail, .inMemory { _ in rules })
    _ = try await transport.send(get("/orders"), Data(), .read(.other, .ordinary))
    _ = try await transport.send(get("/orders"), Data(), .read(.other, .ordinary))
    #expect(clock.now > noon + 2 && clock.now < noon + 2.2)
    _ = try await transport.send(get("/x"), Data(), .read(.checkNames, .ordinary))
    let thrown = await failure { try await transport.send(get("/x"), Data(), .read(.checkNames, .ordinary)).1 } as? TransportFailure
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
    _ = try await client.checkNames([try name("northquay.com")], .ordinary)
    guard
      case .limited(let until?, _) = await failure({ try await client.checkNames([try name("northquay.com")], .ordinary) })
        as? VendorFailure
    else {
      Issue.record("not limited")
      return
    }
    #expect(until > noon + 60)
    #expect(wire.asked.count == 1)
  }

  @Test("a purchase never waits once it is written down as being sent: it goes now, or is not sent")
  func purchase() async throws {
    let wire = Wire(.ok("{}"), .ok("{}"))
    let transport = limited(wire, .scaledmail, .inMemory { _ in CallRules(limits: [CallLimit(1, in: 600, source: "t")]) })
    _ = try await transport.send(get("/orders"), Data(), .read(.other, .ordinary))
    let outcome = try await Till.scaledmailNames.buy(transport, at: BaseAddress(scheme: "http", authority: "x"))
    #expect(outcome == .notSent("the vendor allows no more calls now"))
    #expect(clock.now == noon && wire.asked.count == 1)
    clock.advance(601)
    #expect(try await Till.scaledmailNames.buy(transport, at: BaseAddress(scheme: "http", authority: "x")).kind == "verify")
  }

  @Test("nor does a change: it goes now, or is not sent")
  func change() async throws {
    let wire = Wire(.ok("{}"), .ok("{}"))
    let transport = limited(wire, .scaledmail, .inMemory { _ in CallRules(limits: [CallLimit(1, in: 600, source: "t")]) })
    _ = try await transport.send(get("/orders"), Data(), .read(.other, .ordinary))
    guard
      case .limited(let until) = await failure({ try await transport.send(get("/orders/1"), Data(), .change(.placeOrder)).1 })
        as? TransportFailure
    else {
      Issue.record("sent, or waited for")
      return
    }
    #expect(until > noon + 600 && clock.now == noon && wire.asked.count == 1)
    clock.advance(601)
    _ = try await transport.send(get("/orders/1"), Data(), .change(.placeOrder))
    #expect(wire.asked.count == 2)
  }

  @Test("a clock that is set back makes no wait longer", arguments: [-7.0 * 3_600, -600, 90])
  func clockSetBack(_ seconds: TimeInterval) async throws {
    let steady = SimulatedClock()
    let store = RateLimitStore.inMemory { _ in CallRules(limits: [CallLimit(1, in: 60, source: "t")]) }.counting(by: { steady.now })
    let account = CallAccount(.scaledmail, testKey)
    guard case .go(let call) = await store.take(account, .other, .ordinary, noon) else {
      Issue.record("no leave for the first call")
      return
    }
    await store.finish(account, call, .answered(ReportedQuota(closedUntil: noon + 50)), noon)
    steady.advance(20)
    // By the wall it is now another time altogether; by the machine's own clock 20 s have gone by.
    let wall = noon + 20 + seconds
    guard case .wait(let until) = await store.take(account, .other, .ordinary, wall) else {
      Issue.record("no wait")
      return
    }
    #expect((39...41).contains(until.timeIntervalSince(wall)))
    steady.advance(41)
    guard case .go = await store.take(account, .other, .ordinary, wall + 41) else {
      Issue.record("waits longer than the window")
      return
    }
  }

  @Test("after a 429 nothing is sent before its time, for either form of telling it")
  func tooMany() async throws {
    let wire = Wire(.reply(429, #"{"message":"Too many critical operations","retryAfter":1785748545}"#), .ok("[]"))
    let transport = limited(wire, .scaledmail, .inMemory())
    let search = get("/x")
    #expect(try await transport.send(search, Data(), .read(.checkNames, .ordinary)).0.status.code == 429)
    #expect(
      await failure { try await transport.send(search, Data(), .read(.checkNames, .ordinary)).1 } as? TransportFailure
        == .limited(until: noon + 45))
    clock.advance(46)
    #expect(try await transport.send(search, Data(), .read(.checkNames, .ordinary)).0.status.code == 200)
    let silent = Wire(.reply(429, ""))
    let other = limited(silent, .instantly, .inMemory())
    _ = try await other.send(get("/x"), Data(), .read(.other, .ordinary))
    #expect(
      await failure { try await other.send(get("/x"), Data(), .read(.other, .ordinary)).1 } as? TransportFailure
        == .limited(until: clock.now + 60))
  }

  @Test("Saleshandy's headers are read in each form they may have, and odd ones are passed over")
  func headers() async throws {
    for (reset, wait) in [("2026-08-03T09:15:30Z", 30.0), ("20", 20), ("1785748510", 10)] {
      let store = RateLimitStore.inMemory()
      let wire = Wire(.reply(200, "{}", ["x-ratelimit-remaining": "1", "x-ratelimit-limit": "20", "x-ratelimit-reset": reset]))
      _ = try await limited(wire, .saleshandy, store).send(get("/v1/domain"), Data(), .read(.other, .ordinary))
      let allowance = await store.allowance(CallAccount(.saleshandy, testKey), .other, noon)
      #expect(allowance == CallAllowance(left: 1, of: 20, refillsAt: noon + wait), "\(reset)")
    }
    for (left, reset) in [("-1", "20"), ("many", "20"), ("1", "soon"), ("1e3", "20"), ("99999999999999999999", "20")] {
      let store = RateLimitStore.inMemory()
      let wire = Wire(.reply(200, "{}", ["x-ratelimit-remaining": left, "x-ratelimit-reset": reset]))
      _ = try await limited(wire, .saleshandy, store).send(get("/v1/domain"), Data(), .read(.other, .ordinary))
      #expect(await store.allowance(CallAccount(.saleshandy, testKey), .other, noon) == nil, "\(left) \(reset)")
    }
  }

  @Test("a reset far away is believed for five minutes at most")
  func farReset() async throws {
    let store = RateLimitStore.inMemory()
    let wire = Wire(.reply(200, "{}", ["x-ratelimit-remaining": "0", "x-ratelimit-reset": "1000000000000"]))
    let transport = limited(wire, .saleshandy, store)
    _ = try await transport.send(get("/v1/domain"), Data(), .read(.other, .ordinary))
    #expect(await store.allowance(CallAccount(.saleshandy, testKey), .other, noon)?.refillsAt == noon + 300)
  }

  @Test("a call that was not sent is given back, one that may have arrived is not")
  func failures() async throws {
    let rules = CallRules(limits: [CallLimit(1, in: 60, source: "t")])
    let wire = Wire(.fails(.notSent("no host")), .fails(.lost("reset")))
    let transport = limited(wire, .scaledmail, .inMemory { _ in rules })
    #expect(
      await failure { try await transport.send(get("/x"), Data(), .read(.other, .ordinary)).1 } as? TransportFailure
        == .notSent("no host"))
    #expect(
      await failure { try await transport.send(get("/x"), Data(), .read(.other, .ordinary)).1 } as? TransportFailure
        == .lost("reset"))
    guard
      case .limited = await failure({ try await transport.send(get("/x"), Data(), .read(.other, .ordinary)).1 })
        as? TransportFailure
    else {
      Issue.record("given back")
      return
    }
  }

  @Test("who stops waiting takes no call")
  func cancelled() async throws {
    let rules = CallRules(limits: [CallLimit(1, in: 2, source: "t")])
    let store = RateLimitStore.inMemory { _ in rules }
    let wire = Wire(.ok("{}"), .ok("{}"), .ok("{}"))
    let transport = limited(wire, .scaledmail, store)
    _ = try await transport.send(get("/x"), Data(), .read(.other, .ordinary))
    let reading = Task { try await transport.send(get("/x"), Data(), .read(.other, .ordinary)).0.status.code }
    reading.cancel()
    #expect(await failure { try await reading.value } as? TransportFailure == .lost("given up"))
    #expect(wire.asked.count == 1)
  }
}
