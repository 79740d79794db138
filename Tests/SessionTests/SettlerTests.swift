import Foundation
import Ordering
import Synchronization
import Testing
import Wizard

@testable import Session

/// What is open is looked for on the schedule, by one session at a time, and closed by a person only when the lists allow it.
@Suite struct SettlerTests {
  private final class Clock: Sendable {
    private let time = Mutex(Date(timeIntervalSince1970: 1_800_000_000))
    var now: Date { time.withLock { $0 } }
    func wait(_ seconds: TimeInterval) { time.withLock { $0 += seconds } }
  }

  private let clock = Clock()
  private let book = RecordingBook()

  private func order(_ events: [AttemptEvent], baseline: [String] = []) throws -> Order {
    let offer = Offer(.instantly, .google)
    let items = try ["tryquay.com", "getquay.com"].map {
      Purchase.Item(name: try DomainName($0), provider: .google, mailboxes: [])
    }
    let purchase = Purchase(operation: .instantlyDFY, offer: offer, items: items)
    var attempt = Attempt(
      id: Attempt.ID("a1"), order: Order.ID("o1"), index: 0, purchase: purchase,
      request: FrozenRequest(method: "POST", path: "/", body: Data(), sha256: ""), baseline: baseline, at: clock.now)
    for event in events { try attempt.take(event, at: clock.now) }
    return Order(
      id: Order.ID("o1"), name: "quay", draft: Draft.ID("d1"), plan: PurchasePlan(offer: offer, purchases: [purchase]),
      approvedTotal: .dollars(20), quote: Quote(offer: offer, lines: [], source: .confirmed, at: clock.now), createdAt: clock.now,
      attempts: [attempt])
  }

  private func settler(
    mode: Mode = .live, _ looks: @escaping @Sendable (Int) throws(VendorFailure) -> Sighting
  ) -> Settler {
    let count = Mutex(0)
    var client = VendorClient.nothing
    client.lookFor = { _ throws(VendorFailure) in
      try looks(
        count.withLock {
          $0 += 1
          return $0
        })
    }
    client.send = { _, _ in
      Issue.record("settling never sends")
      return PurchaseAnswer(.unknown("sent"))
    }
    let ports = Ports(
      vendors: [.instantly: client], book: book.book, mode: mode, now: { [clock] in clock.now }, sleep: { _ in },
      makeID: { "id" })
    return Settler(ports: ports)
  }

