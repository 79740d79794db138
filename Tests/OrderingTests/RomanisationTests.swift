import Ordering
import Testing

@Suite("Names as people spell them in Latin letters")
struct RomanisationTests {
  private func alias(_ name: String) -> String {
    Person.list(in: name).first.map { AliasPattern.firstDotLast.alias(for: $0) } ?? ""
  }

  @Test(
    "the romanisation is the one in use for the language",
    arguments: [
      // Russian
      ("Жанна Щукина", "zhanna.shchukina"), ("Юрий Яковлев", "yuriy.yakovlev"), ("Зорин Цой", "zorin.tsoy"),
      ("Жорин Чой", "zhorin.choy"),
      ("Наталья Хрущёва", "natalya.khrushcheva"), ("Евгений Андреев", "yevgeniy.andreyev"), ("Пётр Ильич", "petr.ilich"),
      ("Эльдар Съедин", "eldar.syedin"), ("ЖАННА ЩУКИНА", "zhanna.shchukina"),
      // Ukrainian
      ("Олександр Григоренко", "oleksandr.hryhorenko"), ("Христо Хаджиев", "hristo.hadzhiev"), ("Євген Їжак", "yevhen.yizhak"),
      ("Наталія Бойко", "nataliia.boiko"), ("Юрій Згурський", "yurii.zghurskyi"),
      ("Марія Лук'янова", "mariia.lukianova"),
      ("Григорій Яценко", "hryhorii.yatsenko"), ("Їлія Гайова", "yiliia.haiova"), ("Ґрета Щербань", "greta.shcherban"),
      // Belarusian, Bulgarian, Serbian, Macedonian
      ("Васіль Быкаў", "vasil.bykaw"), ("Димитър Христов", "dimitar.hristov"),
      ("Ђорђе Љубић", "djordje.ljubic"), ("Љупчо Ѓорѓиев", "ljupcho.gjorgjiev"), ("Милош Чавић", "milos.cavic"),
      // Greek
      ("Γιώργος Παπαδόπουλος", "giorgos.papadopoulos"), ("Ευαγγελία Μπακογιάννη", "evangelia.bakogianni"),
      ("Ελευθέριος Λάμπρου", "eleftherios.lamprou"),
      ("Άγγελος Ξύδης", "angelos.xydis"), ("ΧΡΗΣΤΟΣ ΨΑΡΡΑΣ", "christos.psarras"), ("Μαΐρη Ταΰγετου", "mairi.taygetou"),
      // Vietnamese, Turkish, Icelandic, Polish, Czech, Romanian, Danish
      ("Nguyễn Thị Hương", "nguyen.thihuong"), ("Đặng Văn Lâm", "dang.vanlam"), ("İpek Işık", "ipek.isik"),
      ("Çağla Güneş", "cagla.gunes"),
      ("Þórður Ægisson", "thordur.aegisson"), ("Guðrún Sigurðardóttir", "gudrun.sigurdardottir"), ("Łukasz Żółć", "lukasz.zolc"),
      ("Jiří Dvořák", "jiri.dvorak"), ("Ștefan Țîrlea", "stefan.tirlea"), ("Søren Ærø", "soren.aero"),
    ])
  func inUse(_ name: String, _ written: String) { #expect(alias(name) == written) }

  @Test(
    "đ is dj in South Slavic names, told by the word or by the other letters, and d in all others",
    arguments: [
      ("Đorđe Petrović", "djordje.petrovic"), ("Đorđe Petrovic", "djordje.petrovic"), ("ĐORĐE PETROVIĆ", "djordje.petrovic"),
      ("Anđela Marin", "andjela.marin"), ("Ana Đurđević", "ana.djurdjevic"), ("Đuro Marin", "djuro.marin"),
      ("Đina Šarić", "djina.saric"), ("Đan Kovač", "djan.kovac"), ("Novak Đoković", "novak.djokovic"),
      // Vietnamese: one syllable a word, with its tones or without.
      ("Đặng Văn Lâm", "dang.vanlam"), ("Đinh Van Lam", "dinh.vanlam"), ("Nguyễn Đức Đạt", "nguyen.ducdat"),
      ("Đoàn Minh", "doan.minh"), ("Đình Nováková", "dinh.novakova"), ("Đỗ Beneš", "do.benes"), ("Đặngvăn Lâm", "dangvan.lam"),
      ("Đoan Minh", "doan.minh"),
      // Sámi.
      ("Máret Ráđđi", "maret.raddi"), ("Iŋgá Ođđa", "inga.odda"),
    ])
  func barred(_ name: String, _ written: String) { #expect(alias(name) == written) }

  @Test("the first name tells the language of the last")
  func together() {
    #expect(alias("Наталія Гончар") == "nataliia.honchar")
    #expect(alias("Наталья Гончар") == "natalya.gonchar")
  }

  @Test("a middle initial is in no alias, initials alone are")
  func initials() {
    #expect(alias("Mary A. Quill") == "mary.quill")
    #expect(alias("J. R. R. Tolle") == "jrr.tolle")
  }

  @Test(
    "where the letters do not tell how a name is spelt, it is marked",
    arguments: [
      ("山田 太郎", true), ("小鳥遊 蓮", true), ("김 민수", true), ("曾 志偉", true), ("דוד כהן", true), ("محمد علي", true), ("สมชาย ใจดี", true),
      ("राम शर्मा", true), ("Қайрат Нұр", true), ("さくら タナカ", false), ("Жанна Щукина", false), ("Ελένη Παππά", false),
      ("Nguyễn Hương", false),
      ("Ａｄａ Ｌｉｎｄ", false), ("Þór Ærø", false), ("Lukʼianov", false), ("Ada Lind 🚀", false),
    ])
  func unsure(_ name: String, _ isUnsure: Bool) { #expect(Transliteration.isUnsure(name) == isUnsure) }
}

@Suite("Aliases that are checked")
struct AliasCheckTests {
  private let google = Offer(.instantly, .google)

  private func draft(_ mailbox: Mailbox) throws -> Draft {
    var draft = try readyDraft(google)
    draft.lines[0].mailboxes[0] = mailbox
    return draft
  }

  @Test(
    "an alias that nobody can tell is held until somebody touches or accepts it", arguments: ["山田", "김", "כהן", "علي", "ใจดี", "शर्मा"])
  func spelling(_ last: String) throws {
    let mailbox = Mailbox(first: "Ada", last: last, alias: "ada.x")
    var draft = try draft(mailbox)
    let problem = Problem(.mailbox(draft.lines[0].name, 0, .alias), .spelling(alias: "ada.x", of: "Ada \(last)"))
    #expect(DraftCheck.mailboxes(draft, offer: google) == [problem])
    #expect(DraftCheck.all(draft).stopping.contains(problem))
    #expect(PurchasePlan(draft, mark: mark) == nil)
    draft.spellings = ["Ada \(last)"]
    #expect(DraftCheck.mailboxes(draft, offer: google).isEmpty)
    draft.spellings = []
    draft.lines[0].mailboxes[0].isEdited = true
    #expect(DraftCheck.mailboxes(draft, offer: google).isEmpty)
  }

  @Test(
    "a role's alias is warned of, with who reserves it",
    arguments: [
      ("postmaster", RoleAliases.Reason.googleOwn), ("abuse", .googleOwn), ("admin", .googleAndMicrosoft), ("noreply", .machine),
      ("hostmaster", .googleAndMicrosoft), ("root", .googleAndMicrosoft), ("admin.admin", .googleAndMicrosoft),
      ("no-reply", .machine),
      ("security", .microsoft), ("noc", .standard), ("webmaster_www", .googleAndMicrosoft),
    ])
  func roles(_ alias: String, _ reason: RoleAliases.Reason) throws {
    let draft = try draft(Mailbox(first: "Ada", last: "Lind", alias: alias))
    #expect(
      DraftCheck.mailboxes(draft, offer: google) == [
        Problem(.mailbox(draft.lines[0].name, 0, .alias), .roleAlias(alias, reason), .warns)
      ])
    #expect(PurchasePlan(draft, mark: mark) != nil, "a warning holds nothing")
  }

  @Test(
    "a person's alias is none of a role", arguments: ["ada.lind", "admin.lind", "ada.root", "sales", "info", "abuse1", "roots"])
  func people(_ alias: String) { #expect(RoleAliases.reason(for: alias) == nil) }

  @Test("an address or its signs in a name of the grid are a problem", arguments: ["mary@acme.example", "Mary <x", "a>b"])
  func addresses(_ last: String) throws {
    let draft = try draft(Mailbox(first: "Ada", last: last, alias: "ada.x"))
    let sign = try #require(last.first { "@<>".contains($0) })
    #expect(DraftCheck.mailboxes(draft, offer: google) == [Problem(.mailbox(draft.lines[0].name, 0, .last), .illegalInName(sign))])
  }

  @Test("what is wrong in People holds the order although every mailbox is named")
  func holds() throws {
    var draft = try readyDraft(google)
    draft.people += ", Cy"
    #expect(DraftCheck.all(draft) == [Problem(.people, .personWithoutLastName("Cy"))])
    draft.people = "Ada Lind, bo@acme.example"
    #expect(DraftCheck.all(draft) == [Problem(.people, .notAPerson("bo@acme.example"))])
    draft.people = " "
    #expect(DraftCheck.all(draft).isEmpty, "who types every mailbox by hand names nobody above")
  }

  @Test("everybody who was named and has no mailbox is known, with whose aliases are the same")
  func idle() {
    let people = Person.list(in: "Jörg Weiß; Jorg Weiss; Ada Lind; Bo Ek")
    let generator = NameGenerator(people: people, patterns: AliasPattern.usual, allowsNumbers: false)
    let named = Set(generator.mailboxes(2).mailboxes.map { Person(first: $0.first, last: $0.last) })
    let idle = generator.idle(named: named)
    #expect(idle.map(\.person) == [people[1], people[3]])
    #expect(idle.map(\.twin) == [people[0], nil])
  }
}
