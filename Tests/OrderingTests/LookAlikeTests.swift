import Testing

@testable import Ordering

@Suite("Names that read like others")
struct LookAlikeTests {
  private func draft(_ names: [String], brand: String = "", redirect: String = "") throws -> Draft {
    var draft = try readyDraft(Offer(.instantly, .google), names: names.map { try DomainName($0) })
    draft.brand = brand
    draft.details.redirect = redirect
    return draft
  }

  @Test(
    "a name that reads like another chosen one, or like the brand, is known by it",
    arguments: [
      ("getrnodern.com", "getmodern.com"), ("trynorthqua1.com", "trynorthqual.com"), ("g0quay.com", "goquay.com"),
      ("vvave.com", "wave.com"), ("northquay.com", nil), ("getmodern.org", nil), ("getmodem.com", "getmodern.com"),
    ])
  func chosen(name: String, like: String?) throws {
    let draft = try draft(["getmodern.com", "trynorthqual.com", "goquay.com", "wave.com", "northquay.com"])
    #expect(draft.lookAlikes.likeness(of: try DomainName(name)) == like)
  }

  @Test("the brand, as typed or as the redirect says, is compared without its ending; the brand itself is not like itself")
  func brand() throws {
    let draft = try draft(["trymodern.com"], brand: "modern", redirect: "https://www.willow.com/demo")
    let alikes = draft.lookAlikes
    #expect(alikes.likeness(of: try DomainName("rnodern.org")) == "modern")
    #expect(alikes.likeness(of: try DomainName("wi11ow.co")) == "willow")
    #expect(alikes.likeness(of: try DomainName("modern.org")) == nil)
    #expect(alikes.likeness(of: try DomainName("tryrnodern.com")) == "trymodern.com")
  }

  @Test(
    "the brand is seen inside longer names, and so are well-known marks, imitated or as they are written",
    arguments: [
      ("n0rthquayhq.com", "northquay", nil), ("tryn0rthquay.com", "northquay", nil), ("northquayhq.com", nil, nil),
      ("paypa1.com", "paypal", nil), ("g00gle-team.com", "google", nil), ("rnicrosoft.org", "microsoft", nil),
      ("paypal-team.com", nil, "paypal"), ("trygoogle.com", nil, "google"), ("app1e.com", "apple", nil),
      ("apple-team.com", nil, "apple"),
      ("pineapples.com", nil, nil), ("orangery.com", nil, nil), ("learnwisely.com", nil, nil), ("go.com", nil, nil),
    ] as [(String, String?, String?)])
  func inside(name: String, like: String?, mark: String?) throws {
    let alikes = try draft([], brand: "northquay").lookAlikes
    #expect(alikes.likeness(of: try DomainName(name)) == like)
    #expect((like == nil ? alikes.mark(in: try DomainName(name)) : nil) == mark)
  }

  @Test("an owner of a well-known mark is not warned of it")
  func owner() throws {
    let alikes = try draft([], brand: "paypal").lookAlikes
    #expect(alikes.mark(in: try DomainName("trypaypal.com")) == nil)
    #expect(alikes.likeness(of: try DomainName("paypa1.com")) == "paypal")
  }