  private func attempt() async throws -> Attempt { try #require(await book.orders[Order.ID("o1")]?.attempts.last) }

  private func close(_ settler: Settler) async throws -> Result<Order, Settler.Objection> {
    do throws(Settler.Objection) {
      return .success(try await settler.close(Order.ID("o1"), reason: "not in the dashboard"))
    } catch {
      return .failure(error)
    }
  }

  @Test("looks come 5 s, 15 s, 45 s, 2, 5 and 15 minutes, 1, 6 and 24 hours after the end became open, then daily")
  func schedule() async throws {
    await book.put(try order([.sending, .outcome(.unknown("lost"))]))
    let settler = settler { _ in .nothing }
    let start = clock.now
    var looks: [TimeInterval] = []
    for _ in 0..<11 {
      let pass = try await settler.pass()
      let last = try await attempt().looks.last
      if let last, looks.last != last.at.timeIntervalSince(start) { looks.append(last.at.timeIntervalSince(start)) }
      clock.wait(try #require(pass.next).timeIntervalSince(clock.now))
    }
    #expect(looks == [5, 15, 45, 120, 300, 905, 3_605, 21_600, 86_400, 172_800])
    #expect(try await attempt().state == .unknown)
  }

  @Test("a pass does nothing while nothing is due, and takes no lease for it")
  func notDue() async throws {
    await book.put(try order([.sending, .outcome(.unknown("lost"))]))
    let settler = settler { _ in .nothing }
    _ = try await settler.pass()
    #expect(await book.log == [])
    clock.wait(5)
    _ = try await settler.pass()
    #expect(await book.log == ["take lease", "release lease"])
  }

  @Test("while another session settles, this one only reads")
  func held() async throws {
    await book.put(try order([.sending, .outcome(.unknown("lost"))]))
    let holder = Holder(
      who: Operator(account: "ada"), process: 7, since: clock.now, seenAt: clock.now)
    await book.holdLeases(holder)
    clock.wait(5)
    let settler = settler { _ in
      Issue.record("looked")
      return .nothing
    }
    #expect(try await settler.pass().holder == holder)
    #expect(try await settler.look(at: Order.ID("o1")).order.standing == .unsettled)
  }

  @Test("what the lists show becomes placed, with the look kept beside it")
  func found() async throws {
    await book.put(try order([.sending, .outcome(.unknown("lost"))]))
    clock.wait(5)
    let settler = settler { _ in Sighting(.all(vendorOrder: "7")) }
    let pass = try await settler.pass()
    #expect(pass.changed.map(\.standing) == [.settingUp])
    #expect(pass.open.isEmpty)
    #expect(try await attempt().looks.map(\.finding) == [.all])
    #expect(try await attempt().vendorOrder == "7")
  }

  @Test("a person's word counts after three whole listings over a quarter of an hour, and not before")
  func absence() async throws {
    await book.put(try order([.sending, .outcome(.unknown("lost"))]))
    let settler = settler { _ in .nothing }
    for wait in [5.0, 115, 180, 599] {
      clock.wait(wait)
      _ = try await settler.pass(isAsked: true)
      guard case .failure(.tooEarly) = try await close(settler) else { return #expect(Bool(false), "closed after \(wait)") }
    }
    clock.wait(61)
    _ = try await settler.pass(isAsked: true)
    #expect(try await close(settler).get().latestAttempts.map(\.state) == [.absent])
  }

  @Test(
    "a look that failed, or whose lists lost known entries, begins the count anew",
    arguments: [Sighting(nil, missing: ["known"]), nil])
  func anew(broken: Sighting?) async throws {
    await book.put(try order([.sending, .outcome(.unknown("lost"))], baseline: ["known"]))
    let settler = settler { count throws(VendorFailure) in
      if count == 4 {
        guard let broken else { throw .timedOut }
        return broken
      }
      return .nothing
    }
    for _ in 0..<6 {
      clock.wait(600)
      _ = try await settler.pass(isAsked: true)
    }
    #expect(try await attempt().looks.count == 6)
    guard case .failure(.tooEarly(_, looks: 2, since: _)) = try await close(settler) else {
      return #expect(Bool(false), "two looks since the broken one are too few")
    }
    clock.wait(600)
    _ = try await settler.pass(isAsked: true)
    #expect(try await close(settler).get().latestAttempts.map(\.state) == [.absent])
  }

  @Test("a part that was bought is closed by a person's word once it stays the same; the rest is named as lacking")
  func part() async throws {
    await book.put(try order([.sending, .outcome(.unknown("lost"))]))
    let name = try DomainName("tryquay.com")
    let settler = settler(mode: .sandbox) { _ in Sighting(.some([name])) }
    for _ in 0..<2 {
      clock.wait(5)
      _ = try await settler.pass(isAsked: true)
    }
    #expect(try await attempt().state == .partial)
    guard case .failure(.tooEarly) = try await close(settler) else { return #expect(Bool(false)) }
    clock.wait(5)
    _ = try await settler.pass(isAsked: true)
    let order = try await close(settler).get()
    #expect(order.latestAttempts.map(\.state) == [.placed])
    #expect(order.lackingNames.map(\.text) == ["getquay.com"])
    #expect(order.nextPurchase == nil)
    #expect(!order.isBought)
  }

  @Test("a purchase that is placed cannot be closed by a person's word")
  func nothingOpen() async throws {
    await book.put(try order([.sending, .outcome(.placed(vendorOrder: nil, warning: nil))]))
    let result = try await close(settler { _ in .nothing })
    #expect(result == .failure(.nothingOpen))
  }
}
