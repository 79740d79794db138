import Ordering
import Terminal
import Testing

/// How many keys an order takes beside the names and the total that is typed, at the real clients and the sandbox.
@MainActor
@Suite("Keys of an order", .timeLimit(.minutes(30)))
struct KeyCountTests {
  nonisolated static let offers = [
    Offer(.instantly, .google), Offer(.saleshandy, .google, plan: .quarterly), Offer(.scaledmail, .google),
  ]

  private func client(_ offer: Offer) -> Client {
    var client = Client(id: Client.ID("ACME"), name: "Acme")
    client.brand = "northquay"
    client.people = "Ada Lind, Bo Ek"
    client.redirect = "northquay.com"
    client.offer = offer
    client.wanted = 3
    (client.registrant.first, client.registrant.last, client.registrant.company) = ("Ada", "Lind", "North Quay AB")
    (client.registrant.address, client.registrant.city, client.registrant.country) = ("Kajgatan 4", "Malmo", "Sweden")
    (client.registrant.postcode, client.registrant.phone) = ("211 20", "+46 40 123 45 67")
    return client
  }

  /// Pastes names, and waits until every vendor has answered.
  private func paste(_ names: [String], _ person: Person) async throws {
    person.screen.paste(names.joined(separator: "\n"))
    try await person.see("Instantly \(names.count) of \(names.count)")
    try await person.see("every answer") { !$0.contains("asking") }
    await person.press(.character("a"))
    try await person.see("\(names.count) of \(names.count) chosen")
    try await person.see("every answer") { !$0.contains("asking") && !$0.contains("not asked") }
    await person.press(.control("n"))
  }

  /// At ScaledMail the workspace is not known the first time.
  private func chooseWorkspace(_ person: Person) async throws {
    try await person.see("Workspace")
    try await person.see("Workspaces") { !$0.contains("being read") }
    try await person.go(to: "Workspace")
    await person.press(.enter)
    try await person.see("North Quay")
    await person.press(.enter, .control("n"))
  }

  @Test("three domains of three mailboxes for a client that has everything take at most 12, at every vendor", arguments: offers)
  func threeByThree(_ offer: Offer) async throws {
    let person = try Person()
    try await person.see("New order")
    var acme = client(offer)
    // As kept with the client by the order before.
    acme.workspace = Workspace(id: "recOrgA1b2C3d4E5", name: "North Quay")
    _ = try await person.book.saveClient(acme)
    await person.press(.function(5))
    person.keys = 0
    await person.press(.character("n"))
    try await person.see("For whom")
    await person.type("ac")
    await person.press(.enter, .enter)
    try await person.see("For Acme")
    try await paste(["trynorthquay.com", "northquayhq.com", "joinnorthquay.com"], person)
    try await person.see("Review")
    try await person.approve()
    let keys = person.keys
    #expect(keys <= 12, "\(offer.title): \(keys) keys")
    try await person.see("trynorthquay.com")
    let order = try #require(try await person.book.orders().first)
    #expect(order.plan.names.count == 3)
    #expect(order.plan.mailboxCount == 3 * offer.rules.mailboxesPerDomain.nearest(to: 3))
    await person.leave()
  }

