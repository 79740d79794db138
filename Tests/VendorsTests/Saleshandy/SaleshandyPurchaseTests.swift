import Foundation
import Ordering
import Testing

@testable import Vendors

extension Purchase {
  /// The basket of the reference's Saleshandy example.
  static func saleshandy(
    _ names: [String] = ["trynorthquay.com"], redirect: String = "northquay.com", city: String = "Malmo",
    offer: Offer = Offer(.saleshandy, .google, plan: .quarterly), payment: PaymentWay = .checkout, picture: String? = nil
  ) throws -> Purchase {
    var owner = RegistrantEntry()
    owner.first = "Ada"
    owner.last = "Lind"
    owner.company = "North Quay AB"
    owner.address = "Kajgatan 4"
    owner.city = city
    owner.state = city.isEmpty ? "" : "Skane"
    owner.country = "SE"
    owner.postcode = "21120"
    owner.phone = "+46401234567"
    let order = SaleshandyOrder(
      registrant: try #require(Registrant(owner)), payment: payment, redirect: try Redirect(redirect))
    return Purchase(
      operation: .saleshandyPurchase(order), offer: offer,
      items: try names.map {
        Item(
          name: try DomainName($0), provider: offer.provider,
          mailboxes: [Mailbox(first: "Ada", last: "Lind", alias: "ada.lind", picture: picture)])
      })
  }
}

@Suite struct SaleshandyPurchaseTests {
  private func client(_ wire: Wire) -> VendorClient {
    SaleshandyClient.make(transport: wire.transport, key: testKey, now: { noon })
  }

  private func outcome(_ answer: Wire.Answer, _ payment: PaymentWay = .checkout) async throws -> PurchaseOutcome {
    let wire = Wire(answer)
    let purchase = try Purchase.saleshandy(payment: payment)
    let outcome = await client(wire).send(try client(wire).freeze(purchase), purchase).outcome
    #expect(wire.lines == ["POST /v1/domain"])
    #expect(try wire.first.purpose == .purchase(.placeOrder))
    return outcome
  }

  private func reply(_ mailboxes: String) -> Wire.Answer {
    .reply(
      201,
      #"{"message":"ok","payload":{"orderId":"o7","checkoutUrl":"https://checkout.saleshandy.com/o7","domains":[{"name":"trynorthquay.com","mailboxes":[\#(mailboxes)]}]}}"#
    )
  }

