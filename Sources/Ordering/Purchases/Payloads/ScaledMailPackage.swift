extension Purchase {
  /// A bundle of mailboxes at ScaledMail.
  ///
  /// Source: Vendors/ScaledMail, Create order.
  public struct ScaledMailPackage: Hashable, Sendable {
    public let terms: ScaledMailTerms
    /// Empty for none.
    public let coupon: String
    /// The bundle's price id.
    public let price: String
    /// How many of the bundle.
    public let quantity: Int
    /// The account of an outside registrar; nil where the names are bought at ScaledMail.
    public let hosting: Hosting?

    public init(_ terms: ScaledMailTerms, coupon: String = "", price: String, quantity: Int, hosting: Hosting? = nil) {
      self.terms = terms
      self.coupon = coupon
      self.price = price
      self.quantity = quantity
      self.hosting = hosting
    }
  }
}
