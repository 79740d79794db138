import Foundation
import Ordering
import Testing

@Suite("The one door for text")
struct EnteredTextTests {
  /// Byte order mark, zero width, soft hyphen, direction marks and isolates.
  static let marks = [
    "\u{FEFF}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{AD}", "\u{200E}", "\u{200F}", "\u{202A}", "\u{202E}",
    "\u{2066}", "\u{2069}",
  ]

  @Test("marks at the edges of a text are taken off", arguments: marks)
  func edges(_ mark: String) {
    #expect(EnteredText.lines("\(mark)Mary Quill\(mark)") == "Mary Quill")
    #expect(EnteredText.tidy(" \(mark) Mary Quill \(mark)\(mark)") == "Mary Quill")
    #expect(
      Person.list(in: "Ada Lind, \(mark)Mary Quill\(mark)") == [
        Person(first: "Ada", last: "Lind"), Person(first: "Mary", last: "Quill"),
      ])
    #expect(NameImport("\(mark)trynorthquay.com\(mark)").names.map(\.text) == ["trynorthquay.com"])
    #expect((try? Redirect("\(mark)northquay.com\(mark)"))?.host == "northquay.com")
  }

  @Test(
    "a hidden character inside a text is named, whichever it is",
    arguments: [
      ("\u{200B}", "U+200B, zero width space"), ("\u{AD}", "U+00AD, soft hyphen"), ("\u{202E}", "U+202E, right-to-left override"),
      ("\u{0}", "U+0000, null"), ("\u{FEFF}", "U+FEFF, zero width no-break space"), ("\u{7F}", "U+007F, delete"),
      ("\u{E0041}", "U+E0041, tag latin capital letter a"), ("\u{E000}", "U+E000, private use"),
      ("\u{2060}", "U+2060, word joiner"),
      ("\u{3164}", "U+3164, hangul filler"), ("\u{FFFD}", "U+FFFD, replacement character"),
    ])
  func inside(_ hidden: String, _ title: String) throws {
    let found = try #require(HiddenCharacters.first(in: "north\(hidden)quay"))
    #expect(HiddenCharacters.title(of: found) == title)
    #expect(EnteredText.lines("north\(hidden)quay").unicodeScalars.count == 10, "it stays, so that its problem can name it")
  }

  @Test(
    "what can be seen is no hidden character",
    arguments: ["Zoë Müller-Nuñez", "日本語 🙂", "שלום", "e\u{301}", "12,50 €", "O’Brien", "\u{A0}x", "👩‍🚀"])
  func seen(_ text: String) { #expect(HiddenCharacters.first(in: text) == nil) }

  @Test("the joiners that Persian and the scripts of India are written with are letters there, and hidden elsewhere")
  func joiners() {
    #expect(HiddenCharacters.first(in: "علی\u{200C}رضا") == nil)
    #expect(HiddenCharacters.first(in: "क्\u{200D}ष") == nil)
    #expect(HiddenCharacters.first(in: "Ad\u{200C}a") == "\u{200C}")
    #expect(HiddenCharacters.first(in: "Ad\u{200D}a") == "\u{200D}")
  }

  @Test("text is composed, line ends are one kind, and tabs stay")
  func composed() {
    #expect(Array(EnteredText.lines("A\u{30A}sa O\u{308}berg").unicodeScalars) == Array("Åsa Öberg".unicodeScalars))
    #expect(EnteredText.lines("a\tb\r\nc\rd\u{2028}e\u{85}f") == "a\tb\nc\nd\ne\nf")
    #expect(EnteredText.lines("x\u{FE0F}y") == "xy")
  }

  @Test("a vendor counts UTF-16 units of the composed text, without what is taken off its edges")
  func length() {
    #expect("e\u{301}e\u{301}".vendorLength == 2)
    #expect(" \u{FEFF}Ada ".vendorLength == 3)
    #expect("🚀🚀🚀🚀🚀".vendorLength == 10)
  }
}

@Suite("Hidden characters in a draft")
struct HiddenInDraftTests {
  static let hidden = ["\u{200B}", "\u{AD}", "\u{202E}", "\u{0}", "\u{FFFD}", "\u{2069}"]

  @Test("in every typed field of the details it is a problem that names it", arguments: hidden)
  func details(_ hidden: String) throws {
    for offer in [Offer(.instantly, .google), Offer(.saleshandy, .google, plan: .quarterly), Offer(.scaledmail, .google)] {
      for kind in OrderKind.allCases where kind.vendors.contains(offer.vendor) {
        var draft = try readyDraft(offer)
        draft.kind = kind
        draft.details.sequencer.provider = "Instantly"
        for field in draft.detailFields(with: offer) where !field.isPicked {
          var changed = draft
          changed.details[field] = "no\(hidden)rth"
          let problems = DraftCheck.details(changed, offer: offer).filter { $0.place == .detail(field) }
          #expect(problems == [Problem(.detail(field), .hiddenCharacter(Character(hidden)))], "\(field)")
        }
      }
    }
  }

