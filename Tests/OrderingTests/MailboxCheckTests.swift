import Ordering
import Testing

@Suite("Checks of the mailboxes")
struct MailboxCheckTests {
  private let google = Offer(.instantly, .google)

  @Test("somebody has to be named, each with a last name")
  func people() throws {
    var draft = try readyDraft(google)
    draft.people = " , "
    #expect(DraftCheck.people(draft) == [Problem(.people, .nobodyNamed)])
    draft.people = "Ada Lind, Bo, Cy Ek"
    #expect(DraftCheck.people(draft) == [Problem(.people, .personWithoutLastName("Bo"))])
  }

  @Test("a faulty cell is named by its domain, row and column")
  func cells() throws {
    var draft = try readyDraft(google)
    draft.lines[0].mailboxes = [
      Mailbox(first: "Ada", last: "Lind", alias: "ada"), Mailbox(first: " ", last: "Lind", alias: "Ada"),
      Mailbox(first: "Ada", last: "", alias: ""),
    ]
    let name = draft.lines[0].name
    #expect(
      DraftCheck.mailboxes(draft, offer: google) == [
        Problem(.mailbox(name, 1, .alias), .alias(.illegalCharacter("A"))), Problem(.mailbox(name, 1, .first), .nameMissing),
        Problem(.mailbox(name, 2, .alias), .alias(.empty)), Problem(.mailbox(name, 2, .last), .nameMissing),
      ])
  }

  @Test("an alias stands once on a domain and may stand on another")
  func duplicates() throws {
    var draft = try readyDraft(google, names: names(2))
    #expect(DraftCheck.mailboxes(draft, offer: google).isEmpty)
    draft.lines[1].mailboxes[2].alias = draft.lines[1].mailboxes[0].alias
    #expect(
      DraftCheck.mailboxes(draft, offer: google)
        == [Problem(.mailbox(draft.lines[1].name, 2, .alias), .duplicateAlias("ada.lind"))])
  }

  @Test("Saleshandy and ScaledMail take names of 50 characters, Instantly names no limit")
  func nameLength() throws {
    for (offer, isLimited) in [
      (google, false), (Offer(.saleshandy, .google, plan: .quarterly), true), (Offer(.scaledmail, .google), true),
    ] {
      var draft = try readyDraft(offer)
      draft.lines[0].mailboxes[0].first = String(repeating: "a", count: 50)
      #expect(DraftCheck.mailboxes(draft, offer: offer).isEmpty)
      draft.lines[0].mailboxes[0].first += "a"
      #expect(DraftCheck.mailboxes(draft, offer: offer).faults == (isLimited ? [.nameTooLong(51, maximum: 50)] : []))
    }
  }

  @Test("each offer wants its own number of mailboxes on every domain", arguments: Offer.all)
  func count(_ offer: Offer) throws {
    let allowed = offer.rules.mailboxesPerDomain
    for count in [0, 1, 2, 3, 4, 5, 6, 24, 25, 26, 49, 50, 51] {
      var draft = try readyDraft(offer)
      draft.wanted = count
      draft.lines[0].mailboxes = draft.generator.mailboxes(count).mailboxes
      #expect(DraftCheck.mailboxes(draft, offer: offer).faults == (allowed.allows(count) ? [] : [.wrongCount(count, allowed)]))
    }
  }

  @Test("a domain with more or fewer mailboxes than are priced stops the order, though the offer would allow it")
  func priced() throws {
    var draft = try readyDraft(Offer(.saleshandy, .google, plan: .quarterly))
    draft.wanted = 3
    draft.lines[0].mailboxes = draft.generator.mailboxes(5).mailboxes
    #expect(DraftCheck.mailboxes(draft, offer: draft.offer!).faults == [.wrongCount(5, .exactly(3))])
    #expect(PurchasePlan(draft, mark: "ABCDEFGHIJ") == nil)
    draft.counts[draft.lines[0].name] = 5
    #expect(DraftCheck.mailboxes(draft, offer: draft.offer!).isEmpty)
  }

  @Test("the wanted number is moved to the nearest the offer has")
  func wanted() throws {
    let draft = try readyDraft(google, wanted: 9)
    #expect(draft.mailboxesPerDomain(with: google) == 5)
    #expect(draft.mailboxesPerDomain(with: Offer(.instantly, .outlook)) == 50)
    #expect(draft.mailboxesPerDomain(with: Offer(.saleshandy, .azure, plan: .quarterly)) == 9)
    #expect(draft.mailboxesPerDomain(with: Offer(.scaledmail, .smtp)) == 4)
  }
}
