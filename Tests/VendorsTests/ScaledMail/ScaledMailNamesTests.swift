import Foundation
import HTTPTypes
import Ordering
import Testing

@testable import Vendors

extension Workspace {
  static let northQuay = Workspace(id: "recOrgA1b2C3d4E5", name: "North Quay")
}

@Suite struct ScaledMailNamesTests {
  private func client(_ wire: Wire, workspace: Workspace? = .northQuay) -> VendorClient {
    ScaledMailClient.make(transport: wire.transport, key: testKey, workspace: workspace, now: { noon })
  }

  @Test("workspaces come with id and name")
  func workspaces() async throws {
    let wire = Wire(.ok(#"{"organizations":[{"id":"recOrgA1b2C3d4E5","name":"North Quay"},{"id":"recB"},{"name":"lost"}]}"#))
    #expect(try await client(wire).workspaces().rows == [.northQuay, Workspace(id: "recB", name: "recB")])
    #expect(wire.lines == ["GET /api/v1/organizations"])
    #expect(try wire.first.request.authority == "server.scaledmail.com")
    #expect(try wire.first.request.headerFields[.authorization] == "Bearer k_example_1234567890")
  }

  @Test("a check tells status and prices to the cent")
  func check() async throws {
    let wire = Wire(
      .ok(
        """
        [{"domain":"trynorthquay.com","status":"available","price":15.5,"renewPrice":17,"blacklisted":[]},
         {"domain":"google.com","status":"taken","price":null,"renewPrice":null},
         {"domain":"a-quay.io","status":"error","price":"16.31"},{"domain":"not-asked.com","status":"available"},
         {"domain":"b-quay.io"},7]
        """))
    let names = try ["trynorthquay.com", "google.com", "a-quay.io", "b-quay.io"].map(name)
    let answers = try await client(wire).checkNames(names, .ordinary)
    #expect(wire.lines == ["POST /api/v1/search-domains?organization_id=recOrgA1b2C3d4E5"])
    try expectJSON(try wire.first.body, #"{"domains":["trynorthquay.com","google.com","a-quay.io","b-quay.io"]}"#)
    #expect(try wire.first.purpose == .read(.checkNames, .ordinary))
    #expect(answers.map(\.status) == [.available, .taken, .other("error")])
    #expect(answers.map(\.firstYear) == [Money(cents: 1550), nil, Money(cents: 1631)])
    #expect(answers.map(\.renewal) == [.dollars(17), nil, nil])
  }

  @Test("a renewal that is no price is none", arguments: ["null", "-1", "true", "16.315", #""""#])
  func unstatedRenewal(_ renewal: String) async throws {
    let row = #"{"domain":"a-quay.io","status":"available","price":16.31,"renewPrice":\#(renewal)}"#
    let answers = try await client(Wire(.ok("[\(row)]"))).checkNames([try name("a-quay.io")], .ordinary)
    #expect(answers.map(\.firstYear) == [Money(cents: 1631)] && answers.map(\.hidesRenewal) == [true])
  }

  @Test(
    "ten names a call by the first rules, thirty by the newer ones",
    arguments: [(RuleEditions.seeds, 10), (.init(newer: [.scaledmail]), 30)])
  func batches(_ editions: RuleEditions, _ size: Int) async throws {
    let wire = Wire(.ok("[]"), .ok("[]"))
    let client = ScaledMailClient.make(
      transport: wire.transport, key: testKey, workspace: .northQuay, editions: editions, now: { noon })
    _ = try await client.checkNames(try (0...size).map { try name("quay\($0).com") }, .ordinary)
    #expect(try wire.asked.map { try JSONReader.read($0.body)["domains"].list.count } == [size, 1])
  }

  @Test("without a workspace of its own a look-up takes the account's first, and asks for it once")
  func firstWorkspace() async throws {
    let wire = Wire(.ok(#"{"organizations":[{"id":"rec/1","name":"x"},{"id":"rec2"}]}"#), .ok("[]"), .ok("[]"))
    let client = client(wire, workspace: nil)
    _ = try await client.checkNames([try name("a-quay.com")], .ordinary)
    _ = try await client.checkNames([try name("b-quay.com")], .ordinary)
    #expect(
      wire.lines == [
        "GET /api/v1/organizations", "POST /api/v1/search-domains?organization_id=rec%2F1",
        "POST /api/v1/search-domains?organization_id=rec%2F1",
      ])
  }

  @Test("an account without a workspace cannot look names up")
  func noWorkspace() async throws {
    let client = client(Wire(.ok(#"{"organizations":[]}"#)), workspace: nil)
    guard
      case .refused(let refusal)? = await failure({ try await client.checkNames([try name("a-quay.com")], .ordinary) })
        as? VendorFailure
    else {
      Issue.record("asked")
      return
    }
    #expect(refusal.code == "organization_id")
  }

  private func page(_ page: Int, of pages: Int, _ names: String...) -> Wire.Answer {
    let rows = names.map { #"{"domain":"\#($0)","status":"available","price":15.5,"renewPrice":17}"# }
    return .ok(#"{"total":120,"page":\#(page),"limit":50,"total_pages":\#(pages),"domains":[\#(rows.joined(separator: ","))]}"#)
  }

  private func suggested(_ wire: Wire, limit: Int) async throws -> [String] {
    let search = NameSearch(keyword: "northquay", endings: ["com"], provider: .google, limit: limit)
    return try await client(wire).suggestNames(search).map(\.name.text)
  }

  @Test("suggestions are asked for by keyword and tell status and prices")
  func suggestions() async throws {
    let wire = Wire(
      .ok(
        """
        {"total":40,"page":1,"limit":2,"total_pages":20,"domains":[
         {"domain":"trynorthquay.com","status":"available","price":15.5,"renewPrice":17},
         {"domain":"northquay.com","status":"taken","price":null,"renewPrice":null},
         {"domain":"northquay.io","status":"error","price":null,"renewPrice":null}]}
        """))
    let search = NameSearch(keyword: "northquay", endings: ["com"], provider: .google, limit: 20)
    let answers = try await client(wire).suggestNames(search)
    #expect(wire.lines == ["POST /api/v1/suggest-domains?organization_id=recOrgA1b2C3d4E5&page=1&limit=20"])
    try expectJSON(try wire.first.body, #"{"domain":"northquay","tlds":["com"]}"#)
    #expect(answers.map(\.status) == [.available, .taken, .other("error")])
    #expect(answers.first?.firstYear == Money(cents: 1550))
  }

  @Test("more than fifty suggestions are several pages; names that come twice count once")
  func pages() async throws {
    let wire = Wire(page(1, of: 3, "a-quay.com", "b-quay.com"), page(2, of: 3, "b-quay.com", "c-quay.com"))
    #expect(try await suggested(wire, limit: 80) == ["a-quay.com", "b-quay.com", "c-quay.com"])
    #expect(
      wire.lines.map { $0.split(separator: "&").dropFirst().joined(separator: "&") } == ["page=1&limit=50", "page=2&limit=50"])
  }

  @Test("the last page ends the asking, and so does an empty one")
  func lastPage() async throws {
    #expect(try await suggested(Wire(page(1, of: 1, "a-quay.com")), limit: 200) == ["a-quay.com"])
    #expect(try await suggested(Wire(page(1, of: 9, "a-quay.com"), page(2, of: 9)), limit: 200) == ["a-quay.com"])
  }

  @Test("when a later page fails, the names of the first ones stand; when the first fails, so does the asking")
  func brokenPage() async throws {
    let wire = Wire(page(1, of: 3, "a-quay.com"), .reply(500, ""))
    #expect(try await suggested(wire, limit: 100) == ["a-quay.com"])
    #expect(await failure { try await suggested(Wire(.reply(500, "")), limit: 100) } as? VendorFailure == .server(500))
  }

  @Test("the page's own refusal of too many calls is a time, not a delay of 55 years")
  func limited() async throws {
    let body =
      #"{"message":"Too many critical operations, please try again later.","retryAfter":1785748512,"limit":"15 requests per minute"}"#
    let client = client(Wire(.reply(429, body)))
    #expect(
      await failure { try await client.checkNames([try name("a-quay.com")], .ordinary) } as? VendorFailure
        == .limited(until: noon + 12, words: "Too many critical operations, please try again later., status 429"))
  }

  @Test("a list that is missing is unreadable", arguments: ["{}", #"{"domains":[]}"#])
  func unreadable(_ reply: String) async throws {
    let client = client(Wire(.ok(reply)))
    #expect(
      await failure { try await client.checkNames([try name("a-quay.com")], .ordinary) } as? VendorFailure
        == .unreadable("no list of “domains”"))
  }
}
