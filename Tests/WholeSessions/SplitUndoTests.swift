import Ordering
import Terminal
import Testing

/// Undo of a split at the real book: every name is in one draft at each moment.
@MainActor
@Suite("A split that is undone", .timeLimit(.minutes(30)))
struct SplitUndoTests {
  private let names = ["trynorthquay.com", "getnorthquay.com", "northquayhq.com"]

  /// Half at Instantly, half at ScaledMail.
  private func split() async throws -> Person {
    let person = try Person()
    try await person.beginOrder()
    try await person.choose(names)
    await person.press(.character("s"))
    try await person.see("cheapest")
    await person.press(.backTab, .character(" "), .tab)
    await person.type("50")
    for _ in 0..<10 { await person.press(.down) }
    await person.type("50")
    try await person.see("Make 2 orders")
    await person.press(.enter)
    try await person.see("in 2 orders")
    await person.rest()
    let parts = try await chosen(person)
    #expect(parts.map(\.count) == [1, 2] && Set(parts.joined()) == Set(names), "\(parts)")
    return person
  }

  private func chosen(_ person: Person) async throws -> [[String]] {
    var all: [[String]] = []
    for summary in try await person.book.drafts() {
      all.append(try #require(try await person.book.draft(summary.id)).chosenNames.map(\.text).sorted())
    }
    return all.sorted { ($0.count, $0.first ?? "") < ($1.count, $1.first ?? "") }
  }

  @Test("leaves one draft with all names, and no other")
  func whole() async throws {
    let person = try await split()
    await person.press(.control("_"))
    try await person.see("Undone: the split into 2 orders.")
    try await person.see("3 domains chosen")
    await person.rest()
    #expect(try await chosen(person) == [names.sorted()])
    await person.press(.control("^"))
    try await person.see("in 2 orders")
    await person.rest()
    #expect(try await chosen(person).map(\.count) == [1, 2])
    await person.leave()
  }

  @Test("stays where one of its other orders was changed meanwhile, and says which")
  func changed() async throws {
    let person = try await split()
    let other = try #require(try await person.book.drafts().first { $0.name.hasSuffix("2 of 2") }).id
    var draft = try await person.book.claimDraft(other).draft
    draft.people = "Cy Dahl"
    try await person.book.saveDraft(draft)
    try await person.book.releaseDraft(other)
    await person.press(.control("_"))
    try await person.see("2 of 2’ was changed since")
    await person.rest()
    #expect(try await chosen(person).map(\.count) == [1, 2])
    #expect(try await person.book.draft(other)?.people == "Cy Dahl")
    await person.leave()
  }
}
