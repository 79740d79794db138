import Ordering

/// The body of a purchase of pre-warmed domains.
///
/// Source: Vendors/ScaledMail, Pre-warmed inboxes.
struct ScaledMailPreWarmedBody: Encodable {
  struct Domain: Encodable {
    let id: String
    let domain: String
    let redirect: String?
  }

  let tag: String
  let domains: [Domain]
  let sequencer: ScaledMailLogin?

  /// - Throws: `refused` for a domain without the id of its entry, and for what ScaledMail would not take.
  init(_ items: [Purchase.Item], _ terms: Purchase.ScaledMailTerms) throws(VendorFailure) {
    tag = try terms.requiredTag()
    guard !items.isEmpty else { throw .refused("domains", "an order has at least one domain") }
    var domains: [Domain] = []
    for item in items {
      guard let id = item.listing, !id.isEmpty else {
        throw .refused("id", "\(item.name) was not picked from ScaledMail's list of pre-warmed domains", names: [item.name.text])
      }
      domains.append(Domain(id: id, domain: item.name.text, redirect: (item.redirect ?? terms.redirect)?.address))
    }
    self.domains = domains
    sequencer = try terms.sequencer?.login(isLinkRequired: true)
  }
}
