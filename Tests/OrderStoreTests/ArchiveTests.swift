import Foundation
import GRDB
import Ordering
import Testing

@testable import OrderStore

@Suite("Orders that are put away")
struct ArchiveTests {
  let scratch = Scratch(inMemory: true)
  let sessions = Sessions()
  let id = Order.ID("o1")

  /// An order whose purchase was refused.
  private func refused(_ store: SQLiteOrderBook, _ id: String = "o1") async throws {
    let refusal = Refusal(code: "402", message: "card declined")
    let name = "\(id).com"
    try await store.take(.sending, .outcome(.rejected(refusal)), .refusalStands, by: store.begin(id, .instantlyDFY, [name]))
  }

  private func ready(_ store: SQLiteOrderBook) async throws {
    try await store.take(
      .sending, .outcome(.placed(vendorOrder: nil, warning: nil)), by: store.begin("o1", .instantlyDFY, ["a.com"]))
    let domain = OrderProgress.Domain(name: try Sample.name("a.com"), stage: .ready, ordered: 1, delivered: 1)
    try await store.saveProgress(OrderProgress(domains: [domain], at: Sample.noon), of: id)
  }

  private func lines(_ store: SQLiteOrderBook) async throws -> [AuditRow] {
    try await store.connection.read { db in
      try AuditRow.fetchAll(db.rows, where: "kind IN ('putAway', 'broughtBack')", orderedBy: "number")
    }
  }

  @Test("an order of which nothing was bought is archived, in every session and after a restart, and nothing else of it changes")
  func kept() async throws {
    let store = try scratch.open(as: "ada", among: sessions)
    try await refused(store)
    var before = try #require(try await store.order(id))
    sessions.pass(60)
    let away = try await store.setArchived(true, of: [id])
    before.archivedAt = sessions.now
    #expect(away == [before] && away[0].isArchived)
    #expect(try await scratch.open(as: "ben", among: sessions).orders() == [before])
  }

  @Test("it is brought back as it was, and both are told once in the audit, with who and when")
  func unarchived() async throws {
    let store = try scratch.open(as: "ada", among: sessions)
    try await refused(store)
    let before = try await store.order(id)
    for isArchived in [true, true, false, false] { _ = try await store.setArchived(isArchived, of: [id]) }
    #expect(try await store.order(id) == before)
    let lines = try await lines(store)
    #expect(lines.map(\.kind) == ["putAway", "broughtBack"] && lines.allSatisfy { $0.order == "o1" })
    #expect(lines.allSatisfy { $0.who == #"{"account":"desk","name":"ada"}"# && $0.at == 1_795_262_400_333 })
    #expect(lines[0].facts == #"{"why":"nothing bought"}"#)
    #expect(try await store.audit.verify().isSound)
  }

  @Test("a ready order is archived by a person's key at once")
  func ready() async throws {
    let store = try scratch.open(as: "ada", among: sessions)
    try await ready(store)
    #expect(try await store.setArchived(true, of: [id]).map(\.isArchived) == [true])
    #expect(try await lines(store).map(\.facts) == [#"{"why":"ready"}"#])
  }

  /// The orders that would archive themselves now.
  private func archiveByItself(_ store: SQLiteOrderBook) async throws -> Int {
    try await store.archiveFinished(before: sessions.now.addingTimeInterval(-Order.finishedStaysListed))
  }

  @Test("a ready order archives itself a week after its vendor said that it is, not before, and the audit tells that nobody did it")
  func byItself() async throws {
    let store = try scratch.open(as: "ada", among: sessions)
    try await ready(store)
    sessions.pass(Order.finishedStaysListed - 1)
    #expect(try await archiveByItself(store) == 0)
    sessions.pass(1)
    #expect(try await archiveByItself(store) == 1)
    #expect(try await store.order(id)?.isArchived == true)
    #expect(try await lines(store).map(\.facts) == [#"{"by":"itself","why":"ready"}"#])
    #expect(try await archiveByItself(store) == 0)
    #expect(try await store.audit.verify().isSound)
  }

