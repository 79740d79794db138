extension Purchase {
  /// A buying operation with what it needs beside offer and items: one case an operation, each described at its `Kind`.
  public enum Operation: Hashable, Sendable {
    /// The redirect is nil where the domains lead nowhere.
    case instantlyDFY(redirect: Redirect?)
    case instantlyPreWarmed
    case instantlyExtraAccounts
    case saleshandyPurchase(SaleshandyOrder)
    /// The workspace is nil only in books whose first version kept none; nothing can be asked of the vendor then.
    case scaledmailBuyDomains(workspace: Workspace?)
    case scaledmailCustomOrder(ScaledMailOrder)
    case scaledmailOwnDomains(ScaledMailOwnDomains)
    case scaledmailPackage(ScaledMailPackage)
    case scaledmailPreWarmed(ScaledMailTerms)
    case scaledmailSubmitForm(ScaledMailForm)
  }
}

extension Purchase.Operation {
  public var kind: Purchase.Kind {
    switch self {
    case .instantlyDFY: .instantlyDFY
    case .instantlyPreWarmed: .instantlyPreWarmed
    case .instantlyExtraAccounts: .instantlyExtraAccounts
    case .saleshandyPurchase: .saleshandyPurchase
    case .scaledmailBuyDomains: .scaledmailBuyDomains
    case .scaledmailCustomOrder: .scaledmailCustomOrder
    case .scaledmailOwnDomains: .scaledmailOwnDomains
    case .scaledmailPackage: .scaledmailPackage
    case .scaledmailPreWarmed: .scaledmailPreWarmed
    case .scaledmailSubmitForm: .scaledmailSubmitForm
    }
  }

  /// What ScaledMail's orders of mailboxes have in common; nil for every other operation.
  public var scaledmailTerms: Purchase.ScaledMailTerms? {
    switch self {
    case .scaledmailCustomOrder(let order): order.terms
    case .scaledmailOwnDomains(let order): order.terms
    case .scaledmailPackage(let package): package.terms
    case .scaledmailPreWarmed(let terms): terms
    case .scaledmailSubmitForm(let form): form.terms
    case .instantlyDFY, .instantlyPreWarmed, .instantlyExtraAccounts, .saleshandyPurchase, .scaledmailBuyDomains: nil
    }
  }
}
