/// Reads `providers`, one to three of them, each with its domains. Source: Vendors/ScaledMail, Create custom order, `providers`.
struct ScaledMailProviders {
  let rules: ScaledMailRules
  /// Mailboxes on a domain, where a package says something else than the provider's rule.
  var mailboxes: [ScaledMailProvider: Int] = [:]
  /// Whether the most domains of a provider and of an order are counted; a package brings its own count.
  var isLimited = true

  func read(_ body: ScaledMailFields) throws -> [ScaledMailOrderForm.Domain] {
    let keys = ScaledMailProvider.allCases.map(\.rawValue)
    if !body.has("providers") { throw body.fault("providers", "is required") }
    let providers = try ScaledMailFields(body["providers"], at: "providers", allowed: Set(keys))
    if providers.keys.isEmpty { throw body.fault("providers", "must hold at least one of \(keys.joined(separator: ", "))") }
    let domains = try ScaledMailProvider.allCases.filter { providers.has($0.rawValue) }.flatMap { provider in
      try read(provider, providers[provider.rawValue])
    }
    if isLimited, domains.count > rules.domainsPerOrder {
      throw body.fault("providers", "must hold at most \(rules.domainsPerOrder) domains")
    }
    return domains
  }

  private func read(_ provider: ScaledMailProvider, _ json: JSON?) throws -> [ScaledMailOrderForm.Domain] {
    let path = "providers.\(provider.rawValue)"
    let counts: Set<String> = rules.isNewer && provider == .google ? ["mailboxes_per_domain"] : []
    let fields = try ScaledMailFields(json, at: path, allowed: counts.union(["domains"]))
    let form = ScaledMailDomainForm(
      provider: provider, rules: rules,
      mailboxes: try fields.mailboxesPerDomain() ?? mailboxes[provider] ?? provider.mailboxesPerDomain)
    let list = try fields.list("domains", 1...(isLimited ? provider.mostDomains : Int.max))
    let domains = try list.enumerated().map { try form.read($1, at: "\(path).domains[\($0)]") }
    try ScaledMailOrderForm.checkOneWay(domains)
    return domains
  }
}

extension ScaledMailFields {
  /// Google's choice of 2 to 4, seen in newer live calls. No source tells whether it stands at the domain or at the provider, so it may stand
  /// at either. Our choice: the domain's own counts, being the closer one.
  func mailboxesPerDomain() throws -> Int? {
    guard let json = self["mailboxes_per_domain"] else { return nil }
    guard let count = json.integer, (2...4).contains(count) else { throw fault("mailboxes_per_domain", "must be 2, 3 or 4") }
    return count
  }
}
