import Ordering
import Testing

@Suite("Details")
struct DetailsTests {
  @Test(
    "each vendor asks for its own fields only",
    arguments: [
      (Vendor.instantly, [DetailField.redirect]),
      (
        .saleshandy,
        [.redirect, .firstName, .lastName, .company, .address, .city, .state, .country, .postcode, .phone, .payment, .pictures]
      ),
      (
        .scaledmail,
        [
          .redirect, .label, .coupon, .workspace, .pictures, .sequencerProvider, .sequencerUser, .sequencerPassword,
          .sequencerLink, .sequencerWorkspace, .sequencerTag,
        ]
      ),
    ])
  func fields(_ vendor: Vendor, _ fields: [DetailField]) { #expect(DetailField.fields(for: vendor) == fields) }

  @Test(
    "each vendor refuses an order without certain fields",
    arguments: [
      (Vendor.instantly, []),
      (.saleshandy, [.redirect, .firstName, .lastName, .company, .address, .country, .postcode, .phone]),
      (.scaledmail, [.workspace]),
    ] as [(Vendor, [DetailField])])
  func required(_ vendor: Vendor, _ required: [DetailField]) {
    #expect(Set(DetailField.allCases.filter { $0.isRequired(by: vendor) }) == Set(required))
  }

  @Test("a field is read back as it was typed", arguments: DetailField.allCases.filter { !$0.isPicked })
  func fieldText(_ field: DetailField) {
    var details = Details()
    details[field] = " as typed "
    #expect(details[field] == " as typed ")
    #expect(DetailField.allCases.filter { !details[$0].isEmpty && $0 != .payment } == [field])
  }

  @Test("a workspace shows its name and is chosen, not typed")
  func workspace() {
    var details = Details()
    details.workspace = Workspace(id: "rec1", name: "North Quay")
    details[.workspace] = "Other"
    #expect(details[.workspace] == "North Quay")
    #expect(details.workspace?.id == "rec1")
  }
}
