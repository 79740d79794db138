import Foundation
import Ordering
import Synchronization
import TestSupport
import Testing

@testable import Purchasing

/// Each purchase is one attempt: committed before a byte is sent, sent at most once, recorded before the next begins.
@Suite struct PurchaseRunnerTests {
  @Test("the journal is written before the request leaves, and the outcome before anything else")
  func journalFirst() async throws {
    let stage = Stage(outcomes: [.placed(vendorOrder: "7", warning: nil)])
    let end = await stage.run(.instantly)
    let order = try #require(end.done, "\(end)")
    #expect(order.status == .settingUp)
    #expect(await stage.book.log == ["open", "baseline", "insert", "advance sending", "send", "advance placed", "delete draft"])
  }

  @Test("when the intent cannot be committed, nothing is sent", arguments: ["open", "insert", "advance sending"])
  func noCommitNoSend(call: String) async throws {
    let stage = Stage(outcomes: [.placed(vendorOrder: nil, warning: nil)])
    await stage.book.fail(at: call)
    let end = await stage.run(.instantly)
    guard case .stopped(_, .book(.storage)) = end else {
      Issue.record("\(end)")
      return
    }
    #expect(await !stage.book.log.contains("send"))
  }

  @Test("when the outcome cannot be recorded, the plan stops and nothing more is sent")
  func outcomeNotRecorded() async throws {
    let stage = Stage(outcomes: [.verify("200")], evidence: [.all(vendorOrder: nil)])
    await stage.book.fail(at: "advance verify")
    let end = await stage.run(.scaledmail)
    guard case .stopped(let order, .unrecorded(.verify("200"), .storage)) = end else {
      Issue.record("\(end)")
      return
    }
    #expect(order.attempts.count == 1)
    #expect(await stage.book.log.filter { $0 == "send" }.count == 1)
  }

  @Test("a book that is busy when the answer comes is asked again, so that the answer is not lost")
  func outcomeRecordedLate() async throws {
    let stage = Stage(outcomes: [.placed(vendorOrder: "7", warning: nil)])
    await stage.book.fail(at: "advance placed", times: 3)
    let end = await stage.run(.instantly)
    let order = try #require(end.done, "\(end)")
    #expect(order.attempts.map(\.state) == [.placed])
    #expect(await stage.book.log.filter { $0 == "send" }.count == 1)
  }

  @Test("a program that is leaving finishes the purchase it sent and begins no other")
  func leaving() async throws {
    let stage = Stage(
      outcomes: [.placed(vendorOrder: nil, warning: nil), .placed(vendorOrder: nil, warning: nil)], leavingAfter: "send")
    let end = await stage.run(.scaledmail)
    let order = try #require(end.done, "\(end)")
    #expect(order.attempts.map(\.state) == [.placed])
    #expect(order.nextPurchase == 1)
  }

  @Test(
    "a program that is left before it has sent sends nothing, and closes what it had journaled",
    arguments: [nil, "open", "baseline"])
  func leavingBefore(_ step: String?) async throws {
    let stage = Stage(outcomes: [.placed(vendorOrder: nil, warning: nil)], leavingAfter: step ?? "")
    let end = await stage.run(.instantly)
    let order = try #require(end.done, "\(end)")
    #expect(order.attempts.isEmpty)
    #expect(await !stage.book.log.contains("insert"))
  }

  @Test("between the journal and the request a program that is left closes the attempt as not sent")
  func leavingBetween() async throws {
    let stage = Stage(outcomes: [.placed(vendorOrder: nil, warning: nil)], leavingAfter: "insert")
    let end = await stage.run(.instantly)
    let order = try #require(end.done, "\(end)")
    #expect(order.attempts.map(\.state) == [.notSent])
    #expect(await stage.book.log == ["open", "baseline", "insert", "advance notSent"])
  }

