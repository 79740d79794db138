import Ordering
import Terminal
import Wizard

extension Sheet {
  /// The quote in two rows: what is bought and what it costs; where the figures come from.
  mutating func quoteRows(_ shown: ShownQuote, in block: Rectangle) {
    guard !block.isEmpty else { return }
    let (row, width) = (block.origin.row, block.size.columns - 2)
    switch shown {
    case .none(let chosen): text(Sentences.noQuoteYet(chosen), 1, row, width: width, role: .dim)
    case .quote(let quote, let state, let isOld, let basket):
      let due = quote.dueNow.map { ("due now ", $0.description) } ?? ("due now ", Sentences.priceAtCheckout)
      let then = Sheet.recurring(quote)
      let pieces: [(String, StyleRole)] = [
        (due.0, .label), (due.1, .amount), (then.isEmpty ? "" : "  then ", .label), (then, .amount),
      ]
      let priceWidth = pieces.reduce(0) { $0 + TextWidth.columns(of: $1.0) }
      run(pieces, max(1, width + 1 - priceWidth), row, width: priceWidth)
      let what = [quote.offer.title, Sentences.basket(domains: basket.domains, mailboxesEach: basket.each)]
      text(what.joined(separator: " \(glyphs.dot) "), 1, row, width: width - priceWidth - 2)
      standing(quote, state, isOld: isOld, row: row + 1, width: width)
    }
  }

  private mutating func standing(_ quote: Quote, _ state: QuoteState?, isOld: Bool, row: Int, width: Int) {
    let parts = Sentences.quoteStanding(state, quote, time: clock.seconds(quote.at), isOld: isOld)
    let role: StyleRole = state?.refusal != nil ? .problem : isOld || state?.failure != nil ? .warning : .dim
    text(parts.joined(separator: " \(glyphs.dot) "), 1, row, width: width, role: role)
  }

  /// What falls due again: `45.00/mo + 45.00/yr`; periods without a price are left out.
  static func recurring(_ quote: Quote) -> String {
    let amounts = quote.periods.compactMap { period in
      quote.recurring(period).map { "\($0)/\(Sentences.short(period))" }
    }
    return amounts.joined(separator: " + ")
  }
}