  @Test("one of which nothing was bought does so a week after it was closed; one that is open never does")
  func refusedByItself() async throws {
    let store = try scratch.open(as: "ada", among: sessions)
    try await store.take(.sending, .outcome(.unknown("cut")), by: store.begin("open", .instantlyDFY, ["b.com"]))
    try await store.take(
      .sending, .outcome(.rejected(Refusal(code: "400", message: ""))), .refusalStands,
      by: store.begin("o1", .instantlyDFY, ["a.com"]))
    sessions.pass(Order.finishedStaysListed - 1)
    #expect(try await archiveByItself(store) == 0)
    sessions.pass(1)
    #expect(try await archiveByItself(store) == 1)
    #expect(try await store.order(Order.ID("open"))?.archivedAt == nil)
  }

  @Test("what a person restored stays until a person archives it; what went on since may archive itself again")
  func restored() async throws {
    let store = try scratch.open(as: "ada", among: sessions)
    try await ready(store)
    sessions.pass(Order.finishedStaysListed)
    #expect(try await archiveByItself(store) == 1)
    _ = try await store.setArchived(false, of: [id])
    sessions.pass(10 * Order.finishedStaysListed)
    #expect(try await archiveByItself(store) == 0)
    #expect(try await store.setArchived(true, of: [id]).map(\.isArchived) == [true])
  }

  @Test("a ready order that was put away is in sight again when the vendor reports a failure")
  func fails() async throws {
    let store = try scratch.open(as: "ada", among: sessions)
    try await ready(store)
    sessions.pass(Order.finishedStaysListed)
    _ = try await store.setArchived(true, of: [id])
    let domain = OrderProgress.Domain(name: try Sample.name("a.com"), stage: .failed, ordered: 1, delivered: 0)
    try await store.saveProgress(OrderProgress(domains: [domain], at: sessions.now), of: id)
    #expect(try await store.order(id)?.isArchived == false)
  }

  @Test(
    "what is under way, in doubt, unpaid or being set up stays, whatever a session thinks",
    arguments: [
      [], [.sending], [.sending, .outcome(.unknown("cut"))], [.sending, .outcome(.verify("unclear"))],
      [.sending, .outcome(.awaitingPayment(vendorOrder: "7", checkout: "https://pay.example"))],
      [.sending, .outcome(.placed(vendorOrder: nil, warning: nil))],
    ] as [[AttemptEvent]])
  func open(events: [AttemptEvent]) async throws {
    let store = try scratch.open(as: "ada", among: sessions)
    var attempt = try await store.begin("o1", .instantlyDFY, ["a.com"])
    for event in events { attempt = try await store.take(event, by: attempt) }
    sessions.pass(Order.finishedStaysListed)
    #expect(try await store.setArchived(true, of: [id]).map(\.archivedAt) == [nil])
    #expect(try await lines(store).isEmpty)
    if !attempt.state.isClosed {
      await store.expectRefusal(
        of: "UPDATE orders SET putAwayAt = 1", saying: "an order with an open purchase is not put away")
    }
  }

  @Test("an order that another session is about to place comes back with its first attempt")
  func comesBack() async throws {
    let (ada, ben) = (try scratch.open(as: "ada", among: sessions), try scratch.open(as: "ben", among: sessions))
    let order = try Sample.order("o1", [Sample.purchase(.instantlyDFY, names: ["a.com"])])
    try await ada.openOrder(order)
    #expect(try await ben.setArchived(true, of: [id]).map(\.isArchived) == [false], "it is being placed")
    sessions.pass(OrderListing.patience)
    #expect(try await ben.setArchived(true, of: [id]).map(\.isArchived) == [true])
    let attempt = Sample.attempt("a1", of: order)
    try await ada.insertAttempt(attempt)
    try await ada.take(.sending, .outcome(.rejected(Refusal(code: "402", message: "declined"))), .refusalStands, by: attempt)
    #expect(try await ben.order(id)?.archivedAt == nil)
  }

  @Test("many are put away at once; those that may not be, or are not there, are left alone")
  func many() async throws {
    let store = try scratch.open(as: "ada", among: sessions)
    for id in ["o1", "o2"] { try await refused(store, id) }
    _ = try await store.begin("o3", .instantlyDFY, ["waits.com"])
    let ids = ["o1", "o2", "o3", "gone"].map(Order.ID.init)
    let away = try await store.setArchived(true, of: ids)
    #expect(Set(away.filter(\.isArchived).map(\.id.text)) == ["o1", "o2"] && away.count == 3)
    #expect(try await lines(store).count == 2)
  }
}
