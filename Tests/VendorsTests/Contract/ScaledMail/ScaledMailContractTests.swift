import Foundation
import Ordering
import Testing

@testable import Vendors

/// What the program relies on at ScaledMail, told once and tried at every venue.
@Suite struct ScaledMailContractTests {
  private typealias Item = Purchase.Item
  private let ada = Person(first: "Ada", last: "Lind")

  private func aliases(_ aliases: String...) -> [Mailbox] {
    aliases.map { Mailbox(first: "Ada", last: "Lind", alias: $0, picture: "https://northquay.com/\($0).jpg") }
  }

  @Test(
    "bought names get mailboxes at three providers in one order, which is delivered, shown, retagged, redirected and cancelled",
    arguments: Venue.allCases)
  func order(_ venue: Venue) async throws {
    try await Ground.play("order", of: .scaledmail, at: venue) { ground in
      let client = ground.client
      let workspace = try await ground.workspace
      let names = try await ground.freeNames(3)
      #expect(try await client.checkNames(names, .ordinary).map(\.canBeOrdered) == [true, true, true])
      let terms = Purchase.ScaledMailTerms(
        tag: "nq-abcdefghij", workspace: workspace, redirect: try Redirect("northquay.com/demo"), sequencer: .instantly())
      let order = Purchase(
        operation: .scaledmailCustomOrder(Purchase.ScaledMailOrder(terms, coupon: "NQ10")), offer: Offer(.scaledmail, .google),
        items: [
          Item(name: names[0], provider: .google, mailboxes: aliases("ada", "ada.lind")),
          Item(name: names[1], provider: .outlook, mailboxes: [], person: ada, count: 25, picture: "https://northquay.com/a.jpg"),
          Item(name: names[2], provider: .smtp, mailboxes: [], person: ada, count: 4),
        ])
      #expect(try await client.baseline(order).conflicts == names, "nothing is bought yet")
      try await ground.buyNames(names, workspace)
      let unused = try await client.holdings(workspace).domains
      #expect(Set(unused.map(\.name)) == Set(names) && unused.allSatisfy { $0.isUnused && $0.endsAt != nil })

      let id = try #require(try await ground.buy(order).order)
      #expect(try await client.baseline(order).conflicts == names, "they are used now")
      try await ground.follow(order)

      let holdings = try await client.holdings(workspace)
      #expect(holdings.domains.map(\.provider) == [.google, .outlook, .smtp])
      #expect(holdings.domains.allSatisfy { $0.order == id && !$0.isUnused && $0.stage == .ready })
      let held = try #require(holdings.orders.first { $0.id == id })
      #expect(held.amount != nil && held.createdAt != nil && held.status == "Active")
      let details = try await client.orderDetails(id, workspace)
      #expect(details.tag == order.tag && Set(details.names) == Set(names))
      let mailboxes = try await client.heldMailboxes(try #require(holdings.domains.first), workspace)
      #expect(mailboxes.map(\.address) == ["ada@\(names[0])", "ada.lind@\(names[0])"])
      #expect(mailboxes.allSatisfy { $0.stage == .ready && $0.first == "Ada" && $0.last == "Lind" })

      try await client.change(.retag(held, to: "northquay, autumn", workspace))
      #expect(try await client.orderDetails(id, workspace).tag == "northquay, autumn")
      try await client.change(.swapRedirect(names[0], to: "northquay.com/autumn", workspace))
      ground.wait(41)
      let moved = try await client.holdings(workspace).domains.first { $0.name == names[0] }
      #expect(moved?.redirect == "https://northquay.com/autumn")
      try await client.change(.cancelOrder(held, workspace))
      #expect(try await client.holdings(workspace).orders.first { $0.id == id }?.status == "Cancelled")
    }
  }

  @Test(
    "domains of an outside registrar are ordered and renamed with its log-in, which the stored request does not hold",
    arguments: Venue.allCases)
  func ownDomains(_ venue: Venue) async throws {
    try await Ground.play("own-domains", of: .scaledmail, at: venue) { ground in
      let client = ground.client
      let workspace = try await ground.workspace
      let own = Purchase.ScaledMailOwnDomains(
        Purchase.ScaledMailTerms(tag: "abcdefghij", workspace: workspace), hosting: .registrar())
      let order = Purchase(
        operation: .scaledmailOwnDomains(own), offer: Offer(.scaledmail, .google),
        items: [
          // Only newer rules let the customer choose how many.
          Item(name: try name("ownquay.com"), provider: .google, mailboxes: [], person: ada, count: venue == .newerRules ? 3 : 2),
          Item(name: try name("ownquayhq.com"), provider: .smtp, mailboxes: aliases("ada", "ada.lind", "al", "alind")),
        ])
      let (attempt, id) = try await ground.buy(order)
      #expect(id != nil && !String(decoding: attempt.request.body, as: UTF8.self).contains("Pa55"))
      #expect(try await client.baseline(order).conflicts == order.names)
      try await ground.follow(order)
      let new = try name("ownquaymail.com")
      try await client.change(.swapDomain(order.names[0], to: new, .registrar(), workspace))
      ground.wait(41)
      #expect(try await client.holdings(workspace).domains.map(\.name) == [new, order.names[1]])
    }
  }

  @Test("a package takes exactly its domains and is found by a new order", arguments: Venue.allCases)
  func package(_ venue: Venue) async throws {
    try await Ground.play("package", of: .scaledmail, at: venue) { ground in
      let workspace = try await ground.workspace
      let package = try #require(try await ground.client.packages(workspace).first { $0.mailboxes.count == 2 })
      #expect(package.monthly != nil && package.split.values.reduce(0, +) == package.domains)
      let names = try await ground.freeNames(package.domains)
      try await ground.buyNames(names, workspace)
      let outlook = try #require(package.split[.outlook])
      let items = try names.enumerated().map { index, name in
        let provider = index < outlook ? Provider.outlook : .google
        let domains = try #require(package.split[provider])
        return Item(
          name: name, provider: provider, mailboxes: [], person: ada, count: package.mailboxes[provider].map { $0 / domains })
      }
      let bundle = Purchase.ScaledMailPackage(
        Purchase.ScaledMailTerms(tag: "abcdefghij", workspace: workspace), price: package.id, quantity: 1)
      let order = Purchase(operation: .scaledmailPackage(bundle), offer: Offer(.scaledmail, .google), items: items)
      #expect(try await ground.buy(order).order != nil)
      #expect(try await ground.client.baseline(order).conflicts == names)
      try await ground.follow(order)
    }
  }

  @Test("pre-warmed domains are bought by their entries, and the list no longer has them", arguments: Venue.allCases)
  func preWarmed(_ venue: Venue) async throws {
    try await Ground.play("pre-warmed", of: .scaledmail, at: venue) { ground in
      let client = ground.client
      let workspace = try await ground.workspace
      let stock = try await client.stock(StockSearch(workspace: workspace), .ordinary)
      let google = try #require(stock.first { $0.listing.provider == .google })
      let outlook = try #require(stock.first { $0.listing.provider == .outlook })
      #expect(google.listing.setUp == .dollars(23) && google.listing.monthly == .dollars(8))
      #expect(google.listing.mailboxes.count == 2 && google.listing.mailboxCount == 2 && google.listing.months ?? 0 > 0)
      #expect(outlook.listing.setUp == .dollars(30) && outlook.listing.monthly == .dollars(50))
      #expect(outlook.listing.mailboxes.isEmpty && outlook.listing.mailboxCount == 25)
      let terms = Purchase.ScaledMailTerms(
        tag: "pre-abcdefghij", workspace: workspace, redirect: try Redirect("northquay.com"), sequencer: .instantly())
      let order = Purchase(
        operation: .scaledmailPreWarmed(terms), offer: Offer(.scaledmail, .google),
        items: try [google, outlook].map {
          Item(
            name: $0.name, provider: try #require($0.listing.provider), mailboxes: [], count: $0.listing.mailboxCount,
            listing: $0.listing.id)
        })
      #expect(try await ground.buy(order).order != nil)
      #expect(try await client.baseline(order).conflicts == order.names)
      #expect(Set(try await client.stock(StockSearch(workspace: workspace), .ordinary).map(\.name)).isDisjoint(with: order.names))
      try await ground.follow(order)
    }
  }

  @Test("a paid order gets its names by its form, once and for nothing", arguments: Venue.allCases)
  func form(_ venue: Venue) async throws {
    try await Ground.play("form", of: .scaledmail, at: venue) { ground in
      let client = ground.client
      let workspaces = try await client.workspaces()
      #expect(try await client.pendingForms(workspaces[0]).isEmpty)
      let form = try #require(try await client.pendingForms(workspaces[1]).first)
      #expect(form.domainsRequired == form.names.count && form.amount == Money(cents: 1925))
      let provider = try #require(form.provider)
      let submitted = Purchase.ScaledMailForm(
        Purchase.ScaledMailTerms(tag: "abcdefghij", workspace: workspaces[1]), id: form.id)
      let order = Purchase(
        operation: .scaledmailSubmitForm(submitted), offer: Offer(.scaledmail, provider),
        items: form.names.map { Item(name: $0, provider: provider, mailboxes: [], person: ada, count: 4) })
      #expect(try await ground.buy(order).order == form.payment)
      #expect(try await client.pendingForms(workspaces[1]).isEmpty)
      #expect(try await client.baseline(order).conflicts == order.names, "there is nothing to answer any more")
      try await ground.follow(order)
    }
  }

  @Test(
    "a volume of mail becomes domains and mailboxes, in dollars; too little says how much is needed",
    arguments: Venue.allCases)
  func volume(_ venue: Venue) async throws {
    try await Ground.play("volume", of: .scaledmail, at: venue) { ground in
      let plan = try await ground.client.volumePlan(VolumeRequest(volume: 18_000, distribution: [.google: 100], tier: .low))
      #expect(plan.domains == 20 && plan.mailboxes == 40 && plan.monthly == .dollars(140))
      #expect(plan.shares == [.init(provider: .google, domains: 20, mailboxes: 40, monthly: .dollars(140))])
      let mixed = VolumeRequest(volume: 2_000, per: .day, distribution: [.google: 50, .outlook: 25, .smtp: 25])
      #expect(try await ground.client.volumePlan(mixed).shares.map(\.provider) == [.google, .outlook, .smtp])
      let little = VolumeRequest(volume: 10, distribution: [.google: 100])
      let thrown = await failure { try await ground.client.volumePlan(little) } as? VendorFailure
      guard case .refused(let refusal)? = thrown else {
        Issue.record("\(String(describing: thrown))")
        return
      }
      #expect(refusal.code == "400")
      #expect(refusal.message.hasPrefix("Volume too low - Minimum 1 domain per ESP required: at least "))
      #expect(refusal.message.hasSuffix(" a month"))
    }
  }
}

extension Ground {
  fileprivate var workspace: Workspace {
    get async throws { try #require(try await client.workspaces().first) }
  }

  /// So many names that can be bought.
  fileprivate func freeNames(_ count: Int) async throws -> [DomainName] {
    let search = NameSearch(keyword: "northquay", endings: ["com"], provider: .google, limit: 50)
    let free = try await client.suggestNames(search).filter { $0.canBeOrdered && $0.firstYear != nil }
    try #require(free.count >= count)
    return free.prefix(count).map(\.name)
  }

  /// Guards, sends once, and finds in the lists what the answer does not say.
  /// - Returns: the attempt and the vendor's order.
  fileprivate func buy(_ purchase: Purchase) async throws -> (attempt: Attempt, order: String?) {
    let (attempt, outcome) = try await client.buy(purchase, at: now())
    guard case .verify = outcome else { throw Refusal(code: outcome.kind, message: "\(outcome)") }
    guard case .all(let order) = try await client.findEvidence(attempt).evidence else {
      throw Refusal(code: "lookFor", message: "not found")
    }
    return (attempt, order)
  }

  /// Buys names, ten a call.
  fileprivate func buyNames(_ names: [DomainName], _ workspace: Workspace) async throws {
    for start in stride(from: 0, to: names.count, by: 10) {
      let batch = names[start..<min(start + 10, names.count)].map(\.text)
      _ = try await buy(try .scaledmailNames(batch, workspace: workspace))
    }
  }

  /// Follows an order from nothing delivered to everything.
  fileprivate func follow(_ purchase: Purchase) async throws {
    let order = Order.of([purchase])
    let early = try await client.progress(order)
    #expect(early.domains.map(\.name) == purchase.names && early.domains.allSatisfy { $0.stage == .settingUp && $0.delivered == 0 })
    wait(41)
    let late = try await client.progress(order)
    #expect(late.isReady, "\(late.domains)")
    #expect(late.domains.map(\.delivered) == purchase.items.map(\.mailboxCount))
  }
}
