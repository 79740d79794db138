import HTTPTypes

extension InstantlyStorefront {
  /// `POST /dfy-email-account-orders/domains/similar`: free names around a name.
  func similarDomains(_ call: Call, _ state: inout SandboxState) throws -> Reply {
    let body = try body(call, ["domain", "tlds"])
    let domain = try body.string("domain")
    let tlds = try body.words("tlds", of: rules.endings)
    let word = domain.lowercased().split(separator: ".").first.map(String.init) ?? ""
    guard DomainName(label: word, tld: "com") != nil else { throw InstantlyFields.fault("body/domain must be a domain name") }
    if rules.isNewer, let trademark = Trademarks.word(in: word) { throw restricted(trademark) }
    let free = tlds.flatMap { tld in
      shop.catalogue.ideas(around: word, tlds: [tld], includingWord: false)
        .filter { shop.catalogue.isFree($0, at: vendor, given: state) }
        .prefix(rules.similarPerEnding)
    }
    return .ok(["domains": .list(free.map(\.text))])
  }

  /// `POST /dfy-email-account-orders/domains/check`.
  func checkDomains(_ call: Call, _ state: inout SandboxState) throws -> Reply {
    let names = try body(call, ["domains"]).strings("domains", 1...rules.namesPerCheck)
    let market = state
    return .ok(["results": .array(names.map { result(of: $0, market) })])
  }

  /// `POST /dfy-email-account-orders/domains/pre-warmed-up-list`: the body may be missing altogether.
  func preWarmedDomains(_ call: Call, _ state: inout SandboxState) throws -> Reply {
    let known: Set<String> = ["extensions", "search"]
    let body = try call.body.isEmpty ? InstantlyFields([:], allowed: known) : body(call, known)
    let search = try body.optionalString("search")?.lowercased() ?? ""
    let market = state
    let names = try body.words("extensions", of: rules.preWarmedEndings)
      .flatMap { shop.stock.names(tld: $0) }
      .filter { market.owned[$0] == nil && (search.isEmpty || $0.contains(search)) }
    return .ok([
      "domains": .list(names),
      "domains_with_type": .array(names.map { ["domain": .string($0), "account_type": .int(shop.stock.provider(of: $0))] }),
    ])
  }

  private func result(of text: String, _ state: SandboxState) -> JSON {
    let name = DomainName(text).flatMap { $0.isRegistrable && rules.endings.contains($0.tld) ? $0 : nil }
    let isFree = name.map { shop.catalogue.isFree($0, at: vendor, given: state) } ?? false
    var result: [String: JSON] = ["domain": .string(text), "available": .bool(isFree)]
    if rules.isNewer, let word = name.flatMap({ Trademarks.word(in: $0.label) }) {
      result["unavailable_reason"] = "restricted"
      result["restricted_keyword"] = .string(word)
    }
    return .object(result)
  }

  /// The one 400 with two more fields, since 2026-07-03.
  private func restricted(_ word: String) -> Refusal {
    let reply = InstantlyErrors.reply(.badRequest, "The domain contains a restricted keyword")
    var body = reply.body.object ?? [:]
    body["code"] = "restricted_domain"
    body["keyword"] = .string(word)
    return Refusal(reply: Reply(status: .badRequest, body: .object(body)))
  }
}
