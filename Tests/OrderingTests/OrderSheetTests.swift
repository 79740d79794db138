import Ordering
import TestSupport
import Testing

/// What the rows of sheets are taken for.
@Suite("Orders from sheets")
struct OrderSheetTests {
  private func draft(_ offer: Offer? = nil) -> Draft {
    var draft = Draft(id: Draft.ID("D1"), at: noon)
    draft.offer = offer
    return draft
  }

  private func read(_ text: String, _ draft: Draft? = nil) throws -> OrderReading {
    let sheet = try #require(OrderSheet(text))
    return OrderReading(sheet, columns: sheet.columns, for: draft ?? self.draft())
  }

  private func addresses(_ found: OrderReading) -> [String] {
    found.domains.flatMap { domain in domain.mailboxes.map { $0.address(at: domain.name) } }
  }

  @Test("an order with every column is read whole")
  func whole() throws {
    let found = try read(
      """
      Domain,Alias,First Name,Last Name,Redirect,Provider,Picture,Client,Phone
      trynorthquay.com,ada.lind,Ada,Lind,https://northquay.com,Google,https://northquay.com/ada.jpg,North Quay,+46
      trynorthquay.com,bo.ek,Bo,Ek,northquay.com,Google,https://northquay.com/bo.jpg,North Quay,
      getnorthquay.com,ada.lind,Ada,Lind,northquay.com,Google,https://northquay.com/ada.jpg,north quay,

      """)
    #expect(addresses(found) == ["ada.lind@trynorthquay.com", "bo.ek@trynorthquay.com", "ada.lind@getnorthquay.com"])
    #expect(found.redirect == "https://northquay.com")
    #expect(found.provider == .google)
    #expect(found.client == "North Quay")
    #expect(found.pictures == "Ada Lind = https://northquay.com/ada.jpg; Bo Ek = https://northquay.com/bo.jpg")
    #expect(found.leftOut == ["Phone"])
    #expect(found.refused.isEmpty)
  }

  @Test(
    "columns are known in many languages, parted by any of the usual signs",
    arguments: [
      "Domäne;Postfach;Vorname;Nachname\ntrynorthquay.com;ada.lind;Ada;Lind\ntrynorthquay.com;bo.ek;Bo;Ek\n",
      "Nom de domaine\tAdresse e-mail\tPrénom\tNom\ntrynorthquay.com\tada.lind@trynorthquay.com\tAda\tLind\n"
        + "trynorthquay.com\tbo.ek@trynorthquay.com\tBo\tEk\n",
      "Dominio|Correo electrónico|Nombre|Apellidos\ntrynorthquay.com|ada.lind@trynorthquay.com|Ada|Lind\n"
        + "trynorthquay.com|bo.ek@trynorthquay.com|Bo|Ek\n",
      "домен;псевдоним;имя;фамилия\ntrynorthquay.com;ada.lind;Ada;Lind\ntrynorthquay.com;bo.ek;Bo;Ek\n",
      "sep=;\r\nDomain;Mailbox;First;Last\r\ntrynorthquay.com;ada.lind;Ada;Lind\r\ntrynorthquay.com;bo.ek;Bo;Ek\r\n",
      "North Quay, August\n\nLast name,First name,Domain,Username\nLind,Ada,trynorthquay.com,ada.lind\nEk,Bo,trynorthquay.com,bo.ek\n",
      "\u{FEFF}\"Domain\",\"Alias\",\"Name\"\n\"trynorthquay.com\",\"ada.lind\",\"Ada Lind\"\n\"trynorthquay.com\",\"bo.ek\",\"Ek, Bo\"\n",
      // Without a header.
      "trynorthquay.com,ada.lind@trynorthquay.com,Ada,Lind\ntrynorthquay.com,bo.ek@trynorthquay.com,Bo,Ek\n",
      "ada.lind;trynorthquay.com;Ada;Lind\nbo.ek;trynorthquay.com;Bo;Ek\n",
      // Titles nobody knows.
      "Ort;Wer;Vor;Nach\ntrynorthquay.com;ada.lind;Ada;Lind\ntrynorthquay.com;bo.ek;Bo;Ek\n",
      // Cells joined over rows.
      "Domain,Alias,First,Last\ntrynorthquay.com,ada.lind,Ada,Lind\n,bo.ek,Bo,Ek\n",
    ])
  func columns(text: String) throws {
    let sheet = try #require(OrderSheet(text))
    #expect(sheet.isOrder)
    let found = OrderReading(sheet, columns: sheet.columns, for: draft())
    #expect(addresses(found) == ["ada.lind@trynorthquay.com", "bo.ek@trynorthquay.com"], "\(sheet.columns)")
    #expect(found.domains.first?.mailboxes.map(\.first) == ["Ada", "Bo"])
    #expect(found.refused.isEmpty)
  }

