import Foundation
import HTTPTypes
import Ordering
import Testing

@testable import Vendors

/// Everything that can go wrong with the answer to a purchase, for each purchase the program makes, over real sockets.
///
/// Source: Purchasing, Promises under test: one request an attempt, whatever breaks.
@Suite(.timeLimit(.minutes(30))) struct FaultTests {
  @Test("whatever comes back, a purchase is sent once and its outcome is honest", arguments: Till.allCases, Fault.all)
  func fault(_ till: Till, _ fault: Fault) async throws {
    let server = try await FaultServer.start()
    let live = LiveTransport(deadlines: FaultTests.deadlines(isSilent: fault.isSilent), environment: [:])
    let golden = try GoldenReply(till.goldens[0])
    for isWarm in [false, true] {
      var outcome: PurchaseOutcome
      var count: FaultServer.Count
      repeat {
        let (number, base) = server.open(fault.script(golden))
        outcome = try await Turnstile.wall.pass {
          if isWarm { try await FaultTests.warm(live, base) }
          return try await till.buy(live.transport, at: base)
        }
        count = server.count(number)
        // A machine that took all of the second until the request arrived has shown nothing yet.
      } while fault.isSilent && count.purchases == 0
      #expect(FaultTests.kind(fault.meaning, till) == outcome.kind, "\(fault.name): \(outcome)")
      #expect(count.purchases == 1 && count.mixedConnections == 0, "\(fault.name): \(count)")
      WallReport.note("fault \(till) \(isWarm ? "warm" : "cold") \(fault.name): \(outcome)")
    }
    await live.shutdown()
    await server.stop()
  }

  /// - Parameter isSilent: whether only a deadline ends the purchase.
  private static func deadlines(isSilent: Bool) -> Deadlines {
    var deadlines = Deadlines.unhurried
    if isSilent { deadlines.purchase = .seconds(1) }
    return deadlines
  }

  /// Leaves an open connection behind.
  static func warm(_ live: LiveTransport, _ base: BaseAddress) async throws {
    let read = HTTPRequest(method: .get, scheme: "http", authority: base.authority, path: base.prefix + "/warm")
    let answer = try await live.transport.send(read, Data(), .read(.other, .ordinary))
    #expect(answer.0.status.code == 200)
  }

  private static func kind(_ meaning: Fault.KeyAction, _ till: Till) -> String {
    switch meaning {
    case .unknown: "unknown"
    case .rejected: "rejected"
    case .verify: "verify"
    case .golden: till.success
    }
  }

  @Test(
    "a server that does not listen to the request gets it at most once", arguments: Till.allCases,
    [FaultServer.Welcome.closes, .resets, .sleeps])
  func deaf(_ till: Till, _ welcome: FaultServer.Welcome) async throws {
    let server = try await FaultServer.start(welcome)
    var isSilent = false
    if case .sleeps = welcome { isSilent = true }
    let live = LiveTransport(deadlines: FaultTests.deadlines(isSilent: isSilent), environment: [:])
    for _ in 0..<(isSilent ? 1 : 20) {
      let (number, base) = server.open(.init())
      let outcome = try await Turnstile.wall.pass { try await till.buy(live.transport, at: base) }
      #expect(["unknown", "notSent"].contains(outcome.kind), "\(outcome)")
      #expect(server.count(number).purchases <= 1)
      #expect(outcome.kind != "notSent" || server.count(number).purchases == 0)
    }
    await live.shutdown()
    await server.stop()
  }

  @Test("an answer that nobody asked for buys nothing twice", arguments: Till.allCases)
  func early(_ till: Till) async throws {
    let server = try await FaultServer.start(.says(try GoldenReply(till.goldens[0]).bytes(.length)))
    let live = LiveTransport(deadlines: .unhurried, environment: [:])
    for _ in 0..<20 {
      let (number, base) = server.open(.init(end: .fin))
      let outcome = try await Turnstile.wall.pass { try await till.buy(live.transport, at: base) }
      #expect(outcome.kind != "rejected")
      #expect(server.count(number).purchases <= 1)
      #expect(outcome.kind != "notSent" || server.count(number).purchases == 0)
      WallReport.note("early \(till): \(outcome)")
    }
    await live.shutdown()
    await server.stop()
  }
}