  @Test("after proof that nothing left, a program that is left does not try again")
  func leavingBeforeTheNextTry() async throws {
    let stage = Stage(outcomes: [.notSent("no route"), .placed(vendorOrder: nil, warning: nil)], leavingAfter: "send")
    let end = await stage.run(.instantly)
    let order = try #require(end.done, "\(end)")
    #expect(order.attempts.map(\.state) == [.notSent])
    #expect(await stage.book.log.filter { $0 == "send" }.count == 1)
  }

  @Test("an answer that leaves it open is looked after by the next start when the program is left")
  func leavingUnsettled() async throws {
    let stage = Stage(outcomes: [.verify("no words")], evidence: [.all(vendorOrder: nil)], leavingAfter: "send")
    let end = await stage.run(.scaledmail)
    let order = try #require(end.done, "\(end)")
    #expect(order.attempts.map(\.state) == [.verify])
  }

  @Test("a request that was sent is waited for and its answer written down, although its task is cancelled")
  func cancelled() async throws {
    let stage = Stage(outcomes: [.placed(vendorOrder: "7", warning: nil)], answersAfter: "go")
    await stage.book.fail(at: "advance placed", times: 3)
    let running = Task { await stage.run(.instantly) }
    while await !stage.book.log.contains("send") { await Task.yield() }
    running.cancel()
    await stage.book.note("go")
    let end = await running.value
    let order = try #require(end.done, "\(end)")
    #expect(order.attempts.map(\.state) == [.placed])
  }

  @Test("an answer that cannot be written down is said at once, and tried again")
  func saidAtOnce() async throws {
    let told = Mutex<[PlanStop]>([])
    let stage = Stage(outcomes: [.placed(vendorOrder: "7", warning: nil)]) { stop in told.withLock { $0.append(stop) } }
    await stage.book.fail(at: "advance placed", times: 1)
    let end = await stage.run(.instantly)
    let order = try #require(end.done, "\(end)")
    #expect(order.attempts.map(\.state) == [.placed])
    #expect(told.withLock { $0 } == [.unrecorded(.placed(vendorOrder: "7", warning: nil), .storage("disk full"))])
  }

  @Test("a plain no is refused within seconds, after one whole listing that shows nothing")
  func plainNo() async throws {
    let stage = Stage(outcomes: [.rejected(Refusal(code: "400", message: "Your card was declined"))])
    let end = await stage.run(.scaledmail)
    let order = try #require(end.done, "\(end)")
    #expect(order.attempts.map(\.state) == [.rejected] && order.attempts[0].checks.map(\.finding) == [.nothing])
    #expect(order.attempts[0].history.map(\.state) == [.intent, .sending, .verify, .rejected])
    #expect(order.attempts[0].refusal?.message == "Your card was declined")
  }

  @Test("what was made and then refused is placed: the list knows better than the answer")
  func madeAndRefused() async throws {
    let stage = Stage(outcomes: [.rejected(Refusal(code: "404", message: "no"))], evidence: [.all(vendorOrder: "7")])
    let end = await stage.run(.instantly)
    let order = try #require(end.done, "\(end)")
    #expect(order.attempts.map(\.state) == [.placed] && order.attempts[0].refusal == nil)
  }

  @Test("the account a purchase is sent with is journaled with it; the rest of its plan is not bought through another")
  func account() async throws {
    let ours = VendorAccount(address: "https://server.scaledmail.com", fingerprint: "aaaa")
    let no = PurchaseOutcome.rejected(Refusal(code: "402", message: "no"))
    let stage = Stage(outcomes: [.placed(vendorOrder: nil, warning: nil), no], account: ours)
    let stopped = try #require(await stage.run(.scaledmail).done)
    #expect(stopped.attempts.map(\.account) == [ours, ours])
    let other = Stage(outcomes: [], account: VendorAccount(address: ours.address, fingerprint: "bbbb"))
    let rest = try #require(stopped.rest([], at: Stage.now))
    let end = await other.runner.run(stopped.approved(at: rest.quote), isNew: false)
    guard case .stopped(_, .vendor(.otherAccount(needed: ours))) = end else {
      Issue.record("bought on through another account: \(end)")
      return
    }
    #expect(await !other.book.log.contains("send"))
  }

