import Foundation
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

  @Test("an order that is found comes with what it costs, by our tag and for a package")
  func billed() async throws {
    let purchases = [
      try Purchase.scaledmailOrder(both, kind: .scaledmailCustomOrder, hosting: .registrar()),
      try Purchase.scaledmailOrder(both, kind: .scaledmailPackage),
    ]
    for purchase in purchases {
      let isPackage = purchase.kind == .scaledmailPackage
      let details = Reply.details("recPay3", tag: isPackage ? "" : "nq-aug", "a-quay.com", "b-quay.com")
      let wire = isPackage ? Wire(Reply.orders("recPay3"), Reply.domains(), details) : Wire(Reply.orders("recPay3"), details)
      let client = ScaledMailClient.make(transport: wire.transport, key: testKey, now: { noon })
      let listing = try await client.findEvidence(try .sending(purchase, try client.freeze(purchase)))
      #expect(listing.evidence == .all(vendorOrder: "recPay3") && listing.order?.amount == .dollars(7))
    }
    let wire = Wire(Reply.details("recPay3", tag: "nq-aug", "a-quay.com"))
    let client = ScaledMailClient.make(transport: wire.transport, key: testKey, now: { noon })
    #expect(try await client.billedOrder("recPay3", Workspace(id: "recOrgA1b2C3d4E5", name: "nq"))?.amount == .dollars(7))
  }

  /// What a restored book's attempt, whose list from before is lost, is by these answers: found, or what is not explained.
  private func restored(
    _ kind: Purchase.Kind, sentDaysLater days: Double, foreign: [Unexplained] = [], _ wire: Wire
  ) async throws -> (Evidence?, Unexplained?) {
    let purchase = try Purchase.scaledmailOrder(both, kind: kind)
    let client = ScaledMailClient.make(transport: wire.transport, key: testKey, now: { noon })
    // The orders of these replies are of this time.
    let listed = try #require(DateParsing.date("2026-08-03T09:15:00.000Z"))
    var attempt = Attempt(
      id: Attempt.ID("t1"), order: Order.ID("o1"), index: 0, purchase: purchase, request: .lost, baseline: [],
      at: listed.addingTimeInterval(days * 86_400))
    try attempt.take(.sending, at: listed.addingTimeInterval(days * 86_400))
    attempt.acknowledge(Acknowledgements(foreign: foreign))
    let asked = attempt
    var found: Evidence?
    guard let failure = await failure({ found = try await client.findEvidence(asked).evidence }) else { return (found, nil) }
    guard case .unexplained(let finding)? = failure as? VendorFailure else { throw failure }
    return (nil, finding)
  }

  @Test("an attempt of a restored book, which lacks its list from before, is not held open by orders from long before")
  func restoredBook() async throws {
    let empty = Wire.Answer.ok(#"{"id":"recOld","tag":null,"packages":[]}"#)
    let old = Reply.domains("a-quay.com", more: #","payment_id":"recOld""#)
    let custom = try await restored(.scaledmailCustomOrder, sentDaysLater: 30, Wire(Reply.orders("recOld"), empty, old))
    #expect(custom == (nil, nil), "nothing of it, so that the usual rule closes it")
    let package = try await restored(.scaledmailPackage, sentDaysLater: 30, Wire(Reply.orders("recOld"), old, empty))
    #expect(package == (nil, nil), "its domains under an order from before are no evidence either")
    // One that may be the attempt's holds it open, until a person says that it is not.
    let young = try await restored(.scaledmailCustomOrder, sentDaysLater: 0.5, Wire(Reply.orders("recOld"), empty))
    #expect(young == (nil, Unexplained(.emptyOrder, id: "recOld")))
    let said = try await restored(
      .scaledmailCustomOrder, sentDaysLater: 0.5, foreign: [Unexplained(.emptyOrder, id: "recOld")],
      Wire(Reply.orders("recOld"), empty, Reply.domains()))
    #expect(said == (nil, nil))
  }

  @Test("our tag finds the order of a restored book's attempt whatever its date")
  func restoredTag() async throws {
    let ours = Reply.details("recOld", tag: "nq-aug", "a-quay.com")
    let found = try await restored(.scaledmailCustomOrder, sentDaysLater: 30, Wire(Reply.orders("recOld"), ours))
    #expect(found == (.all(vendorOrder: "recOld"), nil))
  }

  @Test("any number of orders from long before is not too many to look through")
  func restoredMany() async throws {
    let rows = (0..<300).map { #"{"id":"rec\#($0)","amount":7,"created_at":"2026-08-03T09:15:00.000Z","status":"Active"}"# }
    let orders = Wire.Answer.ok(#"{"total":300,"payments":[\#(rows.joined(separator: ","))]}"#)
    let foreign = Reply.details("", tag: "other", "z.com")
    let wire = Wire(orders, foreign, foreign, foreign, foreign, foreign, Reply.domains())
    #expect(try await restored(.scaledmailCustomOrder, sentDaysLater: 30, wire) == (nil, nil))
  }

  @Test(
    "an order with our tag is the whole order, however few of its domains it shows so far",
    arguments: [
      #"{"id":"r","tag":"nq-aug"}"#, #"{"id":"r","tag":"nq-aug","packages":[]}"#, #"{"id":"r","tag":"nq-aug","packages":null}"#,
    ])
  func ourTag(_ details: String) async throws {
    let purchase = try Purchase.scaledmailOrder(both)
    #expect(try await evidence(Wire(Reply.orders("r"), .ok(details)), purchase) == .all(vendorOrder: "r"))
    #expect(
      try await evidence(Wire(Reply.orders("r"), Reply.details("r", tag: "nq-aug", "b-quay.com")), purchase)
        == .all(vendorOrder: "r"))
    let listed = Reply.domains("b-quay.com", more: #","tag":"NQ-aug","payment_id":"r""#)
    #expect(
      try await evidence(Wire(Reply.orders(), listed), purchase) == .all(vendorOrder: "r"), "the list of domains shows it as well")
  }

  @Test(
    "the mark alone tells our order apart, whatever the vendor does to the label, letters, blanks and hyphens",
    arguments: ["NQ Aug-K7m2p9q4xz", "k7m2p9q4xz", "nqaug k7m2p9q4xz ", "nq-aug_K7M2P9Q4XZ", "nq-au…-k7m2p 9q4xz"])
  func mark(_ shown: String) async throws {
    let purchase = try Purchase.scaledmailOrder(both, tag: "nq-aug-k7m2p9q4xz")
    #expect(try await evidence(Wire(Reply.orders("r"), Reply.details("r", tag: shown)), purchase) == .all(vendorOrder: "r"))
    let other = Wire(Reply.orders("r"), Reply.details("r", tag: "nq-aug-k7m2p9q4xy", "c-quay.com"), Reply.domains())
    #expect(try await evidence(other, purchase) == nil, "the same label with another mark is another order")
  }

  @Test("what a person says is not ours counts no more, and only that")
  func notOurs() async throws {
    let purchase = try Purchase.scaledmailOrder(both)
    func read(_ said: [Unexplained], _ answers: Wire.Answer...) async -> (ListingEvidence?, Unexplained?) {
      do {
        let wire = answers.count == 3 ? Wire(answers[0], answers[1], answers[2]) : Wire(answers[0], answers[1])
        let client = ScaledMailClient.make(transport: wire.transport, key: testKey, now: { noon })
        var attempt = try Attempt.sending(purchase, try client.freeze(purchase))
        attempt.acknowledge(Acknowledgements(foreign: said))
        return (try await client.findEvidence(attempt), nil)
      } catch VendorFailure.unexplained(let finding) {
        return (nil, finding)
      } catch {
        return (nil, nil)
      }
    }
    let order = Unexplained(.order, id: "r", names: ["a-quay.com"])
    let listed = Reply.domains("a-quay.com", more: #","payment_id":"r""#)
    #expect(await read([], Reply.orders("r"), Reply.details("r", tag: "", "a-quay.com"), listed).1 == order)
    #expect(await read([order], Reply.orders("r"), Reply.details("r", tag: "", "a-quay.com"), listed).0 == .nothing)
    let names = Unexplained(.names, names: ["a-quay.com"])
    #expect(await read([], Reply.orders(), Reply.domains("a-quay.com")).1 == names)
    #expect(await read([names], Reply.orders(), Reply.domains("a-quay.com")).0 == .nothing)
    #expect(
      await read([names], Reply.orders(), Reply.domains("a-quay.com", "b-quay.com")).1 == Unexplained(.names, names: ["b-quay.com"])
    )
    let empty = Unexplained(.emptyOrder, id: "r")
    #expect(await read([], Reply.orders("r"), Reply.details("r", tag: ""), Reply.domains()).1 == empty)
    #expect(await read([empty], Reply.orders("r"), Reply.details("r", tag: ""), Reply.domains()).0 == .nothing)
    #expect(
      await read([empty], Reply.orders("r"), Reply.details("r", tag: "", "a-quay.com"), Reply.domains()).1 == order,
      "once it names a domain of ours it is asked anew")
  }

  @Test("orders of others are nothing, once they say whose they are")
  func foreignOrders() async throws {
    let purchase = try Purchase.scaledmailOrder(both)
    for details in [
      Reply.details("r", tag: "nq-au", "c-quay.com"), Reply.details("r", tag: "nq-au"), Reply.details("r", tag: "", "c-quay.com"),
    ] {
      #expect(try await evidence(Wire(Reply.orders("r"), details, Reply.domains("c-quay.com")), purchase) == nil)
    }
    #expect(try await evidence(Wire(Reply.orders(), Reply.domains()), purchase) == nil)
  }

  private func unexplained(_ wire: Wire, _ purchase: Purchase, known: [String] = []) async -> Unexplained? {
    let thrown = await failure { try await evidence(wire, purchase, known: known) } as? VendorFailure
    return if case .unexplained(let finding) = thrown { finding } else { nil }
  }

  @Test("our domains without our tag are ours to explain, and never nothing")
  func untagged() async throws {
    let purchase = try Purchase.scaledmailOrder(both)
    let other = Wire(
      Reply.orders("q", "r"), Reply.details("q", tag: "x", "z.com"), Reply.details("r", tag: "nq-au", "A-quay.com."),
      Reply.domains())
    #expect(await unexplained(other, purchase) == Unexplained(.order, id: "r", names: ["a-quay.com"]))
    let untagged = Wire(Reply.orders("r"), Reply.details("r", tag: "", "b-quay.com"), Reply.domains())
    #expect(await unexplained(untagged, purchase) == Unexplained(.order, id: "r", names: ["b-quay.com"]))
    #expect(
      await unexplained(Wire(Reply.orders(), Reply.domains("a-quay.com")), purchase) == Unexplained(.names, names: ["a-quay.com"]))
    #expect(
      try await evidence(Wire(Reply.orders(), Reply.domains("a-quay.com")), purchase, known: ["domain rec-a-quay.com"]) == nil)
  }

  @Test(
    "a new order that says neither whose it is nor for what may be ours",
    arguments: ["{}", #"{"id":"r","tag":null,"packages":[]}"#])
  func emptyOrder(_ details: String) async throws {
    let wire = Wire(Reply.orders("r"), .ok(details))
    #expect(await unexplained(wire, try .scaledmailOrder(both)) == Unexplained(.emptyOrder, id: "r"))
  }

  @Test("more new orders than anybody makes are not opened one by one")
  func manyOrders() async throws {
    let rows = (0..<51).map { #"{"id":"r\#($0)"}"# }.joined(separator: ",")
    let wire = Wire(.ok(#"{"payments":[\#(rows)]}"#))
    #expect(await unexplained(wire, try .scaledmailOrder(both)) == Unexplained(.manyOrders))
  }

  @Test("a package is found by its domains under an order that is new")
  func package() async throws {
    let purchase = try Purchase.scaledmailOrder(both, kind: .scaledmailPackage)
    func found(_ orders: Wire.Answer, _ domains: Wire.Answer...) async throws -> Evidence? {
      let wire = domains.isEmpty ? Wire(orders) : Wire(orders, domains[0])
      return try await evidence(wire, purchase, known: ["order recOld", "domain rec-b-quay.com"])
    }
    let new = #","payment_id":"recNew""#
    #expect(try await found(Reply.orders("recOld"), Reply.domains("b-quay.com")) == nil, "no new order")
    #expect(
      try await found(Reply.orders("recOld", "recNew"), Reply.domains("a-quay.com", "b-quay.com", more: new))
        == .all(vendorOrder: "recNew"))
    #expect(
      try await found(Reply.orders("recNew"), Reply.domains("a-quay.com", "z.com", more: new)) == .some([try name("a-quay.com")])
    )
    let elsewhere = Wire(
      Reply.orders("recOld", "recNew"), Reply.domains("a-quay.com", more: #","payment_id":"recOld""#),
      Reply.details("recNew", tag: "", "z.com"))
    #expect(
      await unexplained(elsewhere, purchase, known: ["order recOld"]) == Unexplained(.names, names: ["a-quay.com"]),
      "one that belongs to another order is not nothing")
    #expect(
      try await found(Reply.orders("recNew"), Reply.domains("a-quay.com", "b-quay.com")) == .some([try name("a-quay.com")]),
      "without an order's id only a domain that was not listed before counts")
  }

  @Test("a package's domains are also found in the details of an order that is new; one that shows none is not nothing")
  func packageDetails() async throws {
    let purchase = try Purchase.scaledmailOrder(both, kind: .scaledmailPackage)
    let named = Wire(Reply.orders("r"), Reply.domains(), Reply.details("r", tag: "", "a-quay.com", "b-quay.com"))
    #expect(try await evidence(named, purchase) == .all(vendorOrder: "r"))
    let empty = Wire(Reply.orders("r"), Reply.domains(), Reply.details("r", tag: ""))
    #expect(await unexplained(empty, purchase) == Unexplained(.emptyOrder, id: "r"))
    let foreign = Wire(Reply.orders("r"), Reply.domains("z.com", more: #","payment_id":"r""#))
    #expect(try await evidence(foreign, purchase) == nil, "the list of domains explains it")
  }

  @Test("pre-warmed domains are found in the list by our tag, or by the order that has it")
  func preWarmed() async throws {
    let purchase = try Purchase.scaledmailOrder(both, kind: .scaledmailPreWarmed, sequencer: .instantly())
    let tagged = Reply.domains("a-quay.com", "b-quay.com", more: #","tag":"nq-aug","payment_id":"recNew""#)
    #expect(try await evidence(Wire(Reply.orders(), tagged), purchase) == .all(vendorOrder: "recNew"))
    let found = Wire(Reply.orders("recNew"), Reply.details("recNew", tag: "nq-aug"))
    #expect(try await evidence(found, purchase) == .all(vendorOrder: "recNew"), "the order is there, its domains are not yet")
    let untagged = Reply.domains("a-quay.com", "b-quay.com", more: #","tag":null,"payment_id":"recNew""#)
    let foreign = Wire(Reply.orders("recNew"), Reply.details("recNew", tag: "other"), untagged)
    #expect(await unexplained(foreign, purchase) == Unexplained(.names, names: both))
  }

  @Test("a form is answered once it is gone and its domains are listed")
  func form() async throws {
    let purchase = try Purchase.scaledmailOrder(both, kind: .scaledmailSubmitForm)
    #expect(try await evidence(Wire(Reply.forms("uuid-1")), purchase) == nil)
    #expect(
      await unexplained(Wire(Reply.forms("uuid-2"), Reply.domains()), purchase) == Unexplained(.form, id: "uuid-1"),
      "gone, and nothing came of it yet: somebody submitted it")
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
