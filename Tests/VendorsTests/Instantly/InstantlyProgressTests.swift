import Foundation
import Ordering
import Testing

@testable import Vendors

@Suite struct InstantlyProgressTests {
  private typealias Replies = InstantlyReplies
  private let early = "2026-08-01T00:00:00.000Z"
  private let recent = "2026-08-03T09:07:00.000Z"

  private func client(_ wire: Wire) -> VendorClient {
    InstantlyClient.make(transport: wire.transport, key: testKey, now: { noon })
  }

  private func row(_ domain: String, _ created: String, cancelled: String? = nil) -> String {
    Replies.order(domain, created, cancelled: cancelled)
  }
  private func account(_ email: String, password: String, cancelled: String? = nil) -> String {
    Replies.account(email, recent, password: password, cancelled: cancelled)
  }
  private func page(_ rows: [String]) -> String { Replies.page(rows) }

  @Test("a domain is being set up until every mailbox has a password")
  func progress() async throws {
    let orders = page([row("a-quay.com", recent), row("b-quay.com", recent), row("c-quay.com", recent, cancelled: recent)])
    let accounts = page([
      account("ada@a-quay.com", password: "hunter2"), account("ada.lind@a-quay.com", password: "hunter3"),
      account("ada@b-quay.com", password: "hunter4"), account("ada.lind@b-quay.com", password: ""),
      account("old@b-quay.com", password: "hunter5", cancelled: early), account("ada@c-quay.com", password: "hunter6"),
    ])
    let wire = Wire(.ok(orders), .ok(accounts))
    let progress = try await client(wire).progress(
      .of([try .instantly(["a-quay.com", "b-quay.com", "c-quay.com", "d-quay.com"])]))
    #expect(wire.lines[1] == "GET /api/v2/dfy-email-account-orders/accounts?limit=100&with_passwords=true")
    #expect(progress.domains.map(\.stage) == [.ready, .settingUp, .cancelled, .notListed])
    #expect(progress.domains.map(\.delivered) == [2, 1, 0, 0])
    #expect(progress.domains.map(\.ordered) == [2, 2, 2, 2] && progress.at == noon)
    #expect(!"\(progress)".contains("hunter"))
  }

  @Test("while nothing is listed the accounts are not asked for")
  func notListed() async throws {
    let wire = Wire(.ok(page([])))
    #expect(try await client(wire).progress(.of([try .instantly()])).domains.map(\.stage) == [.notListed])
  }

  @Test("a row that was there before the order, and cancelled, is not the order's")
  func orderedAgain() async throws {
    let old = row("a-quay.com", early, cancelled: early)
    let purchase = try Purchase.instantly(["a-quay.com"])
    let frozen = try client(Wire()).freeze(purchase)
    let attempt = try Attempt.sending(purchase, frozen, baseline: ["a-quay.com \(early)"])
    let progress = try await client(Wire(.ok(page([old])))).progress(.of([purchase], attempts: [attempt]))
    #expect(progress.domains.map(\.stage) == [.notListed])
  }

  private func progress(_ purchase: Purchase, _ answers: [String], baseline: [String] = []) async throws -> OrderProgress.Domain {
    let wire = answers.count == 1 ? Wire(.ok(answers[0])) : Wire(.ok(answers[0]), .ok(answers[1]))
    let attempt = try Attempt.sending(purchase, try client(Wire()).freeze(purchase), baseline: baseline)
    let progress = try await client(wire).progress(.of([purchase], attempts: [attempt]))
    #expect(wire.asked.count == answers.count && progress.domains.count == 1)
    return progress.domains[0]
  }

