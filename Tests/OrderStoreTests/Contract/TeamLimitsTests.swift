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

  /// Each kind of call with the tightest limit of its vendor that a test can reach.
  static let counted = Vendor.allCases.flatMap { vendor in
    CallKind.allCases.compactMap { kind in
      vendor.callRules.limits.filter { $0.kinds.contains(kind) && $0.seconds >= 60 && $0.calls <= 1_000 }
        .min { $0.calls < $1.calls }.map { (vendor: vendor, kind: kind, limit: $0) }
    }
  }

  @Test("calls of every kind that a vendor counts by the minute are counted together by two hosts", arguments: counted.indices)
  func everyKind(index: Int) async throws {
    let (vendor, kind, limit) = Self.counted[index]
    let desk = try Keeper.postgresql.desk()
    let place = try PostgresPlace(PostgresServer.shared.get().address(desk.database))
    let stores = ["one", "two"].map { name in
      RateLimitStore(
        PostgresCallLogs(
          place, mode: .sandbox, owner: SessionOwner(session: name, process: 7, startedAt: 1, boot: name, namespace: "n"),
          steady: { Date() }))
    }
    let account = CallAccount(vendor: vendor, fingerprint: "0a1b")
    var sent = 0
    var time = Date()
    for number in 0..<limit.calls + 4 {
      // So far apart that no limit of a second is met.
      time += 0.25
      let store = stores[number % 2]
      guard case .go(let call) = await store.take(account, kind, .purchase, time) else { continue }
      sent += 1
      await store.finish(account, call, .answered(ReportedQuota()), time)
    }
    #expect(sent == limit.calls)
    for other in limit.kinds {
      guard case .wait = await stores[0].take(account, other, .purchase, time) else {
        Issue.record("\(other) of one host went after \(kind) of both")
        return
      }
    }
  }

  @Test("what a vendor told one host of its limits holds for the other, too")
  func told() async throws {
    let desk = try Keeper.postgresql.desk()
    let (one, two) = (try host(desk.database, "one"), try host(desk.database, "two"))
    guard case .go(let call) = await one.take(account, .checkNames, .ordinary, Date()) else { throw BookFailure.missing }
    await one.finish(account, call, .answered(ReportedQuota(closedUntil: Date() + 40)), Date())
    guard case .wait(let until) = await two.take(account, .checkNames, .ordinary, Date()) else {
      Issue.record("too many calls were said to one host, and the other asked again")
      return
    }
    #expect(until > Date() + 20)
  }

  @Test("who only reads the book is counted with everybody")
  func reader() async throws {
    let desk = try Keeper.postgresql.desk()
    try PostgresServer.shared.get().grant("GRANT mailorder_reader TO ruth", database: desk.database)
    let place = try PostgresPlace(PostgresServer.shared.get().address(desk.database, as: "ruth"))
    let logs = PostgresCallLogs(place, mode: .sandbox) { Date() }
    let reader = RateLimitStore(logs) { _ in CallRules(limits: [CallLimit(10, in: 60, source: "a test's own")]) }
    for _ in 0..<10 { _ = await reader.take(account, .checkNames, .ordinary, Date()) }
    guard case .wait = try await host(desk.database, "one").take(account, .checkNames, .ordinary, Date()) else {
      Issue.record("a reader's calls were not counted")
      return
    }
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
