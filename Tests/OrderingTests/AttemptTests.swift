import Foundation
import Ordering
import Testing

@Suite("Attempts")
struct AttemptTests {
  private func attempt(_ events: AttemptEvent...) throws -> Attempt {
    let plan = try #require(try PurchasePlan(readyDraft(Offer(.instantly, .google)), mark: mark))
    var attempt = newAttempt(plan.purchases[0])
    for (index, event) in events.enumerated() { try attempt.take(event, at: noon.addingTimeInterval(TimeInterval(index + 1))) }
    return attempt
  }

  @Test("a new attempt intends and has sent nothing")
  func new() throws {
    let attempt = try attempt()
    #expect(attempt.state == .intent)
    #expect(attempt.sentAt == nil)
    #expect(attempt.history == [Attempt.Transition(state: .intent, at: noon, note: .nothing)])
  }

  @Test("an answer leaves the vendor's order, the checkout page or the refusal")
  func outcomes() throws {
    #expect(try attempt(.sending, .placed).vendorOrder == "v1")
    let waiting = try attempt(.sending, .awaitingPayment)
    #expect(waiting.vendorOrder == "v2")
    #expect(waiting.checkout == "https://pay.example/v2")
    #expect(try attempt(.sending, .rejected).refusal == Refusal(code: "400", message: "no"))
  }

  @Test("evidence brings the vendor's order and never forgets a known one")
  func evidence() throws {
    #expect(try attempt(.sending, .unknown, .foundAll).vendorOrder == "v3")
    #expect(try attempt(.sending, .awaitingPayment, .evidence(.all(vendorOrder: nil))).vendorOrder == "v2")
  }

  @Test("the history tells when and why, in words")
  func history() throws {
    let name = try DomainName("a.com")
    let attempt = try attempt(.sending, .unknown, .evidence(.some([name])))
    #expect(attempt.history.map(\.state) == [.intent, .sending, .unknown, .partial])
    #expect(attempt.history.map(\.note) == [.nothing, .sending, .words("timed out"), .foundPart(1)])
    #expect(attempt.history.map { $0.at.timeIntervalSince(noon) } == [0, 1, 2, 3])
    #expect(attempt.sentAt == noon.addingTimeInterval(1))
  }

  @Test("no event is without a word, and a warning of the vendor is kept")
  func notes() {
    #expect(AttemptEvent.all.allSatisfy { $0.note != .nothing })
    let differences = ReplyDifferences([.total(approved: .dollars(30), took: .dollars(2242)), .notOrdered(["x.com"])])
    let note = AttemptEvent.outcome(.placed(vendorOrder: nil, warning: differences)).note
    #expect(note == differences.map(AttemptNote.differs))
    #expect(AttemptNote(rawValue: note.rawValue) == note)
    #expect(AttemptEvent.rejected.note == .words("400: no"))
  }

  @Test("an attempt is stored and read back whole")
  func coding() throws {
    let attempt = try attempt(.sending, .awaitingPayment)
    #expect(try JSONDecoder().decode(Attempt.self, from: JSONEncoder().encode(attempt)) == attempt)
  }
}
