import FoundationEssentials

extension ScaledMailStorefront {
  /// `POST /swap-redirect/{domain}`: kept as a request that is applied after the set-up time; until then no second one is taken.
  func swapRedirect(_ call: Call, _ state: inout SandboxState) throws -> Reply {
    let place = try domainPlace(call, state)
    let body = try ScaledMailFields(body: call, allowed: ["new_redirect"])
    guard let text = body["new_redirect"]?.string else { throw body.fault("new_redirect", "is required") }
    guard text.isEmpty || ScaledMailDomainForm.isRedirect(text) else { throw body.fault("new_redirect", "is no URL") }
    let domain = state.scaledmail[place]
    guard domain.isSettled(at: call.now) else { throw ScaledMailFields.fault("An update is already running for \(domain.name)") }
    let redirect = text.isEmpty || text.contains("://") ? text : "https://\(text)"
    if redirect == domain.redirect(at: call.now) ?? "" { throw body.fault("new_redirect", "is the redirect the domain has") }
    state.scaledmail[place].redirect = domain.redirect(at: call.now)
    state.scaledmail[place].nextRedirect = .init(redirect: redirect, appliesAt: call.now.addingTimeInterval(shop.setUpTime))
    return .ok(rules.isNewer ? ["success": true] : [:])
  }

  /// `POST /swap-domain/{domain}`: the mailboxes move to another name and are set up again; a bought old name is unused from then on.
  func swapDomain(_ call: Call, _ state: inout SandboxState) throws -> Reply {
    let place = try domainPlace(call, state)
    let source = try ScaledMailOrderForm.source(of: call, ["scaledmail", "other"])
    let body = try ScaledMailFields(body: call, allowed: ["new_domain", "hosting"])
    guard let name = DomainName(try body.string("new_domain")), name.isRegistrable else {
      throw body.fault("new_domain", "is no domain")
    }
    let registrar = try ScaledMailLogin.registrar(body, source)
    let organization = state.scaledmail.orders[place.order].organization
    let isBought = state.scaledmail.purchased.contains { $0.organization == organization && $0.domain == name.text }
    let isReserved = state.scaledmail.forms.contains { $0.domains.contains(name.text) }
    guard state.scaledmail.domainIDs[name.text] == nil, !isReserved, source == .other || isBought else {
      throw ScaledMailFields.fault("Domain \(name.text) is already used or unavailable")
    }
    guard state.scaledmail[place].isSettled(at: call.now) else {
      throw ScaledMailFields.fault("An update is already running for \(state.scaledmail[place].name)")
    }
    if state.owned[name.text] == nil { state.owned[name.text] = vendor }
    state.scaledmail[place].name = name.text
    state.scaledmail[place].registrar = registrar
    state.scaledmail[place].readyAt = call.now.addingTimeInterval(shop.setUpTime)
    return .ok(rules.isNewer ? ["success": true] : [:])
  }

  /// `PATCH /orders/{order_id}/tag`: longer than the tag an order is made with. Source: Vendors/ScaledMail, Changes of a domain. Our
  /// choice: the answer, which no page shows.
  func changeTag(_ call: Call, _ state: inout SandboxState) throws -> Reply {
    let order = try position(call, state)
    let tag = try ScaledMailFields(body: call, allowed: ["tag"]).string("tag", atMost: rules.changedTagLength)
    state.scaledmail.orders[order].tag = tag
    return .ok(["success": true])
  }

  /// Where a domain of a running order stands.
  private func domainPlace(_ call: Call, _ state: SandboxState) throws -> ScaledMailState.DomainPlace {
    let organization = try organization(call)
    let name = call.captures["domain"]?.lowercased() ?? ""
    guard let place = state.scaledmail.place(of: name, in: organization) else {
      throw Refusal(reply: ScaledMailErrors.notFound("Domain not found"))
    }
    return place
  }
}
