public import Foundation
public import Ordering

extension ReconciliationSentences {
  /// Why a person's word does not close what is open of an order, and what then.
  /// - Parameters:
  ///   - objection: why it is not closed.
  ///   - order: the order it is about.
  ///   - time: writes a time; nil where none is said.
  public static func objection(
    _ objection: ClosingObjection, to order: Order, time: ((Date) -> String)? = nil
  ) -> String {
    let attempt = order.latestAttempts.last(where: \.isUnresolved)
    let nothing = "nothing of order \(order.id) is open: \(PurchaseSentences.status(order.status))."
    switch objection {
    case .nothingOpen: return nothing
    case .tooEarly(let rule, let checks, let since):
      guard let attempt else { return nothing }
      let earliest = since.map { $0.addingTimeInterval(rule.span(for: attempt)) }
      let when = earliest.flatMap { earliest in time.map { " Not before \($0(earliest))." } } ?? ""
      return notYetAbsent(attempt, rule: rule, checks: checks) + when
    case .contradicted: return attempt.map(contradicted) ?? nothing
    case .cannotLook(let failure):
      return "\(order.plan.offer.vendor.title)'s lists have to be read once more before it is closed, and could not be: "
        + Sentences.failure(failure)
    case .overtaken:
      return
        "order \(order.id) changed while the reason was typed (now: \(PurchaseSentences.status(order.status))). Nothing was closed; look again."
    case .book(let failure): return Sentences.book(failure)
    }
  }
}
