/// What the calls that order mailboxes have in common, every rule of its form checked. Source: Vendors/ScaledMail, Create custom order;
/// Vendors/ScaledMail, Create order; Vendors/ScaledMail, Submit form.
struct ScaledMailOrderForm {
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

  /// - Parameters:
  ///   - sources: the values `provider` may have.
  ///   - keys: what the body may hold besides the common keys.
  ///   - domains: reads the domains out of the body.
  /// - Throws: ``Refusal`` with status 400 for the first rule broken.
  init(
    _ call: Call, _ rules: ScaledMailRules, sources: [String], also keys: Set<String> = [],
    domains: (ScaledMailFields) throws -> [Domain]
  ) throws {
    source = try Self.source(of: call, sources)
    let body = try ScaledMailFields(body: call, allowed: keys.union(["tag", "providers", "sequencer", "hosting"]))
    tag = try body.optionalString("tag", atMost: rules.tagLength) ?? ""
    self.domains = try domains(body)
    try ScaledMailLogin.checkSequencer(body, isLinkRequired: false)
    registrar = try ScaledMailLogin.registrar(body, source)
    var seen: Set<DomainName> = []
    if let twice = self.domains.first(where: { !seen.insert($0.name).inserted }) {
      throw ScaledMailFields.fault("\(twice.path).domain is given twice: \(twice.name.text)")
    }
  }

  static func source(of call: Call, _ allowed: [String]) throws -> Source {
    let text = call.query["provider"] ?? ""
    if text.isEmpty { throw ScaledMailFields.fault("provider is required") }
    guard allowed.contains(text), let source = Source(rawValue: text) else {
      throw ScaledMailFields.fault("provider must be one of \(allowed.joined(separator: ", "))")
    }
    return source
  }

  /// All domains of one provider name their mailboxes the same way. Source: Vendors/ScaledMail, Domain objects.
  static func checkOneWay(_ domains: [Domain]) throws {
    guard let odd = domains.first(where: { $0.hasAliases != domains[0].hasAliases }) else { return }
    throw ScaledMailFields.fault(
      "\(odd.path) must name its mailboxes the same way as the other domains of \(odd.provider.rawValue)")
  }
}
