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

  @Test("is listed there, and opens with all that was typed, also by a program that was started again")
  func whole() async throws {
    var person = try Person()
    try await person.beginOrder()
    try await person.choose(["trynorthquay.com", "getnorthquay.com"])
    try await person.take("Instantly Google", for: "Ada Lind, Bo Ek, Cy Dahl")
    await person.press(.enter, .control("u"))
    await person.type("a.lind")
    await person.press(.control("n"))
    try await person.see("Redirect to")
    await person.type("northquay.com")
    await person.press(.escape, .escape, .escape, .escape)
    for isStartedAgain in [false, true] {
      if isStartedAgain { person = try await person.startAgain() }
      try await person.see("at Domains")
      await person.press(.down, .enter)
      try await person.see("2 of 2 chosen")
      await person.press(.control("n"))
      try await person.see("12 months")
      await person.press(.control("n"))
      try await person.see("*a.lind")
      try await person.see("Ada Lind, Bo Ek, Cy Dahl")
      await person.press(.control("n"))
      try await person.see("northquay.com") { $0.contains(/Redirect to +northquay\.com/) }
      await person.press(.escape, .escape, .escape, .escape)
    }
    try await person.see("at Domains")
    await person.leave()
  }

  @Test("that a line began without a name is listed too")
  func line() async throws {
    let person = try Person()
    try await person.see("New order")
    await person.press(.character(":"))
    await person.type("saleshandy google quarterly 4 > northquay.com")
    await person.press(.enter)
    try await person.see("Brand or names")
    await person.press(.escape)
    try await person.see("at Domains")
    await person.leave()
  }
}
