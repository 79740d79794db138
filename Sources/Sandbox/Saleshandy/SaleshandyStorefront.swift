import HTTPTypes

/// Saleshandy's email infrastructure, Open API v1.
struct SaleshandyStorefront: Storefront {
  let shop: Shop

  let vendor = SandboxVendor.saleshandy
  let basePath = "/v1"

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

  func key(of call: Call) -> String? { HTTPField.Name("x-api-key").flatMap { call.headers[$0] } }
  func keyRefusal(isMissing: Bool) -> Reply { SaleshandyErrors.invalidToken }
  func tooManyCalls(_ breach: LimitBreach) -> Reply { SaleshandyErrors.tooManyRequests(breach) }

  var serverError: Reply { SaleshandyErrors.internalError }
  func failure(_ status: HTTPResponse.Status, _ message: String) -> Reply { SaleshandyErrors.service(status, message) }

  /// The object in a call's body; what is no JSON at all is refused before any field is looked at.
  func form(_ call: Call, _ allowed: Set<String>) throws -> SaleshandyForm {
    guard let json = call.json else { throw Refusal(reply: SaleshandyErrors.service(.badRequest, call.bodyFault())) }
    return SaleshandyForm(json, allowed: allowed)
  }

  /// The vendor's envelope of a success.
  static func payload(_ message: String, _ payload: JSON) -> JSON {
    ["message": .string(message), "payload": payload]
  }
}
