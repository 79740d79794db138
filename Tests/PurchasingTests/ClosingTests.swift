import Foundation
import Ordering
import Synchronization
import TestSupport
import Testing

@testable import Purchasing

/// What a person's word may close, what it may not, and what happens after it.
@Suite struct ClosingTests {
  private let stage = Bench()
  private let unknown: [AttemptEvent] = [.sending, .outcome(.unknown("lost"))]

  private func objection(_ reconciler: Reconciler) async -> Reconciler.Objection? {
    do throws(Reconciler.Objection) {
      _ = try await reconciler.resolve(Bench.order, reason: "not in the dashboard")
      return nil
    } catch {
      return error
    }
  }

  /// Looks as often and as long as the rule wants.
  private func absence(_ reconciler: Reconciler, looks: Int = 3, over span: TimeInterval = 900) async throws {
    stage.clock.wait(5)
    _ = try await reconciler.pass(isAsked: true)
    for _ in 1..<looks {
      stage.clock.wait(span / Double(looks - 1))
      _ = try await reconciler.pass(isAsked: true)
    }
  }

  @Test("the lists are read once more before anything is closed: what they show now wins")
  func freshLook() async throws {
    await stage.put(unknown)
    let reconciler = stage.reconciler { $0 <= 3 ? .nothing : ListingEvidence(.all(vendorOrder: "7")) }
    try await absence(reconciler)
    #expect(await objection(reconciler) == .overtaken)
    #expect(try await stage.attempt().state == .placed)
  }

  @Test("lists that cannot be read just then close nothing")
  func unreadable() async throws {
    await stage.put(unknown)
    let reconciler = stage.reconciler { count throws(VendorFailure) in
      if count > 3 { throw .timedOut }
      return .nothing
    }
    try await absence(reconciler)
    #expect(await objection(reconciler) == .cannotLook(.timedOut))
    #expect(try await stage.attempt().state == .unknown)
  }

  @Test("a vendor that would not sell the names again, or a guard that finds them held, speaks for bought: nothing is closed")
  func contradicted() async throws {
    await stage.put(unknown)
    let witness = stage.reconciler { _ in ListingEvidence(nil, witness: .sold) }
    try await absence(witness)
    #expect(await objection(witness) == .contradicted)
    let guarded = stage.reconciler(held: [try DomainName("tryquay.com")]) { _ in .nothing }
    try await absence(guarded)
    #expect(await objection(guarded) == .contradicted)
    #expect(try await stage.attempt().state == .unknown)
  }

  @Test("against a witness the lists have to show nothing for a whole day, since nothing stays open for ever")
  func day() async throws {
    await stage.put(unknown)
    let witness = stage.reconciler { _ in ListingEvidence(nil, witness: .sold) }
    try await absence(witness)
    stage.clock.wait(80_000)
    #expect(await objection(witness) == .contradicted)
    stage.clock.wait(10_000)
    #expect(await objection(witness) == nil)
    #expect(try await stage.attempt().state == .absent)
  }

  @Test("at Saleshandy, which lists no unpaid orders, more is asked: five looks over six hours")
  func saleshandy() async throws {
    let rule = AbsenceRule(.saleshandy, in: .live)
    #expect(rule.checks == 5 && rule.span == 21_600)
    let shorter = AbsenceRule(.scaledmail, in: .live)
    #expect(shorter.checks < rule.checks && shorter.span < rule.span)
  }

  @Test("entries of the baseline that stay away are named; once a person says that they are gone, the lists count")
  func gone() async throws {
    await stage.put(unknown, baseline: ["kept", "lost"])
    let lists = stage.reconciler { _ in ListingEvidence(nil, missing: ["lost"]) }
    stage.clock.wait(5)
    _ = try await lists.pass(isAsked: true)
    await #expect(throws: Reconciler.Objection.nothingOpen) { try await lists.acknowledgeGone(Bench.order, reason: "too early") }
    try await absence(lists)
    guard case .tooEarly? = await objection(lists) else {
      Issue.record("closed by lists that lack known entries")
      return
    }
    #expect(try await lists.acknowledgeGone(Bench.order, reason: "cancelled last week").noted.gone == ["lost"])
    #expect(try await stage.attempt().missing(from: ["kept"]).isEmpty)
    #expect(try await stage.attempt().missing(from: []) == ["kept"])
    // The looks of before showed nothing of it but for what is gone, so they count.
    let whole = stage.reconciler { _ in .nothing }
    #expect(await objection(whole) == nil)
    #expect(try await stage.attempt().state == .absent)
  }

