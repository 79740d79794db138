extension Purchase {
  /// Mailboxes at ScaledMail on names bought there.
  ///
  /// Source: Vendors/ScaledMail, Create custom order.
  public struct ScaledMailOrder: Hashable, Sendable {
    public let terms: ScaledMailTerms
    /// Empty for none.
    public let coupon: String

    public init(_ terms: ScaledMailTerms, coupon: String = "") {
      self.terms = terms
      self.coupon = coupon
    }
  }
}
