import Foundation
import Testing

@testable import Ordering

@Suite("When an order is billed next")
struct RenewalTests {
  private func date(_ year: Int, _ month: Int, _ day: Int, hours: Double = 0) -> Date {
    CivilDay(year: year, month: month, day: day).date + hours * 3_600
  }

  @Test(
    "at Instantly on the 15th, at ScaledMail on the day it was ordered or the month's last; at Saleshandy nobody says",
    arguments: [
      (Vendor.instantly, (2026, 11, 21), (2026, 11, 30), (2026, 12, 15)),
      (.instantly, (2026, 11, 1), (2026, 11, 14), (2026, 11, 15)),
      (.instantly, (2025, 1, 3), (2026, 12, 15), (2027, 1, 15)), (.scaledmail, (2026, 11, 21), (2026, 11, 30), (2026, 12, 21)),
      (.scaledmail, (2026, 1, 31), (2026, 2, 1), (2026, 2, 28)), (.scaledmail, (2027, 12, 31), (2028, 2, 1), (2028, 2, 29)),
      (.scaledmail, (2026, 10, 5), (2026, 11, 2), (2026, 11, 5)),
    ] as [(Vendor, (Int, Int, Int), (Int, Int, Int), (Int, Int, Int))])
  func next(vendor: Vendor, ordered: (Int, Int, Int), now: (Int, Int, Int), expected: (Int, Int, Int)) {
    let next = vendor.nextRenewal(
      ordered: date(ordered.0, ordered.1, ordered.2, hours: 9), after: date(now.0, now.1, now.2, hours: 12))
    #expect(next == date(expected.0, expected.1, expected.2))
    #expect(Vendor.saleshandy.nextRenewal(ordered: date(2026, 1, 1), after: date(2026, 2, 1)) == nil)
  }

  @Test("days of the civil calendar come back as they were, also around leap days")
  func days() {
    for number in stride(from: 0, to: 60_000, by: 13) {
      let date = Date(timeIntervalSince1970: Double(number) * 86_400)
      #expect(CivilDay(date).date == date)
    }
    #expect(CivilDay(Date(timeIntervalSince1970: 951_782_400)) == CivilDay(year: 2000, month: 2, day: 29))
    #expect(CivilDay(year: 2026, month: 12, day: 31).inMonth(adding: 2, on: 31) == CivilDay(year: 2027, month: 2, day: 28))
  }
}
