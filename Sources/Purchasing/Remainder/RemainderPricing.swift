public import Ordering

/// What the rest of a plan costs that stopped before its end.
public struct RemainderPricing: Sendable {
  /// What asking came to.
  public enum Outcome: Equatable, Sendable {
    case priced(PlanRemainder)
    /// The vendor could not be asked for the names that are not bought yet.
    case failed(VendorFailure)
    /// Nothing is left to buy; the order as it is.
    case nothingLeft(Order)
  }

  private let ports: Ports

  public init(_ ports: Ports) { self.ports = ports }

  /// Names that are not bought yet are looked up once more.
  public func price(_ id: Order.ID) async throws(BookFailure) -> Outcome {
    guard let order = try await ports.book.order(id) else { throw .missing }
    let names = order.namesToBuy
    guard !names.isEmpty else { return outcome(order, []) }
    let workspace = order.plan.purchases.lazy.compactMap(\.workspace).first
    do throws(VendorFailure) {
      return outcome(order, try await FinalCheck(ports).answers(.newDomains, order.plan.offer, names, in: workspace))
    } catch {
      return .failed(error)
    }
  }

  private func outcome(_ order: Order, _ answers: [NameAnswer]) -> Outcome {
    order.rest(answers, at: ports.now()).map(Outcome.priced) ?? .nothingLeft(order)
  }
}
