import Foundation
import Glibc
import Ordering
import TestSupport
import Testing

extension SSHLinks {
  /// Links that die while money is on its way: what was sent is recorded before the program leaves, and nothing else is bought.
  @Suite struct PurchaseDrops {
    private static let ways: [Drop] = [.clientKilled, .serverKilled, .windowClosed, .disconnected, .hungUp, .ended]

    @Test("a purchase on its way is finished and recorded when the link drops, then the program leaves")
    func inFlight() async throws {
      let home = try Tmux()
      let server = try await SSHServer(in: home.directory)
      try await withThrowingTaskGroup(of: Void.self) { group in
        for way in PurchaseDrops.ways { group.addTask { try await PurchaseDrops.dropInFlight(way, .instantly, server) } }
        try await group.waitForAll()
      }
    }

    @Test("of a plan with two purchases the second is not begun once the link has dropped")
    func twoPurchases() async throws {
      let home = try Tmux()
      let server = try await SSHServer(in: home.directory)
      try await withThrowingTaskGroup(of: Void.self) { group in
        for way in [Drop.clientKilled, .hungUp] { group.addTask { try await PurchaseDrops.dropInFlight(way, .scaledmail, server) } }
        try await group.waitForAll()
      }
    }

    /// Whenever the link drops after the total was typed, a purchase is made once and recorded, or not at all.
    @Test("at any moment after the approval a dropped link leaves one recorded purchase or none")
    func anyMoment() async throws {
      let home = try Tmux()
      let server = try await SSHServer(in: home.directory)
      var random = Seeded(seed: 20_261_122)
      for _ in 0..<(Nightly.isOn ? 25 : 2) {
        let plans = (0..<4).map { _ in
          (way: PurchaseDrops.ways.randomElement(using: &random) ?? .hungUp, pause: Int.random(in: 0...400, using: &random))
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
          for plan in plans {
            group.addTask { try await PurchaseDrops.drop(plan.way, after: .milliseconds(plan.pause), server) }
          }
          try await group.waitForAll()
        }
      }
    }

    private static func dropInFlight(_ way: Drop, _ vendor: Vendor, _ server: SSHServer) async throws {
      let buyer = try await Buyer(vendor, server)
      try await buyer.approve()
      try await buyer.waitUntilSending()
      let end = try await buyer.drop(way)
      let attempts = try await buyer.attempts()
      #expect(attempts.count == 1, "\(way): \(attempts.map(\.state))")
      // ScaledMail's own answer leaves it open until its lists show the names.
      #expect(attempts.first?.state == (vendor == .scaledmail ? .verify : .placed), "\(way)")
      #expect(try buyer.requestsSent() == 1)
      // A busy machine keeps the program from its turn; that is not its doing.
      #expect(
        end.afterAnswer - end.waited < .seconds(2),
        "\(way): the program was there for \(end.afterAnswer) after the answer, \(end.waited) of it kept from its turn")
      #expect(end.used < 0.05 * (end.lived / .seconds(1)) + 0.05, "\(way): \(end.used) s of the processor in \(end.lived)")
      if way.leavesTerminal { #expect(buyer.words.contains("‘trynorthquay’ is recorded"), "\(buyer.words)") }
      try await buyer.expectOrderAtHome()
    }

    private static func drop(_ way: Drop, after pause: Duration, _ server: SSHServer) async throws {
      let buyer = try await Buyer(.instantly, server)
      try await buyer.approve()
      try await Task.sleep(for: pause)
      let end = try await buyer.drop(way, isSending: false)
      let attempts = try await buyer.attempts()
      let sent = try buyer.requestsSent()
      #expect(attempts.count <= 1 && sent <= 1)
      switch attempts.first?.state {
      case .placed: #expect(sent == 1, "\(way) after \(pause)")
      case nil, .notSent:
        #expect(sent == 0, "\(way) after \(pause)")
        #expect(
          end.lived - end.waited < .seconds(2),
          "\(way) after \(pause): nothing was sent, and the program was there for \(end.lived), \(end.waited) of it kept from its turn"
        )
      case let state?: Issue.record("\(way) after \(pause): the attempt is \(state)")
      }
    }
  }
}
