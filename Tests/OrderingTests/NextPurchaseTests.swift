import Ordering
import Testing

/// Three purchases: ten names, five names, the mailboxes.
@Suite("The next purchase of a plan")
struct NextPurchaseTests {
  private func threeSteps() throws -> Order { try order(Offer(.scaledmail, .google), names: names(15)) }

  @Test("purchases follow one another until nothing is left to buy")
  func sequence() throws {
    var order = try threeSteps()
    for index in 0..<3 {
      #expect(order.nextPurchase == index)
      try order.attempt(index, .sending, .placed)
    }
    #expect(order.nextPurchase == nil)
  }

  @Test(
    "a purchase that is under way or unsettled holds the rest of the plan",
    arguments: [
      [], [.sending], [.sending, .verify], [.sending, .unknown], [.sending, .unknown, .foundSome], [.sending, .awaitingPayment],
      [.sending, .notSent],
    ] as [[AttemptEvent]])
  func held(_ events: [AttemptEvent]) throws {
    var order = try threeSteps()
    try order.attempt(0, .sending, .placed)
    var attempt = newAttempt(order.plan.purchases[1], index: 1, id: "t2")
    for event in events { try attempt.take(event, at: noon) }
    order.attempts.append(attempt)
    #expect(order.nextPurchase == nil)
    #expect(order.mayHaveBought)
  }

  @Test(
    "a purchase that came to nothing may be tried again, before the rest",
    arguments: [
      [.sending, .rejected, .refusalStands], [.sending, .unknown, .absent], [.sending, .awaitingPayment, .unpaid],
      [.sending, .notSent, .sending, .notSent, .sending, .notSent],
    ] as [[AttemptEvent]])
  func again(_ events: [AttemptEvent]) throws {
    var order = try threeSteps()
    var attempt = newAttempt(order.plan.purchases[0])
    for event in events { try attempt.take(event, at: noon) }
    order.attempts = [attempt]
    #expect(order.nextPurchase == 0)
    #expect(!order.mayHaveBought)
    try order.attempt(0, .sending, .placed)
    #expect(order.nextPurchase == 1)
    #expect(order.mayHaveBought)
  }

  @Test("without an attempt nothing was bought")
  func untried() throws { #expect(try !threeSteps().mayHaveBought) }
}
