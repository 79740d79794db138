extension Purchase {
  /// What a purchase at Saleshandy needs beside its domains.
  ///
  /// Source: Vendors/Saleshandy, Purchase.
  public struct SaleshandyOrder: Hashable, Sendable {
    /// Nil once the person was erased from the book; never when it is bought.
    public let registrant: Registrant?
    public let payment: PaymentWay
    public let redirect: Redirect

    public init(registrant: Registrant, payment: PaymentWay, redirect: Redirect) {
      self.init(kept: registrant, payment: payment, redirect: redirect)
    }

    /// As a book has it.
    init(kept registrant: Registrant?, payment: PaymentWay, redirect: Redirect) {
      self.registrant = registrant
      self.payment = payment
      self.redirect = redirect
    }
  }
}
