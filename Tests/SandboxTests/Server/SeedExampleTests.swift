import Foundation
import Sandbox
import Testing

/// The pages' own examples, read from the pages and sent over HTTP with nothing but the host changed.
@Suite("The examples of the pages the project started from")
struct SeedExampleTests {
  private func send(_ example: CurlExample, _ caller: Caller) async throws -> Caller.Answer {
    try await caller.ask(example.method, example.path, headers: example.headers, body: example.body)
  }

  @Test("Instantly's order with an empty list of accounts is answered, and refused as domains_without_accounts")
  func instantly() async throws {
    let example = try CurlExample(in: Seed.text("instantly-place-order-older-page.txt"))
    #expect(example.url == "https://api.instantly.ai/api/v2/dfy-email-account-orders" && example.body.contains(#""accounts": []"#))
    try await withServer { caller in
      let answer = try await send(example, caller)
      #expect(answer.status == 200)
      #expect(answer.json["order_error"]?.string == "domains_without_accounts")
      #expect(answer.json["domains_without_accounts"]?.strings == ["example.com"])
      #expect(answer.json["order_placed"] == .bool(false) && answer.json["order_is_valid"] == .bool(false))
    }
  }

  @Test("ScaledMail's order with undefined parameters is a 400 that names the placeholder")
  func scaledmail() async throws {
    var example = try CurlExample(in: Seed.text("scaledmail-create-custom-order.txt"))
    #expect(example.path == "/api/v1/create-custom-order?organization_id=undefined&provider=undefined&coupon=undefined")
    try await withServer { caller in
      let answer = try await send(example, caller)
      #expect(answer.status == 400)
      let error = answer.json["error"]?.string ?? ""
      #expect(error.contains("provider") && error.contains("\"undefined\""), Comment(rawValue: error))

      example.url = "https://server.scaledmail.com/api/v1/create-custom-order?provider=scaledmail"
      let unbought = try await send(example, caller)
      #expect(unbought.json["error"]?.string == "Domain outreach-one.com is already used or unavailable")
      let buy = #"{"domains":["outreach-one.com","outreach-two.com"]}"#
      let bought = try await caller.ask("POST", Paths.scaledmailBuy, body: buy)
      let placed = try await send(example, caller)
      #expect(bought.status == 200 && placed.status == 200 && placed.text == "{}", Comment(rawValue: bought.text + placed.text))
    }
  }

  @Test("Saleshandy's order, put together from the examples of its fields, starts a checkout")
  func saleshandy() async throws {
    let page = try Seed.text("saleshandy-purchase.txt")
    var fields = Self.fieldExamples(in: page)
    #expect(fields["domainOwnerFirstname"] == #""John""# && fields["isFreeOrder"] == "false" && fields.count == 12)
    fields["domains"] = """
      [{"name":"trynorthquay.com","redirectUrl":"acmecorp.com",
        "mailboxes":[{"email":"john@trynorthquay.com","firstname":"John","lastname":"Smith","profilePicId":0}]}]
      """
    let body = "{" + fields.map { "\"\($0.key)\":\($0.value)" }.joined(separator: ",") + "}"
    try await withServer { caller in
      let answer = try await caller.ask("POST", "/v1/domain", headers: ["x-api-key": "<token>"], body: body)
      #expect(answer.status == 201, Comment(rawValue: answer.text))
      #expect(answer.json["payload"]?["checkoutUrl"]?.string?.contains("/pay/") == true)
      let rejected = body.replacingOccurrences(of: #""acmecorp.com""#, with: #""https://acmecorp.com""#)
      #expect(try await caller.ask("POST", "/v1/domain", headers: ["x-api-key": "<token>"], body: rejected).status == 400)
    }
  }

  /// The page runs a field's name, type and text together, then `Example:` and a JSON value: `companyNamestring`, …, `Example:"Acme Corp"`.
  private static func fieldExamples(in page: String) -> [String: String] {
    let names = [
      "domainOwnerFirstname", "domainOwnerLastname", "companyName", "address", "city", "state", "country", "zipcode", "phoneNumber",
      "emailServiceProvider", "isReplacement", "isFreeOrder",
    ]
    let pairs = names.compactMap { name -> (String, String)? in
      guard let field = page.range(of: "\(name)string") ?? page.range(of: "\(name)boolean"),
        let example = page[field.upperBound...].range(of: "Example:")
      else { return nil }
      let rest = page[example.upperBound...]
      if rest.hasPrefix("\"") { return (name, "\"" + rest.dropFirst().prefix { $0 != "\"" } + "\"") }
      return (name, rest.hasPrefix("true") ? "true" : "false")
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }
}
