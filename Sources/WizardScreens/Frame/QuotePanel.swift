import Ordering
import Terminal
import Wizard

extension Canvas {
  /// The quote as a panel: its lines, what is due now, what recurs, and where the figures come from.
  mutating func quotePanel(_ shown: ShownQuote, in block: Rectangle) {
    guard !block.isEmpty else { return }
    frame.verticalLine(at: block.origin, rows: block.size.rows, glyphs: glyphs)
    var pen = Pen(column: block.origin.column + 2, row: block.origin.row, width: block.size.columns - 3, end: block.rows.upperBound)
    switch shown {
    case .none(let chosen):
      paragraph(
        QuoteSentences.noQuoteYet(chosen), in: Rectangle(column: pen.column, row: pen.row, columns: pen.width, rows: 3), role: .dim)
    case .quote(let quote, let state, let isOld, let basket):
      line(quote.offer.title, "", "", role: .title, &pen)
      line(QuoteSentences.basket(basket), "", "", role: .plain, &pen)
      pen.row += 1
      lines(of: quote, due: basket.isOrdered ? "At ordering, USD" : "Due now, USD", &pen)
      pen.row += 1
      recurring(of: quote, &pen)
      pen.row += 1
      status(quote, state, isOld: isOld, &pen)
    }
  }

  /// Where the next line of the panel goes.
  private struct Pen {
    let column: Int
    var row: Int
    let width: Int
    let end: Int
    static let amount = 11
    static let unit = 9
  }

  private mutating func line(_ title: String, _ unit: String, _ amount: String, role: StyleRole = .plain, _ pen: inout Pen) {
    guard pen.row < pen.end else { return }
    let isSplit = !unit.isEmpty || !amount.isEmpty
    let titleWidth = isSplit ? pen.width - Pen.amount - (unit.isEmpty ? 0 : Pen.unit) : pen.width
    cell(title, pen.column, pen.row, width: titleWidth, role: role)
    if !unit.isEmpty { cell(unit, pen.column + titleWidth, pen.row, width: Pen.unit, role: .dim, align: .right) }
    if isSplit {
      let column = pen.column + pen.width - Pen.amount
      cell(amount, column, pen.row, width: Pen.amount, role: role == .plain ? .amount : role, align: .right)
    }
    pen.row += 1
  }

  private mutating func lines(of quote: Quote, due title: String, _ pen: inout Pen) {
    for item in quote.lines {
      let unit = item.unit?.description ?? ""
      line(QuoteSentences.title(of: item), unit, item.amount?.description ?? "at checkout", &pen)
    }
    if quote.discount != .zero { line("Discount", "", "-\(quote.discount)", &pen) }
    if !quote.freeDomains.isEmpty { line("\(Sentences.count(quote.freeDomains.count, "domain")) free", "", "", role: .good, &pen) }
    if let due = quote.dueNow {
      line(title, "", due.description, role: .title, &pen)
    } else {
      line("Due now: \(QuoteSentences.priceAtCheckout)", "", "", role: .title, &pen)
    }
  }

  private mutating func recurring(of quote: Quote, _ pen: inout Pen) {
    for period in quote.periods {
      line("Then each \(period.rawValue)", "", quote.recurring(period)?.description ?? "at checkout", &pen)
    }
    if let year = quote.firstTwelveMonths { line("First 12 months", "", year.description, &pen) }
  }

  private mutating func status(_ quote: Quote, _ state: QuoteState?, isOld: Bool, _ pen: inout Pen) {
    for part in QuoteSentences.status(state, quote, time: clock.seconds(quote.at), isOld: isOld) {
      let role: StyleRole = state?.refusal != nil ? .problem : isOld || state?.failure != nil ? .warning : .dim
      for text in TextWidth.wrap(part, columns: pen.width) { line(text, "", "", role: role, &pen) }
    }
  }
}
