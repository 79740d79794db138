import Ordering
import TestSupport
import Testing

@Suite("Names that cannot be imported")
struct NameImportRefusalTests {
  @Test(
    "a text that is no name is refused as given, with a reason a person can act on",
    arguments: [
      ("ada@northquay.com", DomainName.Fault.isAddress), ("mailto:ada@northquay.com", .isAddress),
      ("<ada@northquay.com>", .isAddress),
      ("https://ada:secret@northquay.com/", .isAddress), ("ünïcode.com", .illegalCharacter("ü")), ("例え.jp", .illegalCharacter("例")),
      ("домен.рф", .illegalCharacter("д")), ("north_quay.com", .illegalCharacter("_")), ("192.168.0.1", .numericEnding),
      ("https://", .empty), ("north..quay.com", .emptyLabel), ("quay-.com", .hyphenAtEdge("quay-")),
      ("domain:northquay.com", .illegalCharacter(":")), ("north\u{200B}quay.com", .illegalCharacter("\u{200B}")),
      ("north\u{202E}quay.com", .illegalCharacter("\u{202E}")), ("*.northquay.com", .leadingDot), (".com", .leadingDot),
      ("-northquay.com", .hyphenAtEdge("-northquay")),
      ("–northquay.com", .illegalCharacter("–")), ("xn--99999999.com", .undecodable), ("seenorthquay．com", .illegalCharacter("．")),
      ("north_quay", .illegalCharacter("_")), ("quay-", .hyphenAtEdge("quay-")),
      ("Jerry's", .illegalCharacter("'")),
    ])
  func refusal(_ given: String, _ fault: DomainName.Fault) {
    let found = NameImport(given)
    #expect(found.refused == [NameImport.Refused(given: given, fault: fault)])
    #expect(found.names.isEmpty && found.words.isEmpty)
  }

  @Test("a name that is too long says so")
  func tooLong() {
    let label = String(repeating: "a", count: 64)
    #expect(NameImport("\(label).com").refused.map(\.fault) == [.labelTooLong(label)])
    #expect(NameImport(label).refused.map(\.fault) == [.labelTooLong(label)])
    #expect(NameImport(String(repeating: "ab.", count: 90) + "com").refused.map(\.fault) == [.tooLong])
  }

  @Test("a refusal does not keep the good names out")
  func mixed() {
    let found = NameImport("a.com ada@b.com c.com")
    #expect(texts(found.names) == ["a.com", "c.com"])
    #expect(found.refused.count == 1)
  }

  @Test("64 KiB of anything is read quickly", arguments: 1...6)
  func garbage(_ seed: Int) {
    var random = Seeded(seed: UInt64(seed))
    let alphabets: [[Character]] = [
      Array(".-"), Array("a."), Array("ab, "), Array(":/@?#.a \n"), (1...255).map { Character(UnicodeScalar($0)) },
      ["e\u{301}", "\u{202E}", "👩‍👩‍👧‍👦", "ß", ".", " ", "\u{FEFF}", "李"],
    ]
    let alphabet = alphabets[seed - 1]
    let text = String((0..<65_536).compactMap { _ in alphabet.randomElement(using: &random) })
    var found = NameImport("")
    let taken = seconds { found = NameImport(text) }
    #expect(taken < 3)
    #expect(Set(found.names).count == found.names.count)
  }

  @Test(
    "one endless word, mark or accent is read quickly", arguments: ["a", "-", "\"", ".", "://", "\u{301}", "www.", "a.", "@", "("])
  func endless(_ unit: String) {
    let text = String(repeating: unit, count: 65_536 / unit.utf8.count)
    #expect(seconds { _ = NameImport(text) } < 3)
  }

  @Test("many names, words and repetitions take time in proportion")
  func many() {
    let names = (0..<20_000).map { "name\($0).com" }.joined(separator: " ")
    let words = (0..<20_000).map { "word\($0)" }.joined(separator: ",")
    #expect(seconds { _ = NameImport(names + " " + names) } < 8)
    #expect(seconds { _ = NameImport(words + "," + words) } < 8)
  }

  @Test("every piece of a text is a name, a repetition, a word, a refusal or a mark of a list")
  func nothingLost() {
    var random = Seeded(seed: 5)
    let pieces = ["a.com", "https://b.org/x", "brand", "ada@c.com", "ü.com", "d..com", "x_y.net", "e.co.uk", "A.COM", "www.a.com"]
    for _ in 0..<500 {
      let chosen = (0..<12).compactMap { _ in pieces.randomElement(using: &random) }
      let found = NameImport(chosen.joined(separator: ", "))
      #expect(Set(found.names).count == found.names.count)
      #expect(Set(found.duplicates).isSubset(of: found.names))
      #expect(Set(found.words).count == found.words.count)
      #expect(found.refused.count == chosen.filter { ["ada@c.com", "ü.com", "d..com", "x_y.net"].contains($0) }.count)
    }
  }
}
