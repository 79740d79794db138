import Ordering

/// The body of a custom order and of a form of a paid order.
///
/// Source: Vendors/ScaledMail, Create custom order; Vendors/ScaledMail, Submit form.
struct ScaledMailOrderBody: Encodable {
  struct Group: Encodable {
    let domains: [ScaledMailDomainBody]
  }

  let tag: String?
  /// By `google`, `outlook`, `smtp`.
  let providers: [String: Group]
  let hosting: ScaledMailLogin?
  let sequencer: ScaledMailLogin?

  /// - Parameter isTagRequired: whether the tag is what finds the order again.
  /// - Throws: `refused` and `notOffered` for what ScaledMail would not take.
  init(_ purchase: Purchase, editions: RuleEditions, isTagRequired: Bool) throws(VendorFailure) {
    tag = try purchase.scaledmailTag(isRequired: isTagRequired)
    let groups = try ScaledMailDomainBody.groups(purchase, editions: editions)
    providers = Dictionary(uniqueKeysWithValues: groups.map { ($0.provider, Group(domains: $0.domains)) })
    hosting = try purchase.scaledmailHosting()
    sequencer = try purchase.scaledmailSequencer()
  }
}

/// The body of an order of a bundle: a plain list of domains, Google's first. It has no tag.
///
/// Source: Vendors/ScaledMail, Create order.
struct ScaledMailPackageBody: Encodable {
  let quantity: Int
  let domains: [ScaledMailDomainBody]
  let hosting: ScaledMailLogin?
  let sequencer: ScaledMailLogin?

  /// - Throws: `refused` and `notOffered` for what ScaledMail would not take.
  init(_ purchase: Purchase, editions: RuleEditions) throws(VendorFailure) {
    quantity = purchase.quantity ?? 1
    guard quantity > 0 else { throw .refused("quantity", "a package is ordered at least once") }
    domains = try ScaledMailDomainBody.groups(purchase, editions: editions).flatMap(\.domains)
    hosting = try purchase.scaledmailHosting()
    sequencer = try purchase.scaledmailSequencer()
  }
}

/// The body of a purchase of pre-warmed domains.
///
/// Source: Vendors/ScaledMail, Pre-warmed inboxes.
struct ScaledMailPreWarmedBody: Encodable {
  struct Domain: Encodable {
    let id: String
    let domain: String
    let redirect: String?
  }

  let tag: String?
  let domains: [Domain]
  let sequencer: ScaledMailLogin?

  /// - Throws: `refused` for a domain without the id of its entry, and for what ScaledMail would not take.
  init(_ purchase: Purchase) throws(VendorFailure) {
    tag = try purchase.scaledmailTag(isRequired: true)
    guard !purchase.items.isEmpty else { throw .refused("domains", "an order has at least one domain") }
    var domains: [Domain] = []
    for item in purchase.items {
      guard let id = item.listing, !id.isEmpty else {
        throw .refused("id", "\(item.name) was not picked from ScaledMail's list of pre-warmed domains", names: [item.name.text])
      }
      domains.append(Domain(id: id, domain: item.name.text, redirect: purchase.redirect?.address))
    }
    self.domains = domains
    sequencer = try purchase.scaledmailSequencer(isLinkRequired: true)
  }
}

extension Purchase {
  /// Where the domains of an order stand: at ScaledMail, or at an outside registrar whose log-in comes with the order.
  ///
  /// Source: Vendors/ScaledMail, Create custom order; Vendors/ScaledMail, Create order; Vendors/ScaledMail, Submit form, `provider`.
  var scaledmailSource: ScaledMailSource {
    switch operation {
    case .scaledmailOwnDomains: .other
    case .scaledmailPackage: hosting == nil ? .scaledmail : .other
    case .scaledmailSubmitForm: usesBoughtNames ?? (hosting == nil) ? .scaledmail : .other
    default: .scaledmail
    }
  }

  fileprivate func scaledmailTag(isRequired: Bool) throws(VendorFailure) -> String? {
    if tag.isEmpty, !isRequired { return nil }
    guard (1...ScaledMailRules.tagLength).contains(tag.utf16.count) else {
      throw .refused("tag", "an order's tag has 1 to \(ScaledMailRules.tagLength) characters")
    }
    return tag
  }

  fileprivate func scaledmailHosting() throws(VendorFailure) -> ScaledMailLogin? {
    guard scaledmailSource == .other else { return nil }
    guard let hosting else { throw .refused("hosting", "the registrar's account is missing") }
    return try ScaledMailLogin(hosting, password: ScaledMailPassword.hosting.mark)
  }

  fileprivate func scaledmailSequencer(isLinkRequired: Bool = false) throws(VendorFailure) -> ScaledMailLogin? {
    guard let sequencer else { return nil }
    return try ScaledMailLogin(sequencer, password: ScaledMailPassword.sequencer.mark, isLinkRequired: isLinkRequired)
  }
}

/// The word of the query's `provider`.
enum ScaledMailSource: String {
  /// Bought at ScaledMail.
  case scaledmail
  /// At an outside registrar.
  case other
}

extension VendorFailure {
  /// What we know ScaledMail would not take, said before anything is sent.
  static func refused(_ code: String, _ message: String, names: [String] = []) -> VendorFailure {
    .refused(Refusal(code: code, message: message, names: names))
  }
}
