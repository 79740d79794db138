import Foundation
import Sandbox
import Testing

@Suite("The checkout page of a Saleshandy order")
struct CheckoutTests {
  private func order(_ caller: Caller) async throws -> (id: String, page: String) {
    let answer = try await caller.ask("POST", Paths.saleshandyDomains, body: Bodies.saleshandy("trynorthquay.com"))
    let payload = answer.json["payload"]
    let id = try #require(payload?["orderId"]?.string, Comment(rawValue: answer.text))
    let url = try #require(payload?["checkoutUrl"]?.string)
    #expect(url == "http://127.0.0.1:\(caller.port)/pay/\(id)")
    return (id, "/pay/\(id)")
  }

  private func statuses(_ caller: Caller, _ id: String) async throws -> [String] {
    let answer = try await caller.ask("GET", "\(Paths.saleshandyOrders)/\(id)")
    return answer.json["payload"]?["domains"]?.items.compactMap { $0["status"]?.string } ?? []
  }

  @Test("looking pays nothing, the button pays, and the set-up counts from then")
  func pays() async throws {
    try await withServer({
      $0.paymentTime = nil
      $0.setUpTime = .zero
    }) { caller in
      let (id, page) = try await order(caller)
      let open = try await caller.ask("GET", page)
      #expect(open.headers["content-type"] == "text/html; charset=utf-8")
      #expect(open.text.contains("22.00 USD: trynorthquay.com") && open.text.contains("<form method=\"post\">"))
      #expect(try await statuses(caller, id) == [])
      let paid = try await caller.ask("POST", page)
      #expect(paid.status == 200 && paid.text.contains("Paid") && !paid.text.contains("<form"))
      #expect(try await statuses(caller, id) == ["active"])
      #expect(try await caller.ask("POST", page).text == paid.text)
      #expect(try await caller.ask("GET", page).text == paid.text)
    }
  }

  @Test("a checkout can pay itself, as the wizard's own sandbox does")
  func automatic() async throws {
    try await withServer({ $0.paymentTime = .zero }) { caller in
      let (id, page) = try await order(caller)
      #expect(try await statuses(caller, id) == ["inProgress"])
      #expect(try await caller.ask("GET", page).text.contains("Paid"))
    }
  }

  @Test("a declined card leaves the order unpaid, an unknown order has no page")
  func refused() async throws {
    try await withServer({ $0.scenarios = [Scenario(.paymentFails)] }) { caller in
      let (id, page) = try await order(caller)
      let declined = try await caller.ask("POST", page)
      #expect(declined.status == 402 && declined.text.contains("declined"))
      #expect(try await statuses(caller, id) == [])
      #expect(try await caller.ask("GET", "/pay/nothing").status == 404)
    }
  }
}
