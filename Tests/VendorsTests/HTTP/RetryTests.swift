import Foundation
import HTTPTypes
import Ordering
import Synchronization
import Testing

@testable import Vendors

@Suite struct RetryTests {
  private func ask(_ wire: Wire, _ purpose: Transport.Purpose, waits: Waits = Waits()) async throws -> Int {
    let transport = wire.transport.retryingReads(sleep: { waits.add($0) }, random: { $0 })
    let request = HTTPRequest(method: .get, scheme: "https", authority: "x", path: "/")
    return try await transport.send(request, Data(), purpose).0.status.code
  }

  /// Waits that were asked for, none of them waited.
  private final class Waits: Sendable {
    let all = Mutex<[Duration]>([])
    func add(_ wait: Duration) { all.withLock { $0.append(wait) } }
  }

  @Test("a read is asked three times in all, with growing waits")
  func reads() async throws {
    let waits = Waits()
    let wire = Wire(.fails(.lost("reset")), .reply(503, ""), .ok("{}"))
    #expect(try await ask(wire, .read(.other, .ordinary), waits: waits) == 200)
    #expect(waits.all.withLock { $0 } == [.seconds(0.5), .seconds(1)])
  }

  @Test("the third answer counts, whatever it is")
  func last() async throws {
    #expect(try await ask(Wire(.reply(500, ""), .reply(500, ""), .reply(502, "")), .read(.other, .ordinary)) == 502)
    let wire = Wire(.fails(.timedOut), .fails(.timedOut), .fails(.notSent("no such host")))
    #expect(await failure { try await ask(wire, .read(.other, .ordinary)) } as? TransportFailure == .notSent("no such host"))
  }

  @Test("answers that asking again would not change are not asked again", arguments: [200, 400, 401, 404, 429])
  func final(_ status: Int) async throws {
    #expect(try await ask(Wire(.reply(status, "")), .read(.other, .ordinary)) == status)
  }

  @Test("an endless answer is not asked for again")
  func tooLarge() async throws {
    #expect(await failure { try await ask(Wire(.fails(.tooLarge)), .read(.other, .ordinary)) } as? TransportFailure == .tooLarge)
  }

  @Test("a purchase is sent once, whatever happens")
  func purchases() async throws {
    let failures: [TransportFailure] = [.lost("reset"), .timedOut, .notSent("refused"), .tooLarge]
    for expected in failures {
      let wire = Wire(.fails(expected))
      #expect(await failure { try await ask(wire, .purchase(.placeOrder)) } as? TransportFailure == expected)
      #expect(wire.asked.count == 1)
    }
    #expect(try await ask(Wire(.reply(503, "")), .purchase(.placeOrder)) == 503)
  }

  @Test("who stops waiting is not kept")
  func cancelled() async throws {
    let wire = Wire(.fails(.lost("reset")))
    let transport = wire.transport.retryingReads(sleep: { _ in throw CancellationError() })
    let request = HTTPRequest(method: .get, scheme: "https", authority: "x", path: "/")
    #expect(
      await failure { try await transport.send(request, Data(), .read(.other, .ordinary)).1 } as? TransportFailure
        == .lost("given up"))
  }
}
