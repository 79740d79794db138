import Foundation
import GRDB
import Ordering
import Synchronization
import Testing

@testable import OrderStore

/// What a person waits for, or a purchase, reads by an index: it costs the same in a book of years.
@Suite("Statements of the hot paths", .serialized)
struct HotQueryTests {
  let scratch = Scratch(inMemory: true)

  /// Everything that is done at a key, at a purchase, or again and again.
  private static let hot: [(name: String, work: @Sendable (SQLiteOrderBook) async throws -> Void)] = [
    ("home", { _ = try await $0.recentOrders(500) }),
    ("the open ones", { _ = try await $0.recentOrders(OrderQuery(newest: 500, tab: .open)) }),
    ("the ready ones", { _ = try await $0.recentOrders(OrderQuery(newest: 500, tab: .ready)) }),
    ("found", { _ = try await $0.recentOrders(OrderQuery(newest: 500, text: "a com")) }),
    ("found of the ready ones", { _ = try await $0.recentOrders(OrderQuery(newest: 500, tab: .ready, text: "a")) }),
    ("drafts found", { _ = try await $0.drafts(matching: "a com") }),
    ("what archives itself", { _ = try await $0.archiveFinished(before: Sample.noon + 10 * 86_400) }),
    ("name", { try await $0.renameOrder(Order.ID("first"), to: "other") }),
    ("drafts", { _ = try await $0.drafts() }),
    ("order", { _ = try await $0.order(Order.ID("first")) }),
    ("claim", { _ = try await $0.claimDraft(Draft.ID("d1")) }),
    ("save", { try await $0.saveDraft(Sample.draft(names: ["a.com", "b.com"])) }),
    ("release", { try await $0.releaseDraft(Draft.ID("d1")) }),
    ("unresolved", { _ = try await $0.unresolved() }),
    ("closed as not bought", { _ = try await $0.closedUnbought(since: Sample.noon) }),
    ("spent", { _ = try await $0.spent(since: Sample.noon) }),
    ("changes", { _ = try await $0.openChanges() }),
    ("heartbeat", { try await $0.heartbeat() }),
    (
      "placing",
      { store in
        let attempt = try await store.begin("second", .scaledmailCustomOrder, ["b.com", "c.com"])
        let sent = try await store.take(.sending, by: attempt)
        _ = try await store.conflict(for: attempt.purchase, excluding: attempt.order)
        _ = try await store.isLost(attempt.id)
        _ = try await store.take(.outcome(.unknown("lost")), by: sent)
        try await store.noteCheck(ReconciliationCheck(at: Sample.noon, finding: .nothing), of: attempt.id)
      }
    ),
    ("progress", { try await $0.saveProgress(OrderProgress(domains: [], at: Sample.noon), of: Order.ID("first")) }),
    ("archive", { _ = try await $0.setArchived(true, of: [Order.ID("first")]) }),
  ]

  /// What may be read from end to end: what home lists all of, the few that are open, how many orders there are, and one row from an end.
  private static let whole: Set<String> = [
    "SCAN drafts", "SCAN drafts USING COVERING INDEX sqlite_autoindex_drafts_1",
    "SCAN orders USING INDEX openOrders", "SCAN attempts USING INDEX openAttempts", "SCAN changes USING INDEX openChanges",
    "SCAN orders USING COVERING INDEX ordersByTime", "SCAN orders USING COVERING INDEX ordersToFind",
    "SCAN orders USING INDEX readyOrders", "SCAN orders USING COVERING INDEX readyOrders", "SCAN clients",
    "SCAN clients USING COVERING INDEX clientsByName", "SCAN orders USING COVERING INDEX ordersOfDraft", "SCAN audit",
  ]

  private final class Statements: Sendable {
    let all = Mutex<[String]>([])
  }

  @Test("none scans a table", arguments: hot.map(\.name))
  func searched(name: String) async throws {
    let store = try scratch.open(as: "ada")
    try await store.saveDraft(Sample.draft(names: ["a.com"]))
    try await store.take(
      .sending, .outcome(.placed(vendorOrder: nil, warning: nil)), by: store.begin("first", .instantlyDFY, ["a.com"]))
    let heard = Statements()
    let hear: @Sendable (Database) -> Void = { db in
      db.trace { event in if case .statement(let statement) = event { heard.all.withLock { $0.append(statement.sql) } } }
    }
    try await store.connection.read(hear)
    try await store.connection.list(hear)
    try await #require(Self.hot.first { $0.name == name }).work(store)
    try await store.connection.read { $0.trace(options: []) }
    try await store.connection.list { $0.trace(options: []) }
    let statements = Set(heard.all.withLock { $0 }).filter { sql in
      ["SELECT", "UPDATE", "INSERT", "DELETE"].contains { sql.hasPrefix($0) } && !sql.contains("sqlite_master")
    }
    #expect(!statements.isEmpty)
    for sql in statements {
      let plan = try await store.connection.read { db in
        let statement = try db.makeStatement(sql: "EXPLAIN QUERY PLAN \(sql)")
        statement.setUncheckedArguments(StatementArguments())
        return try Row.fetchAll(statement).map { $0["detail"] as String }
      }
      for step in plan where step.hasPrefix("SCAN") && !Self.isShort(step) {
        #expect(Self.whole.contains(step), "\(name): \(step)\nin \(sql)\n\(plan.joined(separator: "\n"))")
      }
    }
  }

  /// Lists that came as an argument, rows of one that was asked for, and constants.
  private static func isShort(_ step: String) -> Bool {
    ["json_each", "VIRTUAL TABLE", "CONSTANT ROW", "SCAN SUBQUERY", "SCAN (subquery", "SCAN latest"].contains { step.contains($0) }
  }
}
