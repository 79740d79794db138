import Foundation
import Ordering
import Testing

@testable import Vendors

@Suite struct SaleshandyHoldingsTests {
  private func client(_ wire: Wire) -> VendorClient {
    SaleshandyClient.make(transport: wire.transport, key: testKey, now: { noon })
  }

  /// The reference's example.
  private let domains = """
    {"message":"Domains fetched successfully","payload":{"domains":[{"id":"LZwlbKna2a","name":"TryNorthquay.com","status":"active",
     "redirectUrl":"northquay.com","emailServiceProvider":"Google","expiresAt":"2027-08-03T00:00:00.000Z",
     "mailboxes":[{"email":"ada.lind@trynorthquay.com","firstname":"Ada","lastname":"Lind"}]},
     {"id":7,"domain":"b-quay.com","status":"deleted","mailboxes":["Bo@b-quay.com",{"id":3},null]},
     {"domainName":"c-quay.com","status":"on hold","mailboxes":null}]}}
    """

  @Test("domains come with their mailboxes; a deleted one can be taken back, one without an id cannot be named")
  func holdings() async throws {
    let wire = Wire(.ok(domains), .ok(#"{"payload":[]}"#))
    let holdings = try await client(wire).holdings(nil)
    #expect(wire.lines == ["GET /v1/domain", "GET /v1/domain/orders"])
    #expect(holdings.vendor == .saleshandy && holdings.at == noon && holdings.orders.isEmpty)
    #expect(holdings.domains.map(\.name.text) == ["trynorthquay.com", "b-quay.com", "c-quay.com"])
    #expect(holdings.domains.map(\.stage) == [.ready, .cancelled, .other("on hold")])
    #expect(holdings.domains.map(\.canBeRevoked) == [false, true, false])
    #expect(holdings.domains.map(\.vendorID) == ["LZwlbKna2a", "7", nil])
    #expect(holdings.domains[0].provider == .google && holdings.domains[0].redirect == "northquay.com")
    #expect(holdings.domains[0].endsAt == DateParsing.date("2027-08-03"))
    #expect(
      holdings.domains[0].mailboxes == [
        HeldMailbox(address: "ada.lind@trynorthquay.com", first: "Ada", last: "Lind", stage: .ready)
      ])
    #expect(holdings.domains[1].mailboxes?.map(\.address) == ["bo@b-quay.com"] && holdings.domains[1].mailboxCount == 3)
    #expect(holdings.domains[2].mailboxes == nil && holdings.domains[2].mailboxCount == nil)
  }

  @Test(
    "orders are read whatever their fields are called",
    arguments: [
      #"{"payload":{"orders":[{"orderId":"4kX","emailServiceProvider":"Google","planType":"quarterly","amount":91.5,"currency":"USD","createdAt":"2026-08-03T09:15:00.000Z","status":"paid"}]}}"#,
      #"{"payload":[{"id":"4kX","description":"Google quarterly","totalAmount":"91.50","createdOn":"2026-08-03T09:15:00Z","paymentStatus":"paid","domains":null}]}"#,
      #"[{"id":"4kX","name":"Google quarterly","price":91.50,"orderedAt":"2026-08-03T09:15:00Z","orderStatus":"paid"},{"no":"id"},null]"#,
    ])
  func orders(_ reply: String) async throws {
    let orders = try await client(Wire(.ok(#"{"payload":{"domains":[]}}"#), .ok(reply))).holdings(nil).orders
    #expect(
      orders == [
        HeldOrder(id: "4kX", description: "Google quarterly", amount: Money(cents: 9150), createdAt: noon, status: "paid")
      ])
  }

  @Test("a list of orders in no form we can read does not hide the domains, and is told to be missing; a refused one is told")
  func unreadableOrders() async throws {
    for reply in [#"{"payload":null}"#, #"{"payload":{"a":[],"b":[]}}"#, "nonsense", "{}"] {
      let held = try await client(Wire(.ok(domains), .ok(reply))).holdings(nil)
      #expect(held.domains.count == 3 && held.parts == [.orders: .unread])
    }
    let refused = client(Wire(.ok(domains), .reply(400, #"{"code":4000,"message":"Failed to fetch domain orders"}"#)))
    #expect(
      await failure { try await refused.holdings(nil) } as? VendorFailure
        == .refused(Refusal(code: "4000", message: "Failed to fetch domain orders")))
  }

  @Test("an amount in another currency is no amount")
  func currency() async throws {
    let reply = #"[{"id":"4kX","amount":91.5,"currency":"EUR"}]"#
    #expect(try await client(Wire(.ok(#"{"payload":{"domains":[]}}"#), .ok(reply))).holdings(nil).orders[0].amount == nil)
  }

  @Test("an order's details name its domains and how they stand")
  func details() async throws {
    let reply = """
      {"message":"x","payload":{"orderId":"4k/X","domains":[{"id":"1","name":"a-quay.com","status":"active"},
       {"id":"2","name":"b-quay.com","status":"inProgress"},{"id":"3","name":"c-quay.com","status":"active"}]}}
      """
    let wire = Wire(.ok(reply))
    let order = try await client(wire).orderDetails("4k/X", nil)
    #expect(wire.lines == ["GET /v1/domain/orders/4k%2FX"])
    #expect(order.id == "4k/X" && order.names.map(\.text) == ["a-quay.com", "b-quay.com", "c-quay.com"])
    #expect(order.status == "active, inProgress")
    let unpaid = try await client(Wire(.ok(#"{"payload":{"status":"unpaid"}}"#))).orderDetails("4kX", nil)
    #expect(unpaid.id == "4kX" && unpaid.names.isEmpty && unpaid.status == "unpaid")
  }

  @Test("the mailboxes of one domain are those of the very name")
  func mailboxes() async throws {
    let wire = Wire(.ok(domains))
    let held = HeldDomain(name: try name("trynorthquay.com"), vendorID: "LZwlbKna2a", stage: .ready)
    #expect(try await client(wire).heldMailboxes(held, nil).map(\.address) == ["ada.lind@trynorthquay.com"])
    #expect(wire.lines == ["GET /v1/domain?search=trynorthquay.com"])
  }

  private func held(_ id: String? = "LZ/a", deleted: Bool = false) throws -> HeldDomain {
    HeldDomain(name: try name("a-quay.com"), vendorID: id, stage: deleted ? .cancelled : .ready, canBeRevoked: deleted)
  }

  @Test("deleting and taking back name the domain's id, once, whatever the answer says")
  func changes() async throws {
    let wire = Wire(.ok(#"{"message":"Domain deleted successfully","payload":null}"#), .reply(201, ""))
    try await client(wire).change(.deleteDomain(try held()))
    try await client(wire).change(.revokeDeletion(try held(deleted: true)))
    #expect(wire.lines == ["DELETE /v1/domain/LZ%2Fa", "POST /v1/domain/LZ%2Fa/revoke"])
    #expect(wire.asked.allSatisfy { $0.purpose == .change(.placeOrder) && $0.body.isEmpty })
  }

  @Test("a change that cannot be is refused without asking; the vendor's refusal and silence are told, not tried again")
  func refusedChanges() async throws {
    let nothing = client(Wire())
    for change in [HoldingChange.deleteDomain(try held(nil)), .revokeDeletion(try held())] {
      guard case .refused(let refusal)? = await failure({ try await nothing.change(change) }) as? VendorFailure else {
        Issue.record("asked")
        continue
      }
      #expect(refusal.names == ["a-quay.com"])
    }
    #expect(await failure { try await nothing.change(.cancelMailboxes(["a@b.com"])) } as? VendorFailure == .notOffered)
    let answers: [(Wire.Answer, VendorFailure)] = [
      (.reply(400, #"{"code":1001,"message":"Invalid domain id"}"#), .server(400, "Invalid domain id")),
      (.reply(400, #"{"code":1001,"message":"Invalid token"}"#), .server(400, "Invalid token")),
      (.reply(500, ""), .server(500)), (.fails(.timedOut), .timedOut), (.fails(.lost("reset")), .cutOff("reset")),
    ]
    for (answer, wanted) in answers {
      let wire = Wire(answer)
      #expect(await failure { try await client(wire).change(.deleteDomain(try held())) } as? VendorFailure == wanted)
      #expect(wire.asked.count == 1)
    }
  }
}
