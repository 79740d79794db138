extension ScaledMailStorefront {
  /// `POST /create-custom-order`: a subscription is made and charged at once.
  func createCustomOrder(_ call: Call, _ state: inout SandboxState) throws -> Reply {
    let organization = try organization(call, isOptional: true)
    let form = try ScaledMailOrderForm(call, rules, sources: rules.sources, domains: ScaledMailProviders(rules: rules).read)
    let coupon = try ScaledMailCoupon(call.query["coupon"])
    if form.source == .buy { lose(form.domains.first?.name, &state) }
    if let refusal = refusal(of: form, organization, state) { return refusal }
    var amount = form.domains.reduce(0) { sum, domain in
      sum + domain.provider.price.cents * (domain.provider.price.perMailbox ? domain.people.count : 1)
    }
    if form.source == .buy {
      for domain in form.domains { record(purchaseOf: domain.name, organization, at: call.now, &state) }
      amount += form.domains.reduce(0) { $0 + (ScaledMailRules.domainPrice(tld: $1.name.tld)?.first ?? 0) }
    }
    let order = subscribe(
      organization, tag: form.tag, amount: coupon.reduced(amount), coupon: coupon.code,
      title: ScaledMailProvider.title(of: Set(form.domains.map(\.provider))), at: call.now, &state)
    deliver(form.domains, form.registrar, to: order, at: call.now, &state)
    return charged(rules.isNewer ? ["success": true] : [:])
  }

  /// Why an order of mailboxes cannot be made; nothing when it can.
  func refusal(of form: ScaledMailOrderForm, _ organization: String, _ state: SandboxState) -> Reply? {
    let reserved = Set(state.scaledmail.forms.flatMap(\.domains))
    if let name = unusable(form, organization, state) ?? form.domains.map(\.name).first(where: { reserved.contains($0.text) }) {
      return ScaledMailErrors.bad("Domain \(name.text) is already used or unavailable")
    }
    if shop.scenarios.applies(.providerUnavailable, at: vendor), form.domains.contains(where: { $0.provider == .google }) {
      return ScaledMailErrors.bad("google is not available at the moment")
    }
    return nil
  }

  /// The answer to an order that now exists; a declined card leaves it there all the same.
  func charged(_ body: JSON) -> Reply {
    shop.scenarios.applies(.paymentFails, at: vendor) ? ScaledMailErrors.unableToCharge : .ok(body)
  }

  /// The first domain the order cannot have.
  private func unusable(_ form: ScaledMailOrderForm, _ organization: String, _ state: SandboxState) -> DomainName? {
    let used = state.scaledmail.domainIDs
    let bought = Set(state.scaledmail.purchased.filter { $0.organization == organization }.map(\.domain))
    return form.domains.map(\.name).first { name in
      let isUsed = used[name.text] != nil
      return switch form.source {
      case .scaledmail: isUsed || !bought.contains(name.text)
      case .other: isUsed
      case .buy: !isFree(name, state)
      }
    }
  }
}