  @Test("a refused order leaves the draft and may be tried again as a new attempt")
  func refused() async throws {
    let stage = Stage(outcomes: [.rejected(Refusal(code: "unavailable_domains", message: "", names: ["a.com"]))])
    let end = await stage.run(.instantly)
    let order = try #require(end.done, "\(end)")
    #expect(order.status == .stopped)
    #expect(!order.mayHaveBought)
    #expect(order.nextPurchase == 0)
    #expect(await !stage.book.log.contains("delete draft"))
  }

  @Test("an unknown outcome is never sent again")
  func unknown() async throws {
    let stage = Stage(outcomes: [.unknown("connection lost")])
    let end = await stage.run(.instantly)
    let order = try #require(end.done, "\(end)")
    #expect(order.status == .unresolved)
    #expect(order.nextPurchase == nil)
    #expect(await stage.book.log.filter { $0 == "send" }.count == 1)
  }

  @Test("proof that nothing left allows two more tries of the same attempt, then it is closed")
  func notSent() async throws {
    let stage = Stage(outcomes: [.notSent("no route"), .notSent("no route"), .notSent("no route")])
    let end = await stage.run(.instantly)
    let order = try #require(end.done, "\(end)")
    #expect(order.attempts.map(\.state) == [.notSent])
    #expect(await stage.book.log.filter { $0 == "send" }.count == 3)
    #expect(!order.mayHaveBought)
  }

  @Test("ScaledMail's plan buys the names, finds them in the vendor's list, then orders on them")
  func scaledmailPlan() async throws {
    let stage = Stage(
      outcomes: [.verify("200"), .verify("200")], evidence: [nil, .all(vendorOrder: nil), .all(vendorOrder: "recPay1")])
    let end = await stage.run(.scaledmail)
    let order = try #require(end.done, "\(end)")
    #expect(order.attempts.map(\.state) == [.placed, .placed])
    #expect(order.attempts.last?.vendorOrder == "recPay1")
    #expect(await stage.book.log.filter { $0 == "send" }.count == 2)
  }

  @Test("if one purchase of a plan stops, the rest waits; continuing repeats nothing that is bought")
  func planStops() async throws {
    let no = PurchaseOutcome.rejected(Refusal(code: "402", message: "no"))
    let stage = Stage(outcomes: [.placed(vendorOrder: nil, warning: nil), no, .placed(vendorOrder: nil, warning: nil)])
    let first = await stage.run(.scaledmail)
    let stopped = try #require(first.done, "\(first)")
    #expect(stopped.status == .stopped)
    #expect(stopped.mayHaveBought)
    #expect(stopped.nextPurchase == 1)
    let rest = try #require(stopped.rest([], at: Stage.now))
    let second = await stage.runner.run(stopped.approved(at: rest.quote), isNew: false)
    let order = try #require(second.done, "\(second)")
    #expect(order.attempts.map(\.index) == [0, 1, 1])
    #expect(order.attempts.map(\.state) == [.placed, .rejected, .placed])
    #expect(Set(order.attempts.map(\.id)).count == 3)
  }

  @Test("names that are held already stop the plan before anything is journaled")
  func conflicts() async throws {
    let held = try DomainName("tryquay.com")
    let stage = Stage(outcomes: [], conflicts: [held])
    let end = await stage.run(.instantly)
    guard case .stopped(_, .conflicts(let names)) = end else {
      Issue.record("\(end)")
      return
    }
    #expect(names == [held])
    #expect(await stage.book.log == ["open", "baseline"])
  }