  @Test(
    "what the lists never explain may be called not of the order, once it has stood for long enough; then looks count without it")
  func notOfTheOrder() async throws {
    await stage.put(unknown)
    let finding = Unexplained(.order, id: "rec7", names: ["tryquay.com"])
    let strange = stage.reconciler { _ throws(VendorFailure) in throw .unexplained(finding) }
    stage.clock.wait(5)
    _ = try await strange.pass(isAsked: true)
    await #expect(throws: Reconciler.Objection.nothingOpen) { try await strange.acknowledgeGone(Bench.order, reason: "too early") }
    try await absence(strange)
    #expect(await objection(strange) == .cannotLook(.unexplained(finding)))
    #expect(try await strange.acknowledgeGone(Bench.order, reason: "ada's").noted == Acknowledgements(foreign: [finding]))
    #expect(try await stage.attempt().acknowledged.calls(foreign: finding))
    let whole = stage.reconciler { _ in .nothing }
    try await absence(whole)
    #expect(await objection(whole) == nil)
    #expect(try await stage.attempt().state == .absent)
  }

  @Test("names that lapsed are closed by a person's word: the guard that finds their very rows does not speak for bought")
  func lapsed() async throws {
    await stage.put(unknown)
    let names = [try DomainName("tryquay.com")]
    let lists = stage.reconciler(held: names) { _ in ListingEvidence(nil, stated: ListingEvidence.Stated(names, ["expired"])) }
    try await absence(lists)
    #expect(await objection(lists) == nil)
    #expect(try await stage.attempt().state == .absent)
  }

  @Test("what was asked and could not be asked is no look: it counts for nothing, and breaks nothing off")
  func noLooks() async throws {
    await stage.put(unknown)
    let until = stage.clock.now.addingTimeInterval(500)
    let reconciler = stage.reconciler { count throws(VendorFailure) in
      if count == 2 { throw .limited(until: until) }
      if count == 3 { throw .noKey }
      return .nothing
    }
    for wait in [5.0, 10, 10, 480, 420] {
      stage.clock.wait(wait)
      _ = try await reconciler.pass(isAsked: true)
    }
    let attempt = try await stage.attempt()
    #expect(attempt.looks.count == 3 && attempt.checks.count == 4, "without a key nothing is even noted")
    #expect(await objection(reconciler) == nil)
  }

  @Test("while the vendor wants to be left alone no time of the schedule passes unused: the next is after the pause")
  func pause() async throws {
    await stage.put(unknown)
    stage.clock.wait(5)
    let until = stage.clock.now.addingTimeInterval(250)
    let reconciler = stage.reconciler { _ throws(VendorFailure) in throw .limited(until: until) }
    #expect(try await reconciler.pass().next == until)
    stage.clock.wait(45)
    _ = try await reconciler.pass()
    #expect(try await stage.attempt().checks.count == 1)
  }

  @Test("an order that is followed on a screen is looked for by the schedule alone, unless a person asks")
  func following() async throws {
    await stage.put(unknown)
    let ports = stage.ports { _ in .nothing }
    let follower = OrderFollower(ports: ports, reconciler: Reconciler(ports: ports))
    for _ in 0..<300 {
      stage.clock.wait(2)
      _ = try await follower.follow(Bench.order, isAsked: false)
    }
    #expect(try await stage.attempt().checks.count <= 6, "ten minutes of the schedule: 5, 15, 45, 120, 300 s")
    #expect(try await stage.attempt().checks.count >= 5)
    let before = try await stage.attempt().checks.count
    stage.clock.wait(61)
    _ = try await follower.follow(Bench.order, isAsked: true)
    #expect(try await stage.attempt().checks.count == before + 1)
  }

  // MARK: After closing

  @Test("what a person closed is looked at again; found there, it needs attention, and its state stays")
  func foundAfterClosing() async throws {
    await stage.put(unknown + [.confirmedAbsent(reason: "not on the statement")])
    let reconciler = stage.reconciler { $0 < 2 ? .nothing : ListingEvidence(.all(vendorOrder: nil)) }
    #expect(try await reconciler.pass().changed.isEmpty)
    stage.clock.wait(310)
    let pass = try await reconciler.pass()
    #expect(pass.changed.map(\.status) == [.foundAfterClosing])
    let order = try #require(pass.changed.first)
    #expect(order.attempts.map(\.state) == [.absent] && order.mayHaveBought && order.nextPurchase == nil)
  }

