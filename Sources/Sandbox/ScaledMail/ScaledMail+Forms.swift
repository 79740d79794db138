import FoundationEssentials

extension ScaledMailStorefront {
  /// `GET /pending-forms`: orders that are paid and wait for their mailboxes to be named.
  func pendingForms(_ call: Call, _ state: inout SandboxState) throws -> Reply {
    let organization = try organization(call)
    let orders = state.scaledmail.activeOrders.filter { $0.organization == organization }
    let forms = state.scaledmail.forms.compactMap { form -> JSON? in
      guard let order = orders.first(where: { $0.id == form.order }) else { return nil }
      return [
        "payment_id": .string(order.id), "uuid": .string(form.uuid), "description": .string(order.title),
        "created_at": .string(order.created.wireDay), "amount": .dollars(order.amount), "type": "package-subscription",
        "data": ["quantity": 1, "domains_required": .int(form.domains.count), "domains": .list(form.domains)],
      ]
    }
    return .ok(["total": .int(forms.count), "forms": .array(forms)])
  }

  /// `POST /submit-form/{uuid}`: names the mailboxes of a pending order. Nothing is charged.
  func submitForm(_ call: Call, _ state: inout SandboxState) throws -> Reply {
    let organization = try organization(call, isOptional: true)
    let orders = state.scaledmail.orders
    let pending = state.scaledmail.forms.first { $0.uuid == call.captures["id"] }
    guard let pending, let order = orders.firstIndex(where: { $0.id == pending.order && $0.cancelled == nil }),
      orders[order].organization == organization || call.query["organization_id"] == nil
    else { throw Refusal(reply: ScaledMailErrors.notFound("Form not found")) }
    let form = try ScaledMailOrderForm(
      call, rules, sources: ["scaledmail", "other"], domains: ScaledMailProviders(rules: rules).read)
    guard form.source == .scaledmail else {
      throw ScaledMailFields.fault("provider must be scaledmail: the domains of this order were bought at ScaledMail")
    }
    guard Set(form.domains.map(\.name.text)) == Set(pending.domains), form.domains.allSatisfy({ $0.provider == pending.provider })
    else {
      let names = pending.domains.joined(separator: ", ")
      throw ScaledMailFields.fault("providers must hold the domains of the order under \(pending.provider.rawValue): \(names)")
    }
    state.scaledmail.forms.removeAll { $0.uuid == pending.uuid }
    if !form.tag.isEmpty { state.scaledmail.orders[order].tag = form.tag }
    deliver(form.domains, form.registrar, to: order, at: call.now, &state)
    return .ok(rules.isNewer ? ["success": true] : [:])
  }
}

extension ScaledMailStorefront {
  /// What the account has from the start: the second workspace bought an SMTP package on the website, and its form waits. Our choice: no
  /// call makes a form, so one has to be there to be tried.
  func stock(_ state: inout SandboxState, at now: Date) {
    guard let organization = ScaledMailRules.organizations.last?.id, let name = DomainName("harborlinemail.com") else { return }
    record(purchaseOf: name, organization, at: now, &state)
    let order = subscribe(organization, tag: "", amount: 1925, title: "SM - SMTP + Domains: 1", at: now, &state)
    let uuid = state.unique(shop.seed, "scaledmail form").uuid
    state.scaledmail.forms.append(
      .init(uuid: uuid, order: state.scaledmail.orders[order].id, provider: .smtp, domains: [name.text]))
  }
}
