import Ordering
import Terminal
import Testing

/// Whose a draft is while home is shown, at the real book.
@MainActor
@Suite("A draft that was left for home", .timeLimit(.minutes(2)))
struct AsideTests {
  @Test("is free for everybody at once with all that was typed, can be gone on with, and what was done to it undone")
  func free() async throws {
    let person = try Person()
    try await person.beginOrder()
    try await person.choose(["trynorthquay.com", "getnorthquay.com"])
    try await person.take("Saleshandy Google, quarterly", for: "Ada Lind, Bo Ek")
    await person.pass(.seconds(1))
    let id = try #require(try await person.book.drafts().first?.id)
    #expect(try await person.book.drafts().first?.status == .ours)
    await person.press(.escape, .escape, .escape)
    try await person.see("Drafts")
    await person.rest()
    #expect(try await person.book.drafts().first?.status == .free)
    #expect(try await person.book.draft(id)?.people == "Ada Lind, Bo Ek")
    await person.press(.down, .enter)
    try await person.see("Brand or names")
    #expect(try await person.book.drafts().first?.status == .ours)
    await person.press(.control("_"))
    try await person.see("Undone: People.")
    await person.rest()
    await person.leave()
  }

  @Test("and was staged says at home that it was changed since")
  func staged() async throws {
    let person = try Person()
    try await person.beginOrder()
    try await person.choose(["trynorthquay.com"])
    try await person.take("Instantly Google", for: "Ada Lind, Bo Ek, Cy Dahl")
    await person.press(.control("n"))
    try await person.see("Redirect to")
    await person.type("northquay.com")
    await person.press(.control("n"))
    try await person.see("Due now")
    await person.pass(.seconds(1))
    let id = try #require(try await person.book.drafts().first?.id)
    let draft = try #require(try await person.book.draft(id))
    let digest = try #require(PurchasePlan(draft, mark: "ABCDEFGHIJ")).digest(mark: "ABCDEFGHIJ")
    _ = try await person.book.stage(draft.id, digest: digest, total: .dollars(30))
    while !person.picture.contains("Drafts") { await person.press(.escape) }
    try await person.see("waits for approval")
    await person.press(.down, .enter)
    try await person.see("Due now")
    while !person.picture.contains("People") { await person.press(.escape) }
    while !person.cursorRow.contains("People") { await person.press(.backTab) }
    await person.type("l")
    while !person.picture.contains("Drafts") { await person.press(.escape) }
    try await person.see("to be staged anew")
    #expect(try await person.book.drafts().first?.status == .free)
    await person.leave()
  }

  @Test("that somebody else has changed meanwhile comes as it is now, and nothing of the other's is overwritten")
  func changed() async throws {
    let person = try Person()
    try await person.beginOrder()
    try await person.choose(["trynorthquay.com", "getnorthquay.com"])
    await person.press(.escape, .escape)
    try await person.see("Drafts")
    await person.rest()
    let id = try #require(try await person.book.drafts().first?.id)
    var draft = try #require(try await person.book.draft(id))
    draft.people = "Cy Dahl"
    try await person.book.saveDraft(draft)
    try await person.book.releaseDraft(draft.id)
    await person.press(.down, .enter)
    try await person.see("Brand or names")
    await person.press(.control("_"))
    try await person.see("Nothing to undo")
    await person.rest()
    #expect(try await person.book.draft(draft.id)?.people == "Cy Dahl")
    await person.leave()
  }
}
