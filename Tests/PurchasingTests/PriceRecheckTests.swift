import Foundation
import Ordering
import TestSupport
import Testing

@testable import Purchasing

/// Between the approval and the first byte prices are read once more, where the review showed them a while ago.
@Suite struct PriceRecheckTests {
  private static let now = Date(timeIntervalSince1970: 1_800_000_000)
  private let names = ["tryquay.com", "getquay.com"].compactMap { try? DomainName($0) }
  private let workspace = Workspace(id: "rec1", name: "North Quay")

  private func quote(
    _ offer: Offer, _ lines: [Quote.Line], each: (Money?, Money?) = (nil, nil), age: TimeInterval = 61
  ) -> Quote {
    Quote(
      offer: offer, lines: lines, source: .confirmed, at: Self.now - age,
      names: names.map { NamePrice($0, domain: each.0, mailboxes: each.1) })
  }

  private func order(_ operation: Purchase.Operation, _ quote: Quote) -> Order {
    let items = names.map {
      Purchase.Item(name: $0, provider: .google, mailboxes: [Mailbox(first: "Ada", last: "Lind", alias: "ada")])
    }
    return Order(
      id: Order.ID("order00001"), name: "quay", draft: Draft.ID("draft00001"),
      plan: PurchasePlan(offer: quote.offer, purchases: [Purchase(operation: operation, offer: quote.offer, items: items)]),
      approvedTotal: quote.dueNow, quote: quote, createdAt: Self.now)
  }

  /// - Returns: why it stops; nil where it goes on.
  private func stop(_ order: Order, _ make: (inout VendorClient) -> Void) async -> PlanStop? {
    var client = VendorClient.nothing
    make(&client)
    let vendors = Dictionary(uniqueKeysWithValues: Vendor.allCases.map { [client] in ($0, client) })
    let ports = Ports(
      vendors: vendors, book: RecordingBook(), now: { Self.now }, sleep: { _ in }, makeID: { UUID().uuidString })
    do throws(PlanHalt) {
      try await PriceRecheck(ports).pass(order)
      return nil
    } catch {
      return error.stop
    }
  }

  private func instantlyLines(_ domain: Int) -> [Quote.Line] {
    [
      Quote.Line(.domains(ending: nil), count: 2, unit: .dollars(domain), period: .year),
      Quote.Line(.mailboxes, count: 2, unit: .dollars(5), period: .month),
    ]
  }

  @Test("Instantly's basket is simulated once more: what moved is not bought, what stands is")
  func instantly() async throws {
    let offer = Offer(.instantly, .google)
    let approved = quote(offer, instantlyLines(15))
    for (domain, expected) in [(15, nil), (105, PlanStop.priceMoved(from: .dollars(40), to: .dollars(220)))] {
      let asked = quote(offer, instantlyLines(domain), age: 0)
      #expect(await stop(order(.instantlyDFY(redirect: nil), approved)) { $0.confirmQuote = { _ in .quote(asked) } } == expected)
    }
  }

  @Test("a basket that Instantly refuses by now, or a price that cannot be read, stops the order too")
  func refused() async throws {
    let order = order(.instantlyDFY(redirect: nil), quote(Offer(.instantly, .google), instantlyLines(15)))
    let refusal = Refusal(code: "unavailable_domains", message: "", names: ["tryquay.com"])
    #expect(await stop(order) { $0.confirmQuote = { _ in .refused(refusal) } } == .vendor(.refused(refusal)))
    #expect(await stop(order) { $0.confirmQuote = { _ throws(VendorFailure) in throw .timedOut } } == .vendor(.timedOut))
  }

  @Test("what was shown within the minute is not asked for again")
  func fresh() async throws {
    let order = order(.instantlyDFY(redirect: nil), quote(Offer(.instantly, .google), instantlyLines(15), age: 60))
    #expect(await stop(order) { $0.confirmQuote = { _ throws(VendorFailure) in throw .timedOut } } == nil)
  }

