extension SaleshandyStorefront {
  /// `GET /v1/domain/search`: names that can be bought, around a keyword.
  func search(_ call: Call, _ state: inout SandboxState) throws -> Reply {
    let form = queryForm(call.query, allowed: ["domain", "emailServiceProvider", "tld", "page"])
    let keyword = form.string("domain", 3...254).lowercased()
    if DomainName(label: keyword, tld: "com")?.isRegistrable != true { form.fault("domain", "must be a keyword without an ending") }
    let provider: SaleshandyProvider? = form.choice("emailServiceProvider")
    let page = call.query["page"].map { Int($0) } ?? 1
    if (page ?? 0) < 1 { form.fault("page", "must not be less than 1") }
    try form.finish()

    let endings = SaleshandyRules.endings.map(\.tld)
    let asked = call.query.all("tld").map { $0.lowercased() }
    let names = offers(keyword, provider, tlds: asked.isEmpty ? endings : asked.filter(endings.contains), state)
    let shown = names.page(page ?? 1, of: SaleshandyRules.pageSize)
    return .ok(
      Self.payload(
        "Domains searched successfully",
        [
          "domains": .array(shown.map { ["name": .string($0.text), "tld": .string($0.tld), "available": true] }),
          "meta": ["page": .int(page ?? 1), "pageSize": .int(SaleshandyRules.pageSize), "total": .int(names.count)],
        ]))
  }

  /// `GET /v1/domain/plans`: prices per ending and per mailbox, for each provider and cycle, renewals marked.
  func plans(_ call: Call, _ state: inout SandboxState) throws -> Reply {
    let plans = SaleshandyProvider.allCases.flatMap { provider in
      SaleshandyPlan.allCases.flatMap { plan -> [JSON] in
        guard let mailbox = SaleshandyRules.mailboxPrice(provider, plan) else { return [] }
        let domains = SaleshandyRules.endings.flatMap { ending in
          [
            entry("domain", provider, ending.tld, plan, ending.price, isRenewal: false),
            entry("domain", provider, ending.tld, plan, ending.renewal, isRenewal: true),
          ]
        }
        return domains + [
          entry("mailbox", provider, nil, plan, mailbox.price, isRenewal: false),
          entry("mailbox", provider, nil, plan, mailbox.renewal, isRenewal: true),
        ]
      }
    }
    return .ok(Self.payload("Domain plans fetched successfully", .array(plans)))
  }

  /// A query as a form: each key once with its first value, array brackets cut off.
  func queryForm(_ query: Query, allowed: Set<String>) -> SaleshandyForm {
    let pairs = query.keys.map { key in
      (String(key.split(separator: "[", maxSplits: 1).first ?? ""), query[key].map(JSON.string) ?? .null)
    }
    return SaleshandyForm(.object(Dictionary(pairs) { first, _ in first }), allowed: allowed)
  }

  /// The providers do not all carry the same names.
  private func offers(_ word: String, _ provider: SaleshandyProvider?, tlds: [String], _ state: SandboxState) -> [DomainName] {
    shop.catalogue.ideas(around: word, tlds: tlds, includingWord: true).filter { name in
      shop.catalogue.isFree(name, at: vendor, given: state) && !isWithheld(name, by: provider)
    }
  }

  private func isWithheld(_ name: DomainName, by provider: SaleshandyProvider?) -> Bool {
    StableHash(shop.seed, "withheld", name.text, provider?.rawValue ?? "").percent < 5
  }

  private func entry(
    _ type: String, _ provider: SaleshandyProvider, _ tld: String?, _ plan: SaleshandyPlan, _ cents: Int, isRenewal: Bool
  ) -> JSON {
    let id = StableHash(shop.seed, "plan", type, provider.rawValue, tld ?? "", plan.rawValue, String(isRenewal)).token(10)
    return [
      "id": .string(id), "type": .string(type), "emailServiceProvider": .string(provider.rawValue), "tld": .optional(tld),
      "planType": .string(plan.rawValue), "price": .dollars(cents), "currency": "USD", "isRenewalPlan": .bool(isRenewal),
    ]
  }
}
