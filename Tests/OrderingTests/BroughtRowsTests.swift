import Foundation
import Ordering
import TestSupport
import Testing

/// One test a row of what people really brought, named after what the row promises; what comes of it elsewhere (the grid, files, places) has its tests
/// there.
@Suite("Rows that people brought")
struct BroughtRowsTests {
  private func people(_ text: String) -> [String] { PeopleReading(text).people.map { "\($0.first)|\($0.last)" } }

  private func alias(_ name: String) -> String {
    PeopleReading(name).people.first.map { AliasPattern.firstDotLast.alias(for: $0) } ?? ""
  }

  private func phone(_ text: String) -> String? { try? E164.number(text).get() }

  // MARK: Pasted people

  @Test("the header of a sheet is seen, its other columns are named and left out")
  func header() {
    let found = PeopleReading("First Name,Last Name,Title,Email\nMary,Quill,CEO,mary@acme.example\nAda,Lind,CTO,ada@acme.example")
    #expect(found.people.map(\.name) == ["Mary Quill", "Ada Lind"])
    #expect(found.notes.contains(.column("Title")) && found.notes.contains(.column("Email")))
  }

  @Test("a row of a sheet is first and last name, never a name with an address in it")
  func tabs() {
    #expect(people("Mary\tQuill\tmary@acme.example") == ["Mary|Quill"])
    #expect(people("First\tLast\tTitle\tMail\nMary\tQuill\tCEO\tmary@acme.example") == ["Mary|Quill"])
  }

  @Test("a mark in front of a person, a domain and a redirect is taken off")
  func byteOrderMark() throws {
    #expect(people("\u{FEFF}Mary Quill") == ["Mary|Quill"])
    #expect(NameImport("\u{FEFF}trynorthquay.com").names.map(\.text) == ["trynorthquay.com"])
    #expect(try Redirect("\u{FEFF}northquay.com").host == "northquay.com")
  }

  @Test("a hidden character inside a name, a company, a city or a label is a problem that names it")
  func hidden() throws {
    for hidden in ["\u{200B}", "\u{AD}", "\u{202E}", "\u{0}"] as [Character] {
      var draft = try readyDraft(Offer(.saleshandy, .google, plan: .quarterly))
      draft.people = "Ma\(hidden)ry Quill"
      #expect(DraftCheck.people(draft).faults.contains(.hiddenCharacter(hidden)))
      draft.details.registrant.company = "North\(hidden)Quay"
      draft.details.registrant.city = "Mal\(hidden)mo"
      #expect(DraftCheck.details(draft, offer: Offer(.saleshandy, .google, plan: .quarterly)).faults.count == 2)
      draft.details.label = "a\(hidden)b"
      #expect(DraftCheck.details(draft, offer: Offer(.scaledmail, .google)).faults == [.hiddenCharacter(hidden)])
    }
  }

  @Test("Last, First is read, with quotes, particles and one comma a line")
  func lastFirst() {
    #expect(people("de la Cruz, José María") == ["José María|de la Cruz"])
    #expect(people("\"Quill, Mary\"; \"Lind, Ada\"") == ["Mary|Quill", "Ada|Lind"])
    #expect(people("Berg, Ludwig van der") == ["Ludwig|van der Berg"])
  }

  @Test("names stand in front of their addresses; an address alone is refused by name")
  func addressed() {
    let found = PeopleReading(
      "Mary Quill <mary@acme.example>, \"Lind, Ada\" <ada@acme.example>; bo.ek@acme.example (Sales)")
    #expect(found.people.map(\.name) == ["Mary Quill", "Ada Lind"])
    #expect(found.faults == [.nobody("bo.ek@acme.example (Sales)")])
  }

  @Test("a semicolon file, UTF-16, Windows-1252 and a quoted line break are read")
  func files() throws {
    #expect(people("Vorname;Nachname;Funktion\nJürgen;Groß;Leiter") == ["Jürgen|Groß"])
    let text = "Vorname;Nachname\nJürgen;Groß\n"
    for encoding in [String.Encoding.utf16, .utf16LittleEndian, .windowsCP1252] {
      let bytes = try #require(text.data(using: encoding))
      #expect(people(try FileText(bytes).text) == ["Jürgen|Groß"], "\(encoding)")
    }
    #expect(people("First,Last\n\"Mary\nAnn\",Quill") == ["Mary Ann|Quill"])
  }

  @Test("everybody who is named and has no mailbox is named")
  func collided() throws {
    var draft = try readyDraft(Offer(.instantly, .google), wanted: 4)
    draft.people = "Jörg Weiß; Jorg Weiss"
    draft.patterns = [.firstDotLast, .firstLast]
    var filling = MailboxFilling(draft)
    _ = filling.mailboxes(of: draft.lines[0], old: [], size: 4, avoiding: [])
    #expect(PeopleReading(draft.people).people.count == 2)
    #expect(Set([alias("Jörg Weiß"), alias("Jorg Weiss")]).count == 1, "they collide")
    #expect(PeopleReading("John Smith; John Smith").notes == [.double("John Smith", kept: "John Smith")])
  }

