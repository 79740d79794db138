import FoundationEssentials

extension SaleshandyStorefront {
  /// `DELETE /v1/domain/{id}`: only an active domain; on `annualFlexi` its slot is kept for a replacement.
  func deleteDomain(_ call: Call, _ state: inout SandboxState) throws -> Reply {
    let (order, domain) = try position(call, state)
    guard state.saleshandy.orders[order].domains[domain].status(at: call.now) == .active else {
      throw Refusal(reply: SaleshandyErrors.application(4000, "Failed to delete domain"))
    }
    state.saleshandy.orders[order].domains[domain].deletedAt = call.now
    if state.saleshandy.orders[order].plan == .annualFlexi { state.saleshandy.replacementSlots += 1 }
    return .ok(Self.payload("Domain deleted successfully", .null))
  }

  /// `POST /v1/domain/{id}/revoke`: brings a deleted domain back and returns its slot.
  func revokeDomain(_ call: Call, _ state: inout SandboxState) throws -> Reply {
    let (order, domain) = try position(call, state)
    let keepsSlot = state.saleshandy.orders[order].plan == .annualFlexi
    guard let deleted = state.saleshandy.orders[order].domains[domain].deletedAt,
      call.now < deleted.addingTimeInterval(SaleshandyRules.revocable), !keepsSlot || state.saleshandy.replacementSlots > 0
    else { throw Refusal(reply: SaleshandyErrors.application(4000, "Failed to revoke domain")) }
    state.saleshandy.orders[order].domains[domain].deletedAt = nil
    if keepsSlot { state.saleshandy.replacementSlots -= 1 }
    return .created(Self.payload("Domain revoked successfully", .null))
  }

  /// Where a domain of a paid order stands; an order's id is no domain's.
  private func position(_ call: Call, _ state: SandboxState) throws -> (order: Int, domain: Int) {
    for (index, order) in state.saleshandy.orders.enumerated() where order.isPaid(at: call.now) {
      if let domain = order.domains.firstIndex(where: { $0.id == call.captures["id"] }) { return (index, domain) }
    }
    throw Refusal(reply: SaleshandyErrors.application(1001, "Invalid domain id"))
  }
}
