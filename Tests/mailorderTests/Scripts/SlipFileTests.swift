import Foundation
import Ordering
import TestSupport
import Testing

@testable import mailorder

@Suite("Slips as YAML")
struct SlipFileTests {
  static let date = Date(timeIntervalSince1970: 1_795_269_600)

  private func read(_ text: String) -> SlipFile { SlipFile(text: text, file: "order.yaml") }
  private func sentences(_ text: String) -> [String] { read(text).problems.map(\.sentence) }

  @Test("a thousand drafts with anything in them come back as they were, and are the same bytes when they are saved again")
  func roundTrip() throws {
    var drafts = RandomDrafts(seed: 14, at: Self.date)
    for number in 0..<1_000 {
      let draft = try drafts.anything(id: "d\(number)")
      let text = draft.slip
      let file = read(text)
      try #require(file.problems.isEmpty, "draft \(number): \(file.problems.map(\.sentence))\n\(text)")
      let again = try #require(file.reading).draft(id: draft.id, at: Self.date)
      try #require(again == draft.asInSlip, "draft \(number)\n\(text)\n\(again.slip)")
      try #require(again.slip.utf8.elementsEqual(text.utf8), "draft \(number)")
    }
  }

  @Test("no password is ever in a slip, and one that stands there is refused with the way out")
  func password() throws {
    var draft = Draft(id: Draft.ID("d"), kind: .ownDomains, at: Self.date)
    draft.details.hosting.password = Password("example-password")
    draft.details.sequencer.password = Password("example-password")
    #expect(!draft.slip.contains("example-password"))
    let said = sentences("slip: 1\nsequencer_password: example-password\ndomains: []\n")
    #expect(said.count == 1 && said[0].hasPrefix("order.yaml, line 2, sequencer_password: a password never stands in a slip"))
    #expect(!said[0].contains("example-password"))
  }

  @Test(
    "what is wrong is said with file, line, field, rule and way out",
    arguments: [
      ("domains: [a.com]", "order.yaml, line 1, slip: this is required; write it."),
      ("slip: 2", "version ‘2’ is not known; this program reads ‘slip: 1’."),
      ("slip: 1\nkind: cakes", "line 2, kind: this is none of the words that can stand here: new_domains, "),
      ("slip: 1\ncolour: red", "line 2, colour: there is no such field; here can stand slip, kind, name"),
      ("slip: 1\nwanted: many", "line 2, wanted: this is no whole number from 1 to 999; write one."),
      ("slip: 1\noffer: Acme Google", "line 2, offer: there is no offer ‘Acme Google’; write Instantly Google, Instantly AirMail"),
      ("slip: 1\noffer: Saleshandy Google", "write Saleshandy Google quarterly, Saleshandy Google annual flexi, "),
      ("slip: 1\nwnated: 2", "line 2, wnated: there is no such field, and ‘wanted’ may be meant; here can stand slip, kind"),
      ("slip: 1\nkind: own_domains\noffer: Instantly Google", "line 3, offer: ‘Instantly Google’ does not sell this kind of order"),
      ("slip: 1\nnumbers: maybe", "line 2, numbers: this is yes or no; write one of the two."),
      ("slip: 1\nname: [a, b]", "line 2, name: here belongs one value, behind the colon."),
      ("slip: 1\ndomains:\n  - name: a.com\n  - name: A.com", "line 4, domains.2.name: ‘a.com’ stands here twice; give it once."),
      ("slip: 1\ndomains: [north quay]", "domains.1.name: ‘north quay’ is no domain: "),
      ("slip: 1\ndomains:\n  - name: a.com\n    mailboxes: [ada]", "domains.1.mailboxes.1: here belong named fields"),
      ("slip: 1\nname: a\nname: b", "line 2: this is no YAML (a name stands there twice: name); fix it."),
      ("- a\n- b", "here belong named fields, one a line and indented"),
      ("", "the slip is empty"),
    ])
  func problems(_ text: String, _ words: String) {
    let said = sentences(text)
    #expect(said.contains { $0.contains(words) }, "\(said)")
  }