  @Test("a quote that grew old is not ordered from")
  func oldQuote() async throws {
    let stage = Stage(outcomes: [])
    let end = await stage.run(.instantly, quotedAt: Stage.now.addingTimeInterval(-601))
    guard case .stopped(_, .quoteOld) = end else {
      Issue.record("\(end)")
      return
    }
    #expect(await stage.book.log == [])
  }

  @Test("what the gate refuses is not opened, let alone sent, whatever a screen said")
  func gate() async throws {
    let stage = Stage(outcomes: [], ceilings: Ceilings(order: .dollars(19)))
    let end = await stage.run(.scaledmail)
    guard case .stopped(_, .gate(.price(.aboveOrderCeiling(.dollars(20), .dollars(19))))) = end else {
      Issue.record("\(end)")
      return
    }
    #expect(await stage.book.log == [])
  }

  @Test("what others spent while the lists were read counts against the day, before anything is journaled")
  func spentMeanwhile() async throws {
    let stage = Stage(outcomes: [.placed(vendorOrder: nil, warning: nil)], ceilings: Ceilings(day: .dollars(25)))
    _ = await stage.run(.instantly)
    let second = await stage.run(.instantly, id: "order00002")
    guard case .stopped(_, .gate(.price(.aboveDayCeiling(.dollars(20), spent: .dollars(20), .dollars(25))))) = second else {
      Issue.record("\(second)")
      return
    }
    #expect(await stage.book.log.filter { $0 == "send" }.count == 1)
  }

  @Test("what cannot be sent of a later purchase is found before the first is bought")
  func preflight() async throws {
    let stage = Stage(outcomes: [], refuses: .scaledmailCustomOrder)
    let end = await stage.run(.scaledmail)
    guard case .stopped(_, .vendor(.refused)) = end else {
      Issue.record("\(end)")
      return
    }
    #expect(await stage.book.log == [])
  }

  @Test("a name that another order keeps from a later purchase stops the plan before the first is bought")
  func preflightLock() async throws {
    let stage = Stage(outcomes: [])
    let held = NameHolder(
      order: Order.ID("other"), orderName: "own domains", vendor: .scaledmail, state: .placed, holder: nil, since: Stage.now - 60)
    let name = try DomainName("tryquay.com")
    // As own domains that were ordered today: their mailboxes are refused, the name itself is not.
    await stage.book.hold(name, against: .scaledmailCustomOrder, by: held)
    let end = await stage.run(.scaledmail)
    guard case .stopped(_, .book(.nameLocked(name, held))) = end else {
      Issue.record("\(end)")
      return
    }
    #expect(await stage.book.log == [], "not even the order is opened")
  }

  @Test("what another order got long ago stops no plan")
  func preflightOldLock() async throws {
    let stage = Stage(outcomes: [.placed(vendorOrder: nil, warning: nil), .placed(vendorOrder: nil, warning: nil)])
    let held = NameHolder(
      order: Order.ID("other"), orderName: "old", vendor: .scaledmail, state: .placed, holder: nil,
      since: Stage.now - NameHolder.freshness - 60)
    await stage.book.hold(try DomainName("tryquay.com"), against: .scaledmailCustomOrder, by: held)
    #expect(await stage.run(.scaledmail).done != nil)
  }

  @Test("what a vendor took counts for the ceiling of a day, where it is more than was approved")
  func tookMore() async throws {
    let differs = ReplyDifferences([.total(approved: .dollars(20), took: .dollars(45))])
    let stage = Stage(
      outcomes: [.placed(vendorOrder: "1", warning: differs), .placed(vendorOrder: "2", warning: nil)],
      ceilings: Ceilings(day: .dollars(50)))
    let first = try #require(await stage.run(.instantly).done)
    #expect(first.attempts.map(\.cost) == [.dollars(45)])
    guard case .stopped(_, .gate(.price(.aboveDayCeiling(_, let spent, _)))) = await stage.run(.instantly, id: "order00002") else {
      Issue.record("bought")
      return
    }
    #expect(spent == .dollars(45))
  }

