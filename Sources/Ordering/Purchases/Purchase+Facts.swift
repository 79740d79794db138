// What several operations have, for those who show or look for it whatever the operation is.

extension Purchase {
  /// Where the domains send visitors; nil where they lead nowhere, and for operations that have no redirect.
  public var redirect: Redirect? {
    switch operation {
    case .instantlyDFY(let redirect): redirect
    case .saleshandyPurchase(let order): order.redirect
    default: operation.scaledmailTerms?.redirect
    }
  }

  /// Whose data Saleshandy registers the domains with; nil elsewhere, and once the person was erased.
  public var registrant: Registrant? {
    guard case .saleshandyPurchase(let order) = operation else { return nil }
    return order.registrant
  }

  /// The mark at the end of ScaledMail's tag, which tells its order apart; empty elsewhere.
  public var mark: String { String(tag.suffix(ScaledMailRules.markLength)) }

  /// ScaledMail's tag, with our mark in it; empty elsewhere.
  public var tag: String { operation.scaledmailTerms?.tag ?? "" }

  /// ScaledMail's workspace; nil elsewhere.
  public var workspace: Workspace? {
    if case .scaledmailBuyDomains(let workspace) = operation { return workspace }
    return operation.scaledmailTerms?.workspace
  }

  /// The registrar's account of domains that are registered elsewhere; its password is in memory only.
  public var hosting: Hosting? {
    switch operation {
    case .scaledmailOwnDomains(let order): order.hosting
    case .scaledmailPackage(let package): package.hosting
    case .scaledmailSubmitForm(let form): form.hosting
    case .instantlyDFY, .instantlyPreWarmed, .instantlyExtraAccounts, .saleshandyPurchase, .scaledmailBuyDomains,
      .scaledmailCustomOrder, .scaledmailPreWarmed:
      nil
    }
  }

  /// The sending program to connect; its password is in memory only.
  public var sequencer: Sequencer? { operation.scaledmailTerms?.sequencer }

  /// The passwords that the request carries, empty ones among them.
  public var passwords: [Password] { [hosting?.password, sequencer?.password].compactMap(\.self) }

  /// Whether a password that only memory holds is part of the request but gone: it has to be typed again before anything can be sent.
  public var lacksPassword: Bool { passwords.contains(where: \.isEmpty) }
}
