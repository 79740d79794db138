import Ordering

/// The body of a purchase of names.
///
/// Source: Vendors/ScaledMail, Buy domains.
struct ScaledMailNamesBody: Encodable {
  let domains: [String]

  /// - Throws: `refused` for no name or more than one call takes.
  init(_ purchase: Purchase) throws(VendorFailure) {
    guard (1...ScaledMailRules.namesPerPurchase).contains(purchase.items.count) else {
      throw .refused("domains", "ScaledMail sells 1 to \(ScaledMailRules.namesPerPurchase) names a call")
    }
    domains = purchase.names.map(\.text)
  }
}
