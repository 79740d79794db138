extension Purchase {
  /// Domains and names for an order at ScaledMail that is paid.
  ///
  /// Source: Vendors/ScaledMail, Submit form.
  public struct ScaledMailForm: Hashable, Sendable {
    public let terms: ScaledMailTerms
    /// The `uuid` of the paid order.
    public let id: String
    /// The account of an outside registrar; nil where the names are bought at ScaledMail.
    public let hosting: Hosting?

    public init(_ terms: ScaledMailTerms, id: String, hosting: Hosting? = nil) {
      self.terms = terms
      self.id = id
      self.hosting = hosting
    }
  }
}
