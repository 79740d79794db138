import Ordering
public import Wizard

/// What an order costs, in lines.
public enum QuoteReading {
  /// - Returns: empty where there is no quote.
  public static func lines(of state: WizardState, clock: WallClock = WallClock()) -> [String] {
    guard let shown = state.shownQuote(isWide: true) else { return [] }
    switch shown {
    case .none(let chosen): return [QuoteSentences.noQuoteYet(chosen)]
    case .quote(let quote, let state, let isOld, let basket):
      var lines = ["\(quote.offer.title), \(QuoteSentences.basket(basket))"]
      lines += quote.lines.map { line($0, of: quote) }
      if quote.discount != .zero { lines.append("Discount: \(quote.discount) USD") }
      if !quote.freeDomains.isEmpty { lines.append("\(Sentences.count(quote.freeDomains.count, "domain")) free") }
      let due = quote.dueNow.map { "\($0) USD" } ?? QuoteSentences.noPrice(quote.offer.vendor)
      lines.append("\(basket.isOrdered ? "At ordering" : "Due now"): \(due)")
      lines += quote.periods.map { period in
        "Then each \(period.rawValue): "
          + (quote.recurring(period).map { "\($0) USD" } ?? QuoteSentences.noFurtherAmount(quote, period))
      }
      if let year = quote.firstTwelveMonths { lines.append("First 12 months: \(year) USD") }
      return lines + QuoteSentences.status(state, quote, time: clock.minutes(quote.at), isOld: isOld)
    }
  }

  private static func line(_ line: Quote.Line, of quote: Quote) -> String {
    let unit = line.unit.map { " at \($0)" } ?? ""
    return
      "\(QuoteSentences.title(of: line))\(unit): \(line.amount.map(\.description) ?? QuoteSentences.noAmount(quote.offer.vendor))"
  }
}
