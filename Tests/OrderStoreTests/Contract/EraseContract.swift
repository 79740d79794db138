import Foundation
import Ordering
import TestSupport
import Testing

@testable import OrderStore

@Suite("People in a book, whatever keeps it")
struct EraseContract {
  @Test("of several people in a purchase each is erased by themselves, one after the other", arguments: Keeper.allCases)
  func several(keeper: Keeper) async throws {
    let desk = try keeper.desk()
    let store = try desk.open("ada")
    let mailboxes = [Mailbox(first: "Ada", last: "Lind", alias: "ada.lind"), Mailbox(first: "Bo", last: "Ek", alias: "bo.ek")]
    let item = Purchase.Item(name: try Sample.name("one.com"), provider: .google, mailboxes: mailboxes)
    let order = try Sample.order(
      "one", [Purchase(operation: .ready(.scaledmailCustomOrder), offer: Offer(.scaledmail, .google), items: [item])])
    try await store.openOrder(order)
    let attempt = Sample.attempt("one-a", of: order)
    try await store.insertAttempt(attempt)
    let sent = try await store.take(.sending, by: attempt)
    let people = try await store.people.list()
    #expect(people.map(\.id.last) == ["ek", "lind"])
    await #expect(throws: BookFailure.openAttempts([attempt.id])) { try await store.people.erase(people[0].id) }
    try await store.take(.outcome(.placed(vendorOrder: "v", warning: nil)), by: sent)
    let erasure = try await store.people.erase(people[1].id)
    #expect(erasure.orders == 1 && erasure.attempts == 1)
    func names() async throws -> [String] {
      let order = try #require(try await store.order(order.id))
      return (order.plan.purchases + order.attempts.map(\.purchase)).flatMap { $0.items[0].mailboxes.map(\.first) }
    }
    #expect(try await names() == ["", "Bo", "", "Bo"])
    #expect(try await store.attempt("one-a").request.body.isEmpty)
    _ = try await store.people.erase(people[0].id)
    #expect(try await names() == ["", "", "", ""])
    #expect(try await store.people.list().isEmpty)
    await #expect(throws: BookFailure.missing) { try await store.people.erase(people[0].id) }
    #expect(try await store.audit.verify().isSound)
  }

  /// A draft with a registrant, of which something is under way by a program that ends.
  private func abandoned(_ desk: Desk) async throws -> (draft: Draft, attempt: Attempt) {
    let store = try desk.open("ada")
    var draft = try Sample.draft("draft of o1", names: ["a.com"])
    (draft.details.registrant.first, draft.details.registrant.last, draft.details.registrant.phone) = (
      "Ada", "Lind", "+46 40 123 45 67"
    )
    try await store.saveDraft(draft)
    let sent = try await store.take(.sending, by: store.begin("o1", .scaledmailBuyDomains, ["a.com"]))
    desk.sessions.set("ada", .unseen)
    desk.sessions.pass(SessionStore.patience + 1)
    let unknown = try await desk.open("ben").take(.ownerGone, by: sent)
    return (draft, unknown)
  }

  @Test(
    "who stands in a draft that is hidden, since its program ended in a purchase, is on file and is erased like everybody",
    arguments: Keeper.allCases, [true, false])
  func hidden(keeper: Keeper, isBought: Bool) async throws {
    let desk = try keeper.desk()
    let (draft, attempt) = try await abandoned(desk)
    let ben = try desk.open("ben")
    #expect(try await ben.drafts().isEmpty)
    let person = try #require(try await ben.people.list().first { $0.id.last == "lind" })
    #expect(person.drafts == [draft.id])
    let step: AttemptEvent = isBought ? .evidence(.all(vendorOrder: "v1")) : .confirmedAbsent(reason: "nothing is there")
    try await ben.take(step, by: attempt)
    let erasure = try await ben.people.erase(person.id)
    #expect(erasure.drafts == 1)
    let kept = try #require(try await ben.draft(draft.id))
    #expect(kept.details.registrant.first.isEmpty && kept.details.registrant.phone.isEmpty)
    #expect(try await ben.people.list().allSatisfy { $0.id.last != "lind" })
    #expect(try await ben.drafts().map(\.id) == (isBought ? [] : [draft.id]), "what was not bought is shown again")
    guard !isBought else { return }
    try await ben.deleteDraft(draft.id)
    #expect(try await ben.draft(draft.id) == nil)
  }

  @Test("a draft of which all is bought goes once the session that had it is gone, whoever found out", arguments: Keeper.allCases)
  func bought(keeper: Keeper) async throws {
    let desk = try keeper.desk()
    let store = try desk.open("ada")
    let draft = try Sample.draft("draft of o1", names: ["a.com"])
    try await store.saveDraft(draft)
    let sent = try await store.take(.sending, .outcome(.unknown("cut")), by: store.begin("o1", .scaledmailBuyDomains, ["a.com"]))
    desk.sessions.set("ada", .unseen)
    let ben = try desk.open("ben")
    try await ben.take(.evidence(.all(vendorOrder: "v1")), by: sent)
    _ = try await ben.unresolved()
    #expect(try await ben.draft(draft.id) == draft, "ada may still be there")
    desk.sessions.pass(SessionStore.patience + 1)
    _ = try await ben.unresolved()
    #expect(try await ben.draft(draft.id) == nil)
    #expect(try await ben.audit.verify().isSound)
  }

  @Test("a text with a NUL is refused with its reason, and the connection goes on", arguments: [Keeper.postgresql])
  func zeros(keeper: Keeper) async throws {
    let desk = try keeper.desk()
    let store = try desk.open("ada")
    var draft = try Sample.draft(names: [])
    draft.name = "north\u{0}quay"
    let broken = draft
    await #expect {
      try await store.saveDraft(broken)
    } throws: { error in
      guard case .storage(let trouble)? = error as? BookFailure else { return false }
      return trouble.words.contains("NUL") && trouble.words.contains("22021") && trouble.kind == .other
    }
    draft.name = "northquay"
    try await store.saveDraft(draft)
    #expect(try await store.draft(draft.id)?.name == "northquay")
    #expect(await store.health() == .sound)
  }
}
