public import Foundation
public import Ordering

/// The order's own screen.
public struct OrderState: ScreenState {
  public internal(set) var order: Order?
  public internal(set) var row = 0
  /// Whether the list shows the mailboxes instead of the domains.
  public internal(set) var showsMailboxes = false
  /// The cursor among the mailboxes.
  public internal(set) var mailboxRow = 0
  /// Whether a payment address that is too long to stand among the rest is shown whole, in place of the rest.
  public internal(set) var showsAddress = false
  /// How many of its lines are scrolled past.
  public internal(set) var addressRow = 0
  /// How far the vendor is: asked of it again and again while anything may change.
  public internal(set) var following: Asked<Order> = .idle
  /// Why the last check failed; it stays until the next has ended.
  public internal(set) var failure: VendorFailure?
  /// When the vendor is asked again by itself; nil when it is not.
  public internal(set) var nextCheck: Date?
  /// What the rest of the plan costs, asked before it goes on.
  public internal(set) var remainder: Asked<PlanRemainder> = .idle
  /// Why the plan stopped, where no vendor said it.
  public internal(set) var stop: PlanStop?

  public init() {}

  init(_ order: Order) { self.order = order }
}
