import Ordering
import TestSupport
import Testing

@testable import Purchasing

/// A program that is left finishes what it sent, and sends nothing more.
@Suite struct PurchaseRunnerLeavingTests {
  @Test("a program that is leaving finishes the purchase it sent and begins no other")
  func leaving() async throws {
    let stage = RunnerStage(
      outcomes: [.placed(vendorOrder: nil, warning: nil), .placed(vendorOrder: nil, warning: nil)], leavingAfter: "send")
    let end = await stage.run(.scaledmail)
    let order = try #require(end.done, "\(end)")
    #expect(order.attempts.map(\.state) == [.placed])
    #expect(order.nextPurchase == 1)
  }

  @Test(
    "a program that is left before it has sent sends nothing, and closes what it had journaled",
    arguments: [nil, "open", "baseline"])
  func leavingBefore(_ step: String?) async throws {
    let stage = RunnerStage(outcomes: [.placed(vendorOrder: nil, warning: nil)], leavingAfter: step ?? "")
    let end = await stage.run(.instantly)
    let order = try #require(end.done, "\(end)")
    #expect(order.attempts.isEmpty)
    #expect(await !stage.book.log.contains("insert"))
  }

  @Test("between the journal and the request a program that is left closes the attempt as not sent")
  func leavingBetween() async throws {
    let stage = RunnerStage(outcomes: [.placed(vendorOrder: nil, warning: nil)], leavingAfter: "insert")
    let end = await stage.run(.instantly)
    let order = try #require(end.done, "\(end)")
    #expect(order.attempts.map(\.state) == [.notSent])
    #expect(await stage.book.log == ["open", "baseline", "insert", "advance notSent"])
  }

  @Test("after proof that nothing left, a program that is left does not try again")
  func leavingBeforeTheNextTry() async throws {
    let stage = RunnerStage(outcomes: [.notSent("no route"), .placed(vendorOrder: nil, warning: nil)], leavingAfter: "send")
    let end = await stage.run(.instantly)
    let order = try #require(end.done, "\(end)")
    #expect(order.attempts.map(\.state) == [.notSent])
    #expect(await stage.book.log.filter { $0 == "send" }.count == 1)
  }

  @Test("an answer that leaves it open is looked after by the next start when the program is left")
  func leavingUnsettled() async throws {
    let stage = RunnerStage(outcomes: [.verify("no words")], evidence: [.all(vendorOrder: nil)], leavingAfter: "send")
    let end = await stage.run(.scaledmail)
    let order = try #require(end.done, "\(end)")
    #expect(order.attempts.map(\.state) == [.verify])
  }

  @Test("a request that was sent is waited for and its answer written down, although its task is cancelled")
  func cancelled() async throws {
    let stage = RunnerStage(outcomes: [.placed(vendorOrder: "7", warning: nil)], answersAfter: "go")
    await stage.book.fail(at: "advance placed", times: 3)
    let running = Task { await stage.run(.instantly) }
    while await !stage.book.log.contains("send") { await Task.yield() }
    running.cancel()
    await stage.book.note("go")
    let end = await running.value
    let order = try #require(end.done, "\(end)")
    #expect(order.attempts.map(\.state) == [.placed])
  }
}