  @Test("ScaledMail's stock is read once more, each domain by itself")
  func stock() async throws {
    let lines = [
      Quote.Line(.preWarmed, count: 2, unit: .dollars(23), period: .once),
      Quote.Line(.preWarmed, count: 2, unit: .dollars(8), period: .month),
    ]
    let terms = Purchase.ScaledMailTerms(tag: "nq", workspace: workspace)
    let order = order(.scaledmailPreWarmed(terms), quote(Offer(.scaledmail, .google), lines, each: (.dollars(23), .dollars(8))))
    func listed(_ prices: [(Int, Int)]) -> ShownList<ListedDomain> {
      ShownList(
        zip(names, prices).map { name, price in
          ListedDomain(
            name,
            Listing(
              vendor: .scaledmail, provider: .google, id: name.text, setUp: .dollars(price.0), monthly: .dollars(price.1),
              at: Self.now))
        })
    }
    #expect(await stop(order) { $0.stock = { [list = listed([(23, 8), (23, 8)])] _, _ in list } } == nil)
    #expect(
      await stop(order) { $0.stock = { [list = listed([(23, 8), (230, 80)])] _, _ in list } }
        == .priceMoved(from: .dollars(62), to: .dollars(341)))
    // Against each other, with one sum.
    #expect(
      await stop(order) { $0.stock = { [list = listed([(20, 8), (26, 8)])] _, _ in list } }
        == .priceMoved(from: .dollars(62), to: .dollars(62)))
    #expect(await stop(order) { $0.stock = { [list = listed([(23, 8)])] _, _ in list } } == .conflicts([names[1]]))
  }

  @Test("ScaledMail's names are priced once more")
  func scaledmailNames() async throws {
    let lines = [Quote.Line(.domains(ending: "com"), count: 2, unit: .dollars(15), renewal: .dollars(17), period: .year)]
    let order = order(
      .scaledmailBuyDomains(workspace: workspace), quote(Offer(.scaledmail, .google), lines, each: (.dollars(15), .zero)))
    func answers(_ prices: [Int?], renewal: Int = 17) -> [NameAnswer] {
      zip(names, prices).map { name, price in
        NameAnswer(
          name, price == nil ? .taken : .available, firstYear: price.map { .dollars($0) }, renewal: .dollars(renewal), at: Self.now)
      }
    }
    #expect(await stop(order) { $0.checkNames = { [all = answers([15, 15])] _, _ in all } } == nil)
    #expect(
      await stop(order) { $0.checkNames = { [all = answers([15, 95])] _, _ in all } }
        == .priceMoved(from: .dollars(30), to: .dollars(110)))
    #expect(
      await stop(order) { $0.checkNames = { [all = answers([10, 20])] _, _ in all } }
        == .priceMoved(from: .dollars(30), to: .dollars(30)))
    #expect(
      await stop(order) { $0.checkNames = { [all = answers([15, 15], renewal: 70)] _, _ in all } }
        == .priceMoved(from: .dollars(30), to: .dollars(30)))
    #expect(await stop(order) { $0.checkNames = { [all = answers([15, nil])] _, _ in all } } == .conflicts([names[1]]))
  }

  @Test("Saleshandy's plans are read once more; what is spent in credits has no price")
  func saleshandy() async throws {
    let offer = Offer(.saleshandy, .google, plan: .quarterly)
    let lines = [
      Quote.Line(.domains(ending: "com"), count: 2, unit: .dollars(12), renewal: .dollars(13), period: .year),
      Quote.Line(.mailboxes, count: 2, unit: .dollars(10), renewal: .dollars(10), period: .quarter),
    ]
    let order = order(try .ready(.saleshandyPurchase), quote(offer, lines))
    func list(mailbox: Int) -> PriceList {
      let prices: [(PriceList.Entry.Subject, Int, Bool)] = [
        (.domain(ending: "com"), 12, false), (.domain(ending: "com"), 13, true), (.mailbox, mailbox, false), (.mailbox, 10, true),
      ]
      let entries = prices.map { subject, price, isRenewal in
        PriceList.Entry(provider: .google, plan: .quarterly, subject: subject, price: .dollars(price), isRenewal: isRenewal)
      }
      return PriceList(vendor: .saleshandy, entries: entries, at: Self.now)
    }
    #expect(await stop(order) { $0.priceList = { [prices = list(mailbox: 10)] in prices } } == nil)
    #expect(
      await stop(order) { $0.priceList = { [prices = list(mailbox: 99)] in prices } }
        == .priceMoved(from: .dollars(44), to: .dollars(222)))
    let credits = self.order(try .ready(.saleshandyPurchase), quote(offer, []))
    #expect(await stop(credits) { $0.priceList = { () throws(VendorFailure) in throw .timedOut } } == nil)
  }
}
