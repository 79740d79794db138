import Foundation
import Ordering
import Testing

@testable import Vendors

@Suite struct ScaledMailListsTests {
  private func client(_ wire: Wire) -> VendorClient {
    ScaledMailClient.make(transport: wire.transport, key: testKey, now: { noon })
  }

  private func bought(_ names: String...) -> Wire.Answer {
    let rows = names.map { #"{"domain":"\#($0)","created_at":"2026-08-03T09:15:00.000Z","renewal_price":17,"domain_id":null}"# }
    return .ok(#"{"domains":[\#(rows.joined(separator: ","))]}"#)
  }

  private func domains(_ rows: (String, String)...) -> Wire.Answer {
    let rows = rows.map { #"{"id":"rec-\#($0.0)","domain":"\#($0.0)","status":"\#($0.1)","total_mailboxes":2,"tag":"nq-aug"}"# }
    return .ok(#"{"domains":[\#(rows.joined(separator: ","))]}"#)
  }

  private func orders(_ ids: String...) -> Wire.Answer {
    let rows = ids.map {
      #"{"id":"\#($0)","amount":7,"created_at":"2026-08-03T09:15:00.000Z","status":"Active","description":"SM - Google"}"#
    }
    return .ok(#"{"total":\#(ids.count),"payments":[\#(rows.joined(separator: ","))]}"#)
  }

  private func details(_ id: String, tag: String, _ names: String...) -> Wire.Answer {
    let rows = names.map { #"{"id":"rec-\#($0)","name":"\#($0)","status":""}"# }.joined(separator: ",")
    return .ok(
      #"{"id":"\#(id)","amount":7,"tag":"\#(tag)","status":"Active","invoices":[],"packages":[{"type":"Google","id":"recPkg1","domains":[\#(rows)]}],"addons":[]}"#
    )
  }

  @Test("names are bought only when they are neither bought nor in use")
  func namesGuard() async throws {
    let wire = Wire(domains(("B-quay.com", "Active")), bought("A-quay.com", "z.com"))
    let baseline = try await client(wire).baseline(try .scaledmailNames(["a-quay.com", "b-quay.com", "c-quay.com"]))
    #expect(
      wire.lines == [
        "GET /api/v1/domains?organization_id=recOrgA1b2C3d4E5", "GET /api/v1/purchased-domains?organization_id=recOrgA1b2C3d4E5",
      ])
    #expect(baseline.conflicts.map(\.text) == ["a-quay.com", "b-quay.com"])
    #expect(baseline.ids == ["name a-quay.com", "name z.com", "domain rec-B-quay.com"])
  }

  @Test("mailboxes are ordered only on names that are bought and not in use")
  func orderGuard() async throws {
    let wire = Wire(domains(("b-quay.com", "Active")), bought("a-quay.com", "b-quay.com"), orders("recPay1"))
    let baseline = try await client(wire).baseline(try .scaledmailOrder(["a-quay.com", "b-quay.com", "c-quay.com"]))
    #expect(
      wire.lines[1...] == [
        "GET /api/v1/purchased-domains?organization_id=recOrgA1b2C3d4E5&available=true",
        "GET /api/v1/orders?organization_id=recOrgA1b2C3d4E5",
      ])
    #expect(baseline.conflicts.map(\.text) == ["b-quay.com", "c-quay.com"])
    #expect(baseline.ids == ["order recPay1", "domain rec-b-quay.com"])
  }

  @Test("a list that cannot be read is no empty list", arguments: ["{}", #"{"domains":null}"#, #"{"domains":[{}]}"#])
  func unreadable(_ reply: String) async throws {
    let client = client(Wire(.ok(reply)))
    guard case .unreadable? = await failure({ try await client.baseline(try .scaledmailNames()) }) as? VendorFailure else {
      Issue.record("read")
      return
    }
  }

  private func evidence(_ wire: Wire, _ purchase: Purchase, known: [String] = []) async throws -> Evidence? {
    try await client(wire).lookFor(try .sending(purchase, try client(wire).freeze(purchase), baseline: known))
  }

  @Test("bought names are evidence of a purchase of names")
  func boughtEvidence() async throws {
    let purchase = try Purchase.scaledmailNames(["a-quay.com", "b-quay.com"])
    #expect(try await evidence(Wire(bought("A-quay.com", "b-quay.com", "z.com")), purchase) == .all(vendorOrder: nil))
    #expect(try await evidence(Wire(bought("b-quay.com")), purchase) == .some([try name("b-quay.com")]))
    #expect(try await evidence(Wire(bought("a-quay.com")), purchase, known: ["name a-quay.com"]) == nil)
    #expect(try await evidence(Wire(bought()), purchase) == nil)
  }

  @Test("an order is found by our tag; orders known before are not opened")
  func orderEvidence() async throws {
    let purchase = try Purchase.scaledmailOrder(["a-quay.com", "b-quay.com"])
    let wire = Wire(
      orders("recPay1", "recPay2", "recPay3", "recPay4"), details("recPay2", tag: "other", "a-quay.com"),
      details("recPay3", tag: "nq-aug", "A-quay.com", "b-quay.com"))
    #expect(try await evidence(wire, purchase, known: ["order recPay1"]) == .all(vendorOrder: "recPay3"))
    #expect(
      wire.lines == [
        "GET /api/v1/orders?organization_id=recOrgA1b2C3d4E5", "GET /api/v1/orders/recPay2?organization_id=recOrgA1b2C3d4E5",
        "GET /api/v1/orders/recPay3?organization_id=recOrgA1b2C3d4E5",
      ])
  }

  @Test("an order with our tag and only some domains, or none yet, is seen as that")
  func partialOrder() async throws {
    let purchase = try Purchase.scaledmailOrder(["a-quay.com", "b-quay.com"])
    #expect(
      try await evidence(Wire(orders("r"), details("r", tag: "nq-aug", "b-quay.com")), purchase)
        == .some([try name("b-quay.com")]))
    #expect(try await evidence(Wire(orders("r"), .ok(#"{"id":"r","tag":"nq-aug"}"#)), purchase) == .some([]))
    #expect(try await evidence(Wire(orders("r"), details("r", tag: "nq-au", "a-quay.com")), purchase) == nil)
    #expect(try await evidence(Wire(orders()), purchase) == nil)
  }

  private func mailboxes(_ statuses: String...) -> Wire.Answer {
    let rows = statuses.map { #"{"alias":"a","email":"a@x","status":"\#($0)","mailbox_password":"hunter2"}"# }
    return .ok(#"{"mailboxes":[\#(rows.joined(separator: ","))]}"#)
  }

  private func progress(_ wire: Wire, _ names: [String], before: OrderProgress? = nil) async throws -> [OrderProgress.Domain] {
    var order = Order.of([try .scaledmailNames(names), try .scaledmailOrder(names)])
    order.progress = before
    return try await client(wire).progress(order).domains
  }

  @Test("a domain is ready when it and its mailboxes are active")
  func progress() async throws {
    let wire = Wire(
      domains(
        ("a-quay.com", "Active"), ("b-quay.com", "In Progress"), ("c-quay.com", "Active"), ("d-quay.com", "Cancelled"),
        ("e-quay.com", "Paused")),
      mailboxes("Active", "active"), mailboxes("Active", "In Progress"), mailboxes("Active", "Pending"))
    let domains = try await progress(wire, ["a-quay.com", "b-quay.com", "c-quay.com", "d-quay.com", "e-quay.com", "f-quay.com"])
    #expect(wire.lines[1] == "GET /api/v1/mailboxes/rec-a-quay.com?organization_id=recOrgA1b2C3d4E5")
    #expect(domains.map(\.stage) == [.ready, .settingUp, .settingUp, .cancelled, .other("Paused"), .notListed])
    #expect(domains.map(\.delivered) == [2, 1, 1, 0, 0, 0])
    #expect(domains.allSatisfy { $0.ordered == 2 })
  }

  @Test("where no mailboxes are listed an active domain's own number counts")
  func unlisted() async throws {
    let wire = Wire(
      domains(("a-quay.com", "Active"), ("b-quay.com", "In Progress")), .ok(#"{"mailboxes":null}"#), .ok("{}"))
    #expect(try await progress(wire, ["a-quay.com", "b-quay.com"]).map(\.stage) == [.ready, .settingUp])
  }

  @Test("a domain that was ready is not opened again")
  func remembered() async throws {
    let ready = OrderProgress.Domain(name: try name("a-quay.com"), stage: .ready, ordered: 2, delivered: 2)
    let wire = Wire(domains(("a-quay.com", "Active")))
    #expect(try await progress(wire, ["a-quay.com"], before: OrderProgress(domains: [ready], at: noon)) == [ready])
  }
}
