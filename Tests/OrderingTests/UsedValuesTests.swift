import Foundation
import Ordering
import TestSupport
import Testing

@Suite("What fields had before")
struct UsedValuesTests {
  private let now = Date(timeIntervalSinceReferenceDate: 800_000_000)

  @Test("of clients, drafts and orders, each text once, with whose it is")
  func values() throws {
    var client = Client(id: Client.ID("k1"), name: "Acme")
    client.redirect = "northquay.com"
    var draft = Draft.ready(Offer(.saleshandy, .google, plan: .quarterly), names: [try DomainName("trynorthquay.com")], at: now)
    draft.name = "spring"
    draft.details.redirect = "NorthQuay.com"
    draft.details.registrant.company = "Quay GmbH"
    let plan = try #require(PurchasePlan(draft, mark: "ABCDEFGHJK"))
    let order = Order(
      id: Order.ID("o"), name: "summer", draft: draft.id, plan: plan, approvedTotal: nil,
      quote: Quote(offer: plan.offer, lines: [], source: .confirmed, at: now), createdAt: now)
    func values(_ field: UsedField) -> [UsedValue] {
      var values = UsedValues(field)
      values.take(client)
      values.take(draft)
      values.take(order, for: nil)
      return values.values
    }
    #expect(values(.detail(.redirect)) == [UsedValue("northquay.com", source: "Acme")])
    #expect(values(.detail(.company)) == [UsedValue("Quay GmbH", source: "spring")])
    #expect(values(.detail(.coupon)).isEmpty)
    #expect(
      values(.people).map(\.text) == ["Ada Lind, Bo Ek", "Ada Lind", "Bo Ek", "Ada Lind; Bo Ek"]
        || values(.people).map(\.text) == ["Ada Lind, Bo Ek", "Ada Lind", "Bo Ek"], "\(values(.people))")
  }

  @Test("no field that is a secret, or has a list of its own, is remembered")
  func secrets() {
    for field in DetailField.allCases {
      #expect((UsedField(field) == nil) == (field.isSecret || field.isPicked || field == .country), "\(field)")
    }
    #expect(UsedField(ClientField.redirect) == .detail(.redirect) && UsedField(ClientField.name) == nil)
  }
}
