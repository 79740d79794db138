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
    #expect(
      try verdict([(0, .nothing), (5, .nothing), (15, .nothing)], part: true) == .met, "lists that lost the part agree as well")
    #expect(try verdict([(0, .some), (5, .nothing), (15, .nothing)], part: true) == .open(checks: 2, since: noon + 300))
  }

  /// An attempt at Saleshandy whose names its lists state in these words, a look every ten minutes.
  private func stated(_ words: [String], found: [DomainName] = []) throws -> Attempt {
    let plan = try #require(try PurchasePlan(readyDraft(Offer(.instantly, .google)), mark: mark))
    var attempt = newAttempt(plan.purchases[0])
    for event in [AttemptEvent.sending, .unknown] + (found.isEmpty ? [] : [.evidence(.some(found))]) {
      try attempt.take(event, at: noon)
    }
    for (number, word) in words.enumerated() {
      let listing = ListingEvidence(
        found.isEmpty ? nil : .some(found), stated: ListingEvidence.Stated(plan.names.filter { !found.contains($0) }, [word]))
      attempt.note(ReconciliationCheck(listing, at: noon + 600 * Double(number), bootedAt: nil))
    }
    return attempt
  }

  @Test(
    "looks that state the same state without a payment agree as such that show nothing do",
    arguments: ["expired", "deleted", "pendingPayment"])
  func lapsed(_ word: String) throws {
    #expect(Self.rule.verdict(on: try stated([word, word, word])) == .met)
    #expect(Self.rule.verdict(on: try stated(["inReview", word, word])) == .open(checks: 2, since: noon + 600))
  }

  @Test("a state nobody has heard of has to stand for a whole day")
  func unheardOf() throws {
    let attempt = try stated(Array(repeating: "inReview", count: 144))
    #expect(Self.rule.verdict(on: attempt) == .open(checks: 144, since: noon))
    #expect(Self.rule.verdict(on: try stated(Array(repeating: "inReview", count: 145))) == .met)
  }

  @Test("a part is not closed, and its rest not freed, while another name may still be paid for")
  func waiting() throws {
    let plan = try #require(try PurchasePlan(readyDraft(Offer(.instantly, .google)), mark: mark))
    let found = [plan.names[0]]
    #expect(
      Self.rule.verdict(on: try stated(Array(repeating: "pendingPayment", count: 200), found: found))
        == .open(checks: 0, since: nil))
    #expect(Self.rule.verdict(on: try stated(["expired", "expired", "expired"], found: found)) == .met)
  }

  @Test("names that were found once stay bought, however little the lists show when the part is closed")
  func everFound() throws {
    let plan = try #require(try PurchasePlan(readyDraft(Offer(.instantly, .google)), mark: mark))
    let found = [plan.names[0]]
    var attempt = newAttempt(plan.purchases[0])
    for event in [AttemptEvent.sending, .unknown, .evidence(.some(found))] { try attempt.take(event, at: noon) }
    attempt.note(ReconciliationCheck(at: noon, finding: .some, names: found))
    for minutes in [5.0, 10, 20] { attempt.note(ReconciliationCheck(at: noon + 60 * minutes, finding: .nothing)) }
    #expect(Self.rule.verdict(on: attempt) == .met)
    try attempt.take(.confirmedPart(reason: "one on the statement"), at: noon + 2_000)
    #expect(attempt.lacking == plan.names.filter { !found.contains($0) })
  }

  @Test("more lost entries than are named may be called gone by their number, once every look lacks as many for long enough")
  func many() throws {
    let plan = try #require(try PurchasePlan(readyDraft(Offer(.instantly, .google)), mark: mark))
    func attempt(_ missing: [Int]) throws -> Attempt {
      var attempt = newAttempt(plan.purchases[0])
      for event in [AttemptEvent.sending, .unknown] { try attempt.take(event, at: noon) }
      for (number, count) in missing.enumerated() {
        let listing = ListingEvidence(nil, missing: (0..<count).map { "e\($0)" })
        attempt.note(ReconciliationCheck(listing, at: noon + 600 * Double(number), bootedAt: nil))
      }
      return attempt
    }
    #expect(Self.rule.acknowledgeable(of: try attempt([63, 63])) == nil)
    #expect(Self.rule.acknowledgeable(of: try attempt([63, 64, 63])) == nil)
    var lost = try attempt([63, 63, 63])
    #expect(Self.rule.verdict(on: lost) == .open(checks: 0, since: nil))
    let word = try #require(Self.rule.acknowledgeable(of: lost))
    #expect(word == Acknowledgements(goneCount: 63))
    lost.acknowledge(word)
    #expect(Self.rule.verdict(on: lost) == .met && Self.rule.acknowledgeable(of: lost) == nil)
    lost.note(ReconciliationCheck(at: noon + 2_400, finding: .incomplete, missing: 64))
    #expect(Self.rule.verdict(on: lost) == .open(checks: 0, since: nil), "a list that loses more is broken")
  }

  @Test("at ScaledMail it takes an hour; at Saleshandy, which lists no unpaid orders, more looks and six hours")
  func vendors() {
    #expect(AbsenceRule(.instantly, in: .live) == AbsenceRule(checks: 3, span: 900))
    #expect(AbsenceRule(.saleshandy, in: .live) == AbsenceRule(checks: 5, span: 21_600))
    #expect(AbsenceRule(.scaledmail, in: .live) == AbsenceRule(checks: 3, span: 3_600))
  }
}
