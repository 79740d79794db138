import Foundation
import Ordering
import Sandbox
import Testing

@testable import Vendors

@Suite struct InstantlyAccidentTests {
  /// Names the simulated vendor has free.
  private func freeNames(_ client: VendorClient, _ count: Int) async throws -> [String] {
    let search = NameSearch(keyword: "northquay", endings: ["com", "org"], provider: .google, limit: count)
    let names = try await client.suggestNames(search).map(\.name.text)
    try #require(names.count == count)
    return names
  }

  private func quoted(_ client: VendorClient, _ purchase: Purchase) async throws -> Purchase {
    guard case .quote(let quote) = try await client.confirmQuote(purchase) else { throw Refusal(code: "refused", message: "") }
    var purchase = purchase
    purchase.quotedTotal = quote.dueNow
    return purchase
  }

  @Test(
    "from an idea to delivered mailboxes, at every provider and by old and new rules",
    arguments: [(Provider.google, 5, 3), (.airmail, 2, 2), (.outlook, 50, 2)], [SandboxOptions.Rules.seed, .newer])
  func story(_ kind: (provider: Provider, mailboxes: Int, domains: Int), _ rules: SandboxOptions.Rules) async throws {
    let world = try SandboxWorld(rules: rules)
    let client = world.instantly()
    let names = try await freeNames(client, kind.domains)
    #expect(try await client.checkNames(try names.map(name)).map(\.standing) == names.map { _ in .available })

    let basket = try Purchase.instantly(names, provider: kind.provider, mailboxes: mailboxes(kind.mailboxes))
    guard case .quote(let quote) = try await client.confirmQuote(basket) else {
      Issue.record("refused")
      return
    }
    #expect(quote.lines.compactMap(\.amount).sum() == quote.dueNow)
    #expect(quote.lines.map(\.count).first == kind.domains)
    #expect(quote.card == Quote.Card(brand: "Visa", lastFour: "4242"))

    let (attempt, outcome) = try await client.buy(try await quoted(client, basket), at: world.now)
    #expect(outcome == .placed(vendorOrder: nil, warning: nil))
    #expect(try await client.lookFor(attempt) == .all(vendorOrder: nil))
    #expect(try await client.baseline(basket).conflicts.map(\.text) == names)
    #expect(try await client.checkNames(try names.map(name)).map(\.standing) == names.map { _ in .taken })

    let order = Order.of([basket], attempts: [attempt])
    let early = try await client.progress(order)
    #expect(early.domains.map(\.stage) == names.map { _ in .settingUp } && early.domains.allSatisfy { $0.delivered == 0 })
    world.wait(seconds: 41)
    let late = try await client.progress(order)
    #expect(late.isReady)
    #expect(late.domains.map(\.delivered) == names.map { _ in kind.mailboxes })
  }

  @Test("a taken name is refused by the quote, with its name")
  func takenQuote() async throws {
    let world = try SandboxWorld()
    let client = world.instantly()
    let names = try await freeNames(client, 1)
    let basket = try Purchase.instantly(names)
    _ = try await client.buy(basket, at: world.now)
    guard case .refused(let refusal) = try await client.confirmQuote(basket) else {
      Issue.record("quoted")
      return
    }
    #expect(refusal.code == "unavailable_domains" && refusal.names == names)
  }

  @Test("a name taken between quote and order is a rejection with its name")
  func takenOrder() async throws {
    let world = try SandboxWorld(.nameTaken)
    let client = world.instantly()
    let names = try await freeNames(client, 2)
    let (attempt, outcome) = try await client.buy(try .instantly(names), at: world.now)
    #expect(outcome == .rejected(Refusal(code: "unavailable_domains", message: "", names: [names[0]])))
    #expect(try await client.lookFor(attempt) == nil)
  }

  @Test("a declined card leaves it open, and the lists show nothing")
  func payment() async throws {
    let world = try SandboxWorld(.paymentFails, rules: .newer)
    let client = world.instantly()
    let (attempt, outcome) = try await client.buy(try .instantly(try await freeNames(client, 1)), at: world.now)
    #expect(outcome == .verify("not placed: payment_failed generic_decline"))
    #expect(try await client.lookFor(attempt) == nil)
  }

