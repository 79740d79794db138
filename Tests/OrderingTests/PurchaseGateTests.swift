import Foundation
import TestSupport
import Testing

@testable import Ordering

/// Every wall around a price, at the one gate that all who buy pass.
@Suite("The gate to buy")
struct PurchaseGateTests {
  private let scaledmail = Offer(.scaledmail, .google)

  /// A plan of one name with its mailboxes, and its quote with a change.
  private func bid(
    _ offer: Offer, names count: Int = 1, total: Money? = nil, discount: Money = .zero, free: [DomainName] = [],
    _ change: (Quote.Line) -> Quote.Line = { $0 }
  ) throws -> PurchaseBid {
    var draft = try readyDraft(offer, names: names(count))
    for index in draft.lines.indices {
      draft.lines[index].answers[offer.vendor] = NameAnswer(
        draft.lines[index].name, offer.vendor == .saleshandy ? .offered : .available, firstYear: Money(cents: 1550), at: noon)
    }
    let plan = try #require(PurchasePlan(draft, mark: mark))
    let estimate = Estimate.quote(draft, offer: offer, priceList: offer.vendor == .saleshandy ? saleshandyPrices() : nil, at: noon)
    let quote = Quote(
      offer: offer, lines: estimate.lines.map(change), discount: discount,
      source: offer.vendor == .instantly ? .confirmed : .priceList,
      at: noon, vendorTotal: total, freeDomains: free, names: estimate.names)
    return PurchaseBid(plan, at: quote, approved: quote.dueNow)
  }

  private func refusal(_ bid: PurchaseBid, _ ceilings: Ceilings = Ceilings(), spent: Money = .zero, after: TimeInterval = 0)
    -> GateRefusal?
  {
    PurchaseGate(ceilings, spent: spent).refusal(of: bid, at: noon + after)
  }

  private func priced(_ line: Quote.Line, _ unit: Money?) -> Quote.Line {
    Quote.Line(line.subject, provider: line.provider, count: line.count, unit: unit, renewal: line.renewal, period: line.period)
  }

