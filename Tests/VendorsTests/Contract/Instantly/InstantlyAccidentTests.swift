import Foundation
import Ordering
import Sandbox
import Testing

@testable import Vendors

/// What only a simulation can make happen.
@Suite struct InstantlyAccidentTests {
  /// Names the simulated vendor has free.
  private func freeNames(_ client: VendorClient, _ count: Int) async throws -> [String] {
    let search = NameSearch(keyword: "northquay", endings: ["com", "org"], provider: .google, limit: count)
    let names = try await client.suggestNames(search).map(\.name.text)
    try #require(names.count == count)
    return names
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
    #expect(try await client.findEvidence(attempt).evidence == nil)
  }

  @Test("a declined card is a plain refusal, and the lists show nothing")
  func payment() async throws {
    let world = try SandboxWorld(.paymentFails, rules: .newer)
    let client = world.instantly()
    let (attempt, outcome) = try await client.buy(try .instantly(try await freeNames(client, 1)), at: world.now)
    #expect(outcome == .rejected(Refusal(code: "payment_failed", message: "generic_decline")))
    #expect(try await client.findEvidence(attempt).evidence == nil)
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

  @Test(
    "a connection lost before or after the order is reconciled by the lists", arguments: [Scenario.Kind.lostBefore, .lostAfter])
  func lost(_ kind: Scenario.Kind) async throws {
    let world = try SandboxWorld(kind)
    let client = world.instantly()
    let (attempt, outcome) = try await client.buy(try .instantly(try await freeNames(client, 2)), at: world.now)
    guard case .unknown = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(try await client.findEvidence(attempt).evidence == (kind == .lostAfter ? .all(vendorOrder: nil) : nil))
  }

  @Test("a busy or broken vendor at the purchase")
  func trouble() async throws {
    for (kind, wanted) in [(Scenario.Kind.rateLimited, "refused"), (.serverError, "unknown")] {
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
      thrown = await failure { try await client.checkNames([try name("quay\(index).com")], .ordinary) } as? VendorFailure
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
      await failure { try await client.checkNames([try name("a-quay.com")], .ordinary) } as? VendorFailure
        == .keyRefused("Invalid API key, status 401"))
    let outcome = await client.send(try client.freeze(try .instantly()), try .instantly()).outcome
    #expect(outcome == .rejected(Refusal(code: "401", message: "Invalid API key")))
  }

  @Test("a long list of orders is read to its end")
  func pages() async throws {
    let world = try SandboxWorld()
    let client = world.instantly()
    let names = (0..<160).map { "northquaylonglist\($0).org" }
    let free = try await client.checkNames(try names.map(name), .ordinary).filter { $0.status == .available }.map(\.name.text)
    try #require(free.count > 100)
    let (attempt, outcome) = try await client.buy(try .instantly(free, mailboxes: mailboxes(1)), at: world.now)
    #expect(outcome == .placed(vendorOrder: nil, warning: nil))
    #expect(try await client.findEvidence(attempt).evidence == .all(vendorOrder: nil))
    world.wait(seconds: 60)
    #expect(try await client.progress(.of([attempt.purchase], attempts: [attempt])).isReady)
  }
}