  @Test("a provider that is switched off is named")
  func provider() async throws {
    let client = try SandboxWorld(.providerUnavailable).instantly()
    let names = try await freeNames(client, 1)
    #expect(
      try await client.confirmQuote(try .instantly(names))
        == .refused(Refusal(code: "provider_unavailable", message: "", names: ["Google"])))
    guard case .quote = try await client.confirmQuote(try .instantly(names, provider: .airmail)) else {
      Issue.record("refused")
      return
    }
  }

  @Test("a free domain is told, and the sums agree")
  func free() async throws {
    let client = try SandboxWorld(.freeDomain).instantly()
    let names = try await freeNames(client, 3)
    guard case .quote(let quote) = try await client.confirmQuote(try .instantly(names)) else {
      Issue.record("refused")
      return
    }
    #expect(quote.freeDomains.map(\.text) == [names[0]])
    #expect(quote.discount == .dollars(15))
    #expect(quote.lines.compactMap(\.amount).sum() - quote.discount == quote.dueNow)
    #expect(quote.recurring(.year) == .dollars(45))
  }

  @Test("a connection lost before or after the order is settled by the lists", arguments: [Scenario.Kind.lostBefore, .lostAfter])
  func lost(_ kind: Scenario.Kind) async throws {
    let world = try SandboxWorld(kind)
    let client = world.instantly()
    let (attempt, outcome) = try await client.buy(try .instantly(try await freeNames(client, 2)), at: world.now)
    guard case .unknown = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(try await client.lookFor(attempt) == (kind == .lostAfter ? .all(vendorOrder: nil) : nil))
  }

  @Test("a busy or broken vendor at the purchase")
  func trouble() async throws {
    for (kind, wanted) in [(Scenario.Kind.rateLimited, "verify"), (.serverError, "unknown")] {
      let world = try SandboxWorld(kind)
      let client = world.instantly()
      let (_, outcome) = try await client.buy(try .instantly(["northquayzzz.com"]), at: world.now)
      #expect("\(outcome)".hasPrefix(wanted), "\(outcome)")
    }
  }

  @Test("too many checks are limited, and the wait is short")
  func limited() async throws {
    let world = try SandboxWorld(limits: true)
    let client = world.instantly()
    var thrown: VendorFailure?
    for index in 0..<40 where thrown == nil {
      thrown = await failure { try await client.checkNames([try name("quay\(index).com")]) } as? VendorFailure
    }
    guard case .limited? = thrown else {
      Issue.record("\(String(describing: thrown))")
      return
    }
  }

  @Test("a bad key is refused")
  func key() async throws {
    let client = try SandboxWorld().instantly(key: "bad-key-12345")
    #expect(
      await failure { try await client.checkNames([try name("a-quay.com")]) } as? VendorFailure == .keyRefused("Invalid API key"))
    let outcome = await client.send(try client.freeze(try .instantly()), try .instantly())
    #expect(outcome == .rejected(Refusal(code: "401", message: "Invalid API key")))
  }

  @Test("what the vendor finds wrong in a basket comes with the right list")
  func invalid() async throws {
    let client = try SandboxWorld().instantly()
    guard case .refused(let refusal) = try await client.confirmQuote(try .instantly(["northquayreach.com"], mailboxes: [])) else {
      Issue.record("quoted")
      return
    }
    #expect(refusal == Refusal(code: "domains_without_accounts", message: "", names: ["northquayreach.com"]))
    let nameless = [Mailbox(first: "", last: "Lind", alias: "ada")]
    guard case .refused(let other) = try await client.confirmQuote(try .instantly(["northquayreach.com"], mailboxes: nameless))
    else {
      Issue.record("quoted")
      return
    }
    #expect(other.code == "invalid_accounts" && other.names == ["ada@northquayreach.com"])
  }

  @Test("a long list of orders is read to its end")
  func pages() async throws {
    let world = try SandboxWorld()
    let client = world.instantly()
    let names = (0..<160).map { "northquaylonglist\($0).org" }
    let free = try await client.checkNames(try names.map(name)).filter { $0.standing == .available }.map(\.name.text)
    try #require(free.count > 100)
    let (attempt, outcome) = try await client.buy(try .instantly(free, mailboxes: mailboxes(1)), at: world.now)
    #expect(outcome == .placed(vendorOrder: nil, warning: nil))
    #expect(try await client.lookFor(attempt) == .all(vendorOrder: nil))
    world.wait(seconds: 60)
    #expect(try await client.progress(.of([attempt.purchase], attempts: [attempt])).isReady)
  }
}