  @Test("an answer that names only somebody else's mailboxes proves nothing; its own addresses come with what it states")
  func otherMailboxes() async throws {
    guard case .unknown(let words) = try await outcome(reply(#"{"email":"ulla@trynorthquay.com"}"#)) else {
      Issue.record("taken for ours")
      return
    }
    #expect(words.contains("ulla@trynorthquay.com"))
    let wire = Wire(reply(#"{"email":"Ada.Lind@trynorthquay.com"},{"email":"ulla@trynorthquay.com"}"#))
    let purchase = try Purchase.saleshandy()
    let answer = await client(wire).send(try client(wire).freeze(purchase), purchase)
    #expect(answer.outcome == .awaitingPayment(vendorOrder: "o7", checkout: "https://checkout.saleshandy.com/o7"))
    #expect(answer.stated?.addresses == ["ada.lind@trynorthquay.com", "ulla@trynorthquay.com"])
  }

  @Test("a purchase's body is the documented one")
  func body() throws {
    let frozen = try client(Wire()).freeze(try .saleshandy())
    #expect(frozen.method == "POST" && frozen.path == "/v1/domain" && frozen.isIntact)
    try expectJSON(
      frozen.body,
      """
      {"domainOwnerFirstname":"Ada","domainOwnerLastname":"Lind","companyName":"North Quay AB","address":"Kajgatan 4",
       "city":"Malmo","state":"Skane","country":"SE","zipcode":"21120","phoneNumber":"+46401234567",
       "emailServiceProvider":"Google","planType":"quarterly","isReplacement":false,"isFreeOrder":false,
       "domains":[{"name":"trynorthquay.com","redirectUrl":"northquay.com",
         "mailboxes":[{"email":"ada.lind@trynorthquay.com","firstname":"Ada","lastname":"Lind","profilePicId":0}]}]}
      """)
  }

  @Test("an empty city and state are left out; Azure and the annual plans are written as documented")
  func optional() throws {
    let azure = try JSONReader.read(
      try client(Wire()).freeze(try .saleshandy(city: "", offer: Offer(.saleshandy, .azure, plan: .quarterly))).body)
    #expect(azure["city"].isNull && azure["state"].isNull)
    #expect(azure["emailServiceProvider"] == .string("Azure"))
    let annual = try JSONReader.read(
      try client(Wire()).freeze(try .saleshandy(offer: Offer(.saleshandy, .outlook, plan: .annualFixed))).body)
    #expect(annual["emailServiceProvider"] == .string("Microsoft") && annual["planType"] == .string("annualFixed"))
  }

  @Test(
    "credits and slots are written as such, and never both",
    arguments: [
      (PaymentWay.checkout, false, false), (.freeCredits, true, false), (.replacement, false, true),
    ])
  func payment(_ way: PaymentWay, _ isFree: Bool, _ isReplacement: Bool) throws {
    let body = try JSONReader.read(try client(Wire()).freeze(try .saleshandy(payment: way)).body)
    #expect(body["isFreeOrder"] == .bool(isFree) && body["isReplacement"] == .bool(isReplacement))
  }

  @Test("a picture is the number of its upload; what is none is not left away in silence")
  func pictures() throws {
    let body = try JSONReader.read(try client(Wire()).freeze(try .saleshandy(picture: "4711")).body)
    #expect(body["domains"].list[0]["mailboxes"].list[0]["profilePicId"] == .number("4711"))
    let thrown = #expect(throws: VendorFailure.self) { try client(Wire()).freeze(try .saleshandy(picture: "ada.png")) }
    guard case .refused(let refusal)? = thrown else {
      Issue.record("written")
      return
    }
    #expect(refusal.code == "profilePicId" && refusal.names == ["trynorthquay.com"])
  }

  @Test("every plan that is sold can be ordered, Azure on the year is not, and an order has one provider")
  func plans() throws {
    for offer in Offer.all where offer.vendor == .saleshandy {
      let body = try JSONReader.read(try client(Wire()).freeze(try .saleshandy(offer: offer)).body)
      #expect(body["planType"].string == offer.plan?.rawValue)
    }
    for plan in [BillingPlan.annualFlexi, .annualFixed] {
      let azure = Offer(.saleshandy, .azure, plan: plan)
      #expect(throws: VendorFailure.notOffered) { try client(Wire()).freeze(try .saleshandy(offer: azure)) }
    }
    let google = try Purchase.saleshandy()
    let outlook = try Purchase.saleshandy(["b-quay.com"], offer: Offer(.saleshandy, .outlook, plan: .quarterly))
    let mixed = Purchase(operation: google.operation, offer: google.offer, items: google.items + outlook.items)
    #expect(throws: VendorFailure.notOffered) { try client(Wire()).freeze(mixed) }
  }

  @Test("what Saleshandy requires is asked for before anything is written")
  func required() throws {
    let client = client(Wire())
    #expect(client.refusal(of: try .saleshandy(redirect: "northquay.com/demo")) == "redirectUrl")
    #expect(throws: VendorFailure.notOffered) { try client.freeze(try .instantly()) }
    #expect(throws: VendorFailure.notOffered) { try client.freeze(try .saleshandy(offer: Offer(.saleshandy, .google))) }
    var stored = try #require(
      JSONSerialization.jsonObject(with: JSONEncoder().encode(Purchase.saleshandy())) as? [String: Any])
    stored["registrant"] = nil
    let erased = try JSONDecoder().decode(Purchase.self, from: JSONSerialization.data(withJSONObject: stored))
    #expect(client.refusal(of: erased) == "domainOwner")
  }

  @Test(
    "an order and its page wait for a person to pay",
    arguments: [
      (
        201,
        #"{"message":"Domain purchase initiated successfully","payload":{"orderId":"4kX","checkoutUrl":"https://pay.example/4kX"}}"#
      ),
      (200, #"{"orderId":"4kX","checkoutUrl":"https://pay.example/4kX","total":91}"#),
    ])
  func awaiting(_ status: Int, _ body: String) async throws {
    #expect(
      try await outcome(.reply(status, body)) == .awaitingPayment(vendorOrder: "4kX", checkout: "https://pay.example/4kX"))
  }

  @Test("what an answer says of the order it made comes with it: its total, its names, its mailboxes")
  func stated() async throws {
    func stated(_ body: String) async throws -> HeldOrder? {
      let wire = Wire(.reply(201, body))
      let purchase = try Purchase.saleshandy()
      return await client(wire).send(try client(wire).freeze(purchase), purchase).stated
    }
    let page = #""orderId":"4kX","checkoutUrl":"https://pay.example/4kX""#
    let whole = try await stated(
      #"{"payload":{\#(page),"total":91,"amount":90,"domains":[{"name":"trynorthquay.com","mailboxes":[{},{}]},{"name":"b-quay.com","mailboxes":[{}]}]}}"#
    )
    #expect(whole?.id == "4kX" && whole?.amount == .dollars(91) && whole?.mailboxes == 3)
    #expect(whole?.names.map(\.text) == ["trynorthquay.com", "b-quay.com"])
    #expect(try await stated(#"{"payload":{\#(page),"price":9}}"#)?.amount == nil, "a price may be that of one mailbox")
    #expect(try await stated(#"{"payload":{\#(page),"amount":9,"currency":"EUR"}}"#)?.amount == nil)
    #expect(try await stated(#"{"payload":{\#(page)}}"#)?.mailboxes == nil)
    #expect(try await stated("{}") == nil)
  }

  @Test("a page of another kind than the web's waits too, so that it is shown for what it is")
  func strangePage() async throws {
    let body = #"{"payload":{"orderId":"4kX","checkoutUrl":"javascript:x"}}"#
    #expect(try await outcome(.reply(201, body)) == .awaitingPayment(vendorOrder: "4kX", checkout: "javascript:x"))
  }

  @Test(
    "without an order or its page nobody knows",
    arguments: [
      #"{"payload":{"orderId":"4kX"}}"#, #"{"payload":{"checkoutUrl":"https://pay.example/4kX"}}"#, #"{"payload":null}"#, "{}", "",
      #"{"payload":{"orderId":"","checkoutUrl":"https://pay.example"}}"#,
      #"{"payload":{"orderId":"4kX","checkoutUrl":"https://pay.example/\u0007"}}"#, #"["4kX"]"#, #"{"payload":"4kX"}"#,
      #"{"payload":{"orderId":"4kX","orderId":"5kX","checkoutUrl":"https://pay.example"}}"#,
    ])
  func unknown(_ body: String) async throws {
    guard case .unknown(let why) = try await outcome(.reply(201, body)) else {
      Issue.record("not unknown")
      return
    }
    #expect(!why.isEmpty)
  }

  @Test("credits and slots are spent at once: the order alone is enough", arguments: [PaymentWay.freeCredits, .replacement])
  func credits(_ payment: PaymentWay) async throws {
    for body in [
      #"{"payload":{"orderId":"4kX"}}"#, #"{"orderId":"4kX"}"#, #"{"payload":{"orderId":"4kX","checkoutUrl":null}}"#,
      #"{"payload":{"orderId":"4kX","checkoutUrl":""}}"#,
    ] {
      #expect(try await outcome(.reply(201, body), payment) == .placed(vendorOrder: "4kX", warning: nil))
    }
    let withPage = #"{"payload":{"orderId":"4kX","checkoutUrl":"https://pay.example/4kX"}}"#
    #expect(
      try await outcome(.reply(201, withPage), payment)
        == .awaitingPayment(vendorOrder: "4kX", checkout: "https://pay.example/4kX"))
    for body in ["{}", #"{"payload":{"orderId":null}}"#, #"{"payload":{"orderId":"4kX","checkoutUrl":7}}"#] {
      guard case .unknown = try await outcome(.reply(201, body), payment) else {
        Issue.record("\(body) is not unknown")
        continue
      }
    }
  }

  @Test("an order without its page is named, so that a person can look for it")
  func named() async throws {
    #expect(
      try await outcome(.reply(201, #"{"payload":{"orderId":"4kX"}}"#))
        == .unknown("Saleshandy gave order 4kX without a page to pay it"))
  }

  @Test("these statuses say plainly that nothing was taken", arguments: [400, 401, 402, 403, 404, 405, 413, 415, 422])
  func rejected(_ status: Int) async throws {
    #expect(
      try await outcome(.reply(status, #"{"statusCode":0,"message":["No","No more"]}"#))
        == .rejected(Refusal(code: "\(status)", message: "No; No more")))
  }

  @Test("the one text for every cause names the names it may be about; a bad key names none")
  func failed() async throws {
    let body = #"{"error":true,"type":"BadRequest","code":4000,"message":"Failed to purchase domain"}"#
    #expect(
      try await outcome(.reply(400, body))
        == .rejected(Refusal(code: "4000", message: "Failed to purchase domain", names: ["trynorthquay.com"])))
    #expect(
      try await outcome(.reply(400, #"{"code":1001,"message":"Invalid token"}"#))
        == .rejected(Refusal(code: "1001", message: "Invalid token")))
  }

  @Test("these statuses leave it open, those leave it unknown")
  func open() async throws {
    for status in [406, 409, 429] {
      #expect(try await outcome(.reply(status, "")) == .refused(Refusal(code: "\(status)", message: "HTTP status \(status)")))
    }
    for status in [302, 307, 408, 500, 503] {
      #expect(try await outcome(.reply(status, "")) == .unknown("status \(status): HTTP status \(status)"))
    }
    #expect(try await outcome(.fails(.notSent("refused"))) == .notSent("refused"))
    #expect(try await outcome(.fails(.lost("reset"))) == .unknown("no answer: reset"))
  }
}
