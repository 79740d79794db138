import Foundation
import Ordering
import Synchronization
import TestSupport

@testable import Purchasing

extension PurchaseRunner.End {
  /// The order of a plan that ran to its end; nil where it was stopped.
  var done: Order? {
    guard case .done(let order) = self else { return nil }
    return order
  }
}

/// A vendor that answers as told, a book that writes everything down, and a clock that stands still.
struct RunnerStage {
  static let now = Date(timeIntervalSince1970: 1_800_000_000)
  let book = RecordingBook()
  let runner: PurchaseRunner

  init(
    outcomes: [PurchaseOutcome], evidence: [Evidence?] = [], conflicts: [DomainName] = [], leavingAfter step: String? = nil,
    answersAfter word: String? = nil, listsTake seconds: TimeInterval = 0, ceilings: Ceilings = Ceilings(),
    refuses kind: Purchase.Kind? = nil, account: VendorAccount? = nil, stated: HeldOrder? = nil, body: String = "{}",
    isNotRecorded: @escaping @Sendable (PlanStop) -> Void = { _ in }
  ) {
    let clock = Mutex(RunnerStage.now)
    let script = Script(outcomes: outcomes, evidence: evidence)
    let book = book
    var client = VendorClient.nothing
    client.account = account
    client.freeze = { purchase throws(VendorFailure) in
      if purchase.kind == kind { throw .refused(Refusal(code: "aliases", message: "no")) }
      return FrozenRequest(method: "POST", path: "/", body: Data(body.utf8), sha256: "00")
    }
    client.baseline = { _ in
      await book.note("baseline")
      clock.withLock { $0 += seconds }
      return Baseline(ids: [], conflicts: conflicts)
    }
    client.send = { _, _ in
      await book.note("send")
      while let word, await !book.log.contains(word) { await Task.yield() }
      if Task.isCancelled { return PurchaseAnswer(.unknown("cut short")) }
      return PurchaseAnswer(await script.nextOutcome(), stated: stated)
    }
    client.findEvidence = { _ in ListingEvidence(await script.nextEvidence()) }
    var ports = Ports(
      vendors: Dictionary(uniqueKeysWithValues: Vendor.allCases.map { ($0, client) }), book: book,
      now: { clock.withLock { $0 } }, sleep: { _ in try Task.checkCancellation() }, makeID: { UUID().uuidString })
    ports.ceilings = ceilings
    runner = PurchaseRunner(
      ports: ports, report: { _ in }, isNotRecorded: { _, stop in isNotRecorded(stop) },
      isStopping: {
        guard let step else { return false }
        return step.isEmpty ? true : await book.log.contains(step)
      })
  }

  func run(_ vendor: Vendor, quotedAt: Date = RunnerStage.now, id: String = "order00001", for client: Client.ID? = nil) async
    -> PurchaseRunner.End
  {
    let offer = Offer(vendor, .google, plan: vendor == .saleshandy ? .quarterly : nil)
    guard let name = try? DomainName("tryquay.com") else { return .stopped(order([], offer, quotedAt, id, client), .quoteOld) }
    let item = Purchase.Item(name: name, provider: .google, mailboxes: [Mailbox(first: "Ada", last: "Lind", alias: "ada")])
    let workspace = Workspace(id: "rec1", name: "North Quay")
    let mailboxes = Purchase.ScaledMailOrder(Purchase.ScaledMailTerms(tag: "nq", workspace: workspace))
    let operations: [Purchase.Operation] =
      vendor == .scaledmail
      ? [.scaledmailBuyDomains(workspace: workspace), .scaledmailCustomOrder(mailboxes)] : [.instantlyDFY(redirect: nil)]
    return await runner.run(
      order(operations.map { Purchase(operation: $0, offer: offer, items: [item]) }, offer, quotedAt, id, client),
      isNew: true)
  }

  /// One name at 15 with a mailbox at 5.
  private static func quote(_ offer: Offer, at time: Date) -> Quote {
    let lines = [
      Quote.Line(.domains(ending: "com"), count: 1, unit: .dollars(15), period: .year),
      Quote.Line(.mailboxes, count: 1, unit: .dollars(5), period: .month),
    ]
    return Quote(offer: offer, lines: lines, source: .confirmed, at: time)
  }

  private func order(_ purchases: [Purchase], _ offer: Offer, _ quotedAt: Date, _ id: String, _ client: Client.ID?) -> Order {
    Order(
      id: Order.ID(id), name: "quay", draft: Draft.ID("draft00001"),
      plan: PurchasePlan(offer: offer, purchases: purchases),
      approvedTotal: .dollars(20), quote: RunnerStage.quote(offer, at: quotedAt), createdAt: RunnerStage.now,
      client: client)
  }
}

private actor Script {
  private var outcomes: [PurchaseOutcome]
  private var evidence: [Evidence?]

  init(outcomes: [PurchaseOutcome], evidence: [Evidence?]) {
    self.outcomes = outcomes
    self.evidence = evidence
  }

  func nextOutcome() -> PurchaseOutcome {
    guard !outcomes.isEmpty else { return .unknown("the script has no more outcomes") }
    return outcomes.removeFirst()
  }

  func nextEvidence() -> Evidence? { evidence.isEmpty ? nil : evidence.removeFirst() }
}
