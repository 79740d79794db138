import Ordering
import TestSupport
import Testing

@Suite("Alias patterns")
struct AliasPatternTests {
  @Test(
    "each pattern makes the alias it is called after",
    arguments: [
      (AliasPattern.firstDotLast, "first.last", "ada.lind"), (.first, "first", "ada"), (.flast, "flast", "alind"),
      (.firstLast, "firstlast", "adalind"), (.fDotLast, "f.last", "a.lind"), (.firstDotL, "first.l", "ada.l"),
      (.lastDotFirst, "last.first", "lind.ada"), (.firstUnderscoreLast, "first_last", "ada_lind"),
    ])
  func patterns(_ pattern: AliasPattern, _ title: String, _ alias: String) {
    #expect(pattern.title == title)
    #expect(pattern.alias(for: Person(first: "Ada", last: "Lind")) == alias)
  }

  @Test("the patterns are those the reference on operators names")
  func all() { #expect(AliasPattern.allCases.count == 8) }

  @Test("a person of one name gives that name by every pattern", arguments: AliasPattern.allCases)
  func oneName(_ pattern: AliasPattern) {
    #expect(pattern.alias(for: Person(first: "Ada", last: "")) == "ada")
    #expect(pattern.alias(for: Person(first: "", last: "Lind")) == "lind")
    #expect(pattern.alias(for: Person(first: "", last: "")) == "")
  }

  @Test("an alias is cut at 64 characters and never ends in punctuation", arguments: AliasPattern.allCases)
  func long(_ pattern: AliasPattern) {
    for length in 55...70 {
      let alias = pattern.alias(for: Person(first: String(repeating: "a", count: length), last: "bo-ek"))
      #expect(alias.count <= 64)
      #expect(AliasRules.fault(in: alias) == nil, "\(alias)")
    }
  }

  @Test("whatever a person is called, an alias is empty or legal")
  func property() {
    var random = Seeded(seed: 11)
    let alphabet: [Character] = Array("aZ9 -._'’@,\t+ÅßłИ李مש🚀\u{301}\u{202E}½①")
    for _ in 0..<1_000 {
      let person = Person(first: random.text(of: alphabet, upTo: 8), last: random.text(of: alphabet, upTo: 80))
      for pattern in AliasPattern.allCases {
        let alias = pattern.alias(for: person)
        if !alias.isEmpty, let fault = AliasRules.fault(in: alias) {
          Issue.record("\(pattern.title) of \(person) gives \(alias): \(fault)")
        }
      }
    }
  }
}
