import Foundation
import GRDB
import Ordering
import Testing

@testable import OrderStore

/// A person's word is taken where it is written: on what the file has at that moment.
@Suite("Resolving in the book")
struct ResolvingTests {
  let scratch = Scratch()
  private let rule = AbsenceRule(checks: 3, span: 900)

  /// An attempt whose end is open, in the book of a session, after whole lists that show nothing.
  private func open(_ store: SQLiteOrderBook, checks: [TimeInterval] = [5, 300, 905]) async throws -> Attempt {
    let attempt = try await store.begin("o1", .instantlyDFY, ["a.com"])
    try await store.take(.sending, .outcome(.unknown("cut")), by: attempt)
    for seconds in checks {
      try await store.noteCheck(ReconciliationCheck(at: Sample.noon + seconds, finding: .nothing), of: attempt.id)
    }
    return try await store.attempt("o1-a")
  }

  private func closed(_ attempt: Attempt) throws -> Attempt {
    var next = attempt
    try next.take(.confirmedAbsent(reason: "not on the statement"), at: Sample.noon + 910)
    return next
  }

  @Test("a person's word closes what the lists allow, and frees the names")
  func allowed() async throws {
    let store = try scratch.open()
    let attempt = try await open(store)
    try await store.resolveAttempt(closed(attempt), from: .unknown, under: rule)
    #expect(try await store.attempt("o1-a").state == .absent)
    _ = try await store.begin("o2", .instantlyDFY, ["a.com"])
    #expect(try await store.audit.verify().isSound)
  }

  @Test("“it is there”, written by another session meanwhile, wins over a person's word")
  func overtaken() async throws {
    let ada = try scratch.open()
    let ben = try scratch.open()
    let seen = try await open(ada)
    try await ben.noteCheck(ReconciliationCheck(at: Sample.noon + 906, finding: .all), of: seen.id)
    await #expect(throws: BookFailure.attemptMoved(seen.id)) {
      try await ada.resolveAttempt(closed(seen), from: .unknown, under: rule)
    }
    #expect(try await ada.attempt("o1-a").state == .unknown)
    await #expect { try await ada.begin("o2", .instantlyDFY, ["a.com"]) } throws: { $0.isHeld("a.com", by: "o1") }
  }

  @Test("the rule is held against the file's own checks, whatever the caller believes")
  func tooEarly() async throws {
    let store = try scratch.open()
    let attempt = try await open(store, checks: [5, 300])
    await #expect(throws: BookFailure.attemptMoved(attempt.id)) {
      try await store.resolveAttempt(closed(attempt), from: .unknown, under: rule)
    }
    #expect(try await store.attempt("o1-a").state == .unknown)
  }

  @Test("the account an attempt was sent with comes back with it and never changes; an attempt of before has none")
  func account() async throws {
    let store = try scratch.open()
    let order = try Sample.order("o1", [Sample.purchase(.instantlyDFY, names: ["a.com"])])
    try await store.openOrder(order)
    let account = VendorAccount(address: "https://api.instantly.ai", fingerprint: "00c0ffee00c0ffee")
    let plain = Sample.attempt("o1-a", of: order)
    try await store.insertAttempt(
      Attempt(
        id: plain.id, order: order.id, index: 0, purchase: plain.purchase, request: plain.request, account: account, baseline: [],
        at: Sample.noon))
    #expect(try await scratch.open().attempt("o1-a").account == account)
    await store.expectRefusal(of: "UPDATE attempts SET account = NULL", saying: "a journaled request never changes")
    _ = try await store.begin("o2", .instantlyDFY, ["b.com"])
    #expect(try await store.attempt("o2-a").account == nil)
  }

  @Test("what a person says of an open attempt is kept with it and in the audit, and of a closed one nothing is taken")
  func acknowledged() async throws {
    let store = try scratch.open()
    let attempt = try await open(store)
    try await store.acknowledge(Acknowledgements(gone: ["o-1"]), of: attempt.id, reason: "cancelled by hand")
    try await store.acknowledge(Acknowledgements(gone: ["o-1", "o-2"]), of: attempt.id, reason: "so was this")
    #expect(try await scratch.open().attempt("o1-a").acknowledged == Acknowledgements(gone: ["o-1", "o-2"]))
    let facts = try await store.connection.read {
      try String.fetchAll($0, sql: "SELECT facts FROM audit WHERE kind = 'acknowledged' ORDER BY number")
    }
    #expect(facts.first == #"{"gone":"o-1","note":"cancelled by hand"}"#)
    try await store.resolveAttempt(closed(try await store.attempt("o1-a")), from: .unknown, under: rule)
    await #expect(throws: BookFailure.attemptMoved(attempt.id)) {
      try await store.acknowledge(Acknowledgements(gone: ["o-3"]), of: attempt.id, reason: "too late")
    }
    await store.expectRefusal(of: "UPDATE attempts SET acknowledged = NULL", saying: "a closed attempt never changes")
    #expect(try await store.audit.verify().isSound)
  }

  @Test("what was closed as not bought is found again for a while, and a look that finds it stands beside the closed state")
  func closedUnbought() async throws {
    let store = try scratch.open()
    try await store.resolveAttempt(closed(try await open(store)), from: .unknown, under: rule)
    let placed = try await store.begin("o2", .instantlyDFY, ["b.com"])
    try await store.take(.sending, .outcome(.placed(vendorOrder: nil, warning: nil)), by: placed)
    #expect(try await store.closedUnbought(since: Sample.noon).map(\.id.text) == ["o1"])
    #expect(try await store.closedUnbought(since: Sample.noon + 911).isEmpty)
    try await store.noteCheck(ReconciliationCheck(at: Sample.noon + 1_300, finding: .all), of: Attempt.ID("o1-a"))
    let order = try #require(try await store.order(Order.ID("o1")))
    #expect(order.status == .foundAfterClosing && order.attempts[0].state == .absent && order.mayHaveBought)
    #expect(order.nextPurchase == nil && order.archiveBlocker == .needsAttention)
    let told = try await store.connection.read {
      try String.fetchAll($0, sql: "SELECT facts FROM audit WHERE kind = 'looked' ORDER BY number")
    }
    #expect(told.last == #"{"finding":"all"}"#)
  }

  @Test("of a closed attempt only the account of a key may be said, and its state stays")
  func closedAccount() async throws {
    let store = try scratch.open()
    let attempt = try await store.begin("o1", .instantlyDFY, ["a.com"])
    try await store.take(.sending, .outcome(.placed(vendorOrder: nil, warning: nil)), by: attempt)
    let account = VendorAccount(address: "https://api.instantly.ai", fingerprint: "00c0ffee00c0ffee")
    try await store.acknowledge(Acknowledgements(accounts: [account]), of: attempt.id, reason: "the old key was revoked")
    #expect(try await store.attempt("o1-a").acknowledged == Acknowledgements(accounts: [account]))
    for more in [
      Acknowledgements(gone: ["x"]), Acknowledgements(goneCount: 60), Acknowledgements(foreign: [Unexplained(.order, id: "r")]),
    ] {
      await #expect(throws: BookFailure.attemptMoved(attempt.id)) {
        try await store.acknowledge(more, of: attempt.id, reason: "no")
      }
    }
    for text in [#"{"gone":["x"]}"#, #"{"accounts":[],"goneCount":7}"#] {
      await store.expectRefusal(
        of: "UPDATE attempts SET acknowledged = '\(text)' WHERE id = 'o1-a'", saying: "a closed attempt never changes")
    }
    #expect(try await store.attempt("o1-a").state == .placed)
    #expect(try await store.audit.verify().isSound)
  }
}
