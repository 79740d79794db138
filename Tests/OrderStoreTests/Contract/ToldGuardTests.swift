import Foundation
import Ordering
import TestSupport
import Testing

@testable import OrderStore

/// What an operator puts into a team's book at a console: nothing that the audit does not tell, by that operator.
@Suite("What is added to a team's book is told")
struct ToldGuardTests {
  private let desk: Desk
  private let server: PostgresServer

  init() throws {
    desk = try Keeper.postgresql.desk()
    server = try PostgresServer.shared.get()
    try server.grant("GRANT mailorder_operator TO anna; GRANT mailorder_approver TO ben", database: desk.database)
  }

  /// An unconfirmed attempt with an answer and a look, a client, a draft, and an approval of it.
  private func fill() async throws {
    let store = try desk.open("anna", as: "anna")
    let attempt = try await store.begin("o1", .scaledmailBuyDomains, ["a.com"])
    var moved = try await store.take(.sending, by: attempt)
    try moved.take(.outcome(.unknown("cut")), at: Sample.noon)
    try await store.answerAttempt(moved, from: .sending, with: RawReply(status: 502, body: Data("{}".utf8), at: Sample.noon))
    try await store.noteCheck(ReconciliationCheck(at: Sample.noon, finding: .nothing), of: attempt.id)
    _ = try await store.saveClient(Client(id: Client.ID("ACME"), name: "Acme"))
    try await store.saveDraft(Sample.draft("d1", names: ["b.com"]))
    _ = try await store.stage(Draft.ID("d1"), digest: "ab", total: .dollars(90))
  }

  @Test(
    "no answer, look, lock, order, client, draft or approval comes, goes or changes without its line in the audit",
    arguments: [
      "INSERT INTO looks SELECT attemptID, position + 1, at + 900, finding, names, missing, witness, note, bootedAt, lost FROM looks",
      "INSERT INTO replies SELECT attemptID, position + 1, 200, body, isCut, sha256, at FROM replies",
      "INSERT INTO nameLocks SELECT id, 'forged.com', '*', 1 FROM attempts",
      "INSERT INTO orders (id, name, draftID, createdAt, plan, quote) SELECT 'o2', name, draftID, createdAt, plan, quote FROM orders",
      "UPDATE orders SET name = 'otherwise'", "UPDATE orders SET quote = '{}'",
      "UPDATE clients SET record = '{}'", "DELETE FROM clients",
      "INSERT INTO clients SELECT 'ALIEN', 'Alien', changedAt, revision, record FROM clients",
      "DELETE FROM drafts",
      "INSERT INTO drafts (id, name, createdAt, changedAt, step, form, revision) SELECT 'd2', name, createdAt, changedAt, step, form, 1 FROM drafts",
      "INSERT INTO approvals (draftID, digest, stagedBy, stagedAt) SELECT 'd9', digest, stagedBy, stagedAt FROM approvals",
      "UPDATE approvals SET digest = 'cd'",
    ])
  func refused(sql: String) async throws {
    try await fill()
    let before = try rows()
    #expect(Comment(rawValue: sql)) { try desk.run(sql, as: "anna") } throws: { "\($0)".contains("told in the audit") }
    #expect(try rows() == before)
  }

