import FoundationEssentials

extension SaleshandyStorefront {
  /// `GET /v1/domain`: everything that was paid for, in one list without pages.
  func listDomains(_ call: Call, _ state: inout SandboxState) throws -> Reply {
    enum Direction: String, CaseIterable { case ascending = "Asc", descending = "Desc" }
    let form = queryForm(call.query, allowed: ["search", "order"])
    let direction: Direction? = form.choice("order", default: .ascending)
    try form.finish()
    let search = call.query["search"]?.lowercased() ?? ""
    let found = state.saleshandy.orders.filter { $0.isPaid(at: call.now) }
      .flatMap { order in order.domains.map { (order, $0) } }
      .filter { search.isEmpty || $0.1.name.contains(search) }
      .sorted { direction == .descending ? $0.1.name > $1.1.name : $0.1.name < $1.1.name }
    let domains = found.map { order, domain in
      JSON.object(
        row(domain, at: call.now).merging(["emailServiceProvider": .string(order.provider.rawValue)]) { first, _ in first })
    }
    return .ok(Self.payload("Domains fetched successfully", ["domains": .array(domains)]))
  }

  /// `GET /v1/domain/orders`: billing and plan, no names. An order that waits for its payment has no `paidAt`.
  func listOrders(_ call: Call, _ state: inout SandboxState) throws -> Reply {
    let orders = state.saleshandy.orders.reversed().map { order -> JSON in
      [
        "orderId": .string(order.id), "emailServiceProvider": .string(order.provider.rawValue),
        "planType": .string(order.plan.rawValue),
        "amount": .dollars(order.amount), "currency": "USD", "isFreeOrder": .bool(order.isFree),
        "isReplacement": .bool(order.isReplacement), "createdAt": .string(order.created.wire),
        "paidAt": order.isPaid(at: call.now) ? .optional(order.paidAt?.wire) : .null,
      ]
    }
    return .ok(Self.payload("Domain orders fetched successfully", ["orders": .array(orders)]))
  }

  /// `GET /v1/domain/orders/{orderId}`: the order's domains; none while it waits for its payment.
  func orderStatus(_ call: Call, _ state: inout SandboxState) throws -> Reply {
    guard let order = state.saleshandy.orders.first(where: { $0.id == call.captures["id"] }) else {
      throw Refusal(reply: SaleshandyErrors.application(1001, "Invalid order id"))
    }
    let domains = order.isPaid(at: call.now) ? order.domains.map { JSON.object(row($0, at: call.now)) } : []
    return .ok(Self.payload("Order status fetched successfully", ["orderId": .string(order.id), "domains": .array(domains)]))
  }

  private func row(_ domain: SaleshandyState.Domain, at now: Date) -> [String: JSON] {
    [
      "id": .string(domain.id), "name": .string(domain.name), "status": .string(domain.status(at: now).rawValue),
      "redirectUrl": .string(domain.redirect), "expiresAt": .string(domain.expiresAt.wire),
      "mailboxes": .array(
        domain.mailboxes.map {
          ["email": .string($0.email), "firstname": .string($0.firstName), "lastname": .string($0.lastName)]
        }),
    ]
  }
}
