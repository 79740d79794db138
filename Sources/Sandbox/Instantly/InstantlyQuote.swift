/// What an order costs, in cents.
struct InstantlyQuote {
  struct Line {
    let item: InstantlyOrder.Item
    let accounts: Int
    /// Per year; 0 for a free domain and for one ordered before.
    let domainPrice: Int
    /// Per month.
    let accountsPrice: Int
    let discount: Int

    var total: Int { domainPrice + accountsPrice }
  }

  let kind: InstantlyOrder.Kind
  let lines: [Line]
  let freeDomains: [String]
  let rules: InstantlyRules

  init(_ order: InstantlyOrder, _ rules: InstantlyRules, firstDomainFree: Bool) {
    kind = order.kind
    self.rules = rules
    freeDomains = firstDomainFree && order.kind == .dfy ? order.items.prefix(1).map(\.domain) : []
    lines = order.items.enumerated().map { index, item in
      let usual = order.kind == .extraAccounts ? 0 : rules.domainPricePerYear
      let isFree = firstDomainFree && order.kind == .dfy && index == 0
      let count = item.accounts.count
      return Line(
        item: item, accounts: count, domainPrice: isFree ? 0 : usual,
        accountsPrice: item.provider.domainPrice(in: order.kind) ?? count * Self.mailboxPrice(of: item, in: order.kind, rules),
        discount: isFree ? usual : 0)
    }
  }

  var domains: Int { kind == .extraAccounts ? 0 : lines.count }
  var accounts: Int { lines.reduce(0) { $0 + $1.accounts } }
  var domainsPerYear: Int { lines.reduce(0) { $0 + $1.domainPrice } }
  var accountsPerMonth: Int { lines.reduce(0) { $0 + $1.accountsPrice } }
  var discount: Int { lines.reduce(0) { $0 + $1.discount } }
  var dueNow: Int { domainsPerYear + accountsPerMonth }

  /// The mailbox prices that occur, by provider.
  var mailboxPrices: [InstantlyProvider: Int] {
    var prices: [InstantlyProvider: Int] = [:]
    for line in lines where line.item.provider.domainPrice(in: kind) == nil {
      prices[line.item.provider] = Self.mailboxPrice(of: line.item, in: kind, rules)
    }
    return prices
  }

  var hasOutlook: Bool { lines.contains { $0.item.provider.domainPrice(in: kind) != nil } }

  private static func mailboxPrice(of item: InstantlyOrder.Item, in kind: InstantlyOrder.Kind, _ rules: InstantlyRules) -> Int {
    kind == .preWarmed ? rules.preWarmedMailboxPrice : item.provider.mailboxPrice ?? 0
  }
}

extension InstantlyProvider {
  /// Cents per domain per month, where the domain is what is billed; pre-warmed mailboxes are billed one by one.
  func domainPrice(in kind: InstantlyOrder.Kind) -> Int? {
    kind == .preWarmed ? nil : domainPrice
  }
}
