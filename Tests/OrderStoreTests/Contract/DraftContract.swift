import Foundation
import Ordering
import Testing

@testable import OrderStore

/// What every book promises of drafts and of those who have them, whatever keeps its rows.
@Suite("The contract: drafts")
struct DraftContract {
  private let id = Draft.ID("d1")

  private func holder(_ desk: Desk, _ name: String, seenAt: Date = Sample.noon) -> Holder {
    Holder(who: Operator(account: desk.account, name: name), process: 7, since: Sample.noon, seenAt: seenAt)
  }

  @Test(
    "a draft of which something was bought, or may have been, is not listed to be ordered again, wherever its program ended",
    arguments: Keeper.allCases)
  func ordered(keeper: Keeper) async throws {
    let desk = try keeper.desk()
    let store = try desk.open("ada")
    let draft = try Sample.draft("draft of o1", names: ["a.com"])
    try await store.saveDraft(draft)
    let attempt = try await store.begin("o1", .scaledmailBuyDomains, ["a.com"])
    let sent = try await store.take(.sending, by: attempt)
    desk.sessions.set("ada", .gone)
    let other = try desk.open("ben")
    #expect(try await other.drafts().isEmpty)
    let unknown = try await other.take(.ownerGone, by: sent)
    #expect(try await other.drafts().isEmpty)
    #expect(try await other.drafts(matching: "a.com").isEmpty)
    try await other.take(.confirmedAbsent(reason: "nothing is there"), by: unknown)
    #expect(try await other.drafts().map(\.id) == [draft.id], "nothing was bought of it")
  }

  @Test("a draft comes back exactly as it was typed, whatever characters it has", arguments: Keeper.allCases)
  func roundTrip(keeper: Keeper) async throws {
    let desk = try keeper.desk()
    var draft = try Sample.draft(names: ["trynorthquay.com", "getnorthquay.org"], mailboxes: 3)
    draft.name = "northquay-aug"
    draft.step = .details
    draft.brand = "northquay \u{0}\u{1B}[31m \"quoted\" \\u0000 ö 株 '; DROP TABLE drafts; --"
    draft.endings = ["com", "co.uk"]
    draft.offer = Offer(.saleshandy, .azure, plan: .quarterly)
    draft.people = "Ada Lind\nÖrjan Nuñez"
    draft.counts = [try DomainName("trynorthquay.com"): 5]
    for field in DetailField.allCases { draft.details[field] = "typed into \(field.rawValue)" }
    let name = draft.lines[0].name
    draft.lines[0].answers = [
      .scaledmail: NameAnswer(name, .available, firstYear: Money(cents: 1_631), renewal: Money(cents: 1_700), at: Sample.noon)
    ]
    draft.lines[1].isChosen = false
    draft.lines[0].turn = 7
    draft.lines[1].provider = .google
    draft.lines[1].listing = Listing(vendor: .scaledmail, provider: .google, id: "rec1", mailboxCount: 2, setUp: .dollars(23))
    try await desk.open("ada").saveDraft(draft)
    draft.details.hosting.password = Password()
    draft.details.sequencer.password = Password()
    let store = try desk.open("ben")
    #expect(try await store.draft(id) == draft)
    let listed = try #require(try await store.drafts().first)
    #expect(listed.domains == 1 && listed.name == "northquay-aug" && listed.step == .details && listed.offer == draft.offer)
  }

  @Test("lines are put in, taken out and moved, and come back in their order", arguments: Keeper.allCases)
  func lines(keeper: Keeper) async throws {
    let desk = try keeper.desk()
    let store = try desk.open("ada")
    var draft = try Sample.draft(names: (0..<20).map { "n\($0).com" })
    try await store.saveDraft(draft)
    draft.lines.swapAt(3, 15)
    draft.lines.remove(at: 7)
    draft.lines.insert(DraftLine(try Sample.name("new.com"), isChosen: true), at: 1)
    try await store.saveDraft(draft)
    #expect(try await store.draft(id) == draft)
    try await store.deleteDraft(id)
    #expect(try await store.draft(id) == nil)
    let gone = draft
    await #expect(throws: BookFailure.missing) { try await store.saveDraft(gone) }
  }

  @Test(
    "a draft that a session has open is shown with who has it, and not opened, saved or deleted by another",
    arguments: Keeper.allCases)
  func held(keeper: Keeper) async throws {
    let desk = try keeper.desk()
    let (ada, ben) = (try desk.open("ada"), try desk.open("ben"))
    let draft = try Sample.draft(names: ["a.com"])
    try await ada.saveDraft(draft)
    desk.sessions.pass(60)
    #expect(try await ada.drafts().map(\.status) == [.ours])
    #expect(try await ben.drafts().map(\.status) == [.held(holder(desk, "ada"))])
    await #expect(throws: BookFailure.draftHeld(id, by: holder(desk, "ada"))) { try await ben.claimDraft(id) }
    await #expect(throws: BookFailure.draftHeld(id, by: holder(desk, "ada"))) { try await ben.deleteDraft(id) }
    await #expect(throws: BookFailure.draftTaken(id, by: holder(desk, "ada"))) { try await ben.saveDraft(draft) }
    try await ada.releaseDraft(id)
    #expect(try await ben.claimDraft(id).takenFrom == nil)
  }

