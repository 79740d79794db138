import Foundation
import Ordering

extension SaleshandyClient {
  func freeze(_ purchase: Purchase) throws(VendorFailure) -> FrozenRequest {
    FrozenRequest(try .post(Path.domains, [], SaleshandyPurchaseBody(purchase)))
  }

  /// A purchase ends at a page where a person pays; without its address or the order's id nobody knows what was made.
  ///
  /// Source: Saleshandy, purchase, response; reliability, classifying the answer to a money POST.
  func send(_ request: FrozenRequest) async -> PurchaseOutcome {
    await gateway.purchase(request) { reply throws(VendorFailure) in
      guard case .object = reply.payload else { throw .unreadable("no order") }
      let order = reply.payload["orderId"].filledText ?? reply["orderId"].filledText
      let checkout = reply.payload["checkoutUrl"].string ?? reply["checkoutUrl"].string
      switch (order, checkout.flatMap(SaleshandyClient.webAddress)) {
      case (let order?, let checkout?): return .awaitingPayment(vendorOrder: order, checkout: checkout)
      case (let order?, nil): return .unknown(gateway.clean("Saleshandy gave order \(order) without a page to pay it"))
      case (nil, let checkout?): return .unknown(gateway.clean("Saleshandy gave a page to pay, \(checkout), without an order"))
      case (nil, nil): return .unknown("Saleshandy gave neither an order nor a page to pay it")
      }
    }
  }

  /// The address, when it is one a person can open: with a scheme of the web, and of visible ASCII only.
  private static func webAddress(_ text: String) -> String? {
    let isVisible = text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    return isVisible && (text.hasPrefix("https://") || text.hasPrefix("http://")) ? text : nil
  }
}
