import Foundation
import GRDB
import Ordering
import Testing

@testable import OrderStore

@Suite("Whose a draft is")
struct DraftOwnershipTests {
  let scratch = Scratch()
  let sessions = Sessions()
  let id = Draft.ID("d1")

  private func open(_ name: String) throws -> any OrderBook { try scratch.open(as: name, among: sessions) }

  private func holder(_ name: String, seenAt: Date = Sample.noon) -> Holder {
    Holder(who: Operator(account: "desk", name: name), process: 7, since: Sample.noon, seenAt: seenAt)
  }

  @Test("a draft that a session has open is shown with who has it and since when, and is not opened, saved or deleted by another")
  func held() async throws {
    let (ada, ben) = (try open("ada"), try open("ben"))
    let draft = try Sample.draft(names: ["a.com"])
    try await ada.saveDraft(draft)
    sessions.pass(60)
    #expect(try await ada.drafts().map(\.status) == [.ours])
    #expect(try await ben.drafts().map(\.status) == [.held(holder("ada"))])
    await #expect(throws: BookFailure.draftHeld(id, by: holder("ada"))) { try await ben.claimDraft(id) }
    await #expect(throws: BookFailure.draftHeld(id, by: holder("ada"))) { try await ben.deleteDraft(id) }
    await #expect(throws: BookFailure.draftTaken(id, by: holder("ada"))) { try await ben.saveDraft(draft) }
    #expect(try await ada.draft(id) == draft)
  }

  @Test("a draft that was let go of can be opened by another, and then not by the first")
  func released() async throws {
    let (ada, ben) = (try open("ada"), try open("ben"))
    try await ada.saveDraft(Sample.draft(names: ["a.com"]))
    try await ben.releaseDraft(id)
    #expect(try await ben.drafts().map(\.status) == [.held(holder("ada"))], "another's draft was let go of")
    try await ada.releaseDraft(id)
    #expect(try await ben.drafts().map(\.status) == [.free])
    #expect(try await ben.claimDraft(id).takenFrom == nil)
    await #expect(throws: BookFailure.draftHeld(id, by: holder("ben"))) { try await ada.claimDraft(id) }
  }

  @Test("a dead session's draft is offered, is taken over whole, and what the dead one saves after all is refused")
  func takenOver() async throws {
    let (ada, ben) = (try open("ada"), try open("ben"))
    let draft = try Sample.draft(names: ["a.com", "b.com"])
    try await ada.saveDraft(draft)
    sessions.set("ada", .gone)
    #expect(try await ben.drafts().map(\.status) == [.left(holder("ada"))])
    #expect(try await ben.claimDraft(id) == DraftClaim(draft: draft, takenFrom: holder("ada")))
    var late = draft
    late.brand = "typed meanwhile"
    let refused = late
    await #expect(throws: BookFailure.draftTaken(id, by: holder("ben"))) { try await ada.saveDraft(refused) }
    #expect(try await ben.draft(id) == draft)
  }

