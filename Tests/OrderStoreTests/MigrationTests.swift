import Foundation
import GRDB
import Ordering
import Testing

@testable import OrderStore

@Suite("A book of an earlier program")
struct MigrationTests {
  let scratch = Scratch()

  private func rows(of table: String, columns: String) throws -> [Row] {
    try scratch.rawBook(.live).read { try Row.fetchAll($0, sql: "SELECT \(columns) FROM \(table) ORDER BY rowid") }
  }

  @Test("every row of every table is kept as it was, and a private copy of the old file stands beside")
  func rowsKept() throws {
    try OldBook.make(in: scratch.path, mode: .live)
    let tables = [
      ("drafts", "id, name, createdAt, changedAt, step, offer, form, revision"),
      ("draftLines", "draftID, position, name, origin, isChosen, answers, mailboxes"),
      ("orders", "id, name, draftID, createdAt, approvedCents, plan, quote, progress"),
      (
        "attempts",
        "number, id, orderID, purchaseIndex, purchase, method, path, body, sha256, baseline, state, unsentTries, sentAt, vendorOrder, checkout, refusal"
      ),
    ]
    let before = try tables.map { try rows(of: $0.0, columns: $0.1) }
    let others = "SELECT * FROM transitions ORDER BY attemptID, position"
    let locks = "SELECT * FROM nameLocks ORDER BY attemptID, name"
    let life = try scratch.rawBook(.live).read { try [Row.fetchAll($0, sql: others), Row.fetchAll($0, sql: locks)] }
    #expect(before.map(\.count) == [2, 2, 7, 9] && life.map(\.count) == [24, 12])
    _ = try scratch.open(.live)
    #expect(try tables.map { try rows(of: $0.0, columns: $0.1) } == before)
    #expect(try scratch.rawBook(.live).read { try [Row.fetchAll($0, sql: others), Row.fetchAll($0, sql: locks)] } == life)
    let copy = try #require(try scratch.names.first { $0.hasPrefix("live-before-") })
    #expect(try Scratch.permissions("\(scratch.path)/\(copy)") == 0o600)
    let kept = try DatabaseQueue(path: "\(scratch.path)/\(copy)").read {
      try String.fetchAll($0, sql: "SELECT * FROM grdb_migrations")
    }
    #expect(kept == ["drafts", "orders"])
  }

  @Test(
    "what was in it works on: drafts are free, open attempts hold their names, a lost sender is reconciled, a purchase superseded")
  func worksOn() async throws {
    try OldBook.make(in: scratch.path, mode: .live)
    let sessions = Sessions()
    sessions.pass(AttemptOwner.patience + 10)
    let store = try scratch.open(.live, among: sessions)
    #expect(try await store.drafts().map(\.status) == [.free, .free])
    #expect(try await store.claimDraft(Draft.ID("d1")).draft.details.registrant.last == "Okoye")
    let orders = try await store.orders()
    #expect(orders.count == 7 && orders.allSatisfy { !$0.attempts.isEmpty && $0.archivedAt == nil })
    await #expect {
      try await store.begin("new", .instantlyDFY, ["waiting.com"])
    } throws: { $0.isHeld("waiting.com", by: "waiting") }
    let sending = try #require(orders.first { $0.id.text == "sending" }?.attempts.first)
    #expect(try await store.isLost(sending.id))
    #expect(try await store.take(.ownerGone, by: sending).state == .unknown)
    #expect(try await store.audit.verify().isSound)
  }

  /// A book of the version before attempts knew their account, with an open attempt and looks of it.
  /// - Returns: the attempt.
  private func bookOfBefore() throws -> String {
    let path = BookFile(directory: scratch.path, mode: .live, now: { Sample.noon }).path
    try OldBook.make(in: scratch.path, mode: .live)
    let queue = try DatabaseQueue(path: path)
    try Schema.migrator.migrate(queue, upTo: "put away")
    defer { try? queue.close() }
    return try queue.writeWithoutTransaction { db -> String in
      let id = try #require(try String.fetchOne(db, sql: "SELECT id FROM attempts WHERE state = 'unknown'"))
      for (position, seconds) in [5.0, 300, 905].enumerated() {
        try db.execute(
          sql: "INSERT INTO looks VALUES (?, ?, ?, 'nothing', '[]', 0, NULL, '', NULL)",
          arguments: [id, position, Sample.noon.timeIntervalSinceReferenceDate + seconds])
      }
      try db.execute(
        sql: "INSERT INTO looks VALUES (?, 3, ?, 'incomplete', '[]', 2, NULL, '', NULL)",
        arguments: [id, Sample.noon.timeIntervalSinceReferenceDate + 2_000])
      return id
    }
  }

  @Test("what was open before attempts knew their account is read as of an unknown one, and its looks count as before")
  func unknownAccounts() async throws {
    let open = try bookOfBefore()
    let attempt = try await scratch.open(.live).attempt(open)
    #expect(attempt.account == nil && attempt.acknowledged == .none)
    #expect(attempt.checks.map(\.finding) == [.nothing, .nothing, .nothing, .incomplete])
    #expect(attempt.checks.last?.missing == 2 && attempt.checks.last?.lost.isEmpty == true)
    #expect(AbsenceRule(checks: 3, span: 900).vanished(from: attempt).isEmpty, "entries that nobody named cannot be called gone")
    let applied = try await scratch.rawBook(.live).read { try String.fetchAll($0, sql: "SELECT * FROM grdb_migrations") }
    #expect(applied.contains("accounts of attempts"))
  }
}

