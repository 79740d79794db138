import Ordering
import Terminal
import Wizard

/// The quote at the right of a wide window.
enum QuotePanel {
  /// The quote as a panel: its lines, what is due now, what recurs, and where the figures come from.
  /// - Returns: what is left of the block below it, after an empty row.
  static func draw(_ shown: ShownQuote, in block: Rectangle, on canvas: inout Canvas) -> Rectangle {
    guard !block.isEmpty else { return block }
    canvas.frame.verticalLine(at: block.origin, rows: block.size.rows, glyphs: canvas.glyphs)
    var pen = Pen(column: block.origin.column + 2, row: block.origin.row, width: block.size.columns - 3, end: block.rows.upperBound)
    switch shown {
    case .none(let chosen):
      canvas.paragraph(
        QuoteSentences.noQuoteYet(chosen), in: Rectangle(column: pen.column, row: pen.row, columns: pen.width, rows: 3), role: .dim)
      pen.row += 3
    case .quote(let quote, let state, let isOld, let basket):
      line(quote.offer.title, "", "", role: .title, on: &canvas, &pen)
      line(QuoteSentences.basket(basket), "", "", role: .plain, on: &canvas, &pen)
      pen.row += 1
      lines(of: quote, due: basket.isOrdered ? "At ordering, USD" : "Due now, USD", on: &canvas, &pen)
      pen.row += 1
      recurring(of: quote, on: &canvas, &pen)
      pen.row += 1
      status(quote, state, isOld: isOld, on: &canvas, &pen)
      pen.row += 1
    }
    return Rectangle(column: pen.column, row: pen.row, columns: pen.width, rows: max(0, pen.end - pen.row))
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

  private static func line(
    _ title: String, _ unit: String, _ amount: String, role: StyleRole = .plain, on canvas: inout Canvas, _ pen: inout Pen
  ) {
    guard pen.row < pen.end else { return }
    let isSplit = !unit.isEmpty || !amount.isEmpty
    let titleWidth = isSplit ? pen.width - Pen.amount - (unit.isEmpty ? 0 : Pen.unit) : pen.width
    canvas.cell(title, pen.column, pen.row, width: titleWidth, role: role)
    if !unit.isEmpty { canvas.cell(unit, pen.column + titleWidth, pen.row, width: Pen.unit, role: .dim, align: .right) }
    if isSplit {
      let column = pen.column + pen.width - Pen.amount
      canvas.cell(amount, column, pen.row, width: Pen.amount, role: role == .plain ? .amount : role, align: .right)
    }
    pen.row += 1
  }

  private static func lines(of quote: Quote, due title: String, on canvas: inout Canvas, _ pen: inout Pen) {
    for item in quote.lines {
      let unit = item.unit?.description ?? ""
      line(
        QuoteSentences.title(of: item), unit, item.amount?.description ?? QuoteSentences.noAmount(quote.offer.vendor), on: &canvas,
        &pen)
    }
    if quote.discount != .zero { line("Discount", "", "-\(quote.discount)", on: &canvas, &pen) }
    if !quote.freeDomains.isEmpty {
      line("\(Sentences.count(quote.freeDomains.count, "domain")) free", "", "", role: .good, on: &canvas, &pen)
    }
    if let due = quote.dueNow {
      line(title, "", due.description, role: .title, on: &canvas, &pen)
    } else {
      line("Due now: \(QuoteSentences.noPrice(quote.offer.vendor))", "", "", role: .title, on: &canvas, &pen)
    }
  }

  private static func recurring(of quote: Quote, on canvas: inout Canvas, _ pen: inout Pen) {
    for period in quote.periods {
      line(
        "Then each \(period.rawValue)", "", quote.recurring(period)?.description ?? QuoteSentences.noFurtherAmount(quote, period),
        on: &canvas, &pen)
    }
    if let year = quote.firstTwelveMonths { line("First 12 months", "", year.description, on: &canvas, &pen) }
  }

  private static func status(_ quote: Quote, _ state: QuoteState?, isOld: Bool, on canvas: inout Canvas, _ pen: inout Pen) {
    for part in QuoteSentences.status(state, quote, time: canvas.clock.minutes(quote.at), isOld: isOld) {
      let role: StyleRole = state?.refusal != nil ? .problem : isOld || state?.failure != nil ? .warning : .dim
      for text in TextWidth.wrap(part, columns: pen.width) { line(text, "", "", role: role, on: &canvas, &pen) }
    }
  }
}
