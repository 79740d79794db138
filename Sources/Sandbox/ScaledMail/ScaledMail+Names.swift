import FoundationEssentials

extension ScaledMailStorefront {
  /// `POST /search-domains`: a bare array.
  func searchDomains(_ call: Call, _ state: inout SandboxState) throws -> Reply {
    _ = try organization(call)
    let names = try ScaledMailFields(body: call, allowed: ["domains"]).strings("domains", 1...rules.namesPerSearch)
    let market = state
    return .ok(.array(names.map { offer($0, market) }))
  }

  /// `POST /suggest-domains`: ideas around a keyword, taken ones among them.
  func suggestDomains(_ call: Call, _ state: inout SandboxState) throws -> Reply {
    _ = try organization(call)
    let body = try ScaledMailFields(body: call, allowed: ["domain", "tlds"])
    guard let text = body["domain"]?.string, !text.isEmpty else { throw ScaledMailFields.fault("domain is required") }
    let word = text.lowercased().split(separator: ".").first.map(String.init) ?? ""
    guard DomainName(label: word, tld: "com") != nil else { throw ScaledMailFields.fault("Invalid domain") }
    let asked = body.has("tlds") ? try body.strings("tlds", 0...Int.max) : []
    let tlds = asked.map { $0.lowercased().hasPrefix(".") ? String($0.lowercased().dropFirst()) : $0.lowercased() }
    let page = try positive("page", call.query) ?? 1
    let limit = min(try positive("limit", call.query) ?? rules.defaultSuggestions, rules.mostSuggestions)
    let names = shop.catalogue.ideas(around: word, tlds: tlds.isEmpty ? rules.suggestedEndings : tlds, includingWord: true)
    let market = state
    let shown = names.page(page, of: limit)
    return .ok([
      "total": .int(names.count), "page": .int(page), "limit": .int(limit), "total_pages": .int((names.count + limit - 1) / limit),
      "domains": .array(shown.map { offer($0.text, market) }),
    ])
  }

  /// `POST /buy-domains`: all or none; the card is charged at once.
  func buyDomains(_ call: Call, _ state: inout SandboxState) throws -> Reply {
    let organization = try organization(call)
    let texts = try ScaledMailFields(body: call, allowed: ["domains"]).strings("domains", 1...rules.namesPerPurchase)
    let names = try buyable(texts)
    lose(names.first, &state)
    if let taken = names.first(where: { !isFree($0, state) }) {
      return ScaledMailErrors.bad("Domain \(taken.text) is not available")
    }
    if shop.scenarios.applies(.paymentFails, at: vendor) { return ScaledMailErrors.bad("Your card was declined") }
    for name in names { record(purchaseOf: name, organization, at: call.now, &state) }
    return .ok([:])
  }

  /// `GET /purchased-domains`.
  func purchasedDomains(_ call: Call, _ state: inout SandboxState) throws -> Reply {
    let organization = try organization(call)
    let unusedOnly = try flag("available", call.query)
    let domainIDs = state.scaledmail.domainIDs
    let rows = state.scaledmail.purchased.filter { $0.organization == organization }.compactMap { row -> JSON? in
      let domainID = domainIDs[row.domain]
      if unusedOnly, domainID != nil { return nil }
      return [
        "id": .string(row.id), "domain": .string(row.domain), "created_at": .string(row.created.wire),
        "renewal_at": .string(row.renewal.wire), "renewal_price": .dollars(row.renewalPrice), "domain_id": .optional(domainID),
      ]
    }
    return .ok(["domains": .array(rows)])
  }

  func isFree(_ name: DomainName, _ state: SandboxState) -> Bool {
    name.isRegistrable && ScaledMailRules.domainPrice(tld: name.tld) != nil && shop.catalogue.isFree(name, at: vendor, given: state)
  }

  /// Scenario `name-taken`.
  func lose(_ name: DomainName?, _ state: inout SandboxState) {
    guard let name, isFree(name, state), shop.scenarios.strikes(.nameTaken, at: vendor, .purchase) else { return }
    state.goneElsewhere.append(name.text)
  }

  func record(purchaseOf name: DomainName, _ organization: String, at now: Date, _ state: inout SandboxState) {
    state.owned[name.text] = vendor
    let id = "rec" + state.unique(shop.seed, "scaledmail name").token(14)
    state.scaledmail.purchased.append(
      .init(
        id: id, organization: organization, domain: name.text, created: now, renewal: now.addingTimeInterval(365 * 86_400),
        renewalPrice: ScaledMailRules.domainPrice(tld: name.tld)?.renewal ?? 0))
  }

  func flag(_ key: String, _ query: Query) throws -> Bool {
    switch query[key] {
    case nil, "false": return false
    case "true": return true
    default: throw ScaledMailFields.fault("\(key) must be true or false")
    }
  }

  private func buyable(_ texts: [String]) throws -> [DomainName] {
    var seen: Set<DomainName> = []
    return try texts.map { text in
      guard let name = DomainName(text), name.isRegistrable else { throw ScaledMailFields.fault("\(text) is no domain") }
      guard seen.insert(name).inserted else { throw ScaledMailFields.fault("\(text) is given twice") }
      return name
    }
  }

  private func offer(_ text: String, _ state: SandboxState) -> JSON {
    let name = DomainName(text).flatMap { isFree($0, state) ? $0 : nil }
    let price = name.flatMap { ScaledMailRules.domainPrice(tld: $0.tld) }
    var offer: [String: JSON] = [
      "domain": .string(text), "status": name == nil ? "taken" : "available", "price": price.map { .dollars($0.first) } ?? .null,
      "renewPrice": price.map { .dollars($0.renewal) } ?? .null,
    ]
    if rules.isNewer { offer["blacklisted"] = [] }
    return .object(offer)
  }

  private func positive(_ key: String, _ query: Query) throws -> Int? {
    guard let text = query[key] else { return nil }
    guard let number = Int(text), number > 0 else { throw ScaledMailFields.fault("\(key) must be a positive number") }
    return number
  }
}
