import Foundation
import HTTPTypes
import Sandbox
import Testing

@Suite("What goes wrong on purpose")
struct ScenarioTests {
  @Test("a scenario's text is a word, with or without a vendor in front")
  func parsing() throws {
    #expect(try Scenario(parsing: "slow") == Scenario(.slow))
    #expect(try Scenario(parsing: "instantly:payment-fails") == Scenario(.paymentFails, at: .instantly))
    #expect(Scenario(.lostAfter, at: .scaledmail).description == "scaledmail:lost-after")
  }

  @Test("an unknown word is answered with the allowed ones")
  func unknownWords() {
    let word = #expect(throws: ScenarioError.unknownWord("payment")) { try Scenario(parsing: "payment") }
    #expect(word?.description.contains("payment-fails, name-taken, provider-unavailable, rate-limited, slow, slow-purchase, server-error") == true)
    let vendor = #expect(throws: ScenarioError.unknownVendor("zapmail")) { try Scenario(parsing: "zapmail:slow") }
    #expect(vendor?.description.contains("instantly, saleshandy, scaledmail") == true)
  }

  /// One purchase a vendor, and where it can be looked up.
  static let purchases: [(vendor: SandboxVendor, path: String, body: String, list: String)] = [
    (.instantly, Paths.instantlyOrders, Bodies.instantly("trynorthquay.com"), Paths.instantlyOrders),
    (.saleshandy, Paths.saleshandyDomains, Bodies.saleshandy("getnorthquay.org"), Paths.saleshandyOrders),
    (.scaledmail, Paths.scaledmailOrder, Bodies.scaledmail(["outreach-one.com"]), Paths.scaledmailOrders),
  ]

  static func orders(_ answer: World.Answer) -> Int {
    let body = answer.body
    return (body["items"] ?? body["payload"]?["orders"] ?? body["payments"])?.items.count ?? -1
  }

  @Test("a connection lost before leaves no order, and the second try goes through", arguments: SandboxVendor.allCases)
  func lostBefore(vendor: SandboxVendor) async throws {
    let world = try World { $0.scenarios = [Scenario(.lostBefore)] }
    let purchase = try #require(Self.purchases.first { $0.vendor == vendor })
    await #expect(throws: ConnectionLost(requestWasRead: false)) { try await world.post(purchase.path, json: purchase.body) }
    #expect(Self.orders(try await world.get(purchase.list)) == 0)
    #expect(try await world.post(purchase.path, json: purchase.body).status < 300)
    #expect(Self.orders(try await world.get(purchase.list)) == 1)
  }

  @Test("a connection lost after leaves the order behind", arguments: SandboxVendor.allCases)
  func lostAfter(vendor: SandboxVendor) async throws {
    let world = try World { $0.scenarios = [Scenario(.lostAfter)] }
    let purchase = try #require(Self.purchases.first { $0.vendor == vendor })
    await #expect(throws: ConnectionLost(requestWasRead: true)) { try await world.post(purchase.path, json: purchase.body) }
    #expect(Self.orders(try await world.get(purchase.list)) == 1)
  }

