import FoundationEssentials

extension ScaledMailStorefront {
  /// `POST /create-custom-order`: a subscription is made and charged at once.
  func createCustomOrder(_ call: Call, _ state: inout SandboxState) throws -> Reply {
    let organization = try organization(call, isOptional: true)
    let order = try ScaledMailCustomOrder(call, rules)
    if order.source == .buy { lose(order.domains.first?.name, &state) }
    if let refused = unusable(order, organization, state) {
      return ScaledMailErrors.bad("Domain \(refused.text) is already used or unavailable")
    }
    if shop.scenarios.applies(.providerUnavailable, at: vendor), order.domains.contains(where: { $0.provider == .google }) {
      return ScaledMailErrors.bad("google is not available at the moment")
    }
    record(order, organization, coupon: call.query["coupon"], at: call.now, &state)
    if shop.scenarios.applies(.paymentFails, at: vendor) { return ScaledMailErrors.unableToCharge }
    return .ok(rules.isNewer ? ["success": true] : [:])
  }

  /// The first domain the order cannot have.
  private func unusable(_ order: ScaledMailCustomOrder, _ organization: String, _ state: SandboxState) -> DomainName? {
    let used = state.scaledmail.domainIDs
    let bought = Set(state.scaledmail.purchased.filter { $0.organization == organization }.map(\.domain))
    return order.domains.map(\.name).first { name in
      let isUsed = used[name.text] != nil
      return switch order.source {
      case .scaledmail: isUsed || !bought.contains(name.text)
      case .other: isUsed
      case .buy: !isFree(name, state)
      }
    }
  }

  private func record(
    _ order: ScaledMailCustomOrder, _ organization: String, coupon: String?, at now: Date, _ state: inout SandboxState
  ) {
    if order.source == .buy { for domain in order.domains { record(purchaseOf: domain.name, organization, at: now, &state) } }
    var index = 0
    let packages = ScaledMailProvider.allCases.compactMap { provider -> ScaledMailState.Package? in
      let domains = order.domains.filter { $0.provider == provider }.map { domain in
        defer { index += 1 }
        let delay = shop.setUpDelay(index: index, of: order.domains.count)
        return self.domain(domain, order.registrar, readyAt: now.addingTimeInterval(delay), &state)
      }
      return domains.isEmpty ? nil : .init(id: id("package", &state), provider: provider, domains: domains)
    }
    let names =
      order.source == .buy ? order.domains.reduce(0) { $0 + (ScaledMailRules.domainPrice(tld: $1.name.tld)?.first ?? 0) } : 0
    state.scaledmail.orders.append(
      .init(
        id: id("order", &state), organization: organization, tag: order.tag, created: now, amount: monthly(order) + names,
        coupon: coupon,
        packages: packages, cancelled: nil))
  }

  private func domain(
    _ domain: ScaledMailCustomOrder.Domain, _ registrar: String, readyAt: Date, _ state: inout SandboxState
  ) -> ScaledMailState.Domain {
    if state.owned[domain.name.text] == nil { state.owned[domain.name.text] = vendor }
    return .init(
      id: id("domain", &state), name: domain.name.text, redirect: domain.redirect, registrar: registrar,
      mailboxes: domain.people.map { person in
        .init(
          firstName: person.first, lastName: person.last, alias: person.alias,
          password: StableHash(shop.seed, "scaledmail password", domain.name.text, person.alias).token(14))
      }, readyAt: readyAt)
  }

  private func monthly(_ order: ScaledMailCustomOrder) -> Int {
    order.domains.reduce(0) { sum, domain in
      sum + domain.provider.price.cents * (domain.provider.price.perMailbox ? domain.people.count : 1)
    }
  }

  private func id(_ purpose: String, _ state: inout SandboxState) -> String {
    "rec" + state.unique(shop.seed, "scaledmail \(purpose)").token(14)
  }
}
