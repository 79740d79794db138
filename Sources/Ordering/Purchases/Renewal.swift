public import Foundation

extension Vendor {
  /// On which day of a month what was ordered is billed again.
  private enum BillingDay {
    case day(Int)
    /// The day on which it was ordered; in a shorter month its last. The latter is our choice.
    case ofOrder
  }

  /// Nil where nobody says.
  ///
  /// Sources: Instantly help page 13559163 (billing day); ScaledMail, renewal day seen in calls of 2026-10-08.
  private var billingDay: BillingDay? {
    switch self {
    case .instantly: .day(15)
    case .scaledmail: .ofOrder
    case .saleshandy: nil
    }
  }

  /// When something that is billed by the month is billed next, by Greenwich; nil where the vendor does not say.
  /// - Parameters:
  ///   - ordered: when it was ordered.
  ///   - now: the renewal is after it.
  func nextRenewal(ordered: Date, after now: Date) -> Date? {
    guard let billingDay else { return nil }
    let (first, present) = (CivilDay(ordered), CivilDay(max(now, ordered)))
    let day = if case .day(let day) = billingDay { day } else { first.day }
    for month in 0...1 {
      let next = present.inMonth(adding: month, on: day)
      if next.date > max(now, ordered) { return next.date }
    }
    return nil
  }
}

extension OrderOverview {
  /// When it is billed next; nil where nothing is bought or nobody says.
  public func nextRenewal(after now: Date) -> Date? {
    switch status {
    case .settingUp, .ready: offer.vendor.nextRenewal(ordered: createdAt, after: now)
    case .placing, .stopped, .unresolved, .awaitingPayment, .failed, .foundAfterClosing: nil
    }
  }
}
