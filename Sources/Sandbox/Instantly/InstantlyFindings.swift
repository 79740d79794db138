/// What is wrong with an order, list by list as the answer names them.
struct InstantlyFindings {
  struct InvalidAccount {
    let domain: String
    let account: InstantlyOrder.Account
    let reason: String

    var json: JSON {
      [
        "domain": .string(domain), "first_name": .string(account.firstName), "last_name": .string(account.lastName),
        "email": .string(account.email(at: domain)), "reason": .string(reason),
      ]
    }
  }

  var unavailableDomains: [String] = []
  var blacklistDomains: [String] = []
  var blacklistKeywords: [String] = []
  var invalidDomains: [String] = []
  var invalidForwardingDomains: [String] = []
  var invalidAccounts: [InvalidAccount] = []
  var missingDomainOrders: [String] = []
  var providerMismatchDomains: [String] = []
  var unsupportedProviderDomains: [String] = []
  var unavailableProviders: [InstantlyProvider] = []
  var domainsWithoutAccounts: [String] = []

  /// The one `order_error` of the answer; nothing when the order is valid. What the caller must fix in the order itself comes first, what
  /// the market says last. Our choice: the order, which no page tells.
  var error: String? {
    let causes: [(String, Bool)] = [
      ("invalid_domains", invalidDomains.isEmpty),
      ("domains_without_accounts", domainsWithoutAccounts.isEmpty),
      ("invalid_accounts", invalidAccounts.isEmpty),
      ("invalid_forwarding_domains", invalidForwardingDomains.isEmpty),
      ("missing_domain_orders", missingDomainOrders.isEmpty),
      ("unsupported_provider", unsupportedProviderDomains.isEmpty),
      ("provider_mismatch", providerMismatchDomains.isEmpty),
      ("provider_unavailable", unavailableProviders.isEmpty),
      ("blacklist_domains", blacklistDomains.isEmpty),
      ("unavailable_domains", unavailableDomains.isEmpty),
    ]
    return causes.first { !$0.1 }?.0
  }
}
