import Ordering

/// The word of the query's `provider`.
enum ScaledMailSource: String {
  /// Bought at ScaledMail.
  case scaledmail
  /// At an outside registrar.
  case other
}

extension Purchase.Operation {
  /// Where the domains of an order stand: at ScaledMail, or at an outside registrar whose log-in comes with the order.
  ///
  /// Source: Vendors/ScaledMail, Create custom order: `provider`; Vendors/ScaledMail, Create order; Vendors/ScaledMail, Submit form.
  var scaledmailSource: ScaledMailSource {
    switch self {
    case .scaledmailOwnDomains: .other
    case .scaledmailPackage(let package): package.hosting == nil ? .scaledmail : .other
    case .scaledmailSubmitForm(let form): form.hosting == nil ? .scaledmail : .other
    case .scaledmailBuyDomains, .scaledmailCustomOrder, .scaledmailPreWarmed, .instantlyDFY, .instantlyPreWarmed,
      .instantlyExtraAccounts, .saleshandyPurchase:
      .scaledmail
    }
  }
}