  @Test("in people, names and aliases it is a problem that names it", arguments: hidden)
  func mailboxes(_ hidden: String) throws {
    let offer = Offer(.instantly, .google)
    var draft = try readyDraft(offer)
    draft.people = "Ada Lind, Ma\(hidden)ry Quill"
    #expect(DraftCheck.people(draft) == [Problem(.people, .hiddenCharacter(Character(hidden)))])
    #expect(DraftCheck.all(draft).contains(Problem(.people, .hiddenCharacter(Character(hidden)))))
    draft = try readyDraft(offer)
    let name = draft.lines[0].name
    draft.lines[0].mailboxes[0].first = "A\(hidden)da"
    draft.lines[0].mailboxes[1].last = "L\(hidden)ind"
    draft.lines[0].mailboxes[2].alias = "a\(hidden)da"
    #expect(
      DraftCheck.mailboxes(draft, offer: offer) == [
        Problem(.mailbox(name, 0, .first), .hiddenCharacter(Character(hidden))),
        Problem(.mailbox(name, 1, .last), .hiddenCharacter(Character(hidden))),
        Problem(.mailbox(name, 2, .alias), .alias(.illegalCharacter(Character(hidden)))),
      ])
  }

  @Test("inside a domain it is refused by its name, also behind a letter it joins", arguments: hidden + ["\u{200D}"])
  func domains(_ hidden: String) {
    let found = NameImport("north\(hidden)quay.com")
    #expect(found.names.isEmpty)
    #expect(found.refused.map(\.fault) == [.illegalCharacter(Character(hidden))])
  }

  @Test("marks at the edges of a field are not sent, and text is sent composed")
  func sent() throws {
    var draft = try readyDraft(Offer(.saleshandy, .google, plan: .quarterly))
    draft.details.registrant.company = "\u{FEFF} No\u{308}rth Quay\u{200B} "
    draft.details.registrant.city = "Malmo\u{308}"
    draft.lines[0].mailboxes[0].first = "\u{200E}A\u{30A}sa"
    let purchase = try #require(PurchasePlan(draft, mark: "ABCDEFGHJK")?.purchases.first)
    #expect(Array(purchase.registrant?.company.unicodeScalars ?? "".unicodeScalars) == Array("Nörth Quay".unicodeScalars))
    #expect(purchase.registrant?.city.unicodeScalars.count == 5)
    #expect(purchase.items[0].mailboxes[0].first.unicodeScalars.elementsEqual("Åsa".unicodeScalars))
  }

  @Test("a label of five emoji is told at its field and at no later place: form and plan count alike")
  func label() throws {
    let offer = Offer(.scaledmail, .google)
    var draft = try readyDraft(offer)
    draft.details.label = "🚀🚀🚀🚀🚀"
    #expect(DraftCheck.details(draft, offer: offer) == [Problem(.detail(.label), .tooLong(10, maximum: 9))])
    draft.details.label = "🚀🚀🚀🚀"
    #expect(DraftCheck.details(draft, offer: offer).isEmpty)
    #expect(PurchasePlan(draft, mark: "ABCDEFGHJK") != nil)
  }

  @Test("fifty letters with combining accents are fifty")
  func accents() throws {
    let offer = Offer(.saleshandy, .google, plan: .quarterly)
    var draft = try readyDraft(offer)
    draft.details.registrant.first = String(repeating: "e\u{301}", count: 50)
    draft.lines[0].mailboxes[0].last = String(repeating: "e\u{301}", count: 50)
    #expect(DraftCheck.all(draft).isEmpty)
    draft.lines[0].mailboxes[0].last = String(repeating: "😀", count: 26)
    #expect(DraftCheck.all(draft).faults == [.nameTooLong(52, maximum: 50)])
  }

  @Test(
    "a frozen request that carries one is known, however it is escaped",
    arguments: [
      (#"{"a":"north\#u{200B}quay"}"#, "\u{200B}"), (#"{"a":["x",{"b":"no\u202erth"}]}"#, "\u{202E}"),
      (#"{"a":"\u0000"}"#, "\u{0}"),
      (#"{"a":"\#u{FFFD}"}"#, "\u{FFFD}"), (#"{"a":"\ufffd"}"#, "\u{FFFD}"), (#"{"a":"Åsa \\ \" \n"}"#, nil), (#"{"a":1}"#, nil),
    ])
  func frozen(_ body: String, _ hidden: String?) {
    let request = FrozenRequest(method: "POST", path: "/x", body: Data(body.utf8), sha256: "")
    #expect(request.hiddenCharacter == hidden.map { Character($0) })
    let inPath = FrozenRequest(method: "POST", path: "/x?coupon=A%E2%80%8BB", body: Data("{}".utf8), sha256: "")
    #expect(inPath.hiddenCharacter == "\u{200B}")
  }
}
