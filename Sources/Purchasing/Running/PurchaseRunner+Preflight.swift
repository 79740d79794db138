import Ordering

extension PurchaseRunner {
  /// Makes the bytes of every purchase that is still to come, so that what cannot be sent of a later one is known before the first is bought.
  func preflight(_ order: Order, from next: Int) throws(PlanHalt) {
    for purchase in order.plan.purchases[next...] {
      do throws(VendorFailure) {
        _ = try ports.client(purchase.vendor).freeze(purchase)
      } catch {
        throw PlanHalt(.vendor(error))
      }
    }
  }
}

extension Order {
  /// A purchase of its plan with what was approved for it, so that what the vendor says was bought is compared with that.
  func approvedPurchase(_ index: Int) -> Purchase {
    var purchase = plan.purchases[index]
    purchase.due = plan.due(index, at: quote)
    purchase.quotedTotal = quote.vendorTotal
    purchase.quotedLines = quote.vendorTotal == nil ? nil : quote.lines
    return purchase
  }
}
