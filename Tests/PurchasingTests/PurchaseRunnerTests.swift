import Ordering
import TestSupport
import Testing

@testable import Purchasing

/// Each purchase is one attempt, sent at most once; what its answer leaves open is looked for, and a plan goes on from there.
@Suite struct PurchaseRunnerTests {
  @Test("a plain no is refused within seconds, after one whole listing that shows nothing")
  func plainNo() async throws {
    let stage = RunnerStage(outcomes: [.rejected(Refusal(code: "400", message: "Your card was declined"))])
    let end = await stage.run(.scaledmail)
    let order = try #require(end.done, "\(end)")
    #expect(order.attempts.map(\.state) == [.rejected] && order.attempts[0].checks.map(\.finding) == [.nothing])
    #expect(order.attempts[0].history.map(\.state) == [.intent, .sending, .verify, .rejected])
    #expect(order.attempts[0].refusal?.message == "Your card was declined")
  }

  @Test("what was made and then refused is placed: the list knows better than the answer")
  func madeAndRefused() async throws {
    let stage = RunnerStage(outcomes: [.rejected(Refusal(code: "404", message: "no"))], evidence: [.all(vendorOrder: "7")])
    let end = await stage.run(.instantly)
    let order = try #require(end.done, "\(end)")
    #expect(order.attempts.map(\.state) == [.placed] && order.attempts[0].refusal == nil)
  }

  @Test("a refused order leaves the draft and may be tried again as a new attempt")
  func refused() async throws {
    let stage = RunnerStage(outcomes: [.rejected(Refusal(code: "unavailable_domains", message: "", names: ["a.com"]))])
    let end = await stage.run(.instantly)
    let order = try #require(end.done, "\(end)")
    #expect(order.status == .stopped)
    #expect(!order.mayHaveBought)
    #expect(order.nextPurchase == 0)
    #expect(await !stage.book.log.contains("delete draft"))
  }

  @Test("an unknown outcome is never sent again")
  func unknown() async throws {
    let stage = RunnerStage(outcomes: [.unknown("connection lost")])
    let end = await stage.run(.instantly)
    let order = try #require(end.done, "\(end)")
    #expect(order.status == .unresolved)
    #expect(order.nextPurchase == nil)
    #expect(await stage.book.log.filter { $0 == "send" }.count == 1)
  }

  @Test("proof that nothing left allows two more tries of the same attempt, then it is closed")
  func notSent() async throws {
    let stage = RunnerStage(outcomes: [.notSent("no route"), .notSent("no route"), .notSent("no route")])
    let end = await stage.run(.instantly)
    let order = try #require(end.done, "\(end)")
    #expect(order.attempts.map(\.state) == [.notSent])
    #expect(await stage.book.log.filter { $0 == "send" }.count == 3)
    #expect(!order.mayHaveBought)
  }

  @Test("ScaledMail's plan buys the names, finds them in the vendor's list, then orders on them")
  func scaledmailPlan() async throws {
    let stage = RunnerStage(
      outcomes: [.verify("200"), .verify("200")], evidence: [nil, .all(vendorOrder: nil), .all(vendorOrder: "recPay1")])
    let end = await stage.run(.scaledmail)
    let order = try #require(end.done, "\(end)")
    #expect(order.attempts.map(\.state) == [.placed, .placed])
    #expect(order.attempts.last?.vendorOrder == "recPay1")
    #expect(await stage.book.log.filter { $0 == "send" }.count == 2)
  }

  @Test("if one purchase of a plan stops, the rest waits; continuing repeats nothing that is bought")
  func planStops() async throws {
    let no = PurchaseOutcome.rejected(Refusal(code: "402", message: "your card was declined"))
    let stage = RunnerStage(outcomes: [.placed(vendorOrder: nil, warning: nil), no, .placed(vendorOrder: nil, warning: nil)])
    let first = await stage.run(.scaledmail)
    let stopped = try #require(first.done, "\(first)")
    #expect(stopped.status == .stopped)
    #expect(stopped.mayHaveBought)
    #expect(stopped.nextPurchase == 1)
    let rest = try #require(stopped.rest([], at: RunnerStage.now))
    let second = await stage.runner.run(stopped.approved(at: rest.quote), isNew: false)
    let order = try #require(second.done, "\(second)")
    #expect(order.attempts.map(\.index) == [0, 1, 1])
    #expect(order.attempts.map(\.state) == [.placed, .rejected, .placed])
    #expect(Set(order.attempts.map(\.id)).count == 3)
  }
}