  @Test(
    "a sound price passes at every vendor",
    arguments: [
      Offer(.instantly, .google), Offer(.instantly, .outlook), Offer(.scaledmail, .google), Offer(.scaledmail, .smtp),
      Offer(.saleshandy, .google, plan: .quarterly),
    ])
  func sound(offer: Offer) throws { #expect(refusal(try bid(offer)) == nil) }

  @Test(
    "a mailbox in nobody's name is not bought, as after its person was erased from a plan that goes on; what is bought already is not looked at"
  )
  func nameless() throws {
    let whole = try bid(Offer(.instantly, .google))
    let purchase = try #require(whole.plan.purchases.first)
    let items = purchase.items.map { item in
      let blank = item.mailboxes.map { Mailbox(first: "", last: "", alias: $0.alias) }
      return Purchase.Item(name: item.name, provider: item.provider, mailboxes: blank, count: item.count)
    }
    let blank = Purchase(operation: purchase.operation, offer: purchase.offer, items: items)
    let erased = PurchasePlan(offer: whole.plan.offer, purchases: [blank])
    #expect(
      refusal(PurchaseBid(erased, at: whole.quote, approved: whole.approved)) == .nameless(try #require(items.first).name))
    let later = PurchasePlan(offer: whole.plan.offer, purchases: [blank, purchase])
    #expect(PurchaseBid(later, at: whole.quote, from: 1, approved: whole.approved).nameless == nil)
  }

  @Test("without a price nothing is bought where the vendor charges at once, whatever is allowed; a checkout shows it")
  func unpriced() throws {
    for offer in [scaledmail, Offer(.instantly, .google)] {
      let bid = try bid(offer) { priced($0, nil) }
      guard case .price(.priceMissing(offer.vendor, _)) = refusal(bid) else {
        Issue.record("\(offer): \(String(describing: refusal(bid)))")
        continue
      }
    }
    #expect(refusal(try bid(Offer(.saleshandy, .google, plan: .quarterly)) { priced($0, nil) }) == nil)
  }

  @Test("where a price is missing the known part is held against the ceilings")
  func knownPart() throws {
    let bid = try bid(Offer(.saleshandy, .google, plan: .quarterly)) { $0.subject == .mailboxes ? $0 : priced($0, nil) }
    #expect(refusal(bid, Ceilings(order: .dollars(26))) == .price(.aboveOrderCeiling(.dollars(27), .dollars(26))))
    #expect(refusal(bid, Ceilings(order: .dollars(27))) == nil)
  }

  @Test("a total, a line or a discount below nothing is refused")
  func negative() throws {
    #expect(
      refusal(try bid(Offer(.instantly, .google), total: Money(cents: -25_000))) == .price(.negativePrice(Money(cents: -25_000))))
    guard case .price(.negativePrice) = refusal(try bid(scaledmail) { priced($0, Money(cents: -850)) }) else {
      Issue.record("a negative line passed")
      return
    }
    #expect(refusal(try bid(Offer(.instantly, .google), discount: Money(cents: -1))) == .price(.negativePrice(Money(cents: -1))))
  }

  @Test("nothing due is right only where a discount or free domains account for it to the cent")
  func zero() throws {
    let offer = Offer(.instantly, .google)
    // One domain at 15 with three mailboxes at 5.
    #expect(refusal(try bid(offer, total: .zero)) == .price(.nothingDue))
    #expect(refusal(try bid(offer, total: .zero, discount: Money(cents: 2999))) == .price(.nothingDue))
    #expect(refusal(try bid(offer, total: .zero, discount: .dollars(30))) == nil)
    #expect(refusal(try bid(offer, total: .zero, discount: .dollars(15), free: names(1))) == nil)
    #expect(refusal(try bid(offer, total: .zero, free: names(1))) == .price(.nothingDue))
    #expect(refusal(try bid(scaledmail) { priced($0, .zero) }) == .price(.nothingDue))
  }

  @Test("a domain that is named twice among the free ones is given once")
  func givenOnce() throws {
    let offer = Offer(.instantly, .google)
    // One domain at 15 with mailboxes for 15: named twice it would account for all of it.
    let bid = try bid(offer, total: .zero, free: names(1) + names(1))
    #expect(refusal(bid) == .price(.nothingDue))
    #expect(refusal(bid, Ceilings(order: .dollars(1))) != nil)
  }

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

  @Test("two quotes of the same sum are two prices where a name costs something else")
  func samePrice() throws {
    let old = try bid(scaledmail, names: 2).quote
    func with(_ prices: [Int]) -> Quote {
      let names = zip(old.names ?? [], prices).map { NamePrice($0.name, domain: Money(cents: $1), mailboxes: $0.mailboxes) }
      return Quote(offer: old.offer, lines: old.lines, source: old.source, at: old.at, names: names)
    }
    #expect(with([2000, 2000]).isSamePrice(as: with([2000, 2000])))
    #expect(!with([2000, 2000]).isSamePrice(as: with([2900, 1100])))
    #expect(!with([2000, 2000]).isSamePrice(as: nil))
  }

  @Test("the larger of the total and the lines is held against the ceiling of an order")
  func larger() throws {
    let offer = Offer(.instantly, .google)
    #expect(
      refusal(try bid(offer, total: .dollars(20)), Ceilings(order: .dollars(25)))
        == .price(.aboveOrderCeiling(.dollars(30), .dollars(25))))
    #expect(
      refusal(try bid(offer, total: .dollars(40)), Ceilings(order: .dollars(35)))
        == .price(.aboveOrderCeiling(.dollars(40), .dollars(35))))
    #expect(refusal(try bid(offer, total: .dollars(20), discount: .dollars(10)), Ceilings(order: .dollars(20))) == nil)
  }

  @Test("a domain given free is not held against a ceiling, its mailboxes are")
  func given() throws {
    let bid = try bid(Offer(.instantly, .google), total: .dollars(15), free: names(1))
    #expect(refusal(bid, Ceilings(order: .dollars(15), domain: .dollars(15))) == nil)
    #expect(refusal(bid, Ceilings(domain: .dollars(14))) != nil)
  }

  @Test("a domain that is called free and stands in the total all the same counts against its ceiling")
  func calledFree() throws {
    let name = try #require(names(1).first)
    let bid = try bid(Offer(.instantly, .google), total: .dollars(30), free: [name])
    #expect(refusal(bid, Ceilings(domain: .dollars(29))) == .price(.aboveDomainCeiling(name, .dollars(30), .dollars(29))))
    #expect(refusal(bid, Ceilings(domain: .dollars(30))) == nil)
    let two = try self.bid(Offer(.instantly, .google), names: 2, total: .dollars(45), free: names(2))
    #expect(refusal(two, Ceilings(domain: .dollars(29))) != nil, "one of two was left out, and nobody says which")
  }

  @Test("what an order came to counts with the order that buys its missing names, against the ceiling of an order alone")
  func missingNames() throws {
    let bid = try bid(Offer(.instantly, .google))
    let rest = PurchaseBid(bid.plan, at: bid.quote, earlier: .dollars(60), approved: bid.approved)
    #expect(
      refusal(rest, Ceilings(order: .dollars(80)))
        == .price(.aboveOrderCeilingTogether(.dollars(30), earlier: .dollars(60), .dollars(80))))
    #expect(refusal(rest, Ceilings(order: .dollars(90), domain: .dollars(30), day: .dollars(30))) == nil)
  }

  @Test("each domain is held against its ceiling, not their average")
  func dearName() throws {
    var draft = try readyDraft(scaledmail, names: names(6))
    for index in draft.lines.indices {
      let price = Money(cents: index == 3 ? 23_000 : 1399)
      draft.lines[index].answers[.scaledmail] = NameAnswer(draft.lines[index].name, .available, firstYear: price, at: noon)
    }
    let plan = try #require(PurchasePlan(draft, mark: mark))
    let quote = Estimate.quote(draft, offer: scaledmail, priceList: nil, at: noon)
      .accepting([PriceFigure(vendor: .dollars(230), expected: .dollars(15))])
    let bid = PurchaseBid(plan, at: quote, approved: quote.dueNow)
    #expect(
      refusal(bid, Ceilings(domain: .dollars(60))) == .price(.aboveDomainCeiling(draft.lines[3].name, .dollars(237), .dollars(60))))
    #expect(refusal(bid, Ceilings(domain: .dollars(237))) == nil)
  }

  @Test("what a day has cost is held against its ceiling with what is due")
  func day() throws {
    let bid = try bid(Offer(.instantly, .google))
    #expect(refusal(bid, Ceilings(day: .dollars(100)), spent: .dollars(70)) == nil)
    #expect(
      refusal(bid, Ceilings(day: .dollars(100)), spent: Money(cents: 7001))
        == .price(.aboveDayCeiling(.dollars(30), spent: Money(cents: 7001), .dollars(100))))
  }

  @Test("a plan that goes on is held against the ceilings with what is bought of it")
  func wholeOrder() throws {
    var order = try order(scaledmail, names: names(12))
    var bought = order.plan.purchases[0]
    bought.due = .dollars(155)
    var attempt = newAttempt(bought)
    for event in [AttemptEvent.sending, .placed] { try attempt.take(event, at: noon) }
    order.attempts = [attempt]
    let answers = order.namesToBuy.map { NameAnswer($0, .available, firstYear: Money(cents: 1550), at: noon) }
    let rest = try #require(order.rest(answers, at: noon))
    let due = try #require(rest.quote.dueNow)
    let bid = PurchaseBid(order.plan, at: rest.quote, from: rest.next, bought: rest.bought, approved: due)
    #expect(rest.bought == .dollars(155))
    #expect(refusal(bid, Ceilings(order: due + .dollars(155))) == nil)
    #expect(
      refusal(bid, Ceilings(order: due + .dollars(154))) == .price(.aboveOrderCeiling(due + .dollars(155), due + .dollars(154))))
    #expect(refusal(bid, Ceilings(domain: .dollars(20))) != nil)
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

  @Test("an expired quote, one that Instantly has not confirmed, and a total that nobody approved are refused")
  func others() throws {
    let bid = try bid(Offer(.instantly, .google))
    #expect(refusal(bid, after: 601) == .quoteOld)
    #expect(refusal(PurchaseBid(bid.plan, at: bid.quote, approved: .dollars(29))) == .notApproved(.dollars(29), due: .dollars(30)))
    let estimate = Quote(offer: bid.quote.offer, lines: bid.quote.lines, source: .estimate, at: noon)
    #expect(refusal(PurchaseBid(bid.plan, at: estimate, approved: .dollars(30))) == .notConfirmed)
  }

  @Test("amounts larger than the integer holds stay at its limit instead of ending the program")
  func extremes() {
    let most = Money(cents: .max)
    #expect(most + most == most)
    #expect(most * 3 == most)
    #expect(Money(cents: -.max) - most == Money(cents: -.max))
    #expect(most * -2 == Money(cents: -.max))
  }
}
