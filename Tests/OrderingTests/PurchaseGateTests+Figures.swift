import Foundation
import TestSupport
import Testing

@testable import Ordering

// Figures that are not to be expected.

extension PurchaseGateTests {
  @Test("each figure that is not to be expected is accepted by itself, and one in another unit is found behind any of them")
  func severalFigures() throws {
    func isOfNames(_ line: Quote.Line) -> Bool { if case .domains = line.subject { true } else { false } }
    let two = try bid(scaledmail) { priced($0, isOfNames($0) ? .dollars(40) : .dollars(20)) }
    let figures = PurchaseGate.unusual(two)
    #expect(Set(figures.map(\.vendor)) == [.dollars(20), .dollars(40)])
    let first = PurchaseBid(two.plan, at: two.quote.accepting([figures[0]]), approved: two.approved)
    #expect(refusal(first) == .price(.unusualPrice(vendor: figures[1].vendor, table: figures[1].expected)))
    #expect(refusal(PurchaseBid(two.plan, at: two.quote.accepting(figures), approved: two.approved)) == nil)
    let hidden = try bid(scaledmail) { priced($0, isOfNames($0) ? .dollars(1399) : .dollars(20)) }
    let accepted = PurchaseBid(hidden.plan, at: hidden.quote.accepting(PurchaseGate.unusual(hidden)), approved: hidden.approved)
    guard case .price(.unitError(.dollars(1399), _)) = refusal(accepted) else {
      Issue.record("\(String(describing: refusal(accepted)))")
      return
    }
  }

  @Test(
    "a vendor's total is held against its own lines, whatever our table knows",
    arguments: [(3_500_00, false), (60_00, true), (35_00, nil)])
  func totalOfLines(cents: Int, isUnusual: Bool?) throws {
    let offer = Offer(.instantly, .google)
    let item = Purchase.Item(name: try DomainName("quaystonehq.com"), provider: .google, mailboxes: [], count: 2, listing: "rec1")
    let plan = PurchasePlan(
      offer: offer, purchases: [Purchase(operation: .instantlyPreWarmed, offer: offer, items: [item])])
    let lines = [
      Quote.Line(.domains(ending: nil), count: 1, unit: .dollars(15), period: .year),
      Quote.Line(.mailboxes, count: 2, unit: .dollars(7), period: .month),
    ]
    let quote = Quote(offer: offer, lines: lines, source: .confirmed, at: noon, vendorTotal: Money(cents: cents))
    let refusal = refusal(PurchaseBid(plan, at: quote, approved: quote.dueNow))
    switch (refusal, isUnusual) {
    case (nil, nil), (.price(.unusualPrice(Money(cents: cents), .dollars(29))), true),
      (.price(.unitError(Money(cents: cents), .dollars(29))), false):
      break
    default: Issue.record("\(cents): \(String(describing: refusal))")
    }
  }

  @Test("a price far from the table is refused until a person accepts that very figure, one in another unit always")
  func table() throws {
    let offer = Offer(.instantly, .google)
    let dear = try bid(offer, total: .dollars(61))
    #expect(refusal(dear) == .price(.unusualPrice(vendor: .dollars(61), table: .dollars(30))))
    let accepted = PurchaseBid(
      dear.plan, at: dear.quote.accepting([PriceFigure(vendor: .dollars(61), expected: .dollars(30))]), approved: .dollars(61))
    #expect(refusal(accepted) == nil)
    let other = PurchaseBid(
      dear.plan, at: dear.quote.accepting([PriceFigure(vendor: .dollars(60), expected: .dollars(30))]), approved: .dollars(61))
    #expect(refusal(other) != nil)
    #expect(refusal(try bid(offer, total: .dollars(3000))) == .price(.unitError(vendor: .dollars(3000), table: .dollars(30))))
  }

  @Test(
    "pre-warmed domains and packages have figures of their own",
    arguments: [(2300, 800, true), (4601, 800, false), (230_000, 80_000, false), (23, 8, false)])
  func stock(setUp: Int, monthly: Int, isUsual: Bool) throws {
    let item = Purchase.Item(name: try DomainName("quaystonehq.com"), provider: .google, mailboxes: [], count: 2, listing: "rec1")
    let plan = PurchasePlan(
      offer: scaledmail, purchases: [Purchase(operation: try .ready(.scaledmailPreWarmed), offer: scaledmail, items: [item])])
    let lines = [
      Quote.Line(.preWarmed, count: 1, unit: Money(cents: setUp), period: .once),
      Quote.Line(.preWarmed, count: 1, unit: Money(cents: monthly), period: .month),
    ]
    let quote = Quote(offer: scaledmail, lines: lines, source: .priceList, at: noon)
    #expect((refusal(PurchaseBid(plan, at: quote, approved: quote.dueNow)) == nil) == isUsual)
  }

  @Test(
    "a package is held against what its mailboxes cost by the table",
    arguments: [(14_000, true), (24_500, true), (1_400_000, false), (140, false)])
  func package(cents: Int, isUsual: Bool) throws {
    let items = try names(20).map {
      Purchase.Item(name: $0, provider: .google, mailboxes: [], person: Person(first: "Ada", last: "Lind"), count: 2)
    }
    let plan = PurchasePlan(
      offer: scaledmail, purchases: [Purchase(operation: try .ready(.scaledmailPackage), offer: scaledmail, items: items)])
    let quote = Quote(
      offer: scaledmail, lines: [Quote.Line(.package("SM"), count: 1, unit: Money(cents: cents), period: .month)],
      source: .priceList, at: noon)
    #expect((refusal(PurchaseBid(plan, at: quote, approved: quote.dueNow)) == nil) == isUsual)
  }
}
