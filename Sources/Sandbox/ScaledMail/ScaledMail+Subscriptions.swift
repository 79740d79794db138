import FoundationEssentials

extension ScaledMailStorefront {
  /// Makes an order that holds no domains yet.
  /// - Parameter amount: cents a month, reduced by the coupon.
  /// - Returns: its place among the orders.
  func subscribe(
    _ organization: String, tag: String, amount: Int, coupon: String? = nil, title: String, at now: Date,
    _ state: inout SandboxState
  ) -> Int {
    state.scaledmail.orders.append(
      .init(
        id: id("order", &state), organization: organization, tag: tag, created: now, amount: amount, coupon: coupon, title: title,
        packages: [], cancelled: nil))
    return state.scaledmail.orders.count - 1
  }

  /// Gives an order its domains, a package a provider; they become ready one after another.
  func deliver(
    _ domains: [ScaledMailOrderForm.Domain], _ registrar: String, to order: Int, at now: Date, _ state: inout SandboxState
  ) {
    var index = 0
    for provider in ScaledMailProvider.allCases {
      let made = domains.filter { $0.provider == provider }.map { domain in
        defer { index += 1 }
        let people = domain.people.map { ScaledMailState.Mailbox.Person(first: $0.first, last: $0.last, alias: $0.alias) }
        return self.domain(
          domain.name, domain.redirect, registrar, people,
          readyAt: now.addingTimeInterval(shop.setUpDelay(index: index, of: domains.count)), &state)
      }
      if made.isEmpty { continue }
      state.scaledmail.orders[order].packages.append(.init(id: id("package", &state), provider: provider, domains: made))
    }
  }

  func domain(
    _ name: DomainName, _ redirect: String?, _ registrar: String, _ people: [ScaledMailState.Mailbox.Person], readyAt: Date,
    _ state: inout SandboxState
  ) -> ScaledMailState.Domain {
    if state.owned[name.text] == nil { state.owned[name.text] = vendor }
    return .init(
      id: id("domain", &state), name: name.text, redirect: redirect, registrar: registrar,
      mailboxes: people.map { mailbox($0, at: name.text) }, readyAt: readyAt)
  }

  func id(_ purpose: String, _ state: inout SandboxState) -> String {
    "rec" + state.unique(shop.seed, "scaledmail \(purpose)").token(14)
  }

  private func mailbox(_ person: ScaledMailState.Mailbox.Person, at domain: String) -> ScaledMailState.Mailbox {
    .init(
      firstName: person.first, lastName: person.last, alias: person.alias,
      password: StableHash(shop.seed, "scaledmail password", domain, person.alias).token(14))
  }
}
