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
