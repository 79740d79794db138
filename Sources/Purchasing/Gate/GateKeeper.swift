import Ordering

/// Asks the one gate to buy with what the book and the clock say now. The runner passes it before an order is opened and before each attempt.
struct GateKeeper: Sendable {
  let ports: Ports
  /// Whether the order's approved total is that of its quote.
  let isNew: Bool
  /// The first purchase the quote is for, and what those before it came to.
  let first: Int
  let bought: Money
  /// What the orders came to whose missing names it buys.
  let earlier: Money

  /// - Throws: why the book does not say what an earlier order came to.
  init(_ ports: Ports, _ order: Order, isNew: Bool) async throws(PlanHalt) {
    self.ports = ports
    self.isNew = isNew
    first = order.nextPurchase ?? order.plan.purchases.count
    bought = isNew ? .zero : order.boughtTotal
    do throws(BookFailure) {
      earlier = try await Spent(ports).earlier(order.continues)
    } catch {
      throw PlanHalt(.book(error))
    }
  }

  /// - Throws: why nothing is bought.
  func pass(_ order: Order, next: Int) async throws(PlanHalt) {
    var spent = Money.zero
    let client: ClientLimit?
    let approval: Approval?
    let ceilings: Ceilings
    do throws(BookFailure) {
      // The owner of a team's book may have set them meanwhile; no configuration raises them.
      ceilings = try await ports.ceilings.tightened(by: ports.book.terms().ceilings)
      if ceilings.day != nil { spent = try await Spent(ports).today() }
      client = try await Spent(ports).limit(of: order.client)
      approval = try await ports.book.approval(of: order.draft)
    } catch {
      throw PlanHalt(.book(error))
    }
    let bid = order.bid(isNew: isNew, from: first, next: next, bought: bought, earlier: earlier)
    guard
      let refusal = PurchaseGate(ceilings, spent: spent, client: client, approval: approval).refusal(of: bid, at: ports.now())
    else { return }
    throw PlanHalt(refusal == .quoteOld ? .quoteOld : .gate(refusal))
  }
}
