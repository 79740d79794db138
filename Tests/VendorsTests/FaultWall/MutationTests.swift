import Foundation
import HTTPTypes
import Ordering
import TestSupport
import Testing

@testable import Vendors

/// Golden answers with bytes changed at random, over real sockets: nobody knows how a vendor will break next.
@Suite struct MutationTests {
  /// More of them where `FAULT_WALL_MUTATIONS` asks for it.
  private static let rounds = ProcessInfo.processInfo.environment["FAULT_WALL_MUTATIONS"].flatMap(Int.init) ?? 250

  @Test(
    "an answer with changed bytes ends no process and buys nothing twice", arguments: Till.forms, GoldenReply.Framing.allCases)
  func mutated(_ till: Till, _ framing: GoldenReply.Framing) async throws {
    let golden = try GoldenReply(till.goldens[0]).bytes(framing)
    let server = try await FaultServer.start()
    // Who connects in no time sends nothing; the rest is for an answer that never ends.
    let live = LiveTransport(deadlines: Deadlines(connection: .seconds(2), purchase: .seconds(5)), environment: [:])
    await withTaskGroup(of: Void.self) { group in
      for worker in 0..<8 {
        group.addTask {
          for round in stride(from: worker, to: MutationTests.rounds, by: 8) {
            var mutation = Mutation(seed: UInt64(round))
            let end = round.isMultiple(of: 2) ? FaultServer.Script.End.fin : .reset
            let (number, base) = server.open(.init(bytes: mutation.applied(to: golden), end: end))
            let outcome = try? await Turnstile.wall.pass { try await till.buy(live.transport, at: base) }
            let count = server.count(number)
            // Tens of thousands of rounds use up this machine's ports: then nothing is sent.
            #expect(outcome != nil && count.purchases == (outcome?.kind == "notSent" ? 0 : 1), "seed \(round): \(count)")
          }
        }
      }
    }
    await live.shutdown()
    await server.stop()
    WallReport.note("mutated \(till) \(framing): \(MutationTests.rounds)")
  }

  @Test(
    "reads on connections that are kept survive changed answers, and answers behind answers",
    arguments: GoldenReply.Framing.allCases)
  func reads(_ framing: GoldenReply.Framing) async throws {
    let golden = try GoldenReply("saleshandy-checkout").bytes(framing)
    let server = try await FaultServer.start()
    let live = LiveTransport(deadlines: Deadlines(read: .milliseconds(300)), environment: [:])
    await withTaskGroup(of: Void.self) { group in
      for worker in 0..<8 {
        group.addTask {
          for round in stride(from: worker, to: MutationTests.rounds, by: 8) {
            var mutation = Mutation(seed: UInt64(round))
            let bytes = mutation.applied(to: golden) + (round.isMultiple(of: 2) ? golden : [])
            let (number, base) = server.open(.init(bytes: bytes, end: .keep))
            let request = HTTPRequest(method: .post, scheme: "http", authority: base.authority, path: base.prefix + "/check")
            _ = await Turnstile.wall.pass { try? await live.transport.send(request, Data("{}".utf8), .read(.other, .ordinary)) }
            #expect(server.count(number).purchases <= 1)
          }
        }
      }
    }
    await live.shutdown()
    await server.stop()
    WallReport.note("mutated reads \(framing): \(MutationTests.rounds), \(server.connections) connections")
  }
}

/// A few changes of a text, always the same for a seed.
struct Mutation {
  private var random: Seeded

  init(seed: UInt64) { random = Seeded(seed: seed) }

  /// Bytes that mean something to HTTP come more often than others.
  private static let interesting = Array("\r\n:; 0159afAF{}\"\0".utf8) + [0xFF, 0x80]

  mutating func applied(to bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
      // Half of the changes hit the header block.
      let range = Bool.random(using: &random) ? 0..<min(200, bytes.count) : 0..<bytes.count
      let place = Int.random(in: range, using: &random)
      let byte = Mutation.interesting.randomElement(using: &random) ?? 0
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes[place] = byte
      case 1: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      case 2: bytes.insert(byte, at: place)
      case 3: bytes.remove(at: place)
      case 4: bytes.insert(contentsOf: bytes[place..<min(place + 40, bytes.count)], at: place)
      default: bytes.removeSubrange(place..<min(place + 20, bytes.count))
      }
    }
    return bytes
  }
}
