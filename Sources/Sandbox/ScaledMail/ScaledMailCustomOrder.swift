/// A custom order as it came in, every rule of its form checked. Source: create custom order.
struct ScaledMailCustomOrder {
  /// Where the domains come from.
  enum Source: String { case scaledmail, other, buy }

  struct Domain {
    let provider: ScaledMailProvider
    let name: DomainName
    let redirect: String?
    let people: [(first: String, last: String, alias: String)]
    /// Whether the aliases came ready, not as one person's name.
    let hasAliases: Bool
    let path: String
  }

  let source: Source
  let tag: String
  /// In the order google, outlook, smtp.
  let domains: [Domain]
  /// The registrar's name with `other`.
  let registrar: String

  /// - Throws: ``Refusal`` with status 400 for the first rule broken.
  init(_ call: Call, _ rules: ScaledMailRules) throws {
    let text = call.query["provider"] ?? ""
    if text.isEmpty { throw ScaledMailFields.fault("provider is required") }
    guard rules.sources.contains(text), let source = Source(rawValue: text) else {
      throw ScaledMailFields.fault("provider must be one of \(rules.sources.joined(separator: ", "))")
    }
    let body = try ScaledMailFields(call.jsonOrText, allowed: ["tag", "providers", "sequencer", "hosting"])
    self.source = source
    tag = try body.optionalString("tag", atMost: rules.tagLength) ?? ""
    domains = try Self.domains(body, rules)
    if body.has("sequencer") {
      _ = try Self.login(body["sequencer"], at: "sequencer", optional: ["link", "workspace", "tag"])
    }
    if source == .other, !body.has("hosting") { throw body.fault("hosting", "is required when provider is other") }
    let hosting = body.has("hosting") ? try Self.login(body["hosting"], at: "hosting", optional: ["link"]) : nil
    registrar = source == .other ? hosting ?? "" : "ScaledMail"
  }

  /// Provider, user name and password are needed, the rest may not be empty.
  /// - Returns: the provider.
  private static func login(_ json: JSON?, at path: String, optional: [String]) throws -> String {
    let login = try ScaledMailFields(json, at: path, allowed: Set(["provider", "username", "password"] + optional))
    for key in ["username", "password"] { _ = try login.string(key) }
    for key in optional { _ = try login.optionalString(key) }
    return try login.string("provider")
  }

  private static func domains(_ body: ScaledMailFields, _ rules: ScaledMailRules) throws -> [Domain] {
    let keys = ScaledMailProvider.allCases.map(\.rawValue)
    if !body.has("providers") { throw body.fault("providers", "is required") }
    let providers = try ScaledMailFields(body["providers"], at: "providers", allowed: Set(keys))
    if providers.keys.isEmpty { throw body.fault("providers", "must hold at least one of \(keys.joined(separator: ", "))") }
    let domains = try ScaledMailProvider.allCases.filter { providers.has($0.rawValue) }.flatMap { provider in
      let path = "providers.\(provider.rawValue)"
      let list = try ScaledMailFields(providers[provider.rawValue], at: path, allowed: ["domains"])
        .list("domains", 1...provider.mostDomains)
      let domains = try list.enumerated().map {
        try ScaledMailDomainForm(provider: provider, path: "\(path).domains[\($0)]", rules: rules).read($1)
      }
      if let odd = domains.first(where: { $0.hasAliases != domains[0].hasAliases }) {
        throw ScaledMailFields.fault(
          "\(odd.path) must name its mailboxes the same way as the other domains of \(provider.rawValue)")
      }
      return domains
    }
    if domains.count > rules.domainsPerOrder { throw body.fault("providers", "must hold at most \(rules.domainsPerOrder) domains") }
    var seen: Set<DomainName> = []
    if let twice = domains.first(where: { !seen.insert($0.name).inserted }) {
      throw ScaledMailFields.fault("\(twice.path).domain is given twice: \(twice.name.text)")
    }
    return domains
  }
}