  @Test("a slip that a person writes needs little: names, people, an offer; what was typed into a mailbox stays")
  func small() throws {
    let file = read(
      """
      slip: 1
      offer: instantly google
      people: Ada Lind
      domains:
        - trynorthquay.com
        - name: GetNorthquay.org
          mailboxes:
            - {alias: hello, first: Ada, last: Lind}
      """)
    #expect(file.problems.isEmpty, "\(file.problems.map(\.sentence))")
    let draft = try #require(file.reading).draft(id: Draft.ID("d"), at: Self.date)
    #expect(draft.offer == Offer(.instantly, .google) && draft.chosenNames.map(\.text) == ["trynorthquay.com", "getnorthquay.org"])
    #expect(draft.lines[1].mailboxes.map(\.edited) == [.all])
    let other = try #require(file.reading).draft(id: Draft.ID("e"), at: Self.date)
    #expect(other.spreadSeed == draft.spreadSeed, "the same slip gives the same mailboxes")
  }

  @Test("an order that nobody named is called by its brand, or else by its first name, as in the wizard")
  func unnamed() throws {
    for (text, name) in [("brand: Acme\n", "acme"), ("", "trynorthquay"), ("name: ''\n", "")] {
      let file = read("slip: 1\n\(text)offer: instantly   google\ndomains: [trynorthquay.com, getnorthquay.com]\n")
      let draft = try #require(file.reading).draft(id: Draft.ID("d"), at: Self.date)
      #expect(draft.name == name && draft.offer == Offer(.instantly, .google), "\(file.problems.map(\.sentence))")
    }
    #expect(sentences("slip: [1]\ndomains: [a.com]\n").count == 1, "one mistake is said once")
  }

  @Test("the dot of the root behind a domain is none of its name, and the same domain with and without it stands there twice")
  func rootDot() throws {
    let file = read("slip: 1\noffer: Instantly Google\ndomains: [tryseaside.com., {name: GetSeaside.com.}]\n")
    let draft = try #require(file.reading).draft(id: Draft.ID("d"), at: Self.date)
    #expect(file.problems.isEmpty && draft.chosenNames.map(\.text) == ["tryseaside.com", "getseaside.com"])
    #expect(sentences("slip: 1\ndomains: [tryseaside.com, tryseaside.com.]\n").first?.contains("stands here twice") == true)
    #expect(sentences("slip: 1\ndomains: [tryseaside..com]\n").first?.contains("two dots") == true)
  }

  @Test("what a slip does not name comes from its client, and a draft for a client is the same when it is read for it again")
  func client() throws {
    var client = Client(id: Client.ID("k1"), name: "Acme")
    (client.brand, client.redirect, client.people, client.wanted) = ("northquay", "northquay.com", "Ada Lind", 2)
    client.offer = Offer(.scaledmail, .smtp)
    let file = read("slip: 1\nclient: acme\nwanted: 4\ndomains: [trynorthquay.com]\n")
    let reading = try #require(file.reading)
    #expect(reading.client?.name == "acme" && file.problems.isEmpty)
    let draft = reading.draft(id: Draft.ID("d"), at: Self.date, for: client)
    #expect(
      draft.details.redirect == "northquay.com" && draft.wanted == 4 && draft.offer == client.offer && draft.client?.id == client.id
    )
    #expect(draft.differences(from: client) == [.wanted])

    var emptied = draft
    (emptied.details.redirect, emptied.offer, emptied.filledBrand) = ("", nil, nil)
    let again = try #require(read(emptied.slip).reading).draft(id: Draft.ID("d"), at: Self.date, for: client)
    #expect(again == emptied.asInSlip, "what was taken out stays out\n\(emptied.slip)")
  }

  @Test("bytes that are no slip give sentences and never stop the program", arguments: 0..<200)
  func garbage(_ seed: Int) throws {
    var dice = Seeded(seed: UInt64(seed))
    var drafts = RandomDrafts(seed: UInt64(seed), at: Self.date)
    var scalars = Array(try drafts.anything(id: "d").slip.unicodeScalars)
    for _ in 0..<20 where !scalars.isEmpty {
      let place = Int.random(in: 0..<scalars.count, using: &dice)
      let other: [Unicode.Scalar] = [":", "-", "[", "]", "{", "}", "\"", "\n", " ", "&", "*", "#", "a"]
      scalars[place] = other[Int.random(in: 0..<other.count, using: &dice)]
    }
    let file = read(String(String.UnicodeScalarView(scalars)))
    #expect(file.reading != nil || !file.problems.isEmpty)
    for problem in file.problems { #expect(problem.sentence.hasPrefix("order.yaml") && problem.sentence.hasSuffix(".")) }
  }
}
