import Ordering

extension PurchaseRunner {
  /// Asks, before the first purchase of a plan, everything that a later one would be refused for: the account, the vendor's rules, whose names are
  /// held, the ceilings. Names that are bought and whose mailboxes are refused then would be left over.
  ///
  /// Source: Purchasing, Price wall.
  func preflight(_ order: Order, from next: Int, _ gate: GateKeeper) async throws(PlanHalt) {
    var requests: [FrozenRequest] = []
    do throws(VendorFailure) {
      // The rest of a plan is bought where its beginning was.
      let client = try ports.client(for: order)
      for purchase in order.plan.purchases[next...] { requests.append(try client.freeze(purchase)) }
    } catch {
      throw PlanHalt(.vendor(error))
    }
    for request in requests { try refuseHidden(in: request) }
    for index in order.plan.purchases.indices.dropFirst(next + 1) {
      try await gate.pass(order, next: index)
      for item in order.plan.purchases[index].items { try await preflightLock(on: item, order, index) }
    }
  }

  /// Nothing that no person can see goes to a vendor, whatever a draft or an earlier version let through: the bytes themselves are looked at.
  func refuseHidden(in request: FrozenRequest) throws(PlanHalt) {
    if let hidden = request.hiddenCharacter { throw PlanHalt(.gate(.hiddenCharacter(hidden))) }
  }

  /// The book refuses each attempt that needs a name which another order has; of a later one it is asked now. The names that this order's own
  /// first purchase takes are the book's to refuse when it is journaled.
  private func preflightLock(on item: Purchase.Item, _ order: Order, _ index: Int) async throws(PlanHalt) {
    let purchase = order.plan.purchases[index]
    let one = Purchase(operation: purchase.operation, offer: purchase.offer, items: [item])
    try await inBook { [now = ports.now()] book throws(BookFailure) in
      guard let held = try await book.conflict(for: one, excluding: order.id) else { return }
      guard case .nameLocked(_, let holder) = held, !holder.holds(at: now) else { throw held }
    }
  }
}
