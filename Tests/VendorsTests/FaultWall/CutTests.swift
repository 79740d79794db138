import Foundation
import HTTPTypes
import Ordering
import Testing

@testable import Vendors

/// Each golden answer to a purchase, cut at every byte, over real sockets.
///
/// Source: Purchasing, Promises under test: every byte, warm and cold connection: no crash, no second purchase, unknown for each cut
/// answer.
@Suite(.timeLimit(.minutes(30))) struct CutTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let till: Till
    let golden: String
    let framing: GoldenReply.Framing
    let isWarm: Bool
    var testDescription: String { "\(golden), framed by \(framing), \(isWarm ? "warm, RST" : "cold, FIN")" }
  }

  static let cases = Till.forms.flatMap { till in
    till.goldens.flatMap { golden in
      GoldenReply.Framing.allCases.flatMap { framing in
        // An answer that ends with its connection cannot be reset in a new way.
        (framing == .close ? [false] : [true, false]).map { Case(till: till, golden: golden, framing: framing, isWarm: $0) }
      }
    }
  }

  @Test("an answer cut anywhere is unknown, and nothing is bought twice", arguments: cases)
  func everyByte(_ wall: Case) async throws {
    let bytes = try GoldenReply(wall.golden).bytes(wall.framing)
    let server = try await FaultServer.start()
    let live = LiveTransport(deadlines: .unhurried, environment: [:])
    let workers = 8
    try await withThrowingTaskGroup(of: Void.self) { group in
      for worker in 0..<workers {
        group.addTask {
          for cut in stride(from: worker, to: bytes.count, by: workers) {
            try await Turnstile.wall.pass { try await check(cut: cut, of: bytes, wall, server, live) }
          }
        }
      }
      try await group.waitForAll()
    }
    await live.shutdown()
    await server.stop()
    WallReport.note("cut \(wall.testDescription): \(bytes.count) cuts, \(server.connections) connections")
  }

  private func check(
    cut: Int, of bytes: [UInt8], _ wall: Case, _ server: FaultServer, _ live: LiveTransport
  ) async throws {
    let script = FaultServer.Script(bytes: Array(bytes[..<cut]), end: wall.isWarm ? .reset : .fin)
    let (number, base) = server.open(script)
    if wall.isWarm { try await FaultTests.warm(live, base) }
    let outcome = try await wall.till.buy(live.transport, at: base)
    let count = server.count(number)
    #expect(outcome.kind == "unknown", "cut at \(cut) of \(bytes.count): \(outcome)")
    #expect(count.purchases == 1 && count.mixedConnections == 0, "cut at \(cut): \(count)")
  }

  @Test("the whole answer means what it says", arguments: cases)
  func whole(_ wall: Case) async throws {
    let server = try await FaultServer.start()
    let live = LiveTransport(deadlines: .unhurried, environment: [:])
    let (number, base) = server.open(.init(bytes: try GoldenReply(wall.golden).bytes(wall.framing), end: .fin))
    let outcome = try await wall.till.buy(live.transport, at: base)
    #expect(outcome.kind == (wall.golden == "instantly-refused" ? "rejected" : wall.till.success), "\(outcome)")
    #expect(server.count(number).purchases == 1)
    await live.shutdown()
    await server.stop()
  }
}
