import Foundation
import GRDB
import Ordering
import TestSupport
import Testing

@testable import OrderStore

@Suite("A book that moves into a team's database")
struct MoveTests {
  private let desk: Desk
  private let place: PostgresPlace
  private let scratch = Scratch()

  init() throws {
    desk = try Keeper.postgresql.desk()
    place = try PostgresPlace(PostgresServer.shared.get().address(desk.database))
  }

  private func fill() async throws {
    let store = try scratch.open(as: "ada")
    _ = try await store.saveClient(Client(id: Client.ID("k1"), name: "Acme"))
    try await store.saveDraft(Sample.draft(names: ["a.com", "b.com"]))
    var placed = try await store.take(.sending, by: store.begin("o1", .instantlyDFY, ["c.com"]))
    try placed.take(.outcome(.placed(vendorOrder: "v1", warning: nil)), at: Sample.noon)
    let reply = RawReply(status: 200, body: Data([0, 255, 39]), at: Sample.noon)
    try await store.answerAttempt(placed, from: .sending, with: reply)
    let domain = OrderProgress.Domain(name: try Sample.name("c.com"), stage: .ready, ordered: 1, delivered: 1)
    try await store.saveProgress(OrderProgress(domains: [domain], at: Sample.noon), of: Order.ID("o1"))
    let open = try await store.take(.sending, .outcome(.unknown("cut")), by: store.begin("o2", .saleshandyPurchase, ["d.com"]))
    try await store.noteCheck(ReconciliationCheck(at: Sample.noon, finding: .nothing), of: open.id)
    _ = try await store.setArchived(true, of: [Order.ID("o1")])
  }

  @Test("it holds all that the file held, its locks and its audit, which goes on; the file is kept and used no more")
  func moved() async throws {
    try await fill()
    let before = try await { try await scratch.open().orders() }()
    let move = try BookMove.make(directory: scratch.path, mode: .sandbox, to: place, now: { Sample.noon })
    #expect(move.contents.orders == 2 && move.contents.drafts == 1)
    let store = try desk.open("ben", on: scratch)
    #expect(try await store.orders() == before)
    #expect(try await store.draft(Draft.ID("d1"))?.lines.map(\.name.text) == ["a.com", "b.com"])
    #expect(try await store.drafts().map(\.status) == [.free])
    #expect(try await store.clients().map(\.name) == ["Acme"])
    #expect(try await store.replies(to: Attempt.ID("o1-a")).map(\.body) == [Data([0, 255, 39])])
    await #expect { try await store.begin("o3", .instantlyDFY, ["d.com"]) } throws: { $0.isHeld("d.com", by: "o2") }
    _ = try await store.begin("o4", .instantlyDFY, ["e.com"])
    let verdict = try await store.audit.verify()
    #expect(verdict.isSound)
    let kinds = try await store.audit.lines().map { String(decoding: $0, as: UTF8.self) }
    #expect(kinds.contains { $0.contains(#""kind":"moved""#) })
    #expect(try scratch.names.contains { $0.hasPrefix("sandbox-before-move-") } && !scratch.names.contains("sandbox.sqlite"))
  }

  @Test("into a book that is not empty, or of a file whose audit does not fit, nothing is moved")
  func refused() async throws {
    try await fill()
    try await scratch.rawBook().writeWithoutTransaction {
      try $0.execute(sql: "DROP TRIGGER auditNeverChanges; UPDATE audit SET facts = '{}' WHERE number = 2")
    }
    #expect(throws: StoreFailure.self) { try BookMove.make(directory: scratch.path, mode: .sandbox, to: place) }
    #expect(try await desk.open().orders().isEmpty)
    let whole = Scratch()
    try await whole.open().saveDraft(Sample.draft(names: []))
    try await desk.open().saveDraft(Sample.draft("d9", names: []))
    do {
      _ = try BookMove.make(directory: whole.path, mode: .sandbox, to: place)
      Issue.record("moved over what is there")
    } catch {
      #expect(error.words.contains("is not empty"))
    }
    #expect(try await desk.open().drafts().map(\.id.text) == ["d9"])
    #expect(try whole.names.contains("sandbox.sqlite"))
  }

  @Test("where the database refuses the COMMIT, the file has its name again and is the book")
  func refusedCommit() async throws {
    try await fill()
    try desk.run(
      """
      CREATE CONSTRAINT TRIGGER late AFTER INSERT ON sessions DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse('too late')
      """)
    #expect(throws: StoreFailure.self) { try BookMove.make(directory: scratch.path, mode: .sandbox, to: place) }
    #expect(try !scratch.names.contains { $0.hasPrefix("sandbox-before-move-") })
    let store = try scratch.open()
    #expect(try await store.orders().count == 2)
    #expect(try await store.audit.verify().isSound)
    #expect(try await desk.open(on: Scratch()).orders().isEmpty)
  }

  @Test(
    "where the answer to the COMMIT is lost there are never two books: the file stays aside, and it is said",
    arguments: [true, false])
  func unknown(arrives: Bool) async throws {
    try await fill()
    let proxy = try PostgresProxy(to: PostgresServer.shared.get().directory)
    let far = try PostgresPlace(proxy.address(desk.database))
    proxy.arm(arrives ? .answerLost : .neverSent)
    do {
      _ = try BookMove.make(directory: scratch.path, mode: .sandbox, to: far)
      Issue.record("the answer came")
    } catch {
      #expect(error.words.contains("nobody knows whether") && error.words.contains("mailorder book check"))
    }
    #expect(try !scratch.names.contains("sandbox.sqlite"))
    #expect(try scratch.names.contains { $0.hasPrefix("sandbox-before-move-") && $0.hasSuffix(".sqlite") })
    #expect(try await desk.open(on: Scratch()).orders().count == (arrives ? 2 : 0))
  }

  @Test("a head that cannot be put down on this host undoes nothing")
  func noHead() async throws {
    try await fill()
    let files = try PostgresBookSchema(mode: .sandbox).ownFiles(PostgresBookSchema(mode: .sandbox).connect(place), in: scratch.path)
    try FileManager.default.createDirectory(atPath: files + ".audit-head", withIntermediateDirectories: false)
    let move = try BookMove.make(directory: scratch.path, mode: .sandbox, to: place)
    #expect(move.headFailure != nil)
    #expect(try await desk.open(on: Scratch()).orders().count == 2)
    #expect(try !scratch.names.contains("sandbox.sqlite"))
  }
}
