import Foundation
import GRDB
import Ordering
import TestSupport
import Testing

@testable import OrderStore

@Suite("The audit")
struct AuditTests {
  let scratch = Scratch(inMemory: true)
  let sessions = Sessions()

  /// A book in which a draft went through two steps and its order through an answer and a reconciliation.
  private func busy(cut: @escaping @Sendable (String) -> String = { $0 }) async throws -> SQLiteOrderBook {
    let store = try scratch.open(as: "ada", among: sessions, cut: cut)
    var draft = try Sample.draft(names: ["a.com"])
    try await store.saveDraft(draft)
    draft.brand = "typed"
    try await store.saveDraft(draft)
    draft.step = .review
    try await store.saveDraft(draft)
    let attempt = try await store.begin("o1", .instantlyDFY, ["a.com", "b.com"])
    var open = try await store.take(.sending, by: attempt)
    try open.take(.outcome(.unknown("cut after key sk-secret, card 4242 4242 4242 4242")), at: Sample.noon)
    try await store.answerAttempt(open, from: .sending, with: RawReply(status: 502, body: Data("bad".utf8), at: Sample.noon))
    try await store.take(.confirmedAbsent(reason: "seen the dashboard"), by: open)
    try await store.deleteDraft(draft.id)
    return store
  }

