/// The answer to an order or a simulation, every required field present. Source: Vendors/Instantly, Place an order.
struct InstantlyOrderAnswer {
  let order: InstantlyOrder
  let findings: InstantlyFindings
  let quote: InstantlyQuote
  let rules: InstantlyRules
  /// Why a valid order was not placed; nothing when it was, or was only simulated.
  let paymentFailed: Bool

  var json: JSON {
    var body = lists.merging(prices) { first, _ in first }
    let error = findings.error ?? (paymentFailed ? "payment_failed" : nil)
    body["order_is_valid"] = .bool(findings.error == nil && !order.items.isEmpty)
    body["order_placed"] = .bool(error == nil && !order.isSimulation && !order.items.isEmpty)
    body["order_error"] = error.map(JSON.string)
    body["simulation"] = .bool(order.isSimulation)
    body["order_items"] = .array(quote.lines.map(item))
    body["payment_method_last_4_digits"] = "4242"
    body["payment_method_brand"] = "Visa"
    body["payment_method_name_on_card"] = "A Lind"
    if rules.isNewer, paymentFailed { body["payment_failure_reason"] = "generic_decline" }
    return .object(body)
  }

  private var lists: [String: JSON] {
    var lists: [String: JSON] = [
      "unavailable_domains": .list(findings.unavailableDomains),
      "blacklist_domains": .list(findings.blacklistDomains),
      "invalid_domains": .list(findings.invalidDomains),
      "invalid_forwarding_domains": .list(findings.invalidForwardingDomains),
      "invalid_accounts": .array(findings.invalidAccounts.map(\.json)),
      "missing_domain_orders": .list(findings.missingDomainOrders),
      "provider_mismatch_domains": .list(findings.providerMismatchDomains),
      "unsupported_provider_domains": .list(findings.unsupportedProviderDomains),
      "unavailable_email_providers": .array(findings.unavailableProviders.map { .int($0.rawValue) }),
      "domains_without_accounts": .list(findings.domainsWithoutAccounts),
      "free_domains": .list(quote.freeDomains),
    ]
    if rules.isNewer, !findings.blacklistKeywords.isEmpty { lists["blacklist_keywords"] = .list(findings.blacklistKeywords) }
    return lists
  }

  private var prices: [String: JSON] {
    var prices: [String: JSON] = [
      "number_of_domains_ordered": .int(quote.domains),
      "number_of_accounts_ordered": .int(quote.accounts),
      "price_per_account_per_month": pricePerAccount,
      "price_per_domain_per_month": quote.hasOutlook ? .dollars(InstantlyProvider.outlook.domainPrice ?? 0) : .null,
      "price_per_domain_per_year": .dollars(rules.domainPricePerYear),
      "total_domains_price_per_year": .dollars(quote.domainsPerYear),
      "total_accounts_price_per_month": .dollars(quote.accountsPerMonth),
      "total_price_per_month": .dollars(quote.accountsPerMonth),
      "total_price_per_year": .dollars(quote.domainsPerYear),
      "total_price": .dollars(quote.dueNow),
      "total_discount": .dollars(quote.discount),
    ]
    if rules.isNewer, Set(quote.mailboxPrices.values).count > 1 {
      prices["price_per_account_per_month_by_account_type"] = .object(
        Dictionary(uniqueKeysWithValues: quote.mailboxPrices.map { (String($0.key.rawValue), JSON.dollars($0.value)) }))
    }
    return prices
  }

  private var pricePerAccount: JSON {
    let differing = Set(quote.mailboxPrices.values)
    if rules.isNewer { return differing.count == 1 ? .dollars(differing.first ?? 0) : .null }
    let first = quote.lines.compactMap { quote.mailboxPrices[$0.item.provider] }.first
    return .dollars(first ?? 0)
  }

  private func item(_ line: InstantlyQuote.Line) -> JSON {
    var item: [String: JSON] = [
      "domain": .string(line.item.domain),
      "accounts": .array(line.item.accounts.map(\.json)),
      "email_provider": .int(line.item.provider.rawValue),
      "domain_price": .dollars(line.domainPrice),
      "accounts_price": .dollars(line.accountsPrice),
      "domain_monthly_price": line.item.provider.domainPrice(in: quote.kind).map(JSON.dollars) ?? .null,
      "total_price": .dollars(line.total),
      "total_discount": .dollars(line.discount),
    ]
    item["forwarding_domain"] = line.item.forwardingDomain.map(JSON.string)
    return .object(item)
  }
}
