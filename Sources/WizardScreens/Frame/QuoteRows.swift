import Ordering
import Terminal
import Wizard

/// The quote below the work area of a narrow window.
enum QuoteRows {
  /// The quote in two rows: what is bought and what it costs; where the figures come from.
  static func draw(_ shown: ShownQuote, in block: Rectangle, on canvas: inout Canvas) {
    guard !block.isEmpty else { return }
    let (row, width) = (block.origin.row, block.size.columns - 2)
    switch shown {
    case .none(let chosen): canvas.text(QuoteSentences.noQuoteYet(chosen), 1, row, width: width, role: .dim)
    case .quote(let quote, let state, let isOld, let basket):
      let due = quote.dueNow?.description ?? QuoteSentences.noPrice(quote.offer.vendor)
      let dueWidth = atRight(
        [(basket.isOrdered ? "at ordering  " : "due now  ", .label), (due, .amount)], row, width: width, on: &canvas)
      let what = [quote.offer.title, QuoteSentences.basket(basket)]
      canvas.text(what.joined(separator: " \(canvas.glyphs.dot) "), 1, row, width: width - dueWidth - 2)
      let then = QuoteRows.recurring(quote)
      let thenWidth = then.isEmpty ? 0 : atRight([("then  ", .label), (then, .amount)], row + 1, width: width, on: &canvas)
      status(quote, state, isOld: isOld, row: row + 1, width: width - thenWidth - 2, on: &canvas)
    }
  }

  /// Writes pieces so that they end at the right edge; returns their width.
  private static func atRight(_ pieces: [(String, StyleRole)], _ row: Int, width: Int, on canvas: inout Canvas) -> Int {
    let taken = pieces.reduce(0) { $0 + TextWidth.columns(of: $1.0) }
    canvas.run(pieces, max(1, width + 1 - taken), row, width: min(taken, width))
    return taken
  }

  private static func status(_ quote: Quote, _ state: QuoteState?, isOld: Bool, row: Int, width: Int, on canvas: inout Canvas) {
    func words(isShort: Bool) -> String {
      QuoteSentences.status(state, quote, time: canvas.clock.minutes(quote.at), isOld: isOld, isShort: isShort)
        .joined(separator: " \(canvas.glyphs.dot) ")
    }
    let whole = words(isShort: false)
    let role: StyleRole = state?.refusal != nil ? .problem : isOld || state?.failure != nil ? .warning : .dim
    canvas.text(TextWidth.columns(of: whole) <= width ? whole : words(isShort: true), 1, row, width: width, role: role)
  }

  /// What falls due again: `45.00/mo + 45.00/yr`; periods without a price are left out, and one whose price then is not stated says so.
  static func recurring(_ quote: Quote) -> String {
    let amounts = quote.periods.compactMap { period in
      let amount = quote.recurring(period)?.description ?? (quote.isRenewalStated(period) ? nil : QuoteSentences.notStated)
      return amount.map { "\($0)/\(QuoteSentences.short(period))" }
    }
    return amounts.joined(separator: " + ")
  }
}
