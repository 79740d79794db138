import Foundation
import Ordering
import Testing

@testable import Vendors

/// Lists for people: what makes no sense is passed over and counted, what is missing is told, the vendor's own words are kept.
@Suite struct ScaledMailHoldingsTests {
  private func client(_ transport: Transport) -> VendorClient {
    ScaledMailClient.make(transport: transport, key: testKey, now: { noon })
  }

  private func holdings(domains: String, bought: String = #"{"domains":[]}"#, orders: String = #"{"payments":[]}"#) async throws
    -> Holdings
  {
    let vendor = try WrittenVendor(
      """
      > GET /api/v1/domains?organization_id=recOrgA1b2C3d4E5
      < 200
      \(domains)
      > GET /api/v1/purchased-domains?organization_id=recOrgA1b2C3d4E5
      < 200
      \(bought)
      > GET /api/v1/orders?organization_id=recOrgA1b2C3d4E5
      < 200
      \(orders)
      """)
    return try await client(vendor.transport).holdings(.northQuay)
  }

  @Test("a domain shows its provider, redirect, mailboxes, order, and when its name renews")
  func domain() async throws {
    let held = try await holdings(
      domains: """
        {"domains":[{"id":"recDom1","domain":"TryNorthQuay.com","redirect":"https://northquay.com","status":"In Progress",
         "order_type":"google","total_mailboxes":2,"mailbox":[{"first_name":"Ada","last_name":"Lind","alias":"ada.lind"},
         {"first_name":"Ada","last_name":"Lind","alias":"ada"}],"tag":"nq-1","payment_id":"recPay1","domain_provider":"ScaledMail",
         "domain_masking":null}]}
        """,
      bought: """
        {"domains":[{"domain":"trynorthquay.com","created_at":"2026-08-03T09:15:00.000Z","renewal_at":"2027-08-03T09:15:00.000Z",
         "renewal_price":17,"domain_id":"recDom1"}]}
        """)
    let ada = ["ada.lind", "ada"].map {
      HeldMailbox(address: "\($0)@trynorthquay.com", first: "Ada", last: "Lind", stage: .settingUp)
    }
    #expect(
      held.domains == [
        HeldDomain(
          name: try name("trynorthquay.com"), vendorID: "recDom1", provider: .google, stage: .settingUp,
          redirect: "https://northquay.com", mailboxes: ada, mailboxCount: 2, order: "recPay1", createdAt: noon,
          endsAt: noon + 365 * 86_400)
      ])
    #expect(held.at == noon && held.workspace == .northQuay && held.vendor == .scaledmail)
  }

