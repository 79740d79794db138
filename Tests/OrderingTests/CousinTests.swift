import Foundation
import Ordering
import Testing

/// Cousins of what people brought: other languages, countries, signs between cells, and ways to write the same.
@Suite("Cousins of rows that people brought")
struct CousinTests {
  private func people(_ text: String) -> [String] { PeopleReading(text).people.map { "\($0.first)|\($0.last)" } }

  @Test(
    "tables with headers of other languages, signs and columns",
    arguments: [
      ("Prénom;Nom;Fonction;Courriel\nÉlodie;Garçon;PDG;e@acme.example", "Élodie|Garçon"),
      ("Nombre,Apellidos,Puesto\nJosé María,de la Cruz Soto,Director", "José María|de la Cruz Soto"),
      ("Imię\tNazwisko\tStanowisko\nŁukasz\tŻółć\tPrezes", "Łukasz|Żółć"), ("Ad,Soyad,Ünvan\nIşıl,Çağlar,Müdür", "Işıl|Çağlar"),
      ("Voornaam;Tussenvoegsel;Achternaam\nLudwig;van der;Berg", "Ludwig|van der Berg"), ("姓,名,メール\n山田,太郎,t@acme.example", "太郎|山田"),
      ("| First | Last |\n|---|:--|\n| Mary | Quill |", "Mary|Quill"), ("Last Name|First Name\nQuill|Mary", "Mary|Quill"),
    ])
  func tables(_ text: String, _ wanted: String) {
    #expect(people(text) == [wanted])
    #expect(PeopleReading(text).faults.isEmpty)
  }

