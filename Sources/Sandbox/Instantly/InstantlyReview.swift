/// Judges an order against the rules, the market and what was ordered before.
struct InstantlyReview {
  let shop: Shop
  let rules: InstantlyRules
  let state: SandboxState

  func findings(of order: InstantlyOrder) -> InstantlyFindings {
    var findings = InstantlyFindings()
    var seen: Set<String> = []
    for item in order.items {
      guard let name = item.name, seen.insert(name.text).inserted, allowsEnding(of: name, in: order.kind) else {
        findings.invalidDomains.append(item.domain)
        continue
      }
      reviewForwarding(item, name, into: &findings)
      switch order.kind {
      case .dfy:
        reviewNew(item, name, into: &findings)
        reviewAccounts(item, name, present: [], into: &findings)
      case .preWarmed:
        reviewPreWarmed(name, into: &findings)
      case .extraAccounts:
        reviewExtra(item, name, into: &findings)
      }
    }
    if order.kind != .preWarmed, shop.scenarios.applies(.providerUnavailable, at: .instantly),
      order.items.contains(where: { $0.provider == .google })
    {
      findings.unavailableProviders = [.google]
    }
    return findings
  }

  /// Extra mailboxes may go to any domain ordered before, whatever its ending.
  private func allowsEnding(of name: DomainName, in kind: InstantlyOrder.Kind) -> Bool {
    switch kind {
    case .dfy: rules.endings.contains(name.tld)
    case .preWarmed: rules.preWarmedEndings.contains(name.tld)
    case .extraAccounts: true
    }
  }

  private func reviewNew(_ item: InstantlyOrder.Item, _ name: DomainName, into findings: inout InstantlyFindings) {
    if let word = Trademarks.word(in: name.label) {
      findings.blacklistDomains.append(item.domain)
      if !findings.blacklistKeywords.contains(word) { findings.blacklistKeywords.append(word) }
    } else if !shop.catalogue.isFree(name, at: .instantly, given: state) {
      findings.unavailableDomains.append(item.domain)
    }
  }

  private func reviewPreWarmed(_ name: DomainName, into findings: inout InstantlyFindings) {
    if !shop.stock.names(tld: name.tld).contains(name.text) || state.owned[name.text] != nil {
      findings.unavailableDomains.append(name.text)
    }
  }

  private func reviewExtra(_ item: InstantlyOrder.Item, _ name: DomainName, into findings: inout InstantlyFindings) {
    guard state.instantly.activeOrder(of: name.text) != nil else {
      findings.missingDomainOrders.append(item.domain)
      return
    }
    let present = state.instantly.activeAccounts(of: name.text)
    if present.contains(where: { $0.provider == InstantlyProvider.outlook.rawValue }) {
      findings.unsupportedProviderDomains.append(item.domain)
    } else if present.contains(where: { $0.provider != item.provider.rawValue }) {
      findings.providerMismatchDomains.append(item.domain)
    } else {
      reviewAccounts(item, name, present: present.map(\.email), into: &findings)
    }
  }

  private func reviewForwarding(_ item: InstantlyOrder.Item, _ name: DomainName, into findings: inout InstantlyFindings) {
    guard let text = item.forwardingDomain else { return }
    guard let target = DomainName(text), target != name else {
      findings.invalidForwardingDomains.append(text)
      return
    }
  }

  /// - Parameter present: the addresses the domain has already.
  private func reviewAccounts(
    _ item: InstantlyOrder.Item, _ name: DomainName, present: [String], into findings: inout InstantlyFindings
  ) {
    guard !item.accounts.isEmpty else {
      findings.domainsWithoutAccounts.append(item.domain)
      return
    }
    var emails = Set(present)
    for (index, account) in item.accounts.enumerated() {
      let reason =
        fault(of: account)
        ?? (emails.insert(account.email(at: name.text)).inserted ? nil : "Email address is already used")
        ?? countFault(item, index: index, present: present.count)
      if let reason { findings.invalidAccounts.append(.init(domain: name.text, account: account, reason: reason)) }
    }
  }

  /// The first text is the schema's own sample. Our choice: the others, in its manner.
  private func fault(of account: InstantlyOrder.Account) -> String? {
    if account.firstName.allSatisfy(\.isWhitespace) { return "First name is required" }
    if account.lastName.allSatisfy(\.isWhitespace) { return "Last name is required" }
    return rules.isPrefix(account.prefix) ? nil : "Email address prefix is invalid"
  }

  /// Marks each mailbox above the most allowed, or the last one when there are too few.
  private func countFault(_ item: InstantlyOrder.Item, index: Int, present: Int) -> String? {
    let allowed = item.provider == .outlook ? rules.outlookMailboxes : rules.mailboxesPerDomain
    let isLast = index == item.accounts.count - 1
    if present + index >= allowed.upperBound { return "At most \(allowed.upperBound) accounts are allowed on this domain" }
    if isLast, present + item.accounts.count < allowed.lowerBound {
      return "At least \(allowed.lowerBound) accounts are required on this domain"
    }
    return nil
  }
}
