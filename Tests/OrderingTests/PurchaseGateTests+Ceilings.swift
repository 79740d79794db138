import Foundation
import TestSupport
import Testing

@testable import Ordering

// What is held against the ceilings.

extension PurchaseGateTests {
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
}
