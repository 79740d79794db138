import Foundation
import Ordering
import Testing

@Suite("When the vendor's lists are checked")
struct CheckScheduleTests {
  private func attempt(_ events: AttemptEvent..., checks: [TimeInterval] = []) throws -> Attempt {
    let plan = try #require(try PurchasePlan(readyDraft(Offer(.instantly, .google)), mark: mark))
    var attempt = newAttempt(plan.purchases[0])
    for event in events { try attempt.take(event, at: noon) }
    for seconds in checks { attempt.note(ReconciliationCheck(at: noon + seconds, finding: .nothing)) }
    return attempt
  }

  @Test(
    "the next check follows the last one by the table, and daily after it; what was missed is made up for once",
    arguments: [
      ([], 5), ([5], 15), ([5, 15], 45), ([5, 45], 120), ([5, 120], 300), ([5, 300], 905), ([5, 905], 3_605), ([5, 3_605], 21_605),
      ([5, 21_605], 86_400), ([5, 86_400], 172_800), ([5, 200_000], 259_200), ([4.5], 15), ([5, 1_000], 3_605), ([45], 120),
      ([1_000], 1_010), ([1_000, 1_010], 1_040),
    ] as [([TimeInterval], TimeInterval)])
  func next(checks: [TimeInterval], next: TimeInterval) throws {
    #expect(CheckSchedule.next(for: try attempt(.sending, .unknown, checks: checks)) == noon + next)
    #expect(CheckSchedule.next(for: try attempt(.sending, .verify, checks: checks)) == noon + next)
    #expect(CheckSchedule.next(for: try attempt(.sending, .awaitingPayment, checks: checks)) == noon + next)
  }

  @Test("a check that failed is made up for within five minutes, for the first day")
  func failed() throws {
    var attempt = try attempt(.sending, .unknown, checks: [5, 900])
    attempt.note(ReconciliationCheck(at: noon + 3_605, finding: .failed, note: .words("it did not answer in time.")))
    #expect(CheckSchedule.next(for: attempt) == noon + 3_905)
    attempt.note(ReconciliationCheck(at: noon + 90_000, finding: .failed, note: .words("it did not answer in time.")))
    #expect(CheckSchedule.next(for: attempt) == noon + 172_800)
  }

  @Test("after the clock was set back it is checked once and then every five minutes, not when the clock has caught up")
  func setBack() throws {
    let hour: TimeInterval = 3_600
    var attempt = try attempt(.sending, .unknown, checks: [15])
    func isDue(_ seconds: TimeInterval) -> Bool { CheckSchedule.isDue(for: attempt, at: noon + seconds) }
    #expect(!isDue(20) && isDue(45))
    #expect(isDue(-2 * hour))
    attempt.note(ReconciliationCheck(at: noon - 2 * hour, finding: .nothing))
    #expect(!isDue(-2 * hour + 299) && isDue(-2 * hour + 300))
    #expect(!isDue(0) && isDue(5))
    attempt.note(ReconciliationCheck(at: noon + 2 * hour, finding: .nothing))
    #expect(isDue(200))
    attempt.note(ReconciliationCheck(at: noon + 200, finding: .nothing))
    #expect(!isDue(299) && isDue(300))
  }

  @Test("what a check found and nobody wrote down is checked again within five minutes")
  func unwritten() throws {
    var attempt = try attempt(.sending, .unknown, checks: [5])
    attempt.note(ReconciliationCheck(at: noon + 90_000, finding: .all))
    #expect(CheckSchedule.next(for: attempt) == noon + 90_300)
  }

  @Test("after the clock was set on, the schedule begins anew: what counts is not the time that never passed")
  func setOn() throws {
    var attempt = try attempt(.sending, .unknown)
    attempt.note(ReconciliationCheck(at: noon + 5, finding: .nothing, bootedAt: noon - 9_000))
    #expect(CheckSchedule.next(for: attempt) == noon + 15)
    let later = noon + 7 * 3_600
    attempt.note(ReconciliationCheck(at: later + 15, finding: .nothing, bootedAt: later - 9_000))
    #expect(CheckSchedule.next(for: attempt) == later + 25)
    attempt.note(ReconciliationCheck(at: later + 25, finding: .nothing, bootedAt: later - 9_000))
    #expect(CheckSchedule.next(for: attempt) == later + 55)
  }

  @Test("nothing is looked for before it is sent, nor after it is known")
  func closed() throws {
    #expect(CheckSchedule.next(for: try attempt()) == nil)
    #expect(CheckSchedule.next(for: try attempt(.sending)) == nil)
    #expect(CheckSchedule.next(for: try attempt(.sending, .placed)) == nil)
    #expect(CheckSchedule.next(for: try attempt(.sending, .unknown, .absent)) == nil)
  }

  @Test("a part that is found goes on with the schedule of the doubt before it")
  func part() throws {
    var attempt = try attempt(.sending, .unknown, checks: [5])
    try attempt.take(.foundSome, at: noon + 5)
    #expect(attempt.openSince == noon)
    #expect(CheckSchedule.next(for: attempt) == noon + 15)
  }

  @Test("after a day in doubt it is overdue; a checkout page that waits is not")
  func overdue() throws {
    let unknown = try attempt(.sending, .unknown)
    #expect(!unknown.isOverdue(at: noon + 86_399))
    #expect(unknown.isOverdue(at: noon + 86_400))
    #expect(!(try attempt(.sending, .awaitingPayment).isOverdue(at: noon + 900_000)))
  }
}
