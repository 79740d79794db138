import Foundation
import Ordering
import Testing

@testable import Vendors

@Suite struct InstantlyExtraAccountsTests {
  private typealias Replies = InstantlyReplies
  private let early = "2026-08-01T00:00:00.000Z"
  private let recent = "2026-08-03T09:07:00.000Z"

  private func client(_ wire: Wire) -> VendorClient {
    InstantlyClient.make(transport: wire.transport, key: testKey, now: { noon })
  }

  @Test("an order of extra mailboxes carries its provider and accounts, and no forwarding")
  func body() throws {
    try expectJSON(
      try client(Wire()).freeze(try .extra(provider: .airmail)).body,
      """
      {"order_type":"extra_accounts","simulation":false,"items":[{"domain":"northquayreach.com","email_provider":2,
        "accounts":[{"email_address_prefix":"bo","first_name":"Bo","last_name":"Ek"},
                    {"email_address_prefix":"bo.ek","first_name":"Bo","last_name":"Ek"}]}]}
      """)
  }

  @Test("the domain must be held and the addresses free there; passwords are not asked for")
  func baseline() async throws {
    let orders = Replies.page([
      Replies.order("a-quay.com", early), Replies.order("b-quay.com", early), Replies.order("c-quay.com", early, cancelled: recent),
      Replies.order("e-quay.com", early),
    ])
    let accounts = Replies.page([
      Replies.account("ada@a-quay.com", early, id: "1"), Replies.account("BO@b-quay.com", early, id: "2"),
      Replies.account("bo@e-quay.com", early, id: "3", cancelled: recent),
    ])
    let wire = Wire(.ok(orders), .ok(accounts))
    let baseline = try await client(wire).baseline(
      try .extra(["a-quay.com", "b-quay.com", "c-quay.com", "d-quay.com", "e-quay.com"]))
    #expect(baseline.conflicts.map(\.text) == ["b-quay.com", "c-quay.com", "d-quay.com"])
    #expect(baseline.ids == ["1", "2", "3"])
    #expect(wire.lines[1] == "GET /api/v2/dfy-email-account-orders/accounts?limit=100")
  }

  private func evidence(_ accounts: [String], _ names: [String] = ["a-quay.com", "b-quay.com"], known: [String] = []) async throws
    -> Evidence?
  {
    let purchase = try Purchase.extra(names)
    let attempt = try Attempt.sending(purchase, try client(Wire()).freeze(purchase), baseline: known)
    return try await client(Wire(.ok(Replies.page(accounts)))).findEvidence(attempt).evidence
  }

  @Test("addresses listed since the attempt are evidence; a domain counts with all of its new ones")
  func evidence() async throws {
    let a = [Replies.account("bo@a-quay.com", recent), Replies.account("bo.ek@A-quay.com", recent)]
    let b = [Replies.account("Bo@b-quay.com", recent), Replies.account("bo.ek@b-quay.com", recent)]
    #expect(try await evidence(a + b) == .all(vendorOrder: nil))
    #expect(try await evidence(a + [b[0]]) == .some([try name("a-quay.com")]))
    #expect(try await evidence([a[0]]) == .some([]), "something was ordered, though no domain is whole")
    #expect(try await evidence([Replies.account("ada@a-quay.com", recent)]) == nil)
    #expect(try await evidence([]) == nil)
  }

  @Test("new addresses count also where a clock has another zone's time; of an older date they are neither evidence nor nothing")
  func wrongClock() async throws {
    func dated(_ time: String) async throws -> Evidence? {
      try await evidence([Replies.account("bo@a-quay.com", time), Replies.account("bo.ek@a-quay.com", time)], ["a-quay.com"])
    }
    #expect(try await dated("2026-08-02T19:15:00.000Z") == .all(vendorOrder: nil))
    #expect(try await dated("2026-08-01T00:00:00.000Z") == .some([]))
  }

  @Test("known addresses are no evidence, one cancelled since was ordered; one without a time proves nothing")
  func noEvidence() async throws {
    #expect(try await evidence([Replies.account("bo@a-quay.com", recent, cancelled: recent)]) == .some([]))
    #expect(try await evidence([Replies.account("bo@a-quay.com", recent, id: "7")], known: ["7"]) == nil)
    let thrown = await failure { try await evidence([Replies.account("bo@a-quay.com", "soon")]) }
    #expect(thrown as? VendorFailure == .unreadable("when bo@a-quay.com was ordered"))
  }

