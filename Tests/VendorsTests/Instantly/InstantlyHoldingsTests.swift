import Foundation
import Ordering
import Testing

@testable import Vendors

@Suite struct InstantlyHoldingsTests {
  private typealias Replies = InstantlyReplies
  private let early = "2026-08-01T00:00:00.000Z"
  private let recent = "2026-08-03T09:07:00.000Z"

  private func client(_ wire: Wire) -> VendorClient {
    InstantlyClient.make(transport: wire.transport, key: testKey, now: { noon })
  }

  @Test("orders and mailboxes are read page by page, without passwords, and joined by their domain")
  func joined() async throws {
    let wire = Wire(
      .ok(Replies.page([Replies.order("A-quay.com", early, forwarding: "\"northquay.com\"")], next: "o2")),
      .ok(Replies.page([Replies.order("quaystone.co", recent, preWarmed: "true")])),
      .ok(Replies.page([Replies.account("ada@a-quay.com", early)], next: "a2")),
      .ok(
        Replies.page([
          Replies.account("Bo@a-quay.com", recent, cancelled: recent), Replies.account("ada@quaystone.co", recent, provider: "2"),
          Replies.account("ada@lonely.com", recent, provider: "9", preWarmed: true),
        ])))
    let holdings = try await client(wire).holdings(nil)
    #expect(
      wire.lines.map { $0.replacing("/api/v2/dfy-email-account-orders", with: "") } == [
        "GET ?limit=100", "GET ?limit=100&starting_after=o2", "GET /accounts?limit=100",
        "GET /accounts?limit=100&starting_after=a2",
      ])
    #expect(holdings.vendor == .instantly && holdings.orders.isEmpty && holdings.at == noon)
    #expect(holdings.domains.map(\.name.text) == ["a-quay.com", "quaystone.co", "lonely.com"])
    #expect(holdings.domains.map(\.provider) == [.google, .airmail, nil])
    #expect(holdings.domains.map(\.mailboxCount) == [1, 1, 1])
    #expect(holdings.domains.map(\.isPreWarmed) == [false, true, true])
    #expect(holdings.domains[0].redirect == "northquay.com" && holdings.domains[0].createdAt == DateParsing.date(early))
    #expect(
      holdings.domains[0].mailboxes == [
        HeldMailbox(address: "ada@a-quay.com", first: "Ada", last: "Lind", stage: .other("active")),
        HeldMailbox(address: "bo@a-quay.com", first: "Ada", last: "Lind", stage: .cancelled),
      ])
    #expect(holdings.domains.allSatisfy { $0.stage == .other("active") })
  }

  @Test("a domain or an address that was ordered again stands once, as it is now")
  func orderedAgain() async throws {
    let wire = Wire(
      .ok(
        Replies.page([
          Replies.order("a-quay.com", recent), Replies.order("a-quay.com", early, cancelled: early),
          Replies.order("b-quay.com", early, cancelled: early), Replies.order("b-quay.com", recent, cancelled: recent),
        ])),
      .ok(
        Replies.page([
          Replies.account("ada@a-quay.com", early, id: "1", cancelled: early), Replies.account("ada@a-quay.com", recent, id: "2"),
        ])))
    let domains = try await client(wire).holdings(nil).domains
    #expect(domains.map(\.stage) == [.other("active"), .cancelled])
    #expect(domains[1].createdAt == DateParsing.date(recent))
    #expect(domains[0].mailboxes?.map(\.stage) == [.other("active")] && domains[0].mailboxCount == 1)
  }

  @Test("the mailboxes of one domain")
  func mailboxes() async throws {
    let wire = Wire(.ok(Replies.page([Replies.account("ada@a-quay.com", early), Replies.account("ada@b-quay.com", early)])))
    let held = HeldDomain(name: try name("b-quay.com"), stage: .ready)
    #expect(try await client(wire).heldMailboxes(held, nil).map(\.address) == ["ada@b-quay.com"])
    #expect(wire.lines == ["GET /api/v2/dfy-email-account-orders/accounts?limit=100"])
  }

  @Test("cancelling names each address once, is sent once, and rests on the holdings for what came of it")
  func cancel() async throws {
    for answer in [Wire.Answer.ok(#"{"items":[]}"#), .ok(""), .reply(204, "")] {
      let wire = Wire(answer)
      try await client(wire).change(.cancelMailboxes(["Ada@a-quay.com", "bo@a-quay.com", "ada@a-quay.com"]))
      let asked = try wire.first
      #expect(asked.line == "POST /api/v2/dfy-email-account-orders/accounts/cancel" && asked.purpose == .change(.placeOrder))
      try expectJSON(asked.body, #"{"accounts":["ada@a-quay.com","bo@a-quay.com"]}"#)
    }
  }

  @Test("a cancelling that failed is told and not tried again")
  func failedCancel() async throws {
    let answers: [(Wire.Answer, VendorFailure)] = [
      (.reply(404, #"{"statusCode":404,"error":"Not Found","message":"Resource not found"}"#), .server(404, "Resource not found")),
      (.reply(403, #"{"message":"No scope"}"#), .server(403, "No scope")), (.reply(502, ""), .server(502)),
      (.ok(#"{"success":false,"error":"accounts are locked","cancelled":[]}"#), .server(200, "accounts are locked")),
      (.fails(.timedOut), .timedOut), (.fails(.notSent("no such host")), .unreachable("no such host")),
    ]
    for (answer, wanted) in answers {
      let wire = Wire(answer)
      #expect(await failure { try await client(wire).change(.cancelMailboxes(["a@b-quay.com"])) } as? VendorFailure == wanted)
      #expect(wire.asked.count == 1)
    }
    let nothing = client(Wire())
    guard case .refused? = await failure({ try await nothing.change(.cancelMailboxes([])) }) as? VendorFailure else {
      Issue.record("asked")
      return
    }
    let other = HoldingChange.deleteDomain(HeldDomain(name: try name("a-quay.com"), stage: .ready))
    #expect(await failure { try await nothing.change(other) } as? VendorFailure == .notOffered)
  }
}
