import Foundation
import Ordering
import Testing

@Suite("When a person may say that nothing was bought")
struct AbsenceRuleTests {
  private static let rule = AbsenceRule(checks: 3, span: 900)

  /// An attempt in doubt, with checks at minutes after noon.
  private func verdict(_ checks: [(TimeInterval, ReconciliationCheck.Finding)], part: Bool = false) throws -> AbsenceRule.Verdict {
    let plan = try #require(try PurchasePlan(readyDraft(Offer(.instantly, .google)), mark: mark))
    var attempt = newAttempt(plan.purchases[0])
    for event in [AttemptEvent.sending, .unknown] + (part ? [.foundSome] : []) { try attempt.take(event, at: noon) }
    let names = [plan.names[0]]
    for (minutes, finding) in checks {
      attempt.note(
        ReconciliationCheck(
          at: noon + 60 * minutes, finding: finding, names: finding == .some ? names : [], missing: finding == .incomplete ? 1 : 0))
    }
    return Self.rule.verdict(on: attempt)
  }

  @Test("three checks that show nothing, the last a quarter of an hour after the first")
  func met() throws {
    #expect(try verdict([(0, .nothing), (5, .nothing), (15, .nothing)]) == .met)
    #expect(try verdict([(0, .nothing), (5, .nothing), (14.9, .nothing)]) == .open(checks: 3, since: noon))
    #expect(try verdict([(0, .nothing), (15, .nothing)]) == .open(checks: 2, since: noon))
    #expect(try verdict([]) == .open(checks: 0, since: nil))
  }

  @Test(
    "a check that failed, lost known entries or found something begins the count anew",
    arguments: [ReconciliationCheck.Finding.failed, .incomplete, .some, .all])
  func anew(_ finding: ReconciliationCheck.Finding) throws {
    let before: [(TimeInterval, ReconciliationCheck.Finding)] = [(0, .nothing), (5, .nothing), (15, .nothing)]
    #expect(try verdict(before + [(20, finding)]) == .open(checks: 0, since: nil))
    #expect(try verdict(before + [(20, finding), (25, .nothing), (30, .nothing)]) == .open(checks: 2, since: noon + 1_500))
    #expect(try verdict(before + [(20, finding), (25, .nothing), (30, .nothing), (40, .nothing)]) == .met)
  }

  @Test("checks between which the clock was set do not count together; a clock that drifts a little is one clock")
  func clockSet() throws {
    let plan = try #require(try PurchasePlan(readyDraft(Offer(.instantly, .google)), mark: mark))
    func verdict(_ boots: [TimeInterval?]) throws -> AbsenceRule.Verdict {
      var attempt = newAttempt(plan.purchases[0])
      for event in [AttemptEvent.sending, .unknown] { try attempt.take(event, at: noon) }
      for (number, boot) in boots.enumerated() {
        attempt.note(
          ReconciliationCheck(at: noon + 600 * Double(number), finding: .nothing, bootedAt: boot.map { noon - 9_000 + $0 }))
      }
      return Self.rule.verdict(on: attempt)
    }
    #expect(try verdict([0, 20, 40]) == .met)
    #expect(try verdict([0, 0, 7_200]) == .open(checks: 1, since: noon + 1_200))
    #expect(try verdict([7_200, 0, 0]) == .open(checks: 2, since: noon + 600))
    #expect(try verdict([nil, 0, 0, 0]) == .met)
    #expect(try verdict([0, 0, nil]) == .open(checks: 1, since: noon + 1_200))
  }

  @Test("of a part the checks must show the same part")
  func part() throws {
    #expect(try verdict([(0, .some), (5, .some), (15, .some)], part: true) == .met)
    #expect(try verdict([(0, .some), (5, .nothing), (15, .some)], part: true) == .open(checks: 1, since: noon + 900))
    #expect(try verdict([(0, .nothing), (5, .nothing), (15, .nothing)], part: true) == .open(checks: 0, since: nil))
  }

  @Test("at ScaledMail it takes an hour; at Saleshandy, which lists no unpaid orders, more looks and six hours")
  func vendors() {
    #expect(AbsenceRule(.instantly, in: .live) == AbsenceRule(checks: 3, span: 900))
    #expect(AbsenceRule(.saleshandy, in: .live) == AbsenceRule(checks: 5, span: 21_600))
    #expect(AbsenceRule(.scaledmail, in: .live) == AbsenceRule(checks: 3, span: 3_600))
  }
}
