import Ordering
import Testing

@testable import Vendors

/// What stands in the lists before a purchase, and what holds it back.
@Suite struct ScaledMailGuardTests {
  private typealias Reply = ScaledMailReply

  private func baseline(_ wire: Wire, _ purchase: Purchase) async throws -> Baseline {
    try await ScaledMailClient.make(transport: wire.transport, key: testKey, now: { noon }).baseline(purchase)
  }

  @Test("names are bought only when they are neither bought nor in use")
  func names() async throws {
    let wire = Wire(Reply.domains("B-quay.com"), Reply.bought("A-quay.com", "z.com"))
    let baseline = try await baseline(wire, try .scaledmailNames(["a-quay.com", "b-quay.com", "c-quay.com"]))
    #expect(
      wire.lines == [
        "GET /api/v1/domains?organization_id=recOrgA1b2C3d4E5", "GET /api/v1/purchased-domains?organization_id=recOrgA1b2C3d4E5",
      ])
    #expect(baseline.conflicts.map(\.text) == ["a-quay.com", "b-quay.com"])
    #expect(baseline.ids == ["name a-quay.com", "name z.com", "domain rec-B-quay.com"])
  }

  @Test(
    "mailboxes and packages are ordered only on names that are bought and not in use",
    arguments: [Purchase.Kind.scaledmailCustomOrder, .scaledmailPackage])
  func boughtNames(_ kind: Purchase.Kind) async throws {
    let wire = Wire(Reply.domains("b-quay.com"), Reply.bought("a-quay.com", "b-quay.com"), Reply.orders("recPay1"))
    let order = try Purchase.scaledmailOrder(["a-quay.com", "b-quay.com", "c-quay.com"], kind: kind)
    let baseline = try await baseline(wire, order)
    #expect(
      wire.lines[1...] == [
        "GET /api/v1/purchased-domains?organization_id=recOrgA1b2C3d4E5&available=true",
        "GET /api/v1/orders?organization_id=recOrgA1b2C3d4E5",
      ])
    #expect(baseline.conflicts.map(\.text) == ["b-quay.com", "c-quay.com"])
    #expect(baseline.ids == ["order recPay1", "domain rec-b-quay.com"])
  }

  @Test(
    "domains of an outside registrar only have to be unused",
    arguments: [Purchase.Kind.scaledmailOwnDomains, .scaledmailPackage])
  func ownDomains(_ kind: Purchase.Kind) async throws {
    let wire = Wire(Reply.domains("b-quay.com."), Reply.orders())
    let order = try Purchase.scaledmailOrder(["a-quay.com", "b-quay.com"], kind: kind, hosting: .registrar())
    #expect(try await baseline(wire, order).conflicts.map(\.text) == ["b-quay.com"])
    #expect(wire.asked.count == 2)
  }

  @Test("pre-warmed domains have to be listed with the very id they were picked by, and not be ours yet")
  func preWarmed() async throws {
    let wire = Wire(
      Reply.domains("d-quay.com"),
      Reply.stock(
        ("rec-a-quay.com", "A-quay.com"), ("rec-other", "b-quay.com"), ("rec-c-quay.com", "other.com"),
        ("rec-d-quay.com", "d-quay.com")),
      Reply.orders())
    let order = try Purchase.scaledmailOrder(
      ["a-quay.com", "b-quay.com", "c-quay.com", "d-quay.com"], kind: .scaledmailPreWarmed)
    #expect(try await baseline(wire, order).conflicts.map(\.text) == ["b-quay.com", "c-quay.com", "d-quay.com"])
  }

  @Test("a form is answered only while it is open")
  func form() async throws {
    let order = try Purchase.scaledmailOrder(["a-quay.com"], kind: .scaledmailSubmitForm)
    #expect(
      try await baseline(Wire(Reply.domains(), Reply.forms("uuid-0", "uuid-1"), Reply.orders("recPay2")), order)
        == Baseline(ids: ["order recPay2"], conflicts: []))
    #expect(
      try await baseline(Wire(Reply.domains(), Reply.forms("uuid-0"), Reply.orders()), order).conflicts.map(\.text) == [
        "a-quay.com"
      ])
  }

  @Test(
    "a list that cannot be read is no empty list", arguments: ["{}", #"{"domains":null}"#, #"{"domains":[{}]}"#, "[7]", "null"])
  func unreadable(_ reply: String) async throws {
    for purchase in try Purchase.everyScaledMail() {
      guard case .unreadable? = await failure({ try await baseline(Wire(.ok(reply)), purchase) }) as? VendorFailure else {
        Issue.record("read for \(purchase.kind)")
        return
      }
    }
  }

  @Test("neither is one of the lists behind it", arguments: ["{}", #"{"google":null}"#])
  func unreadableSecond(_ reply: String) async throws {
    for purchase in try Purchase.everyScaledMail() {
      let wire = Wire(Reply.domains(), .ok(reply), .ok(reply))
      #expect(await failure { try await baseline(wire, purchase) } is VendorFailure, "\(purchase.kind)")
    }
  }

  @Test("a listed name of another form than ours is none of ours, and holds nothing up")
  func oddName() async throws {
    let baseline = try await baseline(Wire(Reply.domains("münchen.de"), Reply.bought("my_name.com")), try .scaledmailNames())
    #expect(baseline == Baseline(ids: [], conflicts: []))
  }

  @Test(
    "a listed text that does not say which name it is about may be one of ours",
    arguments: ["not a name", "north***.com", "northquay"])
  func untoldName(_ text: String) async throws {
    #expect(
      await failure { try await baseline(Wire(Reply.domains(), Reply.bought(text)), try .scaledmailNames()) } is VendorFailure)
  }
}
