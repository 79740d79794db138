public import Ordering

/// How far an order is, and why the vendor could not be asked, if so.
public struct Followed: Equatable, Sendable {
  public let order: Order
  public let failure: VendorFailure?

  public init(_ order: Order, failure: VendorFailure? = nil) {
    self.order = order
    self.failure = failure
  }
}
