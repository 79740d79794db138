import Foundation
import Ordering
import Synchronization
import TestSupport
import Testing

@testable import Purchasing

/// What is cancelled, deleted or swapped at a vendor is journaled, sent once, and looked up where nobody knows what came of it.
@Suite struct ChangeRunnerTests {
  private let start = Date(timeIntervalSince1970: 1_800_000_000)
  private let book = RecordingBook()

  private func runner(
    now: Date? = nil, holdings: Holdings? = nil, account: VendorAccount? = nil, limiter: RateLimiter = .open,
    _ change: @escaping @Sendable () throws(VendorFailure) -> Void
  ) -> ChangeRunner {
    var client = VendorClient.nothing
    client.account = account
    client.change = { [book] _ throws(VendorFailure) in
      await book.note("sent")
      try change()
    }
    client.holdings = { [book] _ throws(VendorFailure) in
      await book.note("listed")
      guard let holdings else { throw .timedOut }
      return holdings
    }
    let ids = Mutex(0)
    let time = now ?? start
    return ChangeRunner(
      Ports(
        vendors: [.instantly: client, .saleshandy: client], book: book, limiter: limiter, now: { time }, sleep: { _ in },
        makeID: {
          ids.withLock {
            $0 += 1
            return "c\($0)"
          }
        }))
  }

  private let cancelling = HoldingChange.cancelMailboxes(["ada@tryquay.com", "ben@tryquay.com"])

  private func holdings(_ addresses: [String], after seconds: TimeInterval) throws -> Holdings {
    let mailboxes = addresses.map { HeldMailbox(address: $0, first: "", last: "", stage: .ready) }
    return Holdings(
      vendor: .instantly,
      domains: [
        HeldDomain(name: try DomainName("tryquay.com"), stage: .ready, mailboxes: mailboxes),
        HeldDomain(name: try DomainName("getquay.com"), stage: .ready, mailboxes: []),
      ], orders: [], at: start.addingTimeInterval(seconds))
  }

  @Test("a change is in the book before it is sent, and what came of it after")
  func journaled() async throws {
    #expect(await runner {}.run(cancelling) == nil)
    #expect(await book.log == ["begin change", "sent", "change made"])
    #expect(await book.changes.map(\.intent.targets) == [["ada@tryquay.com", "ben@tryquay.com"]])
  }

  /// A limiter whose vendor takes no call before a minute is over; a wait that does not throw lasts as long.
  private func closed(_ wait: @escaping @Sendable () async throws -> Void) async -> RateLimiter {
    let clock = Mutex(start)
    let account = CallAccount(vendor: .instantly, fingerprint: "aaaaaaaa")
    let store = RateLimitStore.inMemory { _ in CallRules(limits: [CallLimit(1, in: 60, source: "t")]) }
    if case .go(let call) = await store.take(account, .other, .ordinary, start) {
      await store.finish(account, call, .answered(ReportedQuota()), start)
    }
    return RateLimiter(
      store, [.instantly: account], now: { clock.withLock { $0 } },
      sleep: { _ in
        try await wait()
        clock.withLock { $0 += 61 }
      })
  }

  @Test("the vendor's limit is waited for before anything is written down, and the wait is told")
  func waits() async throws {
    let limiter = await closed { [book] in await book.note("waited") }
    let failure = await runner(limiter: limiter) {}.run(cancelling) { [book, start] until in
      await book.note(until > start.addingTimeInterval(60) ? "told" : "told wrongly")
    }
    #expect(failure == nil)
    #expect(await book.log == ["told", "waited", "begin change", "sent", "change made"])
  }

  @Test("who leaves while a change waits takes it back: nothing is written down or sent, and it may be asked for again")
  func withdrawn() async throws {
    let limiter = await closed { throw CancellationError() }
    #expect(await runner(limiter: limiter) {}.run(cancelling) == .withdrawn)
    #expect(await book.log == [])
    let stopped = Task { [self] in
      withUnsafeCurrentTask { $0?.cancel() }
      return await runner {}.run(cancelling)
    }
    #expect(await stopped.value == .withdrawn)
    #expect(await book.log == [])
    #expect(await runner {}.run(cancelling) == nil)
  }

  @Test("a book that does not take it keeps it from being sent")
  func bookFails() async throws {
    await book.fail(at: "begin change")
    #expect(await runner {}.run(cancelling) == .notSent(.storage("disk full")))
    #expect(await book.log == [])
  }

  @Test("an answer that cannot be written down is said, and the change stays open")
  func answerNotWritten() async throws {
    await book.fail(at: "change made")
    #expect(await runner {}.run(cancelling) == .notWritten(.storage("disk full"), nil))
    #expect(await book.changes.map(\.state) == [.sending])
  }

  @Test("an answer that a busy or full book does not take at once is written down a little later")
  func answerWrittenLate() async throws {
    await book.fail(at: "change made", times: 3)
    #expect(await runner {}.run(cancelling) == nil)
    #expect(await book.changes.map(\.state) == [.made])
  }

  @Test("a refusal closes it; a lost answer leaves it open, and the same is not sent again")
  func lost() async throws {
    let refused = VendorFailure.refused(Refusal(code: "400", message: "no"))
    #expect(await runner { () throws(VendorFailure) in throw refused }.run(cancelling) == .vendor(refused))
    #expect(await book.changes.last?.state == .refused)
    #expect(await runner { () throws(VendorFailure) in throw .timedOut }.run(cancelling) == .vendor(.timedOut))
    let again = await runner {}.run(.cancelMailboxes(["ben@tryquay.com"]))
    guard case .notSent(.changeOpen(let open)) = again else {
      Issue.record("\(String(describing: again))")
      return
    }
    #expect(open.state == .unknown && open.note == .failure(.timedOut))
    #expect(await book.log.filter { $0 == "sent" }.count == 2)
    // Another mailbox is another thing.
    #expect(await runner {}.run(.cancelMailboxes(["eve@tryquay.com"])) == nil)
  }

