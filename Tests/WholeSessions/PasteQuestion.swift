import Ordering
import Terminal
import Testing

/// A question whose answer spends or destroys, put up in a whole session.
@MainActor
struct PasteQuestion {
  enum Kind: String, CaseIterable, Sendable {
    case total, draft, notBought, notPaid, cancelling
  }

  let person: Person
  /// What has to be typed.
  let answer: String
  /// Whether what was asked has happened.
  let isDone: @MainActor () async throws -> Bool

  private static let names = ["trynorthquay.com", "northquayhq.com"]
  private nonisolated static let instantly = "POST /instantly/api/v2/dfy-email-account-orders"

  static func put(_ kind: Kind) async throws -> PasteQuestion {
    let person = try Person(paymentTime: kind == .notPaid ? nil : .seconds(8))
    switch kind {
    case .total:
      try await review(person)
      return PasteQuestion(person: person, answer: "60.00") { person.line.asked.contains { $0.line == instantly && !$0.isQuote } }
    case .draft:
      try await person.beginOrder()
      await person.type("northquay")
      await person.press(.enter)
      try await person.see("trynorthquay.com")
      await person.press(.escape)
      try await person.see("Drafts")
      try await person.go(to: "northquay")
      await person.press(.character("d"))
      try await person.see("Type ‘delete’")
      return PasteQuestion(person: person, answer: "delete") { try await person.book.drafts().isEmpty }
    case .notBought:
      try await review(person)
      // The request never comes to the vendor, and nobody knows.
      person.line.lose { $0.line == instantly && !$0.isQuote }
      try await person.approve()
      try await person.see("unconfirmed")
      try await close(person)
      return PasteQuestion(person: person, answer: "not in the dashboard") { try await isClosed(person, .absent) }
    case .notPaid:
      try await saleshandy(person)
      try await close(person)
      return PasteQuestion(person: person, answer: "the page was not paid") { try await isClosed(person, .abandoned) }
    case .cancelling:
      try await review(person)
      try await person.approve()
      try await person.see("Every mailbox is ready")
      await person.press(.escape)
      try await person.see("New order")
      await person.press(.character("v"))
      try await person.see("trynorthquay.com")
      await person.press(.character("c"))
      try await person.see("Type ‘")
      let word = try #require(person.picture.firstMatch(of: /Type ‘([^’]+)’/)).1
      return PasteQuestion(person: person, answer: String(word)) {
        person.line.asked.contains { $0.method == "POST" && $0.path.contains("cancel") }
      }
    }
  }

  private static func isClosed(_ person: Person, _ state: AttemptState) async throws -> Bool {
    try await person.book.orders().first?.attempts.first?.state == state
  }

  /// An order at Instantly, before its total is typed.
  private static func review(_ person: Person) async throws {
    try await person.beginOrder()
    try await person.choose(names)
    try await person.take("Instantly Google", for: "Ada Lind")
    try await person.see("due now  60.00")
    await person.press(.control("n"))
    try await person.see("Redirect to")
    await person.type("northquay.com")
    await person.press(.control("n"))
    try await person.see("ype 60.00")
  }

  /// An order at Saleshandy that waits for somebody to pay.
  private static func saleshandy(_ person: Person) async throws {
    try await person.beginOrder()
    try await person.choose(names)
    try await person.take("Saleshandy Google quarterly", for: "Ada Lind")
    await person.press(.control("n"))
    try await person.see("Redirect to")
    for field in [
      "northquay.com", "Ada", "Lind", "North Quay AB", "Kajgatan 4", "Malmo", "Skane", "Sweden", "211 20", "+46 40 123 45 67",
    ] {
      await person.type(field)
      await person.press(.enter)
    }
    await person.press(.control("n"))
    try await person.approve()
    try await person.see("https://checkout.saleshandy.invalid/pay/")
  }

  private static func close(_ person: Person) async throws {
    for _ in 0..<40 where !person.picture.contains("Enter  Close it") {
      await person.pass(.seconds(2))
      await person.press(.character("s"))
    }
    try await person.see("Enter  Close it")
  }
}
