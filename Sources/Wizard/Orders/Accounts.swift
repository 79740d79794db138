public import Foundation
public import Ordering

extension WizardState {
  /// What is known of a purchase whose end is open, in plain words.
  /// - Parameter time: writes a time as the screen does.
  public func account(of attempt: Attempt, time: (Date) -> String) -> Sentences.Account {
    Sentences.account(of: attempt, in: mode, at: now, by: home.reconciledBy, time: time)
  }

  /// Whether something has been open for a day, so that a person has to write to the vendor.
  public var hasOverdue: Bool { home.orders.contains { $0.latestAttempts.contains { $0.isOverdue(at: now) } } }
}
