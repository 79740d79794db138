import Foundation
import Ordering
import Testing

@testable import OrderStore

/// An answer exists nowhere else: what a team's book cannot be told stands in a file here until it can.
@Suite("Answers while the team's book is away")
struct SpoolTests {
  private let desk: Desk
  private let proxy: PostgresProxy

  init() throws {
    desk = try Keeper.postgresql.desk()
    proxy = try PostgresProxy(to: PostgresServer.shared.get().directory)
  }

  private func open(_ name: String) throws -> PostgresOrderBook {
    let session = desk.sessions.session(name)
    return try PostgresOrderBook(
      PostgresPlace(proxy.address(desk.database)), mode: .sandbox, directory: desk.scratch.path, owner: session.owner,
      who: session.who,
      processes: ProcessTable { [sessions = desk.sessions] owner in sessions.status(owner.session) },
      clock: { [sessions = desk.sessions] in sessions.now })
  }

  private let reply = RawReply(status: 200, body: Data(#"{"id":"v1","password":"hunter2-hunter2"}"#.utf8), at: Sample.noon)
  private var directory: String { "\(desk.scratch.path)/team-sandbox.answers" }

  private func files() throws -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
  }

  /// A purchase was sent, the database goes away, and the vendor says yes.
  private func answered(by name: String) async throws -> (sent: Attempt, placed: Attempt) {
    let store = try open(name)
    let sent = try await store.take(.sending, by: store.begin("o1", .instantlyDFY, ["a.com"]))
    var placed = sent
    try placed.take(.outcome(.placed(vendorOrder: "v1", warning: nil)), at: Sample.noon)
    let answer = placed
    proxy.cut()
    await #expect(throws: BookFailure.self) { try await store.answerAttempt(answer, from: .sending, with: reply) }
    return (sent, placed)
  }

  @Test("it stands in a file of its owner's alone, without secrets, and goes into the book with the same program")
  func same() async throws {
    let store = try open("ada")
    let sent = try await store.take(.sending, by: store.begin("o1", .instantlyDFY, ["a.com"]))
    var placed = sent
    try placed.take(.outcome(.placed(vendorOrder: "v1", warning: nil)), at: Sample.noon)
    let answer = placed
    proxy.cut()
    await #expect(throws: BookFailure.self) { try await store.answerAttempt(answer, from: .sending, with: reply) }
    let file = "\(directory)/\(try #require(files().first))"
    #expect(try Scratch.permissions(file) == 0o600 && Scratch.permissions(directory) == 0o700)
    #expect(try !String(contentsOfFile: file, encoding: .utf8).contains("hunter2"))
    proxy.mend()
    try await store.answerAttempt(answer, from: .sending, with: reply)
    #expect(try files().isEmpty)
    #expect(try await desk.open().order(sent.order)?.attempts.first?.state == .placed)
  }

  @Test("after a crash the next start on this host brings it in, with its answer and its line in the audit, once")
  func crash() async throws {
    let (sent, placed) = try await answered(by: "ada")
    desk.sessions.set("ada", .gone)
    proxy.mend()
    let next = try open("ben")
    #expect(await next.health() == .sound)
    let found = try #require(try await next.order(sent.order)?.attempts.first)
    #expect(found.history == placed.history && found.vendorOrder == "v1")
    #expect(try await next.replies(to: sent.id).map(\.status) == [200])
    #expect(try files().isEmpty)
    #expect(await next.health() == .sound)
    #expect(try await next.replies(to: sent.id).count == 1)
    #expect(try await next.audit.verify().isSound)
  }

  @Test("what another session that lives has spooled is its own business")
  func lives() async throws {
    let (sent, _) = try await answered(by: "ada")
    proxy.mend()
    let other = try open("ben")
    #expect(await other.health() == .sound)
    #expect(try await other.order(sent.order)?.attempts.first?.state == .sending)
    #expect(try files().count == 1)
  }

  @Test("where another host has made it unconfirmed meanwhile, a yes settles it, and nothing was sent twice")
  func unconfirmed() async throws {
    let (sent, _) = try await answered(by: "ada")
    desk.sessions.set("ada", .gone)
    let host = Scratch()
    try await desk.open("other host", on: host).take(.ownerGone, by: sent)
    proxy.mend()
    let next = try open("ben")
    #expect(try await next.unresolved().isEmpty)
    let found = try #require(try await next.order(sent.order)?.attempts.first)
    #expect(found.history.map(\.state) == [.intent, .sending, .unknown, .placed] && found.vendorOrder == "v1")
    #expect(try await next.replies(to: sent.id).count == 1)
    #expect(try files().isEmpty)
  }
}
