import Ordering
import Testing

@Suite("Order sheets of other hands")
struct SheetCousinTests {
  private func read(_ text: String) throws -> OrderReading {
    let sheet = try #require(OrderSheet(text))
    return OrderReading(sheet, columns: sheet.columns, for: Draft(id: Draft.ID("d"), at: noon))
  }

  private func mailboxes(_ found: OrderReading) -> [String] {
    found.domains.flatMap { domain in domain.mailboxes.map { "\($0.first)|\($0.last)|\($0.address(at: domain.name))" } }
  }

  @Test(
    "one mailbox is read of each, and nothing else",
    arguments: [
      // A row of joined cells above the titles.
      ",Mailbox,Person,\nDomain,Alias,First,Last\ntrynorthquay.com,ada,Ada,Lind",
      // Cells that a spreadsheet is told to keep as text.
      "Domain,Alias,First,Last\n=\"trynorthquay.com\",ada,Ada,Lind",
      "Domain;Alias;First;Last\n\"=\"\"trynorthquay.com\"\"\";ada;Ada;Lind",
      // Without titles, the alias in small letters.
      "trynorthquay.com,ada,Ada,Lind", "trynorthquay.com|ada|Ada|Lind\n",
      "Domain,Forwards to,Alias,First,Last\ntrynorthquay.com,northquay.com,ada,Ada,Lind",
      "Sending Domain,Sending mailbox,Inbox #1 First Name,Inbox #1 Last Name\ntrynorthquay.com,ada,Ada,Lind",
      "Domain,Alias,Last First\ntrynorthquay.com,ada,Lind Ada", "Domain,Alias,First,Last\n1.trynorthquay.com,ada,Ada,Lind",
      "Domain,Alias,First,Last,Redirect,Provider,Picture\ntrynorthquay.com,ada,Ada,Lind,n/a,-,TBD",
    ])
  func whole(_ text: String) throws {
    let found = try read(text)
    #expect(mailboxes(found) == ["Ada|Lind|ada@trynorthquay.com"])
    #expect(found.refused.isEmpty && found.domains.count == 1)
  }

  @Test("a column that counts mailboxes names none")
  func counts() throws {
    let found = try read("Domain,Name,Mailboxes\ntrynorthquay.com,Ada Lind,3\ngetnorthquay.com,Bo Ek,2")
    #expect(mailboxes(found) == ["Ada|Lind|ada.lind@trynorthquay.com", "Bo|Ek|bo.ek@getnorthquay.com"])
    #expect(found.leftOut == ["Mailboxes"])
  }

  @Test("an alias that is not decided is made of the name, and not called TBD", arguments: ["TBD", "-", "n/a", "?"])
  func undecided(_ alias: String) throws {
    #expect(
      try mailboxes(read("Domain,Alias,First,Last\ntrynorthquay.com,\(alias),Ada,Lind")) == ["Ada|Lind|ada.lind@trynorthquay.com"])
  }

  @Test(
    "a row whose name is none is refused whole",
    arguments: [
      "Ada Lind, Bo Ek", "Ada Lind / Bo Ek", "TBD", "Ada acme.com", "Bo 2 Ek", "n/a", "Total 5",
    ])
  func refused(_ name: String) throws {
    let found = try read("Domain,Names\ntrynorthquay.com,\"\(name)\"\ngetnorthquay.com,Ada Lind")
    #expect(found.refused.count == 1 && mailboxes(found) == ["Ada|Lind|ada.lind@getnorthquay.com"])
  }
}
