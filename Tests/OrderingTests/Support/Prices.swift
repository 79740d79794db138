import Foundation
import Ordering

/// Plans as Saleshandy might answer them: Google quarterly in full, with a renewal price for the mailbox and `.com`.
func saleshandyPrices() -> PriceList {
  func entry(_ plan: BillingPlan, _ subject: PriceList.Entry.Subject, _ dollars: Int, renewal: Bool = false) -> PriceList.Entry {
    PriceList.Entry(provider: .google, plan: plan, subject: subject, price: .dollars(dollars), isRenewal: renewal)
  }
  return PriceList(
    vendor: .saleshandy,
    entries: [
      entry(.quarterly, .domain(ending: "com"), 15, renewal: true), entry(.quarterly, .domain(ending: nil), 20),
      entry(.quarterly, .domain(ending: "com"), 13), entry(.quarterly, .mailbox, 10, renewal: true), entry(.quarterly, .mailbox, 9),
      entry(.annualFlexi, .domain(ending: nil), 20), entry(.annualFixed, .mailbox, 30),
    ],
    at: noon.addingTimeInterval(-60))
}
