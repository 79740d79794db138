import Foundation
import GRDB
import Ordering
import Synchronization
import Testing

@testable import OrderStore

@Suite("A book of many orders", .serialized)
struct ManyOrdersTests {
  let scratch = Scratch(inMemory: true)

  /// A book with so many placed orders of two domains with three mailboxes each, and so many drafts of twelve names.
  private func filled(orders: Int, drafts: Int = 0, in other: Scratch? = nil) async throws -> SQLiteOrderBook {
    let store = try (other ?? scratch).open(as: "ada")
    let session = Sessions().session("ada")
    try await store.connection.write { transaction in
      let db = transaction.rows
      try session.enter(db)
      for number in 0..<orders {
        let items = try (0..<2).map { index in
          Purchase.Item(
            name: try Sample.name("quay\(number)-\(index).com"), provider: .google, mailboxes: (1...3).map(Sample.mailbox))
        }
        let purchase = Purchase(operation: .instantlyDFY(redirect: nil), offer: Offer(.instantly, .google), items: items)
        var order = try Sample.order("o\(number)", [purchase], at: Sample.noon + Double(number))
        order.progress = OrderProgress(
          domains: items.map { OrderProgress.Domain(name: $0.name, stage: .ready, ordered: 3, delivered: 3) }, at: Sample.noon)
        try OrderRow(order).insert(db)
        var attempt = Sample.attempt("a\(number)", of: order)
        try AttemptJournal.insert(db, attempt, session, Redaction { $0 })
        for event in [.sending, .outcome(.placed(vendorOrder: "v\(number)", warning: nil))] as [AttemptEvent] {
          let from = attempt.state
          try attempt.take(event, at: Sample.noon)
          try AttemptJournal.advance(db, attempt, from: from, Redaction { $0 })
        }
      }
      for number in 0..<drafts {
        let names = (0..<12).map { "draft\(number)-\($0).com" }
        _ = try SavedDraft.insert(db, Sample.draft("d\(number)", names: names))
      }
    }
    return store
  }

  /// The statements that a listing of the orders takes.
  private func statements(_ store: SQLiteOrderBook) async throws -> Int {
    let count = Counter()
    try await store.connection.read { db in db.trace { _ in count.add() } }
    _ = try await store.orders()
    try await store.connection.read { db in db.trace(options: []) }
    return count.value
  }

  private final class Counter: Sendable {
    private let count = Mutex(0)
    var value: Int { count.withLock { $0 } }
    func add() { count.withLock { $0 += 1 } }
  }

  @Test("hundreds of orders are listed with as many statements as two")
  func statements() async throws {
    let few = try await statements(filled(orders: 2))
    let scratch = Scratch(inMemory: true)
    let many = try await statements(filled(orders: 100, in: scratch))
    #expect(few == many && many < 15, "\(few), \(many)")
  }

  @Test("home reads a window: the newest, every older one that is not over, and how many more there are; in short pieces")
  func window() async throws {
    let store = try await filled(orders: 900)
    // Of the oldest, one is unconfirmed, one is bought and not delivered, one is stopped with nothing bought.
    let old = Sample.noon.addingTimeInterval(-1_000)
    try await store.take(.sending, .outcome(.unknown("lost")), by: store.begin("open", .instantlyDFY, ["open.com"], at: old))
    try await store.take(
      .sending, .outcome(.placed(vendorOrder: nil, warning: nil)), by: store.begin("bought", .instantlyDFY, ["bought.com"], at: old)
    )
    try await store.take(
      .sending, .outcome(.rejected(Refusal(code: "400", message: ""))), .refusalStands,
      by: store.begin("over", .instantlyDFY, ["over.com"], at: old))
    let pieces = Counter()
    try await store.connection.list { db in
      db.trace { event in if "\(event)".hasPrefix("BEGIN") { pieces.add() } }
    }
    let window = try await store.recentOrders(500)
    try await store.connection.list { db in db.trace(options: []) }
    #expect(window.orders.prefix(500).map(\.id.text) == (400..<900).reversed().map { "o\($0)" })
    #expect(Set(window.orders.dropFirst(500).map(\.id.text)) == ["open", "bought"])
    #expect(window.older == 903 - 502)
    #expect(pieces.value >= 502 / OrderRecordStore.piece + 2, "\(pieces.value): an answer waits for one piece at most")
    let all = try await store.recentOrders(5_000)
    let listed = try await store.orders()
    #expect(all.older == 0 && all.orders == listed.map(OrderOverview.init), "a list says what the whole orders say")
  }

  @Test("each order of many is listed with its own attempts, history and checks")
  func apart() async throws {
    let store = try await filled(orders: 40, drafts: 3)
    let check = ReconciliationCheck(at: Sample.noon, finding: .nothing)
    try await store.noteCheck(check, of: Attempt.ID("a7"))
    let orders = try await store.orders()
    #expect(orders.map(\.id.text) == (0..<40).reversed().map { "o\($0)" })
    for order in orders {
      #expect(order.attempts.map(\.order) == [order.id] && order.attempts[0].vendorOrder == "v\(order.id.text.dropFirst())")
      #expect(order.attempts[0].history.map(\.state) == [.intent, .sending, .placed])
      #expect(order.attempts[0].checks == (order.id.text == "o7" ? [check] : []))
      #expect(try await store.order(order.id) == order)
    }
    #expect(try await store.drafts().map(\.domains) == [12, 12, 12])
  }
}
