import Ordering
import Testing

@testable import Vendors

/// What ScaledMail has on offer: stock, packages, forms, plans.
@Suite struct ScaledMailShelfTests {
  private func client(_ wire: Wire, workspace: Workspace? = .northQuay) -> VendorClient {
    ScaledMailClient.make(transport: wire.transport, key: testKey, workspace: workspace, now: { noon })
  }

  private static let stock = """
    {"total":5,"google":[{"id":"recGa1","domain":"QuayStoneHQ.com","warmup_age":1,"emailMailboxCount":2,
     "pricing":{"oneTimePrice":23,"monthlyPrice":"8.00"},"emailMailbox":[{"first_name":"Ada","last_name":"Lind","alias":"ada.lind"},
     {"first_name":"Ada","last_name":"Lind","alias":"ada"},{"first_name":"x"}]},
     {"id":"recGa2","domain":"northlighthq.io","emailMailbox":[{"alias":"a"}]},{"domain":"no-id.com"},{"id":"recGa3"}],
     "outlook":[{"id":"recOa1","domain":"harborlinehq.com","warmup_age":2,"emailMailboxCount":25,
     "pricing":{"oneTimePrice":30,"monthlyPrice":50}}],"smtp":[{"id":"recS","domain":"smtp-hq.com"}]}
    """

