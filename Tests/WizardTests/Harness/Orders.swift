import Foundation
import Ordering
import Testing
import Wizard
import WizardTestSupport

/// Orders as the book would have them after this or that.
extension Order {
  /// After every purchase was taken.
  func placed() -> Order { with(plan.purchases.indices.map { ($0, .placed(vendorOrder: "V\($0)", warning: nil)) }) }

  /// After the first purchase was refused.
  func refused(_ code: String = "unavailable_domains") -> Order {
    with([(0, .rejected(Refusal(code: code, message: "no", names: plan.names.map(\.text))))])
  }

  /// With attempts that came out so, one a purchase.
  func with(_ outcomes: [(Int, PurchaseOutcome)]) -> Order {
    var order = self
    for (index, outcome) in outcomes {
      let request = FrozenRequest(method: "POST", path: "/order", body: Data(), sha256: "")
      var attempt = Attempt(
        id: Attempt.ID("A\(order.attempts.count)"), order: id, index: index, purchase: plan.purchases[index], request: request,
        baseline: [], at: createdAt)
      do {
        try attempt.take(.sending, at: createdAt)
        try attempt.take(.outcome(outcome), at: createdAt)
        // The list that shows nothing makes a plain no final.
        if case .rejected = outcome { try attempt.take(.refusalStands, at: createdAt) }
      } catch {
        Issue.record("\(error)")
      }
      order.attempts.append(attempt)
    }
    return order
  }

  /// After so many checks of its last purchase, the first at the start.
  func looked(_ findings: some Sequence<ReconciliationCheck.Finding>, every seconds: TimeInterval) -> Order {
    var order = self
    for (number, finding) in findings.enumerated() {
      order.attempts[order.attempts.count - 1].note(ReconciliationCheck(at: createdAt + Double(number) * seconds, finding: finding))
    }
    return order
  }

  /// With every domain at a stage.
  func with(_ stage: OrderProgress.Domain.Stage, delivered: Int? = nil) -> Order {
    with(plan.names.map { _ in stage }, delivered: delivered)
  }

  /// With its domains at these stages.
  func with(_ stages: [OrderProgress.Domain.Stage], delivered: Int? = nil) -> Order {
    var order = self
    let ordered = plan.names.isEmpty ? 0 : plan.mailboxCount / plan.names.count
    let domains = zip(plan.names, stages).map { name, stage in
      OrderProgress.Domain(name: name, stage: stage, ordered: ordered, delivered: delivered ?? (stage == .ready ? ordered : 0))
    }
    order.progress = OrderProgress(domains: domains, at: createdAt)
    return order
  }
}