  @Test("an approval at a console is told in the audit, or does not come")
  func approval() async throws {
    try await fill()
    #expect {
      try desk.run("UPDATE approvals SET approvedBy = '{\"account\":\"ben\"}', approvedAt = 1", as: "ben")
    } throws: { "\($0)".contains("told in the audit") }
    _ = try await desk.open("ben", as: "ben").approve(Draft.ID("d1"), digest: "ab", total: .dollars(90))
  }

  @Test("one line tells of one look: a second one needs its own")
  func one() async throws {
    try await fill()
    let line = """
      INSERT INTO audit SELECT number + 1, at, session, who, 'looked', NULL, "order", attempt, '{}', hash,
        encode(sha256(decode(hash, 'hex') || convert_to(auditField((number + 1)::text) || auditField(at::text) || auditField(session)
          || auditField(who) || auditField('looked') || auditField(NULL) || auditField("order") || auditField(attempt)
          || auditField('{}'), 'UTF8')), 'hex') FROM audit ORDER BY number DESC LIMIT 1
      """
    let attempt = "(SELECT id FROM attempts)"
    func look(_ position: Int) -> String {
      "INSERT INTO looks SELECT attemptID, \(position), at, finding, names, missing, witness, note, bootedAt, lost FROM looks WHERE position = 0"
    }
    // A line of the draft: not of the attempt.
    #expect { try desk.run("BEGIN; \(look(1)); \(line); COMMIT", as: "anna") } throws: { "\($0)".contains("told in the audit") }
    let ofAttempt = line.replacingOccurrences(of: "attempt,", with: "\(attempt),").replacingOccurrences(
      of: "auditField(attempt)", with: "auditField(\(attempt))")
    #expect { try desk.run("BEGIN; \(look(1)); \(look(2)); \(ofAttempt); COMMIT", as: "anna") } throws: {
      "\($0)".contains("told in the audit")
    }
    try desk.run("BEGIN; \(look(1)); \(ofAttempt); COMMIT", as: "anna")
    let reader = try desk.open()
    #expect(try await reader.attempt("o1-a").checks.count == 2)
    #expect(try await reader.audit.verify().faults.filter { $0 != .noAnchor }.isEmpty, "what was told is whole, and anna's")
  }

  @Test("a line of the audit has the hash of what it says: a chain is not broken by whoever may add to it")
  func hash() async throws {
    try await fill()
    let line = """
      INSERT INTO audit SELECT number + 1, at, session, who, kind, draft, "order", attempt, facts, hash, repeat('ab', 32)
        FROM audit ORDER BY number DESC LIMIT 1
      """
    #expect { try desk.run(line, as: "anna") } throws: { "\($0)".contains("the hash of what it says") }
    #expect(try await desk.open().audit.verify().isSound)
  }

  @Test("in a team's book each check is told, also one that says the same again")
  func again() async throws {
    try await fill()
    let store = try desk.open("ben", as: "ben")
    let attempt = try await store.attempt("o1-a")
    try await store.noteCheck(ReconciliationCheck(at: Sample.noon + 300, finding: .nothing), of: attempt.id)
    #expect(try server.run("SELECT count(*) FROM mailorder_sandbox.audit WHERE kind = 'looked'", database: desk.database) == "2")
  }

  @Test("many orders are archived at once, each with its line")
  func many() async throws {
    let store = try desk.open("anna", as: "anna")
    for number in 0..<12 {
      try await store.take(.withdrawn(.bookFailed), by: store.begin("n\(number)", .instantlyDFY, ["n\(number).com"]))
    }
    let ids = (0..<12).map { Order.ID("n\($0)") }
    #expect(try await store.setArchived(true, of: ids).allSatisfy { $0.archivedAt != nil })
    #expect(try server.run("SELECT count(*) FROM mailorder_sandbox.audit WHERE kind = 'putAway'", database: desk.database) == "12")
  }

  @Test("a book from before is brought up to date with what it has, and from then on all that is added is told")
  func migrated() async throws {
    let database = try server.makeDatabase()
    let place = try PostgresPlace(server.address(database))
    let schema = PostgresBookSchema(mode: .sandbox)
    let connection = try PostgresConnection(place.parameters)
    try schema.check(connection, place)
    try connection.run(PostgresRoles.make)
    try connection.run(
      """
      CREATE SCHEMA \(schema.name);
      CREATE TABLE \(schema.name).migrations (
        number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL UNIQUE, at timestamptz NOT NULL DEFAULT now())
      """)
    let new = ["what is added is told", "drafts that tell what is shown"]
    for migration in PostgresSchema.migrations where !new.contains(migration.name) {
      try connection.run(PostgresSchema.qualified(migration.sql, in: schema.name))
      try connection.run("INSERT INTO migrations (name) VALUES ('\(migration.name)')")
    }
    let row = "INSERT INTO clients (id, name, changedAt, revision, record) VALUES"
    try connection.run("\(row) ('OLD', 'Old', 1, 1, '{}')")
    #expect(throws: StoreFailure.self) { try schema.connect(place) }
    #expect(try PostgresBookOwner(place, mode: .sandbox).migrate() == new)
    #expect(try server.run("SELECT name FROM mailorder_sandbox.clients", database: database) == "Old")
    #expect { try connection.run("\(row) ('NEW', 'New', 1, 1, '{}')") } throws: { "\($0)".contains("told in the audit") }
  }

  private func rows() throws -> String {
    try ["orders", "replies", "looks", "nameLocks", "clients", "drafts", "approvals", "audit"].map { table in
      try server.run("SELECT '\(table)', t.* FROM mailorder_sandbox.\(table) AS t ORDER BY 2", database: desk.database)
    }.joined(separator: "\n")
  }
}
