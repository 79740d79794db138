import Foundation
import Glibc
import OrderStore
import Ordering
import Purchasing
import Vendors
import Wizard

/// The program without its screen, for one vendor that stands behind an address.
struct Shop {
  private let vendor: Vendor
  private let ports: Ports
  private let ordering: HeadlessOrdering

  init(_ vendor: Vendor, book: any OrderBook, directory: String, address: String) throws(StoreFailure) {
    let key = Secret("k_example_1234567890")
    let now: @Sendable () -> Date = { Date() }
    // Counted as in the program, with no limit to wait for.
    let ledger = RateLimitStore(try LimitsFile(directory: directory)) { _ in CallRules(limits: []) }
    // The program's deadlines would pass on a machine that is busy with other tests.
    let deadlines = Deadlines(connection: .seconds(60), read: .seconds(120), purchase: .seconds(240))
    let network = LiveTransport(deadlines: deadlines, environment: [:]).transport
    var clients: [Vendor: VendorClient] = [:]
    for vendor in Vendor.allCases {
      guard let base = BaseAddress("\(address)/\(vendor.rawValue)") else { continue }
      let transport = network.limited(by: ledger, CallAccount(vendor, key)).retryingReads()
      clients[vendor] =
        switch vendor {
        case .instantly: InstantlyClient.make(transport: transport, base: base, key: key, now: now)
        case .saleshandy: SaleshandyClient.make(transport: transport, base: base, key: key, now: now)
        case .scaledmail: ScaledMailClient.make(transport: transport, base: base, key: key, now: now)
        }
      // The simulation listens at another port each time; it is the same account all the same.
      clients[vendor]?.account = VendorAccount(address: "http://sandbox/\(vendor.rawValue)", fingerprint: "k_example")
    }
    self.vendor = vendor
    ports = Ports(
      vendors: clients, book: book, now: now,
      // The program's pauses are a person's; here nobody watches.
      sleep: { try await Task.sleep(for: min($0, .milliseconds(50))) },
      makeID: { String((0..<10).map { _ in "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".randomElement() ?? "A" }) })
    ordering = HeadlessOrdering(ports)
  }

  private var client: VendorClient { ports.vendors[vendor] ?? .nothing }

  func prepare() async {
    do {
      try await ports.book.saveDraft(try Goods.draft("d-\(vendor.rawValue)", at: vendor))
      try await ports.book.leave()
      PurchaseHammer.say(Line("end"))
    } catch {
      PurchaseHammer.say(Line("failed", sentence: "\(error)"))
    }
  }

  /// Orders the draft that is in the book, taken over from whoever died over it.
  func buy() async {
    do {
      // By its name: one of which something may have been bought is not listed, and has to be refused all the same.
      let id = Draft.ID("d-\(vendor.rawValue)")
      guard try await ports.book.draft(id) != nil else { return PurchaseHammer.say(Line("failed", sentence: "no draft")) }
      let order = try await approved(try await ports.book.claimDraft(id).draft)
      await place(order, isNew: true)
    } catch {
      PurchaseHammer.say(Line("failed", sentence: "\(error)"))
    }
  }

  /// Buys what is not bought yet, as a person would who comes back after a crash: goes on with the order that stands in the book, else
  /// orders the draft again, also where the program should refuse that.
  func again() async {
    do {
      if let order = try await ports.book.orders().first(where: { $0.nextPurchase != nil }) {
        guard case .priced(let rest) = try await RemainderPricing(ports).price(order.id) else {
          return PurchaseHammer.say(Line("failed", sentence: "the rest cannot be priced"))
        }
        return await place(order.approved(at: rest.quote), isNew: false)
      }
    } catch {
      return PurchaseHammer.say(Line("failed", sentence: "\(error)"))
    }
    await buy()
  }

  /// What a session does that begins after another died: it looks for what is open.
  func reconcile() async {
    do {
      let reconciler = Reconciler(ports: ports)
      for _ in 0..<8 {
        guard try await !reconciler.pass(isAsked: true).open.isEmpty else { break }
        try await Task.sleep(for: .milliseconds(40))
      }
      for attempt in try await ports.book.orders().flatMap(\.attempts) { PurchaseHammer.say(Line(attempt)) }
      PurchaseHammer.say(Line("end"))
    } catch {
      PurchaseHammer.say(Line("failed", sentence: "\(error)"))
    }
  }

  /// Several of these are let go at one moment.
  func race() async {
    do {
      let draft = try Goods.draft("d-\(ports.makeID())", at: vendor)
      let order = try await approved(draft)
      PurchaseHammer.say(Line("ready"))
      var byte: UInt8 = 0
      while Glibc.read(STDIN_FILENO, &byte, 1) > 0 {}
      await place(order, isNew: true)
    } catch {
      PurchaseHammer.say(Line("failed", sentence: "\(error)"))
    }
  }

  /// The order a person would approve: priced by the vendor, its draft saved at the last step.
  private func approved(_ draft: Draft) async throws -> Order {
    var draft = draft
    let mark = ports.makeID()
    draft.lines[0].answers[vendor] = try await answer(for: draft.lines[0].name)
    if vendor == .scaledmail { draft.details.workspace = try await client.workspaces().first }
    draft.step = .review
    try await ports.book.saveDraft(draft)
    guard let offer = draft.offer, let plan = PurchasePlan(draft, mark: mark) else {
      throw Goods.Unfit(problems: DraftCheck.all(draft).stopping)
    }
    var quote = Estimate.quote(
      draft, offer: offer, priceList: vendor == .saleshandy ? try await client.priceList() : nil, at: ports.now())
    if vendor == .instantly, case .quote(let confirmed) = try await client.confirmQuote(plan.purchases[0]) { quote = confirmed }
    return Order(
      id: Order.ID(mark), name: draft.name, draft: draft.id, plan: plan, approvedTotal: quote.dueNow, quote: quote,
      createdAt: ports.now())
  }

  /// Saleshandy checks no names; it offers some for a word.
  private func answer(for name: DomainName) async throws -> NameAnswer? {
    guard vendor == .saleshandy else { return try await client.checkNames([name], .ordinary).first }
    let search = NameSearch(
      keyword: name.text.split(separator: ".").first.map(String.init) ?? "", endings: [name.ending], provider: .google, limit: 20)
    return try await client.searchNames(search, .ordinary).first { $0.name == name }
  }

  private func place(_ order: Order, isNew: Bool) async {
    let (_, stop) = await ordering.place(order, isNew: isNew) { order in
      if let attempt = order.attempts.last { PurchaseHammer.say(Line(attempt)) }
    }
    PurchaseHammer.say(Line("end", sentence: stop.map(PurchaseSentences.stop)))
    try? await ports.book.leave()
  }
}
