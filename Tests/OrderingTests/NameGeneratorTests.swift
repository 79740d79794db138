import Ordering
import TestSupport
import Testing

@Suite("Generated mailboxes")
struct NameGeneratorTests {
  private let ada = Person(first: "Ada", last: "Lind")
  private let bo = Person(first: "Bo", last: "Ek")

  private func aliases(_ result: NameGenerator.Result) -> [String] { result.mailboxes.map(\.alias) }

  @Test("every person gets the best pattern before anyone gets the next")
  func order() {
    let generator = NameGenerator(people: [ada, bo], patterns: [.firstDotLast, .first], allowsNumbers: false)
    let result = generator.mailboxes(3)
    #expect(aliases(result) == ["ada.lind", "bo.ek", "ada"])
    #expect(result.mailboxes[1] == Mailbox(first: "Bo", last: "Ek", alias: "bo.ek"))
    #expect(result.missing == 0)
    #expect(result.peopleMissing == 0)
  }

  @Test("an alias the domain has already is passed over")
  func taken() {
    let generator = NameGenerator(people: [ada, bo], patterns: [.firstDotLast, .first], allowsNumbers: true)
    #expect(aliases(generator.mailboxes(4, avoiding: ["ada.lind", "bo", "ada.lind2"])) == ["bo.ek", "ada", "bo.ek2", "ada.lind3"])
  }

  @Test("two people of one name do not share an alias")
  func collision() {
    let people = [ada, Person(first: "ADA", last: "Lind"), Person(first: "Ada", last: "Lïnd")]
    let result = NameGenerator(people: people, patterns: [.firstDotLast, .first], allowsNumbers: false).mailboxes(4)
    #expect(aliases(result) == ["ada.lind", "ada"])
    #expect(result.missing == 2)
  }

  @Test("numbers follow only when a person allows them, in turn over the people")
  func numbers() {
    let without = NameGenerator(people: [ada, bo], patterns: [.first], allowsNumbers: false).mailboxes(6)
    #expect(aliases(without) == ["ada", "bo"])
    #expect(without.missing == 4)
    let with = NameGenerator(people: [ada, bo], patterns: [.first], allowsNumbers: true).mailboxes(6)
    #expect(aliases(with) == ["ada", "bo", "ada2", "bo2", "ada3", "bo3"])
  }

  @Test("a number never makes an alias longer than 64 characters")
  func longNumbers() {
    let people = [Person(first: String(repeating: "a", count: 70), last: "Lind")]
    let aliases = aliases(NameGenerator(people: people, patterns: [.first], allowsNumbers: true).mailboxes(120))
    #expect(Set(aliases).count == 120)
    #expect(aliases.map(\.count).max() == 64)
    #expect(aliases.last == String(repeating: "a", count: 61) + "120")
  }

  @Test("who cannot be written gives no mailbox and does not stop the others")
  func unwritable() {
    let generator = NameGenerator(people: [Person(first: "🚀", last: "🎈"), ada], patterns: [.firstDotLast], allowsNumbers: true)
    #expect(aliases(generator.mailboxes(2)) == ["ada.lind", "ada.lind2"])
    let nobody = NameGenerator(people: [Person(first: "🚀", last: "🎈")], patterns: [.first], allowsNumbers: true).mailboxes(3)
    #expect(nobody == NameGenerator.Result(mailboxes: [], missing: 3, peopleMissing: 1))
  }

  @Test("the number of people missing is enough and no more than needed", arguments: 1...4)
  func peopleMissing(_ patterns: Int) throws {
    let used = Array(AliasPattern.usual.prefix(patterns))
    for count in 0...25 {
      for have in 0...3 {
        let missing = try #require(
          NameGenerator(people: people(have), patterns: used, allowsNumbers: false).mailboxes(count).peopleMissing)
        let enough = NameGenerator(people: people(have + missing), patterns: used, allowsNumbers: false).mailboxes(count)
        #expect(enough.missing == 0)
        if missing > 0 {
          let fewer = NameGenerator(people: people(have + missing - 1), patterns: used, allowsNumbers: false).mailboxes(count)
          #expect(fewer.missing > 0)
        }
      }
    }
  }

  @Test("with numbers allowed, one person is enough")
  func onePerson() {
    #expect(NameGenerator(people: [], patterns: [.first], allowsNumbers: true).mailboxes(50).peopleMissing == 1)
    #expect(NameGenerator(people: [ada], patterns: [.first], allowsNumbers: true).mailboxes(50).missing == 0)
  }

  @Test("a pattern given twice counts once")
  func patternTwice() {
    let result = NameGenerator(people: [], patterns: [.first, .first], allowsNumbers: false).mailboxes(4)
    #expect(result.peopleMissing == 4)
  }

  @Test("without patterns nobody can say how many people are missing")
  func noPatterns() {
    let result = NameGenerator(people: [ada], patterns: [], allowsNumbers: true).mailboxes(2)
    #expect(result == NameGenerator.Result(mailboxes: [], missing: 2, peopleMissing: nil))
  }

  @Test("no mailboxes are wanted, none are made", arguments: [0, -1])
  func none(_ count: Int) {
    let result = NameGenerator(people: [ada], patterns: [.first], allowsNumbers: true).mailboxes(count)
    #expect(result == NameGenerator.Result(mailboxes: [], missing: 0, peopleMissing: 0))
  }

  @Test("aliases are never doubled, empty, illegal or over 64 characters")
  func property() {
    var random = Seeded(seed: 13)
    let alphabet: [Character] = Array("ab2Å李-. 🚀'")
    for _ in 0..<300 {
      let people = (0..<6).map { _ in
        Person(first: random.text(of: alphabet, upTo: 4), last: random.text(of: alphabet, upTo: 70))
      }
      let taken: Set<String> = ["a", "ab", "b.a", "a2"]
      let generator = NameGenerator(
        people: people, patterns: AliasPattern.allCases.shuffled(using: &random), allowsNumbers: Bool.random(using: &random))
      let result = generator.mailboxes(60, avoiding: taken)
      let aliases = result.mailboxes.map(\.alias)
      #expect(Set(aliases).count == aliases.count)
      #expect(taken.isDisjoint(with: aliases))
      #expect(aliases.allSatisfy { AliasRules.fault(in: $0) == nil })
      #expect(result.mailboxes.count + result.missing == 60)
    }
  }

  /// People whose aliases do not collide.
  private func people(_ count: Int) -> [Person] {
    (0..<count).map { Person(first: "Ada\($0)", last: "Lind\($0)") }
  }
}
