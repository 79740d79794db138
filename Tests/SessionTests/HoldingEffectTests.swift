import Foundation
import Ordering
import Purchasing
import TestSupport
import Testing
import Wizard

@testable import Session

/// What a session asks the vendors' clients of what they hold, and how it brings the answers back.
@MainActor
@Suite struct HoldingEffectTests {
  private let workspace = Workspace(id: "ws1", name: "North Quay")
  private let calls = Calls()

  private func ports(_ vendor: Vendor, sleep: @escaping @Sendable (Duration) async throws -> Void = { _ in }) -> Ports {
    var client = VendorClient.nothing
    client.holdings = { [calls] workspace throws(VendorFailure) in
      await calls.note("holdings \(workspace?.id ?? "-")")
      return Holdings(vendor: vendor, workspace: workspace, domains: [], orders: [], at: Date(timeIntervalSince1970: 0))
    }
    client.workspaces = { [workspace] () throws(VendorFailure) in [workspace] }
    client.heldMailboxes = { domain, workspace throws(VendorFailure) in
      [HeldMailbox(address: "ada@\(domain.name)", first: workspace?.id ?? "", last: "", stage: .ready)]
    }
    client.orderDetails = { id, workspace throws(VendorFailure) in
      HeldOrder(id: id, description: workspace?.id ?? "", amount: nil, createdAt: nil, status: "Active", tag: "aug")
    }
    client.change = { [calls] change throws(VendorFailure) in
      await calls.note("change")
      await calls.gate()
      if await calls.isRefusing { throw .refused(Refusal(code: "400", message: "no")) }
    }
    client.volumePlan = { [calls] request throws(VendorFailure) in
      await calls.note("volume \(request.volume)")
      return VolumePlan(shares: [], domains: 1, mailboxes: request.volume, monthly: nil)
    }
    let book = RecordingBook()
    return Ports(
      vendors: [vendor: client], book: book, now: { Date(timeIntervalSince1970: 0) }, sleep: sleep, makeID: { "id" })
  }

  private func domain() throws -> HeldDomain { HeldDomain(name: try DomainName("tryquay.com"), vendorID: "d1", stage: .ready) }