  @Test("stock shows provider, mailboxes, age and both prices; what cannot be ordered is missing")
  func stock() async throws {
    let wire = Wire(.ok(ScaledMailShelfTests.stock))
    let stock = try await client(wire, workspace: nil).stock(StockSearch(workspace: .northQuay), .ordinary)
    #expect(wire.lines == ["GET /api/v1/pre-warm-inboxes?organization_id=recOrgA1b2C3d4E5"])
    #expect(
      stock.first
        == ListedDomain(
          try name("quaystonehq.com"),
          Listing(
            vendor: .scaledmail, provider: .google, id: "recGa1",
            mailboxes: [
              Mailbox(first: "Ada", last: "Lind", alias: "ada.lind"), Mailbox(first: "Ada", last: "Lind", alias: "ada"),
            ], mailboxCount: 2, months: 1, setUp: .dollars(23), monthly: .dollars(8), at: noon)))
    #expect(stock.part?.shown == 3 && stock.part?.of == 5)
    #expect(stock.map(\.listing.provider) == [.google, .google, .outlook])
    #expect(stock.map(\.listing.mailboxCount) == [2, 1, 25])
    #expect(stock[1].listing.setUp == nil && stock[1].listing.months == nil)
  }

  @Test(
    "stock is picked by a part of the name and by endings",
    arguments: [("", [], 3), ("HQ", [], 3), ("harbor", [], 1), ("", ["io"], 1), ("", ["COM"], 2)])
  func search(_ text: String, _ endings: [String], _ count: Int) async throws {
    let search = StockSearch(text: text, endings: endings)
    #expect(try await client(Wire(.ok(ScaledMailShelfTests.stock))).stock(search, .ordinary).count == count)
  }

  @Test("nothing in a part of the stock is not nothing in the stock")
  func notThere() async throws {
    let client = client(Wire(.ok(ScaledMailShelfTests.stock)))
    let search = StockSearch(text: "quay", endings: ["io"])
    #expect(
      await failure { try await client.stock(search, .ordinary) } as? VendorFailure
        == .unreadable("a domain without an id or a name"))
  }

  @Test("packages show their price a month, their mailboxes and how their domains are divided")
  func packages() async throws {
    let wire = Wire(
      .ok(
        """
        {"total":5,"packages":[
         {"id":"price_1","tier":"medium-sending","name":"SM - Google","mode":"subscription","price":245,"domains":35,
          "google":{"mailbox":70},"frequency":"/monthly"},
         {"id":"price_2","tier":"high-sending","name":"SM - Mixed 70/30","price":"199.00","domains":"12","google":{"mailbox":20},
          "microsoft":{"mailbox":100,"domains":2}},
         {"id":"price_3","price":1200,"domains":1,"frequency":"/yearly"},{"id":"price_4"},{"domains":3}]}
        """))
    let packages = try await client(wire).packages(nil)
    #expect(wire.lines == ["GET /api/v1/packages?organization_id=recOrgA1b2C3d4E5"])
    #expect(packages.map(\.id) == ["price_1", "price_2", "price_3"])
    #expect(packages.map(\.monthly) == [.dollars(245), .dollars(199), nil], "a price for a year is not one for a month")
    #expect(packages[0].split == [.google: 35] && packages[0].mailboxes == [.google: 70])
    #expect(packages[1].split == [.google: 10, .outlook: 2] && packages[1].mailboxes == [.google: 20, .outlook: 100])
    #expect(packages[2].name == "price_3" && packages[2].tier.isEmpty)
  }

  @Test("a package's price is one a month only if its frequency says one month")
  func frequencies() async throws {
    let monthly = [#""/monthly""#, #""Monthly""#, #""/month""#, #""per month""#, #""every 1 month""#, #""""#, "null"]
    let others = [
      #""every 3 months""#, #""/3 months""#, #""bi-monthly""#, #""3-month""#, #""12 month""#, #""semimonthly""#, #""/yearly""#,
      #""/""#, "3", "{}",
    ]
    for (frequency, price) in monthly.map({ ($0, Money.dollars(245)) }) + others.map({ ($0, nil) }) {
      let wire = Wire(.ok(#"{"total":1,"packages":[{"id":"p","price":245,"domains":35,"frequency":\#(frequency)}]}"#))
      #expect(try await client(wire).packages(nil).map(\.monthly) == [price], "\(frequency)")
    }
  }

  @Test("open forms show what was paid for, by whatever shape their names have")
  func forms() async throws {
    let wire = Wire(
      .ok(
        """
        {"total":3,"forms":[{"payment_id":"recPay2","uuid":"4b6f","description":"SM - SMTP + Domains: 1","created_at":"2026-08-04",
         "amount":19.25,"type":"package-subscription","data":{"quantity":1,"domains_required":1,"domains":["northquayhq.com"]}},
         {"uuid":"5c7a","data":{"domains":[{"domain":"a-quay.com"},{"name":"b-quay.com"},7]}},{"payment_id":"recPay3"}]}
        """))
    let forms = try await client(wire).pendingForms(.northQuay)
    #expect(
      forms.first
        == PendingForm(
          id: "4b6f", payment: "recPay2", description: "SM - SMTP + Domains: 1", amount: Money(cents: 1925),
          createdAt: "2026-08-04",
          domainsRequired: 1, names: [try name("northquayhq.com")]))
    #expect(forms.map(\.id) == ["4b6f", "5c7a"])
    #expect(forms[1].names.map(\.text) == ["a-quay.com", "b-quay.com"] && forms[1].domainsRequired == nil)
  }

  @Test("one provider of a plan has it all; of several each has its share, and one without a share is not named")
  func planRequest() async throws {
    let wire = Wire(.ok(ScaledMailShelfTests.plan), .ok(ScaledMailShelfTests.plan))
    _ = try await client(wire).volumePlan(
      VolumeRequest(volume: 300, per: .day, distribution: [.smtp: 100, .google: 0], tier: .medium))
    _ = try await client(wire).volumePlan(VolumeRequest(volume: 300, distribution: [.smtp: 40, .google: 60]))
    #expect(wire.lines[0] == "POST /api/v1/calculate-package?organization_id=recOrgA1b2C3d4E5")
    #expect(wire.asked.allSatisfy { $0.purpose == .read(.other, .ordinary) }, "it buys nothing")
    try expectJSON(try wire.first.body, #"{"volume":300,"period":"day","providers":["smtp"],"tier":"medium"}"#)
    try expectJSON(
      wire.asked[1].body,
      #"{"volume":300,"period":"month","providers":["google","smtp"],"distribution":{"google":60,"smtp":40},"tier":"max"}"#)
  }

  private static let plan = #"{"totalDomains":1,"totalMailboxes":2,"totalPrice":7}"#

  @Test("a plan that names no providers still has its totals; without totals it is none")
  func planAnswer() async throws {
    let plan = try await client(Wire(.ok(#"{"data":\#(ScaledMailShelfTests.plan)}"#)))
      .volumePlan(VolumeRequest(volume: 1, distribution: [.google: 100]))
    #expect(plan == VolumePlan(shares: [], domains: 1, mailboxes: 2, monthly: .dollars(7)))
    let bare = client(Wire(.ok("{}")))
    #expect(
      await failure { try await bare.volumePlan(VolumeRequest(volume: 1, distribution: [.google: 100])) } as? VendorFailure
        == .unreadable("“totalDomains” is missing"))
  }

  @Test("what no plan can be made for is refused before anything is asked")
  func noPlan() async throws {
    let client = client(Wire())
    #expect(
      await failure { try await client.volumePlan(VolumeRequest(volume: 1, distribution: [.azure: 100])) } as? VendorFailure
        == .notOffered)
    #expect(await failure { try await client.volumePlan(VolumeRequest(volume: 1, distribution: [:])) } is VendorFailure)
  }
}