  @Test("a session that cannot be seen is believed for two minutes after its last sign of life", arguments: [true, false])
  func heartbeat(beats: Bool) async throws {
    let (ada, ben) = (try open("ada"), try open("ben"))
    try await ada.saveDraft(Sample.draft(names: []))
    sessions.set("ada", .unseen)
    sessions.pass(100)
    if beats { try await ada.heartbeat() }
    sessions.pass(100)
    if beats {
      await #expect(throws: BookFailure.draftHeld(id, by: holder("ada", seenAt: Sample.noon + 100))) {
        try await ben.claimDraft(id)
      }
    } else {
      #expect(try await ben.claimDraft(id).takenFrom == holder("ada"))
    }
  }

  @Test("a session that leaves lets go of all it has")
  func leaves() async throws {
    let (ada, ben) = (try open("ada"), try open("ben"))
    try await ada.saveDraft(Sample.draft("d1", names: []))
    try await ada.saveDraft(Sample.draft("d2", names: []))
    #expect(try await ada.takeLease(.reconciling) == nil)
    try await ada.leave()
    #expect(try await ben.drafts().map(\.status) == [.free, .free])
    #expect(try await ben.takeLease(.reconciling) == nil)
  }

  @Test("a free draft is saved by who read it last, and refused to who knows an older one")
  func freeAndOlder() async throws {
    let (ada, ben) = (try open("ada"), try open("ben"))
    var draft = try Sample.draft(names: [])
    try await ada.saveDraft(draft)
    try await ada.leave()
    draft = try await ben.claimDraft(id).draft
    draft.brand = "by ben"
    try await ben.saveDraft(draft)
    try await ben.leave()
    draft.brand = "by ada, who knows the first"
    let older = draft
    await #expect(throws: BookFailure.draftTaken(id, by: nil)) { try await ada.saveDraft(older) }
    draft.brand = "by ben again"
    try await ben.saveDraft(draft)
    await #expect(throws: BookFailure.draftHeld(id, by: holder("ben"))) { try await ada.claimDraft(id) }
  }

  @Test("a draft that another program deleted stays deleted, also when another draft was read or saved last")
  func deletedElsewhere() async throws {
    let (ada, ben) = (try open("ada"), try open("ben"))
    let (gone, other) = (try Sample.draft("d1", names: ["a.com"]), try Sample.draft("d2", names: ["b.com"]))
    try await ada.saveDraft(gone)
    try await ada.saveDraft(other)
    try await ada.releaseDraft(gone.id)
    try await ben.deleteDraft(gone.id)
    await #expect(throws: BookFailure.missing) { try await ada.saveDraft(gone) }
    await #expect(throws: BookFailure.missing) { try await ben.saveDraft(gone) }
    await #expect(throws: BookFailure.missing) { try await ben.claimDraft(gone.id) }
    #expect(try await ben.drafts().map(\.id) == [other.id])
  }

  @Test("of many sessions that open one draft at once exactly one gets it, also when a dead one left it", arguments: [true, false])
  func race(isLeft: Bool) async throws {
    let first = try open("first")
    for round in 0..<10 {
      let draft = try Sample.draft("d\(round)", names: ["a.com"])
      try await first.saveDraft(draft)
      if !isLeft { try await first.releaseDraft(draft.id) }
    }
    sessions.set("first", .gone)
    let books = try (0..<4).map { try open("s\($0)") }
    for round in 0..<10 {
      let winners = await withTaskGroup(of: Bool.self) { group in
        for book in books {
          group.addTask {
            do throws(BookFailure) {
              _ = try await book.claimDraft(Draft.ID("d\(round)"))
              return true
            } catch {
              guard case .draftHeld = error else {
                Issue.record("\(error)")
                return false
              }
              return false
            }
          }
        }
        return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
      }
      #expect(winners == 1)
    }
  }

  @Test("rows of sessions that have nothing are swept away a day later, others stay")
  func swept() async throws {
    try await open("ada").saveDraft(Sample.draft("d1", names: []))
    let ben = try open("ben")
    try await ben.saveDraft(Sample.draft("d2", names: []))
    try await ben.leave()
    // Who changed something at a vendor and ordered nothing: the journal of changes names the session.
    let dora = try open("dora")
    let intent = ChangeIntent(vendor: .instantly, kind: .cancelMailboxes, targets: ["ada@a.com"])
    try await dora.beginChange(ChangeRecord(id: ChangeRecord.ID("c1"), intent: intent, startedAt: Sample.noon))
    try await dora.leave()
    sessions.pass(SessionStore.keeping + 1)
    let store = try scratch.open(as: "carl", among: sessions)
    try await store.saveDraft(Sample.draft("d3", names: []))
    let names = try await store.connection.read { try String.fetchAll($0, sql: "SELECT id FROM sessions ORDER BY id") }
    #expect(names == ["ada", "carl", "dora"])
  }

  @Test("one session at a time has the lease for reconciling; a dead one's falls to the next")
  func lease() async throws {
    let (ada, ben) = (try open("ada"), try open("ben"))
    #expect(try await ada.takeLease(.reconciling) == nil)
    #expect(try await ada.takeLease(.reconciling) == nil)
    #expect(try await ben.takeLease(.reconciling) == holder("ada"))
    try await ben.releaseLease(.reconciling)
    #expect(try await ben.takeLease(.reconciling) == holder("ada"), "another's lease was let go of")
    sessions.set("ada", .gone)
    #expect(try await ben.takeLease(.reconciling) == nil)
    sessions.set("ada", .alive)
    #expect(try await ada.takeLease(.reconciling) == holder("ben"))
    try await ben.releaseLease(.reconciling)
    #expect(try await ada.takeLease(.reconciling) == nil)
  }
}