  @Test("a dead session's draft is taken over whole, and what the dead one saves after all is refused", arguments: Keeper.allCases)
  func takenOver(keeper: Keeper) async throws {
    let desk = try keeper.desk()
    let (ada, ben) = (try desk.open("ada"), try desk.open("ben"))
    let draft = try Sample.draft(names: ["a.com", "b.com"])
    try await ada.saveDraft(draft)
    desk.sessions.set("ada", .gone)
    #expect(try await ben.claimDraft(id) == DraftClaim(draft: draft, takenFrom: holder(desk, "ada")))
    var late = draft
    late.brand = "typed meanwhile"
    let refused = late
    await #expect(throws: BookFailure.draftTaken(id, by: holder(desk, "ben"))) { try await ada.saveDraft(refused) }
    #expect(try await ben.draft(id) == draft)
  }

  @Test(
    "a session that cannot be seen is believed for two minutes after its last sign of life", arguments: Keeper.allCases,
    [true, false])
  func heartbeat(keeper: Keeper, beats: Bool) async throws {
    let desk = try keeper.desk()
    let (ada, ben) = (try desk.open("ada"), try desk.open("ben"))
    try await ada.saveDraft(Sample.draft(names: []))
    desk.sessions.set("ada", .unseen)
    desk.sessions.pass(100)
    if beats { try await ada.heartbeat() }
    desk.sessions.pass(100)
    if beats {
      await #expect(throws: BookFailure.draftHeld(id, by: holder(desk, "ada", seenAt: Sample.noon + 100))) {
        try await ben.claimDraft(id)
      }
    } else {
      #expect(try await ben.claimDraft(id).takenFrom == holder(desk, "ada"))
    }
  }

  @Test("whatever a session takes shows that it lives", arguments: Keeper.allCases)
  func takes(keeper: Keeper) async throws {
    let desk = try keeper.desk()
    let (ada, ben) = (try desk.open("ada"), try desk.open("ben"))
    try await ada.saveDraft(Sample.draft(names: []))
    desk.sessions.set("ada", .unseen)
    desk.sessions.pass(100)
    #expect(try await ada.takeLease(.reconciling) == nil)
    desk.sessions.pass(100)
    await #expect(throws: BookFailure.draftHeld(id, by: holder(desk, "ada", seenAt: Sample.noon + 100))) {
      try await ben.claimDraft(id)
    }
  }

  @Test("a purchase that is sent now is not given up for lost, however long ago it was journaled", arguments: Keeper.allCases)
  func sends(keeper: Keeper) async throws {
    let desk = try keeper.desk()
    let (ada, ben) = (try desk.open("ada"), try desk.open("ben"))
    let attempt = try await ada.begin("o1", .instantlyDFY, ["a.com"])
    desk.sessions.set("ada", .unseen)
    desk.sessions.pass(100)
    try await ada.take(.sending, by: attempt)
    desk.sessions.pass(100)
    #expect(try await !ben.isLost(attempt.id))
  }

  @Test("a session that leaves lets go of all it has; a lease is one session's at a time", arguments: Keeper.allCases)
  func leaves(keeper: Keeper) async throws {
    let desk = try keeper.desk()
    let (ada, ben) = (try desk.open("ada"), try desk.open("ben"))
    try await ada.saveDraft(Sample.draft("d1", names: []))
    try await ada.saveDraft(Sample.draft("d2", names: []))
    #expect(try await ada.takeLease(.reconciling) == nil)
    #expect(try await ben.takeLease(.reconciling) == holder(desk, "ada"))
    try await ada.leave()
    #expect(try await ben.drafts().map(\.status) == [.free, .free])
    #expect(try await ben.takeLease(.reconciling) == nil)
  }

  @Test(
    "drafts are found by name, brand, client and chosen domains, whatever the case; what is typed is data",
    arguments: Keeper.allCases)
  func found(keeper: Keeper) async throws {
    let desk = try keeper.desk()
    let store = try desk.open("ada")
    var draft = try Sample.draft("d1", names: ["northquay.com", "left.com"])
    (draft.name, draft.brand, draft.lines[1].isChosen) = ("50% off", "quay_side", false)
    draft.client = DraftClient(ClientSummary(id: Client.ID("ACME"), name: "Acme"))
    try await store.saveDraft(draft)
    try await store.saveDraft(Sample.draft("d2", names: ["other.com"]))
    for (text, expected) in [
      ("", ["d1", "d2"]), ("50% northQUAY", ["d1"]), ("y_s", ["d1"]), ("acme", ["d1"]), ("left", []), ("other", ["d2"]),
      ("%", ["d1"]), ("'", []), ("\\", []),
    ] {
      #expect(Set(try await store.drafts(matching: text).map(\.id.text)) == Set(expected), "\(text)")
    }
    #expect(try await store.drafts(matching: "acme").first?.client == Client.ID("ACME"))
    try await store.renameDraft(id, to: "spring")
    #expect(try await store.drafts(matching: "spring").map(\.id) == [id])
  }
}
