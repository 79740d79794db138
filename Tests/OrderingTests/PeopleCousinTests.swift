import Ordering
import Testing

/// `First|Last` of each person.
private func read(_ text: String) -> [String] { PeopleReading(text).people.map { "\($0.first)|\($0.last)" } }

private func takenOff(_ text: String) -> [String] {
  PeopleReading(text).notes.compactMap { if case .takenOff(let word, _) = $0 { word } else { nil } }
}

@Suite("Names of other countries and lists")
struct PeopleCousinTests {
  @Test(
    "titles and degrees of other countries make nobody, in front, behind or between commas",
    arguments: [
      ("Dr. med. dent. Eva Huber", "Eva|Huber", 3), ("Univ.-Prof. Dr. Eva Huber", "Eva|Huber", 2),
      ("Prof. em. Dr. Eva Huber", "Eva|Huber", 3), ("PD Dr. Eva Huber", "Eva|Huber", 2),
      ("Priv.-Doz. Dr. Eva Huber", "Eva|Huber", 2),
      ("Dipl.-Kfm. Bo Ek", "Bo|Ek", 1), ("RNDr. Jana Nováková, Ph.D.", "Jana|Nováková", 2),
      ("Ing. Jan Novák, CSc.", "Jan|Novák", 2),
      ("Mag. Dr. Eva Huber, BSc MSc", "Eva|Huber", 3), ("Huber, Eva, Dr.", "Eva|Huber", 1), ("Dr. Huber, Eva", "Eva|Huber", 1),
      ("Ana Lopes Júnior", "Ana|Lopes", 1), ("Hal Okafor 3rd", "Hal|Okafor", 1), ("D. J. Quill", "D. J.|Quill", 0),
      ("Bo Junior", "Bo|Junior", 0),
    ])
  func titles(_ text: String, _ person: String, _ off: Int) {
    #expect(read(text) == [person])
    #expect(PeopleReading(text).faults.isEmpty)
    #expect(takenOff(text).count == off)
  }

