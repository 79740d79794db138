import Foundation
import Ordering
import Testing

@testable import Vendors

/// What the program relies on at Instantly, told once and tried at every venue.
@Suite struct InstantlyContractTests {
  @Test("two providers in one order: quoted, bought once, found, followed until ready", arguments: Venue.allCases)
  func newDomains(_ venue: Venue) async throws {
    try await Ground.play("new-domains", of: .instantly, at: venue) { ground in
      let client = ground.client
      let names = try await ground.freeNames(2)
      #expect(try await client.checkNames(names, .ordinary).map(\.status) == [.available, .available])
      let basket = Purchase(
        operation: .instantlyDFY(redirect: try Redirect("northquay.com")), offer: Offer(.instantly, .google),
        items: [
          Purchase.Item(name: names[0], provider: .google, mailboxes: mailboxes(2)),
          Purchase.Item(name: names[1], provider: .airmail, mailboxes: mailboxes(3)),
        ])
      let (quote, purchase) = try await ground.quoted(basket)
      #expect(
        quote.lines == [
          Quote.Line(.domains(ending: nil), count: 2, unit: .dollars(15), period: .year),
          Quote.Line(.mailboxes, provider: .google, count: 2, unit: .dollars(5), period: .month),
          Quote.Line(.mailboxes, provider: .airmail, count: 3, unit: .dollars(4), period: .month),
        ])
      #expect(quote.dueNow == .dollars(52) && quote.discount == .zero && quote.source == .confirmed)
      #expect(quote.card == Quote.Card(brand: "Visa", lastFour: "4242"))

      try await ground.buy(purchase)
      #expect(try await client.baseline(basket).conflicts == names)
      #expect(try await client.checkNames(names, .ordinary).map(\.status) == [.taken, .taken])
      try await ground.follow(purchase, mailboxes: [2, 3])

      let held = try await client.holdings(nil).domains
      #expect(Set(held.map(\.name)) == Set(names) && held.allSatisfy { $0.stage == .other("active") && !$0.isPreWarmed })
      #expect(held.first { $0.name == names[1] }?.provider == .airmail)
      #expect(held.first { $0.name == names[1] }?.mailboxCount == 3 && held.allSatisfy { $0.redirect == "northquay.com" })
    }
  }

  @Test(
    "each provider by itself, from an idea to delivered mailboxes", arguments: [Provider.google, .airmail, .outlook],
    [Venue.simulation, .newerRules, .server])
  func providers(_ provider: Provider, _ venue: Venue) async throws {
    try await Ground.play(of: .instantly, at: venue) { ground in
      let names = try await ground.freeNames(2)
      let count = provider == .outlook ? 50 : 5
      let basket = try Purchase.instantly(names.map(\.text), provider: provider, mailboxes: mailboxes(count))
      let (quote, purchase) = try await ground.quoted(basket)
      #expect(quote.lines.map(\.subject) == [.domains(ending: nil), provider == .outlook ? .mailboxDomains : .mailboxes])
      #expect(quote.lines.map(\.count) == [2, provider == .outlook ? 2 : 10] && quote.lines.allSatisfy { $0.provider == nil })
      try await ground.buy(purchase)
      try await ground.follow(purchase, mailboxes: [count, count])
    }
  }

  @Test("a pre-warmed domain: picked from the list, bought by its name alone, gone from the list", arguments: Venue.allCases)
  func preWarmed(_ venue: Venue) async throws {
    try await Ground.play("pre-warmed", of: .instantly, at: venue) { ground in
      let client = ground.client
      let search = StockSearch(text: "quay", endings: ["co"])
      let stock = try await client.stock(search, .ordinary)
      let listed = try #require(stock.first { $0.name.text == "quaystone.co" })
      #expect(listed.listing.provider == .google && stock.allSatisfy { $0.name.ending == "co" && $0.name.text.contains("quay") })
      let basket = try Purchase.preWarmed([listed.name.text])
      let (quote, purchase) = try await ground.quoted(basket)
      #expect(
        quote.lines == [
          Quote.Line(.domains(ending: nil), count: 1, unit: .dollars(15), period: .year),
          Quote.Line(.mailboxes, count: 2, unit: .dollars(10), period: .month),
        ])
      try await ground.buy(purchase)
      #expect(try await client.stock(search, .ordinary).contains(listed) == false)
      #expect(try await client.baseline(basket).conflicts == [listed.name])
      let ready = try await client.progress(Order.of([purchase]))
      #expect(ready.isReady && ready.domains.map(\.delivered) == [2])
      let held = try #require(try await client.holdings(nil).domains.first)
      #expect(held.name == listed.name && held.isPreWarmed && held.mailboxCount == 2)
    }
  }

  @Test(
    "more mailboxes on a domain, another provider refused; then cancelled, with the domain at the end", arguments: Venue.allCases)
  func extraMailboxes(_ venue: Venue) async throws {
    try await Ground.play("extra-mailboxes", of: .instantly, at: venue) { ground in
      let client = ground.client
      let name = try await ground.freeNames(1)[0]
      let extra = try Purchase.extra([name.text])
      #expect(try await client.baseline(extra).conflicts == [name], "the domain is not held yet")
      try await ground.buy(
        Purchase(operation: .instantlyDFY(redirect: nil), offer: extra.offer, items: try ground.item(name, ["ada", "ada.lind"])))
      ground.wait(41)

      let other = try Purchase.extra([name.text], provider: .airmail)
      #expect(
        try await client.confirmQuote(other)
          == .refused(Refusal(code: "provider_mismatch", message: "", names: [name.text])))
      let (quote, purchase) = try await ground.quoted(extra)
      #expect(quote.lines == [Quote.Line(.mailboxes, count: 2, unit: .dollars(5), period: .month)])
      #expect(quote.dueNow == .dollars(10) && quote.recurring(.year) == .zero)
      try await ground.buy(purchase)
      #expect(try await client.baseline(extra).conflicts == [name], "the addresses are taken now")
      try await ground.follow(purchase, mailboxes: [2])

      let held = try #require(try await client.holdings(nil).domains.first)
      #expect(held.mailboxCount == 4)
      #expect(Set(try await client.heldMailboxes(held, nil)) == Set(held.mailboxes ?? []))
      try await client.change(.cancelMailboxes(["bo@\(name)", "bo.ek@\(name)"]))
      let fewer = try #require(try await client.holdings(nil).domains.first)
      #expect(fewer.mailboxCount == 2 && fewer.stage == .other("active"))
      #expect(fewer.mailboxes?.count { $0.stage == .cancelled } == 2)
      #expect(try await client.progress(Order.of([purchase])).domains.map(\.stage) == [.cancelled])
      try await client.change(.cancelMailboxes(["ada@\(name)", "ada.lind@\(name)"]))
      let gone = try #require(try await client.holdings(nil).domains.first)
      #expect(gone.mailboxCount == 0 && gone.stage == .cancelled)
    }
  }

  @Test("what is wrong with a basket comes with the names it is about, and nothing is ordered", arguments: Venue.allCases)
  func refusals(_ venue: Venue) async throws {
    try await Ground.play("refusals", of: .instantly, at: venue) { ground in
      func refusal(_ purchase: Purchase) async throws -> Refusal {
        guard case .refused(let refusal) = try await ground.client.confirmQuote(purchase) else {
          throw Refusal(code: "test", message: "quoted")
        }
        return refusal
      }
      let name = "northquayreach.com"
      #expect(try await refusal(.instantly([name], mailboxes: [])).code == "domains_without_accounts")
      let nameless = try await refusal(.instantly([name], mailboxes: [Mailbox(first: "", last: "Lind", alias: "ada")]))
      #expect(
        nameless
          == Refusal(
            code: "invalid_accounts", message: "ada@\(name): First name is required", names: ["ada@\(name)"]))
      #expect(try await refusal(.instantly([name], redirect: name)).code == "invalid_forwarding_domains")
      #expect(try await refusal(.extra([name])) == Refusal(code: "missing_domain_orders", message: "", names: [name]))
      let trademark = try await refusal(.instantly(["northquaygoogle.com"]))
      #expect(trademark.code == "blacklist_domains" && trademark.names == ["northquaygoogle.com"])
      #expect(try await refusal(.preWarmed(["quaynowhere.co"])).code == "unavailable_domains")
      let sent = try Purchase.instantly(["northquaygoogle.com"])
      guard case .rejected(let rejected) = await ground.client.send(try ground.client.freeze(sent), sent).outcome else {
        throw Refusal(code: "test", message: "not rejected")
      }
      #expect(rejected == trademark)
      #expect(try await ground.client.holdings(nil).domains.isEmpty)
    }
  }
}

