import Ordering
import Synchronization
import TestSupport
import Testing

@testable import Purchasing

/// What is written down, and when: before a byte is sent, and before anything else is done.
@Suite struct PurchaseRunnerRecordingTests {
  @Test("the journal is written before the request leaves, and the outcome before anything else")
  func journalFirst() async throws {
    let stage = RunnerStage(outcomes: [.placed(vendorOrder: "7", warning: nil)])
    let end = await stage.run(.instantly)
    let order = try #require(end.done, "\(end)")
    #expect(order.status == .settingUp)
    #expect(await stage.book.log == ["open", "baseline", "insert", "advance sending", "send", "advance placed", "delete draft"])
  }

  @Test("when the intent cannot be committed, nothing is sent", arguments: ["open", "insert", "advance sending"])
  func noCommitNoSend(call: String) async throws {
    let stage = RunnerStage(outcomes: [.placed(vendorOrder: nil, warning: nil)])
    await stage.book.fail(at: call)
    let end = await stage.run(.instantly)
    guard case .stopped(_, .book(.storage)) = end else {
      Issue.record("\(end)")
      return
    }
    #expect(await !stage.book.log.contains("send"))
  }

  @Test("when the outcome cannot be recorded until the program is left, the plan stops and nothing more is sent")
  func outcomeNotRecorded() async throws {
    let stage = RunnerStage(outcomes: [.verify("200")], evidence: [.all(vendorOrder: nil)], leavingAfter: "send")
    await stage.book.fail(at: "advance verify")
    let end = await stage.run(.scaledmail)
    guard case .stopped(let order, .unrecorded(.verify("200"), .storage)) = end else {
      Issue.record("\(end)")
      return
    }
    #expect(order.attempts.count == 1)
    #expect(await stage.book.log.filter { $0 == "send" }.count == 1)
  }

  @Test("a book that is busy when the answer comes is asked again, so that the answer is not lost")
  func outcomeRecordedLate() async throws {
    let stage = RunnerStage(outcomes: [.placed(vendorOrder: "7", warning: nil)])
    await stage.book.fail(at: "advance placed", times: 3)
    let end = await stage.run(.instantly)
    let order = try #require(end.done, "\(end)")
    #expect(order.attempts.map(\.state) == [.placed])
    #expect(await stage.book.log.filter { $0 == "send" }.count == 1)
  }

  @Test("an answer that cannot be written down is said at once, and tried again")
  func saidAtOnce() async throws {
    let told = Mutex<[PlanStop]>([])
    let stage = RunnerStage(outcomes: [.placed(vendorOrder: "7", warning: nil)]) { stop in told.withLock { $0.append(stop) } }
    await stage.book.fail(at: "advance placed", times: 1)
    let end = await stage.run(.instantly)
    let order = try #require(end.done, "\(end)")
    #expect(order.attempts.map(\.state) == [.placed])
    #expect(told.withLock { $0 } == [.unrecorded(.placed(vendorOrder: "7", warning: nil), .storage("disk full"))])
  }

  @Test("however long the disk is full, the answer is tried again, told once, and written down with its order and page")
  func fullForLong() async throws {
    let told = Mutex<[PlanStop]>([])
    let waiting = PurchaseOutcome.awaitingPayment(vendorOrder: "4kX", checkout: "https://pay.example/4kX")
    let stage = RunnerStage(outcomes: [waiting]) { stop in told.withLock { $0.append(stop) } }
    await stage.book.fail(at: "advance awaitingPayment", times: 40)
    let end = await stage.run(.saleshandy)
    let attempt = try #require(end.done?.attempts.first, "\(end)")
    #expect(attempt.vendorOrder == "4kX" && attempt.checkout == "https://pay.example/4kX")
    #expect(told.withLock { $0 } == [.unrecorded(waiting, .storage("disk full"))])
    #expect(await stage.book.log.filter { $0 == "send" }.count == 1)
    #expect(await stage.book.ordersByID[attempt.order]?.attempts.first?.state == .awaitingPayment)
  }

  @Test("what differs is tried again as well, after the answer itself was written down")
  func differenceRecordedLate() async throws {
    let waiting = PurchaseOutcome.awaitingPayment(vendorOrder: "v1", checkout: "https://pay.example/v1")
    let stated = HeldOrder(id: "v1", description: "", amount: .dollars(45), createdAt: nil, status: "")
    let stage = RunnerStage(outcomes: [waiting], stated: stated)
    await stage.book.fail(at: "advance awaitingPayment", times: 12, after: 1)
    let order = try #require(await stage.run(.saleshandy).done)
    #expect(order.differences == [.billed(approved: .dollars(20), stated: .dollars(45))])
    #expect(await stage.book.ordersByID[order.id]?.differences == order.differences)
  }
}