  @Test("words we do not know are kept, rows without a name are not shown")
  func tolerant() async throws {
    let held = try await holdings(
      domains: """
        {"domains":[{"domain":"a-quay.com","status":"Awaiting DNS","order_type":"hotmail","total_mailboxes":"25","mailbox":null,"redirect":null,
          "domain_masking":{"x":[1]},"new":true},
         {"domain":"b-quay.com","order_type":"Outlook"},{"id":"recDom3"},{"domain":"not a name"},null,7]}
        """,
      bought: #"{"domains":null}"#,
      orders: """
        {"payments":[{"id":7,"amount":"16.31","created_at":"yesterday","status":"Past Due"},{"amount":1},
         {"id":"recPay2","amount":16.310000000000002,"description":null},{"id":"recPay3","amount":16.315}]}
        """)
    #expect(held.domains.map(\.stage) == [.other("Awaiting DNS"), .other("no status")])
    #expect(
      held.parts == [
        .domains: ListPart(shown: 2, of: 6, failure: .unreadable("“domain” is missing")), .boughtNames: .unread,
        .orders: ListPart(shown: 3, of: 4, failure: .unreadable("“id” is missing")),
      ],
      "what cannot be read is counted")
    #expect(held.domains.map(\.provider) == [nil, .outlook])
    #expect(held.domains.map(\.mailboxCount) == [25, nil] && held.domains.allSatisfy { $0.mailboxes == nil })
    #expect(held.orders.map(\.id) == ["7", "recPay2", "recPay3"])
    #expect(held.orders.map(\.amount) == [Money(cents: 1631), Money(cents: 1631), nil], "a fraction of a cent is no price")
    #expect(held.orders.map(\.status) == ["Past Due", "", ""] && held.orders.allSatisfy { $0.createdAt == nil })
  }

  @Test("names that were bought and stand in no order are shown as unused")
  func unused() async throws {
    let held = try await holdings(
      domains: #"{"domains":[{"id":"recDom1","domain":"b-quay.com","status":"Active"}]}"#,
      bought: """
        {"domains":[{"id":"recBuy1","domain":"A-quay.com","renewal_at":"2027-08-03"},{"domain":"b-quay.com"},
         {"domain":"c-quay.com","domain_id":"recDom9"}]}
        """)
    #expect(held.domains.map(\.name.text) == ["b-quay.com", "a-quay.com"])
    #expect(held.domains.map(\.isUnused) == [false, true])
    #expect(held.domains.last?.endsAt != nil && held.domains.last?.vendorID == "recBuy1")
    let none = client(Wire().transport)
    #expect(try await none.heldMailboxes(try #require(held.domains.last), .northQuay).isEmpty, "and have no mailboxes to ask for")
  }

  @Test(
    "an answer without its list is not an empty list",
    arguments: ["{}", "[]", "null", #"{"others":[]}"#, #"{"domains":null,"errors":[]}"#, #"{"success":false,"domains":[]}"#])
  func missing(_ reply: String) async throws {
    func client() -> VendorClient { self.client(Wire(.ok(reply)).transport) }
    let thrown = [
      await failure { try await holdings(domains: reply) }, await failure { try await client().workspaces() },
      await failure { try await client().packages(.northQuay) },
      await failure { try await client().stock(StockSearch(workspace: .northQuay), .ordinary) },
      await failure { try await client().pendingForms(.northQuay) },
    ]
    #expect(thrown.allSatisfy { $0 is VendorFailure })
    #expect(try await holdings(domains: #"{"domains":[]}"#).parts.isEmpty)
  }

  @Test("a list that says it has more shows what came, and that it is not all")
  func partial() async throws {
    let row = #"{"domain":"a-quay.com","status":"Active"}"#
    #expect(try await holdings(domains: #"{"total":60,"domains":[\#(row)]}"#).parts == [.domains: ListPart(shown: 1, of: 60)])
    #expect(try await holdings(domains: #"{"has_more":true,"domains":[\#(row)]}"#).parts == [.domains: ListPart(shown: 1, of: nil)])
  }

  @Test("equal keys in one object make an answer unreadable: readers disagree about which counts")
  func twice() async throws {
    let held = try await holdings(
      domains: #"{"domains":[]}"#, orders: #"{"payments":[{"id":"r","amount":7,"amount":70}]}"#)
    #expect(held.orders.isEmpty && held.parts == [.orders: .unread])
  }

  @Test("what belongs to a workspace is not asked for without one")
  func noWorkspace() async throws {
    let client = client(Wire().transport)
    for thrown in [
      await failure { try await client.holdings(nil) }, await failure { try await client.orderDetails("r", nil) },
      await failure { try await client.heldMailboxes(HeldDomain(name: try name("a.com"), vendorID: "r", stage: .ready), nil) },
    ] {
      guard case .refused(let refusal)? = thrown as? VendorFailure else {
        Issue.record("\(String(describing: thrown))")
        return
      }
      #expect(refusal.code == "organization_id")
    }
  }

  @Test("mailboxes come with address and stage; their passwords are neither asked for nor kept")
  func mailboxes() async throws {
    let wire = Wire(
      .ok(
        """
        {"mailboxes":[{"first_name":"Ada","last_name":"Lind","alias":"ada","email":"ada@a-quay.com","status":"Active",
         "order_type":"google","mailbox_password":"hunter2"},{"alias":"bo","status":"Suspended"},{"alias":"cy"},{"status":"Active"}]}
        """), .ok(#"{"mailboxes":null}"#))
    let domain = HeldDomain(name: try name("a-quay.com"), vendorID: "rec/1", stage: .settingUp)
    let held = try await client(wire.transport).heldMailboxes(domain, .northQuay)
    #expect(held.map(\.address) == ["ada@a-quay.com", "bo@a-quay.com", "cy@a-quay.com"])
    #expect(held.map(\.stage) == [.ready, .other("Suspended"), .settingUp])
    #expect(!"\(held)".contains("hunter2"))
    #expect(try await client(wire.transport).heldMailboxes(domain, .northQuay).isEmpty)
    #expect(wire.lines[0] == "GET /api/v1/mailboxes/rec%2F1?organization_id=recOrgA1b2C3d4E5")
    let nameless = HeldDomain(name: try name("a-quay.com"), stage: .settingUp)
    #expect(await failure { try await client(Wire().transport).heldMailboxes(nameless, .northQuay) } is VendorFailure)
  }

  @Test("an order's details show its tag and each of its domains once")
  func details() async throws {
    let wire = Wire(
      .ok(
        """
        {"id":"recPay1","created_at":"2026-08-03T09:15:00.000Z","amount":7,"tag":"nq-aug","status":"Active","description":"SM - Google",
         "invoices":[{"x":1}],"total_domains":2,"packages":[{"type":"Google","domains":[{"id":"r","name":"A-quay.com","status":""}]},
         {"type":"SMTP","domains":[{"domain":"b-quay.com"},{"name":"a-quay.com"},{"name":""}]},{"domains":null}]}
        """))
    var order = try await client(wire.transport).orderDetails("recPay1", .northQuay)
    #expect(order.part == ListPart(shown: 2, of: 3, failure: .unreadable("a domain without a name")), "and which cannot be read")
    order.part = nil
    #expect(
      order
        == HeldOrder(
          id: "recPay1", description: "SM - Google", amount: .dollars(7), createdAt: noon, status: "Active", tag: "nq-aug",
          names: [try name("a-quay.com"), try name("b-quay.com")]))
    #expect(wire.lines == ["GET /api/v1/orders/recPay1?organization_id=recOrgA1b2C3d4E5"])
  }
}
