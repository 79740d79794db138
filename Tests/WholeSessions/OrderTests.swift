import Ordering
import Terminal
import Testing

/// An order at each vendor, from the first key to the order's screen, with nothing but keys.
@MainActor
@Suite("Whole orders", .timeLimit(.minutes(30)))
struct OrderTests {
  private let names = ["trynorthquay.com", "northquayhq.com"]

  /// What every order comes to: one request to buy a purchase of the plan, all of them placed in the book, every mailbox delivered on the screen.
  private func expectReady(_ person: Person, _ purchases: [String], mailboxes: Int) async throws {
    for name in names {
      try await person.see("\(name) ready") { picture in
        picture.split(separator: "\n").contains {
          $0.contains(name) && $0.contains("\(mailboxes) of \(mailboxes)") && $0.contains("ready")
        }
      }
    }
    let orders = try await person.book.orders()
    #expect(orders.count == 1)
    #expect(orders.first?.attempts.map(\.state) == purchases.map { _ in .placed })
    #expect(orders.first?.differences.isEmpty == true, "what the vendor's own lists bill is what was approved")
    #expect(person.line.asked.filter { purchases.contains($0.line) && !$0.isQuote }.map(\.line) == purchases)
    // At home the order is listed, and nothing of the draft is left.
    await person.press(.escape)
    try await person.see("New order")
    #expect(person.picture.contains("trynorthquay"), "\(person.picture)")
    #expect(try await person.book.drafts().isEmpty)
    await person.leave()
  }

  @Test("at Instantly: two domains with three mailboxes each, for the price that was confirmed")
  func instantly() async throws {
    let person = try Person()
    try await person.beginOrder()
    try await person.choose(names)
    try await person.take("Instantly Google", for: "Ada Lind")
    try await person.see("due now  60.00")
    await person.press(.control("n"))
    try await person.see("Redirect to")
    await person.type("northquay.com")
    await person.press(.control("n"))
    try await person.approve()
    try await expectReady(person, ["POST /instantly/api/v2/dfy-email-account-orders"], mailboxes: 3)
    let sent = try #require(person.line.asked.last { $0.line == "POST /instantly/api/v2/dfy-email-account-orders" })
    #expect(!sent.isQuote && names.allSatisfy { sent.body.contains("\"\($0)\"") } && sent.body.contains("northquay.com"))
  }

  @Test("at home the order goes on without a key, until it is ready")
  func atHome() async throws {
    let person = try Person()
    try await person.beginOrder()
    try await person.choose(names)
    try await person.take("Instantly Google", for: "Ada Lind")
    try await person.see("due now  60.00")
    await person.press(.control("n"))
    try await person.see("Redirect to")
    await person.press(.control("n"))
    try await person.approve()
    try await person.see("0 of 3")
    await person.press(.escape)
    try await person.see("set up: 0 of 6")
    try await person.see("Every mailbox of ‘trynorthquay’ is ready.")
    #expect(
      person.picture.split(separator: "\n").contains {
        $0.contains("trynorthquay") && $0.contains("ready") && !$0.contains("Every")
      })
    await person.leave()
  }

  @Test("at Saleshandy: the checkout's address stands on the order's screen until it is paid there")
  func saleshandy() async throws {
    let person = try Person()
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
    try await expectReady(person, ["POST /saleshandy/v1/domain"], mailboxes: 3)
  }

  @Test("at ScaledMail: the names are bought first, then mailboxes are ordered on them")
  func scaledmail() async throws {
    let person = try Person()
    try await person.beginOrder()
    try await person.choose(names)
    try await person.take("ScaledMail Google", for: "Ada Lind")
    await person.press(.control("n"))
    try await person.see("Workspace")
    try await person.go(to: "Workspace")
    await person.press(.enter)
    try await person.see("North Quay")
    await person.press(.enter, .control("n"))
    try await person.approve()
    try await expectReady(
      person, ["POST /scaledmail/api/v1/buy-domains", "POST /scaledmail/api/v1/create-custom-order"], mailboxes: 2)
  }
}
