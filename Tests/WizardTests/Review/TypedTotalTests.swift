import Foundation
import Ordering
import Testing

@testable import Wizard

@Suite struct TypedTotalTests {
  private static let quote = Quote(
    offer: .instantlyGoogle, lines: [Quote.Line(.mailboxes, count: 1, unit: Money(cents: 6_050), period: .month)],
    source: .confirmed,
    at: Date(timeIntervalSince1970: 0))

  @Test(
    "an amount counts as it stands, and with the comma of many keypads before its cents",
    arguments: ["60.50", "60,50", "60,5", " 60.5 "])
  func met(typed: String) {
    #expect(TypedTotal(Self.quote).isMet(by: typed))
  }

  @Test(
    "nothing else counts",
    arguments: ["", "60", "60,05", "6050", "6,050", "60,500", "60,,50", "60.,50", "6,0,50", ",50", "unpriced"])
  func notMet(typed: String) {
    #expect(!TypedTotal(Self.quote).isMet(by: typed))
  }
}
