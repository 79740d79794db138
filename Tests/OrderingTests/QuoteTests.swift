import Foundation
import Ordering
import Testing

@Suite("Quotes")
struct QuoteTests {
  private func quote(_ lines: [Quote.Line], discount: Money = .zero, vendorTotal: Money? = nil) -> Quote {
    Quote(
      offer: Offer(.instantly, .google), lines: lines, discount: discount, source: .estimate, at: noon, vendorTotal: vendorTotal)
  }

  private let domains = Quote.Line(
    .domains(ending: "com"), count: 2, unit: Money(cents: 1550), renewal: .dollars(17), period: .year)
  private let mailboxes = Quote.Line(.mailboxes, count: 4, unit: Money(cents: 350), period: .month)
  private let unpriced = Quote.Line(.mailboxes, count: 4, unit: nil, period: .quarter)

  @Test("due now is the sum of the lines at today's price")
  func dueNow() {
    #expect(quote([domains, mailboxes]).dueNow == .dollars(45))
    #expect(quote([]).dueNow == .zero)
  }

  @Test("a renewal that the vendor did not state is not the first year's price: nobody knows it")
  func unstatedRenewal() throws {
    let hidden = Quote.Line(.domains(ending: "com"), count: 2, unit: .dollars(15), isRenewalStated: false, period: .year)
    let monthly = Quote.Line(.mailboxes, count: 2, unit: .dollars(5), period: .month)
    let quote = Quote(offer: Offer(.scaledmail, .google), lines: [hidden, monthly], source: .priceList, at: noon)
    #expect(quote.dueNow == .dollars(40) && quote.recurring(.year) == nil && quote.recurring(.month) == .dollars(10))
    #expect(!quote.isRenewalStated(.year) && quote.isRenewalStated(.month))
    #expect(quote.firstTwelveMonths == .dollars(30 + 120), "the first year is known")
    let stored = try JSONDecoder().decode(Quote.self, from: try JSONEncoder().encode(quote))
    #expect(stored == quote)
    let known = Quote.Line(.domains(ending: "com"), count: 2, unit: .dollars(15), period: .year)
    #expect(!quote.isSamePrice(as: Quote(offer: quote.offer, lines: [known, monthly], source: .priceList, at: noon)))
  }

  @Test("what recurs is priced at its renewal")
  func recurring() {
    let quote = quote([domains, mailboxes])
    #expect(quote.recurring(.month) == .dollars(14))
    #expect(quote.recurring(.year) == .dollars(34))
    #expect(quote.recurring(.quarter) == .zero)
    #expect(quote.periods == [.month, .year])
  }

  @Test("twelve months hold twelve months, four quarters and one year, the first at today's price")
  func twelveMonths() {
    #expect(quote([domains, mailboxes]).firstTwelveMonths == .dollars(31 + 168))
    let quarterly = Quote.Line(.mailboxes, count: 2, unit: .dollars(9), renewal: .dollars(10), period: .quarter)
    #expect(quote([quarterly]).firstTwelveMonths == .dollars(18 + 60))
  }

  @Test("a discount is taken off once")
  func discount() {
    let quote = quote([domains, mailboxes], discount: .dollars(10))
    #expect(quote.dueNow == .dollars(35))
    #expect(quote.firstTwelveMonths == .dollars(189))
    #expect(quote.recurring(.month) == .dollars(14))
  }

  @Test("the vendor's own total is what is due")
  func vendorTotal() {
    #expect(quote([mailboxes], discount: .dollars(1), vendorTotal: .dollars(13)).dueNow == .dollars(13))
  }

  @Test("a line without a price leaves its sums open, and only those")
  func unknownPrice() {
    let quote = quote([mailboxes, unpriced])
    #expect(quote.dueNow == nil)
    #expect(quote.firstTwelveMonths == nil)
    #expect(quote.recurring(.quarter) == nil)
    #expect(quote.recurring(.month) == .dollars(14))
  }

  @Test("a quote is good for ten minutes", arguments: [(0, false), (600, false), (601, true), (-599, false), (-3600, true)])
  func age(_ seconds: Int, _ isOld: Bool) {
    #expect(quote([]).isOld(at: noon.addingTimeInterval(TimeInterval(seconds))) == isOld)
  }

  @Test("a quote is stored and read back")
  func coding() throws {
    let quote = quote([domains, unpriced], discount: .dollars(1))
    #expect(try JSONDecoder().decode(Quote.self, from: JSONEncoder().encode(quote)) == quote)
  }

  @Test("periods come round as often as a year has them")
  func periods() { #expect(Period.allCases.map(\.timesAYear) == [12, 4, 1, 1]) }
}
