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
    if let failure = state.shared.receive(result, from: vendor) { say(Sentences.plansUnread(failure), .warning) }
    if case .success(let list) = result, let part = list.part { say(Sentences.plansArePart(part), .warning) }
    with(ReviewScreen.self) { $0.pricesRead(of: vendor) }
  }
}

extension Shared {
  /// - Returns: why the list could not be read.
  mutating func receive(_ result: Result<PriceList, VendorFailure>, from vendor: Vendor) -> VendorFailure? {
    prices[vendor, default: Refreshed()].receive(result, at: now)
    guard case .failure(let failure) = result else { return nil }
    if let known = priceList(of: vendor), now.timeIntervalSince(known.at) > Quote.lifetime { prices[vendor]?.last = nil }
    return failure
  }
}

extension Sentences {
  static func plansArePart(_ part: ListPart) -> String {
    "Saleshandy's plans: \(self.part(part, "price"))\(cause(of: part)) Prices that are missing are shown at checkout; F5 refreshes."
  }

  static func plansUnread(_ failure: VendorFailure) -> String {
    "Saleshandy's plans: \(self.failure(failure)) Its prices are shown at checkout; ordering stays possible."
  }
}
