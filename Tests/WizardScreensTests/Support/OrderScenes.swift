import Foundation
import Ordering
import Wizard
import WizardTestSupport

extension Scene {
  var orderStory: Story {
    switch self {
    case .orderedInTwoSteps: Story.order(Self.scaledmail)
    case .unpaid: Story.order(Self.saleshandy, outcome: .awaitingPayment(vendorOrder: "4kXwANQP8z", checkout: Self.checkout))
    case .unknown: Story.order(outcome: .unknown("the connection broke while waiting for the answer"))
    case .refused: Story.order(outcome: Self.refusal)
    case .halfBought: Story.order(Self.scaledmail, second: .rejected(Refusal(code: "402", message: "card declined")))
    case .continuing:
      Story.order(Self.scaledmail, second: .rejected(Refusal(code: "402", message: "card declined"))).then { story in
        story.run(.continuePlan)
        story.serve()
      }
    default: Story.order()
    }
  }

  /// What is open, as looks at the vendor's lists go on.
  var reconcilingStory: Story {
    switch self {
    case .part: Story.open { [ReconciliationCheck(at: $0 + 5, finding: .some, names: $1)] }
    case .lacking:
      Story.open { [ReconciliationCheck(at: $0 + 5, finding: .some, names: $1)] }.then {
        $0.closeOpen(.confirmedPart(reason: "seen in the dashboard"))
      }
    case .homeWithOpenEnd: Story.looked().then { $0.run(.back, .bottom) }
    case .reconciling: Story.looked().then { $0.run(.resolve) }
    case .otherAccount:
      Story.open { sent, _ in
        let needed = VendorAccount(address: "https://api.instantly.ai", fingerprint: "3f9c21aa3f9c21aa")
        return [ReconciliationCheck(at: sent + 5, finding: .failed, note: .failure(.otherAccount(needed: needed)))]
      }
    case .entriesGone:
      Story.open { sent, _ in
        (1...3).map { ReconciliationCheck(at: sent + 10 * Double($0), finding: .incomplete, missing: 1, lost: ["oldquay.com"]) }
      }
    case .contradicted:
      Story.open { sent, _ in (1...3).map { ReconciliationCheck(at: sent + 10 * Double($0), finding: .nothing, witness: .sold) } }
    case .foundAfterClosing:
      Story.looked().then {
        $0.closeOpen(.confirmedAbsent(reason: "not on the card statement"))
        $0.noteAfterClosing(ReconciliationCheck(at: Story.now + 300, finding: .all))
      }
    default: Story.looked()
    }
  }

  static let refusal = PurchaseOutcome.rejected(Refusal(code: "payment_failed", message: "generic_decline"))
  /// Longer than a row.
  static let checkout =
    "https://checkout.example/pay/4kXwANQP8z?session=0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
}