  @Test("a mailbox that a person cancelled since is not waited for")
  func cancelledSince() async throws {
    let orders = page([row("northquayreach.com", recent)])
    let one = page([
      account("ada.lind@northquayreach.com", password: "x"), account("ada@northquayreach.com", password: "x", cancelled: recent),
    ])
    #expect(
      try await progress(.instantly(), [orders, one])
        == OrderProgress.Domain(name: name("northquayreach.com"), stage: .ready, ordered: 1, delivered: 1))
    let earlier = page([
      account("ada.lind@northquayreach.com", password: "x"),
      Replies.account("ada@northquayreach.com", early, password: "x", cancelled: early),
    ])
    #expect(try await progress(.instantly(), [orders, earlier]).stage == .settingUp, "cancelled before this order")
    let both = page([
      account("ada.lind@northquayreach.com", password: "x", cancelled: recent),
      account("ada@northquayreach.com", password: "x", cancelled: recent),
    ])
    #expect(try await progress(.instantly(), [orders, both]).stage == .cancelled)
  }

  @Test("a pre-warmed domain is ready with whatever mailboxes it came with, but not with none")
  func preWarmed() async throws {
    let orders = page([row("quaystone.co", recent)])
    let two = page([account("ada@quaystone.co", password: "x"), account("bo@quaystone.co", password: "x")])
    #expect(
      try await progress(.preWarmed(), [orders, two])
        == OrderProgress.Domain(
          name: name("quaystone.co"), stage: .ready, ordered: 2, delivered: 2, mailboxes: mailboxes("ada", "bo")))
    let half = page([account("ada@quaystone.co", password: "x"), account("bo@quaystone.co", password: "")])
    #expect(
      try await progress(.preWarmed(), [orders, half])
        == OrderProgress.Domain(
          name: name("quaystone.co"), stage: .settingUp, ordered: 2, delivered: 1, mailboxes: mailboxes("ada", "bo")))
    #expect(try await progress(.preWarmed(), [orders, page([])]).stage == .settingUp)
    #expect(try await progress(.preWarmed(), [page([])]).stage == .notListed)
  }

  private func mailboxes(_ aliases: String...) -> [Mailbox] { aliases.map { Mailbox(first: "Ada", last: "Lind", alias: $0) } }

  @Test("the names of what came with a pre-warmed domain are kept, without those that were cancelled")
  func namesOfStock() async throws {
    let orders = page([row("quaystone.co", recent)])
    let accounts = page([
      account("ada@quaystone.co", password: "hunter2"), account("bo@quaystone.co", password: "hunter3", cancelled: recent),
    ])
    let progress = try await progress(.preWarmed(), [orders, accounts])
    #expect(progress.mailboxes == mailboxes("ada") && progress.ordered == 1)
    #expect(!"\(progress)".contains("hunter"))
    let named = page([account("ada.lind@northquayreach.com", password: "x"), account("ada@northquayreach.com", password: "x")])
    #expect(try await self.progress(.instantly(), [page([row("northquayreach.com", recent)]), named]).mailboxes == nil)
  }

  @Test("extra mailboxes are followed by their addresses, whatever else is on the domain")
  func extra() async throws {
    let domain = try name("northquayreach.com")
    let orders = page([row("northquayreach.com", early)])
    let old = Replies.account("ada@northquayreach.com", early, password: "x")
    let stages: [([String], OrderProgress.Domain.Stage, Int, Int)] = [
      ([old], .notListed, 2, 0),
      ([old, account("Bo@northquayreach.com", password: "")], .settingUp, 2, 0),
      (
        [old, account("bo@northquayreach.com", password: "x"), account("bo.ek@northquayreach.com", password: "")], .settingUp, 2, 1
      ),
      ([old, account("bo@northquayreach.com", password: "x"), account("bo.ek@northquayreach.com", password: "y")], .ready, 2, 2),
      (
        [
          old, account("bo@northquayreach.com", password: "x"),
          account("bo.ek@northquayreach.com", password: "y", cancelled: recent),
        ],
        .ready, 1, 1
      ),
      (
        [
          account("bo@northquayreach.com", password: "", cancelled: recent),
          account("bo.ek@northquayreach.com", password: "", cancelled: recent),
        ],
        .cancelled, 0, 0
      ),
    ]
    for (accounts, stage, ordered, delivered) in stages {
      #expect(
        try await progress(.extra(), [orders, page(accounts)])
          == OrderProgress.Domain(name: domain, stage: stage, ordered: ordered, delivered: delivered))
    }
    let cancelledBefore = Replies.account("bo@northquayreach.com", early, id: "old", password: "x", cancelled: early)
    #expect(
      try await progress(.extra(), [orders, page([cancelledBefore])], baseline: ["old"]).stage == .notListed,
      "an address that was cancelled before this order")
  }
}
