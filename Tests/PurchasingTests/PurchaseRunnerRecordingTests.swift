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

  @Test("when the outcome cannot be recorded, the plan stops and nothing more is sent")
  func outcomeNotRecorded() async throws {
    let stage = RunnerStage(outcomes: [.verify("200")], evidence: [.all(vendorOrder: nil)])
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
}