  @Test("every stage, approval, attempt, answer and settlement is told once, with who, when and what")
  func told() async throws {
    let store = try await busy()
    let rows = try await store.connection.read { try AuditRow.fetchAll($0.rows, orderedBy: "number") }
    #expect(
      rows.map(\.kind) == [
        "draftBegun", "draftStage", "approved", "attemptBegun", "sending", "answered", "settled", "draftDeleted",
      ])
    #expect(rows.allSatisfy { $0.who == #"{"account":"desk","name":"ada"}"# && $0.session == "ada" })
    #expect(rows.allSatisfy { $0.at == 1_795_262_400_333 })
    #expect(rows[1].facts == #"{"step":"review"}"#)
    #expect(rows[2].facts.contains(#""approvedCents":"1500""#) && rows[2].facts.contains(#""card":"Visa 4242""#))
    #expect(rows[3].facts.contains(#""names":"a.com b.com""#) && rows[3].attempt == "o1-a" && rows[3].order == "o1")
    #expect(rows[5].facts.contains(Data("bad".utf8).sha256) && rows[5].facts.contains(#""status":"502""#))
    #expect(rows[6].facts == #"{"note":"seen the dashboard","state":"absent"}"#)
  }

  @Test("secrets and card numbers are cut before a line is hashed")
  func cut() async throws {
    let store = try await busy { $0.replacing("sk-secret", with: "•••cret") }
    let facts = try await store.connection.read { try String.fetchOne($0, sql: "SELECT facts FROM audit WHERE kind = 'answered'") }
    #expect(facts?.contains("cut after key •••cret, card ••••4242") == true, "\(facts ?? "")")
    #expect(try await store.audit.verify().isSound)
  }

  @Test("a typed password that stands in a domain's name is cut out of no name; where an answer repeats it as a password it is")
  func ownWord() async throws {
    let search = SecretSearch.typed("own")
    let store = try scratch.open(as: "ada", among: sessions, cut: search.cut)
    let attempt = try await store.begin("o1", .instantlyDFY, ["northquayown.com", "own.com"])
    var open = try await store.take(.sending, by: attempt)
    try open.take(.outcome(.unknown("own.com is known, your password ‘own’ is not")), at: Sample.noon)
    let body = Data(#"{"echo":"{\"password\":\"own\",\"domain\":\"northquayown.com\"}"}"#.utf8)
    try await store.answerAttempt(open, from: .sending, with: RawReply(status: 502, body: body, at: Sample.noon))
    let facts = try await store.connection.read { try String.fetchAll($0, sql: "SELECT facts FROM audit") }.joined()
    #expect(
      facts.contains(#""names":"northquayown.com own.com""#) && facts.contains("own.com is known, your password ‘•••’ is not"))
    let kept = try await store.replies(to: open.id).map { String(decoding: $0.body, as: UTF8.self) }.joined()
    #expect(kept.contains("northquayown.com") && !kept.contains(#"\"own\""#), "\(kept)")
    let notes = try await store.order(Order.ID("o1"))?.attempts.last?.history.map { "\($0.note)" }.joined() ?? ""
    #expect(!notes.contains("‘own’"))
  }

  @Test("a change that is refused is not told, a change whose telling fails is not made")
  func together() async throws {
    let store = try await busy()
    let before = try await store.audit.head()
    await #expect(throws: BookFailure.attemptMoved(Attempt.ID("o1-a"))) {
      try await store.take(
        .sending, by: Sample.attempt("o1-a", of: Sample.order("o1", [Sample.purchase(.instantlyDFY, names: ["a.com"])])))
    }
    #expect(try await store.audit.head() == before)
    try await store.connection.write {
      try $0.execute(sql: "CREATE TRIGGER full BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'no'); END")
    }
    await #expect {
      try await store.begin("o2", .instantlyDFY, ["c.com"])
    } throws: { error in
      guard case .storage(let trouble)? = error as? BookFailure else { return false }
      return trouble.words.hasPrefix("no (")
    }
    #expect(try await store.order(Order.ID("o2")) == nil)
  }

  @Test("the file itself refuses to change, delete or put in a line")
  func appendOnly() async throws {
    let store = try await busy()
    for sql in ["UPDATE audit SET who = ''", "DELETE FROM audit WHERE number = 3"] {
      await store.expectRefusal(of: sql, saying: "the audit never changes")
    }
    for sql in [
      "INSERT OR REPLACE INTO audit SELECT * FROM audit WHERE number = 2",
      "INSERT INTO audit SELECT 99, at, session, who, kind, draft, \"order\", attempt, facts, previous, 'x' FROM audit WHERE number = 8",
    ] {
      await store.expectRefusal(of: sql, saying: "the audit only grows at its end")
    }
    #expect(
      try await store.audit.verify()
        == AuditVerdict(lines: 8, head: store.audit.head(), anchor: anchor(), hostAnchor: anchor(), faults: []))
  }

  /// The newest head outside.
  private func anchor() throws -> AuditHead? { try AuditAnchor(path: "\(scratch.path)/sandbox.audit-head").heads().last }

  @Test("every line is anchored in a private file beside the book")
  func anchored() async throws {
    _ = try await busy()
    let heads = try AuditAnchor(path: "\(scratch.path)/sandbox.audit-head").heads()
    #expect(heads.map(\.number) == Array(1...8))
    #expect(try Scratch.permissions("\(scratch.path)/sandbox.audit-head") == 0o600)
  }

  @Test("an anchor file that cannot be written fails no purchase, but is told, and is written when it can be")
  func anchorFails() async throws {
    try scratch.makeDirectory()
    try FileManager.default.createDirectory(atPath: "\(scratch.path)/sandbox.audit-head", withIntermediateDirectories: false)
    let store = try await busy()
    let health = await store.health()
    #expect(health.trouble == nil && health.anchor?.isEmpty == false)
    try FileManager.default.removeItem(atPath: "\(scratch.path)/sandbox.audit-head")
    #expect(await store.health() == .sound)
    #expect(try AuditAnchor(path: "\(scratch.path)/sandbox.audit-head").heads().map(\.number) == [8])
  }

  @Test(
    "whoever changes a line, takes one out, exchanges two, cuts off the end or removes the file outside is found",
    arguments: [
      ("UPDATE audit SET facts = '{}' WHERE number = 3", [AuditFault.edited(line: 3)]),
      ("UPDATE audit SET who = 'x' WHERE number = 8", [.edited(line: 8)]),
      ("DELETE FROM audit WHERE number = 8", [.cutOff(at: 7, anchored: 8)]),
      ("UPDATE audit SET attempt = NULL, \"order\" = 'o1' WHERE number = 5", [.edited(line: 5)]),
      ("DELETE FROM audit WHERE number = 4", [.missing(line: 4), .unlinked(line: 5), .missing(line: 4)]),
      ("DELETE FROM audit WHERE number >= 6", [.cutOff(at: 5, anchored: 8)]),
      ("DELETE FROM audit", [.cutOff(at: 0, anchored: 8)]),
      (
        """
        UPDATE audit SET number = -1 WHERE number = 2; UPDATE audit SET number = 2 WHERE number = 3;
        UPDATE audit SET number = 3 WHERE number = -1
        """,
        [
          .unlinked(line: 2), .edited(line: 2), .rewritten(line: 2), .unlinked(line: 3), .edited(line: 3), .rewritten(line: 3),
          .unlinked(line: 4),
        ]
      ),
    ])
  func tampering(sql: String, faults: [AuditFault]) async throws {
    let store = try await busy()
    try scratch.tamper(sql)
    #expect(try await store.audit.verify().faults == faults)
  }

  @Test("a history that was hashed anew from a changed line on is found by the heads outside")
  func rewritten() async throws {
    let store = try await busy()
    try scratch.rehash(changing: 4)
    #expect(try await store.audit.verify().faults == (4...8).map { .rewritten(line: $0) })
    try FileManager.default.removeItem(atPath: "\(scratch.path)/sandbox.audit-head")
    #expect(try await store.audit.verify().faults == [.noAnchor])
  }

  @Test("a line of the outer file that a crash cut off is passed over")
  func tornAnchor() async throws {
    let store = try await busy()
    let path = "\(scratch.path)/sandbox.audit-head"
    let whole = try Data(contentsOf: URL(fileURLWithPath: path))
    try whole.dropLast(30).write(to: URL(fileURLWithPath: path))
    try await store.take(.sending, by: store.begin("o2", .instantlyDFY, ["c.com"]))
    let verdict = try await store.audit.verify()
    #expect(verdict.isSound && verdict.anchor == verdict.head)
  }

  @Test("of random edits, deletions, exchanges and cuts every one is found")
  func random() async throws {
    _ = try await busy()
    let whole = try Data(contentsOf: URL(fileURLWithPath: scratch.file()))
    let anchors = try AuditAnchor(path: "\(scratch.path)/sandbox.audit-head").heads()
    var random = Seeded(seed: 11)
    for _ in 0..<(Nightly.isOn ? 10_000 : 200) {
      try whole.write(to: URL(fileURLWithPath: scratch.file()))
      let line = Int.random(in: 1...8, using: &random)
      let column = ["at", "session", "who", "kind", "facts", "previous", "hash"].randomElement(using: &random) ?? "who"
      let sql =
        [
          "UPDATE audit SET \(column) = \(column == "at" ? "at + 1" : "\(column) || '0'") WHERE number = \(line)",
          "DELETE FROM audit WHERE number = \(line)",
          "UPDATE audit SET number = -number WHERE number = \(line)",
          "DELETE FROM audit WHERE number >= \(line)",
        ].randomElement(using: &random) ?? ""
      try scratch.tamper(sql)
      let verdict = try await scratch.rawBook().read { try AuditReader.verify($0.rows, anchors: anchors) }
      #expect(!verdict.isSound, "not found: \(sql)")
    }
  }

  @Test("the export holds every line, and whoever has it can make the hashes again")
  func export() async throws {
    let store = try await busy()
    let lines = try await store.audit.lines()
    #expect(lines.count == 8)
    let rows = try lines.map { try JSONDecoder().decode(AuditRow.self, from: $0) }
    #expect(rows.allSatisfy { AuditChain.hash($0) == $0.hash })
    #expect(try await store.audit.lines(from: 7, count: 1).first == lines[6])
    #expect(lines.allSatisfy { !$0.contains(UInt8(ascii: "\n")) })
  }

  @Test("the canonical form is what its description says")
  func canonical() {
    let row = AuditRow(
      number: 12, at: -3, session: "s", who: "ö", kind: "approved", draft: nil, order: "o", attempt: "", facts: "{}",
      previous: AuditChain.origin, hash: "")
    #expect(AuditChain.canonical(row) == "2:12,2:-3,1:s,2:ö,8:approved,-,1:o,0:,2:{},")
    #expect(Data("abc".utf8).sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(Data(hex: "00ff10") == Data([0, 255, 16]))
  }
}

extension Scratch {
  /// Changes the audit as somebody would who has the file and knows SQLite.
  func tamper(_ sql: String) throws {
    try rawBook().writeWithoutTransaction { db in
      let triggers = try Row.fetchAll(db, sql: "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'audit'")
      for row in triggers { try db.execute(sql: "DROP TRIGGER \(row["name"] as String)") }
      try db.execute(sql: sql)
      for row in triggers { try db.execute(sql: row["sql"]) }
    }
  }

  /// Changes a line and makes every hash from there on fit again.
  func rehash(changing line: Int) throws {
    try tamper("UPDATE audit SET facts = '{}' WHERE number = \(line)")
    let rows = try rawBook().read { try AuditRow.fetchAll($0.rows, orderedBy: "number") }
    var previous = AuditChain.origin
    var sql = ""
    for var row in rows {
      row.previous = previous
      previous = AuditChain.hash(row)
      sql += "UPDATE audit SET previous = '\(row.previous)', hash = '\(previous)' WHERE number = \(row.number);"
    }
    try tamper(sql)
  }
}
