import Foundation
import HTTPTypes
import Sandbox
import Testing

/// Both directions of placing an order, against the vendor's own description of it as the project found it.
@Suite("Placing an Instantly order keeps to the vendor's OpenAPI text")
struct InstantlySchemaTests {
  private static let path = "/api/v2/dfy-email-account-orders"

  private func description() throws -> OpenAPI {
    try OpenAPI(in: Seed.text("instantly-place-order-openapi.txt"))
  }

  /// The three fields of every error, for the statuses the text leaves out.
  private func isError(_ answer: World.Answer) -> Bool {
    guard case .object(let body) = answer.body else { return false }
    return Set(body.keys) == ["statusCode", "error", "message"] && answer.body["statusCode"] == .number(Double(answer.status))
      && answer.body["error"]?.string?.isEmpty == false && answer.body["message"]?.string?.isEmpty == false
  }

  @Test("the text describes one path, and the schema check itself can fail")
  func text() throws {
    let text = try description()
    #expect(text.paths == [Self.path])
    #expect(Set(try text.replySchemas(Self.path, "post").keys) == [200, 401, 402, 404, 429])
    let request = try text.requestSchema(Self.path, "post")
    #expect(request.faults(of: .object([:]), strictly: true) == ["/items is missing", "/order_type is missing"])
    #expect(request["order_type"]?.faults(of: .string("new"), strictly: true).count == 1)
    let price = try #require(text.replySchemas(Self.path, "post")[200]?["price_per_domain_per_month"])
    #expect(price.faults(of: .null, strictly: true) == [] && price.faults(of: .string("20"), strictly: true).count == 1)
  }

  @Test("every request that fits the schema is answered 200, and every answer fits it to the last field")
  func conforming() async throws {
    let text = try description()
    let (request, reply) = (try text.requestSchema(Self.path, "post"), try #require(text.replySchemas(Self.path, "post")[200]))
    let world = try World { $0.ignoresUnknownFields = true }
    var requests = OrderRequests()
    var errors: [String: Int] = [:]
    for _ in 0..<300 {
      let body = requests.next()
      try #require(request.faults(of: body, strictly: false) == [])
      let answer = try await world.post("/instantly" + Self.path, json: body.text)
      let faults = reply.faults(of: answer.body, strictly: true)
      #expect(answer.status == 200 && faults == [], Comment(rawValue: body.text + "\n" + answer.body.text))
      errors[Self.outcome(answer.body), default: 0] += 1
    }
    let seen = Set(errors.keys)
    #expect(
      seen.isSuperset(of: [
        "placed", "valid", "nothing to place", "invalid_domains", "invalid_accounts", "unavailable_domains",
        "domains_without_accounts",
      ]), "\(errors)")
  }

  private static func outcome(_ answer: Wire) -> String {
    if let error = answer["order_error"]?.string { return error }
    if answer["order_placed"] == .bool(true) { return "placed" }
    return answer["order_is_valid"] == .bool(true) ? "valid" : "nothing to place"
  }

  @Test("every request that breaks the schema is a 400 with the three fields, and orders nothing")
  func broken() async throws {
    let request = try description().requestSchema(Self.path, "post")
    let world = try World { $0.ignoresUnknownFields = true }
    var requests = OrderRequests()
    for _ in 0..<300 {
      let (fault, body) = requests.broken()
      try #require(request.faults(of: body, strictly: false) != [], Comment(rawValue: fault))
      let answer = try await world.post("/instantly" + Self.path, json: body.text)
      #expect(answer.status == 400 && isError(answer), Comment(rawValue: "\(fault): \(body.text)\n\(answer.body.text)"))
    }
    #expect(try await world.get(Paths.instantlyOrders).body["items"]?.items == [])
  }

  @Test("each refusal the text declares has the body it declares")
  func declared() async throws {
    let schemas = try description().replySchemas(Self.path, "post")
    let order = Bodies.instantly("trynorthquay.com")
    let path = "/instantly" + Self.path
    let refusals = [
      try await World().ask(.post, path, headers: [:], json: order), try await World { $0.key = "k" }.post(path, json: order),
      try await World { $0.scenarios = [Scenario(.noPlan)] }.post(path, json: order),
      try await World().post(path + "/nothing", json: order),
      try await World { $0.scenarios = [Scenario(.rateLimited)] }.post(path, json: order),
    ]
    #expect(refusals.map(\.status) == [401, 401, 402, 404, 429])
    for refusal in refusals {
      let schema = try #require(schemas[refusal.status])
      #expect(schema.faults(of: refusal.body, strictly: true) == [])
    }
  }

  @Test("the statuses the text leaves out carry the same three fields")
  func undeclared() async throws {
    let path = "/instantly" + Self.path
    let order = Bodies.instantly("trynorthquay.com")
    let key = ["Authorization": "Bearer k_example", "Content-Type": "text/plain"]
    let deep = String(repeating: "[", count: 100_000)
    let answers = [
      (try await World { $0.scenarios = [Scenario(.missingScope)] }.post(path, json: order), 403),
      (try await World().ask(.put, path, json: order), 405), (try await World().ask(.delete, path), 405),
      (try await World().ask(.post, path, headers: key, json: order), 400), (try await World().post(path), 400),
      (try await World().post(path, json: "{\"order_type\":"), 400), (try await World().post(path, json: deep), 400),
      (try await World().post(path, json: "\u{feff}nonsense"), 400),
      (try await World().post(path, json: String(repeating: " ", count: 9_000_000)), 413),
      (try await World { $0.scenarios = [Scenario(.serverError)] }.post(path, json: order), 500),
    ]
    for (answer, status) in answers {
      #expect(answer.status == status && isError(answer), Comment(rawValue: answer.body.text))
    }
    #expect(answers[1].0.headers[.allow] == "GET, POST")
  }
}
