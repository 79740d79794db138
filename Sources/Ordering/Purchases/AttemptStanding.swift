import Foundation

/// What tells where an attempt stands, however much else was read of it.
public protocol AttemptStanding: Sendable {
  /// Which purchase of the plan, from 0.
  var index: Int { get }
  var state: AttemptState { get }
  var history: [Attempt.Transition] { get }
  /// What the vendor's lists showed of it, oldest first.
  var checks: [ReconciliationCheck] { get }
  /// The names of its purchase.
  var names: [DomainName] { get }
}

extension Attempt: AttemptStanding {
  public var names: [DomainName] { purchase.names }
}

extension AttemptStanding {
  /// Names of the purchase that a person confirmed as not bought while the others are; empty for any other attempt.
  public var lacking: [DomainName] {
    guard state == .placed, history.dropLast().last?.state == .partial, checks.contains(where: { $0.finding == .some }),
      !checks.contains(where: { $0.finding == .all })
    else { return [] }
    let found = Set(everFound)
    return names.filter { !found.contains($0) }
  }

  /// Names of it that the lists have shown once. Our choice: what was there once was bought, whatever they show later.
  public var everFound: [DomainName] {
    let found = Set(checks.filter { $0.finding == .some }.flatMap(\.names))
    return names.filter(found.contains)
  }

  /// The look that found it at the vendor although it was closed as not bought. A closed state never changes, so it stands beside it. Our
  /// choice: it is taken back only by three whole lists or more over two days that show nothing of it any more, since one that lags does not
  /// undo what was seen.
  public var foundAfterClosing: ReconciliationCheck? {
    guard [.absent, .abandoned, .rejected].contains(state) else { return nil }
    guard let index = checks.lastIndex(where: { $0.finding == .all || $0.finding == .some }) else { return nil }
    let since = checks[(index + 1)...].filter { $0.finding == .nothing }
    guard since.count >= 3, let first = since.first, let last = since.last, last.at.timeIntervalSince(first.at) >= 2 * 86_400 else {
      return checks[index]
    }
    return nil
  }

  /// Whether it bought something or may have.
  public var mayHaveBought: Bool {
    ![.rejected, .notSent, .absent, .abandoned].contains(state) || foundAfterClosing != nil
  }

  /// What of the vendor's reply, or of the order its lists show, differs from what was approved.
  public var differences: [ReplyDifference] {
    let replied = history.flatMap { step -> [ReplyDifference] in
      if case .differs(let differences) = step.note { differences.all } else { [] }
    }
    return (replied + checks.flatMap(\.differences)).uniqued()
  }
}
