import Foundation
import Ordering
import TestSupport
import Testing

@testable import OrderStore

/// A team's book when the line to it, or the server, breaks.
@Suite("A team's book that breaks")
struct BrokenLineTests {
  private let desk: Desk
  private let proxy: PostgresProxy

  init() throws {
    (desk, proxy) = try Desk.overProxy()
  }

  private func open(_ name: String) throws -> PostgresOrderBook { try desk.open(name, over: proxy) }

  @Test("a COMMIT whose answer is lost is decided by the database: what was kept counts as done, once")
  func answerLost() async throws {
    let store = try open("ada")
    let attempt = try await store.begin("o1", .instantlyDFY, ["a.com"])
    proxy.arm(.answerLost)
    let sent = try await store.take(.sending, by: attempt)
    proxy.arm(.answerLost)
    try await store.take(.outcome(.placed(vendorOrder: "v1", warning: nil)), by: sent)
    let found = try #require(try await desk.open().order(attempt.order)?.attempts.first)
    #expect(found.history.map(\.state) == [.intent, .sending, .placed])
    #expect(try await store.audit.verify().isSound)
    #expect(await store.health() == .sound)
  }

  @Test("a COMMIT that never arrived is known not to be kept, so that nothing is sent and the names are free")
  func neverSent() async throws {
    let store = try open("ada")
    let order = try Sample.order("o1", [Sample.purchase(.instantlyDFY, names: ["a.com"])])
    try await store.openOrder(order)
    proxy.arm(.neverSent)
    await #expect {
      try await store.insertAttempt(Sample.attempt("a1", of: order))
    } throws: { error in
      guard case .storage(let trouble)? = error as? BookFailure else { return false }
      return trouble.change == .none && trouble.kind == .disk
    }
    #expect(try await desk.open().order(order.id)?.attempts == [])
    _ = try await desk.open("ben").begin("o2", .scaledmailBuyDomains, ["a.com"])
  }

  @Test("while the database is away every call says so soon, nothing is bought, and all heals by itself")
  func away() async throws {
    let store = try open("ada")
    let draft = try Sample.draft(names: ["a.com"])
    try await store.saveDraft(draft)
    proxy.cut()
    let watch = Stopwatch()
    await #expect(throws: BookFailure.self) { try await store.drafts() }
    await #expect(throws: BookFailure.self) { try await store.saveDraft(draft) }
    #expect(await !store.health().allowsPurchases)
    #expect(watch.time < .seconds(10))
    proxy.mend()
    #expect(await store.health() == .sound)
    #expect(try await store.draft(draft.id) == draft)
    var changed = draft
    changed.brand = "typed meanwhile"
    try await store.saveDraft(changed)
    #expect(try await desk.open().draft(draft.id)?.brand == "typed meanwhile")
  }

  @Test("sessions that the server ends are made anew without anybody noticing")
  func ended() async throws {
    let store = try open("ada")
    try await store.saveDraft(Sample.draft(names: ["a.com"]))
    try desk.run(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()")
    #expect(try await store.drafts().count == 1)
    try await store.saveDraft(Sample.draft("d2", names: ["b.com"]))
    #expect(await store.health() == .sound)
  }

  @Test("a line that says nothing is given up within the time that is promised, and nobody guesses what became of the change")
  func silent() async throws {
    let store = try open("ada")
    let draft = try Sample.draft(names: ["a.com"])
    proxy.arm(.silence)
    let (begun, watch) = (ContinuousClock.now, Stopwatch())
    // The first line is silent for four seconds; on a new one the database tells that the change was kept.
    try await store.saveDraft(draft)
    let (took, unhindered) = (ContinuousClock.now - begun, watch.time)
    #expect(took >= .seconds(3) && unhindered < .seconds(10), "\(took)")
    #expect(try await desk.open().draft(draft.id) == draft)
    proxy.cut()
  }
}
