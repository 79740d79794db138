import Sandbox
import Testing

@Suite("Instantly's counts and limits")
struct InstantlyLimitTests {
  @Test("Outlook takes exactly fifty mailboxes under the seed's rules", arguments: [(49, false), (50, true)])
  func outlook(mailboxes: Int, isValid: Bool) async throws {
    let body = Bodies.instantly("trynorthquay.com", provider: 3, mailboxes: mailboxes, simulation: true)
    let answer = try await World().post(Paths.instantlyOrders, json: body)
    #expect(answer.body["order_is_valid"] == .bool(isValid))
    #expect(answer.body["invalid_accounts"]?.items.count == (isValid ? 0 : 1))
  }

  @Test("Outlook is billed per domain, and an account's price is a number all the same")
  func outlookPrice() async throws {
    let body = Bodies.instantly("trynorthquay.com", provider: 3, mailboxes: 50, simulation: true)
    let answer = try await World().post(Paths.instantlyOrders, json: body)
    #expect(answer.body["price_per_domain_per_month"] == .number(20))
    #expect(answer.body["price_per_account_per_month"] == .number(0))
    #expect(answer.body["total_accounts_price_per_month"] == .number(20))
    #expect(answer.body["total_price"] == .number(35))
    #expect(answer.body["order_items"]?[0]?["domain_monthly_price"] == .number(20))
    #expect(answer.body["order_items"]?[0]?["accounts_price"] == .number(20))
  }

  @Test(
    "newer rules let Outlook have fifty to a hundred mailboxes", arguments: [(49, 200, false), (100, 200, true), (101, 400, false)])
  func newerOutlook(mailboxes: Int, status: Int, isValid: Bool) async throws {
    let world = try World { $0.rules = .newer }
    let body = Bodies.instantly("trynorthquay.com", provider: 3, mailboxes: mailboxes, simulation: true)
    let answer = try await world.post(Paths.instantlyOrders, json: body)
    #expect(answer.status == status)
    #expect((answer.body["order_is_valid"] == .bool(true)) == isValid)
  }

  @Test("a list of more than fifty accounts breaks the schema")
  func accountList() async throws {
    let answer = try await World().post(Paths.instantlyOrders, json: Bodies.instantly("trynorthquay.com", mailboxes: 51))
    #expect(answer.status == 400)
    #expect(answer.body["message"]?.string == "body/items/0/accounts must NOT have more than 50 items")
  }

  @Test("extra mailboxes cannot go to an Outlook domain")
  func unsupportedProvider() async throws {
    let world = try World()
    let first = try await world.post(Paths.instantlyOrders, json: Bodies.instantly("trynorthquay.com", provider: 3, mailboxes: 50))
    #expect(first.body["order_placed"] == .bool(true))
    let extra = Bodies.instantly("trynorthquay.com", kind: "extra_accounts", provider: 3, prefix: "x")
    let answer = try await world.post(Paths.instantlyOrders, json: extra)
    #expect(answer.body["order_error"]?.string == "unsupported_provider")
    #expect(answer.body["unsupported_provider_domains"]?.strings == ["trynorthquay.com"])
  }

  @Test("the five mailboxes of a domain include those it has")
  func extraCount() async throws {
    let world = try World()
    _ = try await world.post(Paths.instantlyOrders, json: Bodies.instantly("trynorthquay.com", mailboxes: 4))
    let extra = Bodies.instantly("trynorthquay.com", kind: "extra_accounts", mailboxes: 2, prefix: "x")
    let answer = try await world.post(Paths.instantlyOrders, json: extra)
    #expect(answer.body["order_error"]?.string == "invalid_accounts")
    #expect(answer.body["invalid_accounts"]?.items.map { $0["email"]?.string } == ["x1@trynorthquay.com"])
  }

  @Test("a check takes fifty names and no more")
  func check() async throws {
    let world = try World()
    let names = (1...51).map { "trynorthquay\($0).com" }
    #expect(try await world.post(Paths.instantlyCheck, json: Bodies.names(names)).status == 400)
    let answer = try await world.post(Paths.instantlyCheck, json: Bodies.names(names.dropLast()))
    #expect(answer.body["results"]?.items.count == 50)
  }

  @Test("similar names are free when they are named")
  func similar() async throws {
    let world = try World()
    let path = Paths.instantlyOrders + "/domains/similar"
    let names =
      try await world.post(path, json: #"{"domain":"harborline.com","tlds":["com"]}"#).body["domains"]?.strings ?? []
    #expect(names.count > 30)
    #expect(names.allSatisfy { $0.hasSuffix(".com") && $0.contains("harborline") })
    let results = try await world.post(Paths.instantlyCheck, json: Bodies.names(Array(names.prefix(50)))).body["results"]?
      .items
    #expect(results?.allSatisfy { $0["available"] == .bool(true) } == true)
  }

  @Test("a page holds ten orders unless asked otherwise, and the cursor leads through all of them")
  func paging() async throws {
    let world = try World()
    let similar = try await world.post(Paths.instantlyOrders + "/domains/similar", json: #"{"domain":"northquay.com"}"#)
    let items = (similar.body["domains"]?.strings ?? []).prefix(12).map {
      #"{"domain":"\#($0)","accounts":[{"email_address_prefix":"ada","first_name":"Ada","last_name":"Lind"}]}"#
    }
    let placed = try await world.post(
      Paths.instantlyOrders, json: #"{"order_type":"dfy","items":[\#(items.joined(separator: ","))]}"#)
    try #require(placed.body["order_placed"] == .bool(true), Comment(rawValue: placed.body.text))
    let first = try await world.get(Paths.instantlyOrders)
    #expect(first.body["items"]?.items.count == 10)
    let cursor = try #require(first.body["next_starting_after"]?.string)
    let rest = try await world.get("\(Paths.instantlyOrders)?starting_after=\(cursor)")
    #expect(rest.body["items"]?.items.count == 2)
    #expect(rest.body["next_starting_after"] == nil)
  }
}
