import FoundationEssentials

extension ScaledMailStorefront {
  /// `GET /orders`: newest first, without their tags.
  func orders(_ call: Call, _ state: inout SandboxState) throws -> Reply {
    let organization = try organization(call)
    let payments = state.scaledmail.orders.reversed().filter { $0.organization == organization }.map { order -> JSON in
      [
        "id": .string(order.id), "amount": .dollars(order.amount), "created_at": .string(order.created.wire),
        "status": .string(order.status), "description": .string(order.title),
      ]
    }
    return .ok(["total": .int(payments.count), "payments": .array(payments)])
  }

  /// `GET /orders/{order_id}`: progress shows in the domains, the order itself reads `Active` from the start.
  func orderDetails(_ call: Call, _ state: inout SandboxState) throws -> Reply {
    let order = state.scaledmail.orders[try position(call, state)]
    let packages = order.packages.map { package -> JSON in
      [
        "type": .string(package.provider.title), "id": .string(package.id), "note": "", "payment_id": .string(order.id),
        "created_at": .string(order.created.wire), "total_domains": .int(package.domains.count), "status": .string(order.status),
        "domains": .array(
          package.domains.map {
            ["id": .string($0.id), "name": .string($0.name), "status": .string($0.status(at: call.now))]
          }),
      ]
    }
    return .ok([
      "id": .string(order.id), "created_at": .string(order.created.wire), "amount": .dollars(order.amount),
      "tag": .string(order.tag),
      "status": .string(order.status), "description": .string(order.title), "invoices": [],
      "total_domains": .int(order.packages.reduce(0) { $0 + $1.domains.count }), "packages": .array(packages), "addons": [],
      "current_items": [],
    ])
  }

  /// `DELETE /orders/{order_id}`: the whole order with its subscription.
  func cancelOrder(_ call: Call, _ state: inout SandboxState) throws -> Reply {
    let index = try position(call, state)
    guard state.scaledmail.orders[index].cancelled == nil else { throw ScaledMailFields.fault("Subscription is already canceled") }
    state.scaledmail.orders[index].cancelled = call.now
    state.scaledmail.forms.removeAll { $0.order == state.scaledmail.orders[index].id }
    return .ok(["success": true, "message": "Subscription canceled successfully."])
  }

  func position(_ call: Call, _ state: SandboxState) throws -> Int {
    let organization = try organization(call)
    let index = state.scaledmail.orders.firstIndex { $0.id == call.captures["id"] && $0.organization == organization }
    guard let index else { throw Refusal(reply: ScaledMailErrors.notFound("Order not found")) }
    return index
  }
}
