import Foundation
import GRDB
import Ordering
import TestSupport
import Testing

@testable import OrderStore

/// What a team's book promises beyond the contract: rights, roles, addresses, its age.
@Suite("A team's book")
struct PostgresBookTests {
  private let desk: Desk
  private let server: PostgresServer

  init() throws {
    (desk, server) = try Desk.withRoles()
  }

  @Test("an operator orders, and changes no row of journal, history or audit, with psql either")
  func operators() async throws {
    let store = try desk.open("anna", as: "anna")
    let attempt = try await store.begin("o1", .instantlyDFY, ["a.com"])
    var moved = try await store.take(.sending, by: attempt)
    try moved.take(.outcome(.placed(vendorOrder: "v", warning: nil)), at: Sample.noon)
    try await store.answerAttempt(moved, from: .sending, with: RawReply(status: 200, body: Data("{}".utf8), at: Sample.noon))
    try await store.noteCheck(ReconciliationCheck(at: Sample.noon, finding: .all), of: attempt.id)
    try await store.saveDraft(Sample.draft(names: ["b.com"]))
    try await store.deleteDraft(Draft.ID("d1"))
    #expect(try await store.takeLease(.reconciling) == nil)
    try await store.leave()
    for sql in [
      "UPDATE audit SET facts = '{}'", "DELETE FROM audit", "TRUNCATE audit", "UPDATE transitions SET note = ''",
      "DELETE FROM transitions",
      "UPDATE replies SET body = ''", "DELETE FROM looks", "UPDATE attempts SET purchase = '{}'", "UPDATE attempts SET body = ''",
      "DELETE FROM attempts", "DELETE FROM nameLocks", "UPDATE orders SET client = NULL", "DELETE FROM orders",
      "DELETE FROM changes",
      "UPDATE looks SET note = ''", "UPDATE identity SET id = 'x'", "DROP TRIGGER auditStays ON audit",
      "ALTER TABLE audit DISABLE TRIGGER ALL", "SET session_replication_role = replica", "CREATE TABLE mailorder_sandbox.x ()",
    ] {
      #expect(sql.comment) { try desk.run(sql, as: "anna") } throws: {
        "\($0)".contains("permission denied") || "\($0)".contains("must be owner")
      }
    }
    // The trigger holds for a table of the same name that somebody puts before it.
    #expect {
      try desk.run(
        "CREATE TEMP TABLE audit (number bigint, hash text); SET search_path = pg_temp, mailorder_sandbox;"
          + " INSERT INTO mailorder_sandbox.audit SELECT 1, at, session, who, kind, draft, \"order\", attempt, facts, previous, 'x' FROM mailorder_sandbox.audit LIMIT 1",
        as: "anna")
    } throws: { "\($0)".contains("only grows at its end") }
    #expect(try await desk.open().audit.verify().isSound)
    let lines = try await store.audit.lines().map { String(decoding: $0, as: UTF8.self) }
    #expect(lines.allSatisfy { $0.contains(#"\"account\":\"anna\""#) }, "who did it is the database's role")
  }

  @Test("functions and checks hold without a search path, as when a dump is restored")
  func withoutPath() async throws {
    let answers = try [
      "json_extract('{\"a\":{\"b\":\"c\"}}', '$.a.b')", "json_remove('{\"a\":1}', '$.a')", "json_type('{\"a\":1}', '$.a')",
      "json_array_length('{\"a\":[1,2]}', '$.a')", "json_set('{\"a\":1}', '$.a', '2')",
    ].map {
      try server.run("SET search_path = ''; SELECT mailorder_sandbox.\($0)", database: desk.database)
    }
    #expect(answers == ["c", "{}", "number", "2", "{\"a\": 2}"])
  }

  @Test("a reader reads and writes nothing")
  func reader() async throws {
    _ = try await desk.open("anna", as: "anna").begin("o1", .instantlyDFY, ["a.com"])
    let store = try desk.open("ruth", as: "ruth")
    #expect(try await store.recentOrders(10).orders.map(\.id.text) == ["o1"])
    #expect(try await store.audit.verify().lines == 2)
    var refusal: StorageError?
    // A server that does not answer in time has the draft kept here meanwhile; as soon as it answers, it refuses.
    for _ in 0..<30 where refusal == nil {
      do {
        try await store.saveDraft(Sample.draft(names: ["a.com"]))
      } catch BookFailure.storage(let trouble) {
        refusal = trouble
      }
    }
    let trouble = try #require(refusal)
    #expect(trouble.kind == .notAllowed && trouble.words.hasPrefix("ruth reads this order book"))
  }

  @Test("the second person is another role of the database, and a member of the approvers, whatever a program says")
  func approvers() async throws {
    let (anna, ben) = (try desk.open("anna", as: "anna"), try desk.open("ben", as: "ben"))
    let draft = Draft.ID("d1")
    _ = try await anna.stage(draft, digest: "ab", total: .dollars(90))
    await #expect(throws: BookFailure.ownApproval) { try await anna.approve(draft, digest: "ab", total: .dollars(90)) }
    let forged = #"{"account":"ben"}"#
    #expect { try desk.run("UPDATE approvals SET approvedBy = '\(forged)', approvedAt = 1", as: "anna") } throws: {
      "\($0)".contains("only a member of mailorder_approver approves")
    }
    let approval = try await ben.approve(draft, digest: "ab", total: .dollars(90))
    #expect(approval.approved?.who.account == "ben" && approval.staged.who.account == "anna")
    // An approver who staged it under another name is still the same role.
    _ = try await ben.stage(draft, digest: "cd", total: nil)
    #expect { try desk.run("UPDATE approvals SET approvedBy = '{\"account\":\"anna\"}', approvedAt = 1", as: "ben") } throws: {
      "\($0)".contains("check constraint")
    }
  }

  @Test("both engines have the same tables and columns")
  func columns() throws {
    let scratch = Scratch(inMemory: true)
    _ = try scratch.open()
    let file = try scratch.rawBook().read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT lower(tables.name || '.' || columns.name) FROM sqlite_master AS tables, pragma_table_info(tables.name) AS columns
          WHERE tables.type = 'table' AND tables.name NOT LIKE 'grdb%' AND tables.name NOT LIKE 'sqlite%'
          """)
    }
    let told = try server.run(
      "SELECT table_name || '.' || column_name FROM information_schema.columns WHERE table_schema = 'mailorder_sandbox'",
      database: desk.database)
    let own = ["orders.rowid", "approvals.stagedrole", "approvals.approvedrole"]
    let database = told.split(separator: "\n").map(String.init).filter {
      !$0.hasPrefix("migrations.") && !$0.hasPrefix("identity.") && !$0.hasPrefix("calllogs.") && !$0.hasPrefix("writes.")
        && !$0.hasPrefix("head.") && !$0.hasPrefix("ceilings.")
        && !own.contains($0)
    }
    #expect(Set(database) == Set(file))
  }

  @Test("a book of another age is refused with who does what; making it twice changes nothing")
  func age() throws {
    let place = try PostgresPlace(server.address(desk.database))
    #expect(try PostgresBookOwner(place, mode: .sandbox).make() == [])
    #expect(try PostgresBookOwner(place, mode: .sandbox).migrate() == [])
    #expect(try PostgresBookOwner(place, mode: .sandbox).examine().pending == [])
    func refusal(_ mode: Mode = .sandbox) -> String {
      do {
        _ = try PostgresBookSchema(mode: mode).connect(place)
        return ""
      } catch {
        return StoreFailure(error, path: place.title).words
      }
    }
    #expect(refusal(.live).contains("mailorder book init"))
    try desk.run("INSERT INTO migrations (name) VALUES ('of tomorrow')")
    #expect(refusal().contains("a newer program") && refusal().contains("of tomorrow"))
    try desk.run("DELETE FROM migrations")
    #expect(refusal().contains("mailorder book migrate"))
    try server.run("ALTER DATABASE \(desk.database) SET synchronous_commit = off", database: "postgres")
    #expect(refusal().contains("synchronous_commit is off instead of on"))
  }

  @Test("an address with a password, without a safe line, or that is none, is refused without repeating it")
  func addresses() throws {
    func words(_ address: String, _ environment: [String: String] = [:]) -> String {
      do throws(StoreFailure) {
        _ = try PostgresPlace(address, environment: environment)
        return ""
      } catch {
        return error.words
      }
    }
    #expect(words("postgresql://desk:hunter2@books.example/mailorder").contains("~/.pgpass"))
    #expect(words("postgresql://desk@books.example/mailorder?sslmode=prefer").contains("sslmode=verify-full"))
    #expect(words("postgresql:///mailorder?sslmode=disable", ["PGHOST": "books.example"]).contains("verify-full"))
    #expect(words("postgresql://localhost/mailorder?hostaddr=10.0.0.5&sslmode=disable", [:]).contains("verify-full"))
    #expect(words("postgresql://localhost/mailorder?sslmode=disable", ["PGHOSTADDR": "10.0.0.5"]).contains("verify-full"))
    #expect(words("postgresql://localhost/mailorder?hostaddr=127.0.0.1&sslmode=disable") == "")
    #expect(words("postgresql://desk:hunter2@[broken").contains("cannot be read"))
    for text in ["postgresql://desk:hunter2@books.example/mailorder", "postgresql://desk:hunter2@[broken"] {
      #expect(!words(text).contains("hunter2"))
    }
    #expect(words("postgresql:///mailorder?host=/run/postgresql") == "")
    let away = try PostgresPlace("postgresql://desk@books.example/mail\u{1B}[31morder", environment: [:])
    #expect(away.parameters["sslmode"] == "verify-full" && away.parameters["keepalives_idle"] == "3")
    #expect(!away.title.contains("\u{1B}"), "names of databases are foreign text")
  }

  @Test("of two columns with one name each has its value")
  func sameNames() throws {
    let connection = try PostgresConnection(PostgresPlace(server.address(desk.database)).parameters)
    let row = try connection.run("SELECT 1 AS a, 2 AS a")[0]
    #expect(row.text(0) == "1" && row.text(1) == "2" && row.text(2) == nil)
  }

  @Test("another team's book in the same data directory is held against its own heads alone")
  func twoBooks() async throws {
    let other = try Keeper.postgresql.desk()
    let mine = try desk.open()
    for number in 1...3 { _ = try await mine.begin("o\(number)", .instantlyDFY, ["a\(number).com"]) }
    let theirs = try other.open(on: desk.scratch)
    _ = try await theirs.begin("o1", .instantlyDFY, ["b.com"])
    #expect(try await theirs.audit.verify().isSound)
    #expect(try await mine.audit.verify().isSound)
  }

  @Test("typing goes on beside the typing of others, and waits for whatever else is written")
  func typing() async throws {
    let session = desk.sessions.session("ada")
    let place = try PostgresPlace(server.address(desk.database))
    let store = try PostgresOrderBook(
      place, mode: .sandbox, directory: desk.scratch.path, owner: session.owner, who: session.who, processes: .team, clock: nil,
      schema: PostgresBookSchema(mode: .sandbox, lockPatience: 1_000))
    var draft = try Sample.draft(names: ["a.com"])
    try await store.saveDraft(draft)
    let other = try PostgresConnection(place.parameters)
    try other.run("SELECT pg_advisory_lock_shared(\(Mode.sandbox.applicationID))")
    draft.brand = "typed"
    try await store.saveDraft(draft)
    #expect(try await store.draft(draft.id) == draft)
    draft.step = .review
    let staged = draft
    func isBusy(_ error: any Error) -> Bool {
      guard case .storage(let trouble)? = error as? BookFailure else { return false }
      return trouble.kind == .busy
    }
    await #expect { try await store.saveDraft(staged) } throws: { isBusy($0) }
    try other.run("SELECT pg_advisory_unlock_shared(\(Mode.sandbox.applicationID))")
    try await store.saveDraft(staged)
    try other.run("SELECT pg_advisory_lock(\(Mode.sandbox.applicationID))")
    draft.brand = "typed on"
    let typed = draft
    await #expect { try await store.saveDraft(typed) } throws: { isBusy($0) }
    try other.run("SELECT pg_advisory_unlock(\(Mode.sandbox.applicationID))")
    try await store.saveDraft(typed)
    #expect(try await desk.open().draft(draft.id) == typed)
  }

  @Test("a write that waited too long for another's is refused as busy, and the next one is done")
  func heldLock() async throws {
    let session = desk.sessions.session("ada")
    let place = try PostgresPlace(server.address(desk.database))
    let store = try PostgresOrderBook(
      place, mode: .sandbox, directory: desk.scratch.path, owner: session.owner, who: session.who, processes: .team, clock: nil,
      schema: PostgresBookSchema(mode: .sandbox, lockPatience: 1_000))
    let holder = try PostgresConnection(place.parameters)
    let draft = try Sample.draft(names: ["a.com"])
    try holder.run("SELECT pg_advisory_lock(\(Mode.sandbox.applicationID))")
    await #expect {
      try await store.saveDraft(draft)
    } throws: { error in
      guard case .storage(let trouble)? = error as? BookFailure else { return false }
      return trouble.kind == .busy
    }
    try holder.run("SELECT pg_advisory_unlock(\(Mode.sandbox.applicationID))")
    try await store.saveDraft(draft)
    #expect(try await store.draft(draft.id) == draft)
  }
}

extension String {
  fileprivate var comment: Comment { Comment(rawValue: self) }
}
