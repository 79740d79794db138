import Foundation
import HTTPTypes
import Ordering
import Testing

@testable import Vendors

/// A list that is only shown: what was read of it is shown with what is missing, and one that cannot be read is a failure and never an empty one.
@Suite struct ShownListTests {
  /// A list by the question it answers.
  struct Shown: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let vendor: Vendor
    let path: String
    let row: @Sendable (Int) -> String
    /// A row that cannot be read.
    var odd = "{}"
    let wrap: @Sendable (_ rows: String, _ beside: String) -> String
    /// Whether a figure beside it counts its rows; the ideas of a page tell those of all pages.
    var hasTotal = true
    /// Whether an answer without the list is a list of nothing by the vendor's page.
    var mayBeMissing = false
    let read: @Sendable (VendorClient) async throws -> (count: Int, part: ListPart?)

    func reply(_ rows: [String], _ beside: String = "") -> String { wrap(rows.joined(separator: ","), beside) }
  }

  private static let search = NameSearch(keyword: "northquay", endings: ["com"], provider: .google, limit: 40)

  static let lists: [Shown] = [
    Shown(
      testDescription: "Instantly's stock", vendor: .instantly, path: "/api/v2/dfy-email-account-orders/domains/pre-warmed-up-list",
      row: { #""quay\#($0).com""# }, wrap: { #"{"domains":[\#($0)]\#($1)}"# },
      read: { client in
        let list = try await client.stock(StockSearch(), .ordinary)
        return (list.count, list.part)
      }),
    Shown(
      testDescription: "Instantly's ideas", vendor: .instantly, path: "/api/v2/dfy-email-account-orders/domains/similar",
      row: { #""quay\#($0).com""# }, wrap: { #"{"domains":[\#($0)]\#($1)}"# },
      read: { client in
        let list = try await client.suggestNames(search)
        return (list.count, list.part)
      }),
    Shown(
      testDescription: "Saleshandy's offers", vendor: .saleshandy, path: "/v1/domain/search",
      row: { #"{"name":"quay\#($0).com"}"# },
      wrap: { #"{"payload":{"domains":[\#($0)]\#($1)}}"# }, hasTotal: false,
      read: { client in
        let list = try await client.searchNames(search, .ordinary)
        return (list.count, list.part)
      }),
    Shown(
      testDescription: "Saleshandy's plans", vendor: .saleshandy, path: "/v1/domain/plans",
      row: { #"{"type":"domain","emailServiceProvider":"Google","tld":"a\#($0)","planType":"quarterly","price":13}"# },
      odd: #"{"type":"domain","emailServiceProvider":"Google","tld":"com","planType":"quarterly","price":"dear"}"#,
      wrap: { #"{"payload":{"plans":[\#($0)]\#($1)}}"# },
      read: { client in
        let list = try await client.priceList()
        return (list.entries.count, list.part)
      }),
    Shown(
      testDescription: "the domains of an order at Saleshandy", vendor: .saleshandy, path: "/v1/domain/orders/4kX",
      row: { #"{"name":"quay\#($0).com","status":"active"}"# },
      wrap: { #"{"payload":{"id":"4kX","total":60,"domains":[\#($0)]\#($1)}}"# },
      hasTotal: false, mayBeMissing: true,
      read: { client in
        let order = try await client.orderDetails("4kX", nil)
        return (order.names.count, order.part)
      }),
    Shown(
      testDescription: "ScaledMail's stock", vendor: .scaledmail, path: "/api/v1/pre-warm-inboxes",
      row: { #"{"id":"w\#($0)","domain":"quay\#($0).com"}"# }, wrap: { #"{"google":[\#($0)],"outlook":[]\#($1)}"# },
      read: { client in
        let list = try await client.stock(StockSearch(workspace: .northQuay), .ordinary)
        return (list.count, list.part)
      }),
    Shown(
      testDescription: "ScaledMail's packages", vendor: .scaledmail, path: "/api/v1/packages",
      row: { #"{"id":"price_\#($0)","domains":2,"price":50}"# }, wrap: { #"{"packages":[\#($0)]\#($1)}"# },
      read: { client in
        let list = try await client.packages(.northQuay)
        return (list.count, list.part)
      }),
    Shown(
      testDescription: "ScaledMail's pending forms", vendor: .scaledmail, path: "/api/v1/pending-forms",
      row: { #"{"uuid":"form\#($0)"}"# }, wrap: { #"{"forms":[\#($0)]\#($1)}"# },
      read: { client in
        let list = try await client.pendingForms(.northQuay)
        return (list.count, list.part)
      }),
    Shown(
      testDescription: "ScaledMail's workspaces", vendor: .scaledmail, path: "/api/v1/organizations",
      row: { #"{"id":"rec\#($0)"}"# },
      wrap: { #"{"organizations":[\#($0)]\#($1)}"# },
      read: { client in
        let list = try await client.workspaces()
        return (list.count, list.part)
      }),
    Shown(
      testDescription: "ScaledMail's ideas", vendor: .scaledmail, path: "/api/v1/suggest-domains",
      row: { #"{"domain":"quay\#($0).com","status":"available"}"# }, wrap: { #"{"domains":[\#($0)]\#($1)}"# }, hasTotal: false,
      read: { client in
        let list = try await client.suggestNames(search)
        return (list.count, list.part)
      }),
    Shown(
      testDescription: "the mailboxes of a domain at ScaledMail", vendor: .scaledmail, path: "/api/v1/mailboxes/d1",
      row: { #"{"email":"a\#($0)@quay.com"}"# }, wrap: { #"{"mailboxes":[\#($0)]\#($1)}"# }, mayBeMissing: true,
      read: { client in
        let domain = HeldDomain(name: try name("quay.com"), vendorID: "d1", stage: .ready)
        let list = try await client.heldMailboxes(domain, .northQuay)
        return (list.count, list.part)
      }),
    Shown(
      testDescription: "the domains of an order at ScaledMail", vendor: .scaledmail, path: "/api/v1/orders/recPay1",
      row: { #"{"name":"quay\#($0).com"}"# },
      wrap: { #"{"id":"recPay1","total":49.5,"packages":[{"total":49.5,"domains":[\#($0)]\#($1)}]}"# }, mayBeMissing: true,
      read: { client in
        let order = try await client.orderDetails("recPay1", .northQuay)
        return (order.names.count, order.part)
      }),
  ]

  private func ask(_ list: Shown, _ body: String) async throws -> (count: Int, part: ListPart?) {
    let listing = ListingVendor(broken: list.path, listing: BrokenListing("", body)) { path in
      path.hasPrefix("/api/v1/organizations") ? #"{"organizations":[{"id":"rec1"}]}"# : "{}"
    }
    return try await list.read(await client(list.vendor, listing.transport))
  }

  private func client(_ vendor: Vendor, _ transport: Transport) async -> VendorClient {
    switch vendor {
    case .instantly: InstantlyClient.make(transport: transport, key: testKey, now: { noon })
    case .saleshandy: SaleshandyClient.make(transport: transport, key: testKey, now: { noon })
    case .scaledmail: ScaledMailClient.make(transport: transport, key: testKey, now: { noon })
    }
  }

  private static func rows(_ list: Shown) -> [String] { (1...3).map(list.row) }

  @Test("a whole list is shown whole", arguments: lists)
  func whole(_ list: Shown) async throws {
    let shown = try await ask(list, list.reply(ShownListTests.rows(list)))
    #expect(shown.count == 3 && shown.part == nil)
  }

  @Test("a row that cannot be read is missing, and the others are shown", arguments: lists)
  func oddRow(_ list: Shown) async throws {
    let shown = try await ask(list, list.reply(ShownListTests.rows(list) + [list.odd]))
    #expect(shown.count == 3)
    #expect(shown.part?.shown == 3 && shown.part?.of == 4)
    #expect(shown.part?.failure != nil, "and why is told")
  }

  @Test("where the vendor counts more rows than came, the part is shown as part of them", arguments: lists.filter(\.hasTotal))
  func total(_ list: Shown) async throws {
    let shown = try await ask(list, list.reply(ShownListTests.rows(list), #","total_count":60"#))
    #expect(shown.count == 3 && shown.part?.shown == 3 && shown.part?.of == 60)
    let more = try await ask(list, list.reply(ShownListTests.rows(list), #","has_more":true"#))
    #expect(more.count == 3 && more.part?.shown == 3 && more.part?.of == nil)
  }

  @Test("a list of which nothing can be read is a failure and no empty list", arguments: lists)
  func unread(_ list: Shown) async throws {
    // An order with domains that have no names is still the order.
    if list.path.contains("/orders/") { return #expect(try await ask(list, list.reply([list.odd])).part != nil) }
    #expect(await failure { try await ask(list, list.reply([list.odd])) } is VendorFailure)
  }

  @Test(
    "an answer without the list is a failure",
    arguments: lists, ["<html>Log in</html>", "[]", #"{"error":"upstream timed out"}"#, #"{"success":false}"#, "7", ""])
  func none(_ list: Shown, _ body: String) async {
    if list.vendor == .saleshandy, body == "[]", list.path.hasSuffix("/search") { return }
    #expect(await failure { try await ask(list, body) } is VendorFailure, "\(body)")
  }

  @Test("a page that fails leaves the pages before it on the screen, and is told")
  func pages() async throws {
    let first = #"{"items":[{"domain":"a-quay.com","timestamp_created":"2026-08-01T00:00:00.000Z"}],"next_starting_after":"c"}"#
    let transport = Transport { request, _, _ throws(TransportFailure) in
      let path = request.path ?? ""
      if path.contains("starting_after") { return (HTTPResponse(status: .init(code: 503)), Data(#"{"message":"busy"}"#.utf8)) }
      return (HTTPResponse(status: .ok), Data((path.contains("/accounts") ? #"{"items":[]}"# : first).utf8))
    }
    let client = await client(.instantly, transport)
    let held = try await client.holdings(nil)
    #expect(held.domains.map(\.name.text) == ["a-quay.com"])
    #expect(held.parts == [.domains: ListPart(shown: 1, of: nil, failure: .server(503, "busy"))])
    // The same list is no evidence, and says why.
    #expect(await failure { try await client.baseline(try .instantly()) } as? VendorFailure == .server(503, "busy"))
  }
}