  @Test(
    "it is looked at again although its names were ordered at another vendor since; not where its own vendor's lists do not tell the two apart",
    arguments: [(Vendor.scaledmail, Vendor.scaledmail, 1), (.scaledmail, .instantly, 0), (.instantly, .instantly, 0)])
  func orderedElsewhere(_ first: Vendor, _ second: Vendor, _ expected: Int) async throws {
    await stage.put(unknown + [.confirmedAbsent(reason: "not on the statement")])
    for (name, vendor) in [("tryquay.com", first), ("getquay.com", second)] {
      let holder = NameHolder(
        order: Order.ID("other-\(name)"), orderName: "since", vendor: vendor, state: .placed, holder: nil, since: stage.clock.now)
      await stage.book.hold(try DomainName(name), against: .instantlyDFY, by: holder)
    }
    let pass = try await stage.reconciler { _ in ListingEvidence(.all(vendorOrder: nil)) }.pass()
    #expect(pass.changed.count == expected)
    #expect(try await stage.attempt().checks.count == expected)
  }

  @Test("it is looked at for a day, and at each start for a week; then no more")
  func forAWeek() async throws {
    await stage.put(unknown + [.confirmedAbsent(reason: "not on the statement")])
    let reconciler = stage.reconciler { _ in .nothing }
    for _ in 0..<400 {
      _ = try await reconciler.pass()
      stage.clock.wait(300)
    }
    let day = try await stage.attempt().checks.count
    #expect(day == 6, "at the start, and after 5, 15 and 60 minutes, 6 and 24 hours")
    stage.clock.wait(86_400)
    let next = stage.reconciler { _ in .nothing }
    _ = try await next.pass()
    _ = try await next.pass()
    #expect(try await stage.attempt().checks.count == day + 1)
    stage.clock.wait(6 * 86_400)
    _ = try await stage.reconciler { _ in .nothing }.pass()
    #expect(try await stage.attempt().checks.count == day + 1)
  }

  @Test("without a key, or with another account's, nothing of what was closed is written down, and it is not tried at every pass")
  func notAsked() async throws {
    await stage.put(unknown + [.confirmedAbsent(reason: "not on the statement")])
    let tries = Mutex(0)
    let reconciler = stage.reconciler { count throws(VendorFailure) in
      tries.withLock { $0 = count }
      throw .noKey
    }
    for _ in 0..<120 {
      _ = try await reconciler.pass()
      stage.clock.wait(30)
    }
    #expect(try await stage.attempt().checks.isEmpty)
    #expect((2...13).contains(tries.withLock { $0 }), "an hour of passes every half minute: every five minutes at most")
  }

  // MARK: Refusals

  @Test("a plain no is final once a whole list shows nothing, and not before", arguments: [true, false])
  func refusal(_ isThere: Bool) async throws {
    await stage.put([.sending, .outcome(.rejected(Refusal(code: "402", message: "the card was declined")))])
    #expect(try await stage.attempt().state == .verify)
    let reconciler = stage.reconciler { count throws(VendorFailure) in
      if count == 1 { throw .timedOut }
      if count == 2 { return ListingEvidence(nil, missing: ["known"]) }
      return isThere ? ListingEvidence(.all(vendorOrder: nil)) : .nothing
    }
    for _ in 0..<2 {
      stage.clock.wait(15)
      _ = try await reconciler.pass(isAsked: true)
      #expect(try await stage.attempt().state == .verify)
    }
    stage.clock.wait(15)
    _ = try await reconciler.pass(isAsked: true)
    let attempt = try await stage.attempt()
    #expect(attempt.state == (isThere ? .placed : .rejected))
    #expect(attempt.refusal == (isThere ? nil : Refusal(code: "402", message: "the card was declined")))
  }

  @Test("a no that proves nothing stays open however often the lists show nothing, and says what the vendor said")
  func openRefusal() async throws {
    let refusal = Refusal(code: "400", message: "Subscription created but unable to charge")
    await stage.put([.sending, .outcome(.refused(refusal))])
    let reconciler = stage.reconciler { _ in .nothing }
    try await absence(reconciler, looks: 6)
    #expect(try await stage.attempt().state == .verify)
    #expect(try await stage.attempt().said == refusal)
  }

  @Test("a no that says the names are taken stands although the vendor would not sell them again; another does not")
  func witnessed() async throws {
    for (names, state) in [(["tryquay.com"], AttemptState.rejected), ([], .verify)] {
      await stage.put([.sending, .outcome(.rejected(Refusal(code: "400", message: "a domain is taken", names: names)))])
      stage.clock.wait(5)
      _ = try await stage.reconciler { _ in ListingEvidence(nil, witness: .sold) }.pass()
      #expect(try await stage.attempt().state == state)
    }
  }
}
