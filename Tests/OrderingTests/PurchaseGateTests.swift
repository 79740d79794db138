import Foundation
import TestSupport
import Testing

@testable import Ordering

/// Every wall around a price, at the one gate that all who buy pass.
@Suite("The gate to buy")
struct PurchaseGateTests {
  let scaledmail = Offer(.scaledmail, .google)

  /// A plan of one name with its mailboxes, and its quote with a change.
  func bid(
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

  func refusal(_ bid: PurchaseBid, _ ceilings: Ceilings = Ceilings(), spent: Money = .zero, after: TimeInterval = 0)
    -> GateRefusal?
  {
    PurchaseGate(ceilings, spent: spent).refusal(of: bid, at: noon + after)
  }

  func priced(_ line: Quote.Line, _ unit: Money?) -> Quote.Line {
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
