import Foundation
import Ordering
import Sandbox
import Synchronization
import Testing

@testable import Vendors

/// Where a vendor's contract is tried: the same stories hold at each of them.
enum Venue: String, CaseIterable, Sendable {
  /// The simulation in this process, by the rules of the pages the project started from.
  case simulation
  /// The same by the rules of newer pages.
  case newerRules
  /// The simulation behind HTTP, asked over the network's own transport.
  case server
  /// Answers as the vendor's pages show them, written down.
  case written
}

/// A vendor at one of its venues, with a clock that only moves when told.
struct Ground: Sendable {
  let client: VendorClient
  let now: @Sendable () -> Date
  let wait: @Sendable (TimeInterval) -> Void

  /// Lets a story play.
  /// - Parameter story: the file below the vendor's fixtures from which the written vendor is read; nil where none is written.
  static func play(
    _ story: String? = nil, of vendor: Vendor, at venue: Venue, _ body: @Sendable (Ground) async throws -> Void
  ) async throws {
    let clock = MovableClock()
    let options = SandboxOptions(
      setUpTime: .seconds(40), paymentTime: .seconds(8), rules: venue == .newerRules ? .newer : .seed, now: { clock.now })
    switch venue {
    case .simulation, .newerRules:
      let simulation = try Simulation(options: options)
      let transport = Transport { request, body, _ throws(TransportFailure) in
        do {
          return try await simulation.answer(request, body: body)
        } catch {
          throw .lost("\(error)")
        }
      }
      let base = BaseAddress(scheme: "http", authority: "sandbox", prefix: "/\(vendor.rawValue)")
      let editions = RuleEditions(newer: venue == .newerRules ? [vendor] : [])
      try await body(Ground(vendor, transport, base, clock, editions: editions))
    case .server:
      try await SandboxServer.serving(options: options) { server in
        let live = LiveTransport(deadlines: .unhurried, environment: [:])
        let base = try #require(BaseAddress("\(server.address)/\(vendor.rawValue)"))
        try await body(Ground(vendor, live.transport, base, clock))
        await live.shutdown()
      }
    case .written:
      let written = try WrittenVendor(file: "\(vendor.rawValue)/\(try #require(story))")
      try await body(Ground(vendor, written.transport, nil, clock) { written.wait() })
      #expect(written.isAtItsEnd, "the story is not told to its end")
    }
  }

  private init(
    _ vendor: Vendor, _ transport: Transport, _ base: BaseAddress?, _ clock: MovableClock, editions: RuleEditions = .seeds,
    onWait: @escaping @Sendable () -> Void = {}
  ) {
    let now = { @Sendable in clock.now }
    client =
      switch vendor {
      case .instantly: InstantlyClient.make(transport: transport, base: base ?? .instantly, key: testKey, now: now)
      case .saleshandy: SaleshandyClient.make(transport: transport, base: base ?? .saleshandy, key: testKey, now: now)
      case .scaledmail:
        ScaledMailClient.make(transport: transport, base: base ?? .scaledmail, key: testKey, editions: editions, now: now)
      }
    self.now = now
    wait = { seconds in
      clock.wait(seconds)
      onWait()
    }
  }
}

/// A clock that only moves when told.
final class MovableClock: Sendable {
  private let time = Mutex(noon)
  var now: Date { time.withLock { $0 } }
  func wait(_ seconds: TimeInterval) { time.withLock { $0 += seconds } }
}
