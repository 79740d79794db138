import Foundation
import Ordering
import Testing

@Suite("Drafts")
struct DraftTests {
  @Test("a new draft begins at the domains, with .com and .org and three mailboxes a domain")
  func new() {
    let draft = Draft(id: Draft.ID("d1"), at: noon)
    #expect(draft.step == .domains)
    #expect(draft.endings == ["com", "org"])
    #expect(draft.wanted == 3)
    #expect(draft.patterns == [.firstDotLast, .first, .flast, .firstLast])
    #expect(!draft.allowsNumbers)
    #expect(draft.createdAt == noon && draft.changedAt == noon)
  }

  @Test("chosen names keep the order of the screen")
  func chosen() throws {
    var draft = try readyDraft(Offer(.instantly, .google), names: names(3))
    draft.lines[1].isChosen = false
    #expect(texts(draft.chosenNames) == ["a1.com", "a3.com"])
    #expect(draft.chosen.map(\.name) == draft.chosenNames)
  }

  @Test("a draft is stored and read back whole")
  func coding() throws {
    var draft = try readyDraft(Offer(.saleshandy, .google, plan: .annualFlexi), names: names(2))
    draft.lines[0].answers[.instantly] = NameAnswer(draft.lines[0].name, .restricted("google"), at: noon)
    draft.lines[1].answers[.scaledmail] = NameAnswer(
      draft.lines[1].name, .other("error"), firstYear: .dollars(15), renewal: .dollars(17), at: noon)
    let data = try JSONEncoder().encode(draft)
    #expect(try JSONDecoder().decode(Draft.self, from: data) == draft)
  }

  @Test("a draft that did not change is written in the same bytes")
  func sameBytes() throws {
    let name = try DomainName("a.com")
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    func line(_ vendors: [Vendor]) throws -> Data {
      var line = DraftLine(name)
      for vendor in vendors { line.answers[vendor] = NameAnswer(name, .taken, at: noon) }
      return try encoder.encode(line)
    }
    #expect(try line([.instantly, .saleshandy, .scaledmail]) == line([.scaledmail, .saleshandy, .instantly]))
    #expect(String(decoding: try line([.instantly]), as: UTF8.self).contains(#""answers":{"instantly":{"#))
  }

  @Test("a mailbox knows its address")
  func address() throws {
    #expect(try Mailbox(first: "Ada", last: "Lind", alias: "ada").address(at: DomainName("a.com")) == "ada@a.com")
  }
}
