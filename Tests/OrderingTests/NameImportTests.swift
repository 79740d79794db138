import Ordering
import Testing

@Suite("Importing names")
struct NameImportTests {
  @Test("any mix of commas, semicolons, blanks, tabs, bars and lines parts names")
  func separators() {
    let found = NameImport("a.com,b.com; c.com\td.com\r\ne.com|f.com\n\n ,, g.com\u{A0}h.com\u{2028}i.com")
    #expect(texts(found.names) == ["a.com", "b.com", "c.com", "d.com", "e.com", "f.com", "g.com", "h.com", "i.com"])
    #expect(found.refused.isEmpty && found.words.isEmpty && found.cleaned.isEmpty && found.duplicates.isEmpty)
  }

  @Test(
    "what surrounds a name is taken off and told",
    arguments: [
      "https://trynorthquay.com", "http://www.trynorthquay.com/", "HTTPS://WWW.TryNorthQuay.COM", "www.trynorthquay.com",
      "trynorthquay.com.", "trynorthquay.com/", "trynorthquay.com:8080", "https://trynorthquay.com:443/pricing?x=1#top",
      "trynorthquay.com?utm=a:b", "trynorthquay.com#team", "\"trynorthquay.com\"", "'trynorthquay.com'", "“trynorthquay.com”",
      "«trynorthquay.com»", "<https://trynorthquay.com>", "(trynorthquay.com)", "[trynorthquay.com]", "•trynorthquay.com",
      "*trynorthquay.com", "trynorthquay.com:", "trynorthquay.com!", "https://trynorthquay.com./about",
      "trynorthquay.com.:80", "//trynorthquay.com/a",
      "ftp://trynorthquay.com/", "https://trynorthquay.com/?next=https://other.com/", "trynorthquay.com/?next=https://other.com",
      "[trynorthquay.com](https://trynorthquay.com)", "https://trynorthquay.com/@ada", "\u{FEFF}trynorthquay.com",
      "\u{200B}trynorthquay.com\u{200B}", "\u{200F}trynorthquay.com", "TRYNORTHQUAY.COM", "trynorthquay.com\\path",
    ])
  func cleaning(_ given: String) throws {
    let found = NameImport(given)
    let name = try DomainName("trynorthquay.com")
    #expect(found.names == [name])
    #expect(found.cleaned == [NameImport.Cleaned(given: given, name: name)])
    #expect(found.refused.isEmpty)
  }

  @Test("a name that needed no cleaning is not called cleaned")
  func untouched() { #expect(NameImport("trynorthquay.com").cleaned.isEmpty) }

  @Test("`www` stays when it is the name itself")
  func www() { #expect(texts(NameImport("www.com").names) == ["www.com"]) }

  @Test("bullets and numbers of a list are passed over")
  func lists() {
    let found = NameImport("- a.com\n* b.com\n• c.com\n1. d.com\n2) e.com\n(3) f.com\n👉 g.com\n— h.com & i.com\n10: j.com")
    #expect(texts(found.names) == ["a.com", "b.com", "c.com", "d.com", "e.com", "f.com", "g.com", "h.com", "i.com", "j.com"])
    #expect(found.refused.isEmpty)
    #expect(found.words.isEmpty)
  }

  @Test("a table with quotes and other columns gives its names")
  func csv() {
    let found = NameImport("\"domain\",\"price\"\n\"a.com\",\"12.99\"\n\"b.org\",\"9.00\"\n")
    #expect(texts(found.names) == ["a.com", "b.org"])
    #expect(found.words == ["domain", "price"])
    #expect(found.refused.map(\.fault) == [.numericEnding, .numericEnding])
  }

  @Test("a name given again, however written, counts once and is listed once")
  func duplicates() {
    let found = NameImport("b.com a.com https://B.com/ b.com. www.a.com c.com b.com")
    #expect(texts(found.names) == ["b.com", "a.com", "c.com"])
    #expect(texts(found.duplicates) == ["b.com", "a.com"])
    #expect(found.cleaned.isEmpty)
  }

  @Test("words without a dot are kept apart, each once, in small letters")
  func words() {
    let found = NameImport("NorthQuay, trynorthquay\nnorthquay quay.com")
    #expect(found.words == ["northquay", "trynorthquay"])
    #expect(texts(found.names) == ["quay.com"])
  }

  @Test("nothing gives nothing", arguments: ["", " ", "\n\t", ",;|", "- • — ..."])
  func nothing(_ text: String) {
    let found = NameImport(text)
    #expect(found.names.isEmpty && found.words.isEmpty && found.refused.isEmpty && found.brand == nil)
  }

  @Test("three hundred names come in order and at once")
  func threeHundred() {
    let given = (1...300).map { "name\($0).com" }
    var found = NameImport("")
    let taken = seconds { found = NameImport(given.joined(separator: "\n")) }
    #expect(texts(found.names) == given)
    #expect(taken < 0.5)
  }
}