  @Test("a basket over two vendors is split, reviewed and placed order by order, and goes on where it stopped")
  func split() async throws {
    let person = try Person()
    try await person.see("New order")
    var acme = client(Self.offers[0])
    acme.offer = nil
    acme.workspace = Workspace(id: "recOrgA1b2C3d4E5", name: "North Quay")
    _ = try await person.book.saveClient(acme)
    await person.press(.function(5), .character("n"))
    try await person.see("For whom")
    await person.type("ac")
    await person.press(.enter, .enter)
    try await person.see("For Acme")
    try await paste(["trynorthquay.com", "northquayhq.com", "joinnorthquay.com", "getnorthquay.com"], person)
    try await person.see("12 months")
    person.keys = 0
    await person.press(.character("s"))
    try await person.see("cheapest")
    await person.press(.backTab, .character(" "), .tab)
    try await person.see("per cent")
    await person.type("50")
    for _ in 0..<10 { await person.press(.down) }
    await person.type("50")
    try await person.see("Make 2 orders")
    await person.press(.enter)
    try await person.see("to be reviewed")
    await person.press(.enter)
    try await person.see("Order 1 of 2")
    try await person.approve()
    try await person.see("Next order")
    await person.press(.control("n"))
    try await person.see("Order 2 of 2")
    try await person.approve()
    try await person.see("Order ")
    let orders = try await person.book.orders()
    #expect(orders.count == 2 && Set(orders.map(\.plan.offer.vendor)) == [.instantly, .scaledmail], "\(orders.map(\.name))")
    #expect(Set(orders.flatMap(\.plan.names)).count == 4 && orders.allSatisfy { $0.client == Client.ID("ACME") })
    await person.press(.control("n"))
    try await person.see("Every order of this basket is placed")
    await person.leave()
  }

  @Test("the first order for a client takes at most 12, the next for four new names at most 6, at every vendor", arguments: offers)
  func keys(_ offer: Offer) async throws {
    let person = try Person()
    try await person.see("New order")
    _ = try await person.book.saveClient(client(offer))
    await person.press(.function(5))
    person.keys = 0
    await person.press(.character("n"))
    try await person.see("For whom")
    await person.type("ac")
    await person.press(.enter, .enter)
    try await person.see("For Acme")
    try await paste(["trynorthquay.com", "northquayhq.com", "joinnorthquay.com"], person)
    if offer.vendor == .scaledmail { try await chooseWorkspace(person) }
    try await person.see("Review")
    try await person.approve()
    let first = person.keys
    #expect(first <= (offer.vendor == .scaledmail ? 16 : 12), "\(offer.title): \(first) keys")
    try await person.see("trynorthquay.com")
    await person.press(.escape)
    try await person.see("New order")
    try await person.see("Acme")
    // The cursor is on the new order; the last one is below it.
    person.keys = 0
    await person.press(.down, .character("c"))
    try await person.see("Brand or names")
    try await paste(["getnorthquay.com", "usenorthquayhq.com", "gonorthquay.com", "withnorthquay.com"], person)
    try await person.see("Review")
    try await person.approve()
    let again = person.keys
    #expect(again <= 6, "\(offer.title): \(again) keys")
    try await person.see("getnorthquay.com")
    let orders = try await person.book.orders()
    #expect(orders.count == 2 && orders.allSatisfy { $0.client == Client.ID("ACME") })
    #expect(orders.first?.plan.names.count == 4 && orders.first?.plan.offer == orders.last?.plan.offer)
    let used = try #require(try await person.book.client(Client.ID("ACME"))).used
    #expect(used.contains(try DomainName("trynorthquay.com")), "names of the client's orders are used names: \(used)")
    await person.leave()
  }

  @Test("one person is changed on every domain by at most 6 keys beside the new name, edited cells included")
  func changePerson() async throws {
    let person = try Person()
    try await person.beginOrder()
    try await person.choose(["trynorthquay.com", "northquayhq.com", "joinnorthquay.com"])
    try await person.take("Saleshandy Google", for: "Ada Lind, Bo Ek")
    await person.press(.enter)
    try await person.see("bo.ek")
    // A cell of Bo's that was typed by hand.
    try await person.go(to: "bo.ek")
    await person.type("x")
    try await person.see("bo.ekx")
    while !person.cursorRow.contains("People") { await person.press(.up) }
    person.keys = 0
    await person.press(.control("w"))
    await person.type("Eklund")
    person.keys -= "Eklund".count
    await person.press(.enter)
    try await person.see("still says Bo Ek")
    await person.press(.enter)
    #expect(person.keys <= 6, "\(person.keys) keys")
    try await person.see("bo.eklund")
    #expect(!person.picture.contains("bo.ek "), "\(person.picture)")
    await person.leave()
  }
}