  /// The reply to an order of `bo` and `bo.ek`, placed, with these mailboxes.
  private func outcome(_ prefixes: [String], count: String = "null", _ purchase: Purchase? = nil) async throws -> PurchaseOutcome {
    let accounts = prefixes.map { #"{"email_address_prefix":"\#($0)","first_name":"X","last_name":"Y"}"# }.joined(separator: ",")
    let reply = #"""
      {"order_placed":true,"order_is_valid":true,"simulation":false,"total_price":10,"number_of_accounts_ordered":\#(count),
       "order_items":[{"domain":"northquayreach.com","email_provider":1,"accounts":[\#(accounts)]}]}
      """#
    let purchase = try purchase ?? .extra()
    let client = client(Wire(.ok(reply)))
    return await client.send(try client.freeze(purchase), purchase).outcome
  }

  @Test("a reply that names other mailboxes than ordered, or fewer, differs; of the count alone the number is told")
  func others() async throws {
    func differs(_ all: ReplyDifference...) -> PurchaseOutcome { .placed(vendorOrder: nil, warning: ReplyDifferences(all)) }
    #expect(try await outcome(["BO", "bo.ek"]) == .placed(vendorOrder: nil, warning: nil))
    #expect(try await outcome([]) == .placed(vendorOrder: nil, warning: nil), "it says nothing of them")
    #expect(try await outcome([], count: "2") == .placed(vendorOrder: nil, warning: nil))
    #expect(try await outcome(["bo"]) == differs(.notNamed(["bo.ek@northquayreach.com"])))
    #expect(
      try await outcome(["bo", "ulla"])
        == differs(.notNamed(["bo.ek@northquayreach.com"]), .notOrdered(["ulla@northquayreach.com"])))
    #expect(try await outcome(["bo", "bo.ek", "ulla"]) == differs(.notOrdered(["ulla@northquayreach.com"])))
    #expect(try await outcome(["bo", "bo.ek", "bo"]) == differs(.mailboxes(ordered: 2, stated: 3)))
    #expect(try await outcome([], count: "1") == differs(.mailboxes(ordered: 2, stated: 1)))
  }

  @Test("one that names only somebody else's, or none with a count of none, proves nothing")
  func foreign() async throws {
    #expect(
      try await outcome(["ulla", "olof"])
        == .verify(
          "Instantly does not name bo.ek@northquayreach.com, bo@northquayreach.com; "
            + "Instantly names olof@northquayreach.com, ulla@northquayreach.com, which nobody ordered"))
    guard case .verify = try await outcome([], count: "0") else {
      Issue.record("placed")
      return
    }
  }

  @Test("of new domains the names are proof, and other mailboxes on them a difference; of pre-warmed ones nobody names mailboxes")
  func domains() async throws {
    let purchase = try Purchase.instantly(mailboxes: [Mailbox(first: "Bo", last: "Ek", alias: "bo")])
    #expect(
      try await outcome(["ulla"], purchase)
        == .placed(
          vendorOrder: nil,
          warning: ReplyDifferences([.notNamed(["bo@northquayreach.com"]), .notOrdered(["ulla@northquayreach.com"])])))
    #expect(
      try await outcome([], count: "0", purchase)
        == .placed(vendorOrder: nil, warning: ReplyDifferences([.mailboxes(ordered: 1, stated: 0)])))
    #expect(
      try await outcome(["ulla"], count: "1", try .preWarmed(["northquayreach.com"])) == .placed(vendorOrder: nil, warning: nil))
  }

  @Test("a price for other mailboxes than asked for is no price", arguments: [["bo"], ["bo", "ulla"], ["bo", "bo.ek", "bo"]])
  func simulation(_ prefixes: [String]) async throws {
    let accounts = prefixes.map { #"{"email_address_prefix":"\#($0)","first_name":"X","last_name":"Y"}"# }.joined(separator: ",")
    let reply = #"""
      {"order_placed":false,"order_is_valid":true,"simulation":true,"total_price":10,
       "order_items":[{"domain":"northquayreach.com","email_provider":1,"accounts":[\#(accounts)]}]}
      """#
    #expect(
      await failure { try await client(Wire(.ok(reply))).confirmQuote(try .extra()) } as? VendorFailure
        == .unreadable("“order_items” does not name the mailboxes asked for"))
  }

  @Test(
    "a list of accounts that cannot be read is no empty list", arguments: ["{}", #"{"items":[{"domain":"a-quay.com"}]}"#, "[]"])
  func unreadable(_ reply: String) async throws {
    let purchase = try Purchase.extra()
    let attempt = try Attempt.sending(purchase, try client(Wire()).freeze(purchase))
    guard case .unreadable? = await failure({ try await client(Wire(.ok(reply))).findEvidence(attempt).evidence }) as? VendorFailure
    else {
      Issue.record("read")
      return
    }
  }
}
