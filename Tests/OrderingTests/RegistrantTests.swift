import Ordering
import TestSupport
import Testing

@Suite("The registrant")
struct RegistrantTests {
  @Test("what was typed is sent with the country's code, a plain number and no blanks around it")
  func tidy() throws {
    var entry = readyDetails().registrant
    entry.first = "  Ada "
    entry.company = "North Quay AB\t"
    entry.postcode = " 211 20 "
    entry.country = " sweden "
    let registrant = try #require(Registrant(entry))
    #expect(registrant.first == "Ada")
    #expect(registrant.company == "North Quay AB")
    #expect(registrant.postcode == "211 20")
    #expect(registrant.country == "SE")
    #expect(registrant.phone == "+46401234567")
  }

  @Test("what is sent is in the country's form: the number, the postcode, and zeros where a country has no postcodes")
  func forms() throws {
    var entry = readyDetails().registrant
    (entry.country, entry.postcode, entry.phone) = ("England", "sw1a1aa", "0044 (0)20 7946 0958")
    let british = try #require(Registrant(entry))
    #expect([british.country, british.postcode, british.phone] == ["GB", "SW1A 1AA", "+442079460958"])
    (entry.country, entry.postcode) = ("Hong Kong", "n/a")
    #expect(Registrant(entry)?.postcode == "00000")
    entry.postcode = ""
    #expect(Registrant(entry)?.postcode == "00000")
  }

  @Test(
    "a required field that is missing, blank or wrong gives no registrant",
    arguments: [
      (DetailField.firstName, ""), (.firstName, " "), (.lastName, "\t"), (.company, ""), (.address, " "), (.country, ""),
      (.country, "Nowhere"), (.postcode, ""), (.postcode, "2112"), (.phone, ""), (.phone, "040 123"),
    ])
  func wrong(_ field: DetailField, _ text: String) {
    var details = readyDetails()
    details[field] = text
    #expect(Registrant(details.registrant) == nil)
  }

  @Test("city and state may be left out", arguments: [DetailField.city, .state])
  func optional(_ field: DetailField) {
    var details = readyDetails()
    details[field] = ""
    #expect(Registrant(details.registrant) != nil)
  }

  @Test("the checks and the registrant agree on what is right")
  func agreement() throws {
    var random = Seeded(seed: 17)
    let texts = [
      "", " ", "Ada", "Hong Kong", "n/a", "Korea", "Kosovo", "D-12345", "0044 20 7946 0958", " 211 20\t", "21120", "SE", "us",
      "94105", "+46 40 123 45 67", "040", "Nowhere", "Congo",
    ]
    let offer = Offer(.saleshandy, .google, plan: .quarterly)
    for _ in 0..<2_000 {
      var draft = try readyDraft(offer)
      for field in DetailField.fields(for: .saleshandy)
      where ![.redirect, .payment, .pictures].contains(field) && Int.random(in: 0..<4, using: &random) == 0 {
        draft.details[field] = texts.randomElement(using: &random) ?? ""
      }
      let isRight = DraftCheck.details(draft, offer: offer).isEmpty
      #expect((Registrant(draft.details.registrant) != nil) == isRight)
    }
  }
}
