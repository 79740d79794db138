public import Ordering

/// Finds out how far an order is: reconciles what is open by the vendor's lists, then reads what is delivered.
public struct OrderFollower: Sendable {
  private let ports: Ports
  private let reconciler: Reconciler

  public init(ports: Ports, reconciler: Reconciler) {
    self.ports = ports
    self.reconciler = reconciler
  }

  /// - Parameters:
  ///   - id: which order.
  ///   - isAsked: whether a person asks: what is unresolved is looked for now, and not only when it is due.
  public func follow(_ id: Order.ID, isAsked: Bool = true) async throws(BookFailure) -> Followed {
    let found = try await reconciler.check(id, isAsked: isAsked)
    var order = found.order
    guard found.failure == nil, order.attempts.contains(where: { $0.state == .placed || $0.state == .awaitingPayment }) else {
      return found
    }
    // A vendor may change later what an order costs: what was approved is what it came to until it was ready.
    if order.status != .ready {
      for attempt in order.latestAttempts where attempt.state == .placed || attempt.state == .awaitingPayment {
        try await reconciler.compare(attempt, in: &order)
      }
    }
    switch await captured({ () throws(VendorFailure) in
      try await ports.client(for: found.order).progress(found.order)
    }) {
    case .failure(let failure): return Followed(order, failure: failure)
    case .success(let told):
      let progress = told.following(order.progress)
      let isNews = progress.domains != order.progress?.domains
      order.progress = progress
      if isNews { try await ports.book.saveProgress(progress, of: id) }
      return Followed(order)
    }
  }
}
