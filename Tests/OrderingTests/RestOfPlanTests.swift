import Foundation
import Ordering
import Testing

@Suite("What the rest of a plan costs")
struct RestOfPlanTests {
  private func names(_ count: Int) throws -> [DomainName] { try (1...count).map { try DomainName("try\($0)quay.com") } }

  @Test("names that are not bought cost what the vendor asks now, the mailboxes what was approved")
  func priced() throws {
    var order = try order(Offer(.scaledmail, .google), names: try names(12))
    try order.attempt(0, .sending, .placed)
    let left = order.namesToBuy
    #expect(left.map(\.text) == ["try11quay.com", "try12quay.com"])
    let answers = left.map { NameAnswer($0, .available, firstYear: Money(cents: 1_631), at: noon + 700) }
    let rest = try #require(order.rest(answers, at: noon + 700))
    let mailboxes = order.quote.lines.filter { if case .domains = $0.subject { false } else { true } }
    #expect(rest.next == 1)
    #expect(rest.lost.isEmpty)
    #expect(rest.quote.dueNow == Money(cents: 2 * 1_631) + mailboxes.compactMap(\.amount).sum())
    #expect(!rest.quote.isOld(at: noon + 1_300))
  }

  @Test("a name that is gone, or that the vendor leaves out, is named, and a price that is missing is none")
  func lost() throws {
    var order = try order(Offer(.scaledmail, .google), names: try names(12))
    try order.attempt(0, .sending, .placed)
    let rest = try #require(order.rest([NameAnswer(order.namesToBuy[0], .taken, at: noon)], at: noon))
    #expect(rest.lost == order.namesToBuy)
    #expect(rest.quote.dueNow == nil)
  }

  /// One name and two mailboxes: 15.50 and 17.00 a year, 7.00 a month.
  private func half(_ count: Int = 1) throws -> Order {
    let names = try names(count)
    var order = try OrderingTests.order(Offer(.scaledmail, .google), names: names)
    let quote = Quote(
      offer: order.plan.offer,
      lines: [
        Quote.Line(.domains(ending: "com"), count: count, unit: Money(cents: 1_550), renewal: .dollars(17), period: .year),
        Quote.Line(.mailboxes, count: 2, unit: Money(cents: 350), period: .month),
      ], source: .priceList, at: noon,
      names: names.map { NamePrice($0, domain: Money(cents: 1_550), mailboxes: .dollars(7)) })
    order = Order(
      id: order.id, name: order.name, draft: order.draft, plan: order.plan, approvedTotal: quote.dueNow, quote: quote,
      createdAt: noon)
    try order.attempt(0, .sending, .placed)
    return order
  }

  @Test("an order that went on shows the lines of the whole, and is priced by those of its rest")
  func whole() throws {
    let half = try half()
    #expect(half.wholeQuote == half.quote)
    let rest = try #require(half.rest([], at: noon))
    #expect(rest.quote.dueNow == .dollars(7) && rest.quote.recurring(.year) == .zero)
    let order = half.approved(at: rest.quote)
    #expect(order.quote.dueNow == .dollars(7) && order.quote.payable == .dollars(7), "the ceilings see the rest")
    let whole = order.wholeQuote
    #expect(whole.lines == half.quote.lines && whole.dueNow == order.approvedTotal)
    #expect(whole.recurring(.month) == .dollars(7) && whole.recurring(.year) == .dollars(17))
    #expect(whole.firstTwelveMonths == Money(cents: 9_950))
    let handOver = HandOver(order, client: nil, mode: .live)
    #expect(handOver.quote == whole && handOver.approved == Money(cents: 2_250))
    let row = ExportKind.cost.text(of: [handOver]).split(separator: "\r\n")[1]
    #expect(row.hasSuffix(",22.50,7.00,0.00,17.00,99.50"), "\(row)")
    #expect(try JSONDecoder().decode(Quote.self, from: JSONEncoder().encode(rest.quote)) == rest.quote)
  }

  @Test("a rest that stops again forgets nothing of what was bought before")
  func twice() throws {
    var order = try half(21)
    let open = order.namesToBuy
    #expect(open.count == 11)
    let answers = open.map { NameAnswer($0, .available, firstYear: .dollars(16), renewal: .dollars(18), at: noon) }
    order = order.approved(at: try #require(order.rest(answers, at: noon)).quote)
    #expect(order.wholeQuote.lines.map(\.count) == [10, 11, 2])
    try order.attempt(1, .sending, .placed)
    try order.attempt(2, .sending, .placed)
    order = order.approved(at: try #require(order.rest([], at: noon)).quote)
    #expect(order.quote.lines.map(\.count) == [2])
    #expect(order.wholeQuote.lines.map(\.count) == [10, 11, 2])
    #expect(order.wholeQuote.recurring(.year) == .dollars(10 * 17 + 11 * 18))
    #expect(order.wholeQuote.dueNow == Money(cents: 15_500) + .dollars(11 * 16 + 7))
  }

  @Test("a book of an earlier version has the prices of the names that were bought, and not what they cost later")
  func earlier() throws {
    let half = try half(21)
    let answers = half.namesToBuy.map { NameAnswer($0, .available, firstYear: .dollars(16), renewal: .dollars(18), at: noon) }
    let rest = try #require(half.rest(answers, at: noon)).quote
    let stored = Quote(offer: rest.offer, lines: rest.lines, source: rest.source, at: rest.at, names: rest.names)
    let order = half.approved(at: stored)
    #expect(order.wholeQuote.lines.map(\.count) == [10, 11, 2])
    #expect(order.wholeQuote.lines[0].amount == Money(cents: 15_500) && !order.wholeQuote.isRenewalStated(.year))
    #expect(order.wholeQuote.firstTwelveMonths == Money(cents: 15_500) + .dollars(11 * 16 + 84))
    let older = half.approved(at: Quote(offer: rest.offer, lines: rest.lines, source: rest.source, at: rest.at))
    #expect(older.wholeQuote == older.quote, "without prices of names nothing is made up")
    let refused = try OrderingTests.order(Offer(.instantly, .google), names: try names(2))
    #expect(refused.wholeQuote == refused.quote && refused.rest([], at: noon)?.quote.bought == nil)
  }

  @Test("nothing is left of a plan whose purchase is open, and of one that lacks names")
  func nothing() throws {
    var open = try order(Offer(.scaledmail, .google), names: try names(12))
    try open.attempt(0, .sending, .unknown)
    #expect(open.rest([], at: noon) == nil)
    var lacking = try order(Offer(.scaledmail, .google), names: try names(12))
    try lacking.attempt(0, .sending, .unknown)
    lacking.attempts[0].note(ReconciliationCheck(at: noon, finding: .some, names: [try DomainName("try1quay.com")]))
    try lacking.attempts[0].take(.foundSome, at: noon)
    try lacking.attempts[0].take(.partOnly, at: noon)
    #expect(lacking.lackingNames.count == 9)
    #expect(lacking.rest([], at: noon) == nil)
    #expect(!lacking.isBought)
  }
}
