import Foundation
import Ordering
import Testing

@testable import Vendors

@Suite struct CallLogTests {
  private let account = CallAccount(.scaledmail, testKey)
  private let three = CallRules(limits: [CallLimit(3, in: 60, source: "test")])

  /// Takes a call and has it answered in the same moment.
  private func call(
    _ store: RateLimitStore, _ kind: CallKind = .checkNames, _ urgency: CallUrgency = .ordinary, at time: TimeInterval
  )
    async -> Permit
  {
    let leave = await store.take(account, kind, urgency, noon + time)
    if case .go(let number) = leave { await store.finish(account, number, .answered(ReportedQuota()), noon + time) }
    return leave
  }

  private func isFree(_ leave: Permit) -> Bool {
    if case .go = leave { true } else { false }
  }

  private func number(_ leave: Permit) -> Int? {
    guard case .go(let number) = leave else { return nil }
    return number
  }

  private func wait(_ leave: Permit) -> TimeInterval? {
    guard case .wait(let until) = leave else { return nil }
    return until.timeIntervalSince(noon).rounded()
  }

  @Test("calls pass until a window is full, and again when the first has left it")
  func window() async {
    let store = RateLimitStore.inMemory { _ in three }
    for time in [0, 10, 20] { #expect(isFree(await call(store, at: TimeInterval(time)))) }
    #expect(wait(await call(store, at: 30)) == 60)
    #expect(isFree(await call(store, at: 60.2)))
    #expect(wait(await call(store, at: 60.3)) == 70)
  }

  @Test("a vendor that goes on saying ‘in a second’ is asked less and less often, until it answers")
  func backOff() async throws {
    let store = RateLimitStore.inMemory { _ in CallRules(limits: []) }
    var time: TimeInterval = 0
    var pauses: [TimeInterval] = []
    func refuse() async throws {
      let number = try #require(number(await store.take(account, .other, .ordinary, noon + time)))
      var word = ReportedQuota()
      word.closedUntil = noon + time + 1
      await store.finish(account, number, .answered(word), noon + time)
      let pause = try #require(wait(await store.take(account, .other, .ordinary, noon + time))) - time
      pauses.append(pause)
      time += pause
    }
    for _ in 0..<9 { try await refuse() }
    #expect(pauses == [1, 2, 4, 8, 16, 32, 60, 60, 60])
    #expect(isFree(await call(store, .other, at: time)))
    pauses = []
    try await refuse()
    #expect(pauses == [1], "an answer in between ends it")
  }

  @Test("a call counts from its answer on, since nobody knows when the vendor stamped it")
  func flight() async throws {
    let store = RateLimitStore.inMemory { _ in CallRules(limits: [CallLimit(1, in: 60, source: "test")]) }
    let slow = try #require(number(await store.take(account, .other, .ordinary, noon)))
    #expect(wait(await call(store, .other, at: 20)) == 80)
    await store.finish(account, slow, .answered(ReportedQuota()), noon + 25)
    #expect(wait(await call(store, .other, at: 70)) == 85)
    #expect(isFree(await call(store, .other, at: 86)))
  }

  @Test("proof that nothing was sent gives the call back; a program that died does not hold its call for ever")
  func ends() async throws {
    let store = RateLimitStore.inMemory { _ in CallRules(limits: [CallLimit(1, in: 60, source: "test")]) }
    let number = try #require(number(await store.take(account, .other, .ordinary, noon)))
    await store.finish(account, number, .notSent, noon + 1)
    #expect(isFree(await store.take(account, .other, .ordinary, noon + 2)))
    #expect(!isFree(await store.take(account, .other, .ordinary, noon + 190)))
    #expect(isFree(await store.take(account, .other, .ordinary, noon + 193)))
  }

  @Test("ordinary calls leave what is kept; a last check and a purchase may use it")
  func kept() async {
    let store = RateLimitStore.inMemory { _ in CallRules(limits: [CallLimit(3, in: 60, kept: 1, source: "test")]) }
    #expect(isFree(await call(store, at: 0)))
    #expect(isFree(await call(store, at: 0)))
    #expect(!isFree(await call(store, at: 0)))
    #expect(isFree(await call(store, .checkNames, .lastCheck, at: 0)))
    #expect(!isFree(await call(store, .checkNames, .lastCheck, at: 0)))
  }

  @Test("held calls are free for a purchase, and come back when they are released or their time is over")
  func held() async {
    let store = RateLimitStore.inMemory { _ in three }
    await store.hold(account, "basket", [.buyNames: 2], noon + 100, false)
    #expect(isFree(await call(store, at: 0)))
    #expect(!isFree(await call(store, at: 0)))
    #expect(isFree(await call(store, .buyNames, .purchase, at: 0)))
    #expect(!isFree(await call(store, at: 0)))
    await store.release(account, "basket")
    #expect(isFree(await call(store, at: 0)))
  }

  @Test("however much is held, a third stays for searches, and a window of a second is not held for later")
  func heldTooMuch() async {
    let store = RateLimitStore.inMemory()
    await store.hold(account, "large", [.buyNames: 20, .checkNames: 20], noon + 600, false)
    for _ in 0..<5 { #expect(isFree(await call(store, at: 0))) }
    #expect(wait(await call(store, at: 2)) == 60)
    #expect(isFree(await call(store, .buyNames, .purchase, at: 2)))
    await store.hold(account, "next", [.placeOrder: 1], noon + 600, true)
    for _ in 0..<4 { #expect(isFree(await call(store, .other, at: 10))) }
    #expect(wait(await call(store, .other, at: 10)) == 11)
    #expect(isFree(await call(store, .placeOrder, .purchase, at: 10)))
  }

  @Test("a purchase that has to wait goes before every search")
  func first() async {
    let store = RateLimitStore.inMemory { _ in CallRules(limits: [CallLimit(1, in: 60, source: "test")]) }
    #expect(isFree(await call(store, at: 0)))
    #expect(wait(await call(store, .buyNames, .purchase, at: 30)) == 60)
    #expect(!isFree(await call(store, at: 61)))
    #expect(isFree(await call(store, .buyNames, .purchase, at: 62)))
  }

  @Test("after “too many calls” the kinds of that limit wait, the others go on")
  func closed() async throws {
    let store = RateLimitStore.inMemory()
    let number = try #require(number(await store.take(account, .checkNames, .ordinary, noon)))
    await store.finish(account, number, .answered(ReportedQuota(closedUntil: noon + 40)), noon)
    #expect(wait(await call(store, .suggestNames, at: 1)) == 40)
    #expect(wait(await call(store, .buyNames, .purchase, at: 1)) == 40)
    #expect(isFree(await call(store, .other, at: 1)))
    #expect(isFree(await call(store, .checkNames, at: 41)))
  }

  @Test("what a vendor counts itself is believed, and two calls are left for a purchase")
  func counted() async throws {
    let store = RateLimitStore.inMemory()
    let saleshandy = CallAccount(.saleshandy, testKey)
    let first = try #require(number(await store.take(saleshandy, .other, .ordinary, noon)))
    await store.finish(saleshandy, first, .answered(ReportedQuota(left: 3, of: 20, refillsAt: noon + 30)), noon)
    #expect(isFree(await store.take(saleshandy, .suggestNames, .ordinary, noon + 1)))
    #expect(wait(await store.take(saleshandy, .suggestNames, .ordinary, noon + 1)) == 30)
    #expect(await store.allowance(saleshandy, .checkNames, noon + 1) == CallAllowance(left: 2, of: 20, refillsAt: noon + 30))
    #expect(isFree(await store.take(saleshandy, .placeOrder, .purchase, noon + 1)))
    #expect(isFree(await store.take(saleshandy, .placeOrder, .purchase, noon + 1)))
    #expect(wait(await store.take(saleshandy, .placeOrder, .purchase, noon + 1)) == 30)
    #expect(isFree(await store.take(saleshandy, .suggestNames, .ordinary, noon + 31)))
  }

  @Test("answers that come in another order do not give calls back")
  func disorder() async throws {
    let store = RateLimitStore.inMemory()
    let saleshandy = CallAccount(.saleshandy, testKey)
    var numbers: [Int] = []
    for _ in 0..<3 {
      numbers.append(try #require(number(await store.take(saleshandy, .other, .ordinary, noon))))
    }
    for (number, left) in zip(numbers, [7, 9, 8]) {
      await store.finish(saleshandy, number, .answered(ReportedQuota(left: left, refillsAt: noon + 30)), noon)
    }
    #expect(await store.allowance(saleshandy, .other, noon)?.left == 5)
  }

  @Test("a clock that is set back holds nobody up for longer than a window")
  func clock() async {
    let store = RateLimitStore.inMemory { _ in CallRules(limits: [CallLimit(1, in: 60, source: "test")]) }
    #expect(isFree(await call(store, at: 7200)))
    #expect(wait(await call(store, at: 0)) == 60)
    #expect(isFree(await call(store, at: 61)))
  }

  @Test("what is left is told by the limit that leaves the fewest")
  func allowance() async throws {
    let store = RateLimitStore.inMemory()
    let instantly = CallAccount(.instantly, testKey)
    #expect(await store.allowance(instantly, .checkNames, noon) == CallAllowance(left: 30, of: 30, refillsAt: nil))
    for _ in 0..<2 {
      let number = try #require(number(await store.take(instantly, .checkNames, .ordinary, noon)))
      await store.finish(instantly, number, .answered(ReportedQuota()), noon)
    }
    let now = await store.allowance(instantly, .checkNames, noon + 1)
    #expect(now?.left == 28 && now?.of == 30)
    #expect(abs((now?.refillsAt ?? .distantPast).timeIntervalSince(noon) - 60) < 0.1)
    #expect(await store.allowance(CallAccount(.saleshandy, testKey), .checkNames, noon) == nil)
  }

  @Test("keys are counted apart, and a fingerprint does not show its key")
  func accounts() async {
    let store = RateLimitStore.inMemory { _ in CallRules(limits: [CallLimit(1, in: 60, source: "test")]) }
    let other = CallAccount(.scaledmail, Secret("another-key-1234567"))
    #expect(isFree(await store.take(account, .other, .ordinary, noon)))
    #expect(isFree(await store.take(other, .other, .ordinary, noon)))
    #expect(!isFree(await store.take(account, .other, .ordinary, noon)))
    #expect(account.fingerprint.count == 32 && !"\(account)".contains("1234567890"))
  }
}
