import Foundation
import TestSupport
import Testing

@testable import OrderStore
@testable import Ordering

/// What an operator can do to an open attempt at a console: nothing that its history and the audit do not tell.
@Suite("Attempts of a team's book follow their history")
struct HistoryGuardTests {
  private let desk: Desk
  private let server: PostgresServer

  init() throws {
    desk = try Keeper.postgresql.desk()
    server = try PostgresServer.shared.get()
    try server.grant("GRANT mailorder_operator TO anna", database: desk.database)
  }

  private var place: PostgresPlace { get throws { try PostgresPlace(server.address(desk.database)) } }

  private func open() async throws -> Attempt {
    let store = try desk.open("anna", as: "anna")
    return try await store.take(.sending, .outcome(.unknown("cut")), by: store.begin("o1", .scaledmailBuyDomains, ["a.com"]))
  }

  @Test(
    "an operator with psql moves no open attempt on, nor back, nor changes what it says of itself",
    arguments: [
      "UPDATE attempts SET state = 'absent'", "UPDATE attempts SET state = 'intent'", "UPDATE attempts SET sentAt = NULL",
      "UPDATE attempts SET unsentTries = 2", "UPDATE attempts SET vendorOrder = 'forged'", "UPDATE attempts SET owner = NULL",
      "UPDATE attempts SET acknowledged = '{\"goneCount\":3}'", "UPDATE attempts SET refusal = '{}'",
      "INSERT INTO transitions SELECT id, 3, 'placed', 1, '' FROM attempts",
      "INSERT INTO transitions SELECT id, 3, 'intent', 1, '' FROM attempts",
      "INSERT INTO transitions SELECT id, 7, 'absent', 1, '' FROM attempts",
      "BEGIN; INSERT INTO transitions SELECT id, 3, 'absent', 1, '' FROM attempts; UPDATE attempts SET state = 'absent'; COMMIT",
    ])
  func refused(sql: String) async throws {
    let attempt = try await open()
    #expect { try desk.run(sql, as: "anna") } throws: { error in
      ["its history says", "is told in the audit", "takes such a step"].contains { "\(error)".contains($0) }
    }
    #expect(try await desk.open().attempt(attempt.id.text).state == .unknown)
    #expect(try PostgresBookOwner(place, mode: .sandbox).examine().attempts.isEmpty)
  }

  @Test("a line of the audit is of the role that writes it: nobody tells in somebody else's name")
  func forgedLine() async throws {
    _ = try await open()
    let line = """
      INSERT INTO audit SELECT number + 1, at, session, '{"account":"ben"}', kind, draft, "order", attempt, facts, hash, 'x'
        FROM audit ORDER BY number DESC LIMIT 1
      """
    #expect { try desk.run(line, as: "anna") } throws: { "\($0)".contains("of the role that writes it") }
  }

  @Test("an operator does not write the head that the database keeps, by a table of their own neither")
  func forgedHead() async throws {
    _ = try await open()
    for sql in [
      "UPDATE head SET number = 1", "DELETE FROM head", "UPDATE ceilings SET dayCents = NULL", "DELETE FROM ceilings",
      "CREATE TEMP TABLE audit (number bigint, hash text); CREATE TRIGGER forged AFTER INSERT ON pg_temp.audit FOR EACH ROW EXECUTE FUNCTION mailorder_sandbox.keepHead()",
    ] {
      #expect(Comment(rawValue: sql)) { try desk.run(sql, as: "anna") } throws: { "\($0)".contains("permission denied") }
    }
  }

  @Test("what the owner changes past the guards is found by book check: the row, its history and the audit are compared")
  func found() async throws {
    let attempt = try await open()
    #expect(try PostgresBookOwner(place, mode: .sandbox).examine().attempts.isEmpty)
    try desk.run(
      """
      ALTER TABLE attempts DISABLE TRIGGER USER; UPDATE attempts SET state = 'placed'; ALTER TABLE attempts ENABLE TRIGGER USER;
      """)
    let fault = AttemptFault(attempt: attempt.id, order: attempt.order, state: .placed, history: .unknown, audit: .unknown)
    #expect(try PostgresBookOwner(place, mode: .sandbox).examine().attempts == [fault])
    try desk.run(
      """
      ALTER TABLE transitions DISABLE TRIGGER USER; INSERT INTO transitions SELECT id, 3, 'placed', 1, '' FROM attempts;
      ALTER TABLE transitions ENABLE TRIGGER USER
      """)
    #expect(try PostgresBookOwner(place, mode: .sandbox).examine().attempts.map(\.audit) == [.unknown], "the audit tells otherwise")
  }

  @Test("an end of the audit that is cut off is found on a host that never wrote, by the database's own head")
  func cutOff() async throws {
    _ = try await open()
    let reader = try desk.open("ruth", on: Scratch())
    let whole = try await reader.audit.verify()
    #expect(whole.isSound && whole.hostAnchor == nil && whole.anchor == whole.head)
    try desk.run(
      "ALTER TABLE audit DISABLE TRIGGER USER; DELETE FROM audit WHERE number = (SELECT max(number) FROM audit); ALTER TABLE audit ENABLE TRIGGER USER"
    )
    #expect(try await reader.audit.verify().faults.map { if case .cutOff = $0 { true } else { false } } == [true])
  }

  @Test("the steps that the database knows are those of an attempt")
  func steps() {
    let words = "why"
    let refusal = Refusal(code: "c", message: "m")
    let outcomes: [PurchaseOutcome] = [
      .placed(vendorOrder: nil, warning: nil), .awaitingPayment(vendorOrder: "v", checkout: "https://pay.example"),
      .rejected(refusal), .refused(refusal),
      .verify(words), .unknown(words), .notSent(words),
    ]
    let events: [AttemptEvent] =
      outcomes.map(AttemptEvent.outcome) + [
        .sending, .ownerGone, .restored, .withdrawn(.bookFailed), .takenBack(.bookFailed), .evidence(.all(vendorOrder: nil)),
        .evidence(.some([])), .refusalStands, .confirmedAbsent(reason: words), .confirmedPart(reason: words),
        .notPaid(reason: words),
      ]
    var steps: Set<String> = ["awaitingPayment awaitingPayment"]
    for state in AttemptState.allCases {
      for event in events {
        for tries in [0, 2] {
          if let next = try? state.next(on: event, unsentTries: tries) { steps.insert("\(state.rawValue) \(next.rawValue)") }
        }
      }
    }
    #expect(steps == Set(PostgresHistories.steps))
    #expect(PostgresHistories.steps.count == steps.count)
  }
}
