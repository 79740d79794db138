import Foundation
import Ordering

/// An order of a ready draft, with as many attempts as a test adds.
func order(_ offer: Offer, names: [DomainName]) throws -> Order {
  let draft = try readyDraft(offer, names: names)
  guard let plan = PurchasePlan(draft, mark: mark) else { throw NoPlan() }
  let quote = Estimate.quote(draft, offer: offer, priceList: nil, at: noon)
  return Order(id: Order.ID("o1"), name: "nq", draft: draft.id, plan: plan, approvedTotal: nil, quote: quote, createdAt: noon)
}

struct NoPlan: Error {}

extension Order {
  /// Adds an attempt of a purchase and leads it through events.
  mutating func attempt(_ index: Int, _ events: AttemptEvent...) throws {
    var attempt = newAttempt(plan.purchases[index], index: index, id: "t\(attempts.count + 1)")
    for event in events { try attempt.take(event, at: noon) }
    attempts.append(attempt)
  }
}

func newAttempt(_ purchase: Purchase, index: Int = 0, id: String = "t1") -> Attempt {
  let request = FrozenRequest(method: "POST", path: "/buy", body: Data("{}".utf8), sha256: "00")
  return Attempt(
    id: Attempt.ID(id), order: Order.ID("o1"), index: index, purchase: purchase, request: request, baseline: ["old"], at: noon)
}

extension AttemptEvent {
  static let placed = AttemptEvent.outcome(.placed(vendorOrder: "v1", warning: nil))
  static let awaitingPayment = AttemptEvent.outcome(.awaitingPayment(vendorOrder: "v2", checkout: "https://pay.example/v2"))
  static let rejected = AttemptEvent.outcome(.rejected(Refusal(code: "400", message: "no")))
  static let refused = AttemptEvent.outcome(.refused(Refusal(code: "400", message: "your card was declined")))
  static let verify = AttemptEvent.outcome(.verify("no order id"))
  static let unknown = AttemptEvent.outcome(.unknown("timed out"))
  static let notSent = AttemptEvent.outcome(.notSent("no connection"))
  static let foundAll = AttemptEvent.evidence(.all(vendorOrder: "v3"))
  static let foundSome = AttemptEvent.evidence(.some([]))
  static let absent = AttemptEvent.confirmedAbsent(reason: "not on the card statement")
  static let partOnly = AttemptEvent.confirmedPart(reason: "one of two in the dashboard")
  static let withdrawn = AttemptEvent.withdrawn(.bookFailed)
  static let takenBack = AttemptEvent.takenBack(.bookFailed)
  static let dearer = ReplyDifferences([.billed(approved: .dollars(20), stated: .dollars(40))]).map(AttemptEvent.differs)
  static let unpaid = AttemptEvent.notPaid(reason: "page closed")

  /// Every event an attempt can meet.
  static let all: [AttemptEvent] =
    [
      .sending, .placed, .awaitingPayment, .rejected, .verify, .unknown, .notSent, .ownerGone, .foundAll, .foundSome, .absent,
      .unpaid, .partOnly, .withdrawn, .takenBack, .refused, .refusalStands,
    ] + [dearer].compactMap(\.self)
}
