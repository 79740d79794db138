import Ordering
import Testing

@Suite("Checks of the details")
struct DetailsCheckTests {
  private static let saleshandy = Offer(.saleshandy, .google, plan: .quarterly)
  private static let scaledmail = Offer(.scaledmail, .google)
  private static let instantly = Offer(.instantly, .google)

  private func problems(_ offer: Offer, _ field: DetailField, _ text: String) throws -> [Problem] {
    var draft = try readyDraft(offer)
    draft.details[field] = text
    return DraftCheck.details(draft, offer: offer)
  }

  @Test("a required field left empty or blank is missing, another is not", arguments: Vendor.allCases)
  func missing(_ vendor: Vendor) throws {
    let offer = try #require(Offer.all.first { $0.vendor == vendor })
    for field in DetailField.fields(for: vendor) where !field.isPicked {
      for text in ["", "  "] {
        let expected = field.isRequired(by: vendor) ? [Problem(.detail(field), .missing)] : []
        #expect(try problems(offer, field, text) == expected)
      }
    }
  }

  @Test("a ScaledMail order needs a workspace")
  func workspace() throws {
    var draft = try readyDraft(Self.scaledmail)
    draft.details.workspace = nil
    #expect(DraftCheck.details(draft, offer: Self.scaledmail) == [Problem(.detail(.workspace), .missing)])
  }

  @Test("a vendor's field is not checked for another")
  func foreign() throws {
    var draft = try readyDraft(Self.instantly)
    draft.details = Details()
    draft.details.registrant.phone = "wrong"
    draft.details.label = "far too long a label"
    #expect(DraftCheck.details(draft, offer: Self.instantly).isEmpty)
  }

  @Test(
    "a faulty field says what is wrong with it",
    arguments: [
      (DetailsCheckTests.saleshandy, DetailField.country, "Nowhere", Problem.Fault.unknownCountry("Nowhere")),
      (saleshandy, .country, "Korea", .ambiguousCountry("Korea", [Country.named("KR"), Country.named("KP")].compactMap(\.self))),
      (saleshandy, .country, "Kosovo", .countryWithoutCode("Kosovo")),
      (saleshandy, .phone, "040 123", .phone(.noPlus)), (saleshandy, .redirect, "northquay", .redirect(.host(.noEnding))),
      (saleshandy, .redirect, "https://northquay.com/demo", .redirectCarriesPath(.saleshandy, "/demo")),
      (instantly, .redirect, "northquay.com/demo", .redirectCarriesPath(.instantly, "/demo")),
      (instantly, .redirect, "ftp://northquay.com", .redirect(.notAWebAddress)),
      (scaledmail, .label, "ten-chars!", .tooLong(10, maximum: 9)),
      (saleshandy, .firstName, String(repeating: "a", count: 51), .tooLong(51, maximum: 50)),
      (saleshandy, .lastName, String(repeating: "é", count: 51), .tooLong(51, maximum: 50)),
    ])
  func faults(_ offer: Offer, _ field: DetailField, _ text: String, _ fault: Problem.Fault) throws {
    #expect(try problems(offer, field, text) == [Problem(.detail(field), fault)])
  }

  @Test("a postcode is judged by its country, and only when the country is known")
  func postcode() throws {
    var draft = try readyDraft(Self.saleshandy)
    let sweden = try #require(Country.named("SE"))
    draft.details.registrant.postcode = "94105-1"
    #expect(DraftCheck.details(draft, offer: Self.saleshandy).faults == [.postcode(country: sweden, shape: "NNN NN")])
    draft.details.registrant.country = "Nowhere"
    #expect(DraftCheck.details(draft, offer: Self.saleshandy).faults == [.unknownCountry("Nowhere")])
  }

  @Test("what is exactly long enough is taken")
  func limits() throws {
    #expect(try problems(Self.scaledmail, .label, "nine-char").isEmpty)
    #expect(try problems(Self.saleshandy, .firstName, String(repeating: "a", count: 50)).isEmpty)
  }

  @Test("ScaledMail's redirect may carry a path")
  func path() throws { #expect(try problems(Self.scaledmail, .redirect, "https://northquay.com/demo").isEmpty) }

  @Test(
    "a redirect to an ordered domain would turn in a circle",
    arguments: ["trynorthquay.com", "https://www.trynorthquay.com", "go.trynorthquay.com"], [instantly, saleshandy, scaledmail])
  func circle(_ text: String, _ offer: Offer) throws {
    let found = try problems(offer, .redirect, text)
    #expect(try found == [Problem(.detail(.redirect), .redirectIsOrdered(DomainName("trynorthquay.com")))])
  }
}