  @Test("the vendor's list closes it when it shows the change; one that does not says nothing for a quarter of an hour")
  func lookedUp() async throws {
    _ = await runner { () throws(VendorFailure) in throw .timedOut }.run(cancelling)
    let unread = try await runner {}.lookUp()
    #expect(unread.changes.map(\.state) == [.unknown] && unread.failures == [.instantly: .timedOut])
    let early = try holdings(["ada@tryquay.com", "ben@tryquay.com"], after: 60)
    #expect(try await runner(holdings: early) {}.lookUp().changes.map(\.state) == [.unknown])
    #expect(await book.changes.last?.lookedAt == early.at)
    let part = try holdings(["ada@tryquay.com"], after: 120)
    #expect(try await runner(holdings: part) {}.lookUp().changes.map(\.state) == [.unknown])
    let gone = try holdings([], after: 180)
    #expect(try await runner(holdings: gone) {}.lookUp().changes.map(\.state) == [.made])
    #expect(try await runner {}.lookUp().changes.isEmpty)
  }

  @Test(
    "a no of the vendor's closes nothing by itself: a list a minute later that does not show the change does",
    arguments: [200, 403, 404])
  func answeredNo(status: Int) async throws {
    _ = await runner { () throws(VendorFailure) in throw .server(status, "Forbidden") }.run(cancelling)
    #expect(await book.changes.last?.state == .unknown)
    let both = ["ada@tryquay.com", "ben@tryquay.com"]
    let early = try holdings(both, after: 30)
    #expect(try await runner(holdings: early) {}.lookUp().changes.map(\.state) == [.unknown])
    let late = try holdings(both, after: ChangeRecord.patienceAfterNo)
    #expect(try await runner(holdings: late) {}.lookUp().changes.map(\.state) == [.notSeen])
  }

  @Test("a list that does not show it after a quarter of an hour lets it be asked for again")
  func notSeen() async throws {
    _ = await runner { () throws(VendorFailure) in throw .timedOut }.run(cancelling)
    let late = try holdings(["ada@tryquay.com", "ben@tryquay.com"], after: ChangeRecord.patience)
    #expect(try await runner(holdings: late) {}.lookUp().changes.map(\.state) == [.notSeen])
    #expect(await runner(now: start.addingTimeInterval(1_000)) {}.run(cancelling) == nil)
  }

  @Test("through another account a change is not looked for, and the account it needs is named")
  func otherAccount() async throws {
    let sent = VendorAccount(address: "https://api.instantly.ai", fingerprint: "aaaaaaaa")
    let other = VendorAccount(address: "https://api.instantly.ai", fingerprint: "bbbbbbbb")
    _ = await runner(account: sent) { () throws(VendorFailure) in throw .timedOut }.run(cancelling)
    #expect(await book.changes.map(\.intent.account) == [sent])
    // The other account has never had the mailboxes: its list would say that they are gone.
    let gone = try holdings([], after: 60)
    let through = runner(holdings: gone, account: other) {}
    let look = try await through.lookUp()
    #expect(look.changes.map(\.state) == [.unknown] && look.changes.map(\.accountNeeded) == [sent])
    #expect(look.failures == [.instantly: .otherAccount(needed: sent)])
    #expect(await book.log.filter { $0 == "listed" }.isEmpty, "nothing is asked through it")
    #expect(
      try await through.lookUp(at: .instantly, in: gone).map(\.state) == [.unknown],
      "nor is a list that was read for another reason")
    #expect(await book.changes.map(\.lookedAt) == [nil])
    // A key may have been replaced by another of the same account, so that the same is not sent through it either.
    let again = await through.run(cancelling)
    guard case .notSent(.changeOpen)? = again else {
      Issue.record("\(String(describing: again))")
      return
    }
    #expect(try await runner(holdings: gone, account: sent) {}.lookUp().changes.map(\.state) == [.made])
  }

  @Test("a list that did not come whole shows neither that something is gone nor that it is not seen")
  func part() async throws {
    _ = await runner { () throws(VendorFailure) in throw .timedOut }.run(cancelling)
    let rest = try holdings([], after: 2_000)
    let part = Holdings(
      vendor: .instantly, domains: rest.domains, orders: [], parts: [.mailboxes: ListPart(shown: 0, of: 2)], at: rest.at)
    #expect(try await runner(holdings: part) {}.lookUp().changes.map(\.state) == [.unknown])
    #expect(try await runner(holdings: rest) {}.lookUp().changes.map(\.state) == [.made])
  }

  @Test("an empty list proves nothing, and another vendor's neither")
  func empty() async throws {
    _ = await runner { () throws(VendorFailure) in throw .timedOut }.run(cancelling)
    let empty = Holdings(vendor: .instantly, domains: [], orders: [], at: start.addingTimeInterval(60))
    #expect(try await runner {}.lookUp(at: .instantly, in: empty).map(\.state) == [.unknown])
    let other = Holdings(
      vendor: .saleshandy, domains: try holdings([], after: 60).domains, orders: [], at: start.addingTimeInterval(60))
    #expect(try await runner {}.lookUp(at: .saleshandy, in: other).isEmpty)
  }
}
