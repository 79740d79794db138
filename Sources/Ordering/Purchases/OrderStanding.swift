public import Foundation

/// What tells where an order stands, however much else was read of it: the one place that decides it, for whole orders and for lists.
public protocol OrderStanding: Sendable {
  associatedtype Part: AttemptStanding
  /// As they were journaled.
  var attempts: [Part] { get }
  /// How many purchases the plan has.
  var purchaseCount: Int { get }
  /// The names of the plan.
  var plannedNames: [DomainName] { get }
  var progress: OrderProgress? { get }
}

extension Order: OrderStanding {
  public var purchaseCount: Int { plan.purchases.count }
  public var plannedNames: [DomainName] { plan.names }
}

extension OrderStanding {
  public var status: Order.Status {
    let latest = latestAttempts
    if !foundAfterClosing.isEmpty { return .foundAfterClosing }
    if latest.contains(where: { $0.state.isUnconfirmed }) { return .unresolved }
    if let last = latest.last,
      last.state == .rejected || last.state == .notSent || last.state == .absent || last.state == .abandoned
    {
      return .stopped
    }
    if latest.contains(where: { $0.state == .awaitingPayment }) { return .awaitingPayment }
    guard latest.count == purchaseCount, latest.allSatisfy({ $0.state == .placed }) else {
      return latest.contains { $0.state == .intent || $0.state == .sending } ? .placing : .stopped
    }
    let lacking = Set(lackingNames)
    guard let progress = progress?.without(lacking) else { return .settingUp }
    if progress.isReady, Set(plannedNames).subtracting(lacking).isSubset(of: progress.domains.map(\.name)) { return .ready }
    return progress.domains.contains(where: \.stage.isLost) ? .failed : .settingUp
  }

  /// The newest attempt of each purchase that was tried, in the plan's order.
  public var latestAttempts: [Part] {
    (0..<purchaseCount).compactMap { index in attempts.last { $0.index == index } }
  }

  /// Names that a person confirmed as not bought while others of the same purchase were.
  public var lackingNames: [DomainName] { latestAttempts.flatMap(\.lacking) }

  /// What was closed as not bought and is there all the same.
  public var foundAfterClosing: [Part] { attempts.filter { $0.foundAfterClosing != nil } }

  /// Whether anything was bought or may have been.
  public var mayHaveBought: Bool { attempts.contains(where: \.mayHaveBought) }

  /// What of the vendor's replies differs from what was approved.
  public var differences: [ReplyDifference] { latestAttempts.flatMap(\.differences) }

  /// From when on a purchase of it has been open for so long that a person has to write to the vendor; nil while none is in doubt.
  public var overdueFrom: Date? {
    latestAttempts.compactMap { $0.state.isUnconfirmed ? $0.openSince?.addingTimeInterval(Attempt.patience) : nil }.min()
  }
}
