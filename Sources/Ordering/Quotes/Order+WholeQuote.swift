extension Order {
  /// What the whole order costs, also where a plan went on and its quote is that of the rest: the lines of what was bought before stand in front.
  /// It is for showing; what is due, and what is compared with a vendor's price, is the quote's own.
  public var wholeQuote: Quote {
    let lines = linesBefore
    guard !lines.isEmpty else { return quote }
    return Quote(
      offer: quote.offer, lines: lines + quote.lines, discount: quote.discount, source: quote.source, at: quote.at,
      vendorTotal: quote.vendorTotal, freeDomains: quote.freeDomains, card: quote.card, names: quote.names
    ).accepting(quote.acceptances ?? [])
  }

  /// The lines of names that are bought, for the price of the rest.
  /// - Parameter open: names that are not bought yet.
  /// - Returns: nil where there is none, where the prices are not known, and for plans of a single purchase.
  func linesBought(without open: [DomainName]) -> [Quote.Line]? {
    guard !registered.isEmpty else { return nil }
    let known = linesBefore + quote.lines.filter(\.isOfDomains)
    let open = Set(open)
    let lines = open.isEmpty ? known : lines(of: registered.filter { !open.contains($0) }, among: known)
    return lines.isEmpty ? nil : lines
  }

  /// Names that the plan registers by purchases of their own, in the order in which they are bought.
  private var registered: [DomainName] { plan.purchases.filter { $0.kind == .scaledmailBuyDomains }.flatMap(\.names) }

  /// The lines of what was bought before the quote's own. A book of an earlier version has them no more: what the names cost is still there, what
  /// they cost later is not.
  private var linesBefore: [Quote.Line] {
    let bought = quote.bought ?? []
    let known = bought + quote.lines.filter(\.isOfDomains)
    let lost = registered.count - known.reduce(0) { $0 + $1.count }
    return lost > 0 ? lines(of: Array(registered.prefix(lost)), among: bought) + bought : bought
  }

  /// Names of one ending and price make one line. None where a price is not known.
  private func lines(of names: [DomainName], among known: [Quote.Line]) -> [Quote.Line] {
    struct Group: Hashable {
      let ending: String
      let price: Money
    }
    let prices = (quote.names ?? []).keyed(by: \.name)
    let groups = names.compactMap { name in prices[name]?.domain.map { Group(ending: name.ending, price: $0) } }
    guard groups.count == names.count else { return [] }
    return OrderedTally(groups).map { group, count in
      let line = known.first { $0.subject == .domains(ending: group.ending) && $0.unit == group.price }
      return Quote.Line(
        .domains(ending: group.ending), count: count, unit: group.price, renewal: line?.renewal,
        isRenewalStated: line?.isRenewalStated ?? false, period: .year)
    }
  }
}

extension Quote.Line {
  fileprivate var isOfDomains: Bool { if case .domains = subject { true } else { false } }
}
