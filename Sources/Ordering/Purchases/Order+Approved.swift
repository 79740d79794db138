extension Order {
  /// A purchase of its plan with what was approved for it, so that what the vendor says was bought is compared with that.
  package func approvedPurchase(_ index: Int) -> Purchase {
    var purchase = plan.purchases[index]
    purchase.due = plan.due(index, at: quote)
    purchase.quotedTotal = quote.vendorTotal
    purchase.quotedLines = quote.vendorTotal == nil ? nil : quote.lines
    return purchase
  }
}
