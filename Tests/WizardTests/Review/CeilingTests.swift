import Ordering
import Testing
import Wizard
import WizardTestSupport

@Suite("Spending ceilings")
struct CeilingTests {
  private func quote(_ cents: Int) -> Quote {
    Quote(
      offer: .instantlyGoogle, lines: [.init(.mailboxes, count: 1, unit: Money(cents: cents), period: .month)], source: .confirmed,
      at: WizardHarness.start)
  }

  @Test(
    "an order above the configured ceiling is held, at it is not",
    arguments: [
      (Ceilings(order: .dollars(90)), 9000, nil),
      (Ceilings(order: .dollars(90)), 9001, .aboveOrderCeiling(Money(cents: 9001), .dollars(90))),
      (Ceilings(domain: .dollars(30)), 9000, nil),
      (Ceilings(domain: .dollars(30)), 9001, .aboveDomainCeiling(Money(cents: 3001), .dollars(30))), (Ceilings(), 1_000_000, nil),
    ] as [(Ceilings, Int, Problem.Fault?)])
  func exceeded(ceilings: Ceilings, cents: Int, fault: Problem.Fault?) {
    #expect(ceilings.exceeded(by: quote(cents), domains: 3) == fault)
  }
}
