public import Foundation

// What was closed as not bought is looked at again: a request may reach its vendor after everybody has given it up.

extension CheckSchedule {
  /// Seconds after an attempt was closed as not bought. Our choice: for a day, as long as an open one is waited for, and at each start of a
  /// session for a week after a person closed it.
  public static let afterClosing: [TimeInterval] = [300, 905, 3_605, 21_605, 86_400]
  /// For how long what a person closed is looked at again at each start, in seconds.
  public static let remembered: TimeInterval = 7 * 86_400

  /// Whether an attempt that was closed as not bought has to be looked at again.
  /// - Parameters:
  ///   - attempt: the attempt it is about.
  ///   - now: the present time.
  ///   - isStart: whether the session has not looked since it began, or a person asks.
  public static func isRecheckDue(for attempt: Attempt, at now: Date, isStart: Bool) -> Bool {
    guard let closed = attempt.closedUnboughtAt else { return false }
    let age = now.timeIntervalSince(closed)
    if isStart, attempt.wasClosedByPerson { return age <= remembered }
    let last = attempt.checks.last { $0.isLook }?.at.timeIntervalSince(closed) ?? 0
    // What was found is followed until the vendor does not list it any more.
    if attempt.foundAfterClosing != nil { return age - last >= longest }
    return afterClosing.contains { $0 > last + 1 && $0 <= age }
  }
}

extension Attempt {
  /// When it was closed as not bought, or only in part; nil while it is open, and for what was bought or never sent.
  public var closedUnboughtAt: Date? {
    guard [.absent, .abandoned, .rejected].contains(state) || !lacking.isEmpty else { return nil }
    return history.last?.at
  }

  /// Whether a person's word closed it.
  public var wasClosedByPerson: Bool { state == .absent || state == .abandoned || state == .placed && !lacking.isEmpty }

  /// Whether the lists tell it from another order of the same names: by our tag.
  ///
  /// Source: Purchasing, What the lists prove: our tag is proof of the whole order.
  public var isToldApart: Bool {
    switch purchase.kind {
    case .scaledmailCustomOrder, .scaledmailOwnDomains, .scaledmailPreWarmed: !purchase.tag.isEmpty
    case .instantlyDFY, .instantlyPreWarmed, .instantlyExtraAccounts, .saleshandyPurchase, .scaledmailBuyDomains,
      .scaledmailPackage,
      .scaledmailSubmitForm:
      false
    }
  }
}

extension Order {
  /// Attempts that were closed as not bought and may be looked at again: not where a later one of the same purchase bought, or may have
  /// bought, the same names, unless the lists tell the two apart.
  public var attemptsToRecheck: [Attempt] {
    attempts.filter { attempt in
      guard attempt.closedUnboughtAt != nil else { return false }
      let later = attempts.drop { $0.id != attempt.id }.dropFirst().filter { $0.index == attempt.index }
      return attempt.isToldApart || later.allSatisfy { $0.closedUnboughtAt != nil || $0.state == .notSent }
    }
  }
}
