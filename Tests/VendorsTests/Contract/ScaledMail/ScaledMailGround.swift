import Foundation
import Ordering
import Sandbox
import Synchronization
import Testing

@testable import Vendors

/// Where ScaledMail's contract is tried: the same stories hold at each of them.
enum ScaledMailVenue: String, CaseIterable, Sendable {
  /// The simulation in this process.
  case simulation
  /// The simulation behind HTTP, asked over the network's own transport.
  case server
  /// Answers as the vendor's pages and live clients show them, written down.
  case written
}

/// The vendor at one of its venues, with a clock that only moves when told.
struct ScaledMailGround: Sendable {
  let client: VendorClient
  let wait: @Sendable (TimeInterval) -> Void
  let now: @Sendable () -> Date

  /// Lets a story play.
  /// - Parameter story: the file the written vendor is read from.
  static func play(
    _ story: String, at venue: ScaledMailVenue, _ body: @Sendable (ScaledMailGround) async throws -> Void
  ) async throws {
    let clock = MovableClock()
    let options = SandboxOptions(setUpTime: .seconds(40), now: { clock.now })
    switch venue {
    case .simulation:
      let simulation = try Simulation(options: options)
      let transport = Transport { request, body, _ throws(TransportFailure) in
        do {
          return try await simulation.answer(request, body: body)
        } catch {
          throw .lost("\(error)")
        }
      }
      try await body(ground(transport, BaseAddress(scheme: "http", authority: "sandbox", prefix: "/scaledmail"), clock))
    case .server:
      try await SandboxServer.serving(options: options) { server in
        let live = LiveTransport(environment: [:])
        let base = try #require(BaseAddress(server.address + "/scaledmail"))
        try await body(ground(live.transport, base, clock))
        await live.shutdown()
      }
    case .written:
      let vendor = try WrittenVendor(file: "scaledmail/\(story)")
      try await body(ground(vendor.transport, .scaledmail, clock) { vendor.wait() })
      #expect(vendor.isAtItsEnd)
    }
  }

  private static func ground(
    _ transport: Transport, _ base: BaseAddress, _ clock: MovableClock, onWait: @escaping @Sendable () -> Void = {}
  ) -> ScaledMailGround {
    ScaledMailGround(
      client: ScaledMailClient.make(transport: transport, base: base, key: testKey, now: { clock.now }),
      wait: { seconds in
        clock.wait(seconds)
        onWait()
      }, now: { clock.now })
  }
}

extension ScaledMailGround {
  var workspace: Workspace {
    get async throws { try #require(try await client.workspaces().first) }
  }

  /// So many names that can be bought.
  func freeNames(_ count: Int) async throws -> [DomainName] {
    let search = NameSearch(keyword: "northquay", endings: ["com"], provider: .google, limit: 50)
    let free = try await client.suggestNames(search).filter { $0.canBeOrdered && $0.firstYear != nil }
    try #require(free.count >= count)
    return free.prefix(count).map(\.name)
  }

  /// Guards, sends once, and finds in the lists what the answer does not say.
  /// - Returns: the attempt and the vendor's order.
  func buy(_ purchase: Purchase) async throws -> (attempt: Attempt, order: String?) {
    let (attempt, outcome) = try await client.buy(purchase, at: now())
    guard case .verify = outcome else { throw Refusal(code: outcome.kind, message: "\(outcome)") }
    guard case .all(let order) = try await client.lookFor(attempt) else { throw Refusal(code: "lookFor", message: "not found") }
    return (attempt, order)
  }

  /// Buys names, ten a call.
  func buyNames(_ names: [DomainName], _ workspace: Workspace) async throws {
    for start in stride(from: 0, to: names.count, by: 10) {
      let batch = names[start..<min(start + 10, names.count)].map(\.text)
      _ = try await buy(try .scaledmailNames(batch, workspace: workspace))
    }
  }

  /// Follows an order from nothing delivered to everything.
  func follow(_ purchase: Purchase) async throws {
    let order = Order.of([purchase])
    let early = try await client.progress(order)
    #expect(early.domains.map(\.name) == purchase.names && early.domains.allSatisfy { $0.stage == .settingUp && $0.delivered == 0 })
    wait(41)
    let late = try await client.progress(order)
    #expect(late.isReady, "\(late.domains)")
    #expect(late.domains.map(\.delivered) == purchase.items.map(\.mailboxCount))
  }
}

final class MovableClock: Sendable {
  private let time = Mutex(noon)
  var now: Date { time.withLock { $0 } }
  func wait(_ seconds: TimeInterval) { time.withLock { $0 += seconds } }
}

extension Hosting {
  static func registrar(_ password: String = "reg-Pa55/\"quoted\"") -> Hosting {
    var hosting = Hosting()
    hosting.provider = "Namecheap"
    hosting.username = "northquay"
    hosting.password = Concealed(password)
    hosting.link = "https://namecheap.com"
    return hosting
  }
}

extension Sequencer {
  static func instantly(_ password: String = "seq-Pässwörd\\1", link: String = "https://app.instantly.ai") -> Sequencer {
    var sequencer = Sequencer()
    sequencer.provider = "Instantly"
    sequencer.username = "ops@northquay.com"
    sequencer.password = Concealed(password)
    sequencer.link = link
    sequencer.tag = "{{ID}}"
    return sequencer
  }
}
