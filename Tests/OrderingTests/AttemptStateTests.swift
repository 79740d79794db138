import Ordering
import TestSupport
import Testing

/// The state machine of one attempt, written down a second time from its page: every state × every event.
///
/// Source: Purchasing, State machine of one attempt.
@Suite("States of an attempt")
struct AttemptStateTests {
  /// Events that lead a new attempt to each state.
  private static let ways: [AttemptState: [AttemptEvent]] = [
    .intent: [],
    .sending: [.sending],
    .placed: [.sending, .placed],
    .awaitingPayment: [.sending, .awaitingPayment],
    .rejected: [.sending, .rejected, .refusalStands],
    .verify: [.sending, .rejected],
    .unknown: [.sending, .unknown],
    .notSent: [.sending, .notSent, .sending, .notSent, .sending, .notSent],
    .partial: [.sending, .unknown, .foundSome],
    .absent: [.sending, .unknown, .absent],
    .abandoned: [.sending, .awaitingPayment, .unpaid],
  ]

  /// All arrows there are. The rows are those of the page's table; two more are our choice: `partial → placed`, by names that were listed
  /// late or by a person's word that the part is all, and `intent → notSent`, since no request leaves without a committed `sending`.
  private static let arrows: [AttemptState: [AttemptEvent: AttemptState]] = [
    .intent: [.sending: .sending, .ownerGone: .notSent, .withdrawn: .notSent],
    .sending: [
      .notSent: .intent, .placed: .placed, .awaitingPayment: .awaitingPayment, .rejected: .verify, .refused: .verify,
      .verify: .verify, .unknown: .unknown, .ownerGone: .unknown, .takenBack: .intent,
    ],
    .verify: [.foundAll: .placed, .foundSome: .partial, .absent: .absent, .refusalStands: .rejected],
    .unknown: [.foundAll: .placed, .foundSome: .partial, .absent: .absent],
    .awaitingPayment: [.foundAll: .placed, .foundSome: .partial, .unpaid: .abandoned],
    .partial: [.foundAll: .placed, .partOnly: .placed],
  ]

  private func attempt(in state: AttemptState) throws -> Attempt {
    let draft = try readyDraft(Offer(.instantly, .google))
    var attempt = try newAttempt(#require(PurchasePlan(draft, mark: mark)).purchases[0])
    for event in try #require(Self.ways[state]) { try attempt.take(event, at: noon) }
    try #require(attempt.state == state)
    return attempt
  }

  @Test("only the arrows of the table exist", arguments: AttemptState.allCases, AttemptEvent.all)
  func table(_ state: AttemptState, _ event: AttemptEvent) throws {
    var attempt = try attempt(in: state)
    let before = attempt
    // What is billed of an order that waits for a payment moves nothing.
    let isToldOf = state == .awaitingPayment && event == .dearer
    if let next = isToldOf ? state : Self.arrows[state]?[event] {
      try attempt.take(event, at: noon)
      #expect(attempt.state == next)
      #expect(attempt.history.count == before.history.count + 1)
    } else {
      #expect(throws: AttemptState.Illegal(state: state, event: event)) { try attempt.take(event, at: noon) }
      #expect(attempt == before)
    }
  }

  @Test("closed states never change", arguments: AttemptState.allCases.filter(\.isClosed), AttemptEvent.all)
  func closed(_ state: AttemptState, _ event: AttemptEvent) throws {
    var attempt = try attempt(in: state)
    #expect(throws: AttemptState.Illegal.self) { try attempt.take(event, at: noon) }
    #expect(attempt.state == state)
  }

  @Test("the closed states are those that release the names, and others have to be reconciled")
  func kinds() {
    #expect(Set(AttemptState.allCases.filter(\.isClosed)) == [.placed, .rejected, .absent, .abandoned, .notSent])
    #expect(Set(AttemptState.allCases.filter(\.isUnconfirmed)) == [.verify, .unknown, .partial])
  }

  @Test(
    "once the request may have arrived, nothing leads back to sending",
    arguments: AttemptState.allCases.filter { $0 != .intent && $0 != .sending })
  func noWayBack(_ state: AttemptState) throws {
    var reached: Set<AttemptState> = []
    var open = [try attempt(in: state)]
    while let attempt = open.popLast() {
      for event in AttemptEvent.all {
        var next = attempt
        guard (try? next.take(event, at: noon)) != nil, reached.insert(next.state).inserted else { continue }
        open.append(next)
      }
    }
    #expect(reached.isDisjoint(with: [.intent, .sending]))
  }

  @Test("proof that nothing left brings an attempt back twice; the third closes it")
  func notSent() throws {
    var attempt = try attempt(in: .intent)
    for expected in [AttemptState.intent, .intent, .notSent] {
      try attempt.take(.sending, at: noon)
      try attempt.take(.notSent, at: noon)
      #expect(attempt.state == expected)
      #expect(attempt.sentAt == nil)
    }
    #expect(attempt.unsentTries == 3)
    #expect(throws: AttemptState.Illegal.self) { try attempt.take(.sending, at: noon) }
  }

  @Test("whatever happens in whatever order, at most one request can have arrived", arguments: 1...20)
  func walks(_ seed: Int) throws {
    var random = Seeded(seed: UInt64(seed))
    for _ in 0..<100 {
      var attempt = try attempt(in: .intent)
      var sent = 0
      var proofs = 0
      var closedAt: AttemptState?
      for _ in 0..<30 {
        let event = AttemptEvent.all.randomElement(using: &random) ?? .sending
        guard (try? attempt.take(event, at: noon)) != nil else { continue }
        #expect(closedAt == nil)
        if event == .sending { sent += 1 }
        if event == .notSent || event == .takenBack { proofs += 1 }
        if attempt.state.isClosed { closedAt = attempt.state }
      }
      #expect(sent - proofs <= 1)
      #expect(proofs <= 3)
      #expect(attempt.history.last?.state == attempt.state)
    }
  }
}
