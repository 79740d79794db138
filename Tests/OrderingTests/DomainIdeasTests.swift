import Ordering
import Testing

@Suite("Domain ideas")
struct DomainIdeasTests {
  @Test("prefixes and suffixes take turns, best first, each with every ending")
  func order() {
    let ideas = texts(DomainIdeas.names(for: "northquay", endings: ["com", "org"]))
    #expect(
      ideas.prefix(8) == [
        "trynorthquay.com", "trynorthquay.org", "northquayhq.com", "northquayhq.org", "getnorthquay.com", "getnorthquay.org",
        "northquayteam.com", "northquayteam.org",
      ])
    #expect(ideas.count == (DomainIdeas.prefixes.count + DomainIdeas.suffixes.count) * 2)
  }

  @Test("the words are those the reference on operators names")
  func words() {
    #expect(Set(DomainIdeas.prefixes) == ["get", "try", "use", "join", "hello", "go", "with", "the", "my", "one"])
    #expect(Set(DomainIdeas.suffixes) == ["hq", "team", "app", "labs", "flow", "sync", "cloud", "co", "now", "mail"])
  }

  @Test("the bare brand is never an idea", arguments: ["northquay", "North Quay!", "go", "hq", "q"])
  func bareBrand(_ brand: String) {
    let stem = DomainIdeas.stem(of: brand)
    #expect(!DomainIdeas.names(for: brand, endings: ["com", "co.uk"]).contains { $0.stem == stem })
  }

  @Test("stems stay under twenty characters")
  func length() {
    let brand = String(repeating: "q", count: 16)
    let stems = DomainIdeas.names(for: brand, endings: ["com"]).map(\.stem)
    #expect(stems.map(\.count).max() == 19)
    #expect(stems.contains("try" + brand))
    #expect(!stems.contains("join" + brand))
  }

  @Test("a long brand still has ideas, as long as they are names")
  func longBrand() {
    let stems = DomainIdeas.names(for: String(repeating: "q", count: 60), endings: ["com"]).map(\.stem)
    #expect(stems.first?.hasPrefix("try") == true)
    #expect(stems.allSatisfy { $0.count <= 63 })
    #expect(DomainIdeas.names(for: String(repeating: "q", count: 64), endings: ["com"]).isEmpty)
  }

  @Test(
    "a brand is reduced to what a name may carry",
    arguments: [
      ("North Quay!", "northquay"), ("Ünïcode", "unicode"), ("Łódź & Söhne", "lodzsohne"), ("-north-quay-", "north-quay"),
      ("A1", "a1"),
      ("https://www.northquay.com/about", "northquay"), ("northquay.co.uk", "northquay"), ("Booking.com", "booking"),
      ("Straße", "strasse"), ("Москва", "moskva"), ("", ""), ("  ", ""), ("🚀", ""), ("!!!", ""), ("---", ""),
    ])
  func stem(_ brand: String, _ stem: String) { #expect(DomainIdeas.stem(of: brand) == stem) }

  @Test("no brand or no ending gives no ideas")
  func nothing() {
    #expect(DomainIdeas.names(for: " 🚀 ", endings: ["com"]).isEmpty)
    #expect(DomainIdeas.names(for: "northquay", endings: []).isEmpty)
    #expect(DomainIdeas.names(for: "northquay", endings: ["", ".", "c_m", "ünï", "1"]).isEmpty)
  }

  @Test("endings may have a dot, two labels or come twice")
  func endings() {
    let ideas = DomainIdeas.names(for: "northquay", endings: [".com", "co.uk", "com", "COM"])
    #expect(texts(Array(ideas.prefix(2))) == ["trynorthquay.com", "trynorthquay.co.uk"])
    #expect(Set(ideas).count == ideas.count)
    #expect(Set(ideas.map(\.ending)) == ["com", "co.uk"])
  }
}
