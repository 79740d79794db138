import Foundation
import OrderStore
import Ordering
import Synchronization
import Vendors

@testable import Purchasing

/// One run of the program on the world's book. Whatever it does passes a step, and at any step it may die: then its ports do nothing any
/// more, and what it knew is gone.
final class Program: Sendable {
  private struct State {
    var isGone = false
    var isStopping = false
    /// The news after which nothing was left to do.
    var idleSince = -1
    var strands = 0
    var placing = 0
    var store: (any StoredOrderBook)?
    var reconciler: Reconciler?
  }

  let world: World
  let number: Int
  let session: String
  private let state: Mutex<State>

  /// Whether it has another account's key: it may look for nothing then, and buys nothing.
  let isOther: Bool

  init(_ world: World, isOther: Bool = false) throws {
    self.world = world
    self.isOther = isOther
    number = world.number()
    session = "session\(number)"
    let owner = SessionOwner(session: session, process: Int32(number), startedAt: 1, boot: "boot", namespace: "here")
    let store = try world.directory.open(
      owner, processes: ProcessTable { [world] in world.isGone($0.session) ? .gone : .alive },
      now: { [world] in world.clock.programNow })
    state = Mutex(State(store: store))
    let reconciler = Reconciler(ports: makePorts())
    state.withLock { $0.reconciler = reconciler }
  }

  var isGone: Bool { state.withLock { $0.isGone } }
  var isStopping: Bool { state.withLock { $0.isStopping } }
  var strands: Int { state.withLock { $0.strands } }
  /// Whether nothing is left to do, as far as this program knows.
  var isIdle: Bool { state.withLock { $0.idleSince == world.news && $0.placing == 0 } }
  var store: (any StoredOrderBook)? { state.withLock { $0.store } }
  var reconciler: Reconciler? { state.withLock { $0.reconciler } }

  func isIdle(since news: Int) { state.withLock { $0.idleSince = news } }
  func hangUp() { state.withLock { $0.isStopping = true } }
  func die() { state.withLock { $0.isGone = true } }
  /// Lets go of the file.
  func close() {
    state.withLock { state in
      state.store = nil
      state.reconciler = nil
    }
  }

  // MARK: Steps

  @TaskLocal static var strand = 0

  /// - Returns: whether the program lives.
  func step(_ what: @autoclosure () -> String) async -> Bool {
    guard !isGone else { return false }
    await world.conductor.park(Program.strand, of: number, until: world.clock.elapsed)
    guard !isGone else { return false }
    world.trace("\(session) \(what())")
    return true
  }

  /// A wait of the program, which ends with it: what is tried for as long as it runs is not tried any more.
  func sleepAlive(_ duration: Duration) async throws {
    await sleep(duration)
    if isGone { throw CancellationError() }
  }

  func sleep(_ duration: Duration) async {
    guard !isGone else { return }
    await world.conductor.park(Program.strand, of: number, until: world.clock.elapsed + duration / .seconds(1))
  }

  /// Waits for the next look into the book.
  func idle(_ seconds: TimeInterval) async {
    guard !isGone else { return }
    await world.conductor.park(Program.strand, of: number, until: world.clock.elapsed + seconds, isIdling: true)
  }

  private func begin(_ work: @escaping @Sendable () async -> Void) {
    let strand = world.number()
    state.withLock { $0.strands += 1 }
    world.conductor.strandBegins()
    Task {
      await Program.$strand.withValue(strand) {
        if await step("begins strand \(strand)") { await work() }
      }
      state.withLock { $0.strands -= 1 }
      world.conductor.strandEnds()
    }
  }

  // MARK: What it does

  /// Places an order, if there is one, and watches over what is open.
  func live(_ order: Order?) {
    if let order { place(order, isNew: true) }
    begin { await self.watch() }
  }

  func place(_ order: Order, isNew: Bool) {
    state.withLock { $0.placing += 1 }
    begin {
      let runner = PurchaseRunner(ports: self.makePorts(), report: { _ in }, isStopping: { self.isStopping })
      let end = await runner.run(order, isNew: isNew)
      self.world.trace("\(self.session) runner ended: \(end.words)")
      self.state.withLock { $0.placing -= 1 }
    }
  }

  var isPlacing: Bool { state.withLock { $0.placing > 0 } }

  func makePorts() -> Ports {
    var ports = Ports(
      vendors: Dictionary(uniqueKeysWithValues: Vendor.allCases.map { ($0, client($0)) }), book: FaultyBook(program: self),
      mode: .live,
      now: { self.world.clock.programNow }, sleep: { try await self.sleepAlive($0) }, makeID: { self.world.makeID() })
    ports.bootedAt = { self.world.clock.programBootedAt }
    return ports
  }

  private func client(_ vendor: Vendor) -> VendorClient {
    let transport = FaultyTransport(program: self, vendor: vendor).transport
      .retryingReads(sleep: { await self.sleep($0) }, random: { self.world.dice.seconds(0...$0) })
    let real = world.side.client(vendor, over: transport, now: { self.world.clock.programNow })
    var client = real
    if isOther { client.account = VendorAccount(address: "http://sandbox", fingerprint: "another account") }
    client.send = { request, purchase in
      await Circumstance.$request.withValue(request.sha256) { await real.send(request, purchase) }
    }
    client.progress = { order throws(VendorFailure) in
      guard await self.step("progress of \(order.id)") else { throw .unreachable("the program is gone") }
      if self.world.side.isArchived(vendor) { throw .unreachable("away") }
      let result = await Circumstance.$isPlain.withValue(true) {
        await captured { () throws(VendorFailure) in try await real.progress(order) }
      }
      return try result.get()
    }
    client.findEvidence = { attempt throws(VendorFailure) in
      self.world.people.asks(about: attempt.id)
      if self.isOther { self.world.breaks("\(attempt.id) is looked for through another account") }
      return try await real.findEvidence(attempt)
    }
    return client
  }
}

/// What the calls of a strand are part of.
enum Circumstance {
  /// The hash of the request that is sent.
  @TaskLocal static var request: String?
  /// Whether calls go side by side, so that they are one step and nothing goes wrong between them.
  @TaskLocal static var isPlain = false
}

extension PurchaseRunner.End {
  fileprivate var words: String {
    switch self {
    case .done(let order): "done, \(order.status)"
    case .stopped(_, let stop): "stopped, \(stop)"
    }
  }
}
