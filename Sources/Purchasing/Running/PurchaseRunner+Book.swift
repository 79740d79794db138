import Ordering

extension PurchaseRunner {
  /// Asks the order book; what it refuses stops the plan.
  func inBook(_ work: (any OrderBook) async throws(BookFailure) -> Void) async throws(PlanHalt) {
    do throws(BookFailure) {
      try await work(ports.book)
    } catch {
      if case .aboveDayCeiling(let due, let spent, let ceiling) = error {
        throw PlanHalt(.gate(.price(.aboveDayCeiling(due, spent: spent, ceiling))))
      }
      if case .aboveClientCeiling(let excess) = error { throw PlanHalt(.gate(.price(.aboveClientCeiling(excess)))) }
      throw PlanHalt(.book(error))
    }
  }
}
