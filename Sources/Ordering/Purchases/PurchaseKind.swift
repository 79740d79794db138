extension Purchase {
  /// The buying operations by name, each with its own guard and evidence. The raw values are stored.
  ///
  /// Source: Purchasing, Guard and evidence.
  public enum Kind: String, CaseIterable, Codable, Sendable, Hashable {
    /// New domains with mailboxes at Instantly (`order_type: dfy`).
    case instantlyDFY
    /// Pre-warmed domains with their mailboxes at Instantly (`order_type: pre_warmed_up`).
    case instantlyPreWarmed
    /// Further mailboxes on own domains at Instantly (`order_type: extra_accounts`).
    case instantlyExtraAccounts
    /// Domains with mailboxes at Saleshandy, paid at a checkout address or with credits.
    case saleshandyPurchase
    /// Names at ScaledMail, at most ten a call.
    case scaledmailBuyDomains
    /// Mailboxes at ScaledMail on names bought there before (`provider=scaledmail`).
    case scaledmailCustomOrder
    /// Mailboxes at ScaledMail on names at an outside registrar (`provider=other`).
    case scaledmailOwnDomains
    /// A bundle of mailboxes at ScaledMail.
    case scaledmailPackage
    /// Pre-warmed domains with their mailboxes at ScaledMail.
    case scaledmailPreWarmed
    /// Domains and names for a paid order at ScaledMail; charges nothing.
    case scaledmailSubmitForm
  }
}

extension Purchase.Kind {
  /// Whether it registers or takes over names, so that no two programs may do it with one name at any vendor; else two may not at this one.
  public var registersNames: Bool {
    switch self {
    case .instantlyDFY, .saleshandyPurchase, .scaledmailBuyDomains, .instantlyPreWarmed, .scaledmailPreWarmed: true
    case .instantlyExtraAccounts, .scaledmailCustomOrder, .scaledmailOwnDomains, .scaledmailPackage, .scaledmailSubmitForm: false
    }
  }

  public var vendor: Vendor {
    switch self {
    case .instantlyDFY, .instantlyPreWarmed, .instantlyExtraAccounts: .instantly
    case .saleshandyPurchase: .saleshandy
    case .scaledmailBuyDomains, .scaledmailCustomOrder, .scaledmailOwnDomains, .scaledmailPackage, .scaledmailPreWarmed,
      .scaledmailSubmitForm:
      .scaledmail
    }
  }

  /// Whether mailboxes come of it, which are followed until they are ready; else only names.
  public var deliversMailboxes: Bool { self != .scaledmailBuyDomains }
}
