package import Ordering
package import Wizard

/// Places orders and looks after them with no screen: what a session does with an approved order, for programs of this package that have
/// nobody in front of them.
package struct OrderDesk: Sendable {
  private let ports: Ports
  private let settler: Settler

  package init(_ ports: Ports) {
    self.ports = ports
    settler = Settler(ports: ports)
  }

  /// Makes the purchases of an order that are not made yet.
  /// - Parameters:
  ///   - isNew: whether the book has nothing of it yet.
  ///   - report: told after each step.
  /// - Returns: the order as it stands, and what kept its next purchase from beginning.
  package func place(
    _ order: Order, isNew: Bool, report: @escaping @Sendable (Order) async -> Void
  ) async -> (order: Order, stop: PlanStop?) {
    switch await PurchaseRunner(ports: ports, report: report).run(order, isNew: isNew) {
    case .done(let order): (order, nil)
    case .stopped(let order, let stop): (order, stop)
    }
  }

  /// Looks once how far an order is, as a session does when it begins.
  package func look(at id: Order.ID) async { _ = await OrderFollower(ports: ports, settler: settler).follow(id) }
}
