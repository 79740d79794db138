import FoundationEssentials

extension InstantlyStorefront {
  /// `POST /dfy-email-account-orders`. A refused order is status 200 too.
  func placeOrder(_ call: Call, _ state: inout SandboxState) throws -> Reply {
    var order = try InstantlyOrder(try body(call, InstantlyOrder.fields), rules)
    if order.kind == .preWarmed { order.items = order.items.map(stocked) }
    if !order.isSimulation, order.kind == .dfy { loseFirstName(of: order, &state) }
    let findings = InstantlyReview(shop: shop, rules: rules, state: state).findings(of: order)
    let quote = InstantlyQuote(order, rules, firstDomainFree: shop.scenarios.applies(.freeDomain, at: vendor))
    let charges = findings.error == nil && !order.isSimulation
    let paymentFailed = charges && shop.scenarios.applies(.paymentFails, at: vendor)
    if charges, !paymentFailed { record(order, at: call.now, &state) }
    return .ok(
      InstantlyOrderAnswer(order: order, findings: findings, quote: quote, rules: rules, paymentFailed: paymentFailed).json)
  }

  /// Scenario `name-taken`.
  private func loseFirstName(of order: InstantlyOrder, _ state: inout SandboxState) {
    guard let name = order.items.first?.name, shop.catalogue.isFree(name, at: vendor, given: state),
      shop.scenarios.strikes(.nameTaken, at: vendor, .purchase)
    else { return }
    state.goneElsewhere.append(name.text)
  }

  private func record(_ order: InstantlyOrder, at now: Date, _ state: inout SandboxState) {
    for (index, item) in order.items.enumerated() {
      guard let name = item.name else { continue }
      let isPreWarmed = order.kind == .preWarmed
      if order.kind != .extraAccounts {
        state.owned[name.text] = vendor
        state.instantly.orders.append(
          .init(domain: name.text, forwardingDomain: item.forwardingDomain, isPreWarmed: isPreWarmed, created: now, cancelled: nil))
      }
      let delay = isPreWarmed ? 0 : shop.setUpDelay(index: index, of: order.items.count)
      for account in item.accounts {
        let unique = state.unique(shop.seed, "instantly account")
        state.instantly.accounts.append(
          .init(
            id: unique.uuid, domain: name.text, email: account.email(at: name.text), provider: item.provider.rawValue,
            firstName: account.firstName, lastName: account.lastName, isPreWarmed: isPreWarmed, created: now,
            readyAt: now.addingTimeInterval(delay), password: unique.token(14), cancelled: nil))
      }
    }
  }

  /// A pre-warmed domain comes with its own provider and mailboxes, whatever was asked for.
  private func stocked(_ item: InstantlyOrder.Item) -> InstantlyOrder.Item {
    var item = item
    item.accounts = item.name.map(preWarmedAccounts) ?? []
    item.provider = item.name.flatMap { InstantlyProvider(rawValue: shop.stock.provider(of: $0.text)) } ?? .google
    return item
  }

  private func preWarmedAccounts(of name: DomainName) -> [InstantlyOrder.Account] {
    let person = People.person(StableHash(shop.seed, "stock person", name.text))
    let prefixes = ["\(person.first).\(person.last)", person.first].prefix(rules.mailboxesOnPreWarmed)
    return prefixes.map { InstantlyOrder.Account(prefix: $0.lowercased(), firstName: person.first, lastName: person.last) }
  }
}
