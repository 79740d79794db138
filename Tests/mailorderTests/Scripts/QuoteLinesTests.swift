import Foundation
import Ordering
import Testing

@testable import mailorder

@Suite("A quote in lines") struct QuoteLinesTests {
  @Test("a first period with a price of its own is said to be the first; what comes then stands below")
  func firstPeriod() {
    let quote = Quote(
      offer: Offer(.scaledmail, .google),
      lines: [
        Quote.Line(.domains(ending: "com"), count: 2, unit: Money(cents: 1_550), renewal: .dollars(17), period: .year),
        Quote.Line(.mailboxes, count: 4, unit: Money(cents: 350), period: .month),
      ], source: .priceList, at: Date(timeIntervalSince1970: 0))
    let lines = QuoteAnswer.lines(quote)
    #expect(lines[0].hasSuffix(" 31.00 first yr") && lines[1].hasSuffix(" 14.00/mo"), "\(lines)")
    #expect(lines.contains { $0.hasPrefix("then") && $0.hasSuffix(" 34.00/yr") }, "\(lines)")
  }
}
