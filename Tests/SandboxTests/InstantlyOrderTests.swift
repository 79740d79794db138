import Sandbox
import Testing

@Suite("Instantly's three kinds of orders")
struct InstantlyOrderTests {
  private func item(_ domain: String, _ provider: Int?, _ mailboxes: Int) -> String {
    let accounts = (0..<mailboxes).map { #"{"email_address_prefix":"m\#($0)","first_name":"Ada","last_name":"Lind"}"# }
    let named = provider.map { #""email_provider":\#($0),"# } ?? ""
    return #"{"domain":"\#(domain)",\#(named)"accounts":[\#(accounts.joined(separator: ","))]}"#
  }

  private func order(_ kind: String, _ items: String..., simulation: Bool = false) -> String {
    #"{"order_type":"\#(kind)","simulation":\#(simulation),"items":[\#(items.joined(separator: ","))]}"#
  }

  @Test("one order may hold all three providers, each billed its own way", arguments: [SandboxOptions.Rules.seed, .newer])
  func mixed(_ rules: SandboxOptions.Rules) async throws {
    let world = try World { $0.rules = rules }
    let body = order(
      "dfy", item("trynorthquay.com", 1, 2), item("getnorthquay.org", 2, 1), item("northquayhq.com", 3, 50), simulation: true)
    let answer = try await world.post(Paths.instantlyOrders, json: body).body
    #expect(answer["order_is_valid"] == .bool(true) && answer["number_of_accounts_ordered"] == .number(53))
    #expect(answer["total_accounts_price_per_month"] == .number(34) && answer["total_price"] == .number(79))
    #expect(answer["price_per_domain_per_month"] == .number(20))
    #expect(answer["order_items"]?.items.map { $0["accounts_price"] } == [.number(10), .number(4), .number(20)])
    let byType = answer["price_per_account_per_month_by_account_type"]
    switch rules {
    case .seed: #expect(answer["price_per_account_per_month"] == .number(5) && byType == nil)
    case .newer:
      #expect(answer["price_per_account_per_month"] == .null && byType == .object(["1": .number(5), "2": .number(4)]))
    }
  }

  @Test("a pre-warmed domain comes with its own provider and mailboxes, whatever the order names")
  func preWarmed() async throws {
    let world = try World()
    let listed = try await world.post(Paths.instantlyOrders + "/domains/pre-warmed-up-list").body["domains_with_type"]?.items ?? []
    let airMail = try #require(listed.first { $0["account_type"] == .number(2) }?["domain"]?.string)
    let answer = try await world.post(Paths.instantlyOrders, json: order("pre_warmed_up", item(airMail, 1, 5))).body
    #expect(answer["order_placed"] == .bool(true) && answer["number_of_accounts_ordered"] == .number(2))
    #expect(answer["order_items"]?[0]?["email_provider"] == .number(2) && answer["order_items"]?[0]?["accounts"]?.items.count == 2)
    #expect(answer["total_price"] == .number(35))
    let accounts = try await world.get(Paths.instantlyOrders + "/accounts").body["items"]?.items ?? []
    #expect(accounts.map { $0["email_provider"] } == [.number(2), .number(2)])
    let again = try await world.post(Paths.instantlyOrders, json: order("pre_warmed_up", item(airMail, nil, 0)))
    #expect(again.body["order_error"]?.string == "unavailable_domains")
  }

  @Test("extra mailboxes keep the domain's provider, and Google is meant when none is named")
  func extra() async throws {
    let world = try World()
    _ = try await world.post(Paths.instantlyOrders, json: order("dfy", item("trynorthquay.com", 2, 1)))
    let extra = { (provider: Int?) in
      order("extra_accounts", item("trynorthquay.com", provider, 1).replacing("\"m0\"", with: "\"x0\""))
    }
    let unnamed = try await world.post(Paths.instantlyOrders, json: extra(nil))
    #expect(unnamed.body["order_error"]?.string == "provider_mismatch")
    #expect(unnamed.body["provider_mismatch_domains"]?.strings == ["trynorthquay.com"])
    let named = try await world.post(Paths.instantlyOrders, json: extra(2))
    #expect(named.body["order_placed"] == .bool(true) && named.body["total_price"] == .number(4))
    #expect(try await world.get(Paths.instantlyOrders).body["items"]?.items.count == 1)
    let unknown = try await world.post(Paths.instantlyOrders, json: order("extra_accounts", item("getnorthquay.org", 1, 1)))
    #expect(unknown.body["order_error"]?.string == "missing_domain_orders")
  }
}
