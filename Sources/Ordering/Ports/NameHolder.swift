public import Foundation

/// The order that has a name, so that no other may order it: whose it is, where and since when.
public struct NameHolder: Hashable, Sendable {
  public let order: Order.ID
  /// What the home screen calls the order.
  public let orderName: String
  public let vendor: Vendor
  /// Where its attempt stands: open, or placed so lately that the vendors' lists need not show it.
  public let state: AttemptState
  /// The session that made the attempt; nil where it is not on file any more.
  public let holder: Holder?
  /// When the attempt was begun; when it was placed, if it is.
  public let since: Date

  /// How long what was ordered here is not ordered a second time, in seconds. Our choice: as long as an unknown outcome is checked before a
  /// person is called. A vendor's list may be late, and another vendor's never shows it.
  public static let freshness: TimeInterval = 86_400

  /// Whether it keeps a name from being ordered now.
  public func holds(at now: Date) -> Bool { state != .placed || now.timeIntervalSince(since) <= NameHolder.freshness }

  public init(order: Order.ID, orderName: String, vendor: Vendor, state: AttemptState, holder: Holder?, since: Date) {
    self.order = order
    self.orderName = orderName
    self.vendor = vendor
    self.state = state
    self.holder = holder
    self.since = since
  }
}
