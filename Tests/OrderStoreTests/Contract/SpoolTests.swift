import Foundation
import Ordering
import TestSupport
import Testing

@testable import OrderStore

/// An answer exists nowhere else: what a team's book cannot be told stands in a file here until it can.
@Suite("Answers while the team's book is away")
struct SpoolTests {
  private let desk: Desk
  private let proxy: PostgresProxy

  init() throws {
    (desk, proxy) = try Desk.overProxy()
  }

  private func open(_ name: String) throws -> PostgresOrderBook { try desk.open(name, over: proxy) }

  private let reply = RawReply(status: 200, body: Data(#"{"id":"v1","password":"hunter2-hunter2"}"#.utf8), at: Sample.noon)
  private var directory: String {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: desk.scratch.path)) ?? []
    return "\(desk.scratch.path)/\(names.first { $0.hasPrefix("team-sandbox-") && $0.hasSuffix(".answers") } ?? "none")"
  }

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

  @Test("an answer that the book refused goes in while its session lives, with all the next looks for it")
  func refused() async throws {
    let store = try open("ada")
    let sent = try await store.take(.sending, by: store.begin("o1", .saleshandyPurchase, ["a.com"]))
    // Another host has held it for gone.
    desk.sessions.set("ada", .gone)
    try await desk.open("other host", on: Scratch()).take(.ownerGone, by: sent)
    desk.sessions.set("ada", .alive)
    var waiting = sent
    try waiting.take(.outcome(.awaitingPayment(vendorOrder: "v7", checkout: "https://pay.example/7")), at: Sample.noon)
    let answer = waiting
    await #expect(throws: BookFailure.attemptMoved(sent.id)) {
      try await store.answerAttempt(answer, from: .sending, with: reply)
    }
    #expect(try files().count == 1)
    #expect(await store.health() == .sound)
    #expect(try files().isEmpty)
    let found = try #require(try await store.order(sent.order)?.attempts.first)
    #expect(found.state == .unknown && found.vendorOrder == "v7" && found.checkout == "https://pay.example/7")
    // Asked again, it is refused again, and stands once.
    await #expect(throws: BookFailure.attemptMoved(sent.id)) {
      try await store.answerAttempt(answer, from: .sending, with: reply)
    }
    #expect(await store.health() == .sound)
    #expect(try await store.replies(to: sent.id).count == 1)
    #expect(try files().isEmpty)
    #expect(try await store.audit.verify().isSound)
  }

  @Test("taking away the answer of one try leaves that of the next")
  func tries() throws {
    let spool = AnswerSpool(directory: desk.scratch.path + "/own.answers")
    let order = try Sample.order("o1", [Sample.purchase(.instantlyDFY, names: ["a.com"])])
    var attempt = Sample.attempt("a1", of: order)
    try attempt.take(.sending, at: Sample.noon)
    try attempt.take(.outcome(.notSent("no line")), at: Sample.noon)
    let first = AnswerSpool.Entry(attempt, from: .sending, reply: nil, session: "ada", Redaction())
    try spool.keep(first)
    try attempt.take(.sending, at: Sample.noon + 1)
    try attempt.take(.outcome(.placed(vendorOrder: "v1", warning: nil)), at: Sample.noon + 2)
    try spool.keep(AnswerSpool.Entry(attempt, from: .sending, reply: reply, session: "ada", Redaction()))
    spool.drop(first)
    #expect(spool.entries().map(\.state) == [.placed])
  }
}
