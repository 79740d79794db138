import Foundation
import Ordering
import Testing

@testable import OrderStore

@Suite("What a session was about to order when a backup was made is not known after a restore")
struct UnjournaledTests {
  let scratch = Scratch()
  let lost = Scratch()
  let sessions = Sessions()
  private let taken = AttemptEvent.outcome(.placed(vendorOrder: nil, warning: nil))

  /// Copies the book and puts the copy where none was, as after the loss of the book, so long afterwards.
  private func restore(after seconds: TimeInterval = 7_200) throws -> (restore: BookRestore, book: SQLiteOrderBook) {
    let copy = "\(scratch.path)/copy.sqlite"
    _ = try BookBackup.make(directory: scratch.path, mode: .sandbox, to: copy)
    let restore = try BookRestore.make(
      from: copy, directory: lost.path, mode: .sandbox, who: Operator(account: "ada"),
      now: { Sample.noon.addingTimeInterval(seconds) })
    return (restore, try lost.open(among: sessions))
  }

  private func order(_ id: String, _ book: SQLiteOrderBook) async throws -> Order {
    try #require(try await book.order(Order.ID(id)))
  }

  @Test("an order whose lists were still being read is unresolved, holds its names, and neither it nor its draft is ordered again")
  func baselineBeingRead() async throws {
    let store = try scratch.open(among: sessions)
    try await store.openOrder(Sample.order("o1", [Sample.purchase(.instantlyDFY, names: ["b.com", "a.com"])]))
    let (restore, book) = try restore()
    #expect(restore.unconfirmed == ["a.com", "b.com"] && restore.unconfirmedOrders.map(\.text) == ["o1"])
    let order = try await order("o1", book)
    #expect(order.status == .unresolved && order.mayHaveBought && order.nextPurchase == nil)
    #expect(order.attempts.map(\.state) == [.unknown] && order.attempts[0].history.last?.note == .restored)
    #expect(order.attempts[0].sentAt != nil && order.attempts[0].request.isLost && order.attempts[0].purchase.due != nil)
    #expect(try await book.unresolved().map(\.id.text) == ["o1"])
    #expect(try await book.recentOrders(0).orders.map(\.needsAttention) == [true])
    await #expect { try await book.begin("o2", .instantlyDFY, ["a.com"]) } throws: { $0.isHeld("a.com", by: "o1", .unknown) }
    let again = Order(
      id: Order.ID("o3"), name: "again", draft: order.draft,
      plan: try Sample.order("o3", [Sample.purchase(.instantlyDFY, names: ["z.com"])]).plan,
      approvedTotal: .dollars(15), quote: order.quote, createdAt: Sample.noon)
    try await book.openOrder(again)
    await #expect { try await book.insertAttempt(Sample.attempt("o3-a", of: again)) } throws: { $0.isHeld("z.com", by: "o1") }
    let lines = try await book.audit.lines().map { String(decoding: $0, as: UTF8.self) }
    #expect(lines.contains { $0.contains(#""kind":"restored""#) && $0.contains("a.com b.com") })
    #expect(try await book.audit.verify().isSound)
  }

  @Test("a person closes it once the lists have shown nothing as the rule asks, and only then is it ordered again")
  func closed() async throws {
    let store = try scratch.open(among: sessions)
    try await store.openOrder(Sample.order("o1", [Sample.purchase(.instantlyDFY, names: ["a.com"])]))
    let book = try restore().book
    var attempt = try #require(try await order("o1", book).attempts.first)
    let rule = AbsenceRule(.instantly, in: .sandbox)
    var early = attempt
    try early.take(.confirmedAbsent(reason: "not in the dashboard"), at: Sample.noon)
    let absent = early
    await #expect(throws: BookFailure.self) { try await book.resolveAttempt(absent, from: .unknown, under: rule) }
    for second in [0.0, 4, 8] {
      let check = ReconciliationCheck(.nothing, at: Sample.noon + second, bootedAt: nil)
      try await book.noteCheck(check, of: attempt.id)
      attempt.note(check)
    }
    try attempt.take(.confirmedAbsent(reason: "not in the dashboard"), at: Sample.noon + 9)
    try await book.resolveAttempt(attempt, from: .unknown, under: rule)
    #expect(try await order("o1", book).nextPurchase == 0)
    try await book.take(.sending, taken, by: book.begin("o2", .instantlyDFY, ["a.com"]))
  }

