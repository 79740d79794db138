import Foundation
import Ordering
import Synchronization
import TestSupport
import Testing

@testable import Purchasing

/// What is open is looked for on the schedule, by one session at a time, and closed by a person only when the lists allow it.
@Suite struct ReconcilerTests {
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
    let purchase = Purchase(operation: .instantlyDFY(redirect: nil), offer: offer, items: items)
    var attempt = Attempt(
      id: Attempt.ID("a1"), order: Order.ID("o1"), index: 0, purchase: purchase,
      request: FrozenRequest(method: "POST", path: "/", body: Data(), sha256: ""), baseline: baseline, at: clock.now)
    for event in events { try attempt.take(event, at: clock.now) }
    return Order(
      id: Order.ID("o1"), name: "quay", draft: Draft.ID("d1"), plan: PurchasePlan(offer: offer, purchases: [purchase]),
      approvedTotal: .dollars(20), quote: Quote(offer: offer, lines: [], source: .confirmed, at: clock.now), createdAt: clock.now,
      attempts: [attempt])
  }

  private func reconciler(
    mode: Mode = .live, _ checks: @escaping @Sendable (Int) throws(VendorFailure) -> ListingEvidence
  ) -> Reconciler {
    let count = Mutex(0)
    var client = VendorClient.nothing
    client.baseline = { _ in Baseline(ids: [], conflicts: []) }
    client.findEvidence = { _ throws(VendorFailure) in
      try checks(
        count.withLock {
          $0 += 1
          return $0
        })
    }
    client.send = { _, _ in
      Issue.record("reconciling never sends")
      return PurchaseAnswer(.unknown("sent"))
    }
    let ports = Ports(
      vendors: [.instantly: client], book: book, mode: mode, now: { [clock] in clock.now }, sleep: { _ in },
      makeID: { "id" })
    return Reconciler(ports: ports)
  }

  private func attempt() async throws -> Attempt { try #require(await book.ordersByID[Order.ID("o1")]?.attempts.last) }

  private func close(_ reconciler: Reconciler) async throws -> Result<Order, Reconciler.Objection> {
    do throws(Reconciler.Objection) {
      return .success(try await reconciler.resolve(Order.ID("o1"), reason: "not in the dashboard"))
    } catch {
      return .failure(error)
    }
  }

  @Test("checks come 5 s, 15 s, 45 s, 2, 5 and 15 minutes, 1, 6 and 24 hours after the end became open, then daily")
  func schedule() async throws {
    await book.put(try order([.sending, .outcome(.unknown("lost"))]))
    let reconciler = reconciler { _ in .nothing }
    let start = clock.now
    var checks: [TimeInterval] = []
    for _ in 0..<11 {
      let pass = try await reconciler.pass()
      let last = try await attempt().checks.last
      if let last, checks.last != last.at.timeIntervalSince(start) { checks.append(last.at.timeIntervalSince(start)) }
      clock.wait(try #require(pass.next).timeIntervalSince(clock.now))
    }
    #expect(checks == [5, 15, 45, 120, 300, 905, 3_605, 21_605, 86_400, 172_800])
    #expect(try await attempt().state == .unknown)
  }

  @Test("a pass does nothing while nothing is due, and takes no lease for it")
  func notDue() async throws {
    await book.put(try order([.sending, .outcome(.unknown("lost"))]))
    let reconciler = reconciler { _ in .nothing }
    _ = try await reconciler.pass()
    #expect(await book.log == [])
    clock.wait(5)
    _ = try await reconciler.pass()
    #expect(await book.log == ["take lease", "release lease"])
  }

  @Test("without a key nothing is looked at: no check is kept, the absence rule's count goes on, and it is not asked again at once")
  func noKey() async throws {
    await book.put(try order([.sending, .outcome(.unknown("lost"))]))
    clock.wait(5)
    let reconciler = reconciler { number throws(VendorFailure) in
      guard number > 1 else { return .nothing }
      throw .noKey
    }
    _ = try await reconciler.pass()
    let checks = try await attempt().checks
    clock.wait(10)
    let pass = try await reconciler.pass()
    #expect(pass.failures == [.instantly: .noKey])
    #expect(try await attempt().checks == checks)
    #expect(pass.next == nil && pass.wait(atMost: .seconds(60), from: clock.now) == .seconds(60))
    #expect(pass.open.count == 1)
  }

  @Test("while another session reconciles, this one only reads")
  func held() async throws {
    await book.put(try order([.sending, .outcome(.unknown("lost"))]))
    let holder = Holder(
      who: Operator(account: "ada"), process: 7, since: clock.now, seenAt: clock.now)
    await book.holdLeases(holder)
    clock.wait(5)
    let reconciler = reconciler { _ in
      Issue.record("checked")
      return .nothing
    }
    #expect(try await reconciler.pass().holder == holder)
    #expect(try await reconciler.check(Order.ID("o1")).order.status == .unresolved)
  }

  @Test("what the lists show becomes placed, with the check kept beside it")
  func found() async throws {
    await book.put(try order([.sending, .outcome(.unknown("lost"))]))
    clock.wait(5)
    let reconciler = reconciler { _ in ListingEvidence(.all(vendorOrder: "7")) }
    let pass = try await reconciler.pass()
    #expect(pass.changed.map(\.status) == [.settingUp])
    #expect(pass.open.isEmpty)
    #expect(try await attempt().checks.map(\.finding) == [.all])
    #expect(try await attempt().vendorOrder == "7")
  }

  @Test("a person's word counts after three whole listings over a quarter of an hour, and not before")
  func absence() async throws {
    await book.put(try order([.sending, .outcome(.unknown("lost"))]))
    let reconciler = reconciler { _ in .nothing }
    for wait in [5.0, 115, 180, 599] {
      clock.wait(wait)
      _ = try await reconciler.pass(isAsked: true)
      guard case .failure(.tooEarly) = try await close(reconciler) else {
        Issue.record("closed after \(wait)")
        return
      }
    }
    clock.wait(61)
    _ = try await reconciler.pass(isAsked: true)
    #expect(try await close(reconciler).get().latestAttempts.map(\.state) == [.absent])
  }

  @Test(
    "a check that failed, or whose lists lost known entries, begins the count anew",
    arguments: [ListingEvidence(nil, missing: ["known"]), nil])
  func anew(broken: ListingEvidence?) async throws {
    await book.put(try order([.sending, .outcome(.unknown("lost"))], baseline: ["known"]))
    let reconciler = reconciler { count throws(VendorFailure) in
      if count == 4 {
        guard let broken else { throw .timedOut }
        return broken
      }
      return .nothing
    }
    for _ in 0..<6 {
      clock.wait(600)
      _ = try await reconciler.pass(isAsked: true)
    }
    #expect(try await attempt().checks.count == 6)
    guard case .failure(.tooEarly(_, checks: 3, since: _)) = try await close(reconciler) else {
      Issue.record("ten minutes since the broken one are too short")
      return
    }
    clock.wait(600)
    _ = try await reconciler.pass(isAsked: true)
    #expect(try await close(reconciler).get().latestAttempts.map(\.state) == [.absent])
  }

  @Test("a part that was bought is closed by a person's word once it stays the same; the rest is named as lacking")
  func part() async throws {
    await book.put(try order([.sending, .outcome(.unknown("lost"))]))
    let name = try DomainName("tryquay.com")
    let reconciler = reconciler(mode: .sandbox) { _ in ListingEvidence(.some([name])) }
    for _ in 0..<2 {
      clock.wait(5)
      _ = try await reconciler.pass(isAsked: true)
    }
    #expect(try await attempt().state == .partial)
    guard case .failure(.tooEarly) = try await close(reconciler) else {
      Issue.record("closed too early")
      return
    }
    clock.wait(5)
    _ = try await reconciler.pass(isAsked: true)
    let order = try await close(reconciler).get()
    #expect(order.latestAttempts.map(\.state) == [.placed])
    #expect(order.lackingNames.map(\.text) == ["getquay.com"])
    #expect(order.nextPurchase == nil)
    #expect(!order.isBought)
  }

  @Test("a purchase that is placed cannot be closed by a person's word")
  func nothingOpen() async throws {
    await book.put(try order([.sending, .outcome(.placed(vendorOrder: nil, warning: nil))]))
    let result = try await close(reconciler { _ in .nothing })
    #expect(result == .failure(.nothingOpen))
  }
}
