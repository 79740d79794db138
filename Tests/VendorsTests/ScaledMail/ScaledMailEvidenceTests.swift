import Ordering
import Testing

@testable import Vendors

/// What the lists show of a purchase whose answer says nothing.
@Suite struct ScaledMailEvidenceTests {
  private typealias Reply = ScaledMailReply
  private let both = ["a-quay.com", "b-quay.com"]

  private func evidence(_ wire: Wire, _ purchase: Purchase, known: [String] = []) async throws -> Evidence? {
    let client = ScaledMailClient.make(transport: wire.transport, key: testKey, now: { noon })
    return try await client.findEvidence(try .sending(purchase, try client.freeze(purchase), baseline: known)).evidence
  }

  @Test("bought names are evidence of a purchase of names")
  func names() async throws {
    let purchase = try Purchase.scaledmailNames(both)
    #expect(try await evidence(Wire(Reply.bought("A-quay.com", "b-quay.com", "z.com")), purchase) == .all(vendorOrder: nil))
    #expect(try await evidence(Wire(Reply.bought("b-quay.com")), purchase) == .some([try name("b-quay.com")]))
    #expect(try await evidence(Wire(Reply.bought("a-quay.com")), purchase, known: ["name a-quay.com"]) == nil)
    #expect(try await evidence(Wire(Reply.bought()), purchase) == nil)
  }

  @Test("an order is found by our tag; orders known before are not opened", arguments: ["nq-aug", "NQ-Aug", " nq-aug "])
  func tag(_ shown: String) async throws {
    for kind in [Purchase.Kind.scaledmailCustomOrder, .scaledmailOwnDomains] {
      let purchase = try Purchase.scaledmailOrder(both, kind: kind, hosting: .registrar())
      let wire = Wire(
        Reply.orders("recPay1", "recPay2", "recPay3", "recPay4"), Reply.details("recPay2", tag: "other", "a-quay.com"),
        Reply.details("recPay3", tag: shown, "A-quay.com", "b-quay.com"))
      #expect(try await evidence(wire, purchase, known: ["order recPay1"]) == .all(vendorOrder: "recPay3"))
      #expect(
        wire.lines == [
          "GET /api/v1/orders?organization_id=recOrgA1b2C3d4E5", "GET /api/v1/orders/recPay2?organization_id=recOrgA1b2C3d4E5",
          "GET /api/v1/orders/recPay3?organization_id=recOrgA1b2C3d4E5",
        ])
    }
  }

  @Test("an order with our tag and only some domains, or none yet, is seen as that")
  func partialOrder() async throws {
    let purchase = try Purchase.scaledmailOrder(both)
    #expect(
      try await evidence(Wire(Reply.orders("r"), Reply.details("r", tag: "nq-aug", "b-quay.com")), purchase)
        == .some([try name("b-quay.com")]))
    #expect(try await evidence(Wire(Reply.orders("r"), .ok(#"{"id":"r","tag":"nq-aug"}"#)), purchase) == .some([]))
    #expect(try await evidence(Wire(Reply.orders("r"), Reply.details("r", tag: "nq-au", "a-quay.com")), purchase) == nil)
    #expect(try await evidence(Wire(Reply.orders("r"), .ok("{}")), purchase) == nil)
    #expect(try await evidence(Wire(Reply.orders()), purchase) == nil)
  }

  @Test("a package is found by its domains under an order that is new")
  func package() async throws {
    let purchase = try Purchase.scaledmailOrder(both, kind: .scaledmailPackage)
    func found(_ orders: Wire.Answer, _ domains: Wire.Answer...) async throws -> Evidence? {
      let wire = domains.isEmpty ? Wire(orders) : Wire(orders, domains[0])
      return try await evidence(wire, purchase, known: ["order recOld", "domain rec-b-quay.com"])
    }
    let new = #","payment_id":"recNew""#
    #expect(try await found(Reply.orders("recOld")) == nil, "no new order")
    #expect(
      try await found(Reply.orders("recOld", "recNew"), Reply.domains("a-quay.com", "b-quay.com", more: new))
        == .all(vendorOrder: "recNew"))
    #expect(
      try await found(Reply.orders("recNew"), Reply.domains("a-quay.com", "z.com", more: new)) == .some([try name("a-quay.com")])
    )
    #expect(
      try await found(Reply.orders("recOld", "recNew"), Reply.domains("a-quay.com", more: #","payment_id":"recOld""#)) == nil,
      "they belong to another order")
    #expect(
      try await found(Reply.orders("recNew"), Reply.domains("a-quay.com", "b-quay.com")) == .some([try name("a-quay.com")]),
      "without an order's id only a domain that was not listed before counts")
  }

  @Test("pre-warmed domains are found in the list by our tag, or by the order that has it")
  func preWarmed() async throws {
    let purchase = try Purchase.scaledmailOrder(both, kind: .scaledmailPreWarmed, sequencer: .instantly())
    let tagged = Reply.domains("a-quay.com", "b-quay.com", more: #","tag":"nq-aug","payment_id":"recNew""#)
    #expect(try await evidence(Wire(tagged), purchase) == .all(vendorOrder: "recNew"))
    let untagged = Reply.domains("a-quay.com", "b-quay.com", more: #","tag":null,"payment_id":"recNew""#)
    let found = Wire(untagged, Reply.orders("recNew"), Reply.details("recNew", tag: "nq-aug"))
    #expect(try await evidence(found, purchase) == .all(vendorOrder: "recNew"))
    let empty = Wire(Reply.domains(), Reply.orders("recNew"), Reply.details("recNew", tag: "nq-aug"))
    #expect(try await evidence(empty, purchase) == .some([]), "the order is there, its domains are not")
    let foreign = Wire(untagged, Reply.orders("recNew"), Reply.details("recNew", tag: "other"))
    #expect(try await evidence(foreign, purchase) == nil)
  }

  @Test("a form is answered once it is gone and its domains are listed")
  func form() async throws {
    let purchase = try Purchase.scaledmailOrder(both, kind: .scaledmailSubmitForm)
    #expect(try await evidence(Wire(Reply.forms("uuid-1")), purchase) == nil)
    #expect(try await evidence(Wire(Reply.forms("uuid-2"), Reply.domains()), purchase) == nil, "gone, but nothing came of it yet")
    #expect(
      try await evidence(
        Wire(Reply.forms(), Reply.domains("a-quay.com", "b-quay.com", more: #","payment_id":"recPay2""#)), purchase)
        == .all(vendorOrder: "recPay2"))
    #expect(try await evidence(Wire(Reply.forms(), Reply.domains("b-quay.com")), purchase) == .some([try name("b-quay.com")]))
  }

  @Test("a list that cannot be read shows no absence", arguments: ["{}", #"{"payments":null,"forms":null,"domains":null}"#])
  func unreadable(_ reply: String) async throws {
    for purchase in try Purchase.everyScaledMail() {
      guard case .unreadable? = await failure({ try await evidence(Wire(.ok(reply)), purchase) }) as? VendorFailure else {
        Issue.record("read for \(purchase.kind)")
        return
      }
    }
  }
}
