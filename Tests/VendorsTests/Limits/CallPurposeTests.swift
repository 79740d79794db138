import Foundation
import HTTPTypes
import Ordering
import Synchronization
import Testing

@testable import Vendors

/// What each operation of each vendor counts as when it arrives at the limiter.
@Suite struct CallPurposeTests {
  private typealias Operation = @Sendable (VendorClient) async throws -> Void

  /// What was asked of the limiter, each once, in order: `checkNames lastCheck`.
  private func arrivals(_ vendor: Vendor, _ operation: Operation) async throws -> [String] {
    let seen = Mutex<[String]>([])
    var store = RateLimitStore.inMemory { _ in CallRules(limits: []) }
    store.take = { _, kind, urgency, _ in
      seen.withLock { seen in
        let call = "\(kind) \(urgency)"
        if !seen.contains(call) { seen.append(call) }
        return .go(seen.count)
      }
    }
    let silent = Transport { request, _, _ throws(TransportFailure) in
      let isWorkspaces = request.path?.contains("organizations") ?? false
      let body = isWorkspaces ? #"{"organizations":[{"id":"rec1","name":"North Quay"}]}"# : "{}"
      return (HTTPResponse(status: .ok), Data(body.utf8))
    }
    let transport = silent.limited(by: store, CallAccount(vendor, testKey), now: { noon })
    // What is asked counts here, not what is made of an empty answer.
    _ = await failure { try await operation(client(vendor, transport)) }
    return seen.withLock { $0 }
  }

  private func client(_ vendor: Vendor, _ transport: Transport) -> VendorClient {
    switch vendor {
    case .instantly: InstantlyClient.make(transport: transport, key: testKey, now: { noon })
    case .saleshandy: SaleshandyClient.make(transport: transport, key: testKey, now: { noon })
    case .scaledmail: ScaledMailClient.make(transport: transport, key: testKey, now: { noon })
    }
  }

  private func send(_ purchase: Purchase) -> Operation {
    { client in _ = await client.send(try client.freeze(purchase), purchase) }
  }

  private func attempt(_ purchase: Purchase, _ client: VendorClient) throws -> Attempt {
    try Attempt.sending(purchase, try client.freeze(purchase))
  }

  private static let search = NameSearch(keyword: "northquay", endings: ["com"], provider: .google, limit: 5)

  private func domain() throws -> HeldDomain {
    HeldDomain(name: try name("trynorthquay.com"), vendorID: "d1", stage: .ready, canBeRevoked: true)
  }

  @Test("a look-up in passing and one right before paying differ", arguments: [CallUrgency.ordinary, .lastCheck])
  func urgency(_ urgency: CallUrgency) async throws {
    let names = [try name("trynorthquay.com")]
    for vendor in [Vendor.instantly, .scaledmail] {
      let asked = try await arrivals(vendor) { _ = try await $0.checkNames(names, urgency) }
      // ScaledMail's workspaces are asked for first, and must not keep the check waiting.
      #expect(asked == (vendor == .scaledmail ? ["other \(urgency)"] : []) + ["checkNames \(urgency)"])
      #expect(try await arrivals(vendor) { _ = try await $0.stock(StockSearch(), urgency) } == ["other \(urgency)"])
    }
    let search = CallPurposeTests.search
    #expect(try await arrivals(.saleshandy) { _ = try await $0.searchNames(search, urgency) } == ["suggestNames \(urgency)"])
  }

  @Test("ideas for names are counted as such")
  func suggestions() async throws {
    let search = CallPurposeTests.search
    #expect(try await arrivals(.instantly) { _ = try await $0.suggestNames(search) } == ["suggestNames ordinary"])
    #expect(
      try await arrivals(.scaledmail) { _ = try await $0.suggestNames(search) } == ["other ordinary", "suggestNames ordinary"])
  }

  @Test("a purchase is one: of names alone, or of anything else")
  func purchases() async throws {
    #expect(try await arrivals(.scaledmail, send(.scaledmailNames())) == ["buyNames purchase"])
    for purchase in try Purchase.everyScaledMail().dropFirst() {
      #expect(try await arrivals(.scaledmail, send(purchase)) == ["placeOrder purchase"], "\(purchase.kind)")
    }
    for purchase in try [Purchase.instantly(), .preWarmed(), .extra()] {
      #expect(try await arrivals(.instantly, send(purchase)) == ["placeOrder purchase"], "\(purchase.kind)")
    }
    #expect(try await arrivals(.saleshandy, send(.saleshandy())) == ["placeOrder purchase"])
  }

  @Test("a change is counted as an order")
  func changes() async throws {
    let domain = try domain()
    let name = domain.name
    let order = HeldOrder(id: "o1", description: "", amount: nil, createdAt: nil, status: "", tag: "nq-1")
    let changes: [HoldingChange] = [
      .cancelMailboxes(["ada@trynorthquay.com"]), .deleteDomain(domain), .revokeDeletion(domain),
      .cancelOrder(order, .northQuay), .swapRedirect(name, to: "northquay.com", .northQuay),
      .swapDomain(name, to: name, nil, .northQuay), .retag(order, to: "nq", .northQuay),
    ]
    for change in changes {
      let asked = try await arrivals(change.vendor) { try await $0.change(change) }
      #expect(asked == ["placeOrder purchase"], "\(change)")
    }
  }

  @Test(
    "lists, prices and what is looked up around a purchase are ordinary and of no kind of their own", arguments: Vendor.allCases)
  func reads(_ vendor: Vendor) async throws {
    let purchase: Purchase =
      switch vendor {
      case .instantly: try .instantly()
      case .saleshandy: try .saleshandy()
      case .scaledmail: try .scaledmailOrder()
      }
    let domain = try domain()
    var operations: [String: Operation] = [
      "holdings": { _ = try await $0.holdings(.northQuay) },
      "heldMailboxes": { _ = try await $0.heldMailboxes(domain, .northQuay) },
      "baseline": { _ = try await $0.baseline(purchase) },
      "findEvidence": { _ = try await $0.findEvidence(try attempt(purchase, $0)) },
      "progress": { _ = try await $0.progress(Order.of([purchase])) },
    ]
    switch vendor {
    case .instantly: operations["confirmQuote"] = { _ = try await $0.confirmQuote(purchase) }
    case .saleshandy:
      operations["priceList"] = { _ = try await $0.priceList() }
      operations["mailboxNames"] = { _ = try await $0.mailboxNames(Person(first: "Ada", last: "Lind"), domain.name, 2) }
      operations["uploadPicture"] = { _ = try await $0.uploadPicture(Picture(name: "a.gif", bytes: Data("GIF89a".utf8))) }
      operations["orderDetails"] = { _ = try await $0.orderDetails("o1", nil) }
    case .scaledmail:
      operations["volumePlan"] = { _ = try await $0.volumePlan(VolumeRequest(volume: 1000, distribution: [.google: 100])) }
      operations["workspaces"] = { _ = try await $0.workspaces() }
      operations["packages"] = { _ = try await $0.packages(nil) }
      operations["pendingForms"] = { _ = try await $0.pendingForms(.northQuay) }
      operations["orderDetails"] = { _ = try await $0.orderDetails("o1", .northQuay) }
    }
    for (name, operation) in operations {
      #expect(try await arrivals(vendor, operation) == ["other ordinary"], "\(name)")
    }
  }
}