  @Test("two people with titles stay two")
  func twoTitled() { #expect(read("Dr. Ada Lind, Dr. Bo Ek") == ["Ada|Lind", "Bo|Ek"]) }

  @Test(
    "the name at birth and other names of somebody are taken off in sight",
    arguments: [
      ("Mary Quill née Lind", "née Lind"), ("Anna Müller geb. Schmidt", "geb. Schmidt"), ("William Quill aka Bill", "aka Bill"),
      ("Anna Nováková roz. Malá", "roz. Malá"), ("Last,First\nQuill née Lind,Mary", "née Lind"),
    ])
  func birth(_ text: String, _ off: String) {
    #expect(takenOff(text) == [off])
    #expect(PeopleReading(text).people.allSatisfy { !$0.name.contains("Lind") && $0.isComplete })
  }

  @Test(
    "particles and prefixes stay with the last name, wherever they are written",
    arguments: [
      ("Seán Ó Briain", "Seán|Ó Briain"), ("Ó Briain, Seán", "Seán|Ó Briain"), ("Siobhán Ní Dhomhnaill", "Siobhán|Ní Dhomhnaill"),
      ("Jan van 't Hoff", "Jan|van 't Hoff"), ("Hoff, Jan van 't", "Jan|van 't Hoff"),
      ("Berg van der, Ludwig", "Ludwig|van der Berg"),
      ("BERG Ludwig van der", "Ludwig|van der BERG"), ("van der BERG Ludwig", "Ludwig|van der BERG"),
      ("McDONALD Ian", "Ian|McDONALD"),
      ("O'NEILL Conor", "Conor|O'NEILL"), ("da Silva, João", "João|da Silva"),
      ("Juan de la Fuente y Soto", "Juan|de la Fuente y Soto"),
    ])
  func particles(_ text: String, _ person: String) { #expect(read(text) == [person]) }

  @Test(
    "fathers' names are taken off in sight, and say which word is the last name",
    arguments: [
      ("Мария Петровна Иванова", "Мария|Иванова"), ("Иванова Мария Петровна", "Мария|Иванова"),
      ("Петренко Олена Іванівна", "Олена|Петренко"),
      ("Абрамов Роман Аркадьевич", "Роман|Абрамов"), ("Роман Аркадьевич Абрамович", "Роман|Абрамович"),
      ("Иванова, Мария Петровна", "Мария|Иванова"),
      ("Имя,Фамилия\nМария Петровна,Иванова", "Мария|Иванова"), ("ФИО;Почта\nИванова Мария Петровна;m@a.example", "Мария|Иванова"),
      ("Светлана Алексеевич", "Светлана|Алексеевич"),
    ])
  func patronymics(_ text: String, _ person: String) {
    #expect(read(text) == [person])
    #expect(takenOff(text).isEmpty == (text == "Светлана Алексеевич"))
  }

  @Test(
    "initials behind a last name are the first name's", arguments: ["Иванов И. И.", "Иванов И.И.", "Quill J. R.", "Quill J.R."])
  func initials(_ text: String) {
    #expect(PeopleReading(text).people.map(\.last) == [text.hasPrefix("Q") ? "Quill" : "Иванов"])
    #expect(PeopleReading(PeopleReading(text).text).people == PeopleReading(text).people)
  }

  @Test(
    "a title that says the last name comes first is believed",
    arguments: [
      "Last First\nQuill Mary\nLind Ada", "Last Name First Name\tEmail\nQuill Mary\tm@a.example\nLind Ada\ta@a.example",
      "Name Vorname;Mail\nQuill Mary;m@a.example\nLind Ada;a@a.example", "Név;E-mail\nQuill Mary;m@a.example\nLind Ada;a@a.example",
      "Nachname, Vorname;Mail\n\"Quill, Mary\";m@a.example\n\"Lind, Ada\";a@a.example",
    ])
  func lastFirst(_ text: String) { #expect(read(text) == ["Mary|Quill", "Ada|Lind"]) }

  @Test(
    "what cannot be told is held, and nobody is made of it",
    arguments: [
      "van der Berg Ludwig", "Mary Quill\tAcme\nAda Lind\tGlobex", "Last First,Mail\nGarcía Márquez Gabriel,g@a.example",
      "Names,Mail\n\"Ada Lind, Bo Ek\",a@a.example",
    ])
  func held(_ text: String) {
    let found = PeopleReading(text)
    #expect(found.people.isEmpty && !found.faults.isEmpty)
  }

  @Test(
    "what stands in the place of a name, or behind one, is nobody's",
    arguments: [
      "Mary Quill 2", "Mary Quill x3", "Mary Quill - 3", "Mary Quill acme.com", "Mary Quill www.acme.example", "acme.com", "TBD",
      "TBD TBD",
      "N/A", "Mary Quill™", "Mailboxes for Mary Quill", "Mary_Quill", "First,Last\nTBD,TBD",
    ])
  func nobody(_ text: String) {
    let found = PeopleReading(text)
    #expect(found.people.isEmpty && found.faults.count == 1, "\(found)")
  }

  @Test(
    "full-width commas and semicolons part people",
    arguments: ["Mary Quill、Ada Lind", "Mary Quill，Ada Lind", "Mary Quill；Ada Lind"])
  func wideCommas(_ text: String) { #expect(read(text) == ["Mary|Quill", "Ada|Lind"]) }

  @Test("a full-width comma behind a family name is Last, First, and between whole names none")
  func eastAsian() {
    #expect(read("山田、太郎") == ["太郎|山田"])
    #expect(PeopleReading("山田太郎、鈴木花子").people.allSatisfy { !$0.isComplete })
  }

  @Test(
    "marks of lists and of Markdown, ticks and pictures are taken off",
    arguments: [
      "- **Mary Quill**\n- **Ada Lind**", "☐ Mary Quill\n☑ Ada Lind", "1.Mary Quill\n2.Ada Lind", "Mary 🌸 Quill\nAda Lind 🚀",
      "→ Mary Quill\n→ Ada Lind", "`Mary Quill`; _Ada Lind_",
    ])
  func marks(_ text: String) {
    #expect(read(text) == ["Mary|Quill", "Ada|Lind"])
    #expect(PeopleReading(text).faults.isEmpty)
  }

  @Test(
    "rows of sheets: titles and initials in columns of their own, long headers, two headers, formulas, the row of the sum",
    arguments: [
      "Mr\tMary\tQuill\nMrs\tAda\tLind", "Mary\tA\tQuill\nAda\tB.\tLind",
      "First name (required),Last name (required)\nMary,Quill\nAda,Lind",
      "contact_first_name,contact_last_name\nMary,Quill\nAda,Lind", "Inbox #1 First Name;Inbox #1 Last Name\nMary;Quill\nAda;Lind",
      "Person,,\nFirst,Last,Mail\nMary,Quill,m@a.example\nAda,Lind,a@a.example", "First,Last\n\"=\"\"Mary\"\"\",Quill\nAda,Lind",
      "First,Last,Mailboxes\nMary,Quill,3\nAda,Lind,2\nTotal,,5", "Vorname;Nachname\nMary;Quill\nAda;Lind\nSumme:;2",
    ])
  func sheets(_ text: String) {
    #expect(read(text) == ["Mary|Quill", "Ada|Lind"])
    #expect(PeopleReading(text).faults.isEmpty)
  }

  @Test(
    "people whose names are read in a way of their own are read again from the field's text",
    arguments: [
      "McDONALD Ian", "van der BERG Ludwig", "First,Last\nvan,Berg", "First,Last\nQuill,J. R.", "First,Last\nMr,Quill",
      "First,Last\nBo,Ek Junior",
      "Иванова Мария Петровна", "Seán Ó Briain",
    ])
  func again(_ text: String) {
    let found = PeopleReading(text)
    #expect(!found.people.isEmpty && PeopleReading(found.text).people == found.people, "\(found.text)")
  }

  @Test(
    "the ends of Ukrainian last names tell the language",
    arguments: [
      ("Ольга Кобилянська", "olha.kobylianska"), ("Богдан Хмельницький", "bohdan.khmelnytskyi"), ("Щерю Ганчев", "shteryu.ganchev"),
    ])
  func ukrainian(_ name: String, _ alias: String) {
    #expect(PeopleReading(name).people.map { AliasPattern.firstDotLast.alias(for: $0) } == [alias])
  }
}
