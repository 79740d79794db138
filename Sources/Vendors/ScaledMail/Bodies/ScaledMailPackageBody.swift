import Ordering

/// The body of an order of a bundle: a plain list of domains, Google's first. It has no tag.
///
/// Source: Vendors/ScaledMail, Create order.
struct ScaledMailPackageBody: Encodable {
  let quantity: Int
  let domains: [ScaledMailDomainBody]
  let hosting: ScaledMailLogin?
  let sequencer: ScaledMailLogin?

  /// - Throws: `refused` and `notOffered` for what ScaledMail would not take.
  init(_ items: [Purchase.Item], _ package: Purchase.ScaledMailPackage, _ editions: RuleEditions) throws(VendorFailure) {
    quantity = package.quantity
    guard quantity > 0 else { throw .refused("quantity", "a package is ordered at least once") }
    let groups = try ScaledMailDomainBody.groups(items, redirect: package.terms.redirect, choosesCount: false, editions)
    domains = groups.flatMap(\.domains)
    hosting = try package.hosting?.login()
    sequencer = try package.terms.sequencer?.login()
  }
}
