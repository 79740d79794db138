public import Ordering

/// Places orders with no screen: what a session does with an approved one, for programs that have nobody in front of them.
public struct HeadlessOrdering: Sendable {
  private let ports: Ports

  public init(_ ports: Ports) { self.ports = ports }

  /// Makes the purchases of an order that are not made yet.
  /// - Parameters:
  ///   - order: the order it is about.
  ///   - isNew: whether the book has nothing of it yet.
  ///   - report: told after each step.
  /// - Returns: the order as it is now, and what kept its next purchase from beginning.
  public func place(
    _ order: Order, isNew: Bool, report: @escaping @Sendable (Order) async -> Void
  ) async -> (order: Order, stop: PlanStop?) {
    switch await PurchaseRunner(ports: ports, report: report).run(order, isNew: isNew) {
    case .done(let order): (order, nil)
    case .stopped(let order, let stop): (order, stop)
    }
  }
}
