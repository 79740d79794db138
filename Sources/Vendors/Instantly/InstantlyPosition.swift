import Ordering

/// What a simulation says of one domain.
///
/// Source: Vendors/Instantly, Place an order, `order_items` and the summary of the prices.
struct InstantlyPosition {
  /// Nil in an answer that names none.
  let name: DomainName?
  /// Nil where the answer names one we have not heard of.
  let provider: Provider?
  /// The registration a year; nil where nobody names it.
  let domainPrice: Money?
  /// What is billed each month, how many of it, and the price of one.
  let mailboxes: (subject: Quote.Line.Subject, count: Int, price: Money?)

  /// From an item of the answer.
  init(_ item: JSON, in reply: JSON, of purchase: Purchase) {
    name = item["domain"].domainName
    let asked = purchase.items.first { [name] in $0.name == name }
    let provider = item["email_provider"].isNull ? asked?.provider : Provider(instantly: item["email_provider"])
    self.provider = provider
    domainPrice = InstantlyPosition.domainPrice(item, in: reply)
    let each = InstantlyPosition.listed(reply, provider)
    let amount = item["accounts_price"].price
    if InstantlyPosition.isBilledByDomain(provider, purchase) || !item["domain_monthly_price"].isNull {
      mailboxes = (.mailboxDomains, 1, item["domain_monthly_price"].price ?? amount)
      return
    }
    let listed = item["accounts"].list.count
    let count = listed > 0 ? listed : asked?.mailboxCount ?? 0
    if count > 0 {
      mailboxes = (.mailboxes, count, InstantlyPosition.part(amount, count) ?? each)
    } else if let amount, amount > .zero, let each, each > .zero, amount.cents.isMultiple(of: each.cents) {
      // Our choice: mailboxes that come with the domain and are not listed are counted by their price.
      mailboxes = (.mailboxes, amount.cents / each.cents, each)
    } else {
      mailboxes = (.preWarmed, 1, amount)
    }
  }

  /// From the summary, for an answer without items.
  init(_ asked: Purchase.Item, in reply: JSON, of purchase: Purchase) {
    name = asked.name
    provider = asked.provider
    domainPrice = purchase.kind == .instantlyExtraAccounts ? nil : reply["price_per_domain_per_year"].price
    mailboxes =
      InstantlyPosition.isBilledByDomain(asked.provider, purchase)
      ? (.mailboxDomains, 1, reply["price_per_domain_per_month"].price)
      : (.mailboxes, asked.mailboxCount, InstantlyPosition.listed(reply, asked.provider))
  }

  /// Outlook is billed by the domain; pre-warmed mailboxes each have a price.
  private static func isBilledByDomain(_ provider: Provider?, _ purchase: Purchase) -> Bool {
    provider == .outlook && purchase.kind != .instantlyPreWarmed
  }

  /// One that is free now is shown at its usual price beside the discount, since it is billed again next year. Our choice: a promotion is
  /// taken to be for once, the dearer reading.
  private static func domainPrice(_ item: JSON, in reply: JSON) -> Money? {
    let price = item["domain_price"].price
    guard price == .zero, let name = item["domain"].domainName,
      reply["free_domains"].list.contains(where: { $0.domainName == name })
    else { return price }
    return reply["price_per_domain_per_year"].price ?? price
  }

  /// The price of one of several, when it comes out in whole cents.
  private static func part(_ amount: Money?, _ count: Int) -> Money? {
    guard let amount, amount.cents.isMultiple(of: count) else { return nil }
    return Money(cents: amount.cents / count)
  }

  /// The price a mailbox in the summary: by provider where prices differ, else one for all, which is null where they do.
  private static func listed(_ reply: JSON, _ provider: Provider?) -> Money? {
    let byProvider = provider?.instantlyNumber.flatMap { reply["price_per_account_per_month_by_account_type"]["\($0)"].price }
    return byProvider ?? reply["price_per_account_per_month"].price
  }
}
