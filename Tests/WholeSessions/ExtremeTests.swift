import Foundation
import Ordering
import Terminal
import TestSupport
import Testing

/// Numbers and times at the edge of what can be written, through every screen that shows them.
@MainActor
@Suite("Extremes of every number", .timeLimit(.minutes(30)))
struct ExtremeTests {
  /// A domain at Instantly, bought by honest answers, so that the lists have rows.
  private func buy(_ person: Person) async throws {
    try await person.beginOrder()
    try await person.choose(["trynorthquay.com", "northquayhq.com"])
    try await person.take("Instantly Google", for: "Ada Lind")
    try await person.see("due now  60.00")
    await person.press(.control("n"))
    try await person.see("Redirect to")
    await person.type("northquay.com")
    await person.press(.control("n"))
    try await person.approve()
    try await person.see("Placed")
  }

  /// Back to the first screen, whatever is shown; the question whether to leave is answered with no.
  private func goHome(_ person: Person) async throws {
    for _ in 0..<12 {
      if person.screen.text.first?.contains("mailorder") == true, !person.picture.contains("Question") { return }
      await person.press(.escape)
    }
    try await person.see("New order")
  }

  @Test(
    "no number and no time of an answer ends a screen", arguments: [Extreme.zero, .minusOne, .largest, .smallest, .float, .million])
  func screens(_ extreme: Extreme) async throws {
    let person = try Person()
    try await buy(person)
    person.line.twist { extreme.replacing(in: $0) }
    try await goHome(person)
    // What the vendors hold: each vendor, its domains, mailboxes and orders.
    await person.press(.character("v"))
    try await person.see("[Instantly]")
    for _ in Vendor.allCases {
      await person.pass(.seconds(1))
      await person.press(.function(5), .down, .enter, .escape, .character("o"), .down, .enter, .escape, .character("o"), .right)
    }
    try await goHome(person)
    // The planner.
    await person.press(.character("p"))
    try await person.see("Mails")
    await person.type("100000")
    await person.press(.tab, .tab, .enter)
    await person.pass(.seconds(2))
    try await goHome(person)
    // Each kind of order, as far as it goes.
    for kind in 0..<7 {
      await person.press(.character("n"))
      for _ in 0..<kind { await person.press(.down) }
      await person.press(.enter)
      await person.pass(.seconds(1))
      await person.type("northquay")
      await person.press(.enter, .function(4), .down, .enter)
      await person.pass(.seconds(2))
      await person.press(.down, .character(" "), .character("a"), .control("n"), .down, .down, .enter)
      await person.type("Ada Lind")
      await person.pass(.seconds(2))
      await person.press(.control("n"), .control("n"))
      await person.pass(.seconds(2))
      try await goHome(person)
    }
    await person.pass(.seconds(5))
    #expect(!person.picture.isEmpty)
    await person.leave()
  }
}
