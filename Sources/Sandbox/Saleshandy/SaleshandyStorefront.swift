import HTTPTypes

/// Saleshandy's email infrastructure, Open API v1.
struct SaleshandyStorefront: Storefront {
  let shop: Shop

  let vendor = SandboxVendor.saleshandy
  let prefix = "/saleshandy/v1"

  var limits: [CallLimit] { SaleshandyRules.limits }

  var routes: [Route] {
    [
      .get("/domain/search", search),
      .get("/domain/plans", plans),
      .post("/domain/generate-mailbox-names", mailboxNames),
      .post("/domain/profile-picture/upload", uploadPicture),
      .post("/domain", trade: { _ in .purchase }, purchase),
      .get("/domain", listDomains),
      .get("/domain/orders", listOrders),
      .get("/domain/orders/{id}", orderStatus),
      .delete("/domain/{id}", deleteDomain),
      .post("/domain/{id}/revoke", revokeDomain),
    ]
  }

  func keyRefusal(of call: Call) -> Reply? {
    guard let name = HTTPField.Name("x-api-key"), let key = call.headers[name], !key.isEmpty, !key.hasPrefix("bad") else {
      return SaleshandyErrors.invalidToken
    }
    return nil
  }

  func tooManyCalls(_ breach: LimitBreach) -> Reply { SaleshandyErrors.tooManyRequests(breach) }

  var serverError: Reply { SaleshandyErrors.internalError }
  var unknownPath: Reply { SaleshandyErrors.notFound }

  /// The vendor's envelope of a success.
  static func payload(_ message: String, _ payload: JSON) -> JSON {
    ["message": .string(message), "payload": payload]
  }
}
