import Foundation
import Ordering
import Terminal
import Testing

/// What is asked of the vendors while somebody types, and what becomes of answers that come late.
@MainActor
@Suite("Questions and late answers", .timeLimit(.minutes(30)))
struct AskingTests {
  private let names = ["trynorthquay.com", "northquayhq.com"]

  /// Where mailboxes are named, with no question for a price under way.
  private func mailboxes(_ person: Person) async throws {
    try await person.beginOrder()
    try await person.choose(names)
    try await person.take("Instantly Google", for: "")
    await person.pass(.seconds(2))
  }

  @Test("after a burst of letters the price is asked once, of what stands there then")
  func burst() async throws {
    let person = try Person()
    try await mailboxes(person)
    let before = person.line.asked.count { $0.isQuote }
    for letter in "Ada Lind, Bo Ek" {
      await person.type(String(letter))
      await person.pass(.milliseconds(60))
    }
    #expect(person.line.asked.count { $0.isQuote } == before, "nothing is asked while letters come")
    await person.pass(.seconds(30))
    try await person.see("Confirmed by Instantly")
    let quotes = person.line.asked.filter(\.isQuote).dropFirst(before)
    #expect(quotes.count == 1)
    #expect(quotes.last?.body.contains("\"first_name\":\"Bo\",\"last_name\":\"Ek\"") == true, "\(quotes)")
    await person.leave()
  }

  @Test("F8 goes through the colours wherever one is, and says how to begin with them; what was typed stays")
  func colours() async throws {
    let person = try Person()
    try await person.beginOrder()
    await person.type("northq")
    await person.press(.function(8))
    try await person.see("Colours: light. To begin with them, write ‘theme: light’ in the configuration.")
    #expect(person.screen.theme == Theme(depth: .palette, kind: .light))
    #expect(person.picture.contains("northq"))
    await person.press(.control("]"))
    #expect(person.screen.theme.kind == .dark)
    await person.leave()
  }

  @Test("a price that comes after a newer one does not take its place")
  func stalePrice() async throws {
    let person = try Person()
    try await mailboxes(person)
    person.line.keep(\.isQuote)
    await person.type("Ada Lind")
    try await person.see("an answer kept back") { _ in person.line.kept == 1 }
    person.line.keepNoMore()
    // Another basket: one domain less.
    await person.press(.escape, .escape)
    try await person.see("Brand or names")
    try await person.go(to: names[1])
    await person.press(.character(" "), .control("n"))
    try await person.see("12 months")
    await person.press(.control("n"))
    try await person.see("due now  30.00")
    try await person.see("Confirmed by Instantly")
    let shown = person.screen.text
    let answered = person.line.answered
    person.line.release()
    try await person.see("the late price's arrival") { _ in person.line.answered > answered }
    await person.rest()
    #expect(person.screen.text == shown, "\(person.picture)")
    await person.leave()
  }

  @Test("names that a vendor offers for a brand typed before do not come among those of the next")
  func staleNames() async throws {
    let person = try Person()
    try await person.beginOrder()
    person.line.keep { $0.path.hasPrefix("/saleshandy") && $0.query.contains("northquay") }
    await person.type("northquay")
    await person.press(.enter)
    try await person.see("an answer kept back") { _ in person.line.kept > 0 }
    await person.press(.escape)
    try await person.see("New order")
    await person.press(.character("n"), .enter)
    try await person.see("Brand or names")
    await person.type("harborlight")
    await person.press(.enter)
    try await person.see("harborlight names") { $0.contains("tryharborlight.com") && !$0.contains("asking") }
    // What came late would stand at the list's end.
    await person.press(.end)
    #expect(person.cursorRow.contains("harborlight"), "\(person.picture)")
    let shown = person.screen.text
    let answered = person.line.answered
    person.line.keepNoMore()
    person.line.release()
    // The names come by pages.
    try await person.see("the late names' arrival") { _ in
      person.line.answered > answered + 1 && person.line.answered == person.line.asked.count
    }
    await person.rest()
    #expect(person.screen.text == shown, "\(person.picture)")
    await person.press(.end)
    #expect(person.screen.text == shown, "\(person.picture)")
    #expect(!person.picture.contains("northquay"))
    await person.leave()
  }
}
