import Foundation
import Ordering
import Testing

@Suite("Where an order stands")
struct OrderStatusTests {
  private func instantly(_ events: [AttemptEvent]) throws -> Order {
    var order = try order(Offer(.instantly, .google), names: names(2))
    var attempt = newAttempt(order.plan.purchases[0])
    for event in events { try attempt.take(event, at: noon) }
    order.attempts = [attempt]
    return order
  }

  private func domain(_ index: Int, _ stage: OrderProgress.Domain.Stage, delivered: Int = 3) throws -> OrderProgress.Domain {
    OrderProgress.Domain(name: try names(index + 1)[index], stage: stage, ordered: 3, delivered: delivered)
  }

  @Test(
    "one attempt decides where a single purchase stands",
    arguments: [
      ([], .placing), ([.sending], .placing), ([.sending, .placed], .settingUp), ([.sending, .awaitingPayment], .awaitingPayment),
      ([.sending, .rejected, .refusalStands], .stopped), ([.sending, .verify], .unresolved), ([.sending, .unknown], .unresolved),
      ([.sending, .unknown, .foundSome], .unresolved), ([.sending, .unknown, .foundAll], .settingUp),
      ([.sending, .unknown, .absent], .stopped), ([.sending, .awaitingPayment, .unpaid], .stopped),
      ([.sending, .notSent], .placing),
      ([.sending, .notSent, .sending, .notSent, .sending, .notSent], .stopped),
    ] as [([AttemptEvent], Order.Status)])
  func single(_ events: [AttemptEvent], _ status: Order.Status) throws {
    #expect(try instantly(events).status == status)
  }

  @Test("an order without an attempt waits")
  func untried() throws { #expect(try order(Offer(.instantly, .google), names: names(1)).status == .stopped) }

  @Test("what the vendor delivers decides when an order is ready")
  func progress() throws {
    var order = try instantly([.sending, .placed])
    let cases: [([OrderProgress.Domain], Order.Status)] = try [
      ([], .settingUp),
      ([domain(0, .ready)], .settingUp),
      ([domain(0, .ready), domain(1, .notListed)], .settingUp),
      ([domain(0, .ready), domain(1, .settingUp)], .settingUp),
      ([domain(0, .ready), domain(1, .other("Queued"))], .settingUp),
      ([domain(0, .ready), domain(1, .ready, delivered: 2)], .settingUp),
      ([domain(0, .ready), domain(1, .ready)], .ready),
      ([domain(0, .ready), domain(1, .failed)], .failed),
      ([domain(0, .settingUp), domain(1, .cancelled)], .failed),
    ]
    for (domains, status) in cases {
      order.progress = OrderProgress(domains: domains, at: noon)
      #expect(order.status == status, "\(domains.map(\.stage))")
    }
  }

  @Test("a domain that was delivered, and was cancelled or ran out since, makes no failure of its order")
  func ended() throws {
    var order = try instantly([.sending, .placed])
    func follow(_ domains: OrderProgress.Domain...) {
      order.progress = OrderProgress(domains: domains, at: noon).following(order.progress)
    }
    try follow(domain(0, .ready), domain(1, .cancelled, delivered: 0))
    #expect(order.status == .failed, "the second was never delivered")
    try follow(domain(0, .cancelled, delivered: 0), domain(1, .ready))
    #expect(order.status == .ready && order.progress?.domains.map(\.stage) == [.ended, .ready])
    try follow(domain(0, .notListed, delivered: 0), domain(1, .other("expired"), delivered: 0))
    #expect(order.status == .ready && order.progress?.domains.map(\.stage) == [.ended, .ended])
    try follow(domain(0, .ready), domain(1, .failed, delivered: 0))
    #expect(order.status == .failed && order.progress?.domains.map(\.stage) == [.ready, .failed], "it came back; the other broke")
  }

  @Test("one that had only a part of its mailboxes was not delivered")
  func endedEarly() throws {
    let earlier = OrderProgress(domains: [try domain(0, .ready, delivered: 2)], at: noon)
    let now = OrderProgress(domains: [try domain(0, .cancelled, delivered: 0)], at: noon)
    #expect(now.following(earlier) == now && now.following(nil) == now)
  }

  @Test("a list that shows nothing is not ready")
  func emptyProgress() { #expect(!OrderProgress(domains: [], at: noon).isReady) }

  @Test("a plan of several purchases goes on, stops and waits with its newest attempts")
  func several() throws {
    var order = try order(Offer(.scaledmail, .google), names: names(15))
    try order.attempt(0, .sending, .placed)
    #expect(order.status == .stopped)
    try order.attempt(1, .sending)
    #expect(order.status == .placing)
    order.attempts.removeLast()
    try order.attempt(1, .sending, .rejected, .refusalStands)
    #expect(order.status == .stopped)
    try order.attempt(1, .sending, .unknown)
    #expect(order.status == .unresolved)
    order.attempts.removeLast()
    try order.attempt(1, .sending, .placed)
    try order.attempt(2, .sending, .verify, .foundAll)
    #expect(order.status == .settingUp)
    #expect(order.latestAttempts.map(\.id.text) == ["t1", "t3", "t4"])
  }

  @Test("an order is stored and read back whole")
  func coding() throws {
    var order = try instantly([.sending, .placed])
    order.progress = OrderProgress(domains: [try domain(0, .other("Queued"))], at: noon)
    #expect(try JSONDecoder().decode(Order.self, from: JSONEncoder().encode(order)) == order)
  }
}
