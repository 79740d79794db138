/// Reads one domain object of an order. Source: Vendors/ScaledMail, Domain objects.
struct ScaledMailDomainForm {
  let provider: ScaledMailProvider
  let rules: ScaledMailRules
  /// How many mailboxes a domain has that does not say otherwise.
  let mailboxes: Int

  func read(_ json: JSON, at path: String) throws -> ScaledMailOrderForm.Domain {
    let form = try ScaledMailFields(json, at: path, allowed: allowed)
    guard let name = DomainName(try form.string("domain")), name.isRegistrable else { throw form.fault("domain", "is no domain") }
    let redirect = try form.optionalString("redirect")
    if let redirect, !Self.isRedirect(redirect) { throw form.fault("redirect", "is no URL") }
    try checkPicture(form)
    let count = try form.mailboxesPerDomain() ?? mailboxes
    let hasAliases = form.has("aliases")
    if hasAliases, form.has("first_name") || form.has("last_name") {
      throw form.fault("aliases", "cannot be combined with first_name and last_name")
    }
    let people = hasAliases ? try aliases(form, count, at: path) : try generated(form, count)
    return .init(provider: provider, name: name, redirect: redirect, people: people, hasAliases: hasAliases, path: path)
  }

  private var allowed: Set<String> {
    var keys: Set<String> = ["domain", "redirect", "profile_picture", "first_name", "last_name", "aliases"]
    if rules.isNewer, provider == .google { keys.insert("mailboxes_per_domain") }
    return keys
  }

  private func aliases(
    _ form: ScaledMailFields, _ count: Int, at path: String
  ) throws -> [(first: String, last: String, alias: String)] {
    let list = try form.list("aliases", 0...Int.max)
    if list.count != count { throw form.fault("aliases", "must hold exactly \(count) for \(provider.rawValue)") }
    var seen: Set<String> = []
    return try list.enumerated().map { index, json in
      let alias = try ScaledMailFields(
        json, at: "\(path).aliases[\(index)]", allowed: ["first_name", "last_name", "alias", "profile_picture"])
      let text = try alias.string("alias", atMost: rules.aliasLength)
      if text.contains("@") || text.contains(where: \.isWhitespace) {
        throw alias.fault("alias", "must be the part before the @, without spaces")
      }
      if !seen.insert(text.lowercased()).inserted { throw alias.fault("alias", "is given twice: \(text)") }
      try checkPicture(alias)
      return (
        try alias.string("first_name", atMost: rules.nameLength), try alias.string("last_name", atMost: rules.nameLength), text
      )
    }
  }

  private func generated(_ form: ScaledMailFields, _ count: Int) throws -> [(first: String, last: String, alias: String)] {
    let first = try form.string("first_name", atMost: rules.nameLength)
    let last = try form.string("last_name", atMost: rules.nameLength)
    return ScaledMailAliases.around(first, last, count: count).map { (first, last, $0) }
  }

  /// A link, never the picture itself.
  private func checkPicture(_ form: ScaledMailFields) throws {
    guard let picture = try form.optionalString("profile_picture", atMost: rules.pictureLength) else { return }
    if !picture.hasPrefix("https://"), !picture.hasPrefix("http://") { throw form.fault("profile_picture", "must be a URL") }
  }

  /// A bare name or a web address, with a path or without.
  static func isRedirect(_ text: String) -> Bool {
    var rest = text[...]
    for scheme in ["https://", "http://"] where rest.hasPrefix(scheme) { rest = rest.dropFirst(scheme.count) }
    return DomainName(String(rest.prefix { !"/?#".contains($0) })) != nil
  }
}
