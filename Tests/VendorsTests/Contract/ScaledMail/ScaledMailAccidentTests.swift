import Foundation
import Ordering
import Sandbox
import Testing

@testable import Vendors

@Suite struct ScaledMailAccidentTests {
  private func names(_ client: VendorClient, _ count: Int) async throws -> [String] {
    let search = NameSearch(keyword: "northquay", endings: ["com", "net", "org"], provider: .google, limit: 50)
    let free = try await client.suggestNames(search).filter { $0.status == .available }
    try #require(free.count >= count && free.allSatisfy { $0.firstYear != nil && $0.renewal != nil })
    return free.prefix(count).map(\.name.text)
  }

  private func order(_ names: [String], _ provider: Provider, _ count: Int, _ workspace: Workspace, tag: String = "nq-abcdefghij")
    throws -> Purchase
  {
    let terms = Purchase.ScaledMailTerms(tag: tag, workspace: workspace, redirect: try Redirect("northquay.com/demo"))
    return Purchase(
      operation: .scaledmailCustomOrder(Purchase.ScaledMailOrder(terms, coupon: "NQ10")), offer: Offer(.scaledmail, provider),
      items: try names.map { Purchase.Item(name: try DomainName($0), provider: provider, mailboxes: mailboxes(count)) })
  }

  @Test("by the newer rules three aliases a domain are ordered on names that were bought for them", arguments: 2...4)
  func threeAliases(_ count: Int) async throws {
    let world = try SandboxWorld(rules: .newer)
    let client = world.scaledmail(editions: RuleEditions(newer: [.scaledmail]))
    let workspace = try #require(try await client.workspaces().first)
    let names = try await names(client, 1)
    _ = try await client.buy(try Purchase.scaledmailNames(names, workspace: workspace), at: world.now)
    let (attempt, outcome) = try await client.buy(try order(names, .google, count, workspace), at: world.now)
    guard case .verify = outcome, case .all(_?) = try await client.findEvidence(attempt).evidence else {
      Issue.record("\(outcome)")
      return
    }
  }

  @Test(
    "from a suggestion over bought names to delivered mailboxes, at every provider and by old and new rules",
    arguments: [(Provider.google, 2), (.outlook, 25), (.smtp, 4)], [SandboxOptions.Rules.seed, .newer])
  func story(_ kind: (provider: Provider, mailboxes: Int), _ rules: SandboxOptions.Rules) async throws {
    let world = try SandboxWorld(rules: rules)
    let client = world.scaledmail()
    let workspace = try #require(try await client.workspaces().first)
    let names = try await names(client, 3)
    let answers = try await client.checkNames(try names.map(name), .ordinary)
    #expect(answers.map(\.name.text) == names && answers.allSatisfy { $0.canBeOrdered && $0.firstYear != nil })

    let custom = try order(names, kind.provider, kind.mailboxes, workspace)
    #expect(try await client.baseline(custom).conflicts.map(\.text) == names, "nothing is bought yet")

    let bought = try Purchase.scaledmailNames(names, workspace: workspace)
    let (buying, bought1) = try await client.buy(bought, at: world.now)
    guard case .verify = bought1 else {
      Issue.record("\(bought1)")
      return
    }
    #expect(try await client.findEvidence(buying).evidence == .all(vendorOrder: nil))
    #expect(try await client.baseline(bought).conflicts.map(\.text) == names)

    let (ordering, ordered) = try await client.buy(custom, at: world.now)
    guard case .verify = ordered, case .all(let id?) = try await client.findEvidence(ordering).evidence else {
      Issue.record("\(ordered)")
      return
    }
    #expect(id.hasPrefix("rec"))
    #expect(try await client.baseline(custom).conflicts.map(\.text) == names)

    let whole = Order.of([bought, custom], attempts: [buying, ordering])
    let early = try await client.progress(whole)
    #expect(early.domains.map(\.stage) == names.map { _ in .settingUp } && early.domains.allSatisfy { $0.delivered == 0 })
    world.wait(seconds: 41)
    let late = try await client.progress(whole)
    #expect(late.isReady && late.domains.map(\.delivered) == names.map { _ in kind.mailboxes })
  }

