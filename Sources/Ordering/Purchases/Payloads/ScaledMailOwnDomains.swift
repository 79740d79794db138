extension Purchase {
  /// Mailboxes at ScaledMail on names at an outside registrar.
  ///
  /// Source: Vendors/ScaledMail, Create custom order: `provider=other`.
  public struct ScaledMailOwnDomains: Hashable, Sendable {
    public let terms: ScaledMailTerms
    /// Empty for none.
    public let coupon: String
    /// The registrar's account; its password is in memory only.
    public let hosting: Hosting

    public init(_ terms: ScaledMailTerms, coupon: String = "", hosting: Hosting) {
      self.terms = terms
      self.coupon = coupon
      self.hosting = hosting
    }
  }
}
