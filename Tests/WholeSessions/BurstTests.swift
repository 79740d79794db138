import Ordering
import Terminal
import TestSupport
import Testing
import Wizard

/// What comes at once, from a terminal that does not mark pastes, confirms nothing; what is typed does.
@MainActor
@Suite("Text that comes as keys", .timeLimit(.minutes(30)))
struct BurstTests {
  private let names = ["trynorthquay.com", "northquayhq.com"]
  private let purchase = "POST /instantly/api/v2/dfy-email-account-orders"

  private func purchases(_ person: Person) -> Int { person.line.asked.count { $0.line == purchase && !$0.isQuote } }

  /// An order at Instantly, before its total is typed.
  private func review() async throws -> Person {
    let person = try Person()
    try await person.beginOrder()
    try await person.choose(names)
    try await person.take("Instantly Google", for: "Ada Lind")
    try await person.see("due now  60.00")
    await person.press(.control("n"))
    try await person.see("Redirect to")
    await person.type("northquay.com")
    await person.press(.control("n"))
    try await person.see("ype 60.00")
    return person
  }

  /// Home with a draft, the cursor on it.
  private func home() async throws -> Person {
    let person = try Person()
    try await person.beginOrder()
    await person.type("northquay")
    await person.press(.enter)
    try await person.see("trynorthquay.com")
    await person.press(.escape)
    try await person.see("Drafts")
    try await person.go(to: "northquay")
    return person
  }

  @Test("the total and Enter at once place nothing, and the total is not even in its field", arguments: [0, 1, 5, 20])
  func total(milliseconds: Int) async throws {
    let person = try await review()
    await person.burst("60.00\n", every: .milliseconds(milliseconds))
    #expect(person.picture.contains("type it by hand"), "\(person.picture)")
    await person.press(.enter)
    #expect(person.picture.contains("type 60.00 to place"), "\(person.picture)")
    await person.burst("60.00\n60.00\ny\n", every: .milliseconds(milliseconds))
    await person.press(.enter)
    #expect(purchases(person) == 0)
    await person.type("60.00")
    await person.press(.enter)
    try await person.see("Placed.")
    #expect(purchases(person) == 1)
    await person.leave()
  }

  @Test("blanks that a slow link gathers with a letter and its Backspace stay where they were typed")
  func blanks() async throws {
    let person = try Person()
    try await person.beginOrder()
    await person.type("north")
    _ = person.typist.now()
    person.typist.type(every: .milliseconds(1))
    for key in [Key.character(" "), .character(" "), .character("x"), .backspace] { person.screen.press(key) }
    person.typist.type()
    await person.rest()
    await person.type("quay")
    #expect(person.picture.contains("north  quay"), "\(person.picture)")
    await person.leave()
  }

  @Test("the wheel and a click move in the list that has the keys, and do nothing else")
  func mouse() async throws {
    let person = try Person()
    try await person.beginOrder()
    await person.type("northquay")
    await person.press(.enter)
    try await person.see("trynorthquay.com")
    let row = { (name: String) in person.screen.text.firstIndex { $0.contains(name) } ?? -1 }
    func use(_ mouse: Mouse) async {
      person.screen.send(.mouse(mouse))
      await person.rest()
    }
    await use(.press(Position(column: 10, row: row("northquayhq.com"))))
    #expect(person.cursorRow.contains("northquayhq.com"), "\(person.picture)")
    let before = person.screen.frame?.cursor?.row ?? 0
    await use(.wheelDown)
    #expect(person.screen.frame?.cursor?.row == before + 3, "\(person.picture)")
    for _ in 0..<9 { await use(.wheelUp) }
    #expect(person.cursorRow.contains("northquay.com"), "the wheel stays in the list: \(person.picture)")
    let picture = person.picture
    await use(.press(Position(column: 10, row: 0)))
    await use(.press(Position(column: 10, row: 23)))
    #expect(person.picture == picture)
    await person.leave()
  }

  @Test("two keys at once are no typing either: neither stands in the total's field, and it is said", arguments: ["60", "66"])
  func twoKeys(text: String) async throws {
    let person = try await review()
    await person.burst(text, every: .zero)
    #expect(person.picture.contains("type it by hand"), "\(person.picture)")
    await person.press(.enter)
    #expect(person.picture.contains("type 60.00 to place"), "\(person.picture)")
    #expect(purchases(person) == 0)
    await person.leave()
  }

  @Test("the total in pieces as of a slow link, and Enter close behind what was typed, place nothing; Enter after a moment does")
  func pieces() async throws {
    let person = try await review()
    await person.burst("60.00\n", every: .milliseconds(100))
    #expect(person.picture.contains("Not confirmed yet"), "\(person.picture)")
    await person.press(.control("u"))
    await person.burst("60.00\n\n\n", every: .milliseconds(240))
    #expect(person.picture.contains("Not confirmed yet"), "\(person.picture)")
    #expect(purchases(person) == 0)
    await person.press(.enter)
    try await person.see("Placed.")
    #expect(purchases(person) == 1)
    await person.leave()
  }

  @Test("a marked paste of the total, and Enter right behind one, place nothing")
  func marked() async throws {
    let person = try await review()
    await person.type("60.0")
    person.screen.paste("0\n")
    await person.rest()
    await person.type("0")
    person.typist.type(every: .milliseconds(10))
    person.screen.paste("x")
    person.screen.press(.enter)
    person.typist.type()
    await person.rest()
    #expect(purchases(person) == 0)
    await person.press(.enter)
    try await person.see("Placed.")
    #expect(purchases(person) == 1)
    await person.leave()
  }