extension Ground {
  /// So many names that Instantly has free.
  fileprivate func freeNames(_ count: Int) async throws -> [DomainName] {
    let search = NameSearch(keyword: "northquay", endings: ["com", "org"], provider: .google, limit: count)
    let names = try await client.suggestNames(search).map(\.name)
    try #require(names.count == count)
    return names
  }

  fileprivate func item(_ name: DomainName, _ aliases: [String]) throws -> [Purchase.Item] {
    [Purchase.Item(name: name, provider: .google, mailboxes: aliases.map { Mailbox(first: "Ada", last: "Lind", alias: $0) })]
  }

  /// The vendor's quote, whose lines make its total, and the purchase that goes with it.
  fileprivate func quoted(_ purchase: Purchase) async throws -> (Quote, Purchase) {
    guard case .quote(let quote) = try await client.confirmQuote(purchase) else { throw Refusal(code: "test", message: "refused") }
    #expect(quote.lines.compactMap(\.amount).sum() - quote.discount == quote.dueNow)
    var purchase = purchase
    purchase.quotedTotal = quote.dueNow
    return (quote, purchase)
  }

  /// Guards, sends once, and finds it in the lists.
  fileprivate func buy(_ purchase: Purchase) async throws {
    let (attempt, outcome) = try await client.buy(purchase, at: now())
    #expect(outcome == .placed(vendorOrder: nil, warning: nil))
    #expect(try await client.findEvidence(attempt).evidence == .all(vendorOrder: nil))
  }

  /// From nothing delivered to everything.
  fileprivate func follow(_ purchase: Purchase, mailboxes: [Int]) async throws {
    let order = Order.of([purchase])
    let early = try await client.progress(order)
    #expect(early.domains.allSatisfy { $0.stage == .settingUp && $0.delivered == 0 }, "\(early.domains)")
    wait(41)
    let late = try await client.progress(order)
    #expect(late.isReady && late.domains.map(\.delivered) == mailboxes, "\(late.domains)")
  }
}
