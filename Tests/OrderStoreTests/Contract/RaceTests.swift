import Foundation
import Ordering
import Synchronization
import TestSupport
import Testing

@testable import OrderStore

/// Two hosts that race for the same names while lines break, fall silent and lose answers, and programs die: each name is ordered once.
///
/// A few rounds of a hundred names by day; `MAILORDER_RACE_SECONDS` says for how long, by night it is an hour.
@Suite("Two hosts race for a hundred names", .serialized)
struct RaceTests {
  private static let seconds =
    ProcessInfo.processInfo.environment["MAILORDER_RACE_SECONDS"].flatMap(Int.init) ?? (Nightly.isOn ? 3_600 : 15)

  /// What was bought at the vendor, by name and order.
  private final class Shop: Sendable {
    private let charges = Mutex<[String: [String]]>([:])
    func charge(_ name: String, _ order: String) { charges.withLock { $0[name, default: []].append(order) } }
    func has(_ name: String, _ order: String) -> Bool { charges.withLock { $0[name]?.contains(order) == true } }
    func orders(of name: String) -> [String] { charges.withLock { $0[name] ?? [] } }
  }

  @Test("one order a name, all told, whatever breaks")
  func race() async throws {
    let desk = try Keeper.postgresql.desk()
    let shop = Shop()
    let hosts = try [Host("north", desk, shop), Host("south", desk, shop)]
    let end = ContinuousClock.now + .seconds(RaceTests.seconds)
    var rounds = 0
    repeat {
      let names = (0..<100).map { "r\(rounds)-n\($0).com" }
      try await withThrowingTaskGroup(of: Void.self) { group in
        for host in hosts { group.addTask { [seed = UInt64(rounds)] in try await host.storm(names, seed: seed) } }
        try await group.waitForAll()
      }
      // The storm is over: what is open is looked for, and what nobody got is ordered in peace.
      for host in hosts { try await host.calm() }
      for host in hosts { try await host.finish(names) }
      for name in names { #expect(shop.orders(of: name).count == 1, "\(name): \(shop.orders(of: name))") }
      rounds += 1
    } while ContinuousClock.now < end
    let store = try desk.open()
    let report = try PostgresBookOwner(PostgresPlace(PostgresServer.shared.get().address(desk.database)), mode: .sandbox).examine()
    #expect(report.audit.faults.isEmpty && report.attempts.isEmpty)
    let attempts = try await store.orders().flatMap(\.attempts)
    let bought = attempts.filter { $0.state == .placed }
    #expect(bought.count == rounds * 100 && attempts.allSatisfy(\.state.isClosed))
    let told = try await store.audit.lines(count: .max).compactMap { line -> String? in
      let fields = try JSONSerialization.jsonObject(with: line) as? [String: Any]
      return (fields?["facts"] as? String)?.contains(#""state":"placed""#) == true ? fields?["attempt"] as? String : nil
    }
    #expect(Set(bought.map(\.id.text)).isSubset(of: told), "all told")
    let deaths = hosts.reduce(0) { $0 + $1.deaths }
    print(
      "raced for \(rounds * 100) names in \(rounds) rounds: \(attempts.count) attempts, \(deaths) programs died, one order a name")
  }

  /// A host with its own line to the database, on which programs follow each other.
  private final class Host: Sendable {
    private let name: String
    private let desk: Desk
    private let shop: Shop
    private let proxy: PostgresProxy
    private let scratch = Scratch(inMemory: true)
    private let state = Mutex((programs: 0, store: PostgresOrderBook?.none))

    init(_ name: String, _ desk: Desk, _ shop: Shop) throws {
      (self.name, self.desk, self.shop) = (name, desk, shop)
      proxy = try PostgresProxy(to: PostgresServer.shared.get().directory)
    }

    var deaths: Int { max(0, state.withLock { $0.programs } - 1) }

    private func store() async throws -> PostgresOrderBook {
      if let store = state.withLock({ $0.store }) { return store }
      while true {
        if let opened = try? desk.open("\(name)-\(state.withLock { $0.programs })", over: proxy, on: scratch) {
          state.withLock { $0.store = opened }
          return opened
        }
        try await Task.sleep(for: .milliseconds(50))
      }
    }

    /// The program dies where it stands; another begins.
    private func die() {
      desk.sessions.set("\(name)-\(state.withLock { $0.programs })", .gone)
      state.withLock { state in
        state.programs += 1
        state.store = nil
      }
    }

    func storm(_ names: [String], seed: UInt64) async throws {
      var random = Seeded(seed: seed &* 31 &+ UInt64(name.utf8.first ?? 0))
      for domain in names.shuffled(using: &random) {
        let faults = Task { [proxy, fault = Int.random(in: 0..<14, using: &random), at = Int.random(in: 0...12, using: &random)] in
          try? await Task.sleep(for: .milliseconds(at))
          switch fault {
          case 0: proxy.arm(.answerLost)
          case 1: proxy.arm(.neverSent)
          case 2:
            proxy.cut()
            try? await Task.sleep(for: .milliseconds(30))
            proxy.mend()
          case 3:
            proxy.freeze(true)
            try? await Task.sleep(for: .milliseconds(80))
            proxy.freeze(false)
          default: break
          }
        }
        try await order(domain, dies: Int.random(in: 0..<10, using: &random))
        await faults.value
        if Int.random(in: 0..<12, using: &random) == 0 { try await reconcile() }
      }
    }

    /// Tries to order a name, as the engine does.
    /// - Parameter dies: at which step the program dies; at none for a number above those.
    private func order(_ domain: String, dies: Int) async throws {
      let store = try await store()
      let id = "\(domain)-\(name)-\(UUID().uuidString.prefix(6))"
      let attempt: Attempt
      do {
        attempt = try await store.begin(id, .instantlyDFY, [domain])
      } catch {
        return
      }
      if dies == 0 { return die() }
      var moved = attempt
      try moved.take(.sending, at: Sample.noon)
      do {
        try await store.advanceAttempt(moved, from: .intent)
      } catch {
        await store.relinquish(attempt.id)
        return
      }
      if dies == 1 { return die() }
      shop.charge(domain, attempt.order.text)
      if dies == 2 { return die() }
      try moved.take(.outcome(.placed(vendorOrder: id, warning: nil)), at: Sample.noon)
      for _ in 0..<40 {
        do {
          try await store.answerAttempt(moved, from: .sending, with: RawReply(status: 200, body: Data("{}".utf8), at: Sample.noon))
          return
        } catch BookFailure.attemptMoved {
          return
        } catch {
          if dies == 3 { return die() }
          try await Task.sleep(for: .milliseconds(50))
        }
      }
      die()
    }

    /// Looks for what is open, as a session's watch does: by the vendor's list, never by sending.
    private func reconcile() async throws {
      let store = try await store()
      _ = await store.health()
      for order in (try? await store.unresolved()) ?? [] {
        for attempt in order.attempts where !attempt.state.isClosed {
          var moved = attempt
          let from = moved.state
          if from == .intent || from == .sending {
            guard (try? await store.isLost(attempt.id)) == true else { continue }
            try moved.take(.ownerGone, at: Sample.noon)
            try? await store.advanceAttempt(moved, from: from)
          } else if shop.has(attempt.purchase.names[0].text, order.id.text) {
            try moved.take(.evidence(.all(vendorOrder: order.id.text)), at: Sample.noon)
            try? await store.advanceAttempt(moved, from: from)
          } else {
            try moved.take(.confirmedAbsent(reason: "not in the list"), at: Sample.noon)
            try? await store.resolveAttempt(moved, from: from, under: nil)
          }
        }
      }
    }

    func calm() async throws {
      proxy.freeze(false)
      proxy.mend()
      // Faults that were armed and met no COMMIT.
      for _ in 0..<3 { try await reconcile() }
      die()
      for _ in 0..<3 { try await reconcile() }
    }

    func finish(_ names: [String]) async throws {
      for domain in names where shop.orders(of: domain).isEmpty {
        for _ in 0..<5 where shop.orders(of: domain).isEmpty { try await order(domain, dies: 99) }
      }
      for _ in 0..<3 { try await reconcile() }
    }
  }
}
