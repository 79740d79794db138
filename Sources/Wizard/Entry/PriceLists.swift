import Foundation
import Ordering

extension ScreenModel {
  /// Reads Saleshandy's plans, unless they are being read.
  mutating func readPrices() {
    guard context.shared.prices[.saleshandy]?.isAsking != true else { return }
    context.shared.prices[.saleshandy, default: Refreshed()].ask(revision: context.shared.nextRevision(), at: now)
    emit(.vendor(.priceList(.saleshandy)))
  }
}

extension WizardModel {
  /// Takes a price list for every screen. One that cannot be read leaves the price to the vendor's checkout: an expired one is not ordered from.
  mutating func receivePriceList(_ result: Result<PriceList, VendorFailure>, from vendor: Vendor) {
    state.shared.prices[vendor, default: Refreshed()].receive(result, at: state.now)
    if case .failure(let failure) = result {
      if let known = state.shared.priceList(of: vendor), state.now.timeIntervalSince(known.at) > Quote.lifetime {
        state.shared.prices[vendor]?.last = nil
      }
      say(Sentences.plansUnread(failure), .warning)
    }
    with(ReviewScreen.self) { $0.pricesRead(of: vendor) }
  }
}

extension Sentences {
  static func plansUnread(_ failure: VendorFailure) -> String {
    "Saleshandy's plans: \(self.failure(failure)) Its prices are shown at checkout; ordering stays possible."
  }
}
