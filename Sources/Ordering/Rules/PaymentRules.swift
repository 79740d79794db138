extension Vendor {
  /// Whether a person sees the price once more on a page of the vendor's and pays there; else an order is charged at once.
  ///
  /// Source: Vendors/Saleshandy, Purchase; Vendors/ScaledMail, Create custom order: charged at once; Vendors/Instantly, Place an order: the
  /// default card pays.
  public var hasCheckout: Bool { self == .saleshandy }
}

extension Purchase {
  /// Whether no money moves for it: it spends credits, slots, or an order that is paid already.
  ///
  /// Source: Vendors/Saleshandy, Purchase; Vendors/ScaledMail, Submit form: no new charge.
  public var costsNothing: Bool {
    switch operation {
    case .saleshandyPurchase(let order): order.payment != .checkout
    case .scaledmailSubmitForm: true
    case .instantlyDFY, .instantlyPreWarmed, .instantlyExtraAccounts, .scaledmailBuyDomains, .scaledmailCustomOrder,
      .scaledmailOwnDomains, .scaledmailPackage, .scaledmailPreWarmed:
      false
    }
  }
}
