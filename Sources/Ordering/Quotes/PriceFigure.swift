/// A figure of the vendor's beside the one it was compared with.
public struct PriceFigure: Hashable, Codable, Sendable {
  public let vendor: Money
  /// Our table's, or what the vendor's own lines come to.
  public let expected: Money

  public init(vendor: Money, expected: Money) {
    self.vendor = vendor
    self.expected = expected
  }
}