  @Test("a simulation of an Instantly order is no purchase and loses no connection")
  func quoteIsSafe() async throws {
    let world = try World { $0.scenarios = [Scenario(.lostBefore), Scenario(.lostAfter), Scenario(.nameTaken)] }
    let quote = Bodies.instantly("trynorthquay.com", simulation: true)
    for _ in 1...4 { #expect(try await world.post(Paths.instantlyOrders, json: quote).body["order_is_valid"] == .bool(true)) }
  }

  @Test("a rate-limited vendor refuses every third look-up and every other purchase with its own 429")
  func rateLimited() async throws {
    let world = try World { $0.scenarios = [Scenario(.rateLimited)] }
    var statuses: [Int] = []
    for _ in 1...6 { statuses.append(try await world.get(Paths.instantlyOrders).status) }
    #expect(statuses == [200, 200, 429, 200, 200, 429])

    let instantly = try await world.post(Paths.instantlyOrders, json: Bodies.instantly("trynorthquay.com"))
    #expect(instantly.body.text == #"{"error":"Too Many Requests","message":"Rate limit exceeded","statusCode":429}"#)
    #expect(try await world.post(Paths.instantlyOrders, json: Bodies.instantly("trynorthquay.com")).status == 200)

    let saleshandy = try await world.post(Paths.saleshandyDomains, json: Bodies.saleshandy("getnorthquay.com"))
    #expect(saleshandy.body.text == #"{"message":"Too Many Requests","statusCode":429}"#)
    #expect(saleshandy.headers[.retryAfter] == "20")
    #expect(saleshandy.headers[try #require(HTTPField.Name("x-ratelimit-remaining"))] == "0")
    #expect(saleshandy.headers[try #require(HTTPField.Name("x-ratelimit-reset"))] == "2026-08-03T09:15:20.000Z")

    let scaledmail = try await world.post(Paths.scaledmailBuy, json: Bodies.names(["northquayhq.com"]))
    #expect(scaledmail.body["message"]?.string == "Too many critical operations, please try again later.")
    #expect(scaledmail.body["limit"]?.string == "15 requests per minute")
    #expect(scaledmail.body["retryAfter"] == .number(1_785_748_520), "a time in epoch seconds, not a delay")
  }

  @Test("a server error does nothing and comes in the vendor's own shape", arguments: SandboxVendor.allCases)
  func serverError(vendor: SandboxVendor) async throws {
    let world = try World { $0.scenarios = [Scenario(.serverError, at: vendor)] }
    let purchase = try #require(Self.purchases.first { $0.vendor == vendor })
    let answer = try await world.post(purchase.path, json: purchase.body)
    #expect(answer.status == 500)
    let texts: [SandboxVendor: String] = [
      .instantly: #"{"error":"Internal Server Error","message":"Something went wrong","statusCode":500}"#,
      .saleshandy:
        #"{"code":5001,"error":true,"message":"Internal server error, please try again later","type":"InternalServerError"}"#,
      .scaledmail: #"{"error":"Internal server error"}"#,
    ]
    #expect(answer.body.text == texts[vendor])
    #expect(Self.orders(try await world.get(purchase.list)) == 0)
  }

  @Test("a scenario for one vendor leaves the others alone")
  func oneVendor() async throws {
    let world = try World { $0.scenarios = [Scenario(.paymentFails, at: .saleshandy)] }
    let answer = try await world.post(Paths.instantlyOrders, json: Bodies.instantly("trynorthquay.com"))
    #expect(answer.body["order_placed"] == .bool(true))
  }

  @Test("a name that is taken while one orders was free in the check, is refused, and stays taken")
  func nameTaken() async throws {
    let world = try World { $0.scenarios = [Scenario(.nameTaken)] }
    let check = Bodies.names(["trynorthquay.com"])
    #expect(try await world.post(Paths.instantlyCheck, json: check).body["results"]?[0]?["available"] == .bool(true))
    let order = try await world.post(Paths.instantlyOrders, json: Bodies.instantly("trynorthquay.com"))
    #expect(order.body["unavailable_domains"]?.strings == ["trynorthquay.com"])
    #expect(try await world.post(Paths.instantlyCheck, json: check).body["results"]?[0]?["available"] == .bool(false))
    let spare = try await world.post(Paths.instantlyOrders, json: Bodies.instantly("getnorthquay.com"))
    #expect(spare.body["order_placed"] == .bool(true))

    let saleshandy = try await world.post(Paths.saleshandyDomains, json: Bodies.saleshandy("northquayhq.com"))
    #expect(saleshandy.body["code"] == .number(4000))
    let scaledmail = try await world.post(Paths.scaledmailBuy, json: Bodies.names(["northquayreach.com"]))
    #expect(scaledmail.body["error"]?.string == "Domain northquayreach.com is not available")
  }

  @Test("a provider that is switched off stops Google and nothing else")
  func providerUnavailable() async throws {
    let world = try World { $0.scenarios = [Scenario(.providerUnavailable)] }
    let google = try await world.post(Paths.saleshandyDomains, json: Bodies.saleshandy("trynorthquay.com"))
    #expect(google.body["code"] == .number(4000))
    let microsoft = try await world.post(
      Paths.saleshandyDomains, json: Bodies.saleshandy("trynorthquay.com", provider: "Microsoft"))
    #expect(microsoft.status == 201)
    let scaledmail = try await world.post(Paths.scaledmailOrder, json: Bodies.scaledmail(["outreach-one.com"]))
    #expect(scaledmail.status == 400)
    let smtp = try await world.post(Paths.scaledmailOrder, json: Bodies.scaledmail(["outreach-one.com"], provider: "smtp"))
    #expect(smtp.status == 200)
  }

  @Test("a refused key is refused everywhere, in each vendor's own way")
  func keyRefused() async throws {
    let world = try World { $0.scenarios = [Scenario(.keyRefused)] }
    for (purchase, status) in zip(Self.purchases, [401, 400, 401]) {
      #expect(try await world.get(purchase.list).status == status)
      #expect(try await world.post(purchase.path, json: purchase.body).status == status)
    }
  }

  @Test("an Instantly key without the scope may read and not check or order; without a plan nothing goes")
  func scopeAndPlan() async throws {
    let scope = try World { $0.scenarios = [Scenario(.missingScope)] }
    #expect(try await scope.get(Paths.instantlyOrders).status == 200)
    #expect(try await scope.post(Paths.instantlyOrders + "/domains/pre-warmed-up-list").status == 200)
    #expect(try await scope.post(Paths.instantlyCheck, json: Bodies.names(["trynorthquay.com"])).status == 403)
    let plan = try World { $0.scenarios = [Scenario(.noPlan)] }
    let answer = try await plan.get(Paths.instantlyOrders)
    #expect(answer.status == 402 && answer.body["error"]?.string == "Payment Required")
  }

  @Test("a failing card leaves a Saleshandy checkout unpaid for good")
  func unpaid() async throws {
    let world = try World { $0.scenarios = [Scenario(.paymentFails)] }
    #expect(try await world.post(Paths.saleshandyDomains, json: Bodies.saleshandy("trynorthquay.com")).status == 201)
    world.clock.pass(3600)
    #expect(try await world.get(Paths.saleshandyDomains).body["payload"]?["domains"]?.items == [])
    let order = try await world.get(Paths.saleshandyOrders).body["payload"]?["orders"]?[0]
    #expect(order?["paidAt"] == .null)
  }

  @Test("the first domain of an Instantly order may be free, and the totals say so")
  func freeDomain() async throws {
    let world = try World { $0.scenarios = [Scenario(.freeDomain)] }
    let answer = try await world.post(Paths.instantlyOrders, json: Bodies.instantly("trynorthquay.com", simulation: true))
    #expect(answer.body["free_domains"]?.strings == ["trynorthquay.com"])
    #expect(answer.body["total_domains_price_per_year"] == .number(0))
    #expect(answer.body["total_discount"] == .number(15))
    #expect(answer.body["total_price"] == .number(5))
  }

  @Test("a slow vendor can be left waiting: a cancelled question ends at once and orders nothing")
  func slow() async throws {
    let world = try World {
      $0.scenarios = [Scenario(.slow, at: .instantly)]
      $0.slowness = .seconds(600)
    }
    let question = Task { try await world.post(Paths.instantlyOrders, json: Bodies.instantly("trynorthquay.com")) }
    question.cancel()
    await #expect(throws: CancellationError.self) { try await question.value }
    let check = try await world.post(Paths.scaledmailSearch, json: Bodies.names(["trynorthquay.com"]))
    #expect(check.body[0]?["status"]?.string == "available")
  }
}