  @Test("addresses alone name their domains where they are of several; of one firm, or of a public service, they are people's own")
  func addressColumn() throws {
    let order = try #require(
      OrderSheet("Mailbox,First,Last\nada@trynorthquay.com,Ada,Lind\nada@getnorthquay.com,Ada,Lind\n"))
    #expect(order.columns == [.address, .first, .last])
    let people = try #require(
      OrderSheet("First Name,Last Name,Title,Email\nMary,Quill,CEO,mary@acme.example\nAda,Lind,CTO,ada@acme.example\n"))
    #expect(people.columns == [.first, .last, .other, .other])
    #expect(!people.isOrder)
    let found = OrderReading(people, columns: people.columns, for: draft())
    #expect(found.people.map(\.name) == ["Mary Quill", "Ada Lind"])
    #expect(found.domains.isEmpty)
    let contacts = try #require(OrderSheet("Name,Email\nAda Lind,ada@gmail.com\nBo Ek,bo@acme.example\n"))
    #expect(contacts.columns == [.whole, .other])
  }

  @Test("addresses beside the order's domains that are of other ones are left out")
  func contact() throws {
    let sheet = try #require(
      OrderSheet("Domain,First,Last,Email\ntrynorthquay.com,Ada,Lind,ada@northquay.com\ngetnorthquay.com,Bo,Ek,bo@northquay.com\n"))
    #expect(sheet.columns == [.domain, .first, .last, .other])
    let found = OrderReading(sheet, columns: sheet.columns, for: draft())
    #expect(addresses(found) == ["ada.lind@trynorthquay.com", "bo.ek@getnorthquay.com"])
    #expect(found.made == 2)
  }

  @Test(
    "lists of names or of people are no orders",
    arguments: ["a.com, b.com\nc.com, d.com", "Ada Lind, Bo Ek\nCy Fall, Di Gren", "a.com\nb.com"])
  func lists(text: String) { #expect(OrderSheet(text)?.isOrder != true) }

  @Test("a row is refused whole, with its line and its reason")
  func refused() throws {
    let found = try read(
      """
      Domain,Alias,First,Last,Redirect
      trynorthquay.com,ada.lind,Ada,Lind,northquay.com
      ,,,,
      northquay.com,ada.lind,Ada,Lind,northquay.com
      north_quay.com,ada.lind,Ada,Lind,northquay.com
      trynorthquay.com,ADA.lind,Ada,Lind,northquay.com
      trynorthquay.com,bo ek,Bo,Ek,northquay.com
      trynorthquay.com,cy@fall,Cy,Fall,northquay.com
      trynorthquay.com,cy.fall,Cy,,northquay.com
      trynorthquay.com,cy.fall,,,northquay.com
      trynorthquay.com,,太郎,山田,northquay.com
      trynorthquay.com,di,Di,Gren,harbourlight.com
      trynorthquay.com,di,Di,Gren,northquay.com,Jr.
      trynorthquay.com,eve,E\u{200B}ve,Holm,northquay.com
      "getnorthquay.com","gil","Gil
      Nils","Hed","northquay.com"
      """)
    #expect(addresses(found) == ["ada.lind@trynorthquay.com", "gil@getnorthquay.com"])
    #expect(
      found.refused.map(\.reason) == [
        .ownBrand(try DomainName("northquay.com")), .domain("north_quay.com", .illegalCharacter("_")),
        .aliasTwice("ada.lind", try DomainName("trynorthquay.com")), .alias("bo ek", .illegalCharacter(" ")),
        .otherDomain(address: "cy@fall", try DomainName("trynorthquay.com")), .noLastName("Cy"), .noName, .spelling("太郎 山田"),
        .otherRedirect("harbourlight.com", kept: "northquay.com"), .tooManyCells(6, columns: 5), .hidden("\u{200B}"),
      ])
    #expect(found.refused.map(\.row.line) == [4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14])
  }

  @Test("refused rows are written as they came, with their reasons, and are read again")
  func exported() throws {
    let text =
      "Domain,Alias,First,Last\ntrynorthquay.com,ada.lind,Ada,Lind\ntrynorthquay.com,,\"Bo \"\"B\"\"\",\ntrynorthquay.com,x,Bo,Ek,Jr.\n"
    let sheet = try #require(OrderSheet(text))
    let found = OrderReading(sheet, columns: sheet.columns, for: draft())
    let written = found.refusedRows(of: sheet) { "why, \($0 == .noName)" }
    #expect(
      written == "Domain,Alias,First,Last,,reason\ntrynorthquay.com,,\"Bo \"\"B\"\"\",,,\"why, false\"\n"
        + "trynorthquay.com,x,Bo,Ek,Jr.,\"why, false\"\n")
    let again = try #require(OrderSheet(written))
    #expect(Array(again.columns.prefix(4)) == [.domain, .alias, .first, .last])
    #expect(again.rows.map { $0.text(1) } == ["", "x"])
  }

  @Test("providers are what the vendor sells, one a domain; a mixed sheet keeps them by domain")
  func providers() throws {
    let text = """
      domain,provider,alias,first,last
      trynorthquay.com,Google Workspace,ada,Ada,Lind
      trynorthquay.com,Outlook,bo,Bo,Ek
      getnorthquay.com,O365,ada,Ada,Lind
      usenorthquay.com,Azure,ada,Ada,Lind
      joinnorthquay.com,Pigeon,ada,Ada,Lind
      """
    let found = try read(text, draft(Offer(.scaledmail, .google)))
    #expect(found.domains.map(\.provider) == [.google, .outlook])
    #expect(
      found.refused.map(\.reason) == [
        .otherProvider(.outlook, kept: .google), .providerNotSold(.azure, by: .scaledmail), .provider("Pigeon"),
      ])
  }

  @Test("a draft takes the rows: domains chosen, mailboxes as typed, its own number where a domain has another")
  func taken() throws {
    var draft = draft()
    draft.lines = [DraftLine(try DomainName("getnorthquay.com"), origin: .idea)]
    let found = try read(
      """
      domain,alias,first,last,redirect
      trynorthquay.com,ada,Ada,Lind,northquay.com
      trynorthquay.com,bo,Bo,Ek,
      getnorthquay.com,ada,Ada,Lind,
      usenorthquay.com,ada,Ada,Lind,
      usenorthquay.com,bo,Bo,Ek,
      joinnorthquay.com,,,,
      """, draft)
    draft.take(found)
    #expect(draft.chosenNames.map(\.text) == ["getnorthquay.com", "trynorthquay.com", "usenorthquay.com", "joinnorthquay.com"])
    #expect(draft.wanted == 2)
    #expect(draft.counts == [try DomainName("getnorthquay.com"): 1])
    let offer = Offer(.instantly, .google)
    #expect(draft.chosen.map { draft.mailboxes(on: $0, in: offer) } == [1, 2, 2, 2])
    #expect(draft.chosen.map { draft.sizes(in: offer).rows(of: $0) } == [1, 2, 2, 2])
    #expect(draft.details.redirect == "northquay.com")
    #expect(draft.name == "trynorthquay")

    // A second sheet of another number leaves the domains it does not name as they are.
    draft.take(
      try read("domain,alias,first,last\ngonorthquay.com,a,Ada,Lind\ngonorthquay.com,b,Bo,Ek\ngonorthquay.com,c,Cy,Fox", draft))
    let sizes = draft.chosen.filter { !$0.mailboxes.isEmpty }.map { draft.mailboxes(on: $0, in: offer) }
    #expect(draft.wanted == 3 && sizes == [1, 2, 2, 3])
  }

  @Test("a redirect that only refused rows have is not the order's")
  func refusedRedirect() throws {
    let found = try read(
      "domain,alias,first,last,redirect\nnot a name,ada,Ada,Lind,elsewhere.com\ntrynorthquay.com,bo,Bo,Ek,", draft())
    #expect(found.refused.count == 1 && found.redirect == nil)
  }

  @Test("an order of 262 domains and 786 mailboxes is read in less than a tenth of a second, ten times that unoptimised")
  func speed() throws {
    let text = LargeOrder.text
    var found: OrderReading?
    let taken = seconds { found = try? read(text) }
    #expect(found?.domains.count == 262)
    #expect(found?.mailboxCount == 786)
    #expect(found?.refused.count == 3)
    #expect(taken < 1, "\(taken) s")
  }

  @Test("rows that lead elsewhere than most are taken, each domain with its own redirect; a domain with two is refused by row")
  func redirects() throws {
    let text = """
      domain,alias,first,last,redirect
      trynorthquay.com,ada,Ada,Lind,northquay.com
      getnorthquay.com,ada,Ada,Lind,https://northquay.com/
      trywillow.com,ada,Ada,Lind,willow.example
      getwillow.com,ada,Ada,Lind,Willow.example
      getwillow.com,bo,Bo,Ek,birch.example
      willow.example,bo,Bo,Ek,northquay.com
      gobirch.com,bo,Bo,Ek,
      """
    let found = try read(text)
    #expect(
      found.domains.map(\.name.text) == ["trynorthquay.com", "getnorthquay.com", "trywillow.com", "getwillow.com", "gobirch.com"])
    #expect(found.redirect == "northquay.com")
    #expect(found.domains.map(\.redirect) == [nil, nil, "willow.example", "Willow.example", nil])
    #expect(
      found.refused.map(\.reason) == [
        .otherRedirect("birch.example", kept: "Willow.example"), .ownBrand(try DomainName("willow.example")),
      ])
    var draft = draft()
    draft.take(found)
    #expect(draft.details.redirect == "northquay.com; trywillow.com, getwillow.com = willow.example")
    // A second sheet leaves what was chosen where it leads.
    draft.take(try read("domain,first,last,redirect\nusepine.com,Ada,Lind,pine.example\ngopine.com,Bo,Ek,pine.example", draft))
    #expect(
      draft.details.redirect
        == "northquay.com; trywillow.com, getwillow.com = willow.example; usepine.com, gopine.com = pine.example")
  }

  @Test("domains of which the sheet says nothing stay where the order leads; where it leads nowhere, they lead where most do")
  func blankRedirects() throws {
    let sheet = "Domain,Redirect\naskharbor.com,a.example\nseeharbor.com,\nfromharbor.com,-\n"
    for (before, after) in [
      ("northquay.com", "northquay.com; askharbor.com = a.example"), ("", "a.example"),
      ("northquay.com; seeharbor.com = b.example", "northquay.com; askharbor.com = a.example; seeharbor.com = b.example"),
    ] {
      var draft = draft()
      draft.details.redirect = before
      let found = try read(sheet, draft)
      #expect(found.domains.map(\.hasNoRedirect) == [false, true, true] && found.isLedAlready == !before.isEmpty)
      draft.take(found)
      #expect(draft.details.redirect == after)
      // The same sheet once more changes nothing.
      draft.take(try read(sheet, draft))
      #expect(draft.details.redirect == after)
    }
    // A cell that is joined over the rows of a domain counts for all of them.
    let joined = try read("domain,alias,first,last,redirect\na1.com,ada,Ada,Lind,a.example\na1.com,bo,Bo,Ek,\n")
    #expect(joined.domains.map(\.hasNoRedirect) == [false])
  }
}
