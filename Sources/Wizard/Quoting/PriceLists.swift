import Foundation
import Ordering

extension WizardModel {
  /// Reads Saleshandy's plans, unless they are being read.
  mutating func readPrices() {
    guard state.readingPrices.insert(.saleshandy).inserted else { return }
    emit(.priceList(.saleshandy))
  }

  /// A list that cannot be read leaves the price to the vendor's checkout: an old one is not ordered from.
  mutating func takePriceList(_ result: Result<PriceList, VendorFailure>, from vendor: Vendor) {
    state.readingPrices.remove(vendor)
    let before = state.quote.quote
    switch result {
    case .success(let list): state.priceLists[vendor] = list
    case .failure(let failure):
      if let known = state.priceLists[vendor], state.now.timeIntervalSince(known.at) > Quote.lifetime {
        state.priceLists[vendor] = nil
      }
      say(Sentences.plansUnread(failure), .warning)
    }
    if state.place == .step(.provider) { refreshOffers() }
    guard state.draft?.offer?.vendor == vendor else { return }
    requote()
    noticeMove(from: before, to: state.quote.quote)
  }
}