  @Test(
    "titles, degrees and orders of other countries",
    arguments: [
      ("Prof. Dr. med. Ludwig van der Berg", "Ludwig|van der Berg"), ("Dr. rer. nat. Eva Huber", "Eva|Huber"),
      ("Sir Hal Okafor KBE", "Hal|Okafor"), ("Sig.ra Anna Rossi", "Anna|Rossi"), ("Dott.ssa Anna Rossi", "Anna|Rossi"),
      ("Mevr. Anna Berg", "Anna|Berg"), ("Bo Ek, MD", "Bo|Ek"), ("J. Edgar Quill", "J. Edgar|Quill"), ("QUILL Mary", "Mary|QUILL"),
      ("VAN DER BERG Ludwig", "Ludwig|VAN DER BERG"), ("ジェーン・スミス", "ジェーン|スミス"),
    ])
  func titles(_ text: String, _ wanted: String) { #expect(people(text) == [wanted]) }

  @Test(
    "people with a word or a sign between them are two, or held; nothing is joined",
    arguments: [
      "Mary Quill and Ada Lind", "Mary Quill & Ada Lind", "Mary Quill / Ada Lind", "• Mary Quill • Ada Lind",
      "Mary Quill und Ada Lind",
      "Mary Quill et Ada Lind", "Mary Quill и Ada Lind",
    ])
  func several(_ text: String) { #expect(people(text) == ["Mary|Quill", "Ada|Lind"]) }

  @Test(
    "who stands beside an office keeps the name, and the office is told",
    arguments: [
      "Mary Quill (CEO)", "Mary Quill [Sales Manager]", "(CEO) Mary Quill", "Mary Quill - CEO", "Mary Quill – Head of Sales",
      "CTO: Mary Quill",
      "Mary Quill / Founder", "Mary Quill CEO", "CEO Mary Quill", "- Mary Quill (VP Sales)", "Mary Quill (Geschäftsführerin)",
      "Mary Quill | Directora",
    ])
  func besideRole(_ text: String) {
    let found = PeopleReading("\(text)\nJohn Doe")
    #expect(found.people.map(\.name) == ["Mary Quill", "John Doe"] && found.faults.isEmpty)
    #expect(found.notes.contains { if case .takenOff(_, "Mary Quill") = $0 { true } else { false } } || text.contains("|"))
  }

  @Test(
    "an office alone is nobody's name",
    arguments: ["Regional Sales Manager", "Deputy Group CEO", "Owner / CEO", "CEO (Founder)", "VP Sales"])
  func officesAlone(_ text: String) { #expect(people("\(text)\nJohn Doe") == ["John|Doe"]) }

  @Test(
    "one family name for two, and what is no name, is held",
    arguments: ["Mary and Ada Lind", "First Name: Mary", "Quill/Lind Mary", "Mary + Ada"])
  func held(_ text: String) { #expect(people(text).isEmpty && PeopleReading(text).faults.count == 1) }

  @Test("von und zu stays a name")
  func particles() { #expect(people("Karl von und zu Berg") == ["Karl|von und zu Berg"]) }

  @Test(
    "the end of a letter, a company and a team are nobody",
    arguments: [
      "Best regards,\nMary Quill\nCEO, Acme Inc.", "Mary Quill\nNorth Quay GmbH", "Sales Team; Mary Quill; Support Desk",
      "Mit freundlichen Grüßen\nMary Quill",
    ])
  func signatures(_ text: String) {
    #expect(people(text) == ["Mary|Quill"])
    #expect(PeopleReading(text).faults.isEmpty)
  }

  @Test(
    "whoever is read is read again from the field's own text",
    arguments: ["QUILL Mary", "J. Edgar Quill", "ジェーン・スミス", "First,Last\nADA,Lind", "First,Last\nJ.,Edgar Quill"])
  func again(_ text: String) {
    let found = PeopleReading(text)
    #expect(!found.people.isEmpty && PeopleReading(found.text).people == found.people)
  }

  @Test(
    "numbers as other countries write them",
    arguments: [
      ("+1 (415) 555-0134", "+14155550134"), ("001 415 555 0134", "+14155550134"), ("+7 (495) 555-01-34", "+74955550134"),
      ("+43 (0) 1 5550134", "+4315550134"), ("+32 (0)2 555 01 34", "+3225550134"), ("+31 (0)20 555 0134", "+31205550134"),
      ("+81 (0)3-5550-1234", "+81355501234"), ("+41 (0)44 555 01 34", "+41445550134"), ("+378 0549 885555", nil),
      ("+34 915 55 01 34", "+34915550134"), ("+45 55 55 01 34", "+4555550134"), ("+٩٧١ ٤ ٥٥٥ ٠١٣٤", "+97145550134"),
      ("tel:+358-9-5550134;ext=2", nil), ("+353 (0)1 555 0134", "+35315550134"), ("+61 (02) 5550 1234", "+61255501234"),
      // No trunk prefix, and numbers that never begin with 0, or do.
      ("+30 (0)210 5550134", "+302105550134"), ("+30 0210 5550134", "+302105550134"), ("+34 (0)915 55 01 34", "+34915550134"),
      ("+47 (0)22 55 50 13", "+4722555013"), ("+225 (0)1 23 45 67 89", "+2250123456789"), ("+378 (0)549 885555", "+3780549885555"),
      ("+375 8 017 555 01 34", "+375175550134"), ("+375 17 555 01 34", "+375175550134"), ("+36 06 1 555 0134", "+3615550134"),
      ("'+33155500134", "+33155500134"), ("=\"+33155500134\"", "+33155500134"),
    ] as [(String, String?)])
  func phones(_ text: String, _ number: String?) {
    let found = try? E164.number(text).get()
    if let number { #expect(found == number) } else { #expect(found == nil || found?.hasPrefix("+378") == true) }
  }

  @Test(
    "postcodes of other countries",
    arguments: [
      ("NL", "1012ab", "1012 AB"), ("CA", "k1a0b1", "K1A 0B1"), ("SE", "SE-21120", "21120"), ("CZ", "110 00", "110 00"),
      ("GR", "105 57", "105 57"), ("DE", "D-10115", "10115"), ("CH", "CH-8001", "8001"), ("BR", "01310100", "01310-100"),
      ("KR", "03187", "03187"), ("IN", "110001", "110001"), ("SK", "811 01", "811 01"), ("DK", "DK-1050", "1050"),
      ("LT", "01103", "LT-01103"), ("AT", "A-1010", "1010"), ("FR", "F-75001", "75001"),
      ("IE", "d6wxy45", "D6W XY45"), ("IE", "Dublin 2", nil), ("CR", "10101", "10101"), ("PR", "009011234", "00901-1234"),
      ("AR", "c1420", "C1420"), ("KH", "12000", "12000"), ("SV", "1101", "1101"), ("MT", "vlt1117", "VLT 1117"),
    ] as [(String, String, String?)])
  func postcodes(_ country: String, _ text: String, _ wanted: String?) { #expect(Postcode.canonical(text, in: country) == wanted) }

  @Test(
    "countries by other people's names for them",
    arguments: [
      ("Österreich", "AT"), ("España", "ES"), ("Suomi", "FI"), ("Россия", "RU"), ("Ελλάδα", "GR"), ("日本", "JP"), ("Holland", "NL"),
      ("UK", "GB"), ("England", "GB"), ("U.S.A.", "US"), ("Czech Republic", "CZ"), ("Türkiye", "TR"), ("Ivory Coast", "CI"),
      ("Swaziland", "SZ"), ("Burma", "MM"), ("United Arab Emirates", "AE"), ("CHE", "CH"), ("Norge", "NO"), ("Polska", "PL"),
      ("Ísland", "IS"), ("Island", "IS"), ("Großbritannien", "GB"), ("Németország", "DE"), ("גרמניה", "DE"), ("Đức", "DE"),
      ("中国", "CN"),
      ("США", "US"), ("한국", "KR"), ("SE - Sweden", "SE"), ("Sverige (SE)", "SE"), ("United Kingdom (England)", "GB"),
      ("SE Sweden", "SE"),
      ("Congo (DRC)", "CD"), ("🇸🇪", "SE"), ("🇸🇪 Sweden", "SE"), ("Ｓｗｅｄｅｎ", "SE"), ("Czech Rep.", "CZ"), ("RSA", "ZA"),
      ("EE.UU.", "US"),
    ])
  func countries(_ text: String, _ code: String) { #expect(Country.named(text)?.code == code) }

  @Test(
    "two names that are not of one country are none",
    arguments: ["Georgia, USA", "SE Norway", "Sweden (NO)", "California, USA", "Korea (South Africa)"])
  func otherCountries(_ text: String) { #expect(Country.named(text) == nil) }

  @Test(
    "domains as people write them",
    arguments: [
      ("https://www.TryNorthquay.com/path?x=1", "trynorthquay.com"), ("<trynorthquay.com>", "trynorthquay.com"),
      ("trynorthquay.com.", "trynorthquay.com"), ("\"trynorthquay.com\"", "trynorthquay.com"),
      ("[trynorthquay.com](http://trynorthquay.com)", nil),
      ("trynorthquay[.]com", nil), ("trynorthquay .com", nil), ("trynorthquay,com", nil),
      ("1) trynorthquay.com", "trynorthquay.com"),
      ("hxxps://trynorthquay.com", nil), ("trynorthquay.com:443", nil), ("1.trynorthquay.com", "trynorthquay.com"),
      ("**trynorthquay.com**", "trynorthquay.com"),
      ("`trynorthquay.com`", "trynorthquay.com"), ("trynorthquay.com…", "trynorthquay.com"),
      ("e.g. trynorthquay.com", "trynorthquay.com"),
      ("trynorthquay.c0m", nil), ("trynorthquay.c", nil), ("trynorthquay．com、", nil), ("try\u{AD}northquay.com", nil),
      ("trynоrthquay.com", nil),
    ] as [(String, String?)])
  func domains(_ text: String, _ wanted: String?) {
    let found = NameImport(text)
    if let wanted {
      #expect(found.names.map(\.text) == [wanted])
    } else {
      // Either the very name, or none; never another.
      #expect(found.names.allSatisfy { $0.text == "trynorthquay.com" }, "\(found.names)")
    }
  }

  @Test(
    "names are parted by full-width commas and by slashes too, and none gets lost behind one",
    arguments: ["trynorthquay.com、getnorthquay.org", "trynorthquay.com，getnorthquay.org", "trynorthquay.com/getnorthquay.org"])
  func partedDomains(_ text: String) {
    #expect(NameImport(text).names.map(\.text) == ["trynorthquay.com", "getnorthquay.org"])
    #expect(NameImport("trynorthquay.dev/getnorthquay.dev").names.count == 2)
  }

  @Test(
    "a path is no name",
    arguments: ["trynorthquay.com/index.html", "https://trynorthquay.com/getnorthquay.com", "trynorthquay.com/about"])
  func paths(_ text: String) { #expect(NameImport(text).names.map(\.text) == ["trynorthquay.com"]) }

  @Test(
    "sheets of whole orders with other headers, signs and encodings",
    arguments: [
      ("Dominio;Alias;Nombre;Apellido;Redirección\ntrynorthquay.com;ada;Ada;Lind;northquay.com", ";"),
      ("Домен\tПсевдоним\tИмя\tФамилия\ntrynorthquay.com\tada\tAda\tLind", "\t"),
      ("sep=|\nDomain|Alias|First|Last\ntrynorthquay.com|ada|Ada|Lind", "|"),
      ("Domein;E-mailadres;Voornaam;Tussenvoegsel;Achternaam\ntrynorthquay.com;ada@trynorthquay.com;Ada;;Lind", ";"),
      ("| domain | alias | first | last |\n|---|---|---|---|\n| trynorthquay.com | ada | Ada | Lind |", "|"),
    ])
  func sheets(_ text: String, _ sign: Character) throws {
    let sheet = try #require(OrderSheet(text))
    let found = OrderReading(sheet, columns: sheet.columns, for: Draft(id: Draft.ID("d"), at: noon))
    #expect(sheet.delimiter == sign && found.refused.isEmpty)
    #expect(found.domains.map(\.name.text) == ["trynorthquay.com"] && found.domains.first?.mailboxes.map(\.alias) == ["ada"])
    #expect(found.domains.first?.mailboxes.map { "\($0.first) \($0.last)" } == ["Ada Lind"])
  }

  @Test("a particle in a column of its own belongs to the last name, in an order's sheet too")
  func particleColumn() throws {
    let sheet = try #require(
      OrderSheet("Domein;Alias;Voornaam;Tussenvoegsel;Achternaam\ntrynorthquay.com;lb;Ludwig;van der;Berg\n"))
    let found = OrderReading(sheet, columns: sheet.columns, for: Draft(id: Draft.ID("d"), at: noon))
    #expect(found.domains.first?.mailboxes.map(\.last) == ["van der Berg"] && found.leftOut.isEmpty)
  }
}
