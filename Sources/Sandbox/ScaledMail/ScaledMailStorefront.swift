import HTTPTypes

/// ScaledMail's API v1.
struct ScaledMailStorefront: Storefront {
  let shop: Shop

  let vendor = SandboxVendor.scaledmail
  let basePath = "/api/v1"

  var rules: ScaledMailRules { ScaledMailRules(rules: shop.rules) }
  var limits: [CallLimit] { rules.limits }

  var routes: [Route] {
    [
      .get("/organizations", organizations),
      .post("/search-domains", limitGroup: "critical", searchDomains),
      .post("/suggest-domains", limitGroup: "critical", suggestDomains),
      .post("/buy-domains", limitGroup: "critical", trade: { _ in .purchase }, buyDomains),
      .get("/purchased-domains", purchasedDomains),
      .get("/domains", domains),
      .post("/swap-redirect/{domain}", swapRedirect),
      .post("/swap-domain/{domain}", swapDomain),
      .get("/pre-warm-inboxes", preWarmedInboxes),
      .post("/buy-pre-warm-inboxes", trade: { _ in .purchase }, buyPreWarmedInboxes),
      .get("/packages", packages),
      .post("/calculate-package", calculatePackage),
      .post("/create-order/{id}", trade: { _ in .purchase }, createOrder),
      .post("/create-custom-order", trade: { _ in .purchase }, createCustomOrder),
      .get("/orders", orders),
      .get("/orders/{id}", orderDetails),
      .patch("/orders/{id}/tag", changeTag),
      .delete("/orders/{id}", cancelOrder),
      .get("/mailboxes/{id}", mailboxes),
      .get("/pending-forms", pendingForms),
      .post("/submit-form/{id}", submitForm),
    ]
  }

  func key(of call: Call) -> String? { call.bearer }
  func keyRefusal(isMissing: Bool) -> Reply { ScaledMailErrors.unauthorized }
  func tooManyCalls(_ breach: LimitBreach) -> Reply { ScaledMailErrors.tooManyRequests(breach) }

  var serverError: Reply { ScaledMailErrors.internalError }
  func failure(_ status: HTTPResponse.Status, _ message: String) -> Reply { ScaledMailErrors.service(status, message) }

  /// The workspace a call is for.
  /// - Throws: ``Refusal`` when it is missing, unknown, or any parameter still holds a sample's placeholder.
  func organization(_ call: Call, isOptional: Bool = false) throws -> String {
    let placeholders = call.query.keys.sorted().filter { call.query[$0] == "undefined" || call.query[$0]?.hasPrefix("<") == true }
    if let first = placeholders.first, let text = call.query[first] {
      throw Refusal(reply: ScaledMailErrors.bad("\(placeholders.joined(separator: ", ")): the placeholder \"\(text)\" is no value"))
    }
    guard let id = call.query["organization_id"], !id.isEmpty else {
      if isOptional { return ScaledMailRules.organizations[0].id }
      throw Refusal(reply: ScaledMailErrors.bad("organization_id is required"))
    }
    guard ScaledMailRules.organizations.contains(where: { $0.id == id }) else {
      throw Refusal(reply: ScaledMailErrors.notFound("Organization not found"))
    }
    return id
  }

  /// `GET /organizations`.
  func organizations(_ call: Call, _ state: inout SandboxState) throws -> Reply {
    .ok(["organizations": .array(ScaledMailRules.organizations.map { ["id": .string($0.id), "name": .string($0.name)] })])
  }
}