  @Test(
    "at home no text that comes at once deletes, archives or opens anything, and it is said",
    arguments: [
      "dear all,\n", "order list\n", "about\nall\n", "ddd yes\ndelete\n", "n\nnorthquay\n",
    ])
  func atHome(text: String) async throws {
    let person = try await home()
    await person.burst(text)
    #expect(person.picture.contains("nothing here takes text"), "\(person.picture)")
    #expect(person.picture.contains("New order"), "\(person.picture)")
    #expect(try await person.book.drafts().count == 1)
    await person.leave()
  }

  @Test("d and Enter, at once or slowly, delete no draft; the word typed by hand does", arguments: [1, 40, 400])
  func letter(milliseconds: Int) async throws {
    let person = try await home()
    await person.burst("d\n", every: .milliseconds(milliseconds))
    try await person.see("Type ‘delete’")
    await person.burst("y\n", every: .milliseconds(milliseconds))
    await person.burst("delete\n", every: .milliseconds(1))
    await person.press(.enter)
    #expect(try await person.book.drafts().count == 1)
    await person.press(.control("u"))
    await person.type("delete")
    await person.press(.enter)
    try await person.see("No drafts and no orders yet")
    #expect(try await person.book.drafts().isEmpty)
    await person.leave()
  }

  @Test("an order is archived by a key that comes by itself, and by no other")
  func archiving() async throws {
    let person = try await review()
    await person.type("60.00")
    await person.press(.enter)
    try await person.see("Placed.")
    await person.pass(.seconds(9 * 86_400))
    await person.press(.escape)
    try await person.see("New order")
    try await person.go(to: "northquay")
    for text in ["a\n", "oa\n", "order list\n"] {
      await person.burst(text)
      await person.press(.escape)
      #expect(try await person.book.orders().allSatisfy { $0.archivedAt == nil }, "\(text)")
      if !person.picture.contains("New order") { await person.press(.escape) }
    }
    try await person.go(to: "northquay")
    await person.press(.character("a"))
    try await person.see("1 archived")
    await person.leave()
  }

  @Test("two hundred lines that come at once where names are taken are all taken, none of them as keys")
  func manyLines() async throws {
    let person = try Person()
    try await person.beginOrder()
    await person.burst((1...200).map { "north\($0)quay.com\n" }.joined())
    try await person.see("200 names added")
    await person.leave()
  }

  @Test("a line and Enter that a slow link has gathered do what they would have done one by one, where nothing is confirmed")
  func typeAhead() async throws {
    let person = try Person()
    try await person.see("New order")
    await person.burst("n\n")
    try await person.see("Brand or names")
    await person.burst("northquay\n")
    try await person.see("trynorthquay.com")
    await person.leave()
  }

  @Test("a form that a slow link has gathered is filled field by field; two hundred lines are no person's, and that is said")
  func form() async throws {
    let person = try Person()
    try await person.beginOrder()
    try await person.choose(names)
    try await person.take("Saleshandy Google quarterly", for: "Ada Lind")
    await person.press(.control("n"))
    try await person.see("Redirect to")
    await person.burst("northquay.com\nAda\nLind\nNorth Quay AB\nKajgatan 4\nMalmo")
    for text in ["northquay.com", "Ada", "Lind", "North Quay AB", "Kajgatan 4", "Malmo"] {
      #expect(person.screen.text.contains { $0.hasSuffix("  \(text)") }, "\(text) in \(person.picture)")
    }
    await person.press(.control("u"))
    await person.burst((1...200).map { "Line\($0)\n" }.joined())
    #expect(
      person.screen.text.contains { $0.hasSuffix("  Line1") } && person.picture.contains("the first of 200"), "\(person.picture)")
    await person.leave()
  }

  @Test("held down, a letter still works in a field and in a list, and so do Backspace and the arrows", arguments: [4, 33])
  func heldDown(milliseconds: Int) async throws {
    let person = try Person()
    try await person.beginOrder()
    await person.burst("nnnnnnnnnn", every: .milliseconds(milliseconds))
    try await person.see("nnnnnnnnnn")
    person.typist.type(every: .milliseconds(milliseconds))
    for _ in 0..<10 { person.screen.press(.backspace) }
    person.typist.type()
    await person.rest()
    #expect(!person.picture.contains("nn"))
    person.screen.paste("north1.com north2.com north3.com north4.com north5.com north6.com")
    try await person.see("6 names added")
    await person.burst("dddd", every: .milliseconds(milliseconds))
    #expect(person.picture.contains("0 of 2 chosen"), "\(person.picture)")
    await person.leave()
  }

  @Test("nothing acts while the window is too small to show it")
  func tooSmall() async throws {
    let person = try await review()
    await person.type("60.00")
    person.screen.resize(to: Size(columns: 50, rows: 10))
    await person.rest()
    await person.press(.enter, .control("x"), .escape)
    person.screen.paste("x")
    await person.rest()
    person.screen.resize(to: Size(columns: 80, rows: 24))
    await person.rest()
    #expect(person.picture.contains("Review") && !person.picture.contains("Leave mailorder?"), "\(person.picture)")
    #expect(purchases(person) == 0)
    await person.press(.down, .enter)
    try await person.see("Placed.")
    await person.leave()
  }
}
