import FoundationEssentials

extension ScaledMailStorefront {
  /// `GET /pre-warm-inboxes`: what is in stock.
  func preWarmedInboxes(_ call: Call, _ state: inout SandboxState) throws -> Reply {
    _ = try organization(call)
    let sold = state.owned
    let left = { (provider: ScaledMailProvider) in
      ScaledMailShelf(seed: shop.seed).inboxes(provider).filter { sold[$0.name.text] == nil }.map(\.json)
    }
    let (google, outlook) = (left(.google), left(.outlook))
    return .ok(["total": .int(google.count + outlook.count), "google": .array(google), "outlook": .array(outlook)])
  }

  /// `POST /buy-pre-warm-inboxes`: all or none, one subscription; ready after the set-up time like every order.
  func buyPreWarmedInboxes(_ call: Call, _ state: inout SandboxState) throws -> Reply {
    let organization = try organization(call)
    let body = try ScaledMailFields(body: call, allowed: ["tag", "domains", "sequencer"])
    let tag = try body.optionalString("tag") ?? ""
    try ScaledMailLogin.checkSequencer(body, isLinkRequired: true)
    let wanted = try body.list("domains", 1...Int.max).enumerated().map { try wish($1, at: "domains[\($0)]") }
    guard Set(wanted.map(\.id)).count == wanted.count else { throw body.fault("domains", "must not name one twice") }
    lose(wanted.first, &state)
    let shelf = ScaledMailProvider.allCases.flatMap { ScaledMailShelf(seed: shop.seed).inboxes($0) }
    var bought: [(inbox: ScaledMailShelf.Inbox, redirect: String?)] = []
    for wish in wanted {
      guard let inbox = shelf.first(where: { $0.id == wish.id && $0.name.text == wish.domain }),
        state.owned[wish.domain] == nil, !state.goneElsewhere.contains(wish.domain)
      else { return ScaledMailErrors.bad("Domain \(wish.domain) is already used or unavailable") }
      bought.append((inbox, wish.redirect))
    }
    let amount = bought.reduce(0) { $0 + $1.inbox.oneTimePrice + $1.inbox.monthlyPrice }
    let order = subscribe(
      organization, tag: tag, amount: amount, title: "SM - Pre Warm Inboxes + Domains: \(bought.count)", at: call.now, &state)
    hand(over: bought, to: order, at: call.now, &state)
    return charged(rules.isNewer ? ["success": true] : [:])
  }

  private func wish(_ json: JSON, at path: String) throws -> (id: String, domain: String, redirect: String?) {
    let form = try ScaledMailFields(json, at: path, allowed: ["id", "domain", "redirect"])
    let redirect = try form.optionalString("redirect")
    if let redirect, !ScaledMailDomainForm.isRedirect(redirect) { throw form.fault("redirect", "is no URL") }
    return (try form.string("id"), try form.string("domain").lowercased(), redirect)
  }

  /// Scenario `name-taken`.
  private func lose(_ wish: (id: String, domain: String, redirect: String?)?, _ state: inout SandboxState) {
    guard let wish, state.owned[wish.domain] == nil, !state.goneElsewhere.contains(wish.domain),
      shop.scenarios.strikes(.nameTaken, at: vendor, .purchase)
    else { return }
    state.goneElsewhere.append(wish.domain)
  }

  private func hand(
    over bought: [(inbox: ScaledMailShelf.Inbox, redirect: String?)], to order: Int, at now: Date, _ state: inout SandboxState
  ) {
    for provider in ScaledMailProvider.allCases {
      let domains = bought.enumerated().filter { $0.element.inbox.provider == provider }.map { index, item in
        domain(
          item.inbox.name, item.redirect, "ScaledMail", item.inbox.people,
          readyAt: now.addingTimeInterval(shop.setUpDelay(index: index, of: bought.count)), &state)
      }
      if domains.isEmpty { continue }
      state.scaledmail.orders[order].packages.append(.init(id: id("package", &state), provider: provider, domains: domains))
    }
  }
}
