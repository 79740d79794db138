import Ordering
import TestSupport
import Testing

@Suite("Money")
struct MoneyTests {
  @Test(
    "an amount is read to the cent",
    arguments: [
      ("15", 1500), ("15.5", 1550), ("15.50", 1550), ("16.31", 1631), ("0", 0), ("0.01", 1), ("0.1", 10), ("1,250.00", 125_000),
      ("1,000,000", 100_000_000), ("$90", 9000), ("-$5", -500), ("-0.05", -5), ("3.500", 350), ("19.99", 1999),
      ("10000000", 1_000_000_000), ("10,000,000.00", 1_000_000_000),
    ])
  func reads(_ text: String, _ cents: Int) { #expect(Money(text: text) == Money(cents: cents)) }

  @Test(
    "what is not an amount is not read",
    arguments: [
      "", " ", "-", "$", ".", ".5", "5.", "1.005", "1.2.3", "12,50", "1,,250", ",250", "1250,", "1,25,000", "1234,567", "+5", "1e3",
      "0x10", "١٥", "５", " 5", "5 ", "5 USD", "$-5", "--5", "10000000.01", "10000001", "99999999999999999999", "NaN", "1.0０",
    ])
  func refuses(_ text: String) { #expect(Money(text: text) == nil) }

  @Test(
    "an amount is written with two decimals and its thousands apart",
    arguments: [
      (0, "0.00"), (1, "0.01"), (10, "0.10"), (9000, "90.00"), (99_999, "999.99"), (100_000, "1,000.00"), (-5, "-0.05"),
      (123_456_789, "1,234,567.89"), (-123_456, "-1,234.56"), (Int.min, "-92,233,720,368,547,758.08"),
    ])
  func writes(_ cents: Int, _ text: String) { #expect(Money(cents: cents).description == text) }

  @Test("what is written is read back as the same amount")
  func roundTrip() {
    var random = Seeded(seed: 1)
    for _ in 0..<20_000 {
      let money = Money(cents: Int.random(in: -1_000_000_000...1_000_000_000, using: &random))
      #expect(Money(text: money.description) == money)
    }
  }

  @Test("a million sums are exact")
  func sums() {
    var random = Seeded(seed: 2)
    var total = Money.zero
    var expected = 0
    for _ in 0..<1_000_000 {
      let cents = Int.random(in: -99_999...99_999, using: &random)
      total += Money(cents: cents)
      expected += cents
    }
    #expect(total.cents == expected)
    #expect((0..<1000).map { _ in Money(cents: 10) }.sum() == .dollars(100))
    #expect(Money(cents: 350) * 3 - Money(cents: 1050) == .zero)
    #expect(Money(cents: -1) < .zero)
  }
}
