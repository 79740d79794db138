import Ordering

/// What an order is for, by the vendor's word.
///
/// Source: Vendors/Instantly, Place an order, `order_type`.
enum InstantlyOrderType: String, Encodable {
  case newDomains = "dfy"
  case preWarmed = "pre_warmed_up"
  case extraAccounts = "extra_accounts"

  /// - Throws: `notOffered` for a purchase that is not Instantly's.
  init(_ purchase: Purchase) throws(VendorFailure) {
    switch purchase.kind {
    case .instantlyDFY: self = .newDomains
    case .instantlyPreWarmed: self = .preWarmed
    case .instantlyExtraAccounts: self = .extraAccounts
    case .saleshandyPurchase, .scaledmailBuyDomains, .scaledmailCustomOrder, .scaledmailOwnDomains, .scaledmailPackage,
      .scaledmailPreWarmed, .scaledmailSubmitForm:
      throw .notOffered
    }
  }
}
