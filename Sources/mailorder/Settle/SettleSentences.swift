import Foundation
import Ordering
import Purchasing
import Wizard

/// What `mailorder settle` says that no screen does.
enum SettleSentences {
  /// Why an order cannot be closed.
  static func objection(_ objection: Reconciler.Objection, to order: Order, _ attempt: Attempt?) -> String {
    let nothing = "nothing of order \(order.id) is open: \(PurchaseSentences.status(order.status))."
    switch objection {
    case .nothingOpen: return nothing
    case .tooEarly(let rule, let checks, let since):
      guard let attempt else { return nothing }
      let when = since.map { " Not before \(SupportReport.time($0.addingTimeInterval(rule.span)))." } ?? ""
      return ReconciliationSentences.notYetAbsent(attempt, rule: rule, checks: checks) + when
    case .contradicted: return attempt.map(ReconciliationSentences.contradicted) ?? nothing
    case .cannotLook(let failure):
      return "\(order.plan.offer.vendor.title)'s lists have to be read once more before it is closed, and could not be: "
        + Sentences.failure(failure)
    case .overtaken:
      return
        "order \(order.id) changed while the reason was typed (now: \(PurchaseSentences.status(order.status))). Nothing was closed; look again."
    case .book(let failure): return Sentences.book(failure)
    }
  }

  static func typeHow(_ what: String) -> String { "\(what) Type in a few words how you know; an empty line leaves it as it is." }
}