  @Test("another workspace sees nothing of it")
  func otherWorkspace() async throws {
    let world = try SandboxWorld()
    let client = world.scaledmail()
    let workspaces = try await client.workspaces()
    try #require(workspaces.count > 1)
    let names = try await names(client, 1)
    _ = try await client.buy(try .scaledmailNames(names, workspace: workspaces[0]), at: world.now)
    #expect(try await client.baseline(try order(names, .google, 2, workspaces[0])).conflicts.isEmpty)
    #expect(try await client.baseline(try order(names, .google, 2, workspaces[1])).conflicts.map(\.text) == names)
  }

  @Test("a card that fails at the order leaves a subscription behind, and it is found by its tag")
  func unableToCharge() async throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "vendors-\(UUID().uuidString)/state.json")
    defer { try? FileManager.default.removeItem(at: file.deletingLastPathComponent()) }
    let client = try SandboxWorld(stateFile: file.path).scaledmail()
    let workspace = try #require(try await client.workspaces().first)
    let names = try await names(client, 1)
    _ = try await client.buy(try .scaledmailNames(names, workspace: workspace), at: noon)

    let failing = try SandboxWorld(.paymentFails, stateFile: file.path).scaledmail()
    let (attempt, outcome) = try await failing.buy(try order(names, .google, 2, workspace), at: noon)
    #expect(outcome == .refused(Refusal(code: "400", message: "Subscription created but unable to charge")))
    guard case .all(vendorOrder: _?) = try await failing.findEvidence(attempt).evidence else {
      Issue.record("not found")
      return
    }
  }

  @Test("a declined card at the names' purchase leaves it open, and the list shows nothing")
  func declined() async throws {
    let client = try SandboxWorld(.paymentFails).scaledmail()
    let workspace = try #require(try await client.workspaces().first)
    let (attempt, outcome) = try await client.buy(
      try .scaledmailNames(try await names(client, 1), workspace: workspace), at: noon)
    #expect(outcome == .rejected(Refusal(code: "400", message: "Your card was declined")))
    #expect(try await client.findEvidence(attempt).evidence == nil)
  }

  @Test("a name taken meanwhile is left open by the answer and reconciled by the list")
  func taken() async throws {
    let world = try SandboxWorld(.nameTaken)
    let client = world.scaledmail()
    let workspace = try #require(try await client.workspaces().first)
    let names = try await names(client, 2)
    let (attempt, outcome) = try await client.buy(try .scaledmailNames(names, workspace: workspace), at: world.now)
    #expect(outcome == .rejected(Refusal(code: "400", message: "Domain \(names[0]) is not available")))
    #expect(try await client.findEvidence(attempt).evidence == nil)
  }

  @Test("a lost connection is reconciled by the list", arguments: [Scenario.Kind.lostBefore, .lostAfter])
  func lost(_ kind: Scenario.Kind) async throws {
    let client = try SandboxWorld(kind).scaledmail()
    let workspace = try #require(try await client.workspaces().first)
    let (attempt, outcome) = try await client.buy(
      try .scaledmailNames(try await names(client, 2), workspace: workspace), at: noon)
    guard case .unknown = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(try await client.findEvidence(attempt).evidence == (kind == .lostAfter ? .all(vendorOrder: nil) : nil))
  }

  @Test("a busy or a broken vendor at the purchase")
  func trouble() async throws {
    for (kind, wanted) in [(Scenario.Kind.rateLimited, "refused"), (.serverError, "unknown")] {
      let client = try SandboxWorld(kind).scaledmail()
      let purchase = try Purchase.scaledmailNames(["northquaytroubles.com"])
      let outcome = await client.send(try client.freeze(purchase), purchase).outcome
      #expect("\(outcome)".hasPrefix(wanted), "\(outcome)")
    }
  }

  @Test("the limit on dear calls tells a time within the minute")
  func limited() async throws {
    let world = try SandboxWorld(limits: true)
    let client = world.scaledmail()
    var thrown: VendorFailure?
    for index in 0..<20 where thrown == nil {
      world.wait(seconds: 1)
      thrown = await failure { try await client.checkNames([try name("quay\(index).com")], .ordinary) } as? VendorFailure
    }
    guard case .limited(let until?, _)? = thrown else {
      Issue.record("\(String(describing: thrown))")
      return
    }
    #expect(until > world.now && until <= world.now + 61)
  }

  @Test("a bad key is refused")
  func key() async throws {
    let client = try SandboxWorld().scaledmail(key: "bad-key-12345")
    #expect(await failure { try await client.workspaces() } as? VendorFailure == .keyRefused("Unauthorized, status 401"))
  }
}
