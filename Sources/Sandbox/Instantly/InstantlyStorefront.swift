import FoundationEssentials
import HTTPTypes

/// Instantly's DFY endpoints, API v2.
struct InstantlyStorefront: Storefront {
  let shop: Shop

  let vendor = SandboxVendor.instantly
  let basePath = "/api/v2"

  var rules: InstantlyRules { InstantlyRules(rules: shop.rules, ignoresUnknownFields: shop.ignoresUnknownFields) }
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

  func key(of call: Call) -> String? { call.bearer }

  func keyRefusal(isMissing: Bool) -> Reply {
    isMissing ? InstantlyErrors.missingHeader : InstantlyErrors.invalidKey
  }

  /// Scenarios `missing-scope` and `no-plan`. Source: Vendors/Instantly, Common rules, scopes, where the pre-warmed list counts as reading.
  func accountRefusal(at route: Route) -> Reply? {
    let isReading = route.method == .get || route.path.hasSuffix("/pre-warmed-up-list")
    if !isReading, shop.scenarios.applies(.missingScope, at: vendor) { return InstantlyErrors.missingScope }
    return shop.scenarios.applies(.noPlan, at: vendor) ? InstantlyErrors.noPlan : nil
  }

  func tooManyCalls(_ breach: LimitBreach) -> Reply { InstantlyErrors.tooManyRequests }

  var serverError: Reply { InstantlyErrors.internalError }

  func failure(_ status: HTTPResponse.Status, _ message: String) -> Reply { InstantlyErrors.reply(status, message) }

  /// An object in a call's body.
  func body(_ call: Call, _ known: Set<String>) throws -> InstantlyFields {
    guard let json = call.json else { throw InstantlyFields.fault(call.bodyFault()) }
    return try InstantlyFields(json, allowed: rules.allowed(known))
  }
}
