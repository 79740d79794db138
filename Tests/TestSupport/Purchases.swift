public import Ordering

extension Purchase.Operation {
  /// An operation of a kind with everything it needs, as a ready draft would have it.
  public static func ready(_ kind: Purchase.Kind) throws -> Purchase.Operation {
    let redirect = try Redirect("northquay.com/demo")
    let workspace = Workspace(id: "rec1", name: "North Quay")
    let terms = Purchase.ScaledMailTerms(tag: "nq-aug-ABCDEFGHJK", workspace: workspace, redirect: redirect)
    switch kind {
    case .instantlyDFY: return .instantlyDFY(redirect: redirect)
    case .instantlyPreWarmed: return .instantlyPreWarmed
    case .instantlyExtraAccounts: return .instantlyExtraAccounts
    case .saleshandyPurchase:
      return .saleshandyPurchase(
        Purchase.SaleshandyOrder(registrant: try .ready(), payment: .checkout, redirect: try Redirect("northquay.com")))
    case .scaledmailBuyDomains: return .scaledmailBuyDomains(workspace: workspace)
    case .scaledmailCustomOrder: return .scaledmailCustomOrder(Purchase.ScaledMailOrder(terms))
    case .scaledmailOwnDomains: return .scaledmailOwnDomains(Purchase.ScaledMailOwnDomains(terms, hosting: .namecheap))
    case .scaledmailPackage: return .scaledmailPackage(Purchase.ScaledMailPackage(terms, price: "price_NQ1", quantity: 1))
    case .scaledmailPreWarmed: return .scaledmailPreWarmed(terms)
    case .scaledmailSubmitForm: return .scaledmailSubmitForm(Purchase.ScaledMailForm(terms, id: "uuid-1"))
    }
  }
}

extension Registrant {
  /// The registrant of a ready draft.
  public static func ready() throws -> Registrant {
    guard let registrant = Registrant(Details.ready.registrant) else { throw DetailsIncomplete() }
    return registrant
  }

  private struct DetailsIncomplete: Error {}
}

extension Hosting {
  /// An account at a registrar, with its password.
  public static var namecheap: Hosting {
    var hosting = Hosting()
    hosting.provider = "Namecheap"
    hosting.username = "northquay"
    hosting.password = Password("example-password")
    hosting.link = "https://namecheap.com"
    return hosting
  }
}