  @Test("each list is asked of its vendor, in the workspace, and comes back with its revision")
  func lists() async throws {
    let ports = ports(.scaledmail)
    let domain = try domain()
    let holdings = await VendorAnswers(ports: ports).answer(to: .holdings(.scaledmail, workspace, revision: 3))
    guard case .holdings(.scaledmail, .success(let held), revision: 3) = holdings else {
      Issue.record("\(String(describing: holdings))")
      return
    }
    #expect(held.workspace == workspace)
    #expect(
      await VendorAnswers(ports: ports).answer(to: .holdingWorkspaces(revision: 4))
        == .holdingWorkspaces(.success([workspace]), revision: 4))
    let mailbox = HeldMailbox(address: "ada@tryquay.com", first: "ws1", last: "", stage: .ready)
    let mailboxes = await VendorAnswers(ports: ports).answer(to: .heldMailboxes(.scaledmail, domain, workspace, revision: 5))
    #expect(mailboxes == .heldMailboxes(.scaledmail, "d1", .success([mailbox]), revision: 5))
    let details = await VendorAnswers(ports: ports).answer(to: .orderDetails(.scaledmail, id: "o1", workspace, revision: 6))
    let order = HeldOrder(id: "o1", description: "ws1", amount: nil, createdAt: nil, status: "Active", tag: "aug")
    #expect(details == .orderDetails(.scaledmail, id: "o1", .success(order), revision: 6))
  }

  @Test("a vendor whose client is not there fails as one that offers nothing")
  func notThere() async {
    let ports = ports(.scaledmail)
    let answer = await VendorAnswers(ports: ports).answer(to: .holdings(.instantly, nil, revision: 1))
    #expect(answer == .holdings(.instantly, .failure(.notOffered), revision: 1))
  }

  @Test("a change is sent once, and its answer or its failure comes back", arguments: [false, true])
  func change(isRefused: Bool) async throws {
    await calls.refuse(isRefused)
    await calls.open()
    let (runner, answers, busy) = runner(ports(.saleshandy))
    runner.run(.vendor(.changeHolding(.deleteDomain(try domain()), revision: 7)))
    await busy.idle()
    let failure: VendorFailure? = isRefused ? .refused(Refusal(code: "400", message: "no")) : nil
    #expect(answers.all == [.holdingChanged(failure, revision: 7)])
    #expect(await calls.log == ["change"])
  }

  @Test("leaving waits for a change that was sent and does not cut it short")
  func leaving() async throws {
    let (runner, answers, _) = runner(ports(.saleshandy))
    runner.run(.vendor(.changeHolding(.revokeDeletion(try domain()), revision: 8)))
    while await calls.log.isEmpty { await Task.yield() }
    let end = Task {
      await runner.finishPurchases()
      runner.cancelAll()
    }
    await calls.open()
    await end.value
    #expect(answers.all == [.holdingChanged(nil, revision: 8)])
  }

  nonisolated private static let limitedAt = Date(timeIntervalSince1970: 0)

  /// A vendor whose one call a minute was just made: whatever comes now waits.
  private func limitedPorts() async -> Ports {
    let account = CallAccount(vendor: .saleshandy, fingerprint: "aaaaaaaa")
    let store = RateLimitStore.inMemory { _ in CallRules(limits: [CallLimit(1, in: 60, source: "t")]) }
    _ = await store.take(account, .other, .ordinary, Self.limitedAt)
    var ports = ports(.saleshandy)
    ports.limiter = RateLimiter(
      store, [.saleshandy: account], now: { Self.limitedAt }, sleep: { _ in try await Task.sleep(for: .seconds(600)) })
    return ports
  }

  @Test("leaving takes a change back that waits for the vendor's limit, at once")
  func leavingWhileWaiting() async throws {
    let (runner, answers, _) = runner(await limitedPorts())
    runner.run(.vendor(.changeHolding(.deleteDomain(try domain()), revision: 9)))
    while answers.all.isEmpty { await Task.yield() }
    guard case .changeWaits(let until, revision: 9) = answers.all[0] else {
      Issue.record("\(answers.all)")
      return
    }
    #expect(until > Self.limitedAt.addingTimeInterval(60))
    await runner.finishPurchases()
    #expect(answers.all.dropFirst() == [.changeWithdrawn(revision: 9)])
    #expect(await calls.log.isEmpty, "nothing was sent")
  }

  @Test("a change that waits is taken back by its number, and nothing is sent")
  func withdrawn() async throws {
    let (runner, answers, busy) = runner(await limitedPorts())
    runner.run(.vendor(.changeHolding(.deleteDomain(try domain()), revision: 9)))
    while answers.all.isEmpty { await Task.yield() }
    runner.run(.vendor(.withdrawChange(revision: 8)))
    runner.run(.vendor(.withdrawChange(revision: 9)))
    await busy.idle()
    #expect(answers.all.dropFirst() == [.changeWithdrawn(revision: 9)])
    #expect(await calls.log.isEmpty, "nothing was sent")
  }

  @Test("a newer volume replaces the one that waits, and a dropped one is not asked")
  func volume() async {
    let (runner, answers, busy) = runner(ports(.scaledmail))
    for volume in [1, 12, 120] {
      runner.run(.vendor(.volumePlan(VolumeRequest(volume: volume, distribution: [.google: 100]), revision: volume)))
    }
    await busy.idle()
    #expect(await calls.log == ["volume 120"])
    #expect(answers.all == [.volumePlan(.success(VolumePlan(shares: [], domains: 1, mailboxes: 120, monthly: nil)), revision: 120)])
    runner.run(.vendor(.volumePlan(VolumeRequest(volume: 7, distribution: [.google: 100]), revision: 121)))
    runner.run(.vendor(.dropVolumePlan))
    await busy.idle()
    #expect(answers.all.count == 1)
  }

  private func runner(_ ports: Ports) -> (EffectRunner, Answers, BusyCount) {
    let busy = BusyCount()
    let answers = Answers()
    let runner = EffectRunner(ports: ports, reconciler: Reconciler(ports: ports), quotePause: .milliseconds(300), busy: busy)
    runner.deliver = { answers.all.append($0) }
    return (runner, answers, busy)
  }
}

/// The answers a runner delivered.
@MainActor
private final class Answers {
  var all: [Answer] = []
}

/// What a client was asked, and a barrier before which a change waits.
private actor Calls {
  private(set) var log: [String] = []
  private(set) var isRefusing = false
  private var isOpen = false
  private var waiting: [CheckedContinuation<Void, Never>] = []

  func note(_ line: String) { log.append(line) }
  func refuse(_ isRefusing: Bool) { self.isRefusing = isRefusing }

  func gate() async {
    guard !isOpen else { return }
    await withCheckedContinuation { waiting.append($0) }
  }

  func open() {
    isOpen = true
    for continuation in waiting { continuation.resume() }
    waiting = []
  }
}
