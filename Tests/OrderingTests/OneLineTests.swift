import Foundation
import TestSupport
import Testing

@testable import Ordering

@Suite("An order in one line")
struct OneLineTests {
  private let scope = OneLineReader.Scope(clients: ["Acme", "North Quay Ltd", "Northern"])

  private func read(_ text: String, offer: Offer? = nil) throws -> OneLine {
    try OneLineReader.read(text, in: OneLineReader.Scope(offer: offer, clients: ["Acme", "North Quay Ltd", "Northern"]))
  }

  private func fault(_ text: String, offer: Offer? = nil) -> OneLineFault? {
    do {
      _ = try OneLineReader.read(text, in: OneLineReader.Scope(offer: offer, clients: ["Acme", "North Quay Ltd", "Northern"]))
      return nil
    } catch { return error }
  }

  @Test("the whole of an order is said in a line, in any order of its words")
  func whole() throws {
    let line = try read(#"instantly google trynorthquay.com,northquayhq.com 3 "Ada Lind" > northquay.com @acme"#)
    #expect(line.offer == Offer(.instantly, .google))
    #expect(line.names.map(\.text) == ["trynorthquay.com", "northquayhq.com"])
    #expect(line.wanted == 3 && line.people == ["Ada Lind"] && line.redirect == "northquay.com" && line.client == "Acme")
    let turned = try read(#"@Acme >northquay.com "Ada Lind" 3 trynorthquay.com, northquayhq.com GOOGLE Instantly"#)
    #expect(turned == line)
  }

  @Test("what a line leaves open of an offer stays as it was chosen")
  func kept() throws {
    #expect(try read("google", offer: Offer(.scaledmail, .smtp)).offer == Offer(.scaledmail, .google))
    let plans = BillingPlan.allCases.map { Offer(.saleshandy, .outlook, plan: $0) }
    #expect(
      fault("saleshandy", offer: Offer(.instantly, .outlook))?.reason == .ambiguous(plans),
      "the provider stays, the plan is asked for")
    #expect(try read("azure").offer == Offer(.saleshandy, .azure, plan: .quarterly))
    #expect(try read("microsoft flexi").offer == Offer(.saleshandy, .outlook, plan: .annualFlexi))
    #expect(try read("3").offer == nil)
  }

  @Test(
    "a word that cannot be taken is pointed at, with the rule it breaks",
    arguments: [
      ("instantly gogle", "gogle", .unknownWord(nearest: "google")), ("trynorthquay", "trynorthquay", .unknownWord(nearest: nil)),
      ("3 4", "4", .twice(.wanted)), ("0", "0", .wantedOutOfRange(1...99)),
      ("100000000000000000000", "100000000000000000000", .wantedOutOfRange(1...99)),
      ("a.com,b_c.com", "b_c.com", .name(.illegalCharacter("_"))), (#"3 "Ada"#, "\"Ada", .quoteOpen),
      (#""Ada""#, "Ada", .notAPerson),
      ("a.com >", "", .redirectMissing), ("> ftp://x.com", "ftp://x.com", .redirect(.notAWebAddress)),
      ("> a.com > b.com", "b.com", .twice(.redirect)),
      ("@", "", .clientMissing), ("@nobody", "nobody", .unknownClient(known: ["Acme", "North Quay Ltd", "Northern"])),
      ("@nor", "nor", .unknownClient(known: ["North Quay Ltd", "Northern"])),
      ("instantly saleshandy", "saleshandy", .twice(.vendor)),
      ("instantly google outlook", "outlook", .twice(.provider)), ("quarterly flexi", "flexi", .twice(.plan)),
      ("instantly", "instantly", .ambiguous([.google, .airmail, .outlook].map { Offer(.instantly, $0) })),
      ("scaledmail airmail", "airmail", .notSold(sold: [.google, .outlook, .smtp].map { Offer(.scaledmail, $0) })),
    ] as [(String, String, OneLineFault.Reason)])
  func faults(_ text: String, _ word: String, _ reason: OneLineFault.Reason) throws {
    let found = try #require(fault(text))
    #expect(found.reason == reason && found.word == word)
    let characters = Array(text)
    #expect(found.place.upperBound <= characters.count)
    #expect(word.isEmpty || String(characters[found.place]).contains(word), "the place is where the word stands")
  }

  /// Letters that make trouble: blanks, quotes, marks of the line, other scripts.
  private static let letters = Array("abcxyzÅéЖ漢 .-'@>,;\"0")

  private func person(_ random: inout Seeded) -> String {
    let names = [
      "Ada Lind", "Bo Ek", "José María García", "\"José María\" de la Cruz", "Жанна Щукина", "Di O'Hara", "Anne-Marie Berg",
    ]
    return names.randomElement(using: &random) ?? ""
  }

  @Test("what is written is read back as it was", arguments: 0..<40)
  func roundTrip(_ seed: UInt64) throws {
    var random = Seeded(seed: seed)
    for _ in 0..<50 {
      var line = OneLine()
      if Bool.random(using: &random) { line.offer = Offer.all.randomElement(using: &random) }
      for _ in 0..<Int.random(in: 0...5, using: &random) {
        let stem = (0..<Int.random(in: 1...9, using: &random)).map { _ in "abcxyz0".randomElement(using: &random) ?? "a" }
        let name = try DomainName("\(String(stem)).\(["com", "co.uk", "org"].randomElement(using: &random) ?? "com")")
        if !line.names.contains(name) { line.names.append(name) }
      }
      if Bool.random(using: &random) { line.wanted = Int.random(in: 1...99, using: &random) }
      for _ in 0..<Int.random(in: 0...3, using: &random) { line.people.append(person(&random)) }
      if Bool.random(using: &random) {
        line.redirect = ["northquay.com", "https://northquay.com/demo?a=\"1\",2>3", "www.northquay.com/@ada"].randomElement(
          using: &random)
      }
      let client = String(
        (0..<Int.random(in: 1...8, using: &random)).map { _ in Self.letters.randomElement(using: &random) ?? "a" })
      if Bool.random(using: &random), !client.allSatisfy(\.isWhitespace) { line.client = client }
      let scope = OneLineReader.Scope(clients: [line.client].compactMap(\.self))
      let again = try OneLineReader.read(line.text, in: scope)
      #expect(again == line, "\(line.text)")
    }
  }

  @Test("no text makes the reader stop or lose its place", arguments: 0..<20)
  func anything(_ seed: UInt64) {
    var random = Seeded(seed: seed)
    for _ in 0..<200 {
      let text = String((0..<Int.random(in: 0...40, using: &random)).map { _ in Self.letters.randomElement(using: &random) ?? "a" })
      if let fault = fault(text) { #expect(fault.place.lowerBound >= 0 && fault.place.upperBound <= text.count, "\(text)") }
    }
  }

  @Test("a draft says in a line what fills in the same draft")
  func draft() throws {
    var draft = try readyDraft(Offer(.saleshandy, .outlook, plan: .annualFixed), names: names(2), wanted: 2)
    draft.people = "Ada Lind; \"José María\" de la Cruz"
    let line = try #require(OneLine(draft))
    #expect(
      line.text
        == "saleshandy microsoft annual-fixed a1.com,a2.com 2 \"Ada Lind\" \"\"\"José María\"\" de la Cruz\" > northquay.com")
    var other = Draft(id: Draft.ID("d2"), at: noon)
    other.take(try OneLineReader.read(line.text))
    #expect(other.offer == draft.offer && other.chosenNames == draft.chosenNames && other.wanted == 2)
    #expect(Person.list(in: other.people) == Person.list(in: draft.people))
    #expect(other.details.redirect == draft.details.redirect)
    #expect(OneLine(other) == line)
    draft.kind = .ownDomains
    #expect(OneLine(draft) == nil)
  }

  @Test("a line changes what it says and nothing else")
  func changes() throws {
    var draft = try readyDraft(Offer(.instantly, .google), names: names(3))
    let before = draft
    draft.take(try OneLineReader.read("3"))
    #expect(draft == before)
    draft.take(try OneLineReader.read("a2.com,new.com"))
    #expect(draft.chosenNames.map(\.text) == ["new.com", "a2.com"])
    #expect(draft.lines.map(\.name.text) == ["new.com", "a1.com", "a2.com", "a3.com"], "what is not ordered stays in the list")
    #expect(draft.people == before.people && draft.details == before.details)
  }
}