  @Test(
    "a quote that grows old while a purchase is prepared is not ordered from: nothing is journaled")
  func oldWhileWaiting() async throws {
    let stage = Stage(outcomes: [], listsTake: 601)
    let end = await stage.run(.instantly)
    guard case .stopped(let order, .quoteOld) = end else {
      Issue.record("\(end)")
      return
    }
    #expect(order.attempts.isEmpty)
    #expect(await stage.book.log == ["open", "baseline"])
  }
}

extension PurchaseRunner.End {
  /// The order of a plan that ran to its end; nil where it was stopped.
  fileprivate var done: Order? {
    guard case .done(let order) = self else { return nil }
    return order
  }
}

/// A vendor that answers as told, a book that writes everything down, and a clock that stands still.
private struct Stage {
  static let now = Date(timeIntervalSince1970: 1_800_000_000)
  let book = RecordingBook()
  let runner: PurchaseRunner

  init(
    outcomes: [PurchaseOutcome], evidence: [Evidence?] = [], conflicts: [DomainName] = [], leavingAfter step: String? = nil,
    answersAfter word: String? = nil, listsTake seconds: TimeInterval = 0, ceilings: Ceilings = Ceilings(),
    refuses kind: Purchase.Kind? = nil, account: VendorAccount? = nil,
    isNotRecorded: @escaping @Sendable (PlanStop) -> Void = { _ in }
  ) {
    let clock = Mutex(Stage.now)
    let script = Script(outcomes: outcomes, evidence: evidence)
    let book = book
    var client = VendorClient.nothing
    client.account = account
    client.freeze = { purchase throws(VendorFailure) in
      if purchase.kind == kind { throw .refused(Refusal(code: "aliases", message: "no")) }
      return FrozenRequest(method: "POST", path: "/", body: Data("{}".utf8), sha256: "00")
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
      return PurchaseAnswer(await script.nextOutcome())
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

  func run(_ vendor: Vendor, quotedAt: Date = Stage.now, id: String = "order00001") async -> PurchaseRunner.End {
    let offer = Offer(vendor, .google, plan: vendor == .saleshandy ? .quarterly : nil)
    guard let name = try? DomainName("tryquay.com") else { return .stopped(order([], offer, quotedAt, id), .quoteOld) }
    let item = Purchase.Item(name: name, provider: .google, mailboxes: [Mailbox(first: "Ada", last: "Lind", alias: "ada")])
    let workspace = Workspace(id: "rec1", name: "North Quay")
    let mailboxes = Purchase.ScaledMailOrder(Purchase.ScaledMailTerms(tag: "nq", workspace: workspace))
    let operations: [Purchase.Operation] =
      vendor == .scaledmail
      ? [.scaledmailBuyDomains(workspace: workspace), .scaledmailCustomOrder(mailboxes)] : [.instantlyDFY(redirect: nil)]
    return await runner.run(
      order(operations.map { Purchase(operation: $0, offer: offer, items: [item]) }, offer, quotedAt, id), isNew: true)
  }

  /// One name at 15 with a mailbox at 5.
  private static func quote(_ offer: Offer, at time: Date) -> Quote {
    let lines = [
      Quote.Line(.domains(ending: "com"), count: 1, unit: .dollars(15), period: .year),
      Quote.Line(.mailboxes, count: 1, unit: .dollars(5), period: .month),
    ]
    return Quote(offer: offer, lines: lines, source: .confirmed, at: time)
  }

  private func order(_ purchases: [Purchase], _ offer: Offer, _ quotedAt: Date, _ id: String) -> Order {
    Order(
      id: Order.ID(id), name: "quay", draft: Draft.ID("draft00001"),
      plan: PurchasePlan(offer: offer, purchases: purchases),
      approvedTotal: .dollars(20), quote: Stage.quote(offer, at: quotedAt), createdAt: Stage.now)
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
