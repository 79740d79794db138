import Foundation
import Ordering
import Purchasing
import Wizard

/// Runs effects off the main actor and brings their answers back to it.
@MainActor
final class EffectRunner {
  private let ports: Ports
  private let answers: BookAnswers
  private let quotePause: Duration
  private let files: FileAccess
  private let busy: BusyCount
  private var tasks: [UUID: Task<Void, Never>] = [:]
  private var purchases: [UUID: Task<Void, Never>] = [:]
  private var quote: Task<Void, Never>?
  private var volume: Task<Void, Never>?
  /// By revision.
  private var changes: [Int: Task<Void, Never>] = [:]
  /// The last archiving or restoring of orders: one after the other, as they were asked for.
  private var archiving: Task<Void, Never>?
  private var isStopping = false

  /// Takes each answer, on the main actor.
  var deliver: (@MainActor (Answer) -> Void)?

  init(
    ports: Ports, reconciler: Reconciler, quotePause: Duration, busy: BusyCount, files: FileAccess = .all,
    editions: RuleEditions = .seeds
  ) {
    self.ports = ports
    self.files = files
    answers = BookAnswers(ports: ports, reconciler: reconciler, editions: editions)
    self.quotePause = quotePause
    self.busy = busy
  }

  /// - Parameter first: what has to end before a request of the book or a purchase begins.
  func run(_ effect: Effect, after first: Task<Void, Never>? = nil) {
    switch effect {
    case .book(let request): run(request, after: first)
    case .vendor(let request): run(request)
    case .purchasing(let request): run(request, after: first)
    case .device(.wake(let wake, let time)): self.wake(wake, at: time)
    case .file(let request): start { [files] in TextFiles.answer(to: request, in: files) }
    // The session's own.
    case .device(.flushInput), .device(.ring), .device(.copy), .device(.nextTheme), .device(.leave): break
    }
  }

  private func run(_ request: BookRequest, after first: Task<Void, Never>?) {
    guard case .archive = request else {
      start { [answers] in
        await first?.value
        return await answers.answer(to: request)
      }
      return
    }
    archiving = start { [answers, before = archiving] in
      await before?.value
      return await answers.answer(to: request)
    }
  }

  private func run(_ request: VendorRequest) {
    switch request {
    case .confirmQuote(let purchase, let revision): confirm(purchase, revision: revision)
    case .dropQuote: quote?.cancel()
    case .changeHolding(let change, let revision): self.change(change, revision: revision)
    // What is sent by now is answered and written down all the same.
    case .withdrawChange(let revision): changes[revision]?.cancel()
    case .holdings:
      start { [weak self, ports] in
        let answer = await VendorAnswers(ports: ports).answer(to: request)
        if case .holdings(let vendor, let result, _) = answer { await self?.lookUpChanges(at: vendor, try? result.get()) }
        return answer
      }
    case .volumePlan(let request, let revision): plan(request, revision: revision)
    case .dropVolumePlan: volume?.cancel()
    case .checkNames, .searchNames, .suggestNames, .priceList, .mailboxNames, .workspaces, .listDomains, .packages, .pendingForms,
      .uploadPicture, .finalCheck, .holdingWorkspaces, .heldMailboxes, .orderDetails:
      start { [ports, files] in await VendorAnswers(ports: ports, files: files).answer(to: request) }
    }
  }

  private func run(_ request: PurchasingRequest, after first: Task<Void, Never>?) {
    switch request {
    case .place(let order, let isNew): place(order, isNew: isNew, after: first)
    case .follow(let id): start { [answers] in await answers.follow(id, isAsked: false) }
    case .refresh(let id): start { [answers] in await answers.follow(id, isAsked: true) }
    case .acknowledgeGone(let id, let reason): start { [answers] in await answers.acknowledgeGone(id, reason: reason) }
    case .acknowledgeAccount(let id, let reason): start { [answers] in await answers.acknowledgeAccount(id, reason: reason) }
    case .resolve(let id, let reason): start { [answers] in await answers.resolve(id, reason: reason) }
    case .priceRemainder(let id): start { [answers] in await answers.priceRemainder(of: id) }
    case .missingNames(let id): start { [answers] in await answers.missingNames(of: id) }
    }
  }

  /// Waits until what was sent is answered and written down, a purchase as well as a change, and until what was archived is. What was not
  /// sent yet is not sent any more.
  func finishPurchases() async {
    isStopping = true
    for task in purchases.values { task.cancel() }
    for task in changes.values { task.cancel() }
    for task in purchases.values { await task.value }
    for task in changes.values { await task.value }
    await archiving?.value
  }

  func cancelAll() {
    quote?.cancel()
    volume?.cancel()
    for task in tasks.values { task.cancel() }
  }

