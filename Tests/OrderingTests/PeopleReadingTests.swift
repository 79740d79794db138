import Ordering
import Testing

/// `First|Last` of each person.
private func read(_ text: String) -> [String] { PeopleReading(text).people.map { "\($0.first)|\($0.last)" } }

@Suite("People out of a sheet")
struct PeopleTableTests {
  @Test("a header row is no person, and its other columns are named and left out")
  func header() {
    let found = PeopleReading("First Name,Last Name,Title,Email\nMary,Quill,CEO,mary@acme.example\nAda,Lind,CTO,ada@acme.example")
    #expect(found.people == [Person(first: "Mary", last: "Quill"), Person(first: "Ada", last: "Lind")])
    #expect(found.notes == [.header("First Name, Last Name, Title, Email"), .column("Title"), .column("Email")])
    #expect(found.faults.isEmpty)
  }

  @Test(
    "headers are known in many languages, in any order, with any delimiter",
    arguments: [
      "Vorname;Nachname;Funktion\nMary;Quill;Leiterin\nAda;Lind;",
      "Nom\tPrénom\tCourriel\nQuill\tMary\tm@a.example\nLind\tAda\ta@a.example",
      "Apellidos,Nombre\nQuill,Mary\nLind,Ada", "Cognome;Nome;Ruolo\nQuill;Mary;x\nLind;Ada;y",
      "Nazwisko|Imię\nQuill|Mary\nLind|Ada",
      "Email\tLast name\tFirst name\nm@a.example\tQuill\tMary\na@a.example\tLind\tAda",
      "FIRST_NAME,LAST_NAME\nMary,Quill\nAda,Lind",
      "Förnamn;Efternamn\nMary;Quill\nAda;Lind", "Фамилия;Имя;Почта\nQuill;Mary;m@a.example\nLind;Ada;a@a.example",
      "姓,名\nQuill,Mary\nLind,Ada",
      "Name\nMary Quill\nAda Lind", "Full Name,Company\nMary Quill,Acme\n\"Lind, Ada\",Acme",
      "Name;E-Mail\nMary Quill;m@a.example\nAda Lind;a@a.example",
      "Team list\n\nFirst name,Last name,Role\nMary,Quill,x\nAda,Lind,y", "Soyadı;Adı\nQuill;Mary\nLind;Ada",
      "Last, First\nQuill, Mary\nLind, Ada",
    ])
  func languages(_ text: String) { #expect(read(text) == ["Mary|Quill", "Ada|Lind"]) }

  @Test("a row of a sheet without a header is a person, and the address is no part of the name")
  func tabs() {
    #expect(read("Mary\tQuill\tmary@acme.example") == ["Mary|Quill"])
    #expect(PeopleReading("Mary\tQuill\tmary@acme.example").notes == [.column("3")])
    #expect(read("Mary\tQuill\tCEO\tmary@acme.example\nAda\tLind\tCTO\tada@acme.example") == ["Mary|Quill", "Ada|Lind"])
    #expect(read("First name\tLast name\tEmail\nMary\tQuill\tmary@acme.example") == ["Mary|Quill"])
    #expect(read("mary@acme.example\tMary Quill") == ["Mary|Quill"])
    #expect(read("Mary,Quill,mary@acme.example\nAda,Lind,ada@acme.example") == ["Mary|Quill", "Ada|Lind"])
    #expect(read("José María\tde la Cruz") == ["José María|de la Cruz"])
  }

  @Test("quoted cells keep their commas, their quotes and their line breaks")
  func quoted() {
    let text = "First name,Last name,Note\n\"Mary\",\"Quill\",\"a, b\"\n\"Ada\nMaria\",Lind,\"says \"\"x\"\"\"\n"
    #expect(read(text) == ["Mary|Quill", "Ada Maria|Lind"])
  }

  @Test("a row without a name is refused by what stands in it, and nobody is made of it")
  func nameless() {
    let found = PeopleReading("First name,Last name,Email\n,,bo@acme.example\nAda,Lind,ada@acme.example\nx@y.example,Ek,")
    #expect(found.people == [Person(first: "Ada", last: "Lind")])
    #expect(found.faults == [.nobody("bo@acme.example"), .nobody("Ek, x@y.example")])
  }

  @Test("a header that comes again is passed over")
  func twice() { #expect(read("First,Last\nAda,Lind\nFirst,Last\nBo,Ek") == ["Ada|Lind", "Bo|Ek"]) }

  @Test("786 rows are read quickly")
  func large() {
    let rows = (0..<786).map { "Ada\($0),Lind,CEO,ada\($0)@acme.example" }
    var people: [Person] = []
    #expect(seconds { people = Person.list(in: "First name,Last name,Title,Email\n" + rows.joined(separator: "\n")) } < 2)
    #expect(people.count == 786)
  }
}

@Suite("People in running text")
struct PeopleListTests {
  @Test(
    "Last, First is read where only that can be meant",
    arguments: [
      ("Quill, Mary", ["Mary|Quill"]), ("de la Cruz, José María", ["José María|de la Cruz"]),
      ("Berg, Ludwig van der", ["Ludwig|van der Berg"]),
      ("\"Quill, Mary\"; \"Lind, Ada\"", ["Mary|Quill", "Ada|Lind"]),
      ("\"Quill, Mary\", \"Lind, Ada\"", ["Mary|Quill", "Ada|Lind"]),
      ("Quill, Mary\nLind, Ada", ["Mary|Quill", "Ada|Lind"]), ("“Quill, Mary”; „Lind, Ada“", ["Mary|Quill", "Ada|Lind"]),
      ("Quill, Mary; García Márquez, Gabriel José", ["Mary|Quill", "Gabriel José|García Márquez"]),
      ("García Márquez, Gabriel José;", ["Gabriel José|García Márquez"]), ("Smith Jr., John", ["John|Smith"]),
      ("Quill, Mary, CEO", ["Mary|Quill"]),
    ])
  func lastFirst(_ text: String, _ people: [String]) {
    #expect(read(text) == people)
    #expect(PeopleReading(text).faults.isEmpty)
  }

  @Test(
    "what can be read in two ways is held, and nobody is made of it without a word",
    arguments: [
      ("García Márquez, Gabriel José; Ada Lind", "García Márquez, Gabriel José"), ("Mary,Quill\nAda,Lind", "Mary,Quill"),
    ])
  func held(_ text: String, _ item: String) { #expect(PeopleReading(text).faults.first == .order(item)) }

  @Test("there are three ways to say a first name of two words")
  func twoWords() {
    for text in ["de la Cruz, José María", "\"José María\" de la Cruz", "First name,Last name\nJosé María,de la Cruz"] {
      #expect(read(text) == ["José María|de la Cruz"], "\(text)")
    }
  }

  @Test("commas between whole names part people, as ever")
  func commas() {
    #expect(read("Ada Lind, Bo Ek") == ["Ada|Lind", "Bo|Ek"])
    #expect(read("Ada Lind, Bo, Cy Ek") == ["Ada|Lind", "Bo|", "Cy|Ek"])
    #expect(read("1. Ada Lind\n2) Bo Ek\n• Cy Fall\n- Di Gren") == ["Ada|Lind", "Bo|Ek", "Cy|Fall", "Di|Gren"])
  }

  @Test("a list of addresses gives the names in it; what has none is refused by itself")
  func addresses() {
    let found = PeopleReading("Mary Quill <mary@acme.example>, \"Lind, Ada\" <ada@acme.example>; bo.ek@acme.example (Sales)")
    #expect(found.people == [Person(first: "Mary", last: "Quill"), Person(first: "Ada", last: "Lind")])
    #expect(found.faults == [.nobody("bo.ek@acme.example (Sales)")])
    #expect(found.notes.first == .address("mary@acme.example", of: "Mary Quill"))
    #expect(read("Mary Quill mary@acme.example") == ["Mary|Quill"])
    #expect(read("'Mary' Quill <mailto:mary@acme.example>") == ["'Mary'|Quill"])
    #expect(PeopleReading("mary@acme.example").faults == [.nobody("mary@acme.example")])
  }

  @Test(
    "a name with @, < or > is nobody's",
    arguments: ["Mary @ Quill", "Mary <Quill", "Mary > Quill", "<b>Mary</b> Quill", "+46 40 123 45 67", "🚀 🎈", "(x)"])
  func notNames(_ text: String) {
    #expect(PeopleReading(text).people.isEmpty)
    #expect(PeopleReading(text).faults == [.nobody(text)])
  }

  @Test("nobody is made of what somebody does")
  func roles() {
    #expect(read("Mary Quill, CEO, Ada Lind, Head of Sales") == ["Mary|Quill", "Ada|Lind"])
    #expect(PeopleReading("Mary Quill, CEO").notes == [.role("CEO")])
    #expect(read("VP Sales; Geschäftsführer; Ada Lind") == ["Ada|Lind"])
    #expect(read("Max Marketing; Don Quill; Lea Head") == ["Max|Marketing", "Don|Quill", "Lea|Head"])
  }

  @Test(
    "titles, suffixes, nicknames and brackets are taken off and noted; particles and initials stay",
    arguments: [
      ("Dr. Ludwig van der Berg", "Ludwig|van der Berg", ["Dr."]), ("Hal Okafor III", "Hal|Okafor", ["III"]),
      ("John Quill Jr.", "John|Quill", ["Jr."]),
      ("J. R. R. Tolle", "J. R. R.|Tolle", []), ("William “Bill” Quill", "William|Quill", ["“Bill”"]),
      ("William \"Bill\" Quill", "William|Quill", ["\"Bill\""]),
      ("William 'Bill' Quill", "William|Quill", ["'Bill'"]), ("Barbara Loy (Cox)", "Barbara|Loy", ["(Cox)"]),
      ("Prof. Dr. Ada Lind", "Ada|Lind", ["Prof.", "Dr."]),
      ("Frau Dipl.-Ing. Ada Lind", "Ada|Lind", ["Frau", "Dipl.-Ing."]), ("Ada Lind, PhD", "Ada|Lind", ["PhD"]),
      ("Ada Lind Ph.D.", "Ada|Lind", ["Ph.D."]),
      ("Yo-Yo Ma", "Yo-Yo|Ma", []), ("Sra. Ana López", "Ana|López", ["Sra."]), ("Mary A. Quill", "Mary A.|Quill", []),
      ("Ms Ada Lind [she/her]", "Ada|Lind", ["Ms", "[she/her]"]),
      ("Dr. Quill", "Quill|", ["Dr."]), ("Hassan bin Ali", "Hassan|bin Ali", []), ("Siobhán O'Brien", "Siobhán|O'Brien", []),
    ])
  func around(_ text: String, _ person: String, _ off: [String]) {
    let found = PeopleReading(text)
    #expect(found.people.map { "\($0.first)|\($0.last)" } == [person])
    let taken = found.notes.compactMap { if case .takenOff(let word, _) = $0 { word } else { nil } }
    #expect(Set(taken) == Set(off))
  }

  @Test(
    "one person in two spellings counts once, in the better-cased one",
    arguments: [
      "MARY QUILL; Mary Quill", "Mary Quill; MARY QUILL", "mary quill, Mary Quill", "Mary Quill; mary  quill; MARY QUILL",
    ])
  func spellings(_ text: String) {
    let found = PeopleReading(text)
    #expect(found.people == [Person(first: "Mary", last: "Quill")])
    #expect(
      found.notes.contains { if case .double(let given, "Mary Quill") = $0 { given.lowercased() == "mary quill" } else { false } })
  }

  @Test("Chinese, Japanese and Korean names are read with the family name first, and that is noted")
  func familyFirst() {
    #expect(read("山田 太郎; 김 민수; 曾 志偉") == ["太郎|山田", "민수|김", "志偉|曾"])
    #expect(PeopleReading("山田 太郎").notes == [.familyNameFirst("山田 太郎")])
    #expect(read("\"太郎\" 山田") == ["太郎|山田"])
  }

  @Test(
    "people written down again are the same people",
    arguments: [
      "Quill, Mary; de la Cruz, José María; Bo", "\"José María\" de la Cruz, Ada Lind", "山田 太郎, Ada Lind",
      "Dr. Quill; Ada Lind Jr.", "Bo; Ada Lind",
      "J. R. R. Tolle, Mary A. Quill",
    ])
  func again(_ text: String) {
    let found = PeopleReading(text)
    #expect(PeopleReading(found.text).people == found.people, "\(found.text)")
  }
}
