/// How many mailboxes come with pre-warmed domains whose vendor's list names no number: by the quote, and once they are there by the delivery.
public struct StockMailboxes: Sendable {
  private let counts: [DomainName: Int]

  /// Of a placed order, or of a draft by its quote alone.
  /// - Parameters:
  ///   - names: the domains of the order.
  ///   - quote: what it costs; nil while nobody has named a price.
  ///   - progress: what the vendor has delivered so far.
  public init(_ names: [DomainName], quote: Quote?, progress: OrderProgress? = nil) {
    let quoted = quote.map { Self.quoted(names, $0) } ?? [:]
    let domains = (progress?.domains ?? []).keyed(by: \.name)
    counts = names.reduce(into: [:]) { counts, name in
      let domain = domains[name]
      let listed = domain.map { max($0.ordered, $0.mailboxes?.count ?? 0) } ?? 0
      // Before a domain is ready, some of its mailboxes may not be listed yet.
      counts[name] = domain?.isDelivered == true && listed > 0 ? listed : max(listed, quoted[name] ?? 0)
    }
  }

  /// How many are on a domain; zero while nobody has said.
  public func count(on name: DomainName) -> Int { counts[name] ?? 0 }

  public var total: Int { counts.values.reduce(0, +) }

  /// By each domain's price, where the quote has one mailbox price; else equal shares, the first domains having what is left. Our choice: what a
  /// quote counts in all is never lost.
  private static func quoted(_ names: [DomainName], _ quote: Quote) -> [DomainName: Int] {
    let whole = quote.mailboxes
    guard whole > 0, !names.isEmpty else { return [:] }
    let units = Set(quote.lines.filter { $0.subject == .mailboxes }.map(\.unit))
    if units.count == 1, case let unit?? = units.first, unit > .zero {
      let prices = (quote.names ?? []).keyed(by: \.name)
      let own = names.compactMap { name -> (DomainName, Int)? in
        guard let amount = prices[name]?.mailboxes, amount.cents.isMultiple(of: unit.cents) else { return nil }
        return (name, amount.cents / unit.cents)
      }
      if own.count == names.count, own.reduce(0, { $0 + $1.1 }) == whole { return Dictionary(own) { first, _ in first } }
    }
    let shares = names.enumerated().map { ($1, whole / names.count + ($0 < whole % names.count ? 1 : 0)) }
    return Dictionary(shares) { first, _ in first }
  }
}

extension Order {
  /// How many mailboxes it has: as its plan says, and where that says none, as the quote and the delivery do.
  public var mailboxCount: Int {
    let planned = plan.mailboxCount
    return planned > 0 ? planned : StockMailboxes(plan.names, quote: quote, progress: progress).total
  }
}
