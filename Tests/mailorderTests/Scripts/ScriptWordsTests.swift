import Ordering
import Testing
import Wizard

@testable import mailorder

@Suite("What commands say in the place of keys")
struct ScriptWordsTests {
  /// A key of the wizard, as its sentences name them.
  nonisolated(unsafe) private static let key =
    /\bF[0-9]+\b|\^[A-Z]|\bCtrl-|\bEsc\b|\bSpace\b|\bEnter\b|\b[A-Z] (removes|takes|moves)\b|[Tt]ype it here|[Dd]eselect|from the list/

  static let faults: [Problem.Fault] = [
    .nothingChosen, .ownBrand, .undecodable, .denied(client: "Acme"), .notLookedUp(.instantly), .answeredOddly(.instantly, "no"),
    .spelling(alias: "ada", of: "Ада"), .unknownCountry("Atlantis"), .countryWithoutCode("Kosovo"),
    .otherVendor(.scaledmail, order: .instantly), .takesNoMore(.google), .domainFull(5), .pictureNotUploaded("a.png"),
    .negativePrice(Money(cents: -1)), .nothingDue, .unusualPrice(vendor: Money(cents: 2), table: Money(cents: 1)), .missing,
    .packageMissing, .wrongDomainCount(1, needed: 20), .tooManyDomains(47, maximum: 30),
    .aboveDomainCeiling(nil, Money(cents: 2), Money(cents: 1)),
  ]

  @Test("no problem of a command names a key", arguments: faults)
  func problems(_ fault: Problem.Fault) {
    for place in [Problem.Place.names, .detail(.workspace), .detail(.country)] {
      let said = ProblemAnswer(Problem(place, fault)).sentence
      #expect(!said.contains(Self.key), "\(said)")
      #expect(said.hasSuffix(".") && !said.contains("  ") && !said.contains(" ."), "\(said)")
    }
  }

  @Test(
    "no obstacle to placing names a key",
    arguments: [
      PlaceObstacle.checkFailed(.timedOut), .packageGone, .checkExpired, .notComplete, .notConfirmed(nil),
      .lost([try? DomainName("trynorthquay.com")].compactMap(\.self)), .checkUnderWay, .quoteUnderWay,
    ])
  func obstacles(_ obstacle: PlaceObstacle) {
    for kind in [OrderKind.newDomains, .preWarmed] {
      let said = ScriptWords.spoken(ReviewSentences.obstacle(obstacle, in: kind))
      #expect(!said.contains(Self.key), "\(said)")
    }
  }

  @Test(
    "what an offer cannot take names no key",
    arguments: [
      "T takes the others, D removes, M moves them to a new draft, S splits the basket.",
      "Choose another offer, or go back with Esc and choose other names.",
    ])
  func unfit(_ way: String) {
    let said = ScriptWords.spoken("Saleshandy Google cannot take a.com: Saleshandy does not offer it. \(way)")
    #expect(!said.contains(Self.key) && said.contains("slip") && said.hasSuffix("."), "\(said)")
  }

  @Test("a password that is missing is said to be for a person to type", arguments: DetailField.allCases.filter(\.isSecret))
  func passwords(_ field: DetailField) {
    let said = ProblemAnswer(Problem(.detail(field), .missing)).sentence
    #expect(said.contains("no slip holds it") && said.contains("mailorder draft"), "\(said)")
  }

  @Test("a sentence without keys stays as it is")
  func plain() {
    let sentence = "Instantly says it is taken. Enterprise and Spacely are names; F is a letter."
    #expect(ScriptWords.spoken(sentence) == sentence)
  }
}
