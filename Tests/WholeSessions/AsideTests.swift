import Ordering
import Terminal
import Testing

/// Whose a draft is while home is shown, at the real book.
@MainActor
@Suite("A draft that was left for home", .timeLimit(.minutes(30)))
struct AsideTests {
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