extension MigrationTests {
  @Test("of what was closed before, the account of a key may be said from now on, and nothing else")
  func accountsOfClosed() async throws {
    let path = BookFile(directory: scratch.path, mode: .live, now: { Sample.noon }).path
    try OldBook.make(in: scratch.path, mode: .live)
    let queue = try DatabaseQueue(path: path)
    try Schema.migrator.migrate(queue, upTo: "summaries of orders")
    let id = try await queue.write { db in
      let id = try #require(try String.fetchOne(db, sql: "SELECT id FROM attempts WHERE state = 'placed'"))
      #expect(throws: DatabaseError.self) {
        try db.execute(sql: "UPDATE attempts SET acknowledged = '{\"accounts\":[]}' WHERE id = ?", arguments: [id])
      }
      return id
    }
    try queue.close()
    let store = try scratch.open(.live)
    let account = VendorAccount(address: "https://api.instantly.ai", fingerprint: "00c0ffee00c0ffee")
    try await store.acknowledge(Acknowledgements(accounts: [account]), of: Attempt.ID(id), reason: "a new key")
    #expect(try await store.attempt(id).acknowledged.accounts == [account])
  }

  @Test("orders of before are listed as they stand: their figures are written down, and what is surely over is not read every time")
  func summaries() async throws {
    let path = BookFile(directory: scratch.path, mode: .live, now: { Sample.noon }).path
    try OldBook.make(in: scratch.path, mode: .live)
    let queue = try DatabaseQueue(path: path)
    try Schema.migrator.migrate(queue, upTo: "orders by time")
    try queue.close()
    let store = try scratch.open(.live)
    let orders = try await store.orders()
    let window = try await store.recentOrders(100)
    #expect(window.orders == orders.map(OrderOverview.init) && window.older == 0)
    let open = Set(try await store.recentOrders(0).orders.map(\.id))
    let isOver = Set(orders.filter { $0.isOver && !$0.isDifferent }.map(\.id))
    #expect(!isOver.isEmpty && open == Set(orders.map(\.id)).subtracting(isOver), "\(open) are listed however old they are")
    let indexes = try await store.connection.read { db in
      Set(try String.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE type = 'index'"))
    }
    #expect(indexes.isSuperset(of: ["ordersOfDraft", "openOrders", "openAttempts", "locksByName", "transitionsByTime"]))
  }
}

/// A book as the first released shape made it: two drafts, orders of every status.
enum OldBook {
  static func make(in directory: String, mode: Mode) throws {
    let script = try #require(
      Bundle.module.url(forResource: "book-of-two-migrations", withExtension: "sql", subdirectory: "Fixtures"))
    let path = BookFile(directory: directory, mode: mode, now: { Sample.noon }).path
    try PrivateFiles.makeDirectory(directory)
    try PrivateFiles.makeFile(path)
    let text = try String(contentsOf: script, encoding: .utf8)
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: text)
      try db.execute(sql: "PRAGMA application_id = \(mode.applicationID)")
    }
    try queue.close()
  }
}
