import Foundation
import GRDB
import Ordering
import Testing

@testable import OrderStore

@Suite("Drafts in the book")
struct DraftRoundTripTests {
  let scratch = Scratch()

  @Test("a draft comes back from the file exactly as it was typed")
  func roundTrip() async throws {
    var draft = try Sample.draft(names: ["trynorthquay.com", "getnorthquay.org"], mailboxes: 3)
    draft.name = "northquay-aug"
    draft.step = .details
    draft.brand = "northquay \u{0}\u{1B}[31m \"quoted\" ö 株"
    draft.endings = ["com", "co.uk"]
    draft.offer = Offer(.saleshandy, .azure, plan: .quarterly)
    draft.wanted = 50
    draft.people = "Ada Lind\nÖrjan Nuñez"
    draft.patterns = AliasPattern.allCases
    draft.allowsNumbers = true
    draft.spellings = ["太郎 山田"]
    draft.counts = [try DomainName("trynorthquay.com"): 5]
    for field in DetailField.allCases { draft.details[field] = "typed into \(field.rawValue)" }
    draft.details.workspace = Workspace(id: "w1", name: "North")
    let name = draft.lines[0].name
    draft.lines[0].answers = [
      .instantly: NameAnswer(name, .restricted("quay"), at: Sample.noon),
      .saleshandy: NameAnswer(name, .other("odd"), at: Sample.noon),
      .scaledmail: NameAnswer(name, .available, firstYear: Money(cents: 1_631), renewal: Money(cents: 1_700), at: Sample.noon),
    ]
    draft.lines[1].isChosen = false
    draft.lines[1].mailboxes[2].edited = [.first]
    draft.spread = .onePerson
    draft.spreadSeed = "seed"
    draft.lines[0].turn = 7

    draft.kind = .ownDomains
    draft.vendorNamed = [.google]
    draft.uploads = ["ada.png": "4711"]
    draft.package = MailboxPackage(id: "price_1", name: "SM", tier: "low", monthly: nil, domains: 2, mailboxes: [.google: 4])
    draft.quantity = 2
    draft.form = PendingForm(id: "u", payment: "p", description: "", amount: nil, createdAt: "", domainsRequired: 1, names: [name])
    draft.lines[1].provider = .google
    draft.lines[1].listing = Listing(vendor: .scaledmail, provider: .google, id: "rec1", mailboxCount: 2, setUp: .dollars(23))

    try await scratch.open().saveDraft(draft)
    // Passwords are kept nowhere.
    draft.details.hosting.password = Password()
    draft.details.sequencer.password = Password()
    #expect(try await scratch.open().draft(draft.id) == draft)
    #expect(try scratch.everyByte().contains("typed into hostingUser"))
    #expect(try !scratch.everyByte().contains("typed into hostingPassword"))
    #expect(try !scratch.everyByte().contains("typed into sequencerPassword"))
  }

  @Test("the home screen's list has the last changed draft first and counts the chosen domains")
  func summaries() async throws {
    let store = try scratch.open()
    var older = try Sample.draft("older", names: ["a.com", "b.com", "c.com"])
    older.lines[1].isChosen = false
    older.offer = Offer(.instantly, .google)
    var newer = try Sample.draft("newer", names: [])
    newer.name = "second"
    newer.step = .review
    newer.changedAt = Sample.noon.addingTimeInterval(1)
    try await store.saveDraft(older)
    try await store.saveDraft(newer)
    #expect(
      try await store.drafts() == [
        DraftSummary(
          id: newer.id, name: "second", step: .review, offer: nil, domains: 0, changedAt: newer.changedAt, status: .ours),
        DraftSummary(
          id: older.id, name: "", step: .domains, offer: older.offer, domains: 2, changedAt: older.changedAt, status: .ours),
      ])
  }

  @Test("a draft that was never saved is not there")
  func absent() async throws {
    #expect(try await scratch.open().draft(Draft.ID("nothing")) == nil)
  }

  @Test("a deleted draft is gone with its lines, and a save that comes late does not bring it back")
  func deletion() async throws {
    let store = try scratch.open()
    let draft = try Sample.draft(names: ["a.com"])
    try await store.saveDraft(draft)
    try await store.deleteDraft(draft.id)
    await #expect(throws: BookFailure.missing) { try await store.saveDraft(draft) }
    #expect(try await store.drafts().isEmpty)
    let lines = try await store.connection.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM draftLines") }
    #expect(lines == 0)
  }

  @Test("a name may stand twice in a draft")
  func duplicates() async throws {
    var draft = try Sample.draft(names: ["a.com", "a.com"])
    draft.lines[1].isChosen = false
    let store = try scratch.open()
    try await store.saveDraft(draft)
    draft.lines.swapAt(0, 1)
    try await store.saveDraft(draft)
    #expect(try await scratch.open().draft(draft.id) == draft)
  }
}
