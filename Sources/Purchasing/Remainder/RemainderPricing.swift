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

  /// Names that are not bought yet are looked up once more, and so is the bundle.
  public func price(_ id: Order.ID) async throws(BookFailure) -> Outcome {
    guard let order = try await ports.book.order(id) else { throw .missing }
    // The rest of a plan is bought where its beginning was.
    if let needed = ports.accountNeeded(by: order) { return .failed(.otherAccount(needed: needed)) }
    let (names, package) = (order.namesToBuy, order.packageToBuy)
    let workspace = order.plan.purchases.lazy.compactMap(\.workspace).first
    let check = FinalCheck(ports)
    var answers: [NameAnswer] = []
    var bundle: MailboxPackage?
    do throws(VendorFailure) {
      if !names.isEmpty { answers = try await check.availability(names, order.plan.offer) }
      if let package { bundle = try await check.package(package, in: workspace) }
    } catch {
      return .failed(error)
    }
    guard var rest = order.rest(answers, package: bundle, at: ports.now()) else { return .nothingLeft(order) }
    rest.spent = try? await Spent(ports).today()
    rest.earlier = try? await Spent(ports).earlier(order.continues)
    rest.client = (try? await Spent(ports).limit(of: order.client)) ?? nil
    rest.approval = (try? await ports.book.approval(of: order.draft)) ?? nil
    return .priced(rest)
  }
}
