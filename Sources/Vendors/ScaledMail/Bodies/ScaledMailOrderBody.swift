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

  /// Of an order on names bought at ScaledMail.
  /// - Throws: `refused` and `notOffered` for what ScaledMail would not take.
  init(_ items: [Purchase.Item], _ order: Purchase.ScaledMailOrder, _ editions: RuleEditions) throws(VendorFailure) {
    try self.init(items, order.terms, hosting: nil, editions, choosesCount: true, tag: try order.terms.requiredTag())
  }

  /// Of an order on names at an outside registrar.
  init(_ items: [Purchase.Item], _ order: Purchase.ScaledMailOwnDomains, _ editions: RuleEditions) throws(VendorFailure) {
    try self.init(items, order.terms, hosting: order.hosting, editions, choosesCount: true, tag: try order.terms.requiredTag())
  }

  /// Of a paid order, which is found by its form and may lack a tag.
  init(_ items: [Purchase.Item], _ form: Purchase.ScaledMailForm, _ editions: RuleEditions) throws(VendorFailure) {
    let tag = form.terms.tag.isEmpty ? nil : try form.terms.requiredTag()
    try self.init(items, form.terms, hosting: form.hosting, editions, choosesCount: false, tag: tag)
  }

  private init(
    _ items: [Purchase.Item], _ terms: Purchase.ScaledMailTerms, hosting: Hosting?, _ editions: RuleEditions, choosesCount: Bool,
    tag: String?
  ) throws(VendorFailure) {
    self.tag = tag
    let groups = try ScaledMailDomainBody.groups(items, redirect: terms.redirect, choosesCount: choosesCount, editions)
    providers = Dictionary(uniqueKeysWithValues: groups.map { ($0.provider, Group(domains: $0.domains)) })
    self.hosting = try hosting?.login()
    sequencer = try terms.sequencer?.login()
  }
}

extension Purchase.ScaledMailTerms {
  /// The tag, which has to find the order again.
  func requiredTag() throws(VendorFailure) -> String {
    guard (1...ScaledMailRules.tagLength).contains(tag.utf16.count) else {
      throw .refused("tag", "an order's tag has 1 to \(ScaledMailRules.tagLength) characters")
    }
    return tag
  }
}

extension VendorFailure {
  /// What we know ScaledMail would not take, said before anything is sent.
  static func refused(_ code: String, _ message: String, names: [String] = []) -> VendorFailure {
    .refused(Refusal(code: code, message: message, names: names))
  }
}
