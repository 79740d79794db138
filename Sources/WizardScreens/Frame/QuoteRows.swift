import Ordering
import Terminal
import Wizard

extension Canvas {
  /// The quote in two rows: what is bought and what it costs; where the figures come from.
  mutating func quoteRows(_ shown: ShownQuote, in block: Rectangle) {
    guard !block.isEmpty else { return }
    let (row, width) = (block.origin.row, block.size.columns - 2)
    switch shown {
    case .none(let chosen): text(QuoteSentences.noQuoteYet(chosen), 1, row, width: width, role: .dim)
    case .quote(let quote, let state, let isOld, let basket):
      let due = quote.dueNow?.description ?? QuoteSentences.priceAtCheckout
      let dueWidth = atRight([(basket.isOrdered ? "at ordering  " : "due now  ", .label), (due, .amount)], row, width: width)
      let what = [quote.offer.title, QuoteSentences.basket(basket)]
      text(what.joined(separator: " \(glyphs.dot) "), 1, row, width: width - dueWidth - 2)
      let then = Canvas.recurring(quote)
      let thenWidth = then.isEmpty ? 0 : atRight([("then  ", .label), (then, .amount)], row + 1, width: width)
      status(quote, state, isOld: isOld, row: row + 1, width: width - thenWidth - 2)
    }
  }

  /// Writes pieces so that they end at the right edge; returns their width.
  private mutating func atRight(_ pieces: [(String, StyleRole)], _ row: Int, width: Int) -> Int {
    let taken = pieces.reduce(0) { $0 + TextWidth.columns(of: $1.0) }
    run(pieces, max(1, width + 1 - taken), row, width: min(taken, width))
    return taken
  }

  private mutating func status(_ quote: Quote, _ state: QuoteState?, isOld: Bool, row: Int, width: Int) {
    let parts = QuoteSentences.status(state, quote, time: clock.seconds(quote.at), isOld: isOld)
    let role: StyleRole = state?.refusal != nil ? .problem : isOld || state?.failure != nil ? .warning : .dim
    text(parts.joined(separator: " \(glyphs.dot) "), 1, row, width: width, role: role)
  }

  /// What falls due again: `45.00/mo + 45.00/yr`; periods without a price are left out.
  static func recurring(_ quote: Quote) -> String {
    let amounts = quote.periods.compactMap { period in
      quote.recurring(period).map { "\($0)/\(QuoteSentences.short(period))" }
    }
    return amounts.joined(separator: " + ")
  }
}