  @Test("what cannot be read in People is a problem, full grid or not")
  func heldPeople() throws {
    var draft = try readyDraft(Offer(.instantly, .google))
    draft.people = "Ada Lind; bo@acme.example"
    #expect(DraftCheck.mailboxes(draft, offer: Offer(.instantly, .google)).isEmpty)
    #expect(DraftCheck.all(draft).faults.contains(.notAPerson("bo@acme.example")))
  }

  // MARK: Aliases

  @Test(
    "Russian and Ukrainian names are spelt as their people spell them",
    arguments: [
      ("Жанна Щукина", "zhanna.shchukina"), ("Зорин Цой", "zorin.tsoy"), ("Жорин Чой", "zhorin.choy"),
      ("Євген Їжак", "yevhen.yizhak"), ("Наталья Хрущёва", "natalya.khrushcheva"), ("Юрий Яковлев", "yuriy.yakovlev"),
    ])
  func romanised(name: String, wanted: String) { #expect(alias(name) == wanted) }

  @Test(
    "a name that letters do not spell is proposed and marked",
    arguments: ["山田 太郎", "小鳥遊 蓮", "김 민수", "曾 志偉", "דוד כהן", "محمد علي", "สมชาย ใจดี", "राम कुमार"])
  func unsure(name: String) throws {
    let person = try #require(PeopleReading(name).people.first)
    #expect(!AliasPattern.firstDotLast.alias(for: person).isEmpty)
    #expect(Transliteration.isUnsure(person.first) || Transliteration.isUnsure(person.last))
  }

  @Test(
    "titles, suffixes, nicknames and brackets are taken off in sight; particles stay with the surname",
    arguments: [
      ("Dr. Ludwig van der Berg", "Ludwig|van der Berg"), ("Hal Okafor III", "Hal|Okafor"), ("John Quill Jr.", "John|Quill"),
      ("J. R. R. Tolle", "J. R. R.|Tolle"), ("William “Bill” Quill", "William|Quill"), ("Barbara Loy (Cox)", "Barbara|Loy"),
    ])
  func around(name: String, wanted: String) {
    #expect(people(name) == [wanted])
    #expect(PeopleReading(name).notes.isEmpty == (name == "J. R. R. Tolle"))
  }

  @Test(
    "a role's alias is a warning that says who reserves it",
    arguments: ["postmaster", "abuse", "admin", "noreply", "hostmaster", "root"])
  func roles(alias: String) { #expect(RoleAliases.reason(for: alias) != nil) }

  @Test("one person in two spellings is one, in the better-cased spelling")
  func cased() { #expect(people("MARY QUILL; Mary Quill") == ["Mary|Quill"]) }

  // MARK: Registrant

  @Test(
    "a trunk zero is taken off by the country's plan, and Italy keeps its own",
    arguments: [
      ("+49 030 5550134", "+49305550134"), ("+64 021 555 0134", "+64215550134"), ("+44 020 7946 0958", "+442079460958"),
      ("+46 (0)8 555 01 34", "+4685550134"), ("+33 (0)1 55 50 01 34", "+33155500134"), ("+39 06 5550 1234", "+390655501234"),
      ("+39 (0)6 5550 1234", "+390655501234"),
    ])
  func trunk(text: String, number: String) { #expect(phone(text) == number) }

  @Test("00, tel: and marks between figures are converted; an extension is named")
  func writtenPhones() {
    for text in ["0044 20 7946 0958", "tel:+44-20-7946-0958", "+44\u{2011}20\u{2013}7946 0958", "\u{202A}+44 20 7946 0958\u{202C}"]
    {
      #expect(phone(text) == "+442079460958", "\(text)")
    }
    guard case .failure(let refused) = E164.number("+44 20 7946 0958 x12"), case .extension = refused.fault else {
      Issue.record("the extension is not named")
      return
    }
  }

  @Test("a spreadsheet's number is refused", arguments: ["+442079460958.0", "4.42079E+11"])
  func spreadsheet(text: String) {
    guard case .failure(let refused) = E164.number(text) else {
      Issue.record("it is taken")
      return
    }
    #expect(refused.fault == .spreadsheet || refused.fault == .noPlus)
  }

  @Test("everyday, ISO and own-language names of countries are known, and ambiguous ones name both")
  func countries() {
    #expect(Country.several("Korea").map(\.code).sorted() == ["KP", "KR"] && Country.several("Congo").count == 2)
    for (text, code) in [
      ("Republic of Ireland", "IE"), ("Macau", "MO"), ("Korea, Republic of", "KR"), ("Deutschland", "DE"), ("GBR", "GB"),
    ] {
      #expect(Country.named(text)?.code == code, "\(text)")
    }
    #expect(Country.hasNoCode("Kosovo"))
  }

  @Test("a country without postcodes takes an empty field and n/a", arguments: ["HK", "AE", "QA", "PA"])
  func noPostcode(country: String) {
    #expect(Postcode.hasNone(country) && Postcode.canonical("n/a", in: country) != nil)
  }

  @Test(
    "a postcode is brought to its country's form",
    arguments: [
      ("00950", "PL", "00-950"), ("1000205", "PT", "1000-205"), ("941051234", "US", "94105-1234"), ("sw1a1aa", "GB", "SW1A 1AA"),
      ("D02  XY45", "IE", "D02 XY45"), ("1000001", "JP", "100-0001"), ("1010", "LV", "LV-1010"), ("１００－０００１", "JP", "100-0001"),
      ("〒100-0001", "JP", "100-0001"), ("٢١١٢٠", "SE", "21120"),
    ])
  func postcodes(text: String, country: String, wanted: String) { #expect(Postcode.canonical(text, in: country) == wanted) }

  @Test("full-width digits of a number are folded")
  func fullWidth() { #expect(phone("＋８１ ３ ５５５０ １２３４") == "+81355501234") }

  @Test("letters with accents are composed and counted as the vendor counts")
  func composed() {
    #expect(String(repeating: "e\u{301}", count: 50).vendorLength == 50)
    #expect("Quill 🚀".vendorLength == 8)
  }

  @Test("a label is counted once, in the form as in the plan")
  func label() throws {
    var draft = try readyDraft(Offer(.scaledmail, .google))
    draft.details.label = "🚀🚀🚀🚀🚀"
    #expect(DraftCheck.details(draft, offer: Offer(.scaledmail, .google)).faults == [.tooLong(10, maximum: 9)])
  }

  @Test("the dot of the root is taken off a redirect")
  func rootDot() throws { #expect(try Redirect("northquay.com.").host == "northquay.com") }

  @Test("a registrar's link is http or https")
  func registrarLink() throws {
    var draft = try readyDraft(Offer(.scaledmail, .google))
    draft.kind = .ownDomains
    draft.details.hosting.link = "ftp://registrar.example"
    #expect(DraftCheck.details(draft, offer: Offer(.scaledmail, .google)).faults.contains(.webLink("ftp://registrar.example")))
  }

  // MARK: Domains

  @Test("every refused piece of a list has its reason")
  func refusedPieces() {
    let found = NameImport("trynorthquay.com, north_quay.com, -northquay.com, ada@northquay.com, a..com")
    #expect(found.names.map(\.text) == ["trynorthquay.com"] && found.refused.count == 4)
  }

  @Test("a hyphen in front of a name is no bullet")
  func hyphenInFront() {
    #expect(NameImport("-northquay.com").names.isEmpty)
    #expect(NameImport("- northquay.com").names.map(\.text) == ["northquay.com"])
  }

  @Test(
    "a full-width dot, a hidden character and an underscore never make another name",
    arguments: ["seenorthquay．com", "north\u{200B}quay.com", "north_quay.com"])
  func otherBrand(text: String) {
    let found = NameImport(text)
    #expect(found.names.allSatisfy { $0.text == "seenorthquay.com" })
    #expect(found.names.count + found.refused.count == 1)
  }

  @Test("hyphens in places 3 and 4 are warned of, a dot in front is named, undecodable punycode is refused")
  func oddNames() throws {
    var draft = try readyDraft(Offer(.instantly, .google), names: [DomainName("no--rthquay.com")])
    draft.brand = ""
    #expect(DraftCheck.names(draft).faults == [.reservedHyphens])
    #expect(NameImport(".com").refused.map(\.fault) == [.leadingDot])
    #expect(NameImport("xn--99999999.com").names.isEmpty)
  }

  @Test("look-alikes are marked inside longer names and by well-known marks")
  func lookAlikes() throws {
    var draft = try readyDraft(Offer(.instantly, .google), names: [DomainName("paypa1.com"), DomainName("n0rthquayhq.com")])
    draft.brand = "northquay"
    #expect(DraftCheck.names(draft).faults == [.lookAlike("paypal"), .lookAlike("northquay")])
  }

  @Test("more mailboxes than an offer takes are said, and the most it takes counts")
  func tooMany() throws {
    var draft = try readyDraft(Offer(.instantly, .google))
    draft.wanted = 6
    let count = draft.count(of: draft.lines[0], in: Offer(.instantly, .google))
    #expect(count.nearest(to: 6) == 5)
  }
}
