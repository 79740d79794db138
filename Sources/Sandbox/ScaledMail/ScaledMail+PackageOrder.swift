extension ScaledMailStorefront {
  /// `POST /create-order/{price_id}`: a package, once or several times; the domains must be as many as it has.
  ///
  /// Source: Vendors/ScaledMail, Create order, where `domains` stand in the body itself; a live client sends `providers` as in a custom
  /// order, so both are read.
  func createOrder(_ call: Call, _ state: inout SandboxState) throws -> Reply {
    let organization = try organization(call)
    guard let package = ScaledMailPackage.all.first(where: { $0.id == call.captures["id"] }) else {
      throw Refusal(reply: ScaledMailErrors.notFound("Package not found"))
    }
    var quantity = 1
    let form = try ScaledMailOrderForm(call, rules, sources: ["scaledmail", "other"], also: ["quantity", "domains"]) { body in
      quantity = try Self.quantity(body)
      return try domains(body, package, quantity)
    }
    let coupon = try ScaledMailCoupon(call.query["coupon"])
    if let refusal = refusal(of: form, organization, state) { return refusal }
    let order = subscribe(
      organization, tag: form.tag, amount: coupon.reduced(package.price * 100 * quantity), coupon: coupon.code, title: package.name,
      at: call.now, &state)
    deliver(form.domains, form.registrar, to: order, at: call.now, &state)
    return charged(rules.isNewer ? ["success": true, "order_id": .string(state.scaledmail.orders[order].id)] : [:])
  }

  private static func quantity(_ body: ScaledMailFields) throws -> Int {
    guard let json = body["quantity"] else { return 1 }
    guard let quantity = json.integer, (1...100).contains(quantity) else {
      throw body.fault("quantity", "must be a whole number from 1 to 100")
    }
    return quantity
  }

  private func domains(
    _ body: ScaledMailFields, _ package: ScaledMailPackage, _ quantity: Int
  ) throws -> [ScaledMailOrderForm.Domain] {
    if body.has("domains"), body.has("providers") { throw body.fault("domains", "cannot be combined with providers") }
    let domains = body.has("providers") ? try byProvider(body, package) : try inOrder(body, package, quantity)
    for provider in ScaledMailProvider.allCases {
      let wanted = package.domainCounts[provider, default: 0] * quantity
      let given = domains.filter { $0.provider == provider }.count
      if given != wanted {
        throw ScaledMailFields.fault("\(package.name) needs exactly \(wanted) domains for \(provider.rawValue), got \(given)")
      }
    }
    return domains
  }

  private func byProvider(_ body: ScaledMailFields, _ package: ScaledMailPackage) throws -> [ScaledMailOrderForm.Domain] {
    try ScaledMailProviders(rules: rules, mailboxes: package.mailboxesPerDomain, isLimited: false).read(body)
  }

  /// A plain list is Google's domains first, then Microsoft's. Our choice: the order of the page's own sample.
  private func inOrder(
    _ body: ScaledMailFields, _ package: ScaledMailPackage, _ quantity: Int
  ) throws -> [ScaledMailOrderForm.Domain] {
    let wanted = package.domains * quantity
    let list = try body.list("domains", 0...Int.max)
    if list.count != wanted { throw body.fault("domains", "must hold exactly \(wanted) for \(package.name), got \(list.count)") }
    let google = package.domainCounts[.google, default: 0] * quantity
    let domains = try list.enumerated().map { index, json in
      let provider = index < google ? ScaledMailProvider.google : .outlook
      let mailboxes = package.mailboxesPerDomain[provider] ?? provider.mailboxesPerDomain
      return try ScaledMailDomainForm(provider: provider, rules: rules, mailboxes: mailboxes).read(json, at: "domains[\(index)]")
    }
    try ScaledMailOrderForm.checkOneWay(Array(domains.prefix(google)))
    try ScaledMailOrderForm.checkOneWay(Array(domains.dropFirst(google)))
    return domains
  }
}
