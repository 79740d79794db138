public import Foundation
public import Ordering

/// The order's own screen.
public struct OrderState: Equatable, Sendable {
  public internal(set) var order: Order?
  public internal(set) var row = 0
  /// Whether a purchase is being made right now.
  public internal(set) var isPlacing = false
  /// Whether the vendor is being asked.
  public internal(set) var isChecking = false
  /// When the vendor is asked again by itself; nil when it is not.
  public internal(set) var nextCheck: Date?
  /// Whether the vendor is asked what the rest of the plan costs.
  public internal(set) var isPricing = false
  /// What is typed into a question: the amount that continues a plan, or the reason that settles one.
  public internal(set) var continuation = ""
  /// Why the last look failed.
  public internal(set) var failure: VendorFailure?
  /// Why the plan stopped, where no vendor said it.
  public internal(set) var stop: PlanStop?
}
