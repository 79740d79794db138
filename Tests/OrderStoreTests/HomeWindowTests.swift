import Dispatch
import Foundation
import GRDB
import Ordering
import Testing

@testable import OrderStore

@Suite("What home lists of a book")
struct HomeWindowTests {
  let scratch = Scratch(inMemory: true)

  private func refused(_ code: String = "400") -> [AttemptEvent] {
    [.sending, .outcome(.rejected(Refusal(code: code, message: ""))), .refusalStands]
  }

  private func take(_ events: [AttemptEvent], by attempt: Attempt, in store: SQLiteOrderBook) async throws {
    var moved = attempt
    for event in events { moved = try await store.take(event, by: moved) }
  }

  /// Old orders in every standing, and none of the newest is asked for: what is listed is listed for its standing.
  private func standings(_ store: SQLiteOrderBook) async throws {
    let placed = AttemptEvent.outcome(.placed(vendorOrder: "v", warning: nil))
    let ends: [(String, [AttemptEvent])] = [
      ("intent", []), ("sending", [.sending]), ("refused", refused()), ("unknown", [.sending, .outcome(.unknown("lost"))]),
      ("verify", [.sending, .outcome(.verify("409"))]),
      ("unpaid", [.sending, .outcome(.awaitingPayment(vendorOrder: "1", checkout: "u"))]), ("placed", [.sending, placed]),
      ("part", [.sending, .outcome(.unknown("lost")), .evidence(.some([]))]),
      ("absent", [.sending, .outcome(.unknown("lost")), .confirmedAbsent(reason: "seen")]),
      ("found", [.sending, .outcome(.unknown("lost")), .confirmedAbsent(reason: "seen")]),
      ("gone", [.sending, .outcome(.unknown("lost")), .confirmedAbsent(reason: "seen")]),
      ("ready", [.sending, placed]), ("failed", [.sending, placed]), ("again", [.sending, placed]),
      (
        "differs",
        [
          .sending,
          .outcome(.placed(vendorOrder: nil, warning: ReplyDifferences([.total(approved: .dollars(15), took: .dollars(20))]))),
        ]
      ),
    ]
    for (id, events) in ends {
      try await take(events, by: store.begin(id, .instantlyDFY, ["\(id).com"]), in: store)
    }
    let name = { (id: String) in try Sample.name("\(id).com") }
    func progress(_ id: String, _ stage: OrderProgress.Domain.Stage, _ delivered: Int) async throws {
      let domain = OrderProgress.Domain(name: try name(id), stage: stage, ordered: 1, delivered: delivered)
      try await store.saveProgress(OrderProgress(domains: [domain], at: Sample.noon), of: Order.ID(id))
    }
    for id in ["ready", "differs", "again"] { try await progress(id, .ready, 1) }
    try await progress("again", .settingUp, 0)
    try await progress("failed", .failed, 0)
    for (id, day, finding) in [
      ("found", 0, .all), ("found", 1, .nothing), ("gone", 0, .all), ("gone", 1, .nothing), ("gone", 2, .nothing),
      ("gone", 3, .nothing),
    ] as [(String, Double, ReconciliationCheck.Finding)] {
      try await store.noteCheck(
        ReconciliationCheck(at: Sample.noon + day * 86_400, finding: finding), of: Attempt.ID("\(id)-a"))
    }
    // A plan of two purchases of which one is bought.
    let two = try Sample.order(
      "half", [Sample.purchase(.scaledmailBuyDomains, names: ["h.com"]), Sample.purchase(.scaledmailCustomOrder, names: ["h.com"])])
    try await store.openOrder(two)
    let first = Sample.attempt("half-a", of: two)
    try await store.insertAttempt(first)
    try await take([.sending, placed], by: first, in: store)
  }

  @Test(
    "however old it is, what is open, half bought, found after closing, failed or not as approved is listed; what is over is not")
  func standing() async throws {
    let store = try scratch.open()
    try await standings(store)
    let window = try await store.recentOrders(0)
    #expect(
      Set(window.orders.map(\.id.text)) == [
        "intent", "sending", "unknown", "verify", "unpaid", "placed", "part", "found", "failed", "again", "differs", "half",
      ])
    #expect(window.older == 4, "refused, absent, gone again, ready")
  }

  @Test("a list says of every order what the whole order says, in every standing")
  func same() async throws {
    let store = try scratch.open()
    try await standings(store)
    let window = try await store.recentOrders(100)
    let whole = try await store.orders().map(OrderOverview.init)
    #expect(window.orders == whole && window.older == 0)
    #expect(window.orders.first { $0.id.text == "part" }?.openAttempt?.state == .partial)
  }

  @Test("an order whose draft is still there is listed, so that the draft is not ordered again")
  func draftLeft() async throws {
    let store = try scratch.open()
    try await standings(store)
    try await store.saveDraft(Sample.draft("draft of ready", names: ["ready.com"]))
    #expect(try await store.recentOrders(0).orders.contains { $0.id.text == "ready" })
  }

  @Test(
    "an order that a living session has just opened is being placed, before its first attempt too; later, or without it, it is stopped"
  )
  func beingPlaced() async throws {
    let sessions = Sessions()
    let ada = try scratch.open(as: "ada", among: sessions)
    let ben = try scratch.open(as: "ben", among: sessions)
    let order = try Sample.order("new", [Sample.purchase(.instantlyDFY, names: ["new.com"])])
    try await ada.openOrder(order)
    func status() async throws -> Order.Status? { try await ben.recentOrders(10).orders.first?.status }
    #expect(try await status() == .placing)
    #expect(try await ben.setArchived(true, of: [order.id]).first?.archivedAt == nil, "it is about to go on")
    sessions.set("ada", .gone)
    #expect(try await status() == .stopped)
    sessions.set("ada", .alive)
    #expect(try await status() == .placing)
    sessions.pass(OrderListing.patience)
    #expect(try await status() == .stopped)
    sessions.pass(-OrderListing.patience)
    try await ada.insertAttempt(Sample.attempt("a", of: order))
    #expect(try await status() == .placing, "by its attempt")
  }

  @Test("what happens to an order that was over brings it back, whoever writes it")
  func comesBack() async throws {
    let store = try scratch.open()
    try await standings(store)
    #expect(try await store.recentOrders(0).orders.contains { $0.id.text == "refused" } == false)
    try await scratch.rawBook().write { db in
      try db.execute(
        sql: "INSERT INTO looks VALUES ('refused-a', 0, 0, 'all', '[]', 0, NULL, '', NULL, NULL)")
      try db.execute(sql: "UPDATE orders SET progress = '{\"at\":0,\"domains\":[]}' WHERE id = 'ready'")
    }
    let window = try await store.recentOrders(0)
    #expect(window.orders.first { $0.id.text == "refused" }?.status == .foundAfterClosing)
    #expect(window.orders.first { $0.id.text == "ready" }?.status == .settingUp)
  }

  @Test("home is read beside what is written: a write that waits for the disk holds up no list, nor a list a write")
  func beside() async throws {
    let store = try scratch.open()
    try await standings(store)
    let (entered, leave) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    async let writing: Void = store.connection.write { db in
      try db.execute(sql: "UPDATE drafts SET name = name")
      entered.signal()
      leave.wait()
    }
    await withCheckedContinuation { go in
      DispatchQueue.global().async {
        entered.wait()
        go.resume()
      }
    }
    #expect(try await store.recentOrders(0).orders.count == 12, "read while the other stands")
    leave.signal()
    _ = try await writing
  }
}
