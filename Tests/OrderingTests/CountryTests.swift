import Ordering
import Testing

@Suite("Countries")
struct CountryTests {
  @Test("ISO 3166-1 has 249 countries, each with a code of two letters and its own name")
  func all() {
    #expect(Country.all.count == 249)
    #expect(Set(Country.all.map(\.code)).count == 249)
    #expect(Set(Country.all.map(\.name)).count == 249)
    #expect(Country.all.allSatisfy { $0.code.utf8.count == 2 && $0.code.utf8.allSatisfy { (65...90).contains($0) } })
    #expect(Country.all.allSatisfy { $0.name != $0.code })
  }

  @Test("codes that ISO only reserves are not among them", arguments: ["AC", "EU", "IC", "QO", "TA", "UN", "XK", "ZZ", "UK", "AN"])
  func reserved(_ code: String) { #expect(!Country.all.contains { $0.code == code }) }

  @Test("they stand in the order of their names, accents aside")
  func order() throws {
    let names = Country.all.map(\.name)
    #expect(names.first == "Afghanistan")
    #expect(names.last == "Zimbabwe")
    let island = try #require(names.firstIndex(of: "Åland Islands"))
    #expect(island < 3)
  }

  @Test("every country is found by its code and by its name, in any case")
  func own() {
    for country in Country.all {
      #expect(Country.named(country.code) == country)
      #expect(Country.named(country.code.lowercased()) == country)
      #expect(Country.named(country.name.uppercased()) == country)
      #expect(Country.named("  \(country.name) ") == country)
    }
  }

  @Test(
    "names are taken as people write them",
    arguments: [
      ("sweden", "SE"), ("SWE den", nil), ("Swed", "SE"), ("UK", "GB"), ("U.K.", "GB"), ("Great Britain", "GB"), ("England", "GB"),
      ("Northern Ireland", "GB"), ("Ireland", "IE"), ("USA", "US"), ("U.S.A.", "US"), ("America", "US"),
      ("the United States", "US"),
      ("United States of America", "US"), ("Holland", "NL"), ("The Netherlands", "NL"), ("Czech Republic", "CZ"), ("Turkey", "TR"),
      ("Türkiye", "TR"), ("turkiye", "TR"), ("Cote d'Ivoire", "CI"), ("Côte d’Ivoire", "CI"), ("Ivory Coast", "CI"),
      ("reunion", "RE"),
      ("Curaçao", "CW"), ("aland", "AX"), ("Bosnia and Herzegovina", "BA"), ("Bosnia", "BA"), ("Trinidad & Tobago", "TT"),
      ("Saint Lucia", "LC"), ("St. Lucia", "LC"), ("St Kitts and Nevis", "KN"), ("Viet Nam", "VN"), ("Hong Kong", "HK"),
      ("China", "CN"), ("South Korea", "KR"), ("Niger", "NE"), ("Nigeria", "NG"), ("Guinea", "GN"), ("Guinea Bissau", "GW"),
      ("Dominica", "DM"), ("Macedonia", "MK"), ("Burma", "MM"), ("Russian Federation", "RU"), ("Congo Kinshasa", "CD"),
      ("De", "DE"),
      ("Korea, Republic of", "KR"), ("Republic of Korea", "KR"), ("North Korea", "KP"), ("Republic of Ireland", "IE"),
      ("Macau", "MO"),
      ("Macao", "MO"), ("Deutschland", "DE"), ("España", "ES"), ("Schweden", "SE"), ("Sverige", "SE"), ("Österreich", "AT"),
      ("Россия", "RU"),
      ("日本", "JP"), ("Polska", "PL"), ("GBR", "GB"), ("DEU", "DE"), ("deu", nil), ("USA", "US"),
      ("Congo, the Democratic Republic of the", "CD"),
      ("Republic of the Congo", "CG"), ("UAE", "AE"), ("Emirates", "AE"), ("Holy See", "VA"), ("PRC", "CN"),
      ("Bahamas", "BS"), ("the bahamas", "BS"), ("Sao Tome", "ST"), ("DR Congo", "CD"),
    ] as [(String, String?)])
  func named(_ text: String, _ code: String?) { #expect(Country.named(text)?.code == code) }

  @Test(
    "a text that names none or several gives none",
    arguments: [
      "", " ", "the", "Nowhere", "Congo", "Korea", "United", "Saint", "Virgin Islands", "Swe", "XX", "A", "and", "Islands",
    ])
  func ambiguous(_ text: String) { #expect(Country.named(text) == nil) }

  @Test("a name of several countries tells which", arguments: [("Korea", ["KR", "KP"]), ("Congo", ["CG", "CD"]), ("Sweden", [])])
  func several(text: String, codes: [String]) { #expect(Country.several(text).map(\.code) == codes) }

  @Test(
    "a list begins at the nearest",
    arguments: [("Kore", "KP"), ("Congo", "CG"), ("Swedn", "SE"), ("Germny", "DE"), ("", nil)] as [(String, String?)])
  func nearest(text: String, code: String?) { #expect(Country.nearest(to: text)?.code == code) }

  @Test("a place without an ISO code is told as that")
  func withoutCode() {
    #expect(Country.named("Kosovo") == nil)
    #expect(Country.hasNoCode("Kosovo"))
    #expect(!Country.hasNoCode("Sweden"))
  }

  @Test("matching lists what begins with the text, the code's own country first")
  func matching() {
    #expect(Country.matching("").count == 249)
    #expect(Country.matching("se").first?.code == "SE")
    #expect(Set(Country.matching("korea").map(\.code)) == ["KP", "KR"])
    #expect(Set(Country.matching("virgin").map(\.code)) == ["VG", "VI"])
    #expect(Country.matching("in").map(\.code).first == "IN")
    #expect(Set(Country.matching("in").map(\.code)).count == Country.matching("in").count)
    #expect(Country.matching("xyz").isEmpty)
  }
}