  @Test("the list of well-known marks is dated data in which each mark stands once, and a configuration's marks join it")
  func extended() throws {
    let written = WellKnownMarks.written.map(String.init)
    #expect(written.count > 100 && Set(written.map { $0.replacing("*", with: "") }).count == written.count)
    #expect(written.allSatisfy(WellKnownMarks.isMark))
    #expect(WellKnownMarks.date.wholeMatch(of: /20\d\d-\d\d-\d\d/) != nil)
    var draft = try draft(["trynorthwind.com", "n0rthwind.com", "waves.com", "go-wave.com", "wave.com"], brand: "harbour")
    #expect(DraftCheck.names(draft).isEmpty)
    draft.editions.marks = ["northwind", "wave*"]
    #expect(
      DraftCheck.names(draft) == [
        Problem(.name(try DomainName("trynorthwind.com")), .wellKnownMark("northwind"), .warns),
        Problem(.name(try DomainName("n0rthwind.com")), .lookAlike("northwind"), .warns),
        Problem(.name(try DomainName("go-wave.com")), .wellKnownMark("wave"), .warns),
        Problem(.name(try DomainName("wave.com")), .wellKnownMark("wave"), .warns),
      ])
  }

  @Test(
    "a mark is 3 to 63 letters, digits and hyphens",
    arguments: [
      ("northwind", true), ("wave*", true), ("3m0", true), ("north-wind", true), ("ab", false), ("North", false), ("a.com", false),
      ("-ab", false), ("ab-", false), ("w**", false), ("", false), ("*", false),
    ])
  func isMark(_ text: String, _ isMark: Bool) { #expect(WellKnownMarks.isMark(text) == isMark) }

  @Test("hyphens in places 3 and 4 are warned of, and punycode is shown as what it stands for")
  func hyphens() throws {
    let names = try ["no--rthquay.com", "xn--mnchen-3ya.com", "north--quay.com", "xn--99999999.com"].map { try DomainName($0) }
    #expect(
      DraftCheck.names(try draft(names.map(\.text))) == [
        Problem(.name(names[0]), .reservedHyphens, .warns), Problem(.name(names[1]), .punycode, .warns),
        Problem(.name(names[3]), .undecodable),
      ])
    #expect(names.map(\.shown) == ["no--rthquay.com", "münchen.com", "north--quay.com", nil])
  }

  @Test("both of two chosen names that read alike are warned of, and neither stops the order")
  func warned() throws {
    let (first, second) = (try DomainName("gomodern.com"), try DomainName("gorn0dern.com"))
    let problems = DraftCheck.names(try draft([first.text, second.text]))
    #expect(
      problems == [
        Problem(.name(first), .lookAlike(second.text), .warns), Problem(.name(second), .lookAlike(first.text), .warns),
      ])
  }

  @Test("a letter of another script among a person's own is warned of; a whole name in any script is not")
  func people() throws {
    let offer = Offer(.instantly, .google)
    for (first, mixedScriptCharacter) in [
      ("\u{410}da", Character("\u{410}")), ("Ad\u{430}", "\u{430}"), ("\u{410}\u{434}\u{430}", nil), ("Zoë", nil),
      ("Anne-Marie", nil),
      ("李娜", nil),
      ("アンナ・李", nil), ("\u{FF21}da", "\u{FF21}"), ("O’Neil", nil), ("\u{391}da", "\u{391}"),
    ] as [(String, Character?)] {
      var draft = try readyDraft(offer)
      draft.lines[0].mailboxes[0].first = first
      draft.lines[0].mailboxes[0].isEdited = true
      let problems = DraftCheck.mailboxes(of: draft.lines[0], offer: offer, in: draft)
      let wanted = mixedScriptCharacter.map { [Problem(.mailbox(draft.lines[0].name, 0, .first), .mixedScripts($0), .warns)] } ?? []
      #expect(problems == wanted, "\(first)")
    }
  }

  @Test(
    "a letter is named, with the ASCII letter it is taken for",
    arguments: [
      (Character("\u{43E}"), "U+043E, Cyrillic small letter o", Character("o")),
      ("\u{FF4E}", "U+FF4E, Fullwidth latin small letter n", "n"),
      ("\u{1D5BA}", "U+1D5BA, Mathematical sans-serif small a", "a"), ("ö", "U+00F6, Latin small letter o with diaeresis", nil),
      ("\u{FFFD}", "a character that cannot be shown", nil),
    ] as [(Character, String, Character?)])
  func title(character: Character, title: String, likeness: Character?) {
    #expect(Scripts.title(of: character) == title)
    #expect(Scripts.likeness(of: character) == likeness)
  }

  @Test(
    "no name in another script becomes a domain, whatever it looks like",
    arguments: [
      "n\u{43E}rthquay.com", "\u{FF4E}\u{FF4F}rthquay.com", "northquay\u{3002}com", "no\u{200B}rthquay.com", "northquay.c\u{43E}m",
      "\u{212A}ey.com",
    ])
  func refused(text: String) {
    let found = NameImport(text)
    #expect(found.names.isEmpty && found.cleaned.isEmpty && found.refused.count == 1, "\(found)")
  }
}