  @discardableResult
  private func start(_ work: @escaping @Sendable () async -> Answer?) -> Task<Void, Never> {
    let id = UUID()
    busy.begin()
    let task = Task {
      let answer = await work()
      tasks[id] = nil
      if let answer, !Task.isCancelled {
        deliver?(answer)
        await tellAllowance(after: answer)
      }
      busy.end()
    }
    tasks[id] = task
    return task
  }

  /// A look-up has used calls up: how many are left is shown.
  private func tellAllowance(after answer: Answer) async {
    guard let vendor = answer.lookedUpAt, let left = await ports.limiter.lookUpsLeft(vendor), !Task.isCancelled else { return }
    deliver?(.allowance(vendor, left))
  }

  /// How long a basket rests before its price is asked for. Our choice: the pause, and again as much for each thousand mailboxes, at most ten of
  /// them: to write out and read ten thousand takes a quarter of a second of processor, which nobody pays who goes on typing.
  private func rest(for purchase: Purchase) -> Duration { quotePause * (1 + min(9, purchase.mailboxCount / 1_000)) }

  /// A newer question replaces the one waiting or under way.
  private func confirm(_ purchase: Purchase, revision: Int) {
    quote?.cancel()
    busy.begin()
    quote = Task { [ports, rest = rest(for: purchase)] in
      defer { busy.end() }
      guard (try? await ports.sleep(rest)) != nil, !Task.isCancelled else { return }
      let result = await captured { () throws(VendorFailure) in try await ports.client(purchase.vendor).confirmQuote(purchase) }
      if !Task.isCancelled { deliver?(.quoteConfirmed(result, revision: revision)) }
    }
  }

  /// Whatever list is read, the changes that are open there are held against it; where it could not be read, they are shown all the same.
  private func lookUpChanges(at vendor: Vendor, _ holdings: Holdings?) async {
    guard let changes = try? await ChangeRunner(ports).lookUp(at: vendor, in: holdings), !Task.isCancelled else { return }
    deliver?(.changesLookedUp(vendor, changes))
  }

  /// Journaled and sent once; once it is sent it is never cancelled: what destroys must not be left half known.
  private func change(_ change: HoldingChange, revision: Int) {
    busy.begin()
    changes[revision] = Task { [ports] in
      let failure = await ChangeRunner(ports).run(change) { [weak self] time in
        await self?.deliver?(.changeWaits(until: time, revision: revision))
      }
      changes[revision] = nil
      switch failure {
      case .withdrawn: deliver?(.changeWithdrawn(revision: revision))
      case nil: deliver?(.holdingChanged(nil, revision: revision))
      case .vendor(let failure): deliver?(.holdingChanged(failure, revision: revision))
      case .notSent(let failure): deliver?(.changeNotSent(failure, revision: revision))
      case .notWritten(let trouble, let failure): deliver?(.changeNotWritten(trouble, failure, revision: revision))
      }
      busy.end()
    }
  }

  /// A newer question replaces the one waiting or under way.
  private func plan(_ request: VolumeRequest, revision: Int) {
    volume?.cancel()
    busy.begin()
    volume = Task { [ports, quotePause] in
      defer { busy.end() }
      guard (try? await ports.sleep(quotePause)) != nil, !Task.isCancelled else { return }
      let result = await captured { () throws(VendorFailure) in try await ports.client(.scaledmail).volumePlan(request) }
      if !Task.isCancelled { deliver?(.volumePlan(result, revision: revision)) }
    }
  }

  private func wake(_ wake: Wake, at time: Date) {
    let id = UUID()
    let seconds = max(0, time.timeIntervalSince(ports.now()))
    tasks[id] = Task { [ports] in
      let slept: Void? = try? await ports.sleep(.milliseconds(Int(seconds * 1000)))
      tasks[id] = nil
      if slept != nil, !Task.isCancelled { deliver?(.woke(wake)) }
    }
  }

  private func place(_ order: Order, isNew: Bool, after first: Task<Void, Never>?) {
    let id = UUID()
    busy.begin()
    purchases[id] = Task { [ports] in
      await first?.value
      let runner = PurchaseRunner(
        ports: ports, report: { [weak self] order in await self?.deliver?(.order(order, isPlacing: true)) },
        isNotRecorded: { [weak self] order, stop in await self?.deliver?(.notRecorded(order, stop)) },
        isWaiting: { [weak self] order, vendor, time in await self?.deliver?(.purchaseWaits(order, at: vendor, until: time)) },
        isStopping: { [weak self] in await self?.isStopping ?? true })
      let end = await runner.run(order, isNew: isNew)
      purchases[id] = nil
      switch end {
      case .done(let order): deliver?(.order(order, isPlacing: false))
      case .stopped(let order, let stop): deliver?(.planStopped(order, stop))
      }
      busy.end()
    }
  }
}