  @Test("of a plan the purchases that the copy lacks are not known, each with what the vendor listed before, and it does not go on")
  func restOfPlan() async throws {
    let store = try scratch.open(among: sessions)
    let plan = try [
      Sample.purchase(.scaledmailBuyDomains, names: ["a.com"]), Sample.purchase(.scaledmailCustomOrder, names: ["a.com"]),
    ]
    let opened = try Sample.order("o1", plan)
    try await store.openOrder(opened)
    let first = Sample.attempt("o1-a", of: opened)
    try await store.insertAttempt(first)
    try await store.take(.sending, taken, by: first)
    let (restore, book) = try restore()
    #expect(restore.unconfirmed == ["a.com"])
    let order = try await order("o1", book)
    #expect(order.attempts.map(\.state) == [.placed, .unknown] && order.attempts.map(\.index) == [0, 1])
    #expect(order.attempts[1].baseline == ["o-1", "o-2"] && order.status == .unresolved && order.nextPurchase == nil)
  }

  @Test("behind a purchase that is under way the later ones are not known either", arguments: [AttemptState.intent, .sending])
  func behindUnderWay(_ state: AttemptState) async throws {
    let store = try scratch.open(among: sessions)
    let plan = try [
      Sample.purchase(.scaledmailBuyDomains, names: ["a.com"]), Sample.purchase(.scaledmailCustomOrder, names: ["a.com"]),
    ]
    let opened = try Sample.order("o1", plan)
    try await store.openOrder(opened)
    let first = Sample.attempt("o1-a", of: opened)
    try await store.insertAttempt(first)
    if state == .sending { try await store.take(.sending, by: first) }
    let book = try restore().book
    let order = try await order("o1", book)
    #expect(order.latestAttempts.map(\.state) == [.unknown, .unknown] && order.nextPurchase == nil)
    // The first is found in the lists: the plan waits for the second all the same.
    var found = order.latestAttempts[0]
    try found.take(.evidence(.all(vendorOrder: nil)), at: Sample.noon)
    try await book.advanceAttempt(found, from: .unknown)
    #expect(try await self.order("o1", book).nextPurchase == nil)
  }

  @Test("a purchase that was refused stays that, but one whose rest was approved anew is not known")
  func refused() async throws {
    let store = try scratch.open(among: sessions)
    for id in ["o1", "o2"] {
      let attempt = try await store.begin(id, .instantlyDFY, ["\(id).com"])
      try await store.take(.sending, .outcome(.rejected(Refusal(code: "400", message: ""))), .refusalStands, by: attempt)
    }
    try await store.approveRest(of: Order.ID("o2"), at: try await order("o2", store).quote)
    let (restore, book) = try restore()
    #expect(restore.unconfirmedOrders.map(\.text) == ["o2"])
    #expect(try await order("o1", book).attempts.map(\.state) == [.rejected])
    #expect(try await order("o2", book).attempts.map(\.state) == [.rejected, .unknown])
    #expect(try await order("o2", book).attempts[1].supersedes?.text == "o2-a")
  }

  @Test("what was approved more than a day before the end of the copy, or cannot have been journaled, is left as it is")
  func leftAlone() async throws {
    let store = try scratch.open(among: sessions)
    try await store.openOrder(Sample.order("old", [Sample.purchase(.instantlyDFY, names: ["old.com"])]))
    sessions.pass(2 * 86_400)
    try await store.openOrder(Sample.order("late", [Sample.purchase(.instantlyDFY, names: ["a.com"])], at: sessions.now))
    try await store.take(.sending, taken, by: store.begin("won", .instantlyDFY, ["a.com"], at: sessions.now))
    let (restore, book) = try restore(after: 2 * 86_400 + 60)
    #expect(restore.unconfirmed.isEmpty && restore.unconfirmedOrders.isEmpty)
    for id in ["old", "late"] { #expect(try await order(id, book).status == .stopped) }
    #expect(try await order("won", book).attempts.map(\.state) == [.placed])
  }
}
