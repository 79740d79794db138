import Ordering

/// The body of a purchase of names.
///
/// Source: ScaledMail, buy domains.
struct ScaledMailNamesBody: Encodable {
  let domains: [String]

  /// - Throws: `refused` for no name or more than one call takes.
  init(_ purchase: Purchase) throws(VendorFailure) {
    guard (1...ScaledMailRules.namesPerPurchase).contains(purchase.items.count) else {
      throw .refused(
        Refusal(code: "domains", message: "ScaledMail sells 1 to \(ScaledMailRules.namesPerPurchase) names a call"))
    }
    domains = purchase.names.map(\.text)
  }
}

/// The body of a custom order. Aliases are always listed: of the vendor's two ways it is the one that leaves nothing to it.
///
/// Source: ScaledMail, create custom order.
struct ScaledMailOrderBody: Encodable {
  struct Domain: Encodable {
    let domain: String
    /// Left out when the domains lead nowhere; never empty.
    let redirect: String?
    let aliases: [Alias]
  }

  struct Alias: Encodable {
    let firstName: String
    let lastName: String
    let alias: String

    enum CodingKeys: String, CodingKey {
      case firstName = "first_name"
      case lastName = "last_name"
      case alias
    }
  }

  struct Group: Encodable {
    var domains: [Domain]
  }

  let tag: String
  /// By `google`, `outlook`, `smtp`.
  let providers: [String: Group]

  /// - Throws: `notOffered` for another provider, `refused` without a tag: it is what finds the order again.
  init(_ purchase: Purchase) throws(VendorFailure) {
    guard (1...ScaledMailRules.tagLength).contains(purchase.tag.utf16.count) else {
      throw .refused(Refusal(code: "tag", message: "an order's tag has 1 to \(ScaledMailRules.tagLength) characters"))
    }
    tag = purchase.tag
    var providers: [String: Group] = [:]
    for item in purchase.items {
      guard let key = item.provider.scaledmailKey else { throw .notOffered }
      let aliases = item.mailboxes.map { Alias(firstName: $0.first, lastName: $0.last, alias: $0.alias) }
      let domain = Domain(domain: item.name.text, redirect: purchase.redirect?.address, aliases: aliases)
      providers[key, default: Group(domains: [])].domains.append(domain)
    }
    self.providers = providers
  }
}
