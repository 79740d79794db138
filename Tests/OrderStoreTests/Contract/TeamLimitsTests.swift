import Foundation
import Ordering
import TestSupport
import Testing

@testable import OrderStore

@Suite("Calls that hosts count together")
struct TeamLimitsTests {
  private let account = CallAccount(vendor: .instantly, fingerprint: "0a1b")

  /// A host whose clock is ahead by so many seconds.
  private func host(_ database: String, _ name: String, ahead seconds: TimeInterval = 0) throws -> RateLimitStore {
    let place = try PostgresPlace(PostgresServer.shared.get().address(database))
    let owner = SessionOwner(session: name, process: 7, startedAt: 1, boot: name, namespace: "n")
    let logs = PostgresCallLogs(place, mode: .sandbox, owner: owner) { Date() + seconds }
    return RateLimitStore(logs) { _ in CallRules(limits: [CallLimit(10, in: 60, source: "a test's own")]) }
  }

  @Test("of many calls of two hosts as many leave as the vendor allows, though their clocks differ by minutes")
  func together() async throws {
    let desk = try Keeper.postgresql.desk()
    let hosts = [(try host(desk.database, "one"), 0.0), (try host(desk.database, "two", ahead: 300), 300.0)]
    let permits = await withTaskGroup(of: (ahead: Double, permit: Permit).self) { group in
      for number in 0..<24 {
        let (store, ahead) = hosts[number % 2]
        group.addTask { (ahead, await store.take(account, .checkNames, .ordinary, Date() + ahead)) }
      }
      return await group.reduce(into: [(ahead: Double, permit: Permit)]()) { $0.append($1) }
    }
    let sent = permits.filter { if case .go = $0.permit { true } else { false } }
    #expect(sent.count == 10)
    for (ahead, permit) in permits {
      guard case .wait(let until) = permit else { continue }
      let wait = until.timeIntervalSince(Date() + ahead)
      // Nobody has answered yet; then the window begins.
      #expect(wait > 0 && wait < 200, "\(wait) s by a clock that is \(ahead) s ahead")
    }
    let left = await hosts[1].0.allowance(account, .checkNames, Date() + 300)
    #expect(left?.left == 0)
  }

  @Test("while the database is away a program counts for itself, from what it saw last")
  func away() async throws {
    let desk = try Keeper.postgresql.desk()
    let proxy = try PostgresProxy(to: PostgresServer.shared.get().directory)
    let logs = PostgresCallLogs(try PostgresPlace(proxy.address(desk.database)), mode: .sandbox) { Date() }
    let store = RateLimitStore(logs) { _ in CallRules(limits: [CallLimit(3, in: 60, source: "a test's own")]) }
    for _ in 0..<2 { _ = await store.take(account, .checkNames, .ordinary, Date()) }
    proxy.cut()
    guard case .go = await store.take(account, .checkNames, .ordinary, Date()) else {
      Issue.record("the third call is still allowed")
      return
    }
    guard case .wait = await store.take(account, .checkNames, .ordinary, Date()) else {
      Issue.record("the calls before were forgotten")
      return
    }
  }
}
