/// Instantly's DFY endpoints, API v2.
struct InstantlyStorefront: Storefront {
  let shop: Shop

  let vendor = SandboxVendor.instantly
  let prefix = "/instantly/api/v2"

  var rules: InstantlyRules { InstantlyRules(rules: shop.rules) }
  var limits: [CallLimit] { rules.limits }

  var routes: [Route] {
    let orders = "/dfy-email-account-orders"
    return [
      .post(orders, trade: { $0.json?["simulation"]?.bool == true ? .reading : .purchase }, placeOrder),
      .get(orders, listOrders),
      .post(orders + "/domains/similar", similarDomains),
      .post(orders + "/domains/check", limitGroup: "check", checkDomains),
      .post(orders + "/domains/pre-warmed-up-list", preWarmedDomains),
      .get(orders + "/accounts", listAccounts),
      .post(orders + "/accounts/cancel", cancelAccounts),
    ]
  }

  func keyRefusal(of call: Call) -> Reply? {
    guard let key = call.bearer, !key.isEmpty else { return InstantlyErrors.missingHeader }
    return key.hasPrefix("bad") ? InstantlyErrors.invalidKey : nil
  }

  func tooManyCalls(_ breach: LimitBreach) -> Reply { InstantlyErrors.tooManyRequests }

  var serverError: Reply { InstantlyErrors.internalError }
  var unknownPath: Reply { InstantlyErrors.notFound }
}
